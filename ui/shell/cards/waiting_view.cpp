// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/waiting_view.h"

#include "errors/delivery_text.h"
#include "errors/error_text.h"
#include "errors/log_text.h"
#include "models/cards_to_hand_model.h"
#include "models/uncollected_model.h"
#include "runtime/deliver.h"
#include "shell/cards/contact_form.h"
#include "shell/cards/keep_form.h"
#include "shell/desk.h"
#include "shell/detail_view.h"
#include "shell/row_list.h"
#include "widgets/choice_row.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFilterWidth = 360;
} // namespace

WaitingView::WaitingView(Desk& desk, QWidget* parent)
    : CardsView(parent), m_desk(desk), m_model(new UncollectedModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_message(new InlineMessage(this)), m_filter(new QLineEdit),
      m_order(new ChoiceRow({{QStringLiteral("tiempo"), tr("Por tiempo de espera"), u'T'}, {QStringLiteral("lugar"), tr("Por localidad"), u'O'}})),
      m_body(new QWidget(this)), m_list(new RowList(QStringLiteral("waitingList"), tr("Tarjetas por recoger"), m_body)),
      m_detail(new DetailView(QStringLiteral("waitingDetail"), tr("Tarjeta por recoger"), m_body)),
      m_note(new QPushButton(tr("Anotar un aviso   Entrar"), m_body)), m_keep(new QPushButton(tr("Conservar: se agotaron los medios"), m_body)),
      m_form(new ContactForm(this)), m_keepForm(new KeepForm(this))
{
    setObjectName(QStringLiteral("waitingView"));
    m_message->setObjectName(QStringLiteral("waitingMessage"));
    m_hint->setObjectName(QStringLiteral("waitingHint"));
    m_hint->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("waitingNote"));
    setRole(m_note, "primary");
    m_keep->setObjectName(QStringLiteral("waitingKeep"));
    m_list->setModel(m_model);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_order->setKey(QStringLiteral("tiempo"));
    auto* filterBox = new FieldBox(tr("Ver sólo"), m_filter, QStringLiteral("waitingFilter"), this);
    filterBox->setMaximumWidth(kFilterWidth);
    auto* orderBox = new FieldBox(tr("Orden"), m_order, QStringLiteral("waitingOrder"), this);
    auto* top = new QHBoxLayout;
    top->setSpacing(grid::kXl);
    top->addWidget(filterBox);
    top->addWidget(orderBox);
    top->addStretch();
    auto* rows = new QHBoxLayout;
    rows->setSpacing(grid::kL);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_detail);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_note);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(grid::kM);
    body->addLayout(top);
    body->addLayout(rows, 1);
    body->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_hint);
    column->addWidget(m_message);
    column->addWidget(m_form);
    column->addWidget(m_keepForm);
    column->addWidget(m_body, 100);
    column->addStretch(1);

    connect(m_filter, &QLineEdit::textEdited, this, &WaitingView::arrange);
    connect(m_order, &ChoiceRow::chosenByUser, this, &WaitingView::arrange);
    connect(m_filter, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WaitingView::tell);
    connect(m_list, &RowList::opened, this, &WaitingView::ask);
    connect(m_note, &QPushButton::clicked, this, &WaitingView::ask);
    connect(m_keep, &QPushButton::clicked, this, &WaitingView::askWhere);
    connect(m_keepForm, &KeepForm::kept, this, &WaitingView::keep);
    for (AskingForm* form : std::initializer_list<AskingForm*>{m_form, m_keepForm})
        connect(form, &AskingForm::leftAsItWas, this, [this] {
            m_body->show();
            m_list->setFocus(Qt::OtherFocusReason);
        });
    connect(m_form, &ContactForm::noted, this,
            [this](const domain::CardKey& key, domain::ContactMeans means, domain::ContactResult result, const QString& note) {
                runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries, key, means, result, note] {
                    return deliveries.note(key, means, result, note);
                }),
                                 this, [this](const core::Result<void>& noted) { done(noted, tr("El aviso quedó anotado.")); });
            });
}

