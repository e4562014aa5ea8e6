// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/desk_activity.h"

#include <QCoreApplication>

namespace padron::ui {

QEvent::Type activityEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

void tellActivity(QObject* where)
{
    QEvent event(activityEvent());
    QCoreApplication::sendEvent(where, &event);
}

} // namespace padron::ui
