// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/suggester.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace padron::ui {

Suggester::Suggester(QLineEdit* edit, const QString& accessibleName, Ask ask)
    : QObject(edit), m_edit(edit), m_list(new SuggestionList(edit, accessibleName)), m_ask(std::move(ask))
{
    connect(edit, &QLineEdit::textEdited, this, &Suggester::ask);
    edit->installEventFilter(this);
}

void Suggester::ask()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    const QString text = m_edit->text();
    m_ask(text, [here = QPointer(this), text, age = m_forgotten](const QList<Suggestion>& rows) {
        if (!here)
            return;
        here->m_busy = false;
        if (std::exchange(here->m_again, false))
            here->ask();
        else if (age == here->m_forgotten && text == here->m_edit->text())
            here->m_list->offer(rows);
    });
}

void Suggester::forget()
{
    ++m_forgotten;
    m_again = false;
    m_list->close();
}

bool Suggester::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !m_list->isOffering()) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->key() == Qt::Key_Down && press->modifiers() == Qt::NoModifier) {
            ask();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn && m_edit->text().isEmpty() && m_offersEmpty && m_offersEmpty())
        QTimer::singleShot(0, this, [this] {
            if (m_edit->hasFocus() && m_edit->text().isEmpty())
                ask();
        });
    return QObject::eventFilter(watched, event);
}

} // namespace padron::ui
