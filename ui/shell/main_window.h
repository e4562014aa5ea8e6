// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/leaving_page.h"
#include "shell/session_frame.h"
#include "usecases/seal_device.h"

#include <QMainWindow>
#include <QPointer>

class QDialog;
class QTimer;
class QVBoxLayout;

namespace padron::ui {

class Gate;
class RestoredBanner;

/// The one window: first run, sign-in, the session, and the lock between them. Its title never names a person.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Gate& gate, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The first screen: the first-run assistant, or sign-in.
    void start();
    /// Shows an open session at once (--practica signs in by itself).
    void openSession();
    bool hasSession() const { return m_session; }
    bool isStoreOpen() const { return m_session || m_open; } ///< there is something to lock

public Q_SLOTS:
    void lock(); ///< idleness, suspend: what is typed goes into the store, then everything goes

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void show(QWidget* screen);
    void showFirstRun();
    void showRestore();
    void showRecoveryCode(const QString& code, const QString& userName);
    void showEnrolment();
    void showSignIn(const QString& lockedUser);
    void showIfSealed(); ///< the sign-in gives way, as soon as it is known
    void showSealed(const sync::SealOrder& order);
    void showCentreRecovery(const QString& userName, const QString& lockedUser);
    void showRecovery(const QString& userName, const QString& lockedUser);
    void entered(const QString& userName);
    void setIdleMinutes(int minutes);
    void storeOpened(); ///< without a session yet: a first run, a restore
    void leave(LeavingPage::Way way); ///< at once when the store has everything; else it waits, or says what would be lost
    void left(LeavingPage::Way way);
    void stay();
    bool isSettled() const;  ///< the store has everything that was typed and digitalised
    void putDialogsAway();   ///< nothing stands over what comes before the session

    Gate& m_gate;
    QVBoxLayout* m_column;
    RestoredBanner* m_restored;
    QPointer<QWidget> m_screen;
    QPointer<SessionFrame> m_session;
    QPointer<LeavingPage> m_leaving; ///< stands before the session
    QPointer<QWidget> m_before;      ///< who had the focus
    QList<QPointer<QDialog>> m_put;  ///< dialogs that were open then
    bool m_mayClose = false;
    bool m_open = false; ///< the store, and no session
    std::optional<sync::SealOrder> m_sealed; ///< shown
    QTimer* m_idle;
    QString m_user; ///< of the session, to come back to its place
    Place m_place;
};

} // namespace padron::ui
