// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_fixture.h"

#include "credential/claims_codec.h"
#include "envelope/base45.h"
#include "envelope/cose.h"
#include "envelope/qr_zlib.h"

#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndStream();
    void canonicalForm();
    void notOurProfile();
    void keysByRole();
    void revokedKeys();
    void windowOfTheDelegation_data();
    void windowOfTheDelegation();
    void badDelegations();
    void classes();
    void issuerAndTime();
    void signedClaimsMustFit();
    void statusVerdicts_data();
    void statusVerdicts();
    void ageOfTheListUsed();
};

namespace {

Reason reasonFor(const QByteArray& cose, const TrustList& list = trust())
{
    const auto result = verifier(list).verify(qrText(cose), kNow);
    const bool refused = result.verdict == Verdict::NotVerifiable;
    return refused == !result.credential && refused == (result.reason != Reason::None) ? result.reason : Reason(-1);
}

QByteArray provisional(const Claims& made, const Delegation& by = delegation())
{
    return signProvisional(made, deviceKey(), signDelegation(by, caKey()));
}

/// Tag, protected, unprotected and payload as given, and a signature that holds.
QByteArray crafted(const QCborMap& headers, const QCborValue& unprotected, const QByteArray& payload,
                   const envelope::SigningKey& key)
{
    const QByteArray protectedBytes = core::encodeCbor(headers);
    return core::encodeCbor(
        QCborValue(QCborTag(18), QCborArray{protectedBytes, unprotected, payload,
                                            key.sign(envelope::sigStructure(protectedBytes, payload))}));
}

QCborMap finalHeaders()
{
    QCborMap map;
    map.insert(1, -8);
    map.insert(4, caKey().verifyKey().kid());
    return map;
}

TrustList with(TrustedKey key)
{
    TrustList list = trust();
    list.keys.append(std::move(key));
    return list;
}

} // namespace

