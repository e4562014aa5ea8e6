// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_notices.h"

#include "envelope/log_chain.h"
#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "usecases/local_tasks.h"
#include "usecases/notice_errors.h"

#include <QCborMap>

namespace padron::usecases {

namespace {

/// The store's own trouble: the page comes again. Anything else is the set's, and would come again for ever.
bool isOfTheStore(core::ErrorCode code)
{
    return code == ports::kStoreFailed || code == ports::kStoreFull;
}

} // namespace

core::Result<bool> ApplyNotices::take(const sync::StreamBody& body, StreamContext& context)
{
    const auto* published = std::get_if<sync::NoticesPublished>(&body);
    if (!published)
        return false;
    const auto set = m_accept.run(published->bytes, context.centre); // the page may have brought its keys
    if (set) {
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCentreApplied,
                                      .numeral = "4.I",
                                      .payload = QCborMap{{1, QStringLiteral("avisos")}, {2, set->number}, {3, set->sha256}}}));
        return true;
    }
    if (set.error().code == kOlderNotices)
        return true;
    if (isOfTheStore(set.error().code))
        return core::fail(set.error());
    const QByteArray sha256 = envelope::sha256(published->bytes);
    PADRON_TRY(putLocalTask(m_tasks, {.kind = QStringLiteral("rechazo-avisos"), .numeral = QStringLiteral("4.I"),
                                      .reason = set.error().printedId(), .askedMs = context.centreMs}, sha256));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCentreApplied,
                                  .numeral = "4.I",
                                  .payload = QCborMap{{1, QStringLiteral("avisos")}, {2, 0}, {3, sha256}, {4, set.error().printedId()}}}));
    return true;
}

} // namespace padron::usecases
