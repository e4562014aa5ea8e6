// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/stores/local_store.h"
#include "ports/key_vault.h"

namespace padron::desktop {

/// Opens the store of a folder with its data key. A rotation that was cut short may have left the database under the key
/// before: that one opens it then, and the rotation is finished first.
core::Result<std::unique_ptr<stores::LocalStore>> openStore(const QString& directory, ports::KeyVault& vault,
                                                            const core::SecureBytes& dataKey,
                                                            const char* vfs = nullptr);

} // namespace padron::desktop
