// SPDX-License-Identifier: GPL-3.0-or-later
// Modules and their codes as an administrator keeps them, and the certificate that a device gets every sixty days.
#include "central/errors.h"
#include "central/lost_devices.h"
#include "central/modules.h"
#include "credential/qr_codec.h"
#include "envelope/device_certificate.h"
#include "support/central/card_entries.h"
#include "sync/messages/errors.h"
#include "usecases/apply_centre.h"
#include "usecases/session_fixture.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using support::bodiesOf;
using support::CentreParts;
using support::runCentral;
using support::TestDevice;
using sync::ModuleChanged;
using sync::RenewalIssued;

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;
const QString kNumber = QStringLiteral("07-0457");
const ModuleChanged kBrigade{QStringLiteral("Brigada Selva"), QStringLiteral("CSIMB000123"), QStringLiteral("brigada"),
                             QStringLiteral("Ocosingo"), QStringLiteral("lunes a viernes de 8 a 15"), QStringLiteral("Ocosingo y Altamirano")};

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::kInternal : result.error().code;
}

} // namespace

class TestCentralModules : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    support::FailingCalls m_calls;
    const QString m_rows = QStringLiteral(
        "SELECT concat_ws(',', (SELECT count(*) FROM certificado), (SELECT count(*) FROM flujo), (SELECT string_agg("
        "concat_ws('/', nombre, tipo, lugar, cerrado_ms), ';' ORDER BY id) FROM modulo), (SELECT count(*) FROM codigo_alta WHERE "
        "anulado_ms IS NULL), (SELECT string_agg(ultima_posicion::text, ';' ORDER BY id) FROM equipo))");

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void aModuleIsMadeChangedAndClosed()
    {
        CentreParts centre(m_cluster, m_calls.probe());
        Modules modules(centre.store, centre.clock);
        QCOMPARE(codeOf(modules.look(kNumber)), kModuleUnknown);
        ModuleChanged wrong = kBrigade;
        wrong.clues = QStringLiteral("X1");
        QCOMPARE(codeOf(modules.add(kNumber, wrong)), kArgumentsWrong);
        QCOMPARE(codeOf(modules.add(QStringLiteral("33-0457"), kBrigade)), kArgumentsWrong);
        QVERIFY(modules.add(kNumber, kBrigade));
        QCOMPARE(codeOf(modules.add(QStringLiteral("070457"), kBrigade)), kModuleExists);
        QCOMPARE(modules.look(kNumber)->said, kBrigade);

        // a laptop that enrols there is told what its enrolment does not say
        TestDevice device;
        const auto text = centre.enroller->issueCode(QStringLiteral("07"), QStringLiteral("0457"));
        QVERIFY(text);
        const auto code = sync::EnrolCode::parse(*text);
        QVERIFY(device.acceptEnrolment(*centre.enroller->enrol(device.enrolRequest(*code)), *code));
        QCOMPARE(device.enrolment().moduleName, kBrigade.name);
        QCOMPARE(bodiesOf<ModuleChanged>(centre, device), QList{kBrigade});

        ModuleChanged after = kBrigade;
        after.place = QStringLiteral("Altamirano");
        const auto change = [&] { return modules.change(kNumber, {.place = after.place}); };
        QVERIFY(m_calls.every(centre, m_rows, change) > 5);
        QCOMPARE(bodiesOf<ModuleChanged>(centre, device), (QList{kBrigade, after}));
        QCOMPARE(*change(), 0); // said again: nobody is told
        QCOMPARE(codeOf(modules.change(kNumber, {.kind = QStringLiteral("otro")})), kArgumentsWrong);
        QCOMPARE(modules.list()->front().devices, 1);

        const auto waiting = centre.enroller->issueCode(QStringLiteral("07"), QStringLiteral("0457"));
        QVERIFY(waiting);
        QVERIFY(m_calls.every(centre, m_rows, [&] { return modules.close(kNumber); }) > 4);
        QCOMPARE(codeOf(modules.close(kNumber)), kModuleClosed);
        QCOMPARE(codeOf(modules.change(kNumber, {.place = QStringLiteral("X")})), kModuleClosed);
        QCOMPARE(codeOf(centre.enroller->issueCode(QStringLiteral("07"), QStringLiteral("0457"))), kModuleClosed);
        QCOMPARE(centre.newCode(), sync::EnrolCode()); // nor by the old way
        const TestDevice late;
        QCOMPARE(codeOf(centre.enroller->enrol(late.enrolRequest(*sync::EnrolCode::parse(*waiting)))), kCodeUnknown);
        QVERIFY(centre.stream(device)); // its laptops go on
    }

    void aCodeGivenBeforeTheCloseIsNoUseEither()
    {
        CentreParts centre(m_cluster);
        const auto code = centre.newCode();
        centre.ask(QStringLiteral("UPDATE modulo SET cerrado_ms = 7"));
        const TestDevice device;
        QCOMPARE(codeOf(centre.enroller->enrol(device.enrolRequest(code))), kModuleClosed);
        QCOMPARE(centre.count("equipo"), 0);
    }

    void enrolTakesTheNameThatIsSaidNow()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        QVERIFY(bodiesOf<ModuleChanged>(centre, *device).isEmpty()); // its enrolment said all there is
        const Module renamed{QStringLiteral("07"), QStringLiteral("0457"), QStringLiteral("Módulo nuevo"), QStringLiteral("CSIMB000123")};
        QVERIFY(centre.enroller->issueCode(renamed));
        QCOMPARE(Modules(centre.store, centre.clock).look(kNumber)->said.name, renamed.nombre);
        QCOMPARE(bodiesOf<ModuleChanged>(centre, *device).size(), 1);
        QCOMPARE(bodiesOf<ModuleChanged>(centre, *device).front().name, renamed.nombre);
    }

    void codesAreListedAndAnnulledBeforeTheyAreUsed()
    {
        CentreParts centre(m_cluster);
        Modules modules(centre.store, centre.clock);
        const auto used = centre.newCode();
        TestDevice device;
        QVERIFY(device.acceptEnrolment(*centre.enroller->enrol(device.enrolRequest(used)), used));
        centre.clock.now += 1000;
        const auto waiting = centre.newCode();
        const auto listed = modules.codes(kNumber);
        QCOMPARE(listed->size(), 2);
        QCOMPARE(listed->front().codeId, waiting.codeId());
        QCOMPARE(listed->back().usedBy, QStringLiteral("D0001"));
        QCOMPARE(codeOf(modules.annul(used.text())), kCodeUnknown); // it is spent
        QVERIFY(modules.annul(QString::fromLatin1(waiting.codeId().toHex())));
        QCOMPARE(codeOf(modules.annul(waiting.text())), kCodeUnknown);
        QCOMPARE(modules.codes({})->front().annulledMs, centre.clock.now);
        const TestDevice late;
        QCOMPARE(codeOf(centre.enroller->enrol(late.enrolRequest(waiting))), kCodeUnknown);
        QVERIFY(centre.enroller->enrol(device.enrolRequest(used))); // a lost answer is still given again
    }

    void theCommandsOfAnAdministrator()
    {
        CentreParts centre(m_cluster);
        const auto run = [&](QStringList words) { return runCentral(centre, words); };
        const QStringList facts{QStringLiteral("--modulo"), kNumber, QStringLiteral("--nombre"), QStringLiteral("Módulo Norte"),
                                QStringLiteral("--clues"), QStringLiteral("CSIMB000123"), QStringLiteral("--tipo"), QStringLiteral("movil")};
        QCOMPARE(run(QStringList{QStringLiteral("modulo"), QStringLiteral("alta")} + facts).first, 0);
        QVERIFY(run({QStringLiteral("modulo"), QStringLiteral("listar")}).second.contains("07-0457  movil  Módulo Norte"));
        QCOMPARE(run({QStringLiteral("modulo"), QStringLiteral("cambiar"), QStringLiteral("--modulo"), kNumber,
                      QStringLiteral("--horario"), QStringLiteral("de 9 a 14")}).first, 0);
        QVERIFY(run({QStringLiteral("modulo"), QStringLiteral("ver"), QStringLiteral("--modulo"), kNumber}).second.contains("de 9 a 14"));
        const auto given = run({QStringLiteral("codigo"), QStringLiteral("dar"), QStringLiteral("--modulo"), kNumber});
        QCOMPARE(given.first, 0);
        QString code;
        for (const QString& line : QString::fromUtf8(given.second).split(u'\n')) // among what the log says
            if (sync::EnrolCode::parse(line))
                code = line;
        QVERIFY(!code.isEmpty());
        QVERIFY(run({QStringLiteral("codigo"), QStringLiteral("listar")}).second.contains("sin usar"));
        QCOMPARE(run({QStringLiteral("codigo"), QStringLiteral("anular"), QStringLiteral("--codigo"), code}).first, 0);
        QVERIFY(run({QStringLiteral("codigo"), QStringLiteral("listar")}).second.contains("ANULADO"));
        QCOMPARE(run({QStringLiteral("modulo"), QStringLiteral("cerrar"), QStringLiteral("--modulo"), kNumber}).first, 2); // not confirmed
        QCOMPARE(run({QStringLiteral("modulo"), QStringLiteral("cerrar"), QStringLiteral("--modulo"), kNumber,
                      QStringLiteral("--confirmar"), kNumber}).first, 0);
        QCOMPARE(run({QStringLiteral("codigo"), QStringLiteral("dar"), QStringLiteral("--modulo"), kNumber}).first, 1);
    }

    void aCertificateIsRenewedOnceWhenThirtyDaysAreLeft()
    {
        CentreParts centre(m_cluster, m_calls.probe());
        const auto device = centre.newDevice();
        centre.clock.now += 59 * kDay;
        QVERIFY(bodiesOf<RenewalIssued>(centre, *device).isEmpty());
        centre.clock.now += 2 * kDay;
        QVERIFY(m_calls.every(centre, m_rows, [&] { return centre.stream(*device); }) > 8);
        const auto renewals = bodiesOf<RenewalIssued>(centre, *device);
        QCOMPARE(renewals.size(), 1); // and not again
        const auto ca = envelope::VerifyKey::fromBytes(device->enrolment().caPublic);
        const auto certificate = envelope::readDeviceCertificate(renewals.front().tlsCertificateDer, *ca);
        QVERIFY(certificate);
        QCOMPARE(certificate->device, device->enrolment().deviceId);
        QCOMPARE(certificate->spkiDer, device->tlsSpkiDer());
        QCOMPARE(certificate->notAfter, centre.clock.now / 1000 + 90 * 86400);
        const auto delegation = credential::verifyDelegation(renewals.front().delegation, *ca);
        QVERIFY(delegation);
        QCOMPARE(delegation->devicePublic, device->key().verifyKey().bytes());
        QCOMPARE(delegation->firstIndex, device->enrolment().firstIndex);
        // both let it in, until each ends
        const QByteArray sealed = device->seal({device->plainEntry()});
        QVERIFY(centre.intake->receive(device->lastHeader(), sealed, envelope::sha256(renewals.front().tlsCertificateDer)));
        QVERIFY(centre.push(*device, sealed));
        centre.clock.now += 61 * kDay; // the first is over, the second is near
        QCOMPARE(bodiesOf<RenewalIssued>(centre, *device).size(), 2);
        auto damaged = renewals.front().tlsCertificateDer;
        for (qsizetype i = 0; i < damaged.size(); i += 7) {
            QByteArray bad = damaged;
            bad[i] = static_cast<char>(bad[i] ^ 0x01);
            QVERIFY2(!envelope::readDeviceCertificate(bad, *ca), qPrintable(QString::number(i)));
        }
    }

    void whoseCertificateRanOutOnlyReadsItsStream()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), other = centre.newDevice();
        const QByteArray sealed = device->seal({device->plainEntry()});
        centre.clock.now += 91 * kDay;
        QCOMPARE(codeOf(centre.push(*device, sealed)), kCertificateOver);
        QCOMPARE(codeOf(centre.reader->page(device->store(), 1, 0, other->certificateSha256())), kCertificateNeeded);
        const auto renewals = bodiesOf<RenewalIssued>(centre, *device);
        QCOMPARE(renewals.size(), 1);
        QVERIFY(centre.intake->receive(device->lastHeader(), sealed, envelope::sha256(renewals.front().tlsCertificateDer)));
        QCOMPARE(codeOf(centre.push(*device, sealed)), kCertificateOver); // the old one stays over

        centre.clock.now += 364 * kDay; // the last year has passed
        QCOMPARE(codeOf(centre.stream(*device)), kCertificateNeeded);
        centre.clock.now = support::kTestNowMs + 91 * kDay;
        QVERIFY(LostDevices(centre.store, centre.keys, centre.clock).revoke(QStringLiteral("D0002"), sync::SealReason::Robo));
        QCOMPARE(codeOf(centre.stream(*other)), kDeviceRevoked); // it gets its order, and no certificate
        QCOMPARE(centre.count("certificado"), 3);
    }

    void aLaptopTakesItsRenewalAndRefusesAFalseOne()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop;
        auto& session = laptop.session();
        TestDevice device;
        const auto code = centre.newCode();
        QVERIFY(device.acceptEnrolment(*centre.enroller->enrol(device.enrolRequest(code)), code));
        auto keys = *session.device().keys();
        ports::Enrolment here = device.enrolment();
        // the laptop's own signing key, delegated as the centre would
        const auto delegate = [&](qint64 expires, const QByteArray& key) {
            return credential::signDelegation({QStringLiteral("MXPS-PRACTICA"), here.deviceId, expires - 90 * 86400, expires, key,
                                               here.firstIndex, here.indexCount},
                                              centre.authority->ca);
        };
        const qint64 ends = centre.clock.now / 1000 + 90 * 86400;
        here.delegation = delegate(ends, keys.signingPublic);
        usecases::ApplyCentre taker(session.device());
        ports::Enrolment kept = here;
        bool changed = false;
        usecases::StreamContext context{kept, changed, centre.clock.now, false};

        centre.clock.now += 70 * kDay;
        RenewalIssued renewal = bodiesOf<RenewalIssued>(centre, device).value(0); // delegates to the device's key, not to this one
        QCOMPARE(codeOf(taker.take(renewal, context)), sync::kRenewalForged);
        renewal.delegation = delegate(ends + 70 * 86400, keys.signingPublic);
        RenewalIssued unsignedOne = renewal;
        unsignedOne.tlsCertificateDer[unsignedOne.tlsCertificateDer.size() - 1]
            = static_cast<char>(unsignedOne.tlsCertificateDer.back() ^ 1);
        QCOMPARE(codeOf(taker.take(unsignedOne, context)), sync::kRenewalForged);
        const auto other = centre.newDevice();
        RenewalIssued others = renewal;
        others.tlsCertificateDer = other->enrolment().tlsCertificateDer;
        QCOMPARE(codeOf(taker.take(others, context)), sync::kRenewalForged);
        QVERIFY(!changed && kept == here);

        QVERIFY(*taker.take(renewal, context));
        QVERIFY(changed);
        QCOMPARE(kept.tlsCertificateDer, renewal.tlsCertificateDer);
        QCOMPARE(usecases::certificateEndsMs(kept), (centre.clock.now / 1000 + 90 * 86400) * 1000);
        changed = false;
        QVERIFY(*taker.take(RenewalIssued{here.tlsCertificateDer, here.delegation}, context)); // an older one changes nothing
        QVERIFY(!changed);
        QCOMPARE(kept.tlsCertificateDer, renewal.tlsCertificateDer);

        QVERIFY(*taker.take(kBrigade, context));
        QCOMPARE(kept.moduleName, kBrigade.name);
        QCOMPARE(*session.device().setting(QString(usecases::module_setting::kHours), {}), kBrigade.hours);
        QVERIFY(!*taker.take(sync::ListsUpdated{}, context)); // somebody else's
    }

    void pagesThatNeverCameAreListed()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const QString hash = QString::fromLatin1(QByteArray(32, 'p').toHex()), here = QString::fromLatin1(QByteArray(32, 'q').toHex());
        for (const auto& [sha, received] : {std::pair(hash, QStringLiteral("NULL")), std::pair(here, QStringLiteral("7"))}) {
            centre.ask(QStringLiteral("INSERT INTO adjunto (sha256, recibido_ms) VALUES ('\\x%1', %2)").arg(sha, received));
            centre.ask(QStringLiteral("INSERT INTO adjunto_equipo (sha256, equipo_id, bytes, entrada_id) VALUES ('\\x%1', 1, 900, "
                                      "'019a0000-0000-7000-8000-000000000009')").arg(sha));
        }
        const auto told = LostDevices(centre.store, centre.keys, centre.clock).missing(QStringLiteral("D0001"), {});
        QVERIFY(told);
        QCOMPARE(told->pages, (QList<std::pair<QByteArray, qint64>>{{QByteArray(32, 'p'), 900}}));
    }
};

QTEST_GUILESS_MAIN(TestCentralModules)
#include "tst_central_modules.moc"
