// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"

#include <QList>

namespace padron::desktop {

/// The notice templates that ship, read from the resources; their hash is made here, of the text as shown.
QList<domain::Notice> shippedNotices();

} // namespace padron::desktop
