// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/back_up.h"

#include "access/slots.h"
#include "backup/errors.h"

#include <QRandomGenerator>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

const QString kPlace = QStringLiteral("respaldo.lugar");
const QString kVolume = QStringLiteral("respaldo.volumen");
const QString kHours = QStringLiteral("respaldo.horas");
const QString kDays = QStringLiteral("respaldo.diarios");
const QString kWeeks = QStringLiteral("respaldo.semanales");
const QString kGood = QStringLiteral("respaldo.bueno");
const QString kName = QStringLiteral("respaldo.nombre");
const QString kTry = QStringLiteral("respaldo.intento");
const QString kFailure = QStringLiteral("respaldo.falla");
const QString kProven = QStringLiteral("respaldo.probado");
const QString kNotProven = QStringLiteral("respaldo.no-probado");
const QString kGeneration = QStringLiteral("respaldo.generacion"); // of the data key it is sealed under

constexpr int kSliceMs = 10; // of the store thread, between other work
constexpr int kSample = 64;
constexpr int kMostHours = 168, kMostKept = 366;

QString copyFolder(const QString& storeFolder)
{
    return storeFolder + QStringLiteral("/respaldo.en-curso");
}

QString drillFolder(const QString& storeFolder)
{
    return storeFolder + QStringLiteral("/simulacro.en-curso");
}

} // namespace

QStringList backupHistory()
{
    return {kGood, kName, kTry, kFailure, kProven, kNotProven, kGeneration};
}

BackUp::BackUp(ports::BackupSource& source, ports::LogStore& log, ports::DeviceStore& device, ports::KeyVault& vault,
               ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock, const core::SecureBytes& dataKey,
               QString folder)
    : m_source(source), m_log(log), m_device(device), m_vault(vault), m_work(work), m_recorder(recorder), m_clock(clock),
      m_dataKey(dataKey), m_folder(std::move(folder))
{
}

Result<BackupStatus> BackUp::status()
{
    const auto number = [this](const QString& key, qint64 absent) -> Result<qint64> {
        PADRON_ASSIGN(const QString text, m_device.setting(key, QString::number(absent)));
        return text.toLongLong();
    };
    BackupStatus status;
    PADRON_ASSIGN(status.plan.place.folder, m_device.setting(kPlace, {}));
    PADRON_ASSIGN(status.plan.place.volume, m_device.setting(kVolume, {}));
    PADRON_ASSIGN(const qint64 hours, number(kHours, status.plan.everyHours));
    PADRON_ASSIGN(const qint64 days, number(kDays, status.plan.keep.days));
    PADRON_ASSIGN(const qint64 weeks, number(kWeeks, status.plan.keep.weeks));
    status.plan.everyHours = std::clamp(static_cast<int>(hours), 1, kMostHours);
    status.plan.keep = {std::clamp(static_cast<int>(days), 1, kMostKept), std::clamp(static_cast<int>(weeks), 0, kMostKept)};
    PADRON_ASSIGN(status.lastGoodMs, number(kGood, 0));
    PADRON_ASSIGN(status.lastName, m_device.setting(kName, {}));
    PADRON_ASSIGN(status.lastTryMs, number(kTry, 0));
    PADRON_ASSIGN(status.lastFailure, m_device.setting(kFailure, {}));
    PADRON_ASSIGN(status.lastProvenMs, number(kProven, 0));
    PADRON_ASSIGN(status.lastNotProven, m_device.setting(kNotProven, {}));
    PADRON_ASSIGN(const qint64 generation, number(kGeneration, 0));
    status.underOldKeys = generation > 0 && generation < keyGeneration();
    status.late = backup::isLate({status.plan.place.isChosen(), status.plan.everyHours, status.lastGoodMs,
                                  status.lastTryMs, m_clock.wallMs()});
    return status;
}

Result<void> BackUp::plan(const BackupPlan& plan)
{
    PADRON_TRY(m_recorder.permit(access::Permission::BackUp));
    const QString hours = QString::number(std::clamp(plan.everyHours, 1, kMostHours));
    const QString days = QString::number(std::clamp(plan.keep.days, 1, kMostKept));
    const QString weeks = QString::number(std::clamp(plan.keep.weeks, 0, kMostKept));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kPlace, plan.place.folder));
    PADRON_TRY(m_device.setSetting(kVolume, plan.place.volume));
    PADRON_TRY(m_device.setSetting(kHours, hours));
    PADRON_TRY(m_device.setSetting(kDays, days));
    PADRON_TRY(m_device.setSetting(kWeeks, weeks));
    // the folder's name may be somebody's: it stays out of the log
    const QCborMap payload{{1, QStringLiteral("respaldos")}, {2, hours}, {3, days}, {4, weeks}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    return transaction.commit();
}

Result<backup::Situation> BackUp::situation()
{
    PADRON_ASSIGN(const BackupStatus now, status());
    backup::Situation situation{now.plan.place.isChosen(), now.plan.everyHours, now.lastGoodMs, now.lastTryMs,
                                m_clock.wallMs()};
    if (now.underOldKeys) { // whoever was shut out by the renewal could still open that one: the next is due at once
        situation.lastGoodMs = 0;
        situation.lastTryMs = now.lastFailure.isEmpty() ? 0 : now.lastTryMs;
    }
    return situation;
}

