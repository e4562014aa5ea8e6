// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/centre_takers.h"

#include "usecases/apply_centre.h"
#include "usecases/apply_catalogues.h"
#include "usecases/apply_notices.h"
#include "usecases/apply_tasks.h"
#include "usecases/apply_users.h"

namespace padron::usecases {

CentreTakers::CentreTakers(const Stores& stores, SlotEditor& slots, Recorder& recorder, const core::Clock& clock,
                           std::function<void()> barred)
{
    m_takers.push_back(std::make_unique<ApplyTasks>(stores.tasks));
    m_takers.push_back(std::make_unique<ApplyCentre>(stores.device));
    m_takers.push_back(std::make_unique<ApplyNotices>(stores.notices, stores.device, stores.tasks, recorder, clock));
    m_takers.push_back(std::make_unique<ApplyCatalogues>(stores.catalogues, stores.device, stores.tasks, recorder, clock));
    m_takers.push_back(std::make_unique<ApplyUsers>(stores.users, slots, stores.tasks, stores.log, recorder, clock, std::move(barred)));
}

CentreTakers::~CentreTakers() = default;

QList<StreamTaker*> CentreTakers::all() const
{
    QList<StreamTaker*> all;
    for (const auto& taker : m_takers)
        all.append(taker.get());
    return all;
}

} // namespace padron::usecases
