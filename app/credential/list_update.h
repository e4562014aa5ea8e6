// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/trust_list.h"

namespace padron::credential {

/// What became of one list that somebody brought.
enum class Taken {
    Absent, ///< it was not among them
    Newer,  ///< taken
    Same,   ///< the one that is here
    Older   ///< refused: the one here has a higher number
};

/// The lists after somebody brought some, by USB or QR, and what became of each.
struct ListUpdate
{
    TrustFile file;
    Taken trust = Taken::Absent, finals = Taken::Absent, provisionals = Taken::Absent;
    bool changed() const { return trust == Taken::Newer || finals == Taken::Newer || provisionals == Taken::Newer; }
};

/// Each list must hold under `root`, the pinned one; what the files say of their root counts for nothing, but another one
/// there is said plainly. What comes out opens a verifier. kListsOfAnotherRoot, kListsOlder (nothing but older ones),
/// kListMalformed and what a signature is refused with; then nothing is taken.
core::Result<ListUpdate> updatedLists(const TrustFile& held, const TrustFile& brought, const envelope::VerifyKey& root);

} // namespace padron::credential
