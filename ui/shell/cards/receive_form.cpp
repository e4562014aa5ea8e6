// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/receive_form.h"

#include "usecases/scanned_text.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

ReceiveForm::ReceiveForm(QWidget* parent)
    : AskingForm(GivenBy::CtrlEnter, parent), m_title(new Label(QString(), "strong", this)), m_place(new QLineEdit),
      m_holder(new QLineEdit), m_apart(new QLineEdit), m_give(new QPushButton(tr("Recibir la caja   Ctrl+Entrar"), this))
{
    setObjectName(QStringLiteral("receiveForm"));
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("receiveTitle"));
    m_placeBox = new FieldBox(tr("Dónde quedan"), m_place, QStringLiteral("receivePlace"), this);
    m_placeBox->setHelp(tr("Por ejemplo: gaveta 2."));
    m_holderBox = new FieldBox(tr("Quién las resguarda"), m_holder, QStringLiteral("receiveHolder"), this);
    m_apartBox = new FieldBox(tr("Dónde se apartan las que sobran"), m_apart, QStringLiteral("receiveApart"), this);
    m_give->setObjectName(QStringLiteral("receiveGive"));
    auto* leaveButton = new QPushButton(tr("Seguir leyendo   Esc"), this);
    leaveButton->setObjectName(QStringLiteral("receiveLeave"));

    auto* fields = new QHBoxLayout;
    fields->setSpacing(grid::kM);
    for (FieldBox* box : {m_placeBox, m_holderBox, m_apartBox}) // as long as it comes: a code that was cut is no code
        fields->addWidget(box, 1, Qt::AlignTop);
    auto* column = addColumn();
    column->addWidget(m_title);
    column->addLayout(fields);
    endWith(m_give, leaveButton);
}

void ReceiveForm::ask(const ports::LotSummary& lot, const QString& holder)
{
    const int missing = lot.listed - lot.seen;
    m_title->setText(missing == 0 && lot.surplus == 0
                         ? tr("La caja viene completa. Quedan en resguardo %1.").arg(lot.seen)
                         : tr("Quedan en resguardo %1. Faltan %2, que se anotan por nombre; sobran %3, que se apartan.")
                               .arg(lot.seen).arg(missing).arg(lot.surplus));
    if (m_holder->text().isEmpty())
        m_holder->setText(holder);
    if (m_apart->text().isEmpty())
        m_apart->setText(tr("Sobrantes por aclarar"));
    m_apartBox->setVisible(lot.surplus > 0);
    for (FieldBox* box : {m_placeBox, m_holderBox, m_apartBox})
        box->clearFinding();
    setReady(true);
    show();
    m_place->setFocus(Qt::OtherFocusReason);
}

void ReceiveForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !tookScan())
        AskingForm::keyPressEvent(event);
}

bool ReceiveForm::tookScan()
{
    for (QLineEdit* field : {m_place, m_holder, m_apart}) {
        const QString text = field->text();
        if (!usecases::holdsScannedCode(text))
            continue;
        field->clear();
        leave();
        Q_EMIT scanned(text);
        return true;
    }
    return false;
}

void ReceiveForm::give()
{
    if (tookScan())
        return;
    for (FieldBox* box : {m_placeBox, m_holderBox, m_apartBox}) {
        box->clearFinding();
        if (box->isHidden() || !static_cast<QLineEdit*>(box->input())->text().trimmed().isEmpty())
            continue;
        box->showFinding(Theme::Tone::Danger, tr("Falta este dato."));
        box->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    setReady(false); // a second press is not a second box
    Q_EMIT given({m_place->text(), m_holder->text(), m_apart->text()});
}

} // namespace padron::ui
