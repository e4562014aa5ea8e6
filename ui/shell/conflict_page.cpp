// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/conflict_page.h"

#include "forms/answer_row.h"
#include "forms/compare_view.h"
#include "models/conflicts_model.h"
#include "models/row_texts.h"
#include "shell/conflict_rows.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

ConflictPage::ConflictPage(bool mayAnswer, QWidget* parent)
    : QWidget(parent), m_mayAnswer(mayAnswer), m_title(new Label(QString(), "section", this)),
      m_sentence(new Label(QString(), this)), m_before(new Label(QString(), this)), m_compare(new CompareView(QStringLiteral("conflictCompare"), this))
{
    setObjectName(QStringLiteral("conflictPage"));
    m_title->setObjectName(QStringLiteral("conflictTitle"));
    m_title->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("conflictSentence"));
    m_sentence->setWordWrap(true);
    m_before->setObjectName(QStringLiteral("conflictBefore"));
    m_before->setWordWrap(true);
    m_compare->setAccessibleName(tr("Las dos versiones, campo por campo"));
    buildActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_compare, 100);
    column->addWidget(m_before);
    column->addWidget(m_actions);
    column->addWidget(m_keepReason);
    column->addWidget(m_otherReason);
    column->addStretch(1);
    addKey(Qt::Key_Q, m_keep);
    addKey(Qt::Key_O, m_other);
    addKey(Qt::Key_F, m_family);
}

void ConflictPage::buildActions()
{
    m_actions = new QWidget(this);
    m_keep = new QPushButton(tr("Dejar la que está   Q"), m_actions);
    m_keep->setObjectName(QStringLiteral("conflictKeep"));
    m_other = new QPushButton(tr("Usar la otra   O"), m_actions);
    m_other->setObjectName(QStringLiteral("conflictOther"));
    m_family = new QPushButton(tr("Ver la familia   F"), m_actions);
    m_family->setObjectName(QStringLiteral("conflictFamily"));
    auto* back = new QPushButton(tr("Volver a la lista   Esc"), m_actions);
    back->setObjectName(QStringLiteral("conflictBack"));
    m_why = new Label(QString(), "help", m_actions);
    m_why->setObjectName(QStringLiteral("conflictWhy"));
    m_why->setWordWrap(true);
    auto* column = new QVBoxLayout(m_actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kS);
    for (QPushButton* button : {m_keep, m_other, m_family, back})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_why);
    m_keepReason = reasonFor(QStringLiteral("queda"), m_keep);
    m_otherReason = reasonFor(QStringLiteral("otra"), m_other);
    connect(m_family, &QPushButton::clicked, this, [this] { Q_EMIT personOpened(m_person); });
    connect(back, &QPushButton::clicked, this, &ConflictPage::leaveRequested);
}

AnswerRow* ConflictPage::reasonFor(const QString& decision, QPushButton* button)
{
    const bool keeps = decision == QLatin1String("queda");
    auto* reason = new AnswerRow(keeps ? QStringLiteral("conflictKeepReason") : QStringLiteral("conflictOtherReason"),
                                 {keeps ? tr("¿Por qué se deja la que está?") : tr("¿Por qué se usa la otra?"),
                                  {},
                                  tr("En una línea"),
                                  tr("Por ejemplo: se le preguntó a la persona y mostró su identificación."),
                                  keeps ? tr("Anotar que queda la que está") : tr("Anotar que se usa la otra")},
                                 this);
    connect(button, &QPushButton::clicked, this, [this, reason] { ask(reason); });
    connect(reason, &AnswerRow::answered, this,
            [this, decision](const QString& said) { Q_EMIT answered(m_conflict, decision, said); });
    connect(reason, &AnswerRow::takenBack, this, [this, button] {
        showActions();
        button->setFocus(Qt::OtherFocusReason);
    });
    return reason;
}

void ConflictPage::addKey(int key, QPushButton* button)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    m_keys.append(shortcut);
}

QString ConflictPage::whyText(const usecases::ConflictView& view) const
{
    if (!view.decision.isEmpty())
        return view.decision == QLatin1String("otra")
                   ? tr("Aquí se decidió usar la otra. La respuesta va al centro con el siguiente envío, y él cierra el asunto.")
                   : tr("Aquí se decidió dejar la que está. La respuesta va al centro con el siguiente envío, y él cierra el asunto.");
    if (!m_mayAnswer)
        return tr("Responde supervisión o la persona responsable del módulo.");
    if (view.own)
        return tr("Una de las dos versiones la capturó usted: responde otra persona de supervisión.");
    return tr("La respuesta queda en la bitácora. Mientras nadie decida vale la que está; nada de lo escrito se pierde.");
}

void ConflictPage::setConflict(const usecases::ConflictView& view, const QDateTime& now)
{
    m_conflict = view.id;
    m_person = view.person;
    if (m_person.isNull() && !view.kept.record.people.isEmpty())
        m_person = view.kept.record.people.front().id;
    m_title->setText(tr("%1: dos versiones de %2").arg(conflictTitle(view), conflictFields(view)));
    m_sentence->setText(tr("Dos equipos escribieron lo mismo sin haber visto lo del otro, y el padrón no elige por nadie. Decida "
                           "con la persona o con sus documentos a la vista."));
    const auto titleOf = [&now](const QString& which, const usecases::ConflictSide& side) {
        return tr("%1\n%2, equipo %3, %4").arg(which, side.module, side.device, whenText(side.atMs, now));
    };
    m_compare->setPeople(titleOf(tr("La que está"), view.kept), titleOf(tr("La otra"), view.other), conflictRows(view));
    const QStringList before = conflictBefore(view);
    m_before->setText(before.isEmpty() ? tr("Antes de las dos nadie lo había escrito.")
                                       : tr("Antes de las dos decía: %1.").arg(before.join(QStringLiteral("; "))));
    const bool mayAnswer = m_mayAnswer && !view.own && view.decision.isEmpty();
    m_keep->setEnabled(mayAnswer);
    m_other->setEnabled(mayAnswer);
    m_why->setText(whyText(view));
    showActions();
}

void ConflictPage::takeFocus()
{
    m_compare->setFocus(Qt::OtherFocusReason);
}

void ConflictPage::ask(AnswerRow* row)
{
    for (QShortcut* key : std::as_const(m_keys)) // the letters belong to the answer now
        key->setEnabled(false);
    row->ask(); // before the buttons go: the focus needs somewhere to be
    m_actions->hide();
}

void ConflictPage::showActions()
{
    for (QShortcut* key : std::as_const(m_keys))
        key->setEnabled(true);
    m_keepReason->hide();
    m_otherReason->hide();
    m_actions->show();
}

void ConflictPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
