// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "audit/audit_file.h"
#include "envelope/cose.h"
#include "sync/messages/fields.h"

namespace padron::fuzz {

void logPiece(const QByteArray& input)
{
    (void)audit::verifyPiece(input);
    // Input as the payload of a message whose signature holds.
    const QByteArray message =
        envelope::signMessage(deviceKey(), audit::kTypLogPiece, input,
                              QCborMap{{sync::header::kSignerPublic, deviceKey().verifyKey().bytes()}});
    const auto verified = audit::verifyPiece(message);
    if (!verified)
        return;
    require(audit::signPiece(verified->piece, deviceKey()) == message, "one encoding of a piece");
    require(verified->proofs.size() == verified->piece.sections.size(), "a proof a section");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::logPiece)
