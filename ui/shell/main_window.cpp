// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "dialogs/desk_activity.h"
#include "dialogs/page_viewer.h"
#include "forms/draft_saver.h"
#include "runtime/deliver.h"
#include "shell/centre_recovery_page.h"
#include "shell/enrolment_page.h"
#include "shell/first_user_page.h"
#include "shell/gate.h"
#include "shell/recovery_code_page.h"
#include "shell/recovery_page.h"
#include "shell/restore_page.h"
#include "shell/restored_banner.h"
#include "shell/sealed_page.h"
#include "shell/sign_in_page.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace padron::ui {

namespace {
constexpr int kIdleMinutesBefore = 5; ///< a session's own setting is not known yet
constexpr int kMsPerMinute = 60'000;
constexpr QSize kSmallest{960, 600}, kUsual{1366, 768};

/// Outside a dialog Qt lets only Space press a button; who works with keys expects Enter to.
bool pressesButton(QObject* watched, QKeyEvent* event)
{
    auto* button = qobject_cast<QPushButton*>(watched);
    if (!button || !button->hasFocus() || event->isAutoRepeat() || event->modifiers() & ~Qt::KeypadModifier ||
        (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter))
        return false;
    button->click();
    return true;
}
} // namespace

MainWindow::MainWindow(Gate& gate, QWidget* parent) : QMainWindow(parent), m_gate(gate), m_idle(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(gate.practica() ? tr("Módulo de Registro - PRÁCTICA") : tr("Módulo de Registro"));
    setMinimumSize(kSmallest);
    resize(kUsual);
    auto* central = new QWidget(this);
    m_column = new QVBoxLayout(central);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    if (gate.practica()) {
        auto* band = new Label(tr("PRÁCTICA: los datos son inventados y no van al padrón"), "practica", this);
        band->setObjectName(QStringLiteral("practicaBand"));
        m_column->addWidget(band);
    }
    m_restored = new RestoredBanner(gate, this);
    m_column->addWidget(m_restored);
    setCentralWidget(central);

    m_idle->setObjectName(QStringLiteral("idleTimer"));
    m_idle->setSingleShot(true);
    connect(m_idle, &QTimer::timeout, this, &MainWindow::lock);
    qApp->installEventFilter(this);
    gate.onSyncChanged([window = QPointer<MainWindow>(this)] {
        if (window && window->m_session)
            window->m_session->refreshCounts();
    });
    gate.onSealed([window = QPointer<MainWindow>(this)] {
        if (window)
            window->lock(); // what is typed goes into the store, which stays here
    });
}

MainWindow::~MainWindow()
{
    delete m_screen.data();
}

void MainWindow::start()
{
    if (m_gate.hasStore())
        showSignIn({});
    else
        showFirstRun();
}

void MainWindow::show(QWidget* screen)
{
    if (m_screen) {
        m_screen->hide();
        m_screen->deleteLater(); // its own signal may have brought us here
    }
    m_screen = screen;
    m_restored->hide(); // before anybody is in
    m_column->addWidget(screen, 1);
    screen->show();
    screen->setFocus();
}

void MainWindow::showFirstRun()
{
    auto* page = new FirstUserPage(m_gate, this);
    connect(page, &FirstUserPage::created, this, [this](const QString& user, const QString& code) {
        m_user = user;
        storeOpened();
        showRecoveryCode(code, user);
    });
    connect(page, &FirstUserPage::restoreRequested, this, &MainWindow::showRestore);
    show(page);
}

void MainWindow::showRestore()
{
    auto* page = new RestorePage(m_gate, this);
    connect(page, &RestorePage::leaveRequested, this, &MainWindow::start);
    connect(page, &RestorePage::restored, this, [this](const QString& user) {
        m_user = user;
        storeOpened();
        showEnrolment(); // under new keys: the centre knows this life of the store only when it is told
    });
    show(page);
}

void MainWindow::showRecoveryCode(const QString& code, const QString& userName)
{
    auto* page = new RecoveryCodePage(code, userName, m_gate.practica(), this);
    connect(page, &RecoveryCodePage::kept, this, &MainWindow::showEnrolment);
    show(page);
}

void MainWindow::showEnrolment()
{
    auto* page = new EnrolmentPage(m_gate, this);
    connect(page, &EnrolmentPage::finished, this, &MainWindow::openSession);
    show(page);
}

void MainWindow::showSignIn(const QString& lockedUser)
{
    auto* page = new SignInPage(m_gate, lockedUser, this);
    connect(page, &SignInPage::entered, this, &MainWindow::entered);
    connect(page, &SignInPage::restoreRequested, this, &MainWindow::showRestore);
    connect(page, &SignInPage::recoveryRequested, this,
            [this, lockedUser](const QString& user) { showRecovery(user, lockedUser); });
    show(page);
    showIfSealed();
}

void MainWindow::showIfSealed()
{
    runtime::deliver(m_gate.sealed(), this, [this](core::Result<std::optional<sync::SealOrder>> order) {
        if (order && *order && !m_session)
            showSealed(**order);
    });
}

void MainWindow::showSealed(const sync::SealOrder& order)
{
    m_sealed = order;
    auto* page = new SealedPage(m_gate, order, this);
    connect(page, &SealedPage::recoveryRequested, this, [this](const QString& user) { showCentreRecovery(user, {}); });
    show(page);
}

void MainWindow::showRecovery(const QString& userName, const QString& lockedUser)
{
    auto* page = new RecoveryPage(m_gate, userName, this);
    connect(page, &RecoveryPage::entered, this, &MainWindow::entered);
    connect(page, &RecoveryPage::leaveRequested, this, [this, lockedUser] { showSignIn(lockedUser); });
    connect(page, &RecoveryPage::centreRequested, this, [this, userName, lockedUser] { showCentreRecovery(userName, lockedUser); });
    show(page);
}

