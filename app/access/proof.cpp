// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/proof.h"

#include "access/errors.h"

namespace padron::access {

core::Result<void> checkProof(const Proof& proof, const SessionUser& user, const core::Clock& clock)
{
    const qint64 age = clock.monoMs() - proof.monoMs;
    if (proof.user.isNull() || proof.user != user.id || age < 0 || age > kProofLastsMs)
        return core::fail(kProofNeeded);
    return {};
}

} // namespace padron::access
