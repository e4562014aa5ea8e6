// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "credential/verify.h"
#include "envelope/log_chain.h"
#include "qrimage/qr_reader.h"
#include "runtime/deliver.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace padron;

namespace tour {

namespace {

const QString kUser = QStringLiteral("M. Ruiz");
const QString kPassword = QStringLiteral("tres ceibas junto al rio");


QString program()
{
    return QStringLiteral(PADRON_BIN_DIR "/modulo-registro");
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(QStringLiteral("cannot read %1").arg(QFileInfo(path).fileName()));
    return file.readAll();
}

struct Run
{
    int exitCode = -1;
    QString output;
};

Run run(const QString& command, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(command, arguments);
    if (!process.waitForStarted())
        fail(QStringLiteral("%1 does not start").arg(command));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        fail(QStringLiteral("%1 does not end").arg(command));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

Tour::Tour(QString folder) : m_folder(std::move(folder))
{
    QDir(m_folder).removeRecursively();
    QDir().mkpath(m_folder + QStringLiteral("/screens"));
    QDir().mkpath(m_folder + QStringLiteral("/store"));
}

void Tour::run()
{
    timed(QStringLiteral("centro"), [this] { startCentre(); });
    timed(QStringLiteral("primer_arranque"), [this] { firstRun(); });
    m_centre->killAtOnce();
    timed(QStringLiteral("captura_familia_por_teclado"), [this] { captureFamily(); });
    timed(QStringLiteral("certificado"), [this] { printCertificado(); });
    lockAndComeBack();
    timed(QStringLiteral("sincronizacion"), [this] { syncWithCentre(); });
    timed(QStringLiteral("credenciales"), [this] { printCredentials(); });
    otherScreens();
    checkPapers();
    finish();
}

void Tour::timed(const QString& name, const std::function<void()>& step)
{
    QElapsedTimer timer;
    timer.start();
    step();
    m_timings.insert(name + QStringLiteral("_ms"), timer.elapsed());
    std::printf("%s: %lld ms\n", qPrintable(name), static_cast<long long>(timer.elapsed()));
    std::fflush(stdout);
}

template <class W> W* Tour::find(const char* name)
{
    W* found = m_window->findChild<W*>(QLatin1String(name));
    if (!found)
        fail(QStringLiteral("%1 is not on the screen").arg(QLatin1String(name)));
    return found;
}

void Tour::shot(const QString& name)
{
    QTest::qWait(60); // let what was asked be painted
    const QString path =
        QStringLiteral("%1/screens/%2-%3.png").arg(m_folder).arg(++m_shots, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_window->grab().save(path))
        fail(QStringLiteral("cannot write %1").arg(name));
}

void Tour::startCentre()
{
    if (!m_cluster.start())
        fail(QStringLiteral("PostgreSQL does not start"));
    m_centre = std::make_unique<support::CentreProcess>(m_cluster.freshSchema());
    if (!m_centre->init() || !m_centre->serve())
        fail(QStringLiteral("the centre does not start"));
    m_code = m_centre->enrolCode().text();
}

void Tour::firstRun()
{
    desktop::DesktopGate::Options options;
    options.directory = m_folder + QStringLiteral("/store");
    options.practica = true;
    options.kdfCost = access::KdfCost{3, access::kKdfMemoryFloor};
    m_gate = std::make_unique<desktop::DesktopGate>(options);
    m_window = std::make_unique<ui::MainWindow>(*m_gate);
    m_hands = std::make_unique<Hands>(*m_window);
    m_window->start();
    QWidget& window = *m_window;
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        fail(QStringLiteral("the window does not become active"));

    m_hands->tabTo(QStringLiteral("firstUserName"));
    m_hands->type(kUser);
    m_hands->tabTo(QStringLiteral("firstUserPassword"));
    m_hands->type(kPassword);
    m_hands->tabTo(QStringLiteral("firstUserAgain"));
    m_hands->type(kPassword);
    shot(QStringLiteral("primer-arranque"));
    m_hands->key(Qt::Key_Return);

    m_hands->waitFor("the recovery code", [&] { return m_window->findChild<QWidget*>(QStringLiteral("recoveryCodePage")); });
    shot(QStringLiteral("codigo-de-recuperacion"));
    m_hands->tabTo(QStringLiteral("recoveryCodeKept"));
    m_hands->key(Qt::Key_Space);
    m_hands->tabTo(QStringLiteral("recoveryCodeNext"));
    m_hands->key(Qt::Key_Return);

    m_hands->waitFor("enrolment", [&] { return m_window->findChild<QWidget*>(QStringLiteral("enrolCode")); });
    m_hands->tabTo(QStringLiteral("enrolCode"));
    m_hands->type(m_code);
    m_hands->tabTo(QStringLiteral("enrolAddress"));
    m_hands->type(QStringLiteral("https://127.0.0.1:%1").arg(m_centre->port()));
    shot(QStringLiteral("alta"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the session", [&] { return m_window->findChild<QWidget*>(QStringLiteral("sessionFrame")); });
    m_hands->waitFor("the first receipt", [&] {
        return counts().receipted > 0;
    });
    shot(QStringLiteral("inicio"));
}

void Tour::captureFamily()
{
    const QJsonArray people =
        QJsonDocument::fromJson(contents(QStringLiteral(PADRON_SOURCE_DIR "/tests/tour/familia.json")))
            .object()
            .value(QLatin1String("integrantes"))
            .toArray();
    m_hands->key(Qt::Key_F3);
    m_hands->waitFor("an empty capture", [&] {
        const auto* notice = m_window->findChild<QWidget*>(QStringLiteral("avisoMostrado"));
        return notice && notice->isVisible();
    });
    for (int i = 0; i < people.size(); ++i) {
        if (i > 0)
            m_hands->key(Qt::Key_I, Qt::ControlModifier);
        for (const QJsonValue& value : people.at(i).toObject().value(QLatin1String("pasos")).toArray()) {
            const QJsonObject step = value.toObject();
            if (i == 0 && step.contains(QLatin1String("firmar"))) {
                m_hands->tabTo(QStringLiteral("avisoMostrado"));
                shot(QStringLiteral("aviso"));
            }
            m_hands->step(step);
            const QString field = step.value(QLatin1String("campo")).toString();
            if (field == QLatin1String("curp") && i == 1)
                shot(QStringLiteral("identidad-curp"));
            if (field == QLatin1String("referencias"))
                shot(QStringLiteral("domicilio-rural"));
            if (field == QLatin1String("supuestoMismaVivienda"))
                shot(QStringLiteral("familia-supuesto"));
        }
    }
    shot(QStringLiteral("cuatro-integrantes"));
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the registered family", [&] {
        const auto* done = m_window->findChild<QWidget*>(QStringLiteral("familiaRegistrada"));
        return done && done->isVisible();
    });
    shot(QStringLiteral("familia-registrada"));
    m_summary.insert(QStringLiteral("folio_familia"), find<QLabel>("folioFamilia")->text());
    const auto now = counts();
    if (now.pendingEntries < 1)
        fail(QStringLiteral("a family registered with the centre stopped must wait to be sent"));
    m_summary.insert(QStringLiteral("registros_por_enviar_sin_red"), now.pendingEntries);
}

void Tour::printCertificado()
{
    m_hands->key(Qt::Key_K, Qt::ControlModifier);
    m_hands->type(QStringLiteral("nunez maria"));
    m_hands->waitFor("the search to find her", [&] {
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("searchResults"));
        return list && list->model() && list->model()->rowCount() > 0;
    });
    shot(QStringLiteral("busqueda"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the family's page", [&] {
        const auto* page = m_window->findChild<QWidget*>(QStringLiteral("familyPage"));
        const auto* save = m_window->findChild<QPushButton*>(QStringLiteral("saveCertificado"));
        return page && page->isVisible() && save && save->isEnabled();
    });
    shot(QStringLiteral("familia"));
    m_hands->tabTo(QStringLiteral("saveCertificado"));
    m_hands->key(Qt::Key_Space);
    const QString path = m_folder + QStringLiteral("/certificado.pdf");
    m_hands->saveAs(path);
    m_hands->waitFor("certificado.pdf", [&] { return QFileInfo(path).size() > 0; });
}

void Tour::lockAndComeBack()
{
    m_hands->key(Qt::Key_L, Qt::ControlModifier);
    m_hands->waitFor("the lock", [&] { return m_window->findChild<QWidget*>(QStringLiteral("signInPage")); });
    m_hands->waitFor("the password's field", [&] {
        return QApplication::focusWidget() && m_window->findChild<QWidget*>(QStringLiteral("signInPassword"));
    });
    shot(QStringLiteral("bloqueo"));
    m_hands->tabTo(QStringLiteral("signInPassword"));
    m_hands->type(kPassword);
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the session to come back",
                     [&] { return m_window->findChild<QWidget*>(QStringLiteral("sessionFrame")); });
    m_hands->waitFor("the same page", [&] {
        const auto* page = m_window->findChild<QWidget*>(QStringLiteral("familyPage"));
        return page && page->isVisible();
    });
}

void Tour::syncWithCentre()
{
    if (!m_centre->serve())
        fail(QStringLiteral("the centre does not start again"));
    m_hands->key(Qt::Key_F5);
    m_hands->tabTo(QStringLiteral("sendNow"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("everything receipted", [&] { return counts().pendingEntries == 0; }, 60000);
    m_hands->waitFor(
        "four credentials",
        [&] {
            m_hands->key(Qt::Key_Space); // sendNow again: the centre signs in its own time
            QTest::qWait(400);
            return finalsHere() == 4;
        },
        60000);
    shot(QStringLiteral("tareas"));
}

int Tour::finalsHere()
{
    auto desk = m_gate->desk();
    auto future = desk->store.run([&print = desk->printCredential] { return print.ready(); });
    future.waitForFinished();
    const auto rows = future.takeResult();
    return rows ? static_cast<int>(rows->size()) : -1;
}

ports::SyncCounts Tour::counts()
{
    auto desk = m_gate->desk();
    if (!desk)
        return {};
    auto future = desk->store.run([&overview = desk->syncOverview] { return overview.counts(); });
    future.waitForFinished();
    const auto counts = future.takeResult();
    if (!counts)
        fail(QStringLiteral("the counts cannot be read"));
    return *counts;
}

void Tour::printCredentials()
{
    m_hands->key(Qt::Key_F4);
    m_hands->waitFor("the list of credentials", [&] {
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("credentialList"));
        return list && list->model() && list->model()->rowCount() == 4;
    });
    m_hands->tabTo(QStringLiteral("chooseUnprinted"));
    m_hands->key(Qt::Key_Space);
    shot(QStringLiteral("credenciales"));
    m_hands->tabTo(QStringLiteral("saveCredentials"));
    m_hands->key(Qt::Key_Space);
    const QString path = m_folder + QStringLiteral("/credencial.pdf");
    m_hands->saveAs(path);
    m_hands->waitFor("credencial.pdf", [&] { return QFileInfo(path).size() > 0; });
}

void Tour::otherScreens()
{
    m_hands->key(Qt::Key_F7);
    shot(QStringLiteral("ajustes"));
    m_hands->key(Qt::Key_F1);
    shot(QStringLiteral("teclas"));
    m_hands->key(Qt::Key_F1);
    ui::applyTheme(*qApp, ui::Theme::Mode::Dark);
    m_hands->key(Qt::Key_F3);
    shot(QStringLiteral("registrar-oscuro"));
    m_hands->key(Qt::Key_F2);
    shot(QStringLiteral("busqueda-oscuro"));
    ui::applyTheme(*qApp, ui::Theme::Mode::Light);
}

QStringList Tour::readQrs(const QString& pdf, credential::Verdict expected)
{
    const auto texts = qrimage::readQrTexts(pdf);
    if (!texts || texts->size() != 4)
        fail(QStringLiteral("%1 does not hold four readable QRs").arg(QFileInfo(pdf).fileName()));
    const auto file = credential::decodeTrustFile(contents(m_folder + QStringLiteral("/store/confianza.cbor")));
    const auto verifier = file ? credential::verifierFrom(*file) : core::Result<credential::Verifier>(core::fail(file.error()));
    if (!verifier)
        fail(QStringLiteral("the trust file does not verify"));
    for (const QString& text : *texts)
        if (verifier->verify(text, QDateTime::currentSecsSinceEpoch()).verdict != expected)
            fail(QStringLiteral("a QR of %1 does not verify").arg(QFileInfo(pdf).fileName()));
    return *texts;
}

void Tour::checkPapers()
{
    const QString certificado = m_folder + QStringLiteral("/certificado.pdf");
    const QString credencial = m_folder + QStringLiteral("/credencial.pdf");
    const QStringList provisional = readQrs(certificado, credential::Verdict::ValidProvisional);
    const QStringList finals = readQrs(credencial, credential::Verdict::Valid);
    m_summary.insert(QStringLiteral("qr_certificados"), QJsonArray::fromStringList(provisional));
    m_summary.insert(QStringLiteral("qr_credenciales"), QJsonArray::fromStringList(finals));

    // The program's own command line, nobody signed in.
    const QString store = m_folder + QStringLiteral("/store");
    const Run verified = tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar"), credencial});
    if (verified.exitCode != 0 || verified.output.count(QStringLiteral("FIRMA VÁLIDA")) != 4)
        fail(QStringLiteral("--verificar says: %1").arg(verified.output));
    QString forged = finals.first();
    forged[60] = forged.at(60) == u'0' ? u'1' : u'0';
    if (tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar"), forged}).exitCode == 0)
        fail(QStringLiteral("a changed QR verifies"));
}

void Tour::finish()
{
    const auto last = counts();
    m_summary.insert(QStringLiteral("registros_con_acuse"), last.receipted);
    m_summary.insert(QStringLiteral("observados"), last.observed);
    if (last.observed != 0 || last.quarantined != 0)
        fail(QStringLiteral("the centre observed something of a good family"));
    m_window.reset();
    m_gate.reset(); // the store is closed: what lies on the disk is what a thief would find

    const QString store = m_folder + QStringLiteral("/store");
    const Run log = tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar-bitacora")},
                              kPassword.toUtf8() + '\n');
    if (log.exitCode != 0)
        fail(QStringLiteral("--verificar-bitacora says: %1").arg(log.output));
    m_summary.insert(QStringLiteral("bitacora"), log.output.trimmed());
    const Run wrong = tour::run(program(), {QStringLiteral("--datos"), store, QStringLiteral("--verificar-bitacora")},
                                QByteArray("no es la frase\n"));
    if (wrong.exitCode == 0)
        fail(QStringLiteral("a wrong password opens the log"));

    const auto check = m_centre->run({QStringLiteral("check")});
    if (check.exitCode != 0)
        fail(QStringLiteral("padron-central check says: %1").arg(QString::fromUtf8(check.output)));
    m_summary.insert(QStringLiteral("centro"), QJsonDocument::fromJson(check.output).object());
    m_centre->stopPolitely();

    // Nothing of the family may lie on the disk in the clear.
    for (const QString& name : QDir(store).entryList(QDir::Files)) {
        const QByteArray bytes = contents(store + u'/' + name);
        for (const char* canary : {"Guadalupe", "NUPG850412", "Rancho Nuevo", "9671234567", "SQLite format 3", "ceibas"})
            if (bytes.contains(canary))
                fail(QStringLiteral("%1 holds %2 in the clear").arg(name, QLatin1String(canary)));
    }

    const auto trust = credential::decodeTrustFile(contents(store + QStringLiteral("/confianza.cbor")));
    const auto root = envelope::VerifyKey::fromBytes(trust->rootPublic);
    const auto list = credential::verifyTrustList(trust->trustList, *root);
    QJsonObject keys{{QStringLiteral("raiz"), QString::fromLatin1(trust->rootPublic.toHex())}};
    for (const auto& key : list->keys)
        keys.insert(credential::keyOf(key.role), QString::fromLatin1(key.raw.toHex()));
    m_summary.insert(QStringLiteral("llaves_publicas_del_centro"), keys);
    QJsonObject hashes;
    for (const char* name : {"certificado.pdf", "credencial.pdf"})
        hashes.insert(QLatin1String(name),
                      QString::fromLatin1(envelope::sha256(contents(m_folder + u'/' + QLatin1String(name))).toHex()));
    m_summary.insert(QStringLiteral("sha256"), hashes);
    m_summary.insert(QStringLiteral("tiempos"), m_timings);
    QFile summary(m_folder + QStringLiteral("/summary.json"));
    if (!summary.open(QIODevice::WriteOnly) || summary.write(QJsonDocument(m_summary).toJson()) < 0)
        fail(QStringLiteral("cannot write summary.json"));
    std::printf("TOUR OK: %d screens in %s\n", m_shots, qPrintable(m_folder));
}

} // namespace tour
