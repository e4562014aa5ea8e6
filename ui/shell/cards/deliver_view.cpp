// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/deliver_view.h"

#include "access/permissions.h"
#include "dialogs/print_dialog.h"
#include "errors/delivery_text.h"
#include "errors/error_text.h"
#include "models/cards_to_hand_model.h"
#include "runtime/deliver.h"
#include "shell/cards/acuse_flow.h"
#include "shell/cards/hand_form.h"
#include "shell/cards/replace_form.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "usecases/delivery_errors.h"
#include "usecases/replace_credential.h"
#include "usecases/scanned_text.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QDateTime>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using usecases::CardStanding;

DeliverView::DeliverView(Desk& desk, QWidget* parent)
    : CardsView(parent), m_desk(desk), m_model(new CardsToHandModel(this)), m_acuse(new AcuseFlow(desk, this)), m_search(new QLineEdit),
      m_message(new InlineMessage(this)), m_list(new RowList(QStringLiteral("deliverList"), tr("Tarjetas encontradas"), this)),
      m_form(new HandForm(this)), m_replace(new ReplaceForm(this))
{
    setObjectName(QStringLiteral("deliverView"));
    m_message->setObjectName(QStringLiteral("deliverMessage"));
    m_searchBox = new FieldBox(tr("Escanee el QR, o escriba folio, CURP o nombre"), m_search, QStringLiteral("deliverSearch"), this);
    m_searchBox->setHelp(tr("Entrar busca. Sirve el QR de la credencial o el del certificado."));
    m_list->setModel(m_model);
    m_list->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_searchBox);
    column->addWidget(m_message);
    column->addWidget(m_list, 100);
    column->addWidget(m_form);
    column->addWidget(m_replace);
    column->addStretch(1);

    connect(m_search, &QLineEdit::returnPressed, this, &DeliverView::find);
    connect(m_list, &RowList::opened, this, &DeliverView::take);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(m_form, &HandForm::given, this, &DeliverView::give);
    connect(m_form, &AskingForm::leftAsItWas, this, &DeliverView::backToList);
    connect(m_replace, &AskingForm::leftAsItWas, this, &DeliverView::backToList);
    connect(m_replace, &ReplaceForm::asked, this, [this](const usecases::ReplaceCredential::Request& request) {
        runtime::deliver(m_desk.store.run([&replace = *m_desk.replaceCredential, request] { return replace.run(request); }), this,
                         [this](const core::Result<domain::Replacement>& made) {
                             told();
                             if (!made) { // what was typed stays
                                 m_replace->setReady(true);
                                 return m_message->say(Theme::Tone::Danger, sentenceFor(made.error()));
                             }
                             m_replace->hide();
                             next();
                             m_message->say(Theme::Tone::Ok,
                                            tr("La reposición quedó pedida: la emisión %1 deja de valer cuando el padrón la marque, y la "
                                               "nueva llega firmada al conectarse. La atención médica no cambia.")
                                                .arg(made->issueNumber));
                         });
    });
    connect(m_acuse, &AcuseFlow::finished, this, [this](const QString& error, const QString& said) {
        m_message->say(error.isEmpty() ? Theme::Tone::Ok : Theme::Tone::Danger,
                       error.isEmpty() ? said : tr("La entrega quedó anotada. %1").arg(error));
        if (m_done) // the printer may have been out of paper
            offerAcuse(*m_done);
        m_search->setFocus(Qt::OtherFocusReason);
    });
}

bool DeliverView::isFor(const Desk& desk)
{
    return desk.deliveries && desk.replaceCredential && access::allows(desk.user.role, access::Permission::DeliverCredentials);
}

QString DeliverView::title() const
{
    return tr("Entregar");
}

void DeliverView::enter()
{
    if (m_form->isHidden() && m_replace->isHidden()) // what is begun stays
        m_search->setFocus(Qt::OtherFocusReason);
}

void DeliverView::look(const QString& text)
{
    m_search->setText(text);
    find();
}

void DeliverView::told()
{
    if (m_desk.workAdded)
        m_desk.workAdded();
}

void DeliverView::find()
{
    const QString text = m_search->text();
    m_scanned = usecases::isScannedCode(usecases::withoutScannerEnds(text)) ? text : QString();
    m_message->hide();
    m_form->hide();
    m_replace->hide();
    const int asked = ++m_asked;
    runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries, text] { return deliveries.find(text); }), this,
                     [this, asked](const core::Result<usecases::CardsToHand>& answer) {
                         if (asked == m_asked)
                             found(answer);
                     });
}

