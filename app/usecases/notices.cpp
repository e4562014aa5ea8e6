// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notices.h"

namespace padron::usecases {

Notices::Notices(ports::NoticeStore& notices, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                 const core::Clock& clock)
    : m_notices(notices), m_accept(notices, device, clock), m_work(work), m_recorder(recorder)
{
}

core::Result<Notices::InForce> Notices::inForce(const QList<domain::Notice>& shipped)
{
    PADRON_ASSIGN(const auto set, m_notices.current());
    if (!set)
        return InForce{0, shipped};
    return InForce{set->number, set->notices};
}

core::Result<Notices::InForce> Notices::load(const QByteArray& signedSet)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const ports::NoticeSet set, m_accept.run(signedSet));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kNoticesLoaded,
                                  .numeral = "4.I",
                                  .payload = QCborMap{{1, set.number}, {2, set.sha256}}}));
    PADRON_TRY(transaction.commit());
    return InForce{set.number, set.notices};
}

} // namespace padron::usecases
