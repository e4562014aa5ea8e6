// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "documents/limits.h"

#include <QByteArray>
#include <QString>

namespace padron::ui {

/// The bytes of a file that somebody brought, nothing looks at them here. Off the
/// window's thread: its medium may be slow. kFileUnreadable, kFileTooLarge.
core::Result<QByteArray> readForeignFile(const QString& path, qint64 most = documents::kMostFileBytes);

} // namespace padron::ui
