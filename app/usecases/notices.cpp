// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notices.h"

#include "credential/notice_list.h"
#include "credential/trust_list.h"
#include "domain/notices.h"
#include "envelope/log_chain.h"
#include "usecases/errors.h"
#include "usecases/notice_errors.h"

namespace padron::usecases {

Notices::Notices(ports::NoticeStore& notices, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                 const core::Clock& clock)
    : m_notices(notices), m_device(device), m_work(work), m_recorder(recorder), m_clock(clock)
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
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(enrolment->rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(enrolment->trustList, root));
    PADRON_ASSIGN(const auto list,
                  credential::verifyNoticeList(signedSet, trust.verifyKeys(credential::KeyRole::Catalogo)));
    PADRON_ASSIGN(const auto before, m_notices.current());
    if (before && list.number <= before->number)
        return core::fail(kOlderNotices, QString::number(before->number));
    if (before)
        for (const domain::Notice& notice : list.notices) {
            const domain::Notice old = domain::noticeOf(before->notices, notice.id);
            if (old.version > notice.version || (old.version == notice.version && old.sha256 != notice.sha256))
                return core::fail(kNoticeSameVersion, notice.id); // a consent names the version: its words are one
        }
    const ports::NoticeSet set{.number = list.number,
                               .sha256 = envelope::sha256(signedSet),
                               .importedMs = m_clock.wallMs(),
                               .notices = list.notices};
    PADRON_TRY(m_notices.insert(set));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kNoticesLoaded,
                                  .numeral = "4.I",
                                  .payload = QCborMap{{1, set.number}, {2, set.sha256}}}));
    PADRON_TRY(transaction.commit());
    return InForce{set.number, set.notices};
}

} // namespace padron::usecases
