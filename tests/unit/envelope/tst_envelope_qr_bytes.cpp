// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/base45.h"
#include "envelope/errors.h"
#include "envelope/qr_zlib.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace padron;
using namespace padron::envelope;

class TestQrBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base45OfRfc9285_data();
    void base45OfRfc9285();
    void base45RoundTrips();
    void base45RefusesWhatIsNone_data();
    void base45RefusesWhatIsNone();
    void goldenTexts_data();
    void goldenTexts();
    void deflateIsTheFixedBlock();
    void deflateIsReadByZlib();
    void inflateReadsZlibsOwn();
    void inflateStopsAtTheLimit();
    void inflateWantsTheExactEnd();
    void inflateRefusesPaddingBits();
};

void TestQrBytes::base45OfRfc9285_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("4.3 AB") << QByteArray("AB") << QStringLiteral("BB8");
    QTest::newRow("4.3 Hello!!") << QByteArray("Hello!!") << QStringLiteral("%69 VD92EX0");
    QTest::newRow("4.3 base-45") << QByteArray("base-45") << QStringLiteral("UJCLQE7W581");
    QTest::newRow("4.4 ietf!") << QByteArray("ietf!") << QStringLiteral("QED8WEX0");
    QTest::newRow("65535") << QByteArray("\xff\xff") << QStringLiteral("FGW");
    QTest::newRow("255") << QByteArray("\xff") << QStringLiteral("U5");
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestQrBytes::base45OfRfc9285()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(base45Encode(bytes), text);
    const auto decoded = base45Decode(text);
    QVERIFY(decoded);
    QCOMPARE(*decoded, bytes);
}

void TestQrBytes::base45RoundTrips()
{
    QByteArray bytes;
    for (int i = 0; i < 600; ++i) {
        const auto decoded = base45Decode(base45Encode(bytes));
        QVERIFY(decoded);
        QCOMPARE(*decoded, bytes);
        bytes += static_cast<char>(i * 167 + 13);
    }
}

void TestQrBytes::base45RefusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one left over") << QStringLiteral("BB8B");
    QTest::newRow("one alone") << QStringLiteral("B");
    QTest::newRow("65536") << QStringLiteral("GGW");
    QTest::newRow("91124") << QStringLiteral(":::");
    QTest::newRow("256 in two") << QStringLiteral("V5");
    QTest::newRow("lower case") << QStringLiteral("bb8");
    QTest::newRow("line end") << QStringLiteral("BB\n");
    QTest::newRow("accent") << QStringLiteral("BBÑ");
    QTest::newRow("full width") << QStringLiteral("\uff11\uff12\uff13");
    QTest::newRow("low byte in alphabet") << QStringLiteral("\u0142\u0142\u0138"); // 0x42 0x42 0x38 are BB8
}

void TestQrBytes::base45RefusesWhatIsNone()
{
    QFETCH(QString, text);
    const auto decoded = base45Decode(text);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, kBase45Malformed);
}

void TestQrBytes::goldenTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("final") << QStringLiteral("final");
    QTest::newRow("provisional") << QStringLiteral("provisional");
}

void TestQrBytes::goldenTexts()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/qr_golden.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto golden = QJsonDocument::fromJson(file.readAll()).object()[name].toObject();
    const QByteArray cose = QByteArray::fromHex(golden[u"cose_hex"].toString().toLatin1());
    const QString text = golden[u"text"].toString();
    QVERIFY(!cose.isEmpty());
    QCOMPARE(base45Encode(qrDeflate(cose)), text);
    const auto stream = base45Decode(text);
    QVERIFY(stream);
    const auto inflated = qrInflate(*stream);
    QVERIFY(inflated);
    QCOMPARE(*inflated, cose);
}

void TestQrBytes::deflateIsTheFixedBlock()
{
    // RFC 1951 by hand. Empty: 1, 01 (low bit first), seven zeros. 'A' = 0x41 -> 0x71 in eight bits, high bit first.
    QCOMPARE(qrDeflate({}).toHex(), QByteArray("7801030000000001"));
    QCOMPARE(qrDeflate("A").toHex(), QByteArray("780173040000420042"));
}

void TestQrBytes::deflateIsReadByZlib()
{
    for (int size : {0, 1, 2, 189, 348, 4096, 70000}) {
        QByteArray plain;
        for (int i = 0; i < size; ++i)
            plain += static_cast<char>(i * 31 + i / 256);
        const QByteArray stream = qrDeflate(plain);
        QByteArray withLength(4, '\0'); // qUncompress is zlib behind a length
        withLength[2] = static_cast<char>(size >> 8);
        withLength[3] = static_cast<char>(size);
        QCOMPARE(qUncompress(withLength + stream), plain);
        const auto inflated = qrInflate(stream, 70000);
        QVERIFY(inflated);
        QCOMPARE(*inflated, plain);
    }
}

void TestQrBytes::inflateReadsZlibsOwn()
{
    QByteArray plain;
    for (int i = 0; i < 3000; ++i)
        plain += static_cast<char>(i % 7 + i * i % 11);
    for (int level : {0, 1, 6, 9}) {
        const auto inflated = qrInflate(qCompress(plain, level).mid(4));
        QVERIFY(inflated);
        QCOMPARE(*inflated, plain);
    }
}

void TestQrBytes::inflateStopsAtTheLimit()
{
    const QByteArray bomb = qCompress(QByteArray(50'000'000, '\0'), 9).mid(4);
    QVERIFY(bomb.size() < 100'000);
    const auto inflated = qrInflate(bomb);
    QVERIFY(!inflated);
    QCOMPARE(inflated.error().code, kZlibMalformed);
    QVERIFY(qrInflate(qrDeflate(QByteArray(4096, 'x'))));
    QVERIFY(!qrInflate(qrDeflate(QByteArray(4097, 'x'))));
    QVERIFY(qrInflate(qrDeflate({}), 0));
    QVERIFY(!qrInflate(qrDeflate("x"), 0));
}

void TestQrBytes::inflateWantsTheExactEnd()
{
    const QByteArray stream = qrDeflate("una credencial");
    for (qsizetype i = 0; i < stream.size(); ++i)
        QVERIFY2(!qrInflate(stream.left(i)), qPrintable(QString::number(i)));
    QVERIFY(!qrInflate(stream + '\0'));
    QVERIFY(!qrInflate(stream + stream));
    QByteArray sum = stream;
    sum.back() = static_cast<char>(sum.back() ^ 1);
    QVERIFY(!qrInflate(sum));
    // A preset dictionary is asked for.
    QVERIFY(!qrInflate(QByteArray::fromHex("7820") + stream.mid(2)));
}

void TestQrBytes::inflateRefusesPaddingBits()
{
    // "A" leaves 6 bits unused in the byte before the sum: 3 + 8 + 7 = 18 bits.
    const QByteArray stream = qrDeflate("A");
    for (int bit = 2; bit < 8; ++bit) {
        QByteArray changed = stream;
        changed[4] = static_cast<char>(changed[4] | (1 << bit));
        QVERIFY2(!qrInflate(changed), qPrintable(QString::number(bit)));
    }
}

QTEST_GUILESS_MAIN(TestQrBytes)
#include "tst_envelope_qr_bytes.moc"