void TestVerify::textAndStream()
{
    const auto reason = [](const QString& text) { return verifier().verify(text, kNow).reason; };
    QCOMPARE(reason(QString(1201, u'0')), Reason::TooLong);
    QCOMPARE(reason(QString(1200, u'a')), Reason::NotBase45);
    QCOMPARE(reason(QStringLiteral("https://example.org/")), Reason::NotBase45);
    QCOMPARE(reason(goldenText("final") + u'\n'), Reason::NotBase45);
    QCOMPARE(reason(QString()), Reason::NotZlib);
    QCOMPARE(reason(QStringLiteral("BB8")), Reason::NotZlib);
    const QByteArray cose = goldenCose("final");
    QCOMPARE(reason(envelope::base45Encode(cose)), Reason::NotZlib);
    QCOMPARE(reason(envelope::base45Encode(envelope::qrDeflate(cose) + '\0')), Reason::NotZlib);
    // A bomb: 5,000 zeros in 30 bytes; one of 100,000 stays under the text limit as well.
    for (const int size : {5000, 100'000})
        QCOMPARE(reason(envelope::base45Encode(qCompress(QByteArray(size, '\0'), 9).mid(4))), Reason::NotZlib);
    // Another tool's zlib is fine.
    QCOMPARE(reason(envelope::base45Encode(qCompress(cose, 6).mid(4))), Reason::None);
}

void TestVerify::canonicalForm()
{
    const QByteArray cose = goldenCose("final");
    QCOMPARE(reasonFor(cose + '\0'), Reason::NotCanonical);
    QCOMPARE(reasonFor(cose.chopped(1)), Reason::NotCanonical);
    QCOMPARE(reasonFor({}), Reason::NotCanonical);
    QByteArray longTag = cose;
    longTag.replace(0, 1, QByteArray::fromHex("d812"));
    QCOMPARE(reasonFor(longTag), Reason::NotCanonical);
    QByteArray otherTag = cose;
    otherTag[0] = static_cast<char>(0xd1);
    QCOMPARE(reasonFor(otherTag), Reason::NotCanonical);
    QByteArray endless = cose;
    endless[1] = static_cast<char>(0x9f);
    QCOMPARE(reasonFor(endless + '\xff'), Reason::NotCanonical);
    QByteArray deep = cose;
    deep.replace(deep.indexOf('\xa0'), 1, QByteArray::fromHex("a10d8181818181818100"));
    QCOMPARE(reasonFor(deep), Reason::NotCanonical);

    // Signed payloads of another encoding: the signature alone would let them through.
    const QByteArray payload = encodeClaims(finalClaims());
    const auto signedPayload = [](const QByteArray& bytes) { return reasonFor(signQrMessage(caKey(), bytes)); };
    QCOMPARE(signedPayload(payload), Reason::None);
    QByteArray twice = payload; // iss a second time
    twice[0] = static_cast<char>(0xa4);
    twice.insert(1, payload.mid(1, 6));
    QCOMPARE(signedPayload(twice), Reason::NotCanonical);
    QByteArray unsorted = payload.left(1) + payload.mid(7, 6) + payload.mid(1, 6) + payload.mid(13);
    QCOMPARE(QCborValue::fromCbor(unsorted).toMap().value(6).toInteger(), kIatFinal); // Qt does not mind
    QCOMPARE(signedPayload(unsorted), Reason::NotCanonical);
    QByteArray longInteger = payload;
    longInteger.replace(QByteArray::fromHex("185a00"), QByteArray::fromHex("185a1800"));
    QCOMPARE(signedPayload(longInteger), Reason::NotCanonical);
    QByteArray real = payload; // iat as a float
    real.replace(QByteArray::fromHex("061a6afd86c0"), QByteArray::fromHex("06fa4ed5fb0e"));
    QCOMPARE(signedPayload(real), Reason::NotCanonical);
    QByteArray huge = payload;
    huge.replace(QByteArray::fromHex("061a6afd86c0"), QByteArray::fromHex("061bffffffffffffffff"));
    QCOMPARE(signedPayload(huge), Reason::NotCanonical);
    QCOMPARE(signedPayload(payload + '\0'), Reason::NotCanonical);
    QCOMPARE(signedPayload(QByteArray::fromHex("63ff")), Reason::NotCanonical);
}

void TestVerify::notOurProfile()
{
    const QByteArray payload = encodeClaims(finalClaims());
    const auto reason = [&](const QCborMap& headers, const QCborValue& unprotected) {
        return reasonFor(crafted(headers, unprotected, payload, caKey()));
    };
    QCOMPARE(reason(finalHeaders(), QCborMap()), Reason::None);
    QCborMap es256 = finalHeaders();
    es256.insert(1, -7);
    QCOMPARE(reason(es256, QCborMap()), Reason::NotACredential);
    QCborMap typed = finalHeaders();
    typed.insert(16, QLatin1String(envelope::typ::kBatch));
    QCOMPARE(reason(typed, QCborMap()), Reason::NotACredential);
    QCborMap keyless = finalHeaders();
    keyless.remove(4);
    QCOMPARE(reason(keyless, QCborMap()), Reason::NotACredential);
    QCborMap unprotectedKid; // other issuers' way
    unprotectedKid.insert(4, caKey().verifyKey().kid());
    QCOMPARE(reason(keyless, unprotectedKid), Reason::NotACredential);
    QCborMap both;
    both.insert(13, QCborValue::fromCbor(signDelegation(delegation(), caKey())));
    QCOMPARE(reason(finalHeaders(), both), Reason::NotACredential);
    QCOMPARE(reasonFor(core::encodeCbor(QStringLiteral("hola"))), Reason::NotACredential);
    QCOMPARE(reasonFor(goldenCose("final").mid(1)), Reason::NotACredential); // untagged
    QCOMPARE(reasonFor(envelope::signMessage(caKey(), envelope::typ::kReceipt, payload)), Reason::NotACredential);
}

void TestVerify::keysByRole()
{
    const auto firma = keyFilledWith('f');
    QCOMPARE(reasonFor(signFinal(finalClaims(), firma)), Reason::UnknownKey);
    QCOMPARE(reasonFor(signFinal(finalClaims(), firma), with({KeyRole::Firma, firma.verifyKey().bytes()})),
             Reason::None);
    for (const KeyRole role : {KeyRole::Ca, KeyRole::Acuse, KeyRole::Catalogo, KeyRole::Buzon})
        QCOMPARE(reasonFor(signFinal(finalClaims(), firma), with({role, firma.verifyKey().bytes()})),
                 Reason::UnknownKey);
    // A key of role firma certifies no device, and a device key makes no final.
    const QByteArray byFirma = signProvisional(provisionalClaims(), deviceKey(), signDelegation(delegation(), firma));
    QCOMPARE(reasonFor(byFirma, with({KeyRole::Firma, firma.verifyKey().bytes()})), Reason::UnknownKey);
    QCOMPARE(reasonFor(byFirma, with({KeyRole::Ca, firma.verifyKey().bytes()})), Reason::None);
    QCOMPARE(reasonFor(signFinal(finalClaims(), deviceKey())), Reason::UnknownKey);

    // Right kid, wrong hand.
    QCOMPARE(reasonFor(crafted(finalHeaders(), QCborMap(), encodeClaims(finalClaims()), firma)), Reason::BadSignature);
    QCOMPARE(reasonFor(signProvisional(provisionalClaims(), firma, signDelegation(delegation(), caKey()))),
             Reason::BadSignature);
}

void TestVerify::revokedKeys()
{
    const QByteArray ca = caKey().verifyKey().bytes();
    TrustList noFirma = trust();
    noFirma.keys[1].revoked = true;
    QCOMPARE(reasonFor(goldenCose("final"), noFirma), Reason::RevokedKey);
    QCOMPARE(reasonFor(goldenCose("provisional"), noFirma), Reason::None);
    TrustList noCa = trust();
    noCa.keys[0].revoked = true;
    QCOMPARE(reasonFor(goldenCose("provisional"), noCa), Reason::RevokedKey);
    QCOMPARE(reasonFor(goldenCose("final"), noCa), Reason::None);
    QCOMPARE(reasonFor(goldenCose("final"), with({KeyRole::Firma, ca, true})), Reason::RevokedKey);

    TrustList stolen = trust();
    stolen.revokedDeviceKeys = {QByteArray(32, 'x'), deviceKey().verifyKey().bytes()};
    QCOMPARE(reasonFor(goldenCose("provisional"), stolen), Reason::RevokedKey);
    QCOMPARE(reasonFor(goldenCose("final"), stolen), Reason::None);
}

void TestVerify::windowOfTheDelegation_data()
{
    QTest::addColumn<qint64>("iat");
    QTest::addColumn<quint32>("index");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, qint64 iat, quint32 index, Reason reason) {
        QTest::newRow(name) << iat << index << static_cast<int>(reason);
    };
    row("first second", 1795000000, 123456, Reason::None);
    row("a second early", 1794999999, 123456, Reason::OutsideDelegation);
    row("last second", 1802775999, 123456, Reason::None);
    row("expired", 1802776000, 123456, Reason::OutsideDelegation);
    row("first index", kIatProvisional, 122880, Reason::None);
    row("before the block", kIatProvisional, 122879, Reason::OutsideDelegation);
    row("last index", kIatProvisional, 126975, Reason::None);
    row("after the block", kIatProvisional, 126976, Reason::OutsideDelegation);
    row("index 0", kIatProvisional, 0, Reason::OutsideDelegation);
}

void TestVerify::windowOfTheDelegation()
{
    QFETCH(qint64, iat);
    QFETCH(quint32, index);
    QFETCH(int, expected);
    Claims made = provisionalClaims();
    made.issuedAt = iat;
    made.statusIndex = index;
    // Years later: what counts is when it was signed.
    const auto result = verifier().verify(qrText(provisional(made)), 1995000000);
    QCOMPARE(static_cast<int>(result.reason), expected);
    QCOMPARE(result.verdict, expected == 0 ? Verdict::ValidProvisional : Verdict::NotVerifiable);
    QCOMPARE(result.credential.has_value(), expected == 0);
}

void TestVerify::badDelegations()
{
    QByteArray forged = signDelegation(delegation(), caKey());
    forged.back() = static_cast<char>(forged.back() ^ 1);
    QCOMPARE(reasonFor(signProvisional(provisionalClaims(), deviceKey(), forged)), Reason::BadDelegation);
    QCOMPARE(reasonFor(signProvisional(provisionalClaims(), deviceKey(),
                                       signDelegation(delegation(), keyFilledWith('x')))),
             Reason::UnknownKey);
    // The CA signed it, but it says something else.
    QCOMPARE(reasonFor(signProvisional(provisionalClaims(), deviceKey(), signFinal(finalClaims(), caKey()))),
             Reason::BadDelegation);
    // A device hands its word on.
    const QByteArray nested = signProvisional(provisionalClaims(), keyFilledWith('y'), signDelegation(delegation(), deviceKey()));
    QCOMPARE(reasonFor(nested), Reason::UnknownKey);
    Delegation foreign = delegation();
    foreign.issuer = QStringLiteral("MXPS-PRACTICA");
    QCOMPARE(reasonFor(provisional(provisionalClaims(), foreign)), Reason::WrongIssuer);
}

void TestVerify::classes()
{
    QCOMPARE(reasonFor(signQrMessage(caKey(), encodeClaims(provisionalClaims()))), Reason::BadClaims);
    const QByteArray delegated = signDelegation(delegation(), caKey());
    Claims final = finalClaims();
    QCOMPARE(reasonFor(signQrMessage(deviceKey(), encodeClaims(final), delegated)), Reason::OutsideDelegation);
    // The signing functions set the class themselves.
    QCOMPARE(reasonFor(signFinal(provisionalClaims(), caKey())), Reason::None);
    final.issuedAt = kIatProvisional;
    QCOMPARE(reasonFor(signProvisional(final, deviceKey(), delegated)), Reason::None);
}

void TestVerify::issuerAndTime()
{
    TrustList practice = trust();
    practice.issuer = QStringLiteral("MXPS-PRACTICA");
    QCOMPARE(reasonFor(goldenCose("final"), practice), Reason::WrongIssuer);
    QCOMPARE(reasonFor(goldenCose("provisional"), practice), Reason::WrongIssuer);
    const auto at = [](qint64 now) { return verifier().verify(goldenText("final"), now).reason; };
    QCOMPARE(at(kIatFinal - 24 * 3600), Reason::None);
    QCOMPARE(at(kIatFinal - 24 * 3600 - 1), Reason::IssuedInFuture);
    QCOMPARE(at(kIatFinal + qint64(50) * 365 * 24 * 3600), Reason::None);
}

void TestVerify::signedClaimsMustFit()
{
    Claims made = finalClaims();
    made.fullName = QString(121, u'a');
    QCOMPARE(reasonFor(signFinal(made, caKey())), Reason::BadClaims);
    made = provisionalClaims();
    made.entity = QStringLiteral("US-TX");
    QCOMPARE(reasonFor(provisional(made)), Reason::BadClaims);
}

void TestVerify::statusVerdicts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Verdict>("final");
    QTest::addColumn<Verdict>("provisional");
    QTest::newRow("in force") << 0 << Verdict::Valid << Verdict::ValidProvisional;
    QTest::newRow("replaced") << 1 << Verdict::Replaced << Verdict::Replaced;
    QTest::newRow("suspended") << 2 << Verdict::Suspended << Verdict::Suspended;
    QTest::newRow("cancelled") << 3 << Verdict::Cancelled << Verdict::Cancelled;
}

