// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/workday.h"

#include "usecases/errors.h"
#include "usecases/modality_setting.h"

namespace padron::usecases {

Workday::Workday(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock)
    : m_device(device), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<std::optional<domain::Modality>> Workday::current()
{
    return m_recorder.modality();
}

core::Result<domain::Modality> Workday::last()
{
    PADRON_ASSIGN(const QString setting, m_device.setting(kModalitySetting, {}));
    if (const auto said = fromSetting(setting))
        return said->modality;
    PADRON_ASSIGN(const auto current, m_recorder.modality());
    return current.value_or(domain::Modality());
}

core::Result<void> Workday::set(const domain::Modality& typed)
{
    PADRON_TRY(m_recorder.permit(access::Permission::SetWorkday));
    const auto modality = domain::parseModality(typed);
    if (!modality)
        return core::fail(kModalityFaulty);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kModalitySetting, toSetting({*modality, m_clock.today()})));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kWorkdaySet, .numeral = "17"})); // says it of itself
    return transaction.commit();
}

} // namespace padron::usecases