void DeliverView::found(const core::Result<usecases::CardsToHand>& answer)
{
    m_form->hide();
    m_replace->hide();
    m_module = answer ? answer->module : usecases::PaperModule();
    m_model->setCards(answer ? answer->cards : QList<usecases::CardToHand>());
    m_list->setVisible(m_model->rowCount() > 0);
    if (answer && usecases::isScannedCode(m_search->text())) // nobody reads a code
        m_search->clear();
    m_search->selectAll(); // whatever is typed or scanned next takes its place
    if (!answer)
        return m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
    if (answer->unknownCode)
        return m_message->say(Theme::Tone::Warn, tr("Ese código no es de una credencial que este equipo pueda comprobar. No se "
                                                    "cambió nada. Busque por folio o nombre."));
    if (answer->cards.isEmpty())
        return m_message->say(Theme::Tone::Info, tr("No se encontró a nadie ni tarjeta con eso. Revise el folio, o busque con nombre y "
                                                    "apellido."));
    m_list->selectRow(0);
    if (answer->cards.size() == 1)
        take(0);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void DeliverView::take(int row)
{
    const usecases::CardToHand card = m_model->card(row);
    m_message->hide();
    const bool elsewhere = card.card.key.kind == domain::CardKind::Credencial && card.card.person.isNull();
    if (card.standing == CardStanding::Ready && elsewhere && m_scanned.isEmpty())
        m_message->say(Theme::Tone::Warn, sentenceFor({usecases::kCardNotScanned, {}}));
    else if (card.standing == CardStanding::Ready)
        openForm(card);
    else
        tell(card);
}

void DeliverView::tell(const usecases::CardToHand& card)
{
    const bool done = card.standing == CardStanding::HandedOver;
    m_message->say(done ? Theme::Tone::Info : Theme::Tone::Warn, standingText(card));
    if (card.delivery && !card.delivery->document.isEmpty()) { // withheld: nothing to print
        auto* print = m_message->addButton(tr("Imprimir acuse"));
        print->setObjectName(QStringLiteral("deliverAcusePrint"));
        connect(print, &QPushButton::clicked, this, [this, done = usecases::Deliveries::Done{*card.delivery, card.card, m_module}] {
            m_done = done;
            m_acuse->print(done);
        });
    }
    if (card.entidadNacimiento.isEmpty()) // registered elsewhere
        return;
    const core::PersonId person = card.card.person;
    const bool mayBeLost = done || card.standing == CardStanding::Missing || card.standing == CardStanding::Away
                           || card.standing == CardStanding::Awaited; // handed over by another module
    if (card.card.key.kind == domain::CardKind::Credencial && mayBeLost && m_desk.replaceCredential) {
        auto* replace = m_message->addButton(tr("Reponer credencial"));
        replace->setObjectName(QStringLiteral("deliverReplace"));
        connect(replace, &QPushButton::clicked, this, [this, person] { askReplacement(person); });
    }
    auto* open = m_message->addButton(tr("Abrir su familia"));
    open->setObjectName(QStringLiteral("deliverOpenFamily"));
    connect(open, &QPushButton::clicked, this, [this, person] { Q_EMIT personOpened(person); });
}

void DeliverView::askReplacement(const core::PersonId& person)
{
    runtime::deliver(m_desk.store.run([&replace = *m_desk.replaceCredential, person] { return replace.look(person); }), this,
                     [this, person, asked = ++m_asked](const core::Result<usecases::ReplaceCredential::View>& view) {
                         if (asked != m_asked) // somebody else was looked for meanwhile
                             return;
                         if (!view)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(view.error()));
                         m_message->hide();
                         m_list->hide();
                         m_form->hide();
                         m_replace->ask(person, *view);
                     });
}

void DeliverView::openForm(const usecases::CardToHand& card)
{
    runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries, key = card.card.key] { return deliveries.receivers(key); }), this,
                     [this, card, asked = ++m_asked](const core::Result<domain::Receivers>& receivers) {
                         if (asked != m_asked)
                             return;
                         if (!receivers)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(receivers.error()));
                         m_list->hide();
                         m_replace->hide();
                         m_form->ask(card, *receivers);
                     });
}

void DeliverView::give(usecases::Deliveries::Handover handover)
{
    handover.scanned = m_scanned;
    if (!handover.acuse)
        return write(handover, [](const usecases::Deliveries::Done&) {});
    askForPrinter(this, tr("Imprimir acuse de entrega"), [this, handover](std::shared_ptr<QPrinter> printer) {
        write(handover, [this, printer](const usecases::Deliveries::Done& done) { m_acuse->printOn(printer, done); });
    });
}

void DeliverView::write(const usecases::Deliveries::Handover& handover, std::function<void(const usecases::Deliveries::Done&)> then)
{
    m_form->setReady(false); // a second Entrar is not a second delivery
    runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries, handover] { return deliveries.deliver(handover); }), this,
                     [this, then](const core::Result<usecases::Deliveries::Done>& done) {
                         told();
                         m_form->setReady(true);
                         if (!done)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         handedOver(*done);
                         then(*done);
                     });
}

void DeliverView::handedOver(const usecases::Deliveries::Done& done)
{
    m_form->hide();
    next();
    m_message->say(Theme::Tone::Ok,
                   tr("%1 de %2: se entregó a las %3 a %4.")
                       .arg(cardText(done.delivery.key), shownText(done.card.name),
                            QDateTime::fromMSecsSinceEpoch(done.delivery.atMs).toString(QStringLiteral("HH:mm")),
                            shownText(done.delivery.receiverName)));
    m_done = done;
    offerAcuse(done);
}

void DeliverView::offerAcuse(const usecases::Deliveries::Done& done)
{
    auto* save = m_message->addButton(tr("Guardar acuse en PDF"));
    save->setObjectName(QStringLiteral("deliverAcusePdf"));
    connect(save, &QPushButton::clicked, this, [this, done] { m_acuse->save(done); });
    auto* print = m_message->addButton(tr("Imprimir acuse"));
    print->setObjectName(QStringLiteral("deliverAcusePrint"));
    connect(print, &QPushButton::clicked, this, [this, done] { m_acuse->print(done); });
}

void DeliverView::next()
{
    m_model->setCards({});
    m_list->hide();
    m_search->clear();
    m_search->setFocus(Qt::OtherFocusReason);
}

void DeliverView::backToList()
{
    if (m_model->rowCount() < 2)
        return next();
    m_list->show();
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace padron::ui
