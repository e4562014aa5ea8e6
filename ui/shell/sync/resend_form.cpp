// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/resend_form.h"

#include "usecases/resend_entry.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

ResendForm::ResendForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_title(new Label(QString(), "strong", this)), m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("resendForm"));
    m_title->setWordWrap(true);
    m_reason->setMaxLength(int(usecases::kMostResendReason));
    auto* column = addColumn();
    column->addWidget(m_title);
    m_reasonBox = new FieldBox(tr("Por qué se reenvía"), m_reason, QStringLiteral("resendReason"), this);
    column->addWidget(m_reasonBox);
    connect(m_reason, &QLineEdit::textEdited, m_reasonBox, &FieldBox::clearFinding);
    auto* give = new QPushButton(tr("Reenviar"), this);
    give->setObjectName(QStringLiteral("resendGive"));
    endWith(give, new QPushButton(tr("Dejarlo como está   Esc"), this));
}

void ResendForm::ask(int entries)
{
    m_title->setText(tr("Se envía como está ahora, con los mismos folios, y vale por %n entrada(s) que el centro no tomó.", nullptr, entries));
    m_reason->clear();
    m_reasonBox->clearFinding();
    m_reasonBox->setHelp(tr("Queda en la bitácora. Sin nombres de personas."));
    setReady(true);
    QWidget::show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ResendForm::give()
{
    if (m_reason->text().trimmed().isEmpty())
        return m_reasonBox->showFinding(Theme::Tone::Danger, tr("Escriba por qué; basta una línea."));
    setReady(false);
    Q_EMIT given(m_reason->text());
}

} // namespace padron::ui
