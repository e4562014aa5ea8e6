// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/hand_over_form.h"

#include "errors/words.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
const QString kNext = QStringLiteral("siga");
constexpr int kChoiceWidth = 360;
} // namespace

HandOverForm::HandOverForm(QWidget* parent)
    : QFrame(parent), m_title(new Label(QString(), "strong", this)), m_choice(new ChoiceCombo),
      m_give(new QPushButton(tr("Entregar"), this)), m_leave(new QPushButton(tr("Dejarla como está"), this))
{
    setRole(this, "card");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setWordWrap(true);
    auto* box = new FieldBox(tr("Quién la continúa"), m_choice, QStringLiteral("handOverTo"), this);
    box->setHelp(tr("Con la primera letra se elige. Entrar entrega, Esc la deja como está."));
    box->setMaximumWidth(kChoiceWidth);
    m_give->setObjectName(QStringLiteral("handOverGive"));
    m_leave->setObjectName(QStringLiteral("handOverLeave"));
    setRole(m_give, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_give);
    buttons->addWidget(m_leave);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kM);
    column->addWidget(m_title);
    column->addWidget(box);
    column->addLayout(buttons);
    connect(m_give, &QPushButton::clicked, this, &HandOverForm::give);
    connect(m_leave, &QPushButton::clicked, this, &HandOverForm::close);
    hide();
}

void HandOverForm::ask(const core::DraftId& draft, const QString& who, const QList<access::SessionUser>& users)
{
    m_draft = draft;
    m_users = users;
    m_title->setText(tr("Entregar la captura de %1").arg(who));
    QList<std::pair<QString, QString>> choices{{kNext, tr("A quien siga")}};
    for (const auto& user : users)
        choices.append({user.id.text(), tr("%1 - %2").arg(shownText(user.name), roleLabel(user.role))});
    m_choice->setChoices(choices);
    m_choice->setKey(kNext);
    show();
    m_choice->setFocus(Qt::OtherFocusReason);
}

void HandOverForm::give()
{
    const QString key = m_choice->key();
    hide();
    if (key == kNext) {
        Q_EMIT given(m_draft, {}, {});
        return;
    }
    for (const auto& user : std::as_const(m_users))
        if (user.id.text() == key) {
            Q_EMIT given(m_draft, user.id, user.name);
            return;
        }
    Q_EMIT closed(); // "Sin elegir"
}

void HandOverForm::close()
{
    hide();
    Q_EMIT closed();
}

void HandOverForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        give();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