quint32 BackUp::keyGeneration()
{
    const auto bytes = m_vault.load();
    const auto slots = bytes ? access::decodeSlotFile(*bytes) : core::fail(bytes.error());
    return slots ? slots->keyGeneration : 0;
}

Result<void> BackUp::begin(bool asked)
{
    if (asked)
        PADRON_TRY(m_recorder.permit(access::Permission::BackUp));
    PADRON_ASSIGN(const BackupStatus now, status());
    if (!now.plan.place.isChosen())
        return core::fail(backup::kNoPlaceChosen);
    m_key = std::make_shared<const core::SecureBytes>(access::backupKey(m_dataKey));
    return m_source.begin(copyFolder(m_folder), *m_key);
}

Result<ports::BackupSource::Progress> BackUp::step()
{
    return m_source.step(kSliceMs);
}

Result<ports::BackupJob> BackUp::finishCopy()
{
    const auto finish = [this]() -> Result<ports::BackupJob> {
        ports::BackupJob job;
        job.folder = copyFolder(m_folder);
        job.key = m_key;
        PADRON_ASSIGN(job.manifest.facts, m_source.facts());
        // Slots may have been changed meanwhile: those of now, if they still open this copy.
        PADRON_ASSIGN(job.manifest.slotFile, m_vault.load());
        if (!m_key || !(*m_key == access::backupKey(m_dataKey)) ||
            !access::authenticateSlotFile(job.manifest.slotFile, m_dataKey))
            return core::fail(backup::kKeysChanged);
        job.manifest.madeMs = m_clock.wallMs();
        job.manifest.appVersion = QStringLiteral(PADRON_VERSION);
        PADRON_ASSIGN(const BackupStatus now, status());
        job.place = now.plan.place;
        job.keep = now.plan.keep;
        return job;
    };
    auto job = finish();
    m_key.reset();
    m_copiedUnder = job ? keyGeneration() : 0;
    if (!job)
        m_source.abandon();
    return job;
}

void BackUp::abandon()
{
    m_key.reset();
    m_source.abandon();
}

Result<void> BackUp::noteDone(const QString& name, qint64 bytes, qint64 madeMs)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kGood, QString::number(madeMs)));
    PADRON_TRY(m_device.setSetting(kName, name));
    PADRON_TRY(m_device.setSetting(kTry, QString::number(madeMs)));
    PADRON_TRY(m_device.setSetting(kFailure, {}));
    const quint32 generation = m_copiedUnder != 0 ? m_copiedUnder : keyGeneration();
    PADRON_TRY(m_device.setSetting(kGeneration, QString::number(generation)));
    const QCborMap payload{{1, madeMs}, {2, bytes}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kBackupMade, .payload = payload}));
    return transaction.commit();
}

Result<void> BackUp::noteFailed(const core::Error& error)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kTry, QString::number(m_clock.wallMs())));
    PADRON_TRY(noteTrouble(kFailure, error, false));
    return transaction.commit();
}

Result<void> BackUp::noteNotProven(const core::Error& error)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(noteTrouble(kNotProven, error, true));
    return transaction.commit();
}

Result<void> BackUp::noteTrouble(const QString& setting, const core::Error& error, bool ofSimulacro)
{
    PADRON_ASSIGN(const QString before, m_device.setting(setting, {}));
    const QString id = QLatin1String(error.code.id().data(), static_cast<qsizetype>(error.code.id().size()));
    const bool saysHowMuch = error.code == backup::kNoRoom || error.code == backup::kNoRoomHere;
    PADRON_TRY(m_device.setSetting(setting, saysHowMuch ? id + u' ' + error.detail : id));
    if (before.section(u' ', 0, 0) == id) // a medium that stays away is said once, not every ten minutes
        return {};
    QCborMap payload{{1, id}};
    if (ofSimulacro)
        payload.insert(2, QStringLiteral("simulacro"));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kBackupFailed, .payload = payload}));
    return {};
}

Result<ports::DrillJob> BackUp::drill(bool asked)
{
    if (asked)
        PADRON_TRY(m_recorder.permit(access::Permission::BackUp));
    PADRON_ASSIGN(const BackupStatus now, status());
    if (!now.plan.place.isChosen())
        return core::fail(backup::kNoPlaceChosen);
    ports::DrillJob job;
    job.folder = drillFolder(m_folder);
    job.key = std::make_shared<const core::SecureBytes>(access::backupKey(m_dataKey));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    job.store = keys.store;
    job.epoch = keys.epoch;
    job.keyGeneration = keyGeneration();
    job.place = now.plan.place;
    if (!asked)
        return job;
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    for (int i = 0; i < kSample && head.seq > 0; ++i) {
        const quint64 seq = i == 0 ? 1 : 1 + QRandomGenerator::global()->generate64() % head.seq;
        PADRON_ASSIGN(const QList<envelope::LogRow> rows, m_log.rows(seq, 1));
        if (rows.isEmpty())
            continue;
        job.seqs.append(seq);
        job.hashes.append(rows.front().hash);
    }
    return job;
}

Result<void> BackUp::noteProven(const ports::DrillOutcome& outcome)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kProven, QString::number(m_clock.wallMs())));
    PADRON_TRY(m_device.setSetting(kNotProven, {}));
    const QCborMap payload{{1, outcome.madeMs},
                           {2, static_cast<qint64>(outcome.facts.seq)},
                           {3, outcome.facts.families}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kBackupProven, .payload = payload}));
    return transaction.commit();
}

} // namespace padron::usecases
