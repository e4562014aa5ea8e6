// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer_row.h"

#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kLongestReason = 200;
constexpr char kOther[] = "otro";
} // namespace

AnswerRow::AnswerRow(const QString& name, const Words& words, QWidget* parent)
    : QFrame(parent), m_words(words), m_line(new QLineEdit)
{
    setObjectName(name);
    setRole(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kS);
    auto* question = new Label(words.question, "strong", this);
    question->setWordWrap(true);
    column->addWidget(question);
    if (!words.ready.isEmpty()) {
        m_ready = new ChoiceRow(words.ready, this);
        m_ready->setObjectName(name + QStringLiteral("Motivo"));
        m_ready->setAccessibleName(words.question);
        connect(m_ready, &ChoiceRow::chosenByUser, this, [this] { m_box->clearFinding(); });
        column->addWidget(m_ready);
    }
    m_line->setMaxLength(kLongestReason);
    m_box = new FieldBox(words.line, m_line, name + QStringLiteral("Linea"), this);
    m_box->setHelp(words.help);
    column->addWidget(m_box);
    auto* yes = new QPushButton(words.confirm, this);
    yes->setObjectName(name + QStringLiteral("Confirmar"));
    setRole(yes, "primary");
    auto* no = new QPushButton(tr("Regresar   Esc"), this);
    no->setObjectName(name + QStringLiteral("Regresar"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(yes);
    buttons->addWidget(no);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(yes, &QPushButton::clicked, this, &AnswerRow::confirm);
    connect(no, &QPushButton::clicked, this, &AnswerRow::takenBack);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_box->clearFinding(); });
}

void AnswerRow::ask()
{
    m_line->clear();
    m_box->clearFinding();
    if (m_ready)
        m_ready->setKey({});
    show();
    QWidget* first = m_ready ? m_ready->focusProxy() : m_line;
    first->setFocus(Qt::TabFocusReason);
}

QString AnswerRow::reason() const
{
    const QString typed = m_line->text().simplified();
    if (!m_ready || m_ready->key().isEmpty() || m_ready->key() == QLatin1String(kOther))
        return typed;
    return typed.isEmpty() ? m_ready->key() : QStringLiteral("%1: %2").arg(m_ready->key(), typed);
}

void AnswerRow::confirm()
{
    const QString said = reason();
    if (said.isEmpty()) {
        m_box->showFinding(Theme::Tone::Danger, m_ready ? tr("Elija un motivo o escríbalo en una línea.")
                                                        : tr("Escriba en una línea qué hay que revisar."));
        m_line->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT answered(said);
}

void AnswerRow::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT takenBack();
    else if (auto* button = qobject_cast<QPushButton*>(focusWidget()); enter && button && button->hasFocus())
        button->click();
    else if (enter)
        confirm();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
