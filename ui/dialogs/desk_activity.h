// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

class QObject;

namespace padron::ui {

/// Something came in while nobody touched a key: a page of the scanner. It counts as work at the desk, so that the lock
/// for idleness does not come in the middle of it.
QEvent::Type activityEvent();
void tellActivity(QObject* where);

} // namespace padron::ui
