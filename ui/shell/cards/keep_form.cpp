// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/keep_form.h"

#include "usecases/scanned_text.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 560;
} // namespace

KeepForm::KeepForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_title(new Label(QString(), "strong", this)), m_place(new QLineEdit),
      m_give(new QPushButton(tr("Conservarla   Entrar"), this))
{
    setObjectName(QStringLiteral("keepForm"));
    m_title->setWordWrap(true);
    m_placeBox = new FieldBox(tr("Dónde se conserva"), m_place, QStringLiteral("keepPlace"), this);
    m_placeBox->setMaximumWidth(kFieldWidth);
    m_give->setObjectName(QStringLiteral("keepGive"));
    auto* leaveButton = new QPushButton(tr("Dejarla como está   Esc"), this);
    leaveButton->setObjectName(QStringLiteral("keepLeave"));
    auto* column = addColumn();
    column->addWidget(m_title);
    column->addWidget(m_placeBox);
    endWith(m_give, leaveButton);
    connect(m_place, &QLineEdit::textEdited, m_placeBox, &FieldBox::clearFinding);
}

void KeepForm::ask(const domain::Card& card)
{
    m_key = card.key;
    m_title->setText(tr("Conservar la de %1").arg(card.name));
    m_place->setText(card.place);
    m_placeBox->clearFinding();
    setReady(true);
    show();
    m_place->selectAll();
    m_place->setFocus(Qt::OtherFocusReason);
}

void KeepForm::give()
{
    if (usecases::holdsScannedCode(m_place->text()))
        m_place->clear();
    if (m_place->text().simplified().isEmpty()) {
        m_placeBox->showFinding(Theme::Tone::Danger, tr("Falta dónde queda."));
        return m_place->setFocus(Qt::OtherFocusReason);
    }
    setReady(false); // kept once
    Q_EMIT kept(m_key, m_place->text());
}

} // namespace padron::ui
