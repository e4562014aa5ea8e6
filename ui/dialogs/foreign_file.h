// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace padron::ui {

/// The bytes of a file that somebody brought, for the helper that decodes it; nothing looks at them here. Off the
/// window's thread: its medium may be slow. kFileUnreadable, kFileTooLarge.
core::Result<QByteArray> readForeignFile(const QString& path);

} // namespace padron::ui
