// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to a desk that is no sound credential of the padrón, and what comes as lists: the right verdict, and no crash.
#include "credential_fixture.h"

#include "credential/errors.h"
#include "credential/foreign_claim.h"
#include "credential/list_parts.h"
#include "credential/list_update.h"
#include "credential/trust_pin.h"
#include "envelope/base45.h"
#include "envelope/cose.h"
#include "envelope/errors.h"
#include "envelope/qr_zlib.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTransform>

#include <cmath>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

namespace {

envelope::SigningKey root() { return keyFilledWith('r'); }
envelope::SigningKey catalogo() { return keyFilledWith('c'); }

QByteArray statusBytes(bool provisional, quint32 sequence, Status status = Status::InForce)
{
    StatusList list;
    list.sequence = sequence;
    list.issuedAt = kNow - 60;
    list.provisional = provisional;
    list.set(123456, status);
    return signStatusList(list, catalogo());
}

QByteArray trustBytes(quint32 sequence, const envelope::SigningKey& by = root())
{
    TrustList list = trust();
    list.sequence = sequence;
    return signTrustList(list, by);
}

TrustFile lists(quint32 number, Status finals = Status::InForce)
{
    return {root().verifyKey().bytes(), trustBytes(number), statusBytes(false, number, finals), statusBytes(true, number)};
}

Verifier verifierWith(Status finals)
{
    return *verifierFrom(lists(1, finals));
}

core::ErrorCode updateError(const TrustFile& held, const TrustFile& brought)
{
    const auto update = updatedLists(held, brought, root().verifyKey());
    return update ? core::ErrorCode("accepted") : update.error().code;
}

QString zlibText(const QByteArray& plain)
{
    return envelope::base45Encode(qCompress(plain, 9).mid(4));
}

QImage drawn(const QString& text, int dpi = 300)
{
    const auto symbol = qrimage::encodeQr(text);
    const int side = int(qrimage::qrSideMm(*symbol, dpi) / 25.4 * dpi) + 40;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    qrimage::paintQr(painter, {1, 1}, *symbol, dpi);
    return image;
}

/// A telephone's photograph of a monitor: seen aslant, its lines beating against the sensor's, greyish, with noise.
QImage photographed(const QImage& card, double strength)
{
    const QPolygonF from({{0, 0}, {double(card.width()), 0}, {double(card.width()), double(card.height())}, {0, double(card.height())}});
    const QPolygonF to({{110, 90}, {940, 130}, {880, 930}, {60, 850}});
    QTransform tilt;
    QTransform::quadToQuad(from, to, tilt);
    QImage photo(1000, 1000, QImage::Format_RGB32);
    photo.fill(QColor(90, 92, 96));
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(tilt);
    painter.drawImage(0, 0, card);
    painter.end();
    quint32 noise = 1;
    for (int y = 0; y < photo.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(photo.scanLine(y));
        for (int x = 0; x < photo.width(); ++x) {
            noise = noise * 1664525 + 1013904223;
            const double beat = std::sin(y * 0.9 + x * 0.07) * std::sin(x * 0.83) * strength;
            const int value = qBound(0, int(40 + qGray(line[x]) * 0.7 + beat + (noise >> 28)), 255);
            line[x] = qRgb(value, value, value);
        }
    }
    return photo;
}

QString foreignText() { return QStringLiteral("NCF690A20LFWV 7JWG.FKY*4DO0/PDGEFWA6P29580P$DPQE88EB$CBECP9EUYCEF3HTE1WTCF31HI$:VHILN05280IL60A6ZW6RF6HL67P06I9..DYKE 8DM-DEH8$211A6X47A460A6A6127B9O1-+VYU99INRQURMQL8VBKCE T$7CV:E 0I.JHO DTRBLZPZ0FXESZI1Q07G%3EU4IMH$NR0RNZ6E96D.2NI8FI.LMANK+47R0XE8"); }
QString foreignExpired() { return QStringLiteral("NCF690A20LFWV 7JWG.FKY*4DO0/PDGEFWA6P29580P$DPQE88EB$CBECP9EUYCCF31HIJ:V7F3ORAO00HILN05280IL60A6ZW6RF6HL67P06I9..DYKE 8DM-DEH8$211A6X47A460A6A6127B753ZTJ9WUNRQGVF. A/6CR1DM2I QCWATVVU2I4PDVSA3U 4Q299ICZ*I3U8GQMB9LR.K*5VNLHZORO0U9+U.:5*UN-6UNZAC99./7"); }
const QByteArray kForeignJwk = R"({"kty": "EC", "crv": "P-256", "kid": "key-1", "x": "x2OP-Q1fF3xRhB4UUcjIbwXfsy9v51PUic0Hno5dgvw", "y": "mS3YsvGnpnPl13z_X2a5-fHIOxFw-Kg7j2PahKws7Ns"})";
const QByteArray kForeignPem = R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx2OP+Q1fF3xRhB4UUcjIbwXfsy9v
51PUic0Hno5dgvyZLdiy8aemc+XXfP9fZrn58cg7EXD4qDuPY9qErCzs2w==
-----END PUBLIC KEY-----)";

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // of one QR
    void oversized()
    {
        QCOMPARE(verifier().verify(QString(1201, u'A'), kNow).reason, Reason::TooLong);
        QCOMPARE(verifier().verify(QString(1'000'000, u'A'), kNow).reason, Reason::TooLong);
        QCOMPARE(verifier().verify({}, kNow).verdict, Verdict::NotVerifiable);
    }
    void bombs()
    {
        QCOMPARE(verifier().verify(zlibText(QByteArray(500'000, '\0')), kNow).reason, Reason::NotZlib);
        QCOMPARE(verifier().verify(zlibText(QByteArray(4096, '\x81')), kNow).reason, Reason::NotCanonical); // arrays in arrays
        QCOMPARE(verifier().verify(zlibText(QByteArray(4000, '\xd2')), kNow).reason, Reason::NotCanonical); // tags on tags
        QCOMPARE(verifier().verify(qrText(QByteArray::fromHex("9b7fffffffffffffff")), kNow).reason, Reason::NotCanonical);
    }
    void anotherIssuers()
    {
        Claims claims = finalClaims();
        claims.issuer = QStringLiteral("OTRO");
        QCOMPARE(verifier().verify(qrText(signFinal(claims, caKey())), kNow).reason, Reason::WrongIssuer);
        QCOMPARE(verifier().verify(qrText(signFinal(finalClaims(), keyFilledWith('x'))), kNow).reason, Reason::UnknownKey);
        QCOMPARE(verifier().verify(foreignText(), kNow).verdict, Verdict::NotVerifiable);
    }
    void delegations()
    {
        const auto reasonOf = [](const Delegation& delegated, const TrustList& list = trust()) {
            return verifier(list)
                .verify(qrText(signProvisional(provisionalClaims(), deviceKey(), signDelegation(delegated, caKey()))), kNow)
                .reason;
        };
        QCOMPARE(reasonOf(delegation()), Reason::None);
        Delegation expired = delegation();
        expired.expires = kIatProvisional;
        QCOMPARE(reasonOf(expired), Reason::OutsideDelegation);
        Delegation elsewhere = delegation();
        elsewhere.firstIndex = 123457;
        QCOMPARE(reasonOf(elsewhere), Reason::OutsideDelegation);
        elsewhere.firstIndex = 123456 - elsewhere.indexCount;
        QCOMPARE(reasonOf(elsewhere), Reason::OutsideDelegation);
        TrustList revoked = trust();
        revoked.revokedDeviceKeys = {deviceKey().verifyKey().bytes()};
        QCOMPARE(reasonOf(delegation(), revoked), Reason::RevokedKey);
    }
    void revokedIndexAndKey()
    {
        const QString text = goldenText("final");
        QCOMPARE(verifierWith(Status::InForce).verify(text, kNow).verdict, Verdict::Valid);
        QCOMPARE(verifierWith(Status::Replaced).verify(text, kNow).verdict, Verdict::Replaced);
        QCOMPARE(verifierWith(Status::Suspended).verify(text, kNow).verdict, Verdict::Suspended);
        QCOMPARE(verifierWith(Status::Cancelled).verify(text, kNow).verdict, Verdict::Cancelled); // of a person cancelled, too
        TrustList list = trust();
        for (TrustedKey& key : list.keys)
            key.revoked = key.role == KeyRole::Firma;
        QCOMPARE(verifier(list).verify(text, kNow).reason, Reason::RevokedKey);
    }

    // of pictures
    void aPhotographOfAScreen()
    {
        for (const double strength : {0.0, 20.0, 40.0}) {
            const QStringList texts = qrimage::qrTextsIn(photographed(drawn(goldenText("final")), strength));
            QCOMPARE(texts, QStringList{goldenText("final")});
            QCOMPARE(verifier().verify(texts.first(), kNow).verdict, Verdict::Valid); // the signature holds: it is not the card
        }
    }
    void aStainOfTwelvePercent()
    {
        QImage card = drawn(goldenText("final"));
        QPainter painter(&card);
        const int side = int(card.width() * std::sqrt(0.12));
        painter.fillRect(card.width() / 2 - side / 2, card.height() / 2 - side / 2, side, side, QColor(40, 30, 20));
        painter.end();
        const QStringList texts = qrimage::qrTextsIn(card);
        QCOMPARE(texts, QStringList{goldenText("final")});
    }
    void pictures()
    {
        QVERIFY(qrimage::qrTextsIn(QImage()).isEmpty());
        QImage flat(1, 1, QImage::Format_RGB32);
        flat.fill(Qt::black);
        QVERIFY(qrimage::qrTextsIn(flat).isEmpty());
        QImage line(4000, 1, QImage::Format_Mono);
        line.fill(1);
        QVERIFY(qrimage::qrTextsIn(line).isEmpty());
        QImage torn = drawn(goldenText("final"));
        QVERIFY(qrimage::qrTextsIn(torn.copy(0, 0, torn.width(), torn.height() / 2)).isEmpty());
    }

    // of lists
    void newerListsAreTakenAndTheSameAreHere()
    {
        const auto first = updatedLists({}, lists(3), root().verifyKey());
        QVERIFY(first && first->changed());
        const auto again = updatedLists(first->file, lists(3), root().verifyKey());
        QVERIFY(again && !again->changed());
        QCOMPARE(again->trust, Taken::Same);
        const auto newer = updatedLists(first->file, lists(4, Status::Cancelled), root().verifyKey());
        QVERIFY(newer && newer->changed());
        QCOMPARE(verifierFrom(newer->file)->verify(goldenText("final"), kNow).verdict, Verdict::Cancelled);
    }
    void olderListsAreRefused()
    {
        const TrustFile held = lists(5, Status::Cancelled);
        QCOMPARE(updateError(held, lists(4)), kListsOlder);
        TrustFile mixed = lists(4); // a newer trust list with an older status list: the older one stays out
        mixed.trustList = trustBytes(6);
        const auto update = updatedLists(held, mixed, root().verifyKey());
        QVERIFY(update);
        QCOMPARE(update->trust, Taken::Newer);
        QCOMPARE(update->finals, Taken::Older);
        QCOMPARE(verifierFrom(update->file)->verify(goldenText("final"), kNow).verdict, Verdict::Cancelled);
    }
    void listsOfOthersAreRefused()
    {
        const TrustFile held = lists(5);
        TrustFile other = lists(9);
        other.rootPublic = keyFilledWith('z').verifyKey().bytes();
        other.trustList = trustBytes(9, keyFilledWith('z'));
        QCOMPARE(updateError(held, other), kListsOfAnotherRoot);
        other.rootPublic = root().verifyKey().bytes(); // says ours, signed by another
        QCOMPARE(updateError(held, other), envelope::kCoseUnknownKey);
        TrustFile swapped = lists(9);
        swapped.finalStatus = statusBytes(true, 9);
        QCOMPARE(updateError(held, swapped), kListMalformed);
        QCOMPARE(updateError({}, {root().verifyKey().bytes(), {}, statusBytes(false, 9), {}}), envelope::kCoseMalformed);
    }
    void aNewerTrustListThatLeavesAStatusListWithoutItsKeyIsNotTakenAlone()
    {
        TrustList rotated = trust();
        rotated.sequence = 9;
        for (TrustedKey& key : rotated.keys)
            key.revoked = key.role == KeyRole::Catalogo;
        const TrustFile alone{root().verifyKey().bytes(), signTrustList(rotated, root()), {}, {}};
        QVERIFY(!updatedLists(lists(5), alone, root().verifyKey()));
    }
    void everyChangedByteOfListsIsRefused()
    {
        const QByteArray bytes = encodeTrustFile(lists(6));
        const TrustFile held = lists(5);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ 0x15);
            const auto file = decodeTrustFile(changed);
            QVERIFY2(!file || !updatedLists(held, *file, root().verifyKey()), qPrintable(QString::number(i)));
        }
    }
    void theFingerprintIsComparedWhole()
    {
        const auto key = root().verifyKey();
        const QString shown = rootFingerprint(key);
        QCOMPARE(shown.size(), 39);
        QCOMPARE(shown.count(u' '), 7);
        QVERIFY(isFingerprintOf(shown, key));
        QVERIFY(isFingerprintOf(shown.toLower().replace(u' ', u'-'), key));
        QVERIFY(!isFingerprintOf(shown.chopped(1), key));
        QVERIFY(!isFingerprintOf({}, key));
        QVERIFY(!isFingerprintOf(shown, keyFilledWith('z').verifyKey()));
    }

    // of lists in QRs
    void partsComeInAnyOrder()
    {
        QByteArray file;
        for (int i = 0; i < 3000; ++i)
            file += char(i * 7);
        const auto texts = listParts(file);
        QVERIFY(texts);
        QCOMPARE(texts->size(), 3);
        ListPartReader reader;
        for (const int i : {2, 0, 2, 1}) {
            QVERIFY(!reader.whole());
            QVERIFY(qrimage::encodeQr(texts->at(i), qrimage::Ecc::L)); // alphanumeric, and it fits
            QVERIFY(reader.take(texts->at(i)));
        }
        QVERIFY(reader.missing().isEmpty());
        const auto whole = reader.whole();
        QVERIFY(whole && *whole);
        QCOMPARE(**whole, file);
        QCOMPARE(reader.count(), 0);
        QVERIFY(!listParts({}));
        QCOMPARE(listParts(QByteArray(kMostListParts * 1190 + 1, 'x')).error().code, kListsTooLarge);
        QCOMPARE(listParts(QByteArray(kMostListParts * 1190, 'x'))->size(), kMostListParts);
    }
    void partsAreNotMixedAndDamageIsSeen()
    {
        const auto ours = *listParts(QByteArray(2000, 'a')), others = *listParts(QByteArray(2000, 'b'));
        ListPartReader reader;
        QVERIFY(reader.take(ours[0]));
        QCOMPARE(reader.take(others[1]).error().code, kListPartOfOthers);
        QCOMPARE(reader.take(goldenText("final")).error().code, kListPartMalformed);
        const auto numbered = [&ours](const char* numbers) {
            return QString(ours[1]).replace(QLatin1String("02/02"), QLatin1String(numbers));
        };
        for (const QString& bad : {numbered("03/02"), numbered("00/02"), numbered("+2/02"), numbered("02/99"), ours[1].left(53),
                                   QString(ours[1] + u'a')})
            QCOMPARE(reader.take(bad).error().code, kListPartMalformed);
        QString forged = ours[1];
        forged[60] = forged[60] == u'A' ? u'B' : u'A'; // still Base45, other bytes
        QVERIFY(reader.take(forged));
        const auto whole = reader.whole();
        QVERIFY(whole && !*whole);
        QCOMPARE(whole->error().code, kListPartMalformed);
        QCOMPARE(reader.count(), 0);
    }

    // of other issuers
    void foreignOnlyWithItsKey()
    {
        const auto keys = readForeignKeys(kForeignJwk);
        QVERIFY(keys);
        const auto held = verifyForeign(foreignText(), *keys, kNow);
        QCOMPARE(held.reason, ForeignReason::None);
        QCOMPARE(held.claims->fullName, QStringLiteral("Janardhan BS"));
        QCOMPARE(held.claims->birth, QDate(1984, 4, 18));
        QCOMPARE(held.claims->issuer, QStringLiteral("mosip.example"));
        QCOMPARE(verifyForeign(foreignText(), {}, kNow).reason, ForeignReason::UnknownKey);
        QCOMPARE(verifyForeign(foreignText(), *readForeignKeys(caKey().verifyKey().bytes()), kNow).reason, ForeignReason::UnknownKey);
        QCOMPARE(verifyForeign(foreignExpired(), *keys, kNow).reason, ForeignReason::Expired);
        QCOMPARE(verifyForeign(foreignText(), *keys, 1'500'000'000).reason, ForeignReason::NotYetValid);
        QCOMPARE(verifyForeign(foreignText(), *readForeignKeys(kForeignPem), kNow).reason, ForeignReason::None);
        // Ed25519 with a map that is one, as ours are
        QCOMPARE(verifyForeign(goldenText("final"), *readForeignKeys(caKey().verifyKey().bytes()), kNow).reason, ForeignReason::None);
    }
    void everyChangedByteOfAForeignOneIsRefused()
    {
        const auto keys = *readForeignKeys(kForeignJwk);
        const auto stream = envelope::base45Decode(foreignText());
        const QByteArray cose = *envelope::qrInflate(*stream);
        int accepted = 0;
        for (qsizetype i = 0; i < cose.size(); ++i)
            for (const int flip : {0x01, 0x80, 0xff}) {
                QByteArray changed = cose;
                changed[i] = static_cast<char>(changed[i] ^ flip);
                const auto result = verifyForeign(qrText(changed), keys, kNow);
                if (result.claims) { // its kid is not signed, nor is the tag
                    QCOMPARE(result.claims->fullName, QStringLiteral("Janardhan BS"));
                    ++accepted;
                }
            }
        QVERIFY(accepted < 3 * 12);
        QCOMPARE(verifyForeign(zlibText(QByteArray(100'000, '\0')), keys, kNow).reason, ForeignReason::NotACredential);
        QCOMPARE(verifyForeign(qrText(QByteArray(4000, '\x81')), keys, kNow).reason, ForeignReason::NotACredential);
    }
    void foreignKeys()
    {
        for (const QByteArray& bad : {QByteArray(), QByteArray(31, 'x'), QByteArray("{}"), QByteArray("[1,2"), QByteArray(100'000, '{'),
                                      QByteArray(65, '\x04'), QByteArray("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
                                      QByteArray(R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA"})"),
                                      QByteArray(kForeignJwk).replace("\"kty\"", "\"d\": \"AA\", \"kty\"")})
            QCOMPARE(readForeignKeys(bad).error().code, kForeignKeyUnreadable);
        QCOMPARE(readForeignKeys("{\"keys\": [" + kForeignJwk + ", {\"kty\": \"RSA\"}]}")->size(), 1);
    }
};

QTEST_MAIN(TestBadInput)
#include "tst_credential_bad_input.moc"
