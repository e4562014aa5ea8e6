// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_box.h"

#include "widgets/icon.h"

#include <QKeyEvent>

namespace padron::ui {

namespace {
constexpr int kMostQueryLetters = 200;
}

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchBox"));
    setAccessibleName(tr("Buscar personas"));
    setPlaceholderText(tr("Buscar por CURP, nombre, folio o teléfono   Ctrl+K"));
    setMaxLength(kMostQueryLetters);
    setClearButtonEnabled(false);
    addAction(lineIcon(QLatin1String("search"), Theme::of(palette()).colour(Theme::Colour::Muted)),
              QLineEdit::LeadingPosition);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT registerRequested();
    } else if (enter) {
        Q_EMIT openRequested();
    } else if (event->key() == Qt::Key_Down) {
        Q_EMIT walkRequested();
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace padron::ui
