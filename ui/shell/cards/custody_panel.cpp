// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/custody_panel.h"

#include "errors/credential_text.h"
#include "errors/error_text.h"
#include "models/custody_model.h"
#include "runtime/deliver.h"
#include "shell/cards/count_panel.h"
#include "shell/cards/transfer_form.h"
#include "shell/desk.h"
#include "shell/detail_view.h"
#include "shell/row_list.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using domain::CardKind;
using domain::CardState;
using usecases::CardCustody;
using usecases::CardFound;
using Tone = Theme::Tone;

CustodyPanel::CustodyPanel(Desk& desk, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(message), m_model(new CustodyModel(this)), m_body(new QWidget(this)),
      m_hint(new Label(QString(), "muted", m_body)), m_list(new RowList(QStringLiteral("custodyList"), tr("Tarjetas en resguardo"), m_body)),
      m_piles(new DetailView(QStringLiteral("custodyPiles"), tr("Por lugar y por persona"), m_body)), m_move(new QPushButton(m_body)),
      m_all(new QPushButton(tr("Elegir las que se ven"), m_body)), m_none(new QPushButton(tr("No elegir ninguna"), m_body)),
      m_count(new QPushButton(m_body)), m_scroll(new PageScroll(this)), m_counting(new CountPanel(desk, this))
{
    m_hint->setObjectName(QStringLiteral("custodyHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_move->setObjectName(QStringLiteral("custodyMove"));
    setRole(m_move, "primary");
    m_all->setObjectName(QStringLiteral("custodyAll"));
    m_none->setObjectName(QStringLiteral("custodyNone"));
    setRole(m_none, "link");
    m_count->setObjectName(QStringLiteral("custodyCount"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(m_scroll);
    setRole(inner, "page");
    m_form = new TransferForm(inner);
    auto* middle = new QVBoxLayout(inner);
    middle->setContentsMargins(0, 0, grid::kXs, 0);
    middle->addWidget(m_form);
    middle->addStretch();
    m_scroll->setWidget(inner);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    for (QPushButton* button : {m_move, m_all, m_count, m_none})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(grid::kM);
    left->addWidget(makeFilters(m_body));
    left->addWidget(m_hint);
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(grid::kSectionGap);
    body->addLayout(left, 1);
    body->addWidget(m_piles);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body, 1);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_counting, 1);
    show(Shown::List);

    connect(m_search, &QLineEdit::textEdited, m_model, &CustodyModel::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, &CustodyPanel::find);
    for (ChoiceCombo* combo : {m_state, m_place, m_holder, m_kind, m_localidad})
        connect(combo, &ChoiceCombo::chosenByUser, this, &CustodyPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CustodyPanel::showButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustodyPanel::showButtons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustodyPanel::showButtons);
    connect(m_all, &QPushButton::clicked, m_model, &CustodyModel::chooseShown);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_arriving.clear();
        m_model->chooseNone();
        showButtons();
    });
    connect(m_move, &QPushButton::clicked, this, [this] {
        m_message.hide(); // the form needs the room
        show(Shown::Transfer);
        m_form->ask(m_model->chosen(), m_arriving, m_desk.user.name);
    });
    connect(m_count, &QPushButton::clicked, this, &CustodyPanel::count);
    connect(m_form, &TransferForm::given, this, &CustodyPanel::transfer);
    connect(m_form, &TransferForm::leftAsItWas, this, [this] {
        show(Shown::List);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_counting, &CountPanel::finished, this, [this](const QString& said) {
        if (!said.isEmpty())
            m_message.say(Tone::Ok, said);
        show(Shown::List);
        enter();
    });
}

QWidget* CustodyPanel::makeFilters(QWidget* parent)
{
    auto* filters = new QWidget(parent);
    m_search = new QLineEdit;
    m_state = new ChoiceCombo;
    m_state->setChoices({{domain::keyOf(CardState::EnResguardo), tr("En resguardo")},
                         {domain::keyOf(CardState::Faltante), tr("Faltantes")},
                         {domain::keyOf(CardState::Trasladada), tr("Trasladadas a otro módulo")}});
    m_state->setKey(domain::keyOf(CardState::EnResguardo));
    m_place = new ChoiceCombo;
    m_holder = new ChoiceCombo;
    m_localidad = new ChoiceCombo;
    m_kind = new ChoiceCombo;
    m_kind->setChoices({{domain::keyOf(CardKind::Credencial), tr("Credenciales")}, {domain::keyOf(CardKind::Certificado), tr("Certificados")}});
    auto* search = new FieldBox(tr("Buscar por nombre o folio, o leer una tarjeta para elegirla"), m_search, QStringLiteral("custodySearch"), filters);
    auto* combos = new QHBoxLayout;
    combos->setSpacing(grid::kS);
    const std::tuple<QString, ChoiceCombo*, const char*> boxes[] = {{tr("Estado"), m_state, "custodyState"},
                                                                    {tr("Lugar"), m_place, "custodyPlace"},
                                                                    {tr("Persona"), m_holder, "custodyHolder"},
                                                                    {tr("Localidad"), m_localidad, "custodyLocalidad"},
                                                                    {tr("Qué"), m_kind, "custodyKind"}};
    for (const auto& [label, combo, name] : boxes) {
        combo->setMinimumContentsLength(6);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combos->addWidget(new FieldBox(label, combo, QLatin1String(name), filters), 1);
    }
    auto* column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(search);
    column->addLayout(combos);
    return filters;
}

void CustodyPanel::show(Shown what)
{
    m_body->setVisible(what == Shown::List);
    m_scroll->setVisible(what == Shown::Transfer);
    m_form->setVisible(what == Shown::Transfer);
    m_counting->setVisible(what == Shown::Count);
}

void CustodyPanel::enter()
{
    refresh();
    if (!m_body->isHidden())
        m_search->setFocus(Qt::OtherFocusReason);
    else if (!m_counting->isHidden())
        m_counting->takeFocus();
}

void CustodyPanel::refresh()
{
    CardCustody::Wanted wanted{.state = domain::cardStateFrom(m_state->key()).value_or(CardState::EnResguardo),
                               .kind = domain::cardKindFrom(m_kind->key()),
                               .place = m_place->key(),
                               .holder = m_holder->key(),
                               .localidad = m_localidad->key()};
    runtime::deliver(m_desk.store.run([&custody = *m_desk.custody, wanted] { return custody.inventory(wanted); }), this,
                     [this](const core::Result<CardCustody::Inventory>& inventory) {
                         if (!inventory)
                             return m_message.say(Tone::Danger, sentenceFor(inventory.error()));
                         showInventory(*inventory);
                     });
}

void CustodyPanel::showInventory(const CardCustody::Inventory& inventory)
{
    QList<std::pair<QString, QString>> places, holders;
    int cards = 0;
    m_piles->begin(tr("Por lugar y por persona"));
    for (const auto& pile : inventory.piles) {
        cards += pile.cards;
        const std::pair<QString, QString> place{pile.place, shownText(pile.place)}, holder{pile.holder, shownText(pile.holder)};
        if (!pile.place.isEmpty() && !places.contains(place))
            places.append(place);
        if (!pile.holder.isEmpty() && !holders.contains(holder))
            holders.append(holder);
        m_piles->add(place.second.isEmpty() ? tr("Sin lugar anotado") : place.second,
                     tr("%1: %2").arg(holder.second.isEmpty() ? tr("sin persona anotada") : holder.second).arg(pile.cards));
    }
    const auto offer = [](ChoiceCombo* combo, const QList<std::pair<QString, QString>>& choices) {
        const QString key = combo->key();
        combo->setChoices(choices);
        combo->setKey(key);
    };
    offer(m_place, places);
    offer(m_holder, holders);
    offer(m_localidad, inventory.localidades);
    m_model->setCards(inventory.cards);
    m_hint->setText(cards == 0 ? tr("No hay tarjetas en resguardo. Entran al recibir una caja, al imprimir aquí o con un traslado de otro módulo.")
                    : inventory.cards.isEmpty() ? tr("Ninguna tarjeta con esos filtros.")
                                                : tr("%1 tarjetas. Flechas recorren, Espacio elige.").arg(inventory.cards.size()));
    Q_EMIT counted(cards);
    showButtons();
}

void CustodyPanel::showButtons()
{
    const int chosen = int(m_model->chosen().size() + m_arriving.size());
    m_move->setText(chosen == 0 ? tr("Trasladar") : tr("Trasladar %n tarjeta(s)", nullptr, chosen));
    m_move->setEnabled(chosen > 0 && domain::cardStateFrom(m_state->key()) != CardState::Faltante);
    m_none->setVisible(chosen > 0);
    m_all->setEnabled(m_model->rowCount() > 0);
    const int row = m_list->currentRow();
    const bool here = domain::cardStateFrom(m_state->key()).value_or(CardState::EnResguardo) == CardState::EnResguardo;
    const QString place = !m_place->key().isEmpty() ? m_place->key()
                          : here && row >= 0 && row < m_model->rowCount() ? m_model->card(row).place : QString();
    m_count->setProperty("place", place);
    m_count->setText(place.isEmpty() ? tr("Contar un lugar") : tr("Contar %1").arg(shownText(place).left(24)));
    m_count->setEnabled(!place.isEmpty());
}

void CustodyPanel::find()
{
    const QString text = m_search->text();
    if (text.trimmed().isEmpty())
        return;
    runtime::deliver(m_desk.store.run([&custody = *m_desk.custody, text] { return custody.find(text); }), this,
                     [this, text](const core::Result<CardFound>& found) {
                         if (!found)
                             return m_message.say(Tone::Danger, sentenceFor(found.error()));
                         tell(*found, text);
                     });
}

void CustodyPanel::tell(const CardFound& found, const QString& text)
{
    using Kind = CardFound::Kind;
    const bool justTyped = found.kind == Kind::NotACard && m_model->rowCount() > 0; // a name narrows the list
    if (!justTyped && m_search->text() == text) {
        m_search->clear();
        m_model->narrow({});
    }
    const QString who = QStringLiteral("%1, %2").arg(shownText(found.card.name), found.card.key.folio.text());
    switch (found.kind) {
    case Kind::Here:
    case Kind::Away:
        m_model->choose(found.card.key);
        if (m_model->chosen().contains(found.card.key))
            return m_message.say(Tone::Ok, tr("Elegida: %1.").arg(who));
        return m_message.say(Tone::Info, found.kind == Kind::Away
                                             ? tr("Se trasladó a otro módulo: %1. Para recibirla de vuelta, elija el estado Trasladadas.").arg(who)
                                             : tr("Está en %2, fuera de lo que se ve: %1. Quite los filtros para elegirla.").arg(who, shownText(found.card.place)));
    case Kind::Missing:
        return m_message.say(Tone::Info, tr("Estaba como faltante: %1. Cuente el lugar donde apareció, o léala en su caja.").arg(who));
    case Kind::Gone:
        return m_message.say(Tone::Warn, tr("Según el inventario se entregó, se devolvió o se perdió: %1. Apártela y pregunte.").arg(who));
    case Kind::Unknown:
        if (!m_arriving.contains(text))
            m_arriving.append(text);
        showButtons();
        return m_message.say(Tone::Info, tr("Viene de otro módulo: %1. Al trasladarla a un lugar de aquí queda en el inventario.").arg(who));
    case Kind::NotKnown:
        return m_message.say(Tone::Warn, tr("Del folio %1 no hay ninguna tarjeta en el inventario.").arg(found.card.key.folio.text()));
    case Kind::WhichIssue:
        return m_message.say(Tone::Warn, tr("Hay varias expediciones del folio %1. Escriba el folio, una diagonal y el número de expedición.")
                                             .arg(found.card.key.folio.text()));
    case Kind::NotACard:
        if (justTyped)
            return m_list->setFocus(Qt::OtherFocusReason);
        return m_message.say(Tone::Danger, tr("No es una tarjeta del padrón.") + u' ' + reasonSentence(found.reason));
    }
}

void CustodyPanel::transfer(const CardCustody::Transfer& wanted)
{
    runtime::deliver(m_desk.store.run([&custody = *m_desk.custody, wanted] { return custody.transfer(wanted); }), this,
                     [this, wanted](const core::Result<domain::TransferId>& done) {
                         m_form->setReady(true);
                         if (!done) // what was typed and signed stays
                             return m_message.say(Tone::Danger, sentenceFor(done.error()));
                         m_message.say(Tone::Ok, tr("%n tarjeta(s) quedaron a cargo de %1, en %2.", nullptr,
                                                    int(wanted.cards.size() + wanted.arriving.size()))
                                                     .arg(shownText(wanted.receives), shownText(wanted.place)));
                         m_arriving.clear();
                         m_model->chooseNone();
                         m_form->leaveBehind();
                         show(Shown::List);
                         enter();
                     });
}

void CustodyPanel::count()
{
    const QString place = m_count->property("place").toString();
    if (place.isEmpty())
        return;
    show(Shown::Count);
    m_counting->begin(place);
    m_counting->takeFocus();
}

} // namespace padron::ui
