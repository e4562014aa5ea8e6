// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/cose.h"
#include "envelope/errors.h"

#include <QTest>

using namespace padron;
using namespace padron::envelope;

namespace {

constexpr core::ErrorCode kAccepted{"accepted"};

SigningKey key(char fill)
{
    return *SigningKey::fromSeed(core::SecureBytes(QByteArray(32, fill)));
}

/// A message put together by hand, to break one thing at a time.
QByteArray message(const QByteArray& protectedBytes, const QByteArray& payload, const SigningKey& signer,
                   const QCborMap& unprotected = {}, quint64 tag = 18)
{
    return core::encodeCbor(QCborValue(
        QCborTag(tag), QCborArray{protectedBytes, unprotected, payload, signer.sign(sigStructure(protectedBytes, payload))}));
}

QCborMap headers(const SigningKey& signer)
{
    QCborMap map;
    map.insert(1, -8);
    map.insert(4, signer.verifyKey().kid());
    map.insert(16, QLatin1String(typ::kBatch));
    return map;
}

core::ErrorCode parseError(const QByteArray& bytes)
{
    const auto parsed = UnverifiedMessage::parse(bytes, typ::kBatch);
    return parsed ? kAccepted : parsed.error().code;
}

} // namespace

class TestCose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void bytesAreThoseOfTheProfile();
    void aReceiptCannotPassForABatch();
    void keyOfAnotherIsRefused();
    void everyChangedByteIsRefused();
    void everyTruncationAndTailIsRefused();
    void headersMustBeCanonical();
    void otherShapesAreRefused();
    void tooLongIsRefused();
};

void TestCose::roundTrip()
{
    const auto signer = key('a');
    QCborMap extra;
    extra.insert(-70001, QByteArray(16, 's'));
    extra.insert(-70002, 3);
    const QByteArray bytes = signMessage(signer, typ::kBatch, "carga", extra);
    const auto unverified = UnverifiedMessage::parse(bytes, typ::kBatch);
    QVERIFY(unverified);
    QCOMPARE(unverified->kid(), signer.verifyKey().kid());
    QCOMPARE(unverified->extraProtected(), extra);
    const auto other = key('b');
    const auto verified = VerifiedMessage::verify(*unverified, QList{other.verifyKey(), signer.verifyKey()});
    QVERIFY(verified);
    QCOMPARE(verified->payload(), QByteArray("carga"));
    QCOMPARE(verified->extraProtected(), extra);
    QVERIFY(verified->key() == signer.verifyKey());
}

void TestCose::bytesAreThoseOfTheProfile()
{
    const auto signer = key('a');
    QCOMPARE(signMessage(signer, typ::kBatch, "carga"), message(core::encodeCbor(headers(signer)), "carga", signer));
    // RFC 9052, 4.4, by hand: array of four, "Signature1", protected, no external data, payload.
    QCOMPARE(sigStructure(QByteArray::fromHex("a10127"), "x").toHex(),
             QByteArray("846a5369676e61747572653143a1012740") + "4178");
}

void TestCose::aReceiptCannotPassForABatch()
{
    const auto signer = key('a');
    for (const char* other : {typ::kReceipt, typ::kStream, typ::kEnrolAnswer, typ::kTrustList, typ::kStatusList})
        QCOMPARE(parseError(signMessage(signer, other, "carga")), kCoseWrongType);
    QCborMap none = headers(signer);
    none.remove(16);
    QCOMPARE(parseError(message(core::encodeCbor(none), "carga", signer)), kCoseWrongType);
}

void TestCose::keyOfAnotherIsRefused()
{
    const auto signer = key('a'), other = key('b');
    const auto unverified = UnverifiedMessage::parse(signMessage(signer, typ::kBatch, "carga"), typ::kBatch);
    QVERIFY(unverified);
    const auto alone = VerifiedMessage::verify(*unverified, other.verifyKey());
    QVERIFY(!alone);
    QCOMPARE(alone.error().code, kCoseUnknownKey);
    const auto many = VerifiedMessage::verify(*unverified, QList{other.verifyKey()});
    QVERIFY(!many);
    QCOMPARE(many.error().code, kCoseUnknownKey);

    // The right kid, signed by somebody else.
    const QByteArray forged = message(core::encodeCbor(headers(signer)), "carga", other);
    const auto parsed = UnverifiedMessage::parse(forged, typ::kBatch);
    QVERIFY(parsed);
    const auto verified = VerifiedMessage::verify(*parsed, signer.verifyKey());
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, kCoseBadSignature);
}

