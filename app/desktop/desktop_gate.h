// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/practice_consultas.h"
#include "desktop/session.h"
#include "local/backup/sql_backup_copies.h"
#include "local/keys/file_key_vault.h"
#include "net/enrolment_client.h"
#include "net/https_consulta_service.h"
#include "platform/system_clock.h"
#include "runtime/backup_runner.h"
#include "runtime/centre_search.h"
#include "runtime/consulta_runner.h"
#include "runtime/courier_runner.h"
#include "runtime/store_executor.h"
#include "runtime/sync_runner.h"
#include "shell/gate.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace padron::desktop {

/// The composition root around a session: opens and closes the store, enrols, runs the sync, hands out desks.
class DesktopGate final : public ui::Gate
{
public:
    struct Options
    {
        QString directory;         ///< of the store: database, key slots, trust file
        bool practica = false;
        std::optional<access::KdfCost> kdfCost = {}; ///< of slots made here; none: calibrated on this machine
        int consultaTimeoutMs = net::kConsultaTimeoutMs; ///< shorter in the tour alone
    };
    explicit DesktopGate(Options options);
    ~DesktopGate() override;

    bool hasStore() const override;
    bool practica() const override { return m_options.practica; }
    QFuture<core::Result<QStringList>> userNames() override;
    QFuture<core::Result<QList<access::SessionUser>>> users() override;
    QFuture<core::Result<QString>> createStore(const QString& userName, core::SecureBytes password) override;
    QFuture<core::Result<void>> signIn(const QString& userName, core::SecureBytes password) override;
    QFuture<core::Result<void>> recover(const QString& userName, const QString& code,
                                        core::SecureBytes newPassword) override;
    QFuture<core::Result<usecases::RecoverWithCentre::Request>> askCentre(const QString& userName,
                                                                          core::SecureBytes newPassword) override;
    QFuture<core::Result<usecases::RecoverWithCentre::Request>> centreRequest() override;
    QFuture<core::Result<void>> recoverWithAnswer(const QByteArray& answer, core::SecureBytes newPassword) override;
    QFuture<core::Result<usecases::RestoreStore::Preview>> lookAtBackup(const QString& file) override;
    QFuture<core::Result<void>> restore(const QString& file, const QString& userName, core::SecureBytes password,
                                        const QString& code) override;
    void cancelRestore() override { m_restoreCancelled = true; }
    int restorePercent() const override { return m_restorePercent; }
    qint64 restoredFrom() const override { return m_restoredMs; }
    void forgetRestored() override;
    bool canSalvage() const override { return m_canSalvage; }
    QFuture<core::Result<ui::Salvaged>> openSalvaged() override;
    QFuture<core::Result<ports::Enrolment>> enrolOnline(const QString& centreUrl, const QString& code, const QString& proxy) override;
    QFuture<core::Result<QByteArray>> enrolmentRequest(const QString& code) override;
    QFuture<core::Result<ports::Enrolment>> enrolWithAnswer(const QString& code, const QByteArray& answer) override;
    std::unique_ptr<ui::Desk> desk() override;
    void lock() override;
    QString appearance() const override;
    void setAppearance(const QString& key) override;
    void onSyncChanged(std::function<void()> callback) override { m_onSyncChanged = std::move(callback); }
    QFuture<core::Result<std::optional<sync::SealOrder>>> sealed() override;
    void onSealed(std::function<void()> callback) override { m_onSealed = std::move(callback); }

    /// The system waits with its sleep, for a few seconds, until the next lock has closed the store.
    void holdUntilLocked(std::shared_ptr<void> delay) { m_delay = std::move(delay); }

private:
    using MakeWay = std::function<core::Result<void>()>;

    // store thread
    void forgetDamaged();
    void prepareToOpen(); ///< rights of the files mended, what was damaged forgotten
    core::Result<void> lookAtStart();
    void keepForSalvage(const core::Error& refused, access::Unlocked unlocked);
    core::Result<ui::Salvaged> salvage();
    /// A backup of that store; the damaged one goes aside at the last moment, and comes back when the restore fails.
    core::Result<void> insteadOfTheDamaged(const QString& file, const std::function<core::Result<void>(const MakeWay&)>& restore);
    void bringBackTheDamaged(); ///< of a restore that was cut short
    core::Result<void> open(core::StoreId id, access::Unlocked unlocked, stores::OpenMode mode);
    core::Result<void> enter(access::Unlocked unlocked, bool recovered = false);
    core::Result<void> beginEpochIfRestored();
    core::Result<void> readSessionFacts();
    void mendTrustFile(); ///< lost or damaged beside the store: what it says is in the store too
    core::Result<void> configurePractice();
    core::Result<void> prepareFresh();
    core::Result<QString> makeStore(const QString& userName, const core::SecureBytes& password);
    core::Result<QByteArray> enrolmentBytes(const QString& code);
    core::Result<ports::LineSettings> lineThrough(const QString& proxy); ///< kept, when one was typed; empty: as it is kept
    void backUpAtLock(); ///< the copy, or none when it takes long; the pool writes it
    void noteLateFailure();
    core::Result<ports::Enrolment> takeAnswer(const QString& code, const QByteArray& answer, const QString& centreUrl);

