// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/sync_list.h"

#include "access/permissions.h"
#include "errors/error_text.h"
#include "errors/ledger_text.h"
#include "errors/log_text.h"
#include "errors/words.h"
#include "models/ledger_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/detail_view.h"
#include "shell/row_list.h"
#include "shell/sync/resend_form.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

using usecases::LedgerState;

constexpr int kFilters = int(LedgerState::Reenviado) + 2; ///< with all of them; what arrived is among what is on its way
constexpr int kFolioLetters = 24;
constexpr int kSideWidth = grid::kAside + 3 * grid::kXl; ///< two buttons in a row

} // namespace

SyncList::SyncList(Desk& desk, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(message), m_model(new LedgerModel(this)),
      m_hint(new Label(QString(), "muted", this)), m_list(new RowList(QStringLiteral("syncList"), tr("Lo que se envía al centro"), this))
{
    m_hint->setObjectName(QStringLiteral("syncHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_list->installEventFilter(this);
    m_body = new QWidget(this);
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(grid::kL);
    body->addWidget(m_list, 1);
    body->addWidget(makeSide());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    m_form = new ResendForm(this);
    connect(m_form, &ResendForm::given, this, &SyncList::resend);
    connect(m_form, &ResendForm::leftAsItWas, this, [this] {
        showForm(false);
        reload();
        takeFocus();
    });
    connect(m_resend, &QPushButton::clicked, this, [this] { showForm(true); });
    auto* under = new QHBoxLayout;
    under->setSpacing(grid::kL);
    column->addWidget(makeFilters());
    under->addWidget(m_hint, 1);
    under->addWidget(m_folio);
    column->addLayout(under);
    column->addWidget(m_form);
    column->addWidget(m_body, 100);
    column->addStretch(1);

    QWidget* last = m_states->button(kFilters - 1); // the order of the eye
    for (QWidget* next : QList<QWidget*>{m_folio, m_list, m_detail, m_open, m_correct, m_resend, m_know}) {
        setTabOrder(last, next);
        last = next;
    }

    connect(m_model, &LedgerModel::moreWanted, this, [this](const ports::LedgerPlace& oldest) {
        usecases::LedgerFilter more = filter();
        more.before = oldest;
        ask(more, false);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { showEntry(index.row()); });
    connect(m_list, &RowList::opened, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
}

QString SyncList::filterName(int index) const
{
    if (index == 0)
        return tr("Todo");
    const auto state = LedgerState(index - 1);
    if (state == LedgerState::Acuse) // eight of them side by side, in a low window too
        return tr("Con acuse");
    return state == LedgerState::Cuarentena ? tr("Cuarentena") : ledgerStateLabel(state);
}

QWidget* SyncList::makeFilters()
{
    auto* filters = new QWidget(this);
    auto* row = new FlowLayout(grid::kXs);
    filters->setLayout(row);
    m_states = new QButtonGroup(this);
    for (int i = 0; i < kFilters; ++i) {
        auto* button = new QPushButton(filterName(i), filters);
        button->setObjectName(QStringLiteral("syncFilter%1").arg(i));
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_states->addButton(button, i);
        row->addWidget(button);
    }
    m_folio = new QLineEdit(this);
    m_folio->setObjectName(QStringLiteral("syncFolio"));
    m_folio->setAccessibleName(tr("Buscar por folio"));
    m_folio->setPlaceholderText(tr("Folio y Entrar"));
    m_folio->setMaxLength(kFolioLetters);
    m_folio->setClearButtonEnabled(true);
    m_folio->setFixedWidth(m_folio->fontMetrics().horizontalAdvance(QStringLiteral("00-0000-00-000000-0")) + 3 * grid::kXl);
    m_folio->setVisible(access::allows(m_desk.user.role, access::Permission::FindPeople));
    connect(m_states, &QButtonGroup::idClicked, this, &SyncList::reload);
    connect(m_folio, &QLineEdit::returnPressed, this, &SyncList::reload);
    connect(m_folio, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            reload();
    });
    return filters;
}

QWidget* SyncList::makeSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    m_detail = new DetailView(QStringLiteral("syncDetail"), tr("Entrada"), side);
    m_detail->setMinimumHeight(0);
    m_detail->setFixedWidth(kSideWidth);
    m_open = new QPushButton(tr("&Abrir la familia"), side);
    m_open->setObjectName(QStringLiteral("syncOpen"));
    m_correct = new QPushButton(tr("&Corregir y reenviar"), side);
    m_correct->setObjectName(QStringLiteral("syncCorrect"));
    m_resend = new QPushButton(tr("&Reenviar como está"), side);
    m_resend->setObjectName(QStringLiteral("syncResend"));
    m_know = new QPushButton(tr("&Enterado"), side);
    m_know->setObjectName(QStringLiteral("syncKnow"));
    m_know->setToolTip(tr("Nadie tiene que hacer nada: deja de estar pendiente, y lo que dijo el centro no cambia."));
    column->addWidget(m_detail, 1);
    auto* actions = new QWidget(side); // two in a row: in a low window what is said of the entry needs the height
    auto* flow = new FlowLayout(grid::kS);
    actions->setLayout(flow);
    for (QPushButton* button : {m_open, m_correct, m_resend, m_know}) {
        flow->addWidget(button);
        button->hide();
    }
    column->addWidget(actions);
    side->setFixedWidth(kSideWidth);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT personOpened(m_person); });
    connect(m_correct, &QPushButton::clicked, this, [this] { Q_EMIT correctionRequested(m_person, m_family); });
    connect(m_know, &QPushButton::clicked, this, &SyncList::acknowledge);
    return side;
}

usecases::LedgerFilter SyncList::filter() const
{
    usecases::LedgerFilter filter;
    if (m_states->checkedId() > 0)
        filter.state = LedgerState(m_states->checkedId() - 1);
    filter.folio = m_folio->text();
    return filter;
}

void SyncList::showCounts(const usecases::LedgerSummary& summary)
{
    const QLocale locale;
    for (int i = 0; i < kFilters; ++i) {
        const qint64 count = i == 0 ? qint64(summary.proof.here) : summary.states[i - 1];
        m_states->button(i)->setText(QStringLiteral("&%1 %2  %3").arg(i).arg(filterName(i), locale.toString(count)));
    }
}

void SyncList::reload()
{
    if (m_body->isHidden()) // a reason is being written about one of them
        return;
    ask(filter(), true);
}

void SyncList::ask(const usecases::LedgerFilter& filter, bool first)
{
    if (first)
        ++m_asked;
    runtime::deliver(m_desk.store.run([ledger = m_desk.syncLedger, filter] { return ledger->page(filter); }), this,
                     [this, first, asked = m_asked](const core::Result<usecases::LedgerPage>& page) {
                         if (asked != m_asked)
                             return;
                         if (!page)
                             return m_message.say(Theme::Tone::Danger, sentenceFor(page.error()));
                         if (first)
                             showPage(*page);
                         else
                             m_model->addPage(*page);
                     });
}

void SyncList::showPage(const usecases::LedgerPage& page)
{
    const core::EntryId current = m_current;
    m_model->setFirst(page, QDateTime::currentDateTime());
    if (page.lines.isEmpty() && m_list->hasFocus())
        m_states->checkedButton()->setFocus(Qt::OtherFocusReason); // the list goes
    m_list->setVisible(!page.lines.isEmpty());
    m_detail->parentWidget()->setVisible(!page.lines.isEmpty());
    if (page.folioUnknown)
        m_hint->setText(tr("Ningún registro de este equipo tiene ese folio. Revíselo, dígito por dígito."));
    else if (!page.lines.isEmpty())
        m_hint->setText(tr("De lo más nuevo a lo más viejo. Entrar muestra la entrada completa."));
    else
        m_hint->setText(m_states->checkedId() == 0 && m_folio->text().isEmpty() ? tr("Todavía no hay nada que enviar.")
                                                                                : tr("Nada en «%1».").arg(filterName(m_states->checkedId())));
    const int row = m_model->rowOf(current);
    if (row > 0) // else the first is chosen already
        m_list->selectRow(row);
}

void SyncList::showEntry(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ports::LedgerPlace place = m_model->line(row).place;
    if (m_current != m_model->line(row).entry) {
        showForm(false);
        for (QPushButton* button : {m_open, m_correct, m_resend, m_know})
            button->hide();
    }
    m_current = m_model->line(row).entry;
    runtime::deliver(m_desk.store.run([ledger = m_desk.syncLedger, place] { return ledger->entry(place); }), this,
                     [this, shown = ++m_shown](const core::Result<usecases::LedgerEntry>& entry) {
                         if (shown == m_shown && entry)
                             tell(*entry);
                     });
}

void SyncList::tell(const usecases::LedgerEntry& entry)
{
    const usecases::LedgerLine& line = entry.line;
    m_detail->begin(line.kind.isEmpty() ? tr("Contenido que ya no está") : logKindText(line.kind));
    m_detail->add(tr("Dónde está"), ledgerLabel(line));
    m_detail->add(tr("Qué hacer"), ledgerAdvice(line));
    if (!entry.verdict.isEmpty())
        m_detail->add(tr("Qué dijo el centro"), entry.code.isEmpty() ? verdictLabel(entry.verdict)
                                                                    : QStringLiteral("%1. %2").arg(verdictLabel(entry.verdict), verdictCodeText(entry.code)));
    QStringList whom;
    for (const auto& subject : line.whom)
        whom.append(logSubjectText(subject));
    if (line.more > 0)
        whom.append(tr("y %n más", nullptr, line.more));
    m_detail->add(tr("De quién"), whom.join(u'\n'));
    m_detail->add(tr("Se escribió"), line.writtenMs > 0 ? logTime(line.writtenMs) : QString());
    m_detail->add(tr("Papel de quien lo hizo"), roleText(entry.role));
    m_detail->add(tr("Acuse del centro"), entry.receiptMs > 0 ? logTime(entry.receiptMs) : QString());
    m_detail->add(tr("Envío"), line.batchSeq > 0 ? QString::number(line.batchSeq) : QString());
    m_detail->add(tr("Entrada"), QStringLiteral("%1-%2").arg(line.place.epoch).arg(line.place.seq));
    m_detail->add(tr("Clave del centro"), entry.code);
    m_person = line.person;
    m_open->setVisible(!m_person.isNull());
    askOffer(entry);
}

void SyncList::askOffer(const usecases::LedgerEntry& entry)
{
    const LedgerState state = entry.line.state;
    const bool waits = state == LedgerState::Observado || state == LedgerState::Rechazado || state == LedgerState::Cuarentena;
    if (!waits || !m_desk.resendEntry || m_desk.onlyReading || !access::allows(m_desk.user.role, access::Permission::Capture)) {
        for (QPushButton* button : {m_correct, m_resend, m_know})
            button->hide();
        return;
    }
    runtime::deliver(m_desk.store.run([resend = m_desk.resendEntry, id = entry.line.entry] { return resend->offer(id); }), this,
                     [this, shown = m_shown](const core::Result<usecases::ResendEntry::Offer>& made) {
                         if (shown == m_shown && made)
                             offer(*made);
                     });
}

void SyncList::offer(const usecases::ResendEntry::Offer& offer)
{
    m_family = offer.family;
    m_correct->setVisible(offer.correct && !m_person.isNull());
    m_resend->setVisible(offer.resend);
    m_know->setVisible(offer.acknowledge && access::allows(m_desk.user.role, access::Permission::ResolveTasks));
    m_entries = offer.entries;
}

void SyncList::showForm(bool shown)
{
    m_body->setHidden(shown);
    if (shown)
        m_form->ask(m_entries);
    else
        m_form->hide();
}

void SyncList::resend(const QString& reason)
{
    runtime::deliver(m_desk.store.run([resend = m_desk.resendEntry, id = m_current, reason] { return resend->run(id, reason); }), this,
                     [this](const core::Result<void>& done) {
                         showForm(false);
                         takeFocus();
                         if (!done)
                             return m_message.say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_message.say(Theme::Tone::Info, tr("Se escribió de nuevo y está por enviar; lo anterior queda en «Ya resuelto»."));
                         Q_EMIT resent();
                     });
}

void SyncList::acknowledge()
{
    runtime::deliver(m_desk.store.run([resend = m_desk.resendEntry, id = m_current] { return resend->acknowledge(id); }), this,
                     [this](const core::Result<void>& done) {
                         takeFocus(); // before the button goes
                         if (!done)
                             return m_message.say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_message.say(Theme::Tone::Info, tr("Quedó anotado que supervisión lo sabe. Está en «Ya resuelto» como «Visto»."));
                         Q_EMIT resent();
                     });
}

bool SyncList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int digit = key->key() - Qt::Key_0;
        if (key->modifiers() == Qt::NoModifier && digit >= 0 && digit < kFilters) {
            m_states->button(digit)->click();
            return true;
        }
        if (key->modifiers() == Qt::NoModifier)
            for (const auto& [letter, button] : {std::pair(Qt::Key_A, m_open), std::pair(Qt::Key_C, m_correct), std::pair(Qt::Key_R, m_resend), std::pair(Qt::Key_E, m_know)})
                if (key->key() == letter && button->isVisible()) {
                    button->click();
                    return true;
                }
    }
    return QWidget::eventFilter(watched, event);
}

void SyncList::takeFocus()
{
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_states->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace padron::ui
