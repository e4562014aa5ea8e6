// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/begin_epoch.h"

#include "usecases/back_up.h"

#include <algorithm>
#include <limits>

namespace padron::usecases {

namespace {

/// Later than the last, and never the same for two restored from one backup: the clock's seconds.
quint32 laterEpoch(quint32 last, qint64 nowMs)
{
    constexpr qint64 kMost = std::numeric_limits<quint32>::max();
    return static_cast<quint32>(std::clamp<qint64>(nowMs / 1000, qint64(last) + 1, kMost));
}

} // namespace

BeginEpoch::BeginEpoch(ports::Epochs& epochs, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                       const core::Clock& clock)
    : m_epochs(epochs), m_device(device), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<bool> BeginEpoch::ifRestored(const std::function<core::Result<ports::DeviceKeys>()>& makeKeys)
{
    const QString pending = QLatin1String(ports::kEpochPending);
    PADRON_ASSIGN(const QString marked, m_device.setting(pending, {}));
    if (marked != ports::kYes)
        return false;
    PADRON_ASSIGN(ports::DeviceKeys fresh, makeKeys());
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const ports::DeviceKeys old, m_device.keys());
    fresh.store = old.store;
    fresh.epoch = laterEpoch(old.epoch, m_clock.wallMs());
    PADRON_ASSIGN(const ports::EndedEpoch ended, m_epochs.begin(fresh));
    PADRON_TRY(m_device.setSetting(pending, {}));
    for (const QString& told : backupHistory()) // there is no backup of this epoch yet
        PADRON_TRY(m_device.setSetting(told, {}));
    const QCborMap payload{{1, static_cast<qint64>(ended.epoch)},
                           {2, static_cast<qint64>(ended.seq)},
                           {3, ended.head},
                           {4, static_cast<qint64>(ended.carried)}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kStoreRestored, .payload = payload}));
    PADRON_TRY(transaction.commit());
    return true;
}

} // namespace padron::usecases
