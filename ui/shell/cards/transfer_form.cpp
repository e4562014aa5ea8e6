// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/transfer_form.h"

#include "widgets/choice_row.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/signature_pad.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using ports::TransferTo;

namespace {
constexpr int kMostLetters = 120;
} // namespace

TransferForm::TransferForm(QWidget* parent)
    : AskingForm(GivenBy::CtrlEnter, parent), m_title(new Label(QString(), "strong", this)), m_place(new QLineEdit),
      m_module(new QLineEdit), m_gives(new QLineEdit), m_receives(new QLineEdit), m_givesPad(new SignaturePad),
      m_receivesPad(new SignaturePad), m_give(new QPushButton(tr("Trasladar   Ctrl+Entrar"), this))
{
    setObjectName(QStringLiteral("transferForm"));
    m_title->setObjectName(QStringLiteral("transferTitle"));
    m_title->setWordWrap(true);
    m_to = new ChoiceRow({{keyOf(TransferTo::Brigada), tr("Una brigada"), u'b'},
                          {keyOf(TransferTo::Modulo), tr("Otro módulo"), u'm'},
                          {keyOf(TransferTo::Lugar), tr("Un lugar de este módulo"), u'l'}});
    m_toBox = new FieldBox(tr("A dónde van"), m_to, QStringLiteral("transferTo"), this);
    m_placeBox = new FieldBox(QString(), m_place, QStringLiteral("transferPlace"), this);
    m_moduleBox = new FieldBox(tr("Prefijo de folio de ese módulo"), m_module, QStringLiteral("transferModule"), this);
    m_moduleBox->setHelp(tr("Por ejemplo 07-0458-01. Con él, el centro le avisa que van en camino."));
    m_givesBox = new FieldBox(tr("Quién entrega"), m_gives, QStringLiteral("transferGives"), this);
    m_receivesBox = new FieldBox(tr("Quién recibe"), m_receives, QStringLiteral("transferReceives"), this);
    m_givesPadBox = new FieldBox(tr("Firma de quien entrega"), m_givesPad, QStringLiteral("transferGivesPad"), this);
    m_receivesPadBox = new FieldBox(tr("Firma de quien recibe"), m_receivesPad, QStringLiteral("transferReceivesPad"), this);
    m_give->setObjectName(QStringLiteral("transferGive"));
    auto* again = new QPushButton(tr("Borrar las firmas"), this);
    again->setObjectName(QStringLiteral("transferClear"));
    auto* leaveButton = new QPushButton(tr("Dejarlas donde están   Esc"), this);
    leaveButton->setObjectName(QStringLiteral("transferLeave"));

    const auto beside = [](FieldBox* one, FieldBox* other) {
        auto* row = new QHBoxLayout;
        row->setSpacing(grid::kM);
        row->addWidget(one, 1, Qt::AlignTop);
        row->addWidget(other, 1, Qt::AlignTop);
        return row;
    };
    for (QLineEdit* field : {m_place, m_gives, m_receives})
        field->setMaxLength(kMostLetters);
    auto* column = addColumn();
    column->addWidget(m_title);
    column->addWidget(m_toBox);
    column->addLayout(beside(m_placeBox, m_moduleBox));
    column->addLayout(beside(m_givesBox, m_receivesBox));
    column->addLayout(beside(m_givesPadBox, m_receivesPadBox));
    endWith(m_give, leaveButton, again);

    for (FieldBox* box : {m_placeBox, m_moduleBox, m_givesBox, m_receivesBox})
        connect(static_cast<QLineEdit*>(box->input()), &QLineEdit::textEdited, box, [box] { box->clearFinding(); });
    connect(m_givesPad, &SignaturePad::strokeFinished, this, [this] { m_givesPadBox->clearFinding(); });
    connect(m_receivesPad, &SignaturePad::strokeFinished, this, [this] { m_receivesPadBox->clearFinding(); });
    connect(m_to, &ChoiceRow::chosenByUser, this, &TransferForm::showFields);
    connect(again, &QPushButton::clicked, this, [this] {
        m_givesPad->setStrokes({});
        m_receivesPad->setStrokes({});
        m_givesPad->setFocus(Qt::OtherFocusReason);
    });
}

