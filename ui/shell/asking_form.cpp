// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/asking_form.h"

#include <QKeyEvent>

namespace padron::ui {

void AskingForm::leave()
{
    forget();
    hide();
    Q_EMIT leftAsItWas();
}

void AskingForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (enter && (m_keys == GivenBy::Enter || event->modifiers().testFlag(Qt::ControlModifier)))
        give();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
