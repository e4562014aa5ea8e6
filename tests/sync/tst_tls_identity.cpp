// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_identity.h"
#include "sync/test_pki.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QtTest>

using namespace padron;

class TestTlsIdentity : public QObject
{
    Q_OBJECT

    static ports::Enrolment enrolment(const test::TestCa& ca, const core::SecureBytes& key)
    {
        ports::Enrolment enrolment;
        enrolment.caPublic = ca.publicKey();
        enrolment.caCertificateDer = ca.der();
        enrolment.tlsCertificateDer = test::certify(ca, *net::tlsSpkiDer(key));
        return enrolment;
    }

private Q_SLOTS:
    void keyIsFreshP256()
    {
        const auto a = net::generateTlsKey(), b = net::generateTlsKey();
        QVERIFY(a && b && !(*a == *b));
        QVERIFY(a->view().toByteArray().startsWith("-----BEGIN PRIVATE KEY-----"));
        const auto spki = net::tlsSpkiDer(*a);
        QVERIFY(spki);
        QCOMPARE(spki->size(), 91);
        QVERIFY(spki->startsWith(QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d030107")));
        const QSslKey key(a->view().toByteArray(), QSsl::Ec, QSsl::Pem);
        QCOMPARE(key.length(), 256);
    }

    void noKeyHasNoPublicKey()
    {
        for (const char* text : {"", "hola", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}) {
            const auto spki = net::tlsSpkiDer(core::SecureBytes(QByteArrayView(text)));
            QVERIFY(!spki);
            QCOMPARE(spki.error().printedId(), QStringLiteral("NET-101"));
        }
    }

    void authorityKeyIsReadFromItsCertificate()
    {
        const test::TestCa ca;
        QCOMPARE(*net::ed25519PublicOf(ca.der()), ca.publicKey());
        QVERIFY(!net::ed25519PublicOf("x"));
        QVERIFY(!net::ed25519PublicOf({}));
        const auto key = net::generateTlsKey();
        QVERIFY(!net::ed25519PublicOf(test::certify(ca, *net::tlsSpkiDer(*key)))); // P-256
    }

    void onlyThePinnedAuthorityIsTrusted()
    {
        const test::TestCa ca;
        const auto key = net::generateTlsKey();
        const auto tls = net::deviceConfiguration(enrolment(ca, *key), *key);
        QVERIFY(tls);
        QCOMPARE(tls->caCertificates().size(), 1);
        QCOMPARE(tls->caCertificates().first().toDer(), ca.der());
        QCOMPARE(tls->peerVerifyMode(), QSslSocket::VerifyPeer);
        QVERIFY(!tls->localCertificate().isNull() && !tls->privateKey().isNull());
        QVERIFY(!net::trustingOnly("x"));
    }

    void enrolmentThatDoesNotFitIsRefused()
    {
        const test::TestCa ca, other;
        const auto key = net::generateTlsKey();
        ports::Enrolment bad = enrolment(ca, *key);
        bad.caCertificateDer = other.der(); // another authority than the pinned one
        QCOMPARE(net::deviceConfiguration(bad, *key).error().printedId(), QStringLiteral("NET-102"));
        bad = enrolment(ca, *key);
        bad.tlsCertificateDer = "x";
        QCOMPARE(net::deviceConfiguration(bad, *key).error().printedId(), QStringLiteral("NET-102"));
        QCOMPARE(net::deviceConfiguration(enrolment(ca, *key), core::SecureBytes(3)).error().printedId(),
                 QStringLiteral("NET-101"));
    }
};

QTEST_GUILESS_MAIN(TestTlsIdentity)
#include "tst_tls_identity.moc"
