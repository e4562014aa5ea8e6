// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace padron::platform {

/// Writes over the file in place, flushes it and its folder to the medium. For callers that hold a second copy:
/// a crash in the middle leaves this one damaged. Readable by its owner only.
core::Result<void> writeInPlace(const QString& path, const QByteArray& bytes);

/// As above, but beside the file and then renamed: a crash leaves the old content or the new one, whole.
core::Result<void> writeDurably(const QString& path, const QByteArray& bytes);

} // namespace padron::platform
