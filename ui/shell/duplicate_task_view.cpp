// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/duplicate_task_view.h"

#include "errors/likeness_text.h"
#include "forms/answer_row.h"
#include "forms/compare_view.h"
#include "models/row_texts.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

DuplicateTaskView::DuplicateTaskView(bool mayAnswer, QWidget* parent)
    : QWidget(parent), m_mayAnswer(mayAnswer), m_asked(new Label(QString(), this)), m_verdict(new Label(QString(), this)),
      m_compare(new CompareView(QStringLiteral("taskCompare"), this))
{
    setObjectName(QStringLiteral("duplicateTask"));
    m_asked->setObjectName(QStringLiteral("taskAsked"));
    m_asked->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("taskLikeness"));
    m_verdict->setWordWrap(true);
    buildActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("¿Son la misma persona?"), "section", this));
    column->addWidget(m_asked);
    column->addWidget(m_verdict);
    column->addWidget(m_compare, 100);
    column->addWidget(m_actions);
    column->addWidget(m_differentReason);
    column->addWidget(m_sameReason);
    column->addStretch(1);
    addKey(Qt::Key_D, m_different);
    addKey(Qt::Key_M, m_same);
}

void DuplicateTaskView::buildActions()
{
    m_actions = new QWidget(this);
    m_different = new QPushButton(tr("Son personas distintas   D"), m_actions);
    m_different->setObjectName(QStringLiteral("taskDifferent"));
    m_same = new QPushButton(tr("Es la misma   M"), m_actions);
    m_same->setObjectName(QStringLiteral("taskSame"));
    auto* back = new QPushButton(tr("Volver a la lista   Esc"), m_actions);
    back->setObjectName(QStringLiteral("taskBack"));
    m_why = new Label(QString(), "help", m_actions);
    m_why->setObjectName(QStringLiteral("taskWhy"));
    m_why->setWordWrap(true);
    auto* column = new QVBoxLayout(m_actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kS);
    for (QPushButton* button : {m_different, m_same, back})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_why);

    m_differentReason = new AnswerRow(QStringLiteral("taskDifferentReason"),
                                      {tr("¿Por qué son personas distintas?"),
                                       {{QStringLiteral("gemela o gemelo"), tr("Gemela o gemelo"), u'g'},
                                        {QStringLiteral("mismo nombre"), tr("Mismo nombre"), u'm'},
                                        {QStringLiteral("otro"), tr("Otro motivo"), u'o'}},
                                       tr("En una línea"),
                                       tr("Puede dejarlo vacío con los dos primeros motivos."),
                                       tr("Anotar que son distintas")},
                                      this);
    m_sameReason = new AnswerRow(QStringLiteral("taskSameReason"),
                                 {tr("¿Cómo se comprobó que es la misma?"),
                                  {},
                                  tr("En una línea"),
                                  tr("Por ejemplo: trajo su CURP y su identificación."),
                                  tr("Anotar que es la misma")},
                                 this);
    connect(m_different, &QPushButton::clicked, this, [this] { ask(m_differentReason); });
    connect(m_same, &QPushButton::clicked, this, [this] { ask(m_sameReason); });
    connect(back, &QPushButton::clicked, this, &DuplicateTaskView::leaveRequested);
    for (AnswerRow* reason : {m_differentReason, m_sameReason}) {
        const QString outcome = reason == m_sameReason ? QStringLiteral("misma") : QStringLiteral("distinta");
        connect(reason, &AnswerRow::answered, this,
                [this, outcome](const QString& said) { Q_EMIT answered(m_task, outcome, said); });
        connect(reason, &AnswerRow::takenBack, this, [this, reason] {
            showActions();
            (reason == m_sameReason ? m_same : m_different)->setFocus(Qt::OtherFocusReason);
        });
    }
}

void DuplicateTaskView::addKey(int key, QPushButton* button)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    m_keys.append(shortcut);
}

void DuplicateTaskView::setTask(const usecases::TaskView& view, const QDateTime& now)
{
    m_task = view.task.id;
    const QString when = whenText(view.task.createdMs, now);
    m_asked->setText(view.task.note.isEmpty() ? tr("Preguntó %1, %2.").arg(view.task.askedBy, when)
                                              : tr("Preguntó %1, %2: «%3».").arg(view.task.askedBy, when, view.task.note));
    m_verdict->setText(likenessSentence(view.likeness));
    m_compare->setPeople(tr("Registrada antes"), tr("Registrada después"),
                         compareRows(comparedOf(view.other, {}), comparedOf(view.person, {})));
    const bool mayAnswer = m_mayAnswer && !view.own;
    m_different->setEnabled(mayAnswer);
    m_same->setEnabled(mayAnswer);
    m_why->setText(mayAnswer     ? tr("La respuesta queda en la bitácora. Nada se borra: si es la misma, el registro más reciente "
                                      "queda por aclarar.")
                   : m_mayAnswer ? tr("El registro más reciente lo hizo usted: responde otra persona de supervisión.")
                                 : tr("Responde supervisión o la persona responsable del módulo."));
    showActions();
    m_compare->setFocus(Qt::OtherFocusReason);
}

void DuplicateTaskView::ask(AnswerRow* row)
{
    for (QShortcut* key : std::as_const(m_keys)) // the letters belong to the ready answers now
        key->setEnabled(false);
    row->ask(); // before the buttons go: the focus needs somewhere to be
    m_actions->hide();
}

void DuplicateTaskView::showActions()
{
    for (QShortcut* key : std::as_const(m_keys))
        key->setEnabled(true);
    m_differentReason->hide();
    m_sameReason->hide();
    m_actions->show();
}

void DuplicateTaskView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
