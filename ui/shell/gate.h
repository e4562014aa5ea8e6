// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "ports/device_store.h"
#include "shell/desk.h"
#include "usecases/restore_store.h"
#include "usecases/recover_with_centre.h"
#include "usecases/seal_device.h"

#include <QFuture>
#include <QStringList>

#include <memory>

namespace padron::ui {

/// What could be read of a damaged store.
struct Salvaged
{
    qint64 pages = 0, badPages = 0; ///< 0 pages: it was read before, and is only opened again
    qint64 families = 0, people = 0;
    QStringList incomplete;         ///< tables that miss something
};

/// What the window asks around a session; the composition root implements it. Every call answers once, later.
/// After createStore, signIn or recover succeeded the session is open and desk() may be asked for.
class Gate
{
public:
    virtual ~Gate() = default;

    virtual bool hasStore() const = 0; ///< false: first-run assistant
    virtual bool practica() const = 0;
    virtual QFuture<core::Result<QStringList>> userNames() = 0;
    virtual QFuture<core::Result<QList<access::SessionUser>>> users() = 0; ///< of this laptop: to hand a capture over

    /// Answers the recovery code's text, shown and printed once.
    virtual QFuture<core::Result<QString>> createStore(const QString& userName, core::SecureBytes password) = 0;
    virtual QFuture<core::Result<void>> signIn(const QString& userName, core::SecureBytes password) = 0;
    virtual QFuture<core::Result<void>> recover(const QString& userName, const QString& code,
                                                core::SecureBytes newPassword) = 0;
    /// Neither password nor code: a request to the centre, which waits beside the store, and its answer, which lets in.
    virtual QFuture<core::Result<usecases::RecoverWithCentre::Request>> askCentre(const QString& userName,
                                                                                  core::SecureBytes newPassword) = 0;
    virtual QFuture<core::Result<usecases::RecoverWithCentre::Request>> centreRequest() = 0; ///< kNoRecoveryPending
    virtual QFuture<core::Result<void>> recoverWithAnswer(const QByteArray& answer, core::SecureBytes newPassword) = 0;

    /// First run: whose backup a file is, and making it this machine's store; then the session is open, without enrolment.
    virtual QFuture<core::Result<usecases::RestoreStore::Preview>> lookAtBackup(const QString&)
    {
        return QtFuture::makeReadyFuture(core::Result<usecases::RestoreStore::Preview>(core::fail(core::kInternal)));
    }
    /// `code` empty: by the user's password; else the password is the new one.
    virtual QFuture<core::Result<void>> restore(const QString& /*file*/, const QString& /*userName*/,
                                                core::SecureBytes /*password*/, const QString& /*code*/)
    {
        return QtFuture::makeReadyFuture(core::Result<void>(core::fail(core::kInternal)));
    }
    virtual void cancelRestore() {}
    virtual int restorePercent() const { return 0; } ///< of the one under way
    /// With an open session: when the backup was made that its store began from; 0: from none, or forgetRestored() was called.
    virtual qint64 restoredFrom() const { return 0; }
    virtual void forgetRestored() {}

    /// The last sign-in was let in, and the database was too damaged to open.
    virtual bool canSalvage() const { return false; }
    /// Then: reads what can be read into a new store beside it, and opens that one for reading alone. The damaged one is
    /// not touched.
    virtual QFuture<core::Result<Salvaged>> openSalvaged()
    {
        return QtFuture::makeReadyFuture(core::Result<Salvaged>(core::fail(core::kInternal)));
    }

    /// `proxy`: "server:port", kept for what is sent later too; empty: as Ajustes has it, or the system's.
    virtual QFuture<core::Result<ports::Enrolment>> enrolOnline(const QString& centreUrl, const QString& code, const QString& proxy) = 0;
    virtual QFuture<core::Result<QByteArray>> enrolmentRequest(const QString& code) = 0; ///< bytes for a file
    virtual QFuture<core::Result<ports::Enrolment>> enrolWithAnswer(const QString& code, const QByteArray& answer) = 0;

    virtual std::unique_ptr<Desk> desk() = 0; ///< a new one for the open session
    /// Saves nothing by itself (pages did); finishes what runs, closes the store, zeroes keys.
    virtual void lock() = 0;

    /// How the window looks (keyOf(Theme::Mode)): beside the store, so that it holds before anybody signs in.
    virtual QString appearance() const = 0;
    virtual void setAppearance(const QString& key) = 0;

    /// Called on the GUI thread when counts or receipts changed.
    virtual void onSyncChanged(std::function<void()> callback) = 0;

    /// Whether the centre gave this laptop up, before anybody signs in.
    virtual QFuture<core::Result<std::optional<sync::SealOrder>>> sealed()
    {
        return QtFuture::makeReadyFuture(core::Result<std::optional<sync::SealOrder>>(std::nullopt));
    }
    virtual void onSealed(std::function<void()> /*callback*/) {} ///< on the GUI thread, in the middle of a session
};

} // namespace padron::ui
