// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/accept_notices.h"

#include "credential/notice_list.h"
#include "credential/trust_list.h"
#include "domain/notices.h"
#include "envelope/log_chain.h"
#include "usecases/errors.h"
#include "usecases/notice_errors.h"

namespace padron::usecases {

core::Result<ports::NoticeSet> AcceptNotices::run(const QByteArray& signedSet)
{
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    return run(signedSet, *enrolment);
}

core::Result<ports::NoticeSet> AcceptNotices::run(const QByteArray& signedSet, const ports::Enrolment& centre)
{
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(centre.rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(centre.trustList, root));
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
    return set;
}

} // namespace padron::usecases
