// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_fixture.h"

#include "envelope/cose.h"

#include <QCryptographicHash>
#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finalByteForByte();
    void provisionalByteForByte();
    void sigStructuresHash_data();
    void sigStructuresHash();
    void goldenTextsVerify();
};

void TestGolden::finalByteForByte()
{
    const QByteArray cose = signFinal(finalClaims(), caKey());
    QCOMPARE(cose.toHex(), goldenCose("final").toHex());
    QCOMPARE(qrText(cose), goldenText("final"));
}

void TestGolden::provisionalByteForByte()
{
    const QByteArray delegated = signDelegation(delegation(), caKey());
    QCOMPARE(delegated.size(), 168);
    const QByteArray cose = signProvisional(provisionalClaims(), deviceKey(), delegated);
    QCOMPARE(cose.toHex(), goldenCose("provisional").toHex());
    QCOMPARE(qrText(cose), goldenText("provisional"));
}

void TestGolden::sigStructuresHash_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("final") << QByteArray("final");
    QTest::newRow("provisional") << QByteArray("provisional");
}

void TestGolden::sigStructuresHash()
{
    QFETCH(QByteArray, name);
    const auto message = parseQrMessage(goldenCose(name));
    QVERIFY(message);
    const QByteArray signedBytes = envelope::sigStructure(message->protectedBytes, message->payload);
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(signedBytes, QCryptographicHash::Sha256).toHex()),
             golden(name)[u"sig_structure_sha256"].toString());
}

void TestGolden::goldenTextsVerify()
{
    const auto final = verifier().verify(goldenText("final"), kNow);
    QCOMPARE(final.reason, Reason::None);
    QCOMPARE(final.verdict, Verdict::Valid);
    QVERIFY(final.credential);
    QVERIFY(final.credential->claims() == finalClaims());
    QCOMPARE(final.listAgeSeconds, -1);

    const auto provisional = verifier().verify(goldenText("provisional"), kNow);
    QCOMPARE(provisional.reason, Reason::None);
    QCOMPARE(provisional.verdict, Verdict::ValidProvisional);
    QVERIFY(provisional.credential);
    QVERIFY(provisional.credential->claims() == provisionalClaims());
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_credential_golden.moc"
