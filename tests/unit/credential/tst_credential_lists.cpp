// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_fixture.h"

#include "credential/errors.h"
#include "envelope/cose.h"
#include "envelope/errors.h"

#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustListRoundTrips();
    void verifyKeysAreLiveAndOfTheRole();
    void trustListRefusals();
    void statusBits();
    void statusListRoundTrips();
    void statusListRefusals();
    void onlyTheCatalogueKeySignsStatus();
    void trustFileRoundTrips();
    void trustFileOpensAVerifier();
    void everyChangedByteOfTheTrustFileIsRefused();
};

namespace {

constexpr core::ErrorCode kAccepted{"accepted"};

envelope::SigningKey root()
{
    return keyFilledWith('r');
}

envelope::SigningKey catalogo()
{
    return keyFilledWith('c');
}

StatusList statusList(bool provisional)
{
    StatusList list;
    list.sequence = 9;
    list.issuedAt = kNow - 60;
    list.provisional = provisional;
    list.set(123456, provisional ? Status::Replaced : Status::Suspended);
    return list;
}

TrustFile trustFile()
{
    return {root().verifyKey().bytes(), signTrustList(trust(), root()), signStatusList(statusList(false), catalogo()),
            signStatusList(statusList(true), catalogo())};
}

core::ErrorCode trustError(const QByteArray& bytes)
{
    const auto list = verifyTrustList(bytes, root().verifyKey());
    return list ? kAccepted : list.error().code;
}

core::ErrorCode statusError(const QByteArray& bytes)
{
    const auto list = verifyStatusList(bytes, {catalogo().verifyKey()});
    return list ? kAccepted : list.error().code;
}

QByteArray statusMessage(const QByteArray& zlib)
{
    QCborMap map;
    map.insert(1, 1);
    map.insert(2, 1);
    map.insert(3, false);
    map.insert(4, zlib);
    return envelope::signMessage(catalogo(), envelope::typ::kStatusList, core::encodeCbor(map));
}

} // namespace

void TestLists::trustListRoundTrips()
{
    TrustList list = trust();
    list.keys.append({KeyRole::Acuse, keyFilledWith('a').verifyKey().bytes(), true});
    list.keys.append({KeyRole::Recuperacion, envelope::BoxKeyPair::generate().publicKey.raw});
    list.keys.append({KeyRole::Buzon, envelope::BoxKeyPair::generate().publicKey.raw});
    list.revokedDeviceKeys = {QByteArray(32, 'x'), QByteArray(32, 'y')};
    const auto read = verifyTrustList(signTrustList(list, root()), root().verifyKey());
    QVERIFY(read);
    QVERIFY(*read == list);
}

void TestLists::verifyKeysAreLiveAndOfTheRole()
{
    TrustList list = trust();
    list.keys.append({KeyRole::Firma, keyFilledWith('f').verifyKey().bytes()});
    list.keys.append({KeyRole::Firma, keyFilledWith('g').verifyKey().bytes(), true});
    const auto firma = list.verifyKeys(KeyRole::Firma);
    QCOMPARE(firma.size(), 2);
    QVERIFY(firma[0] == caKey().verifyKey());
    QVERIFY(firma[1] == keyFilledWith('f').verifyKey());
    QVERIFY(list.verifyKeys(KeyRole::Acuse).isEmpty());
}

void TestLists::trustListRefusals()
{
    const QByteArray good = signTrustList(trust(), root());
    QCOMPARE(trustError(signTrustList(trust(), caKey())), envelope::kCoseUnknownKey);
    QCOMPARE(trustError(signStatusList(statusList(false), root())), envelope::kCoseWrongType);
    QCOMPARE(trustError(good.chopped(1)), envelope::kCoseMalformed);
    QByteArray forged = good;
    forged.back() = static_cast<char>(forged.back() ^ 1);
    QCOMPARE(trustError(forged), envelope::kCoseBadSignature);

    TrustList shortKey = trust();
    shortKey.keys[0].raw.chop(1);
    QCOMPARE(trustError(signTrustList(shortKey, root())), kListMalformed);
    TrustList noPoint = trust();
    noPoint.keys[0].raw = QByteArray(32, '\0');
    QCOMPARE(trustError(signTrustList(noPoint, root())), kListMalformed);
    TrustList device = trust();
    device.revokedDeviceKeys = {QByteArray(31, 'x')};
    QCOMPARE(trustError(signTrustList(device, root())), kListMalformed);
    const auto withKey = [](const QCborValue& key) {
        QCborArray keys;
        keys.append(key);
        QCborMap map;
        map.insert(1, 1);
        map.insert(2, QStringLiteral("MXPS"));
        map.insert(3, 1);
        map.insert(4, keys);
        map.insert(5, QCborArray());
        return envelope::signMessage(root(), envelope::typ::kTrustList, core::encodeCbor(map));
    };
    const QByteArray raw = caKey().verifyKey().bytes();
    QCOMPARE(trustError(withKey(QCborArray{QStringLiteral("ca"), raw, false})), kAccepted);
    QCOMPARE(trustError(withKey(QCborArray{QStringLiteral("raíz"), raw, false})), kListMalformed);
    QCOMPARE(trustError(withKey(QCborArray{QStringLiteral("ca"), raw})), kListMalformed);
    QCOMPARE(trustError(withKey(QCborArray{QStringLiteral("ca"), raw, 0})), kListMalformed);
    QCOMPARE(trustError(withKey(1)), kListMalformed);
}

