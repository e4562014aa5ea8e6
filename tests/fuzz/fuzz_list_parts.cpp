// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "credential/list_parts.h"
#include "credential/list_update.h"
#include "credential/verify.h"

namespace padron::fuzz {

void listParts(const QByteArray& input)
{
    using namespace padron::credential;
    ListPartReader reader;
    for (const QByteArray& line : input.split('\n'))
        if (const bool taken = reader.take(QString::fromLatin1(line)).has_value(); taken)
            require(reader.count() >= 1 && reader.count() <= kMostListParts, "as many parts as may be");
    if (auto whole = reader.whole(); whole && *whole) {
        const auto again = credential::listParts(**whole);
        require(again.has_value(), "what came in parts goes out in parts");
    }
    if (const auto texts = credential::listParts(input)) {
        ListPartReader back;
        for (qsizetype i = texts->size(); i-- > 0;)
            require(back.take(texts->at(i)).has_value(), "our own parts are read");
        require(back.whole()->value() == input, "and are the whole");
    }

    // and as lists somebody brings to one that has none
    if (const auto file = decodeTrustFile(input))
        if (const auto update = updatedLists({}, *file, centreKey().verifyKey()))
            require(verifierFrom(update->file).has_value(), "what is taken opens");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::listParts)
