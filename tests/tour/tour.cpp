// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace padron;

namespace tour {

namespace {
constexpr int kPatienceMs = 1200;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(QStringLiteral("cannot read %1").arg(QFileInfo(path).fileName()));
    return file.readAll();
}

Tour::Tour(QString folder, Folder kept) : m_folder(std::move(folder))
{
    if (kept == Folder::AsItIs)
        return;
    QDir(m_folder).removeRecursively();
    QDir().mkpath(m_folder + QStringLiteral("/screens"));
    QDir().mkpath(m_folder + QStringLiteral("/store"));
    QDir().mkpath(m_folder + QStringLiteral("/casa"));
}

void Tour::run()
{
    timed(QStringLiteral("centro"), [this] { startCentre(); });
    timed(QStringLiteral("primer_arranque"), [this] { firstRun(); });
    m_centre->killAtOnce();
    timed(QStringLiteral("captura_familia_por_teclado"), [this] { captureFamily(); });
    timed(QStringLiteral("certificado"), [this] { printCertificado(); });
    lockAndComeBack();
    timed(QStringLiteral("persona_parecida"), [this] { meetDuplicate(); });
    timed(QStringLiteral("kill_9_en_medio"), [this] { dieInTheMiddle(); });
    timed(QStringLiteral("familia_separada"), [this] { splitFamily(); });
    askAround();
    timed(QStringLiteral("sincronizacion"), [this] { syncWithCentre(); });
    timed(QStringLiteral("credenciales"), [this] { printCredentials(); });
    timed(QStringLiteral("entrega_y_reposicion"), [this] { handOverAndReplace(); });
    timed(QStringLiteral("comprobar_sin_red"), [this] { verifyWithoutNetwork(); });
    timed(QStringLiteral("cada_caso"), [this] { registerCases(); });
    timed(QStringLiteral("papeles_digitalizados"), [this] { scanPapers(); });
    timed(QStringLiteral("cada_respuesta"), [this] { askInstitutions(); });
    timed(QStringLiteral("actualizacion"), [this] { updateSomebody(); });
    timed(QStringLiteral("cartas"), [this] { printLetters(); });
    timed(QStringLiteral("avisos"), [this] { printNotices(); });
    timed(QStringLiteral("dos_equipos_y_memoria"), [this] { twoLaptops(); });
    otherScreens();
    timed(QStringLiteral("tres_papeles"), [this] { signInAsThreeRoles(); });
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

QString Tour::nextPicture(const QString& name)
{
    return QStringLiteral("%1/screens/%2-%3.png").arg(m_folder).arg(++m_shots, 2, 10, QLatin1Char('0')).arg(name);
}

void Tour::shot(const QString& name)
{
    QTest::qWait(90); // let what was asked be laid out and painted
    QPixmap picture = m_window->grab();
    if (QWidget* dialog = QApplication::activeModalWidget()) {
        QPainter painter(&picture);
        QRect place(QPoint(), dialog->size()); // over the window's middle, where a window manager puts it
        place.moveCenter(m_window->rect().center());
        painter.drawPixmap(place.topLeft(), dialog->grab());
        painter.drawRect(place); // a window manager's frame
    }
    if (!picture.save(nextPicture(name)))
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

desktop::DesktopGate::Options Tour::gateOptions() const
{
    desktop::DesktopGate::Options options;
    options.directory = m_folder + u'/' + m_laptop;
    options.practica = true;
    options.kdfCost = access::KdfCost{3, access::kKdfMemoryFloor};
    options.consultaTimeoutMs = kPatienceMs; // nobody looks at forty seconds of a tour
    return options;
}

void Tour::openWindow()
{
    m_window = std::make_unique<ui::MainWindow>(*m_gate);
    m_hands = std::make_unique<Hands>(*m_window);
    m_window->start();
    QWidget& window = *m_window;
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        fail(QStringLiteral("the window does not become active"));
}

void Tour::signIn()
{
    m_hands->waitFor("the password's field", [&] { return shows("signInPassword"); });
    m_hands->tabTo(QStringLiteral("signInPassword"));
    m_hands->type(kPassword);
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the session", [&] { return m_window->findChild<QWidget*>(QStringLiteral("sessionFrame")); });
}

void Tour::openStore()
{
    m_gate = std::make_unique<desktop::DesktopGate>(gateOptions());
    openWindow();
    signIn();
}

void Tour::firstRun()
{
    m_gate = std::make_unique<desktop::DesktopGate>(gateOptions());
    openWindow();
    createStore();
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

void Tour::createStore()
{
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
}

void Tour::captureFamily()
{
    const QJsonArray people =
        QJsonDocument::fromJson(contents(QStringLiteral(PADRON_SOURCE_DIR "/tests/tour/familia.json")))
            .object()
            .value(QLatin1String("integrantes"))
            .toArray();
    m_hands->countFromHere();
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
    m_summary.insert(QStringLiteral("teclas_familia_de_cuatro"), m_hands->keysPressed());
    m_summary.insert(QStringLiteral("teclas_familia_de_cuatro_sin_firmas"), m_hands->keysPressed() - m_hands->penKeys());
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
    signIn();
    m_hands->waitFor("the same page", [&] {
        const auto* page = m_window->findChild<QWidget*>(QStringLiteral("familyPage"));
        return page && page->isVisible();
    });
}

void Tour::syncWithCentre()
{
    if (!m_centre->serve())
        fail(QStringLiteral("the centre does not start again"));
    m_hands->key(Qt::Key_F8);
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
    shot(QStringLiteral("envios"));
}

int Tour::finalsHere()
{
    auto desk = m_gate->desk();
    auto future = desk->store.run([runs = desk->printRuns] { return runs->list({}); });
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
    const auto shown = [this](const char* name) {
        const auto* widget = m_window->findChild<QWidget*>(QLatin1String(name));
        return widget && widget->isVisible() && widget->isEnabled();
    };
    m_hands->waitFor("to be asked how they came out", [&] { return shown("cameWell") && m_hands->focusName() == u"sheetCards"; });
    m_hands->key(Qt::Key_Space); // one of them came out badly
    shot(QStringLiteral("credenciales-revisar"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("to be told to destroy it", [&] { return shown("destroySpoilt"); });
    shot(QStringLiteral("credenciales-destruir"));
    m_hands->key(Qt::Key_D);
    m_hands->waitFor("the one that is printed again", [&] {
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("credentialList"));
        return list->isVisible() && list->model()->rowCount() == 1;
    });
}

void Tour::otherScreens()
{
    m_hands->key(Qt::Key_F7);
    shot(QStringLiteral("ajustes"));
    m_hands->key(Qt::Key_F1);
    shot(QStringLiteral("ayuda-de-practica"));
    m_hands->key(Qt::Key_PageDown);
    m_hands->key(Qt::Key_PageDown);
    shot(QStringLiteral("teclas"));
    m_hands->key(Qt::Key_F1);
    ui::applyTheme(*qApp, ui::Theme::Mode::Dark);
    m_hands->key(Qt::Key_F3);
    shot(QStringLiteral("registrar-oscuro"));
    m_hands->key(Qt::Key_F2);
    shot(QStringLiteral("busqueda-oscuro"));
    ui::applyTheme(*qApp, ui::Theme::Mode::Light);
}

} // namespace tour
