// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_fixture.h"

#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

/// Every one-byte change of the golden COSE bytes and every one-character change of the golden texts is refused.
class TestTamper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByte_data() { names(); }
    void everyByte();
    void everyCharacter_data() { names(); }
    void everyCharacter();
    void everyTruncation_data() { names(); }
    void everyTruncation();
    void everyDroppedOrDoubledByte_data() { names(); }
    void everyDroppedOrDoubledByte();

private:
    static void names()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("final") << QByteArray("final");
        QTest::newRow("provisional") << QByteArray("provisional");
    }
};

void TestTamper::everyByte()
{
    QFETCH(QByteArray, name);
    const QByteArray cose = goldenCose(name);
    const Verifier check = verifier();
    int tried = 0;
    for (qsizetype i = 0; i < cose.size(); ++i) {
        for (int value = 1; value < 256; ++value) {
            QByteArray changed = cose;
            changed[i] = static_cast<char>(changed[i] ^ value);
            const auto result = check.verify(qrText(changed), kNow);
            QVERIFY2(result.verdict == Verdict::NotVerifiable && !result.credential,
                     qPrintable(QStringLiteral("byte %1 xor %2").arg(i).arg(value)));
            ++tried;
        }
    }
    QCOMPARE(tried, cose.size() * 255);
    QVERIFY(check.verify(qrText(cose), kNow).credential);
}

void TestTamper::everyCharacter()
{
    QFETCH(QByteArray, name);
    const QString text = goldenText(name);
    const Verifier check = verifier();
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (const char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:a") {
            QString changed = text;
            changed[i] = QLatin1Char(other);
            if (changed == text)
                continue;
            QVERIFY2(check.verify(changed, kNow).verdict == Verdict::NotVerifiable,
                     qPrintable(QStringLiteral("character %1 as '%2'").arg(i).arg(QLatin1Char(other))));
        }
    }
}

void TestTamper::everyTruncation()
{
    QFETCH(QByteArray, name);
    const QByteArray cose = goldenCose(name);
    const QString text = goldenText(name);
    const Verifier check = verifier();
    for (qsizetype i = 0; i < cose.size(); ++i)
        QVERIFY(!check.verify(qrText(cose.left(i)), kNow).credential);
    for (qsizetype i = 0; i < text.size(); ++i)
        QVERIFY(!check.verify(text.left(i), kNow).credential);
}

void TestTamper::everyDroppedOrDoubledByte()
{
    QFETCH(QByteArray, name);
    const QByteArray cose = goldenCose(name);
    const Verifier check = verifier();
    for (qsizetype i = 0; i < cose.size(); ++i) {
        QByteArray dropped = cose, doubled = cose;
        dropped.remove(i, 1);
        doubled.insert(i, cose[i]);
        QVERIFY(!check.verify(qrText(dropped), kNow).credential);
        QVERIFY(!check.verify(qrText(doubled), kNow).credential);
    }
}

QTEST_GUILESS_MAIN(TestTamper)
#include "tst_credential_tamper.moc"
