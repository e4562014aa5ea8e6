// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/box_panel.h"

#include "errors/credential_text.h"
#include "errors/error_text.h"
#include "models/lots_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/cards/receive_form.h"
#include "shell/cards/scan_panel.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

using usecases::Lots;
using Tone = Theme::Tone;

BoxPanel::BoxPanel(Desk& desk, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(message), m_model(new LotsModel(this)), m_empty(new Label(QString(), "muted", this)),
      m_body(new QWidget(this)), m_right(new QWidget(m_body)), m_list(new RowList(QStringLiteral("lotList"), tr("Cajas por recibir"), m_body)),
      m_panel(new ScanPanel(QStringLiteral("lot"), m_right)), m_form(new ReceiveForm(m_right)), m_finish(new QPushButton(m_right))
{
    m_empty->setObjectName(QStringLiteral("lotEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setText(tr("Ninguna caja por recibir. La lista de cada caja llega del centro al conectarse; después se leen aquí "
                        "sus tarjetas una por una."));
    m_list->setModel(m_model);
    m_list->setFixedWidth(grid::kAside);
    m_list->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_finish->setObjectName(QStringLiteral("lotFinish"));
    setRole(m_finish, "primary");

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_finish);
    buttons->addStretch();
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(grid::kM);
    right->addWidget(m_panel, 1);
    right->addWidget(m_form);
    right->addLayout(buttons);
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(grid::kSectionGap);
    body->addWidget(m_list);
    body->addWidget(m_right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_body, 1);
    column->addStretch();
    m_body->hide();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid() && m_model->lot(current.row()).lot.id != m_box.summary.lot.id)
            open(m_model->lot(current.row()).lot.id);
    });
    connect(m_list, &RowList::opened, m_panel, &ScanPanel::takeFocus);
    connect(m_panel, &ScanPanel::scanned, this, &BoxPanel::scan);
    connect(m_finish, &QPushButton::clicked, this, [this] {
        m_finish->hide();
        m_panel->setScanning(false);
        m_form->ask(m_box.summary, m_desk.user.name);
    });
    connect(m_form, &ReceiveForm::given, this, &BoxPanel::receive);
    connect(m_form, &ReceiveForm::scanned, this, &BoxPanel::scan);
    connect(m_form, &ReceiveForm::leftAsItWas, this, [this] {
        m_panel->setScanning(true);
        showSummary();
        m_panel->takeFocus();
    });
}

void BoxPanel::enter()
{
    refresh();
    if (m_form->isHidden())
        m_panel->takeFocus();
}

void BoxPanel::refresh()
{
    runtime::deliver(m_desk.store.run([&lots = *m_desk.lots] { return lots.waiting(); }), this,
                     [this](const core::Result<QList<ports::LotSummary>>& lots) {
                         if (!lots)
                             return m_message.say(Tone::Danger, sentenceFor(lots.error()));
                         const domain::LotId shown = m_box.summary.lot.id;
                         m_model->setLots(*lots);
                         m_empty->setVisible(lots->isEmpty());
                         m_body->setVisible(!lots->isEmpty());
                         Q_EMIT counted(int(lots->size()));
                         if (lots->isEmpty()) {
                             m_box = {};
                             return;
                         }
                         const auto same = std::find_if(lots->begin(), lots->end(), [&shown](const auto& one) { return one.lot.id == shown; });
                         const auto row = same == lots->end() ? 0 : same - lots->begin();
                         m_list->selectRow(int(row));
                         open(lots->at(row).lot.id);
                     });
}

void BoxPanel::open(const domain::LotId& id)
{
    if (id != m_box.summary.lot.id) {
        m_form->hide();
        m_panel->setScanning(true);
        m_panel->sayNothing();
    }
    runtime::deliver(m_desk.store.run([&lots = *m_desk.lots, id] { return lots.lot(id); }), this,
                     [this](const core::Result<Lots::Box>& box) {
                         if (!box)
                             return m_message.say(Tone::Danger, sentenceFor(box.error()));
                         showBox(*box);
                     });
}

void BoxPanel::showBox(const Lots::Box& box)
{
    m_box = box;
    showSummary();
}

void BoxPanel::showSummary()
{
    const ports::LotSummary& now = m_box.summary;
    const bool received = now.lot.receivedMs > 0;
    const int missing = now.listed - now.seen;
    QString note = received ? tr("Recibida el %1.").arg(dayText(QDateTime::fromMSecsSinceEpoch(now.lot.receivedMs).date())) + u' ' : QString();
    note += missing == 0 ? tr("No falta ninguna.") : tr("Faltan %1.").arg(missing);
    if (now.surplus > 0)
        note += u' ' + tr("Sobran %1.").arg(now.surplus);
    m_panel->showFigures(shownText(now.lot.name), now.seen, now.listed, note);
    QList<NamedCardsModel::Row> rows;
    for (const ports::LotCard& card : m_box.cards)
        if (!card.listed)
            rows.append({card.name, card.folio.text(), tr("Sobra"), tr("no está en la lista de la caja"), Tone::Warn});
    for (const ports::LotCard& card : m_box.cards)
        if (card.listed && card.scannedMs == 0)
            rows.append({card.name, card.folio.text(), tr("Falta"), {}, received ? Tone::Danger : Tone::Neutral});
    m_panel->showRows(rows);
    m_finish->setText(tr("Recibir la caja con %1").arg(now.seen));
    m_finish->setVisible(!received && m_form->isHidden());
    m_finish->setEnabled(now.seen + now.surplus > 0);
}

