// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace fixture {

/// The texts of all QRs in a paper that this program wrote, a PNG, JPEG or PDF, in reading order, each once.
QStringList qrTextsOf(const QString& file);

} // namespace fixture
