// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/errors.h"
#include "envelope/keys.h"

#include <QTest>

using namespace padron;
using namespace padron::envelope;

namespace {

QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

SigningKey keyOf(const char* seed)
{
    return *SigningKey::fromSeed(core::SecureBytes(hex(seed)));
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAsRfc8032_data();
    void signsAsRfc8032();
    void kidIsThePublishedThumbprint();
    void refusesKeysThatAreNone();
    void anyChangedByteBreaksASignature();
    void seedComesBack();
    void sealOpensOnlyForItsKey();
    void sealedSecretOpens();
    void anyChangedByteBreaksASeal();
    void sealToNoKeyGivesNothing();
};

void TestKeys::signsAsRfc8032_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("7.1 test 1") << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                                << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
                                << QByteArray()
                                << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                       "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    QTest::newRow("7.1 test 2") << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                                << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
                                << hex("72")
                                << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                       "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    QTest::newRow("7.1 test 3") << hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
                                << hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                                << hex("af82")
                                << hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                       "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

void TestKeys::signsAsRfc8032()
{
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, publicKey);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const auto key = SigningKey::fromSeed(core::SecureBytes(seed));
    QVERIFY(key);
    QCOMPARE(key->verifyKey().bytes(), publicKey);
    QCOMPARE(key->sign(message).toHex(), signature.toHex());
    QVERIFY(key->verifyKey().verify(message, signature));
    QVERIFY(!key->verifyKey().verify(message + 'x', signature));
}

void TestKeys::kidIsThePublishedThumbprint()
{
    // qr_golden.json
    const auto ca = keyOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    QCOMPARE(ca.verifyKey().thumbprint().toHex(),
             QByteArray("866eefbd6718c8846cd7ddfe43fc74ab1daac4538ff8514ea2ec2d410a415743"));
    QCOMPARE(ca.verifyKey().kid().toHex(), QByteArray("866eefbd6718c884"));
    const auto device = keyOf("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    QCOMPARE(device.verifyKey().kid().toHex(), QByteArray("5c840f7a40230170"));
    QCOMPARE(device.verifyKey().coseKey().toHex(),
             QByteArray("a30101200621582" "03d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
}

void TestKeys::refusesKeysThatAreNone()
{
    QVERIFY(!VerifyKey::fromBytes({}));
    QVERIFY(!VerifyKey::fromBytes(QByteArray(31, 'x')));
    QVERIFY(!VerifyKey::fromBytes(QByteArray(33, 'x')));
    // Points of small order verify signatures that nobody made.
    QVERIFY(!VerifyKey::fromBytes(QByteArray(32, '\0')));
    QVERIFY(!VerifyKey::fromBytes(QByteArray(1, '\1') + QByteArray(31, '\0')));
    const auto refused = VerifyKey::fromBytes(hex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, kKeyMalformed);
    QVERIFY(!SigningKey::fromSeed(core::SecureBytes(QByteArrayView("short"))));
    QVERIFY(!BoxKeyPair::fromSecret(core::SecureBytes(QByteArrayView("short"))));
}

void TestKeys::anyChangedByteBreaksASignature()
{
    const auto key = keyOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const QByteArray message("una familia de cuatro");
    const QByteArray signature = key.sign(message);
    for (qsizetype i = 0; i < signature.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = signature;
            changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
            QVERIFY2(!key.verifyKey().verify(message, changed), qPrintable(QString::number(i)));
        }
    }
    QVERIFY(!key.verifyKey().verify(message, signature.left(63)));
    QVERIFY(!key.verifyKey().verify(message, signature + '\0'));
    QVERIFY(!key.verifyKey().verify(message, {}));
}

void TestKeys::seedComesBack()
{
    const auto key = SigningKey::generate();
    const auto again = SigningKey::fromSeed(key.seed());
    QVERIFY(again);
    QVERIFY(again->verifyKey() == key.verifyKey());
    QVERIFY(!(SigningKey::generate().verifyKey() == key.verifyKey()));
}

void TestKeys::sealOpensOnlyForItsKey()
{
    const auto pair = BoxKeyPair::generate();
    const QByteArray plain("lote");
    const QByteArray sealed = seal(pair.publicKey, plain);
    QVERIFY(sealed != seal(pair.publicKey, plain));
    const auto opened = openSealed(pair, sealed);
    QVERIFY(opened);
    QCOMPARE(*opened, plain);
    const auto restored = BoxKeyPair::fromSecret(pair.secret);
    QVERIFY(restored);
    QVERIFY(restored->publicKey == pair.publicKey);
    QVERIFY(openSealed(*restored, sealed));

    const auto other = openSealed(BoxKeyPair::generate(), sealed);
    QVERIFY(!other);
    QCOMPARE(other.error().code, kSealBroken);
    QVERIFY(!openSealed(pair, {}));
    QVERIFY(!openSealed(BoxKeyPair{}, sealed));
}

void TestKeys::sealedSecretOpens()
{
    const auto pair = BoxKeyPair::generate();
    const core::SecureBytes secret(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
    const auto opened = openSealedSecret(pair, seal(pair.publicKey, secret.view()));
    QVERIFY(opened);
    QVERIFY(*opened == secret);
    QVERIFY(!openSealedSecret(BoxKeyPair::generate(), seal(pair.publicKey, secret.view())));
}

void TestKeys::anyChangedByteBreaksASeal()
{
    const auto pair = BoxKeyPair::generate();
    const QByteArray sealed = seal(pair.publicKey, QByteArrayView("lote"));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY2(!openSealed(pair, changed), qPrintable(QString::number(i)));
        QVERIFY(!openSealed(pair, sealed.left(i)));
    }
}

void TestKeys::sealToNoKeyGivesNothing()
{
    QVERIFY(seal(BoxPublicKey{}, QByteArrayView("x")).isEmpty());
    QVERIFY(seal(BoxPublicKey{QByteArray(32, '\0')}, QByteArrayView("x")).isEmpty());
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_envelope_keys.moc"
