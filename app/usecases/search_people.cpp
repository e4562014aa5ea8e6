// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/search_people.h"

#include "credential/verify.h"
#include "usecases/enrolled_lists.h"
#include "usecases/scanned_text.h"

namespace padron::usecases {

namespace {

constexpr int kMaxRows = 50;
constexpr qsizetype kMaxQuery = 200;   // a paste longer than any name, folio and CURP together

} // namespace

core::Result<SearchAnswer> SearchPeople::run(const QString& text)
{
    PADRON_TRY(access::permit(m_user, access::Permission::FindPeople));
    const QString scanned = withoutScannerEnds(text);
    if (isScannedCode(scanned))
        return ofCredential(scanned);
    const QString wanted = text.left(kMaxQuery).simplified();
    if (wanted.size() < 2)
        return SearchAnswer();
    PADRON_ASSIGN(auto hits, m_index.search(wanted, kMaxRows));
    return SearchAnswer{std::move(hits), false};
}

core::Result<QList<ports::SearchHit>> SearchPeople::withoutCurp(const std::optional<ports::SearchHit>& after, int limit)
{
    PADRON_TRY(access::permit(m_user, access::Permission::FindPeople));
    return m_index.withoutCurp(after, limit);
}

core::Result<SearchAnswer> SearchPeople::ofCredential(const QString& qrText)
{
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return SearchAnswer{{}, true};
    const auto verifier = credential::verifierFrom(enrolledLists(*enrolment));
    if (!verifier)
        return SearchAnswer{{}, true};
    const auto verified = verifier->verify(qrText, m_clock.wallMs() / 1000);
    if (!verified.credential)
        return SearchAnswer{{}, true};
    PADRON_ASSIGN(auto hits, m_index.search(verified.credential->claims().folio.digits(), kMaxRows));
    return SearchAnswer{std::move(hits), false};
}

} // namespace padron::usecases
