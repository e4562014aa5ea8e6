// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/hand_form.h"

#include "errors/delivery_text.h"
#include "models/cards_to_hand_model.h"
#include "models/row_texts.h"
#include "usecases/scanned_text.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/signature_pad.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

HandForm::HandForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_name(new Label(QString(), "section", this)), m_about(new Label(QString(), "muted", this)),
      m_rule(new Label(QString(), "help", this)), m_receiver(new ChoiceCombo), m_other(new QLineEdit), m_shown(new QLineEdit),
      m_document(new QLineEdit), m_pad(new SignaturePad), m_paper(new QCheckBox(tr("Firma en el acuse impreso"), this)),
      m_give(new QPushButton(tr("Entregar   Entrar"), this))
{
    setObjectName(QStringLiteral("deliverForm"));
    m_name->setObjectName(QStringLiteral("deliverName"));
    m_about->setObjectName(QStringLiteral("deliverAbout"));
    m_rule->setObjectName(QStringLiteral("deliverRule"));
    for (Label* label : {m_name, m_about, m_rule})
        label->setWordWrap(true);
    m_pad->setMaximumWidth(m_pad->sizeHint().width());
    m_paper->setObjectName(QStringLiteral("deliverPaper"));
    m_give->setObjectName(QStringLiteral("deliverGive"));
    auto* leaveButton = new QPushButton(tr("Dejarla en resguardo   Esc"), this);
    leaveButton->setObjectName(QStringLiteral("deliverLeave"));

    m_receiverBox = new FieldBox(tr("Quién la recibe"), m_receiver, QStringLiteral("deliverReceiver"), this);
    m_otherBox = new FieldBox(tr("Nombre de quien la representa"), m_other, QStringLiteral("deliverOther"), this);
    m_shownBox = new FieldBox(tr("Qué muestra que la representa"), m_shown, QStringLiteral("deliverShown"), this);
    m_documentBox = new FieldBox(tr("Con qué se identifica quien la recibe"), m_document, QStringLiteral("deliverDocument"), this);
    m_documentBox->setHelp(tr("Documento y número; compare la foto y el nombre. Por ejemplo: INE 1234567890123."));
    m_padBox = new FieldBox(tr("Firma de quien la recibe"), m_pad, QStringLiteral("deliverPad"), this);
    m_padBox->setHelp(tr("Con pluma, dedo o ratón; Supr borra."));

    auto* fields = new QVBoxLayout;
    fields->setSpacing(grid::kS);
    for (FieldBox* box : {m_receiverBox, m_otherBox, m_shownBox, m_documentBox})
        fields->addWidget(box);
    fields->addStretch();
    auto* signature = new QVBoxLayout;
    signature->setSpacing(grid::kS);
    signature->addWidget(m_padBox);
    signature->addWidget(m_paper);
    signature->addStretch();
    auto* body = new QHBoxLayout;
    body->setSpacing(grid::kXl);
    body->addLayout(fields, 3);
    body->addLayout(signature, 2);
    auto* column = addColumn();
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addWidget(m_rule);
    column->addLayout(body);
    endWith(m_give, leaveButton);

    connect(m_receiver, &ChoiceCombo::chosenByUser, this, &HandForm::showReceiver);
    connect(m_document, &QLineEdit::textEdited, m_documentBox, &FieldBox::clearFinding);
    connect(m_other, &QLineEdit::textEdited, m_otherBox, &FieldBox::clearFinding);
    connect(m_shown, &QLineEdit::textEdited, m_shownBox, &FieldBox::clearFinding);
    connect(m_pad, &SignaturePad::strokeFinished, m_padBox, &FieldBox::clearFinding);
    connect(m_paper, &QCheckBox::toggled, this, [this](bool paper) {
        m_padBox->clearFinding();
        m_padBox->setEnabled(!paper);
        if (paper)
            m_pad->setStrokes({});
    });
}