void TestLists::statusBits()
{
    StatusList list;
    QCOMPARE(list.at(0), Status::InForce);
    list.set(0, Status::Replaced);
    list.set(1, Status::Suspended);
    list.set(3, Status::Cancelled);
    QCOMPARE(list.bits.toHex(), QByteArray("c9")); // 11 00 10 01
    list.set(9, Status::Cancelled);
    QCOMPARE(list.bits.toHex(), QByteArray("c9000c"));
    QCOMPARE(list.at(9), Status::Cancelled);
    QCOMPARE(list.at(8), Status::InForce);
    QCOMPARE(list.at(2), Status::InForce);
    QCOMPARE(list.at(12), Status::InForce);
    QCOMPARE(list.at(0xffffffff), Status::InForce);
    list.set(9, Status::InForce); // a suspension can be lifted
    list.set(0, Status::Suspended);
    QCOMPARE(list.bits.toHex(), QByteArray("ca0000"));
}

void TestLists::statusListRoundTrips()
{
    for (const bool provisional : {false, true}) {
        const StatusList list = statusList(provisional);
        const auto read = verifyStatusList(signStatusList(list, catalogo()), {catalogo().verifyKey()});
        QVERIFY(read);
        QVERIFY(*read == list);
    }
    StatusList empty;
    const auto read = verifyStatusList(signStatusList(empty, catalogo()), {catalogo().verifyKey()});
    QVERIFY(read);
    QVERIFY(*read == empty);
    StatusList large;
    for (quint32 i = 0; i < 1'000'000; i += 100)
        large.set(i, Status::Cancelled);
    const QByteArray bytes = signStatusList(large, catalogo());
    QVERIFY(bytes.size() < 50'000);
    const auto back = verifyStatusList(bytes, {catalogo().verifyKey()});
    QVERIFY(back);
    QVERIFY(*back == large);
}

void TestLists::statusListRefusals()
{
    QCOMPARE(statusError(signTrustList(trust(), catalogo())), envelope::kCoseWrongType);
    QCOMPARE(statusError(statusMessage("no es zlib")), kListMalformed);
    QCOMPARE(statusError(statusMessage({})), kListMalformed);
    QCOMPARE(statusError(statusMessage(qCompress(QByteArray(16 * 1024 * 1024, '\0')).mid(4))), kAccepted);
    QCOMPARE(statusError(statusMessage(qCompress(QByteArray(16 * 1024 * 1024 + 1, '\0')).mid(4))), kListMalformed);
}

void TestLists::onlyTheCatalogueKeySignsStatus()
{
    QCOMPARE(statusError(signStatusList(statusList(false), caKey())), envelope::kCoseUnknownKey);
    const auto nobody = verifyStatusList(signStatusList(statusList(false), catalogo()), {});
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, envelope::kCoseUnknownKey);
}

void TestLists::trustFileRoundTrips()
{
    const TrustFile file = trustFile();
    const auto read = decodeTrustFile(encodeTrustFile(file));
    QVERIFY(read);
    QCOMPARE(read->rootPublic, file.rootPublic);
    QCOMPARE(read->trustList, file.trustList);
    QCOMPARE(read->finalStatus, file.finalStatus);
    QCOMPARE(read->provisionalStatus, file.provisionalStatus);
    const auto damaged = decodeTrustFile(encodeTrustFile(file).chopped(1));
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, kTrustFileMalformed);
    QVERIFY(!decodeTrustFile({}));
}

void TestLists::trustFileOpensAVerifier()
{
    const auto opened = verifierFrom(trustFile());
    QVERIFY(opened);
    const auto final = opened->verify(goldenText("final"), kNow);
    QCOMPARE(final.verdict, Verdict::Suspended);
    QCOMPARE(final.listAgeSeconds, 60);
    QCOMPARE(opened->verify(goldenText("provisional"), kNow).verdict, Verdict::Replaced);

    TrustFile early = trustFile(); // enrolled, no list yet
    early.finalStatus.clear();
    early.provisionalStatus.clear();
    const auto without = verifierFrom(early);
    QVERIFY(without);
    QCOMPARE(without->verify(goldenText("final"), kNow).verdict, Verdict::Valid);
    QCOMPARE(without->verify(goldenText("final"), kNow).listAgeSeconds, -1);

    TrustFile swapped = trustFile();
    std::swap(swapped.finalStatus, swapped.provisionalStatus);
    const auto wrong = verifierFrom(swapped);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, kTrustFileMalformed);
    TrustFile otherRoot = trustFile();
    otherRoot.rootPublic = caKey().verifyKey().bytes();
    QVERIFY(!verifierFrom(otherRoot));
    TrustFile revoked = trustFile();
    TrustList list = trust();
    list.keys[2].revoked = true;
    revoked.trustList = signTrustList(list, root());
    QVERIFY(!verifierFrom(revoked));
}

void TestLists::everyChangedByteOfTheTrustFileIsRefused()
{
    const QByteArray bytes = encodeTrustFile(trustFile());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (const int value : {1, 0x20, 0x80, 0xff}) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ value);
            const auto file = decodeTrustFile(changed);
            QVERIFY2(!file || !verifierFrom(*file), qPrintable(QStringLiteral("byte %1 xor %2").arg(i).arg(value)));
        }
    }
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_credential_lists.moc"