    // GUI thread
    bool tellOfSwap(); ///< once
    void startSync(); ///< with the next four: gate_sync.cpp
    void watchSync();
    void listenToSession();
    void useLine(const ports::LineSettings& line);
    void pauseSync(bool paused);
    void takeRenewal(); ///< the centre may have given this device its next certificate: then sync goes on with it
    void startCentreSearch(); ///< gate_search.cpp
    void startCourier();      ///< gate_courier.cpp
    /// Ways to the centre with this laptop's certificate; none when its enrolment cannot be used.
    std::function<std::unique_ptr<ports::SyncTransport>(const ports::LineSettings&)> transportMaker() const;
    void startConsultas();
    void startBackups();
    void leaveBackups(); ///< waits for the last, but not for ever
    QString appearanceFile() const;

    access::KdfCost kdfCost() const { return m_options.kdfCost ? *m_options.kdfCost : access::calibratedCost(); }

    Options m_options;
    platform::SystemClock m_clock;
    keys::FileKeyVault m_vault;
    core::UuidV7Source m_ids;

    /// What desk() needs, written on the store thread only and published by the future that opens the session.
    struct Facts
    {
        access::SessionUser user;
        std::optional<ports::Enrolment> enrolment;
        usecases::ModuleSettings settings;
        QList<domain::Notice> notices;
        std::shared_ptr<const core::SecureBytes> tlsKey;
        std::optional<core::Error> trouble = {};
        bool onlyReading = false;
        ports::LineSettings line = {}; ///< as it was read; m_line is what holds
        runtime::CourierRunner::Identity courier = {};
    };
    Facts m_facts;
    std::unique_ptr<Session> m_session;      ///< store thread only
    std::optional<access::Unlocked> m_damaged; ///< store thread only; who was let in to a store that does not open
    std::optional<core::Error> m_trouble;      ///< store thread only; of the look at the start
    std::atomic_bool m_canSalvage = false;
    std::shared_ptr<void> m_delay;
    bool m_swapTold = false;
    std::function<void()> m_onSyncChanged, m_onSealed;
    const QList<domain::Notice> m_shippedNotices;
    QObject m_context;                       ///< what answers are delivered to while this lives
    std::unique_ptr<net::EnrolmentClient> m_enrolClient;

    /// Outlives each session, and the gate when a network folder does not answer.
    struct BackupRoom
    {
        stores::SqlBackupCopies copies;
        runtime::BackupPool pool;
    };
    std::unique_ptr<BackupRoom> m_room = std::make_unique<BackupRoom>();
    std::atomic_bool m_restoreCancelled = false;
    std::atomic_int m_restorePercent = 0;
    std::atomic<qint64> m_restoredMs = 0;
    QFuture<core::Result<runtime::MadeBackup>> m_late; ///< of the last lock; the store thread's until a session is open

    runtime::StoreExecutor m_executor;
    ports::LineSettings m_line; ///< GUI thread
    const std::shared_ptr<net::Bandwidth> m_bandwidth = std::make_shared<net::Bandwidth>(); ///< of all that goes to the centre
    std::unique_ptr<runtime::SyncRunner> m_sync; ///< GUI thread; lives while a session is open and enrolled
    std::unique_ptr<runtime::CentreSearch> m_centreSearch; ///< as above
    std::unique_ptr<runtime::CourierRunner> m_courier;     ///< as above
    std::unique_ptr<PracticeConsultas> m_practice; ///< before the runner, that asks it; none outside of practice
    std::unique_ptr<runtime::ConsultaRunner> m_consultas; ///< GUI thread; lives while a session is open
    std::unique_ptr<runtime::BackupRunner> m_backups;     ///< as above
};

} // namespace padron::desktop