void HandForm::ask(const usecases::CardToHand& card, const domain::Receivers& receivers)
{
    forget();
    m_key = card.card.key;
    m_receivers = receivers.may;
    m_name->setText(card.card.name);
    QStringList about{cardText(m_key), tr("folio %1").arg(m_key.folio.text())};
    if (card.card.birth.isValid())
        about.append(tr("nació el %1").arg(dayText(card.card.birth)));
    if (!card.entidadNacimiento.isEmpty())
        about.append(card.entidadNacimiento);
    if (!card.card.place.isEmpty())
        about.append(tr("está en: %1").arg(card.card.place));
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_rule->setText(receiverRuleText(receivers.rule));
    QList<std::pair<QString, QString>> choices;
    for (qsizetype i = 0; i < m_receivers.size(); ++i)
        choices.append({QString::number(i), shownText(receiverText(m_receivers.at(i)))});
    m_receiver->setChoices(choices);
    m_receiver->setKey(m_receivers.isEmpty() ? QString() : QStringLiteral("0"));
    showReceiver();
    setReady(true);
    show();
    if (m_receivers.size() == 1)
        m_document->setFocus(Qt::OtherFocusReason);
    else
        m_receiver->setFocus(Qt::OtherFocusReason);
}

void HandForm::forget()
{
    m_document->clear();
    m_other->clear();
    m_shown->clear();
    m_paper->setChecked(false);
    m_pad->setStrokes({});
    for (FieldBox* box : {m_receiverBox, m_otherBox, m_shownBox, m_documentBox, m_padBox})
        box->clearFinding();
}

void HandForm::setReady(bool ready)
{
    AskingForm::setReady(ready && !m_receivers.isEmpty());
}

std::optional<domain::Receiver> HandForm::chosen() const
{
    bool number = false;
    const int at = m_receiver->key().toInt(&number);
    return number && at < m_receivers.size() ? std::optional(m_receivers.at(at)) : std::nullopt;
}

void HandForm::showReceiver()
{
    m_receiverBox->clearFinding();
    const auto receiver = chosen();
    const bool written = receiver && receiver->ties == domain::Ties::Acreditado;
    m_otherBox->setVisible(written);
    m_shownBox->setVisible(written);
}

void HandForm::refuse(FieldBox* box, const QString& why)
{
    box->showFinding(Theme::Tone::Danger, why);
    box->input()->setFocus(Qt::OtherFocusReason);
}

void HandForm::give()
{
    for (FieldBox* box : {m_otherBox, m_shownBox, m_documentBox})
        if (auto* field = static_cast<QLineEdit*>(box->input()); usecases::holdsScannedCode(field->text())) {
            field->clear();
            return refuse(box, tr("Eso es el QR de una tarjeta, no lo que se pide aquí."));
        }
    auto receiver = chosen();
    if (!receiver)
        return refuse(m_receiverBox, tr("Falta quién la recibe (41)."));
    if (receiver->ties == domain::Ties::Acreditado) {
        receiver->name = m_other->text().simplified();
        if (receiver->name.isEmpty())
            return refuse(m_otherBox, tr("Falta el nombre."));
        if (m_shown->text().simplified().isEmpty())
            return refuse(m_shownBox, tr("Falta qué mostró."));
    }
    if (m_document->text().simplified().isEmpty())
        return refuse(m_documentBox, tr("Falta el documento que mostró."));
    if (m_pad->strokes().isEmpty() && !m_paper->isChecked())
        return refuse(m_padBox, tr("Falta la firma: aquí, o en el acuse impreso."));
    usecases::Deliveries::Handover made;
    made.key = m_key;
    made.receiver = *receiver;
    made.shown = m_shown->text();
    made.document = m_document->text();
    made.strokes = m_pad->strokes();
    made.acuse = m_paper->isChecked();
    Q_EMIT given(made);
}

} // namespace padron::ui