void TestVerify::statusVerdicts()
{
    QFETCH(int, status);
    QFETCH(Verdict, final);
    QFETCH(Verdict, provisional);
    StatusList marked;
    marked.set(123456, static_cast<Status>(status));
    StatusList others; // the neighbours say nothing about this one
    others.set(123455, Status::Cancelled);
    others.set(123457, Status::Cancelled);

    const Verifier forFinals(trust(), marked, others);
    QCOMPARE(forFinals.verify(goldenText("final"), kNow).verdict, final);
    QVERIFY(forFinals.verify(goldenText("final"), kNow).credential);
    QCOMPARE(forFinals.verify(goldenText("provisional"), kNow).verdict, Verdict::ValidProvisional);
    const Verifier forProvisionals(trust(), others, marked);
    QCOMPARE(forProvisionals.verify(goldenText("provisional"), kNow).verdict, provisional);
    QCOMPARE(forProvisionals.verify(goldenText("final"), kNow).verdict, Verdict::Valid);
}

void TestVerify::ageOfTheListUsed()
{
    StatusList finals, provisionals;
    finals.issuedAt = kNow - 100;
    provisionals.issuedAt = kNow + 50; // a wrong clock gives no negative age, which would mean "no list"
    const Verifier both(trust(), finals, provisionals);
    QCOMPARE(both.verify(goldenText("final"), kNow).listAgeSeconds, 100);
    QCOMPARE(both.verify(goldenText("provisional"), kNow).listAgeSeconds, 0);
    QCOMPARE(both.verify(QStringLiteral("BB8"), kNow).listAgeSeconds, -1);
    const Verifier finalsOnly(trust(), finals, {});
    QCOMPARE(finalsOnly.verify(goldenText("provisional"), kNow).listAgeSeconds, -1);
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_credential_verify.moc"