void TestCose::everyChangedByteIsRefused()
{
    const auto signer = key('a');
    const QByteArray bytes = signMessage(signer, typ::kBatch, "carga");
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (int value = 1; value < 256; ++value) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ value);
            const auto parsed = UnverifiedMessage::parse(changed, typ::kBatch);
            QVERIFY2(!parsed || !VerifiedMessage::verify(*parsed, signer.verifyKey()),
                     qPrintable(QStringLiteral("byte %1 xor %2").arg(i).arg(value)));
        }
    }
}

void TestCose::everyTruncationAndTailIsRefused()
{
    const QByteArray bytes = signMessage(key('a'), typ::kBatch, "carga");
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QCOMPARE(parseError(bytes.left(i)), kCoseMalformed);
    QCOMPARE(parseError(bytes + '\0'), kCoseMalformed);
    QCOMPARE(parseError(bytes + bytes), kCoseMalformed);
}

void TestCose::headersMustBeCanonical()
{
    const auto signer = key('a');
    const QByteArray good = core::encodeCbor(headers(signer)); // a3 01 27 04 48 ... 10 78 ...
    QByteArray longKey = good;
    longKey.replace(1, 1, QByteArray::fromHex("1801"));
    QCOMPARE(parseError(message(longKey, "carga", signer)), kCoseMalformed);
    QByteArray twice = good;
    twice[0] = static_cast<char>(0xa4);
    twice.insert(1, QByteArray::fromHex("0127"));
    QCOMPARE(parseError(message(twice, "carga", signer)), kCoseMalformed);
    QByteArray unsorted = QByteArray(1, good[0]) + good.mid(3, 10) + good.mid(1, 2) + good.mid(13);
    QCOMPARE(parseError(message(unsorted, "carga", signer)), kCoseMalformed);
    QCOMPARE(parseError(message(good + '\0', "carga", signer)), kCoseMalformed);
    QCOMPARE(parseError(message({}, "carga", signer)), kCoseMalformed);
}

void TestCose::otherShapesAreRefused()
{
    const auto signer = key('a');
    const QByteArray good = core::encodeCbor(headers(signer));
    QCborMap unprotected;
    unprotected.insert(4, signer.verifyKey().kid());
    QCOMPARE(parseError(message(good, "carga", signer, unprotected)), kCoseMalformed);
    QCOMPARE(parseError(message(good, "carga", signer, {}, 98)), kCoseMalformed);
    QCOMPARE(parseError(message(good, "carga", signer).mid(1)), kCoseMalformed); // no tag

    QCborMap es256 = headers(signer);
    es256.insert(1, -7);
    QCOMPARE(parseError(message(core::encodeCbor(es256), "carga", signer)), kCoseMalformed);
    QCborMap critical = headers(signer);
    critical.insert(2, QCborArray{16});
    QCOMPARE(parseError(message(core::encodeCbor(critical), "carga", signer)), kCoseMalformed);
    QCborMap textKey = headers(signer);
    textKey.insert(QStringLiteral("x"), 1);
    QCOMPARE(parseError(message(core::encodeCbor(textKey), "carga", signer)), kCoseMalformed);
    QCborMap shortKid = headers(signer);
    shortKid.insert(4, QByteArray(7, 'k'));
    QCOMPARE(parseError(message(core::encodeCbor(shortKid), "carga", signer)), kCoseMalformed);

    QCborArray three{good, QCborMap(), QByteArray("carga")};
    QCOMPARE(parseError(core::encodeCbor(QCborValue(QCborTag(18), three))), kCoseMalformed);
    QCborArray detached{good, QCborMap(), QCborValue(nullptr), QByteArray(64, 's')};
    QCOMPARE(parseError(core::encodeCbor(QCborValue(QCborTag(18), detached))), kCoseMalformed);
}

void TestCose::tooLongIsRefused()
{
    const QByteArray bytes = signMessage(key('a'), typ::kBatch, QByteArray(2000, 'x'));
    QVERIFY(UnverifiedMessage::parse(bytes, typ::kBatch, bytes.size()));
    QVERIFY(!UnverifiedMessage::parse(bytes, typ::kBatch, bytes.size() - 1));
}

QTEST_GUILESS_MAIN(TestCose)
#include "tst_envelope_cose.moc"
