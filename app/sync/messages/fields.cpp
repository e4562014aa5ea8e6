// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/fields.h"

namespace padron::sync {

core::Result<envelope::VerifyKey> signerInHeader(const envelope::UnverifiedMessage& message)
{
    core::CborMapReader reader(message.extraProtected());
    const QByteArray raw = reader.bytes(header::kSignerPublic, 32);
    PADRON_TRY(reader.finish());
    return envelope::VerifyKey::fromBytes(raw);
}

} // namespace padron::sync
