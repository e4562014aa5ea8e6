// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/registry_store.h"

#include <QString>

namespace padron::ui {

QString dayOf(qint64 utcMs); ///< "3 mar 2026", of the day it was here

/// Since when somebody is in the family without having left it: a new titular or relationship begins a new membership,
/// not a new belonging.
qint64 memberSince(const QList<ports::DatedMembership>& history, const domain::Membership& current);

} // namespace padron::ui
