// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/errors.h"
#include "credential/qr_codec.h"
#include "credential/trust_list.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"

#include <QFile>
#include <QTest>

#include <openssl/x509.h>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::TestDevice;

/// Enrolment: what a device gets, and everything that must not get one.
class TestCentralEnrolment : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    static QByteArray signedRequest(const TestDevice& device, const sync::EnrolCode& code, const QByteArray& spki,
                                    const QByteArray& proofSecret)
    {
        sync::EnrolRequest request{
            code.codeId(), device.store(), device.epoch(), device.key().verifyKey().bytes(), spki, {}, 1};
        request.proof = sync::proofOf({proofSecret, {}}, request);
        return sync::signEnrolRequest(request, device.key());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void givesADeviceItsPlace()
    {
        CentreParts centre(m_cluster);
        QVERIFY(centre.ready);
        const auto first = centre.newDevice(), second = centre.newDevice();
        QVERIFY(first && second);
        QCOMPARE(first->enrolment().deviceId, QStringLiteral("D0001"));
        QCOMPARE(second->enrolment().deviceId, QStringLiteral("D0002"));
        QCOMPARE(first->enrolment().folioPrefix.text(), QStringLiteral("07-0457-01"));
        QCOMPARE(second->enrolment().folioPrefix.text(), QStringLiteral("07-0457-02"));
        QCOMPARE(first->enrolment().firstIndex, 0u);
        QCOMPARE(second->enrolment().firstIndex, 4096u);
        QCOMPARE(second->enrolment().indexCount, 4096u);
        QCOMPARE(first->enrolment().entidadIso, QStringLiteral("MX-CHP"));

        const auto ca = *envelope::VerifyKey::fromBytes(first->enrolment().caPublic);
        const auto delegation = credential::verifyDelegation(first->enrolment().delegation, ca);
        QVERIFY(delegation);
        QCOMPARE(delegation->devicePublic, first->key().verifyKey().bytes());
        QCOMPARE(delegation->indexCount, 4096u);
        QCOMPARE(delegation->expires, centre.clock.now / 1000 + 90 * 24 * 3600);

        const auto root = *envelope::VerifyKey::fromBytes(first->enrolment().rootPublic);
        const auto trust = credential::verifyTrustList(first->enrolment().trustList, root);
        QVERIFY(trust);
        QCOMPARE(trust->issuer, QStringLiteral("MXPS-PRACTICA"));
        QCOMPARE(trust->verifyKeys(credential::KeyRole::Acuse), QList{centre.acuse->verifyKey()});
        QCOMPARE(trust->verifyKeys(credential::KeyRole::Ca), QList{ca});
    }

    void certificateIsTheDevicesAndTheCas()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        QVERIFY(device);
        const auto parse = [](const QByteArray& der) {
            const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
            return d2i_X509(nullptr, &at, static_cast<long>(der.size()));
        };
        X509* certificate = parse(device->enrolment().tlsCertificateDer);
        X509* ca = parse(device->enrolment().caCertificateDer);
        QVERIFY(certificate && ca);
        EVP_PKEY* caKey = X509_get0_pubkey(ca);
        QCOMPARE(X509_verify(certificate, caKey), 1);
        unsigned char raw[32];
        size_t size = sizeof raw;
        QCOMPARE(EVP_PKEY_get_raw_public_key(caKey, raw, &size), 1);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(raw), 32), device->enrolment().caPublic);
        unsigned char* spki = nullptr;
        const int spkiSize = i2d_PUBKEY(X509_get0_pubkey(certificate), &spki);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(spki), spkiSize), device->tlsSpkiDer());
        OPENSSL_free(spki);
        X509_free(certificate);
        X509_free(ca);
    }

    void lostAnswerIsGivenAgain()
    {
        CentreParts centre(m_cluster);
        const TestDevice device;
        const auto code = centre.newCode();
        const auto first = centre.enroller->enrol(device.enrolRequest(code));
        centre.clock.now += kCodeLifeMs * 2; // even when the code is old by then
        const auto again = centre.enroller->enrol(device.enrolRequest(code));
        QVERIFY(first && again);
        QCOMPARE(*again, *first);
        QCOMPARE(centre.count("equipo"), 1);
    }

    void codeWorksOnce()
    {
        CentreParts centre(m_cluster);
        const TestDevice device, other;
        const auto code = centre.newCode();
        QVERIFY(centre.enroller->enrol(device.enrolRequest(code)));
        const auto refused = centre.enroller->enrol(other.enrolRequest(code));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, kCodeSpent);
        QCOMPARE(centre.count("equipo"), 1);
    }

    void codeExpires()
    {
        CentreParts centre(m_cluster);
        const TestDevice device;
        const auto code = centre.newCode();
        centre.clock.now += kCodeLifeMs;
        const auto refused = centre.enroller->enrol(device.enrolRequest(code));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, kCodeSpent);
        centre.clock.now -= 1;
        QVERIFY(centre.enroller->enrol(device.enrolRequest(code)));
    }

    void unknownCodeAndFalseProofLookTheSame()
    {
        CentreParts centre(m_cluster);
        const TestDevice device;
        const auto code = centre.newCode();
        const sync::EnrolCode invented{QByteArray(16, 'x'), code.caHash};
        const auto unknown = centre.enroller->enrol(device.enrolRequest(invented));
        const auto falseProof =
            centre.enroller->enrol(signedRequest(device, code, device.tlsSpkiDer(), QByteArray(16, 'x')));
        QVERIFY(!unknown && !falseProof);
        QCOMPARE(unknown.error().code, kCodeUnknown);
        QCOMPARE(falseProof.error().code, kCodeUnknown);
        QCOMPARE(centre.count("alarma"), 1); // only the one who knew a code's id
        QVERIFY(centre.enroller->enrol(device.enrolRequest(code)));
    }

    void changedRequestIsRefused()
    {
        CentreParts centre(m_cluster);
        const TestDevice device;
        const auto code = centre.newCode();
        const QByteArray request = device.enrolRequest(code);
        for (qsizetype i = 0; i < request.size(); ++i) {
            QByteArray bad = request;
            bad[i] = static_cast<char>(bad[i] ^ 0x01);
            QVERIFY2(!centre.enroller->enrol(bad), qPrintable(QString::number(i)));
        }
        QCOMPARE(centre.count("equipo"), 0);
    }

    void onlyP256ForTls()
    {
        CentreParts centre(m_cluster);
        const TestDevice device;
        const auto code = centre.newCode();
        EVP_PKEY* p384 = EVP_EC_gen("P-384");
        unsigned char* der = nullptr;
        const int size = i2d_PUBKEY(p384, &der);
        const QByteArray other(reinterpret_cast<const char*>(der), size);
        OPENSSL_free(der);
        EVP_PKEY_free(p384);
        for (const QByteArray& spki : {other, QByteArray("junk"), device.tlsSpkiDer() + 'x'}) {
            const auto refused = centre.enroller->enrol(signedRequest(device, code, spki, code.secret));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, kRequestMalformed);
        }
        QCOMPARE(centre.count("equipo"), 0);
        // nothing of what was refused is used up
        const auto answer = centre.enroller->enrol(device.enrolRequest(code));
        QVERIFY(answer);
        const auto verified = sync::verifyEnrolAnswer(*answer, code, device.store(), 1);
        QVERIFY(verified);
        QCOMPARE(verified->enrolment.deviceId, QStringLiteral("D0001"));
    }

    void aStoreEnrolsOnceAnEpoch()
    {
        CentreParts centre(m_cluster);
        const TestDevice device;
        const auto first = centre.enroller->enrol(device.enrolRequest(centre.newCode()));
        QVERIFY(first);
        // its answer was lost and it comes with another code of its module: the same answer, no second device
        const auto again = centre.enroller->enrol(device.enrolRequest(centre.newCode()));
        QVERIFY(again);
        QCOMPARE(*again, *first);
        QCOMPARE(centre.count("equipo"), 1);
        const auto elsewhere = centre.enroller->enrol(device.enrolRequest(centre.newCode(QStringLiteral("0458"))));
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, kAlreadyEnrolled);
    }

    void aModuleHas99Numbers()
    {
        CentreParts centre(m_cluster);
        QVERIFY(centre.newDevice());
        centre.ask(QStringLiteral("UPDATE modulo SET siguiente_dd = 99"));
        const auto last = centre.newDevice();
        QVERIFY(last);
        QCOMPARE(last->enrolment().folioPrefix.text(), QStringLiteral("07-0457-99"));
        const TestDevice late;
        const auto refused = centre.enroller->enrol(late.enrolRequest(centre.newCode()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, kModuleFull);
        const auto elsewhere = centre.enroller->enrol(late.enrolRequest(centre.newCode(QStringLiteral("0458"))));
        QVERIFY(elsewhere);
    }

    void secretsDoNotLieInTheDatabase()
    {
        CentreParts centre(m_cluster);
        const auto code = centre.newCode();
        QCOMPARE(centre.ask(QStringLiteral("SELECT position('\\x%1'::bytea IN secreto_sellado) FROM codigo_alta")
                                .arg(QString::fromLatin1(code.secret.toHex()))),
                 QStringLiteral("0"));
    }

    void enrollingByFileProjectsWhatTheEarlierKeysBrought()
    {
        const QString conninfo = m_cluster.freshSchema();
        support::CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device;
        QVERIFY(support::enrol(centre, device));
        const auto code = centre.enrolCode();
        const QByteArray sealed = device.seal({device.familyEntry(device.family(1))});
        QCOMPARE(support::HttpsClient(centre.port(), centre.caPem(), &device).put(sync::batchPath(device.lastHeader()), sealed, {{"Prefer", "respond-async"}}).status, 202);
        centre.killAtOnce(); // before anybody looked at it
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM lote_por_ver")), QStringLiteral("1"));
        TestDevice heir(device.store(), 2);
        QFile request(centre.path(QStringLiteral("solicitud.alta")));
        QVERIFY(request.open(QIODevice::WriteOnly) && request.write(heir.enrolRequest(code)) > 0);
        request.close();
        const QString answer = centre.path(QStringLiteral("respuesta.altaok"));
        const auto done = centre.run({QStringLiteral("enrol"), QStringLiteral("--archivo"), request.fileName(), QStringLiteral("--respuesta"), answer});
        QVERIFY2(done.exitCode == 0, done.errors);
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM lote_por_ver")), QStringLiteral("0"));
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM familia")), QStringLiteral("1"));
        QFile file(answer);
        QVERIFY(file.open(QIODevice::ReadOnly) && heir.acceptEnrolment(file.readAll(), code));
    }
};

QTEST_GUILESS_MAIN(TestCentralEnrolment)
#include "tst_central_enrolment.moc"
