// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "envelope/log_chain.h"
#include "envelope/log_entry.h"

namespace padron::fuzz {

using namespace padron::envelope;

void logEntry(const QByteArray& input)
{
    const auto entry = decodeEntry(input);
    if (!entry)
        return;
    require(encodeEntry(*entry) == input, "one encoding of an entry");

    static const auto store = *core::StoreId::fromBytes(QByteArray(16, 's'));
    const QByteArray start = chainStart(store, 1, QByteArray(32, 'd'));
    LogRow row{1, entry->id, sha256(input), start, {}, input};
    row.hash = chainNext(store, 1, 1, start, row.entrySha256);
    ChainVerifier verifier(store, 1, start);
    require(verifier.add(row).has_value(), "an entry that decodes can be chained");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::logEntry)