void TransferForm::ask(const QList<domain::CardKey>& cards, const QStringList& arriving, const QString& gives)
{
    m_cards = cards;
    m_arriving = arriving;
    const int count = int(cards.size() + arriving.size());
    m_title->setText(arriving.isEmpty() ? tr("Trasladar %n tarjeta(s). Firman quien entrega y quien recibe.", nullptr, count)
                                        : tr("Recibir %n tarjeta(s) de otro módulo. Firman quien entrega y quien recibe.", nullptr, count));
    m_to->setKey(keyOf(arriving.isEmpty() ? TransferTo::Brigada : TransferTo::Lugar));
    m_toBox->setEnabled(arriving.isEmpty());
    (arriving.isEmpty() ? m_gives : m_receives)->setText(gives);
    for (FieldBox* box : {m_placeBox, m_moduleBox, m_givesBox, m_receivesBox, m_givesPadBox, m_receivesPadBox})
        box->clearFinding();
    setReady(true);
    showFields();
    show();
    (arriving.isEmpty() ? static_cast<QWidget*>(m_to) : m_place)->setFocus(Qt::OtherFocusReason);
}

void TransferForm::forget()
{
    for (QLineEdit* field : {m_place, m_module, m_gives, m_receives})
        field->clear();
    m_givesPad->setStrokes({});
    m_receivesPad->setStrokes({});
    m_cards.clear();
    m_arriving.clear();
}

void TransferForm::showFields()
{
    const QString to = m_to->key();
    m_placeBox->setLabel(to == keyOf(TransferTo::Brigada)  ? tr("Nombre de la brigada")
                         : to == keyOf(TransferTo::Modulo) ? tr("Nombre del módulo")
                                                           : tr("Lugar donde quedan"));
    m_moduleBox->setVisible(to == keyOf(TransferTo::Modulo));
}

bool TransferForm::lacks(FieldBox* box)
{
    box->clearFinding();
    bool empty = false;
    if (const auto* field = qobject_cast<QLineEdit*>(box->input()))
        empty = field->text().trimmed().isEmpty();
    else if (const auto* pad = qobject_cast<SignaturePad*>(box->input()))
        empty = domain::pointCount(pad->strokes()) == 0;
    if (!empty)
        return false;
    box->showFinding(Theme::Tone::Danger, qobject_cast<QLineEdit*>(box->input()) ? tr("Falta este dato.") : tr("Falta esta firma."));
    box->input()->setFocus(Qt::OtherFocusReason);
    return true;
}

void TransferForm::give()
{
    for (FieldBox* box : {m_placeBox, m_givesBox, m_receivesBox, m_givesPadBox, m_receivesPadBox})
        if (lacks(box))
            return;
    usecases::CardCustody::Transfer transfer;
    for (const TransferTo to : {TransferTo::Brigada, TransferTo::Modulo, TransferTo::Lugar})
        if (m_to->key() == keyOf(to))
            transfer.to = to;
    if (transfer.to == TransferTo::Modulo) {
        const auto prefix = domain::FolioPrefix::parse(m_module->text().trimmed());
        if (!prefix) {
            m_moduleBox->showFinding(Theme::Tone::Danger, tr("Son ocho dígitos, por ejemplo 07-0458-01."));
            return m_module->setFocus(Qt::OtherFocusReason);
        }
        transfer.module = *prefix;
    }
    transfer.place = m_place->text();
    transfer.gives = m_gives->text();
    transfer.receives = m_receives->text();
    transfer.givesStrokes = m_givesPad->strokes();
    transfer.receivesStrokes = m_receivesPad->strokes();
    transfer.cards = m_cards;
    transfer.arriving = m_arriving;
    setReady(false);
    Q_EMIT given(transfer);
}

} // namespace padron::ui
