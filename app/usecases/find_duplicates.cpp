// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/find_duplicates.h"

#include <algorithm>

namespace padron::usecases {

namespace {

constexpr qsizetype kMaxShown = 10;

} // namespace

core::Result<QList<ports::DuplicateCandidate>> FindDuplicates::run(const domain::FamilyDraft& draft, int member)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    const auto traits = domain::traitsOf(draft, member);
    // Those of this capture come out of the index too: ask for as many more.
    PADRON_ASSIGN(auto found, m_index.candidates(traits, int(kMaxShown + draft.people.size())));
    found.removeIf([&draft](const ports::DuplicateCandidate& one) {
        return std::any_of(draft.people.begin(), draft.people.end(),
                           [&one](const domain::PersonDraft& person) { return person.id == one.id; });
    });
    const domain::ComparableTraits wanted(traits);
    for (int i = 0; i < draft.people.size(); ++i) {
        if (i == member)
            continue;
        const auto likeness = domain::compare(wanted, domain::ComparableTraits(domain::traitsOf(draft, i)));
        if (likeness.band == domain::LikenessBand::Unlike)
            continue;
        ports::DuplicateCandidate twice;
        twice.id = draft.people.at(i).id;
        twice.inDraft = i;
        twice.likeness = likeness;
        found.append(std::move(twice));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.likeness.band, -a.likeness.score) < std::pair(b.likeness.band, -b.likeness.score);
    });
    return found.first(std::min(found.size(), kMaxShown));
}

} // namespace padron::usecases