void MainWindow::showCentreRecovery(const QString& userName, const QString& lockedUser)
{
    auto* page = new CentreRecoveryPage(m_gate, userName, this);
    if (m_sealed) { // it comes back under new keys, and there is no printed code to try
        connect(page, &CentreRecoveryPage::entered, this, [this](const QString& user) {
            m_sealed.reset();
            m_user = user;
            storeOpened();
            showEnrolment();
        });
        connect(page, &CentreRecoveryPage::leaveRequested, this, [this] { showSealed(*m_sealed); });
    } else {
        connect(page, &CentreRecoveryPage::entered, this, &MainWindow::entered);
        connect(page, &CentreRecoveryPage::leaveRequested, this, [this, userName, lockedUser] { showRecovery(userName, lockedUser); });
    }
    show(page);
}

void MainWindow::entered(const QString& userName)
{
    if (userName != m_user)
        m_place = Place();
    m_user = userName;
    openSession();
}

void MainWindow::openSession()
{
    m_open = false;
    const Place place = std::exchange(m_place, Place());
    m_session = new SessionFrame(m_gate.desk(), m_gate, this);
    connect(m_session, &SessionFrame::lockRequested, this, [this] { leave(LeavingPage::Way::Lock); });
    connect(m_session, &SessionFrame::idleMinutesChanged, this, &MainWindow::setIdleMinutes);
    connect(m_session, &SessionFrame::enrolled, this, [this] { leave(LeavingPage::Way::Renew); });
    show(m_session);
    m_restored->refresh();
    m_session->restore(place);
    setIdleMinutes(m_session->idleMinutes());
}

void MainWindow::setIdleMinutes(int minutes)
{
    m_idle->start(minutes * kMsPerMinute);
}

void MainWindow::storeOpened()
{
    m_open = true;
    setIdleMinutes(kIdleMinutesBefore);
}

void MainWindow::lock()
{
    if (m_session) {
        leave(LeavingPage::Way::Idle);
        return;
    }
    if (!std::exchange(m_open, false))
        return;
    m_idle->stop();
    QApplication::clipboard()->clear();
    m_gate.lock();
    showSignIn(m_user);
}

bool MainWindow::isSettled() const
{
    const auto viewers = m_session->findChildren<PageViewer*>();
    return m_session->saver().isSettled()
        && std::none_of(viewers.begin(), viewers.end(), [](const PageViewer* viewer) { return viewer->hasUnkept(); });
}

void MainWindow::putDialogsAway()
{
    const bool typing = QApplication::activeWindow(); // in one of ours
    for (QDialog* dialog : m_session->findChildren<QDialog*>()) {
        if (!dialog->isVisible())
            continue;
        dialog->hide();
        m_put.append(dialog);
    }
    if (typing)
        activateWindow(); // the keys go to what is shown now
}

void MainWindow::leave(LeavingPage::Way way)
{
    using Way = LeavingPage::Way;
    if (!m_session)
        return;
    if (m_leaving && (way == Way::Idle || way == m_leaving->way())) {
        if (way == Way::Idle)
            m_leaving->hidePeople();
        return;
    }
    m_session->saveNow();
    if (isSettled()) {
        putDialogsAway();
        left(way);
        return;
    }
    const bool nobodyHere = m_leaving && m_leaving->hidesPeople();
    if (m_leaving)
        delete m_leaving.data();
    else
        m_before = QApplication::focusWidget();
    // the pages' own dialogs leave while they are still seen to be open
    m_leaving = new LeavingPage(m_session->saver(), m_session->findChildren<PageViewer*>(), way, this);
    putDialogsAway();
    m_session->hide(); // before the store answers: a lock shows nobody's data
    if (nobodyHere)
        m_leaving->hidePeople();
    m_column->addWidget(m_leaving, 1);
    m_leaving->show();
    const auto go = [this, way, page = m_leaving] {
        if (page)
            left(way);
    };
    // queued: what answers must not die while it speaks
    connect(m_leaving, &LeavingPage::settled, this, go, Qt::QueuedConnection);
    connect(m_leaving, &LeavingPage::leaveAnyway, this, go, Qt::QueuedConnection);
    connect(m_leaving, &LeavingPage::stay, this, &MainWindow::stay, Qt::QueuedConnection);
}

void MainWindow::stay()
{
    delete m_leaving.data();
    m_session->show();
    for (const auto& dialog : std::exchange(m_put, {}))
        if (dialog)
            dialog->open();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void MainWindow::left(LeavingPage::Way way)
{
    if (!m_session)
        return;
    delete m_leaving.data();
    m_put.clear();
    m_place = m_session->place();
    switch (way) {
    case LeavingPage::Way::Close:
        m_mayClose = true;
        close();
        return;
    case LeavingPage::Way::Renew:
        openSession(); // the desk is another one now
        return;
    case LeavingPage::Way::Lock:
    case LeavingPage::Way::Idle:
        break;
    }
    m_idle->stop();
    delete m_session.data(); // before the store closes: nothing of it may be asked again
    QApplication::clipboard()->clear();
    m_gate.lock();
    showSignIn(m_user);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (m_idle->isActive())
            m_idle->start();
        if (pressesButton(watched, static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (m_idle->isActive())
            m_idle->start();
        break;
    default:
        if (event->type() == activityEvent() && m_idle->isActive())
            m_idle->start();
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session && !m_mayClose) {
        m_session->saveNow();
        if (!isSettled()) {
            event->ignore();
            leave(LeavingPage::Way::Close);
            return;
        }
    }
    QMainWindow::closeEvent(event);
}

} // namespace padron::ui
