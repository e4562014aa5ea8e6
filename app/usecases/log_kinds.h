// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace padron::usecases {

/// What people look for in the log.
enum class LogGroup { Looks, Papers, Records, Consents, Duplicates, Sessions, Device, Keys, Backups, Audit };
inline constexpr int kLogGroups = 10;

QStringList logKinds();                 ///< every kind of envelope::kind, as the table of log_kinds.cpp has them
QStringList kindsOf(LogGroup group);
std::optional<LogGroup> groupOf(const QString& kind);

/// What tells somebody a person's data or takes it out of the laptop: opened, printed, asked elsewhere, exported. A
/// person may ask who did (ARCO).
QStringList disclosureKinds();

} // namespace padron::usecases
