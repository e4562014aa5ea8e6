// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choice_row.h"

#include "widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>

namespace padron::ui {

ChoiceRow::ChoiceRow(const QList<Choice>& choices, QWidget* parent)
    : QWidget(parent), m_choices(choices), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kXl);
    for (int i = 0; i < choices.size(); ++i) {
        QString text = choices[i].text;
        const qsizetype at = text.indexOf(choices[i].letter, 0, Qt::CaseInsensitive);
        auto* button = new QRadioButton(at < 0 ? text : text.insert(at, u'&'), this);
        button->setAccessibleName(choices[i].text);
        button->setMinimumHeight(Theme::fieldHeight());
        button->installEventFilter(this);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    setFocusPolicy(Qt::NoFocus);
    settleTabStop();
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        settleTabStop();
        Q_EMIT chosenByUser();
    });
}

QString ChoiceRow::key() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QString() : m_choices[id].key;
}

void ChoiceRow::setKey(const QString& key)
{
    m_group->setExclusive(false);
    for (int i = 0; i < m_choices.size(); ++i)
        m_group->button(i)->setChecked(!key.isEmpty() && m_choices[i].key == key);
    m_group->setExclusive(true);
    settleTabStop();
}

void ChoiceRow::settleTabStop()
{
    // one stop of Tab for the whole row: the chosen button, or the first
    const int stop = m_group->checkedId() < 0 ? 0 : m_group->checkedId();
    for (int i = 0; i < m_choices.size(); ++i)
        m_group->button(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_group->button(stop));
}

void ChoiceRow::choose(QRadioButton* button)
{
    button->setChecked(true);
    settleTabStop();
    button->setFocus();
    Q_EMIT chosenByUser();
}

void ChoiceRow::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && event->key() == Qt::Key_Delete) {
        setKey({});
        focusProxy()->setFocus();
        Q_EMIT chosenByUser();
        return;
    }
    if (plain && event->text().size() == 1)
        for (int i = 0; i < m_choices.size(); ++i)
            if (event->text().front().toUpper() == m_choices[i].letter.toUpper()) {
                choose(static_cast<QRadioButton*>(m_group->button(i)));
                return;
            }
    QWidget::keyPressEvent(event);
}

void ChoiceRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    focusProxy()->setFocus(event->reason());
}

bool ChoiceRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
        if (back || key == Qt::Key_Right || key == Qt::Key_Down) {
            const int count = static_cast<int>(m_choices.size());
            const int at = m_group->id(static_cast<QRadioButton*>(watched));
            choose(static_cast<QRadioButton*>(m_group->button((at + (back ? count - 1 : 1)) % count)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace padron::ui
