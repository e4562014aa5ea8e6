// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/settings.h"

#include "usecases/apply_centre.h"

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

core::Result<ModuleFacts> Settings::module()
{
    ModuleFacts facts;
    PADRON_ASSIGN(facts.kind, m_device.setting(QString(module_setting::kKind), {}));
    PADRON_ASSIGN(facts.place, m_device.setting(QString(module_setting::kPlace), {}));
    PADRON_ASSIGN(facts.hours, m_device.setting(QString(module_setting::kHours), {}));
    PADRON_ASSIGN(facts.coverage, m_device.setting(QString(module_setting::kCoverage), {}));
    return facts;
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
