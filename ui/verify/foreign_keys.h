// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "credential/foreign_key.h"

#include <QString>

namespace padron::ui {

/// The keys of other issuers that were loaded here, as their files came, in a folder of their own beside the lists.
/// Not signed by anybody: whoever may write there may add one, which is why such a verdict never looks like ours.
QList<credential::ForeignKey> keptForeignKeys(const QString& folder);

/// kForeignKeyUnreadable: it holds no key; kListsNotWritten: the folder takes nothing.
core::Result<void> keepForeignKey(const QString& folder, const QByteArray& file);

} // namespace padron::ui
