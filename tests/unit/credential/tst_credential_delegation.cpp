// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_fixture.h"

#include "credential/errors.h"
#include "envelope/cose.h"
#include "envelope/errors.h"

#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

class TestDelegation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void refusesAnotherCa();
    void refusesAForgedSignature();
    void refusesContentThatDoesNotFit();
    void refusesAMessageWithTyp();
};

namespace {

constexpr core::ErrorCode kAccepted{"accepted"};

core::ErrorCode errorOf(const QByteArray& bytes)
{
    const auto read = verifyDelegation(bytes, caKey().verifyKey());
    return read ? kAccepted : read.error().code;
}

} // namespace

void TestDelegation::roundTrips()
{
    const auto read = verifyDelegation(signDelegation(delegation(), caKey()), caKey().verifyKey());
    QVERIFY(read);
    QVERIFY(*read == delegation());
    Delegation last = delegation();
    last.firstIndex = 0xfffff000;
    const auto atTheEnd = verifyDelegation(signDelegation(last, caKey()), caKey().verifyKey());
    QVERIFY(atTheEnd);
    QVERIFY(*atTheEnd == last);
}

void TestDelegation::refusesAnotherCa()
{
    QCOMPARE(errorOf(signDelegation(delegation(), keyFilledWith('x'))), envelope::kCoseUnknownKey);
}

void TestDelegation::refusesAForgedSignature()
{
    QByteArray forged = signDelegation(delegation(), caKey());
    forged.back() = static_cast<char>(forged.back() ^ 1);
    QCOMPARE(errorOf(forged), envelope::kCoseBadSignature);
}

void TestDelegation::refusesContentThatDoesNotFit()
{
    Delegation empty = delegation();
    empty.indexCount = 0;
    QCOMPARE(errorOf(signDelegation(empty, caKey())), kDelegationMalformed);
    Delegation over = delegation();
    over.firstIndex = 0xfffff001; // the block would run past 32 bits
    QCOMPARE(errorOf(signDelegation(over, caKey())), kDelegationMalformed);
    Delegation shortKey = delegation();
    shortKey.devicePublic.chop(1);
    QCOMPARE(errorOf(signDelegation(shortKey, caKey())), kDelegationMalformed);
    Delegation noPoint = delegation();
    noPoint.devicePublic = QByteArray(32, '\0');
    QCOMPARE(errorOf(signDelegation(noPoint, caKey())), kDelegationMalformed);
    // The CA's signature over something else is no delegation.
    QCOMPARE(errorOf(signFinal(finalClaims(), caKey())), kDelegationMalformed);
}

void TestDelegation::refusesAMessageWithTyp()
{
    const auto parsed = parseQrMessage(signDelegation(delegation(), caKey()));
    QVERIFY(parsed);
    QCOMPARE(errorOf(envelope::signMessage(caKey(), envelope::typ::kEnrolAnswer, parsed->payload)), kQrMalformed);
}

QTEST_GUILESS_MAIN(TestDelegation)
#include "tst_credential_delegation.moc"
