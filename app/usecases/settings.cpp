// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/settings.h"

#include <algorithm>

namespace padron::usecases {

namespace {
const QString kPadStrokes = QStringLiteral("consentimiento.trazos");
const QString kIdleMinutes = QStringLiteral("bloqueo.minutos");
} // namespace

Settings::Settings(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder)
    : m_device(device), m_work(work), m_recorder(recorder)
{
}

core::Result<ModuleSettings> Settings::read()
{
    ModuleSettings settings;
    PADRON_ASSIGN(const QString strokes, m_device.setting(kPadStrokes, QStringLiteral("no")));
    settings.padStrokesAllowed = strokes == QLatin1String("si");
    PADRON_ASSIGN(const QString minutes, m_device.setting(kIdleMinutes, QStringLiteral("5")));
    settings.idleLockMinutes = std::clamp(minutes.toInt(), 1, 15);
    return settings;
}

core::Result<void> Settings::write(const ModuleSettings& settings)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    const QString strokes = settings.padStrokesAllowed ? QStringLiteral("si") : QStringLiteral("no");
    const QString minutes = QString::number(std::clamp(settings.idleLockMinutes, 1, 15));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kPadStrokes, strokes));
    PADRON_TRY(m_device.setSetting(kIdleMinutes, minutes));
    QCborMap payload;
    payload.insert(1, strokes);
    payload.insert(2, minutes);
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    return transaction.commit();
}

} // namespace padron::usecases
