// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/kdf.h"

namespace padron::audit {

inline constexpr int kLeastPassphrase = 12; ///< characters

/// kPassphraseWeak.
core::Result<void> checkPassphrase(const core::SecureBytes& passphrase);

/// `magic` first, so that one kind of file never passes for another; form in audit.cddl. kPassphraseWeak, access::kKdfFailed.
core::Result<QByteArray> sealWithPassphrase(QByteArrayView magic, const QByteArray& plain,
                                            const core::SecureBytes& passphrase, access::KdfCost cost);

/// kNotAnAuditFile, kAuditFileNewer, kWrongPassphrase, access::kKdfFailed.
core::Result<QByteArray> openWithPassphrase(QByteArrayView magic, const QByteArray& bytes,
                                            const core::SecureBytes& passphrase);

} // namespace padron::audit
