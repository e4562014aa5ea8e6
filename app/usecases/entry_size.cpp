// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/entry_size.h"

#include "sync/messages/batch.h"

namespace padron::usecases {

bool fitsOneEntry(const QList<domain::FamilyRecord>& records)
{
    // An upper bound: each coordinate of a stroke needs three bytes at most, and everything else of a person is bounded text.
    constexpr qsizetype kAPerson = 4096, kAPoint = 6;
    qsizetype bytes = 0;
    for (const auto& record : records) {
        bytes += kAPerson * (record.people.size() + 1);
        for (const auto& consent : record.consents)
            bytes += kAPoint * domain::pointCount(consent.strokes);
    }
    return bytes <= sync::kMaxBatchBytes;
}

} // namespace padron::usecases
