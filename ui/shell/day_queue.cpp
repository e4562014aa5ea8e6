// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/day_queue.h"

#include "errors/error_text.h"
#include "models/drafts_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/gate.h"
#include "shell/hand_over_form.h"
#include "shell/row_list.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr int kMostButtonLetters = 60;

/// A name on a button: no longer than it can be read, and no shortcut out of it.
QString onButton(const QString& name)
{
    QString shown = name.size() > kMostButtonLetters ? name.left(kMostButtonLetters - 1) + u'…' : name;
    return shown.replace(u'&', QStringLiteral("&&"));
}

} // namespace

DayQueue::DayQueue(Desk& desk, Gate& gate, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_gate(gate), m_model(new DraftsModel(this)), m_hint(new Label(QString(), "help", this)),
      m_message(new InlineMessage(this)), m_handOver(new HandOverForm(this)),
      m_list(new RowList(QStringLiteral("draftList"), tr("Cola de hoy"), this)), m_actions(new QWidget(this))
{
    m_message->setObjectName(QStringLiteral("queueMessage"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);

    auto* buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(grid::kS);
    const auto button = [&](const QString& text, const char* name, auto action) {
        auto* made = new QPushButton(text, m_actions);
        made->setObjectName(QLatin1String(name));
        setRole(made, "link");
        buttons->addWidget(made);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    m_continue = button(tr("Continuar   Entrar"), "queueContinue", [this] { open(current()); });
    m_give = button(tr("Entregar a…   Ctrl+E"), "queueGive", [this] { askHandOver(); });
    m_last = button(tr("Dejar al final   Ctrl+↓"), "queueLast", [this] { toEnd(); });
    m_discard = button(tr("Descartar   Supr"), "queueDiscard", [this] { askDiscard(current()); });
    m_undo = button(tr("Deshacer   Ctrl+Z"), "queueUndo", [this] { undo(); });
    buttons->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(new Label(tr("Cola de hoy"), "section", this));
    column->addWidget(m_hint);
    column->addWidget(m_message);
    column->addWidget(m_handOver);
    column->addWidget(m_list, 100);
    column->addWidget(m_actions);
    column->addStretch(1);

    connect(m_list, &RowList::opened, this, &DayQueue::open);
    connect(m_list, &RowList::deletePressed, this, &DayQueue::askDiscard);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DayQueue::showRow);
    connect(m_handOver, &HandOverForm::closed, this, &DayQueue::settle);
    connect(m_handOver, &HandOverForm::given, this,
            [this](const core::DraftId& id, const core::UserId& user, const QString& name) {
                if (user != m_desk.user.id)
                    Q_EMIT letGo(id);
                act([&drafts = m_desk.drafts, id, user, name] { return drafts.handOver(id, user, name); });
            });
    connectKeys();
    showRow();
}

void DayQueue::connectKeys()
{
    const auto key = [this](QKeySequence keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(Qt::CTRL | Qt::Key_E, [this] { askHandOver(); });
    key(Qt::CTRL | Qt::Key_Down, [this] { toEnd(); });
    key(Qt::CTRL | Qt::Key_Z, [this] { undo(); });
}

int DayQueue::current() const
{
    return m_list->currentRow();
}

bool DayQueue::walkInto()
{
    if (m_model->rowCount() == 0)
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    return true;
}

void DayQueue::reload()
{
    m_message->hide();
    m_handOver->hide();
    load();
}

void DayQueue::load()
{
    m_hold = m_hold || m_list->hasFocus();
    if (current() >= 0 && m_keep.isNull())
        m_keep = m_model->draft(current()).id;
    runtime::deliver(m_desk.store.run([&drafts = m_desk.drafts] { return drafts.queue(); }), this,
                     [this](core::Result<usecases::DraftQueue> queue) {
                         const core::DraftId keep = std::exchange(m_keep, core::DraftId());
                         if (!queue) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(queue.error()));
                             return;
                         }
                         m_model->setQueue(*queue, m_desk.user.id, QDateTime::currentDateTime());
                         const bool any = m_model->rowCount() > 0;
                         m_list->setVisible(any);
                         m_hint->setText(any ? tr("Cada captura sin terminar espera aquí con su turno; nada se borra sin preguntar.")
                                             : tr("Nadie espera. Una captura sin terminar se queda aquí con su turno."));
                         m_list->selectRow(std::max(0, m_model->rowOf(keep)));
                         showRow();
                         if (std::exchange(m_hold, false) && any)
                             m_list->setFocus(Qt::OtherFocusReason);
                     });
}

void DayQueue::showRow()
{
    const int row = current();
    const bool any = row >= 0 && row < m_model->rowCount();
    const bool gone = any && m_model->draft(row).discardedMs != 0;
    for (QPushButton* button : {m_continue, m_give, m_last, m_discard})
        button->setVisible(any && !gone);
    m_undo->setVisible(gone);
}

void DayQueue::act(std::function<core::Result<void>()> work, std::function<void()> done)
{
    m_message->hide();
    m_hold = true;
    runtime::deliver(m_desk.store.run(std::move(work)), this, [this, done](core::Result<void> answer) {
        load();
        if (!answer)
            m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
        else if (done)
            done();
    });
}

void DayQueue::settle()
{
    m_message->hide();
    m_list->setFocus(Qt::OtherFocusReason);
}

void DayQueue::open(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ports::DraftSummary& draft = m_model->draft(row);
    if (draft.discardedMs != 0)
        undo();
    else if (m_model->isMine(row))
        Q_EMIT opened(draft.id);
    else if (draft.owner.isNull())
        act([&drafts = m_desk.drafts, id = draft.id] { return drafts.take(id); },
            [this, id = draft.id] { Q_EMIT opened(id); });
    else
        askTake(row);
}

void DayQueue::askTake(int row)
{
    const ports::DraftSummary draft = m_model->draft(row);
    const QString owner = shownText(draft.ownerName);
    m_message->say(Theme::Tone::Info, tr("La captura de %1 la tiene %2. Si usted la continúa, pasa a usted con todo lo escrito.")
                                          .arg(m_model->title(row), owner));
    QPushButton* yes = m_message->addButton(tr("Continuarla yo"));
    yes->setObjectName(QStringLiteral("takeDraft"));
    QPushButton* no = m_message->addButton(tr("Dejarla con %1").arg(onButton(owner)));
    no->setObjectName(QStringLiteral("leaveDraft"));
    connect(yes, &QPushButton::clicked, this, [this, id = draft.id] {
        act([&drafts = m_desk.drafts, id] { return drafts.take(id); }, [this, id] { Q_EMIT opened(id); });
    });
    connect(no, &QPushButton::clicked, this, &DayQueue::settle);
    no->setFocus();
}

void DayQueue::askDiscard(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_model->draft(row).discardedMs != 0)
        return;
    const ports::DraftSummary& draft = m_model->draft(row);
    QString text = tr("Se descarta la captura de %1: %2, con todo lo escrito. Hasta el fin del día se puede deshacer.")
                       .arg(m_model->title(row), m_model->what(row));
    if (!m_model->isMine(row) && !draft.owner.isNull())
        text += u' ' + tr("La tiene %1.").arg(shownText(draft.ownerName));
    if (!draft.updates.isNull())
        text += u' ' + tr("La familia registrada queda como está.");
    m_message->say(Theme::Tone::Warn, text);
    QPushButton* yes = m_message->addButton(tr("Descartar captura de %1").arg(onButton(m_model->title(row))), "danger");
    yes->setObjectName(QStringLiteral("discardDraft"));
    QPushButton* no = m_message->addButton(tr("Conservarla"));
    no->setObjectName(QStringLiteral("keepDraft"));
    connect(yes, &QPushButton::clicked, this, [this, id = draft.id] {
        m_keep = id; // the row stays before one's eyes, with its way back
        Q_EMIT letGo(id);
        act([&drafts = m_desk.drafts, id] { return drafts.discard(id); });
    });
    connect(no, &QPushButton::clicked, this, &DayQueue::settle);
    no->setFocus();
}

void DayQueue::askHandOver()
{
    const int row = current();
    if (row < 0 || m_model->draft(row).discardedMs != 0)
        return;
    m_message->hide();
    const core::DraftId id = m_model->draft(row).id;
    runtime::deliver(m_gate.users(), this, [this, id, who = m_model->title(row)](core::Result<QList<access::SessionUser>> users) {
        if (!users)
            m_message->say(Theme::Tone::Danger, sentenceFor(users.error()));
        else
            m_handOver->ask(id, who, *users);
    });
}

void DayQueue::toEnd()
{
    const int row = current();
    if (row < 0 || m_model->draft(row).discardedMs != 0)
        return;
    act([&drafts = m_desk.drafts, id = m_model->draft(row).id] { return drafts.toEndOfQueue(id); });
}

void DayQueue::undo()
{
    int row = current();
    if (row < 0 || m_model->draft(row).discardedMs == 0)
        for (row = 0; row < m_model->rowCount() && m_model->draft(row).discardedMs == 0;)
            ++row; // the newest discarded one comes first
    if (row >= m_model->rowCount())
        return;
    m_keep = m_model->draft(row).id;
    act([&drafts = m_desk.drafts, id = m_keep] { return drafts.restore(id); });
}

} // namespace padron::ui
