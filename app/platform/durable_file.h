// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace padron::platform {

/// Writes over the file in place, flushes it and its folder to the medium. For callers that hold a second copy:
/// a crash in the middle leaves this one damaged. Readable by its owner only.
core::Result<void> writeInPlace(const QString& path, const QByteArray& bytes);

/// As above, but beside the file and then renamed: a crash leaves the old content or the new one, whole.
core::Result<void> writeDurably(const QString& path, const QByteArray& bytes);

/// For files too large to hold whole: what was written so far is on the medium when it answers.
core::Result<void> flushFile(QFile& file);
/// Gives a flushed file its name, over an older one; durable when it answers.
core::Result<void> renameDurably(const QString& from, const QString& to);
/// Asks the system to forget what it holds of a flushed file, so that the next read is of the medium. A request only.
void dropFromCache(QFile& file);

} // namespace padron::platform