QString WaitingView::title() const
{
    return tr("Pendientes de recoger");
}

void WaitingView::enter()
{
    refresh();
    if (m_form->isHidden() && m_keepForm->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

void WaitingView::refresh()
{
    runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries] { return deliveries.worklist(); }), this,
                     [this](const core::Result<QList<usecases::Uncollected>>& list) {
                         if (!list)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(list.error()));
                         const int row = m_list->currentRow();
                         const auto key = row >= 0 ? std::optional(m_model->at(row).card.key) : std::nullopt;
                         m_model->setList(*list);
                         const int again = key ? m_model->rowOf(*key) : -1;
                         m_list->selectRow(again >= 0 ? again : std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
                         tell();
                     });
}

void WaitingView::arrange()
{
    m_model->show(m_filter->text(), m_order->key() == u"lugar");
    m_list->selectRow(0);
    tell();
}

void WaitingView::tell()
{
    m_hint->setText(m_model->total() == 0 ? tr("Nada por recoger. Aquí aparece lo que está en resguardo y todavía nadie viene a buscar.")
                    : m_model->rowCount() == 0 ? tr("Nada con esas palabras.")
                                               : tr("Se conserva siempre; nada se destruye (53). Antes de conservarla sin más avisos se intentan todos los medios."));
    const int row = m_list->currentRow();
    const bool there = row >= 0 && row < m_model->rowCount();
    m_note->setEnabled(there);
    m_keep->setEnabled(there && m_model->at(row).left.none() && !m_model->at(row).card.kept);
    if (!there)
        return m_detail->begin({});
    const usecases::Uncollected& one = m_model->at(row);
    m_detail->begin(one.card.name);
    m_detail->add(tr("Qué es"), cardText(one.card.key));
    m_detail->add(tr("Folio"), one.card.key.folio.text());
    m_detail->add(tr("Vive en"), one.place);
    m_detail->add(tr("Teléfono"), one.telefono.isEmpty() ? tr("no tiene") : one.telefono);
    m_detail->add(tr("Está en"), one.card.place);
    m_detail->add(tr("La resguarda"), one.card.holder);
    m_detail->add(tr("Medios"), one.card.kept ? tr("Se agotaron; se conserva y todavía se entrega a quien venga.")
                                : one.left.none() ? tr("Se intentaron todos: ya puede conservarse.")
                                                  : meansLeftText(one.left));
    for (const auto& attempt : one.attempts)
        m_detail->add(QStringLiteral("%1, %2").arg(contactMeansLabel(attempt.means), logTime(attempt.atMs)),
                      attempt.note.isEmpty() ? contactResultLabel(attempt.result)
                                             : QStringLiteral("%1. %2").arg(contactResultLabel(attempt.result), attempt.note));
}

void WaitingView::ask()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_message->hide();
    m_body->hide(); // both do not fit in a low window
    m_form->ask(m_model->at(row));
}

void WaitingView::askWhere()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_message->hide();
    m_body->hide();
    m_keepForm->ask(m_model->at(row).card);
}

void WaitingView::keep(const domain::CardKey& key, const QString& place)
{
    runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries, key, place] { return deliveries.keep(key, place); }),
                     this, [this](const core::Result<void>& kept) {
                         done(kept, tr("Quedó en conservación. No se destruye: se entrega a quien venga por ella."));
                     });
}

void WaitingView::done(const core::Result<void>& done, const QString& said)
{
    if (m_desk.workAdded)
        m_desk.workAdded();
    if (!done) { // what was typed stays
        m_form->setReady(true);
        m_keepForm->setReady(true);
        return m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
    }
    m_message->say(Theme::Tone::Ok, said);
    m_form->hide();
    m_keepForm->hide();
    m_body->show();
    m_list->setFocus(Qt::OtherFocusReason);
    refresh();
}

} // namespace padron::ui