void BoxPanel::scan(const QString& text)
{
    runtime::deliver(m_desk.store.run([&lots = *m_desk.lots, id = m_box.summary.lot.id, text] { return lots.scan(id, text); }), this,
                     [this](const core::Result<Lots::Scan>& scan) {
                         if (!scan)
                             return m_panel->say(Tone::Danger, sentenceFor(scan.error()));
                         tell(*scan);
                     });
}

void BoxPanel::tell(const Lots::Scan& scan)
{
    using Kind = Lots::Scan::Kind;
    if (scan.summary.lot.id == m_box.summary.lot.id && (scan.kind == Kind::Seen || scan.kind == Kind::Surplus)) {
        m_box.summary = scan.summary;
        if (scan.kind == Kind::Surplus)
            m_box.cards.append(scan.card);
        for (ports::LotCard& card : m_box.cards)
            if (card.folio == scan.card.folio && card.issueNumber == scan.card.issueNumber)
                card.scannedMs = scan.card.scannedMs;
        m_model->setLot(scan.summary);
        showSummary();
    }
    const QString who = QStringLiteral("%1, %2").arg(shownText(scan.card.name), scan.card.folio.text());
    const bool ended = scan.verdict == credential::Verdict::Replaced || scan.verdict == credential::Verdict::Suspended
                       || scan.verdict == credential::Verdict::Cancelled;
    const QString stands = ended ? u' ' + tr("Según las listas está %1: recíbala, pero no la entregue sin revisar.").arg(verdictTitle(scan.verdict)) : QString();
    switch (scan.kind) {
    case Kind::Seen:
        return m_panel->say(ended ? Tone::Warn : Tone::Ok, tr("Leída: %1.").arg(who) + stands);
    case Kind::Again:
        return m_panel->say(Tone::Info, tr("Ya se había leído: %1.").arg(who));
    case Kind::Surplus:
        return m_panel->say(Tone::Warn, tr("Sobra: %1. No está en la lista de esta caja; apártela.").arg(who) + stands);
    case Kind::SurplusAgain:
        return m_panel->say(Tone::Info, tr("Ya estaba anotada como sobrante: %1.").arg(who));
    case Kind::NotListed:
        return m_panel->say(Tone::Danger, tr("El folio %1 no está en la lista de esta caja. Si la tarjeta está en la caja, lea su QR para "
                                             "anotarla como sobrante.").arg(scan.card.folio.text()));
    case Kind::WhichIssue:
        return m_panel->say(Tone::Warn, tr("La caja trae varias expediciones del folio %1. Escriba el folio, una diagonal y el número de "
                                           "expedición, por ejemplo %2/2.").arg(scan.card.folio.text(), scan.card.folio.digits()));
    case Kind::NotFinal:
        return m_panel->say(Tone::Danger, tr("Es un comprobante provisional, no una credencial. No se anotó; no es de esta caja."));
    case Kind::NotACard:
        return m_panel->say(Tone::Danger, tr("No se anotó: no es una credencial del padrón.") + u' ' + reasonSentence(scan.reason));
    }
}

void BoxPanel::receive(const Lots::Where& where)
{
    runtime::deliver(m_desk.store.run([&lots = *m_desk.lots, id = m_box.summary.lot.id, where] { return lots.finish(id, where); }), this,
                     [this](const core::Result<Lots::Received>& received) {
                         if (!received) {
                             m_form->setReady(true);
                             return m_message.say(Tone::Danger, sentenceFor(received.error()));
                         }
                         m_form->hide();
                         m_panel->setScanning(true);
                         QString said = tr("La caja quedó recibida: %1 en resguardo, %2 faltantes, %3 sobrantes.")
                                            .arg(received->received.size()).arg(received->missing.size()).arg(received->surplus.size());
                         if (!received->already.isEmpty())
                             said += u' ' + tr("De %1 ya había una tarjeta anotada con la misma expedición; siguen como estaban.")
                                                .arg(received->already.size());
                         m_message.say(received->missing.isEmpty() && received->already.isEmpty() ? Tone::Ok : Tone::Warn, said);
                         refresh();
                         m_panel->takeFocus();
                     });
}

} // namespace padron::ui
