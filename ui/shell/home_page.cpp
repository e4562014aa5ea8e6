// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/home_page.h"

#include "errors/error_text.h"
#include "models/drafts_model.h"
#include "models/search_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/icon.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kTypingPauseMs = 120;
constexpr int kMostButtonLetters = 60;
} // namespace

HomePage::HomePage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("homePage"), tr("Buscar"), parent), m_desk(desk), m_hits(new SearchModel(this)),
      m_drafts(new DraftsModel(this)), m_message(new InlineMessage(this)), m_wait(new QTimer(this))
{
    m_wait->setSingleShot(true);
    m_wait->setInterval(kTypingPauseMs);
    connect(m_wait, &QTimer::timeout, this, &HomePage::search);

    m_message->setObjectName(QStringLiteral("homeMessage"));
    m_stack = new QStackedWidget(this);
    m_idle = makeIdle();
    m_results = makeResults();
    m_stack->addWidget(m_idle);
    m_stack->addWidget(m_results);
    column()->addWidget(m_message);
    column()->addWidget(m_stack, 1);
}

QWidget* HomePage::makeIdle()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    for (const QString& hint : {tr("Escriba arriba un nombre o apellido, con o sin acentos y en cualquier orden."),
                                tr("También sirve la CURP o una parte, el folio o el teléfono."),
                                tr("Si no aparece, Ctrl+Entrar registra con lo que ya escribió.")})
        column->addWidget(new Label(hint, "muted", page));
    column->addSpacing(grid::kSectionGap);

    m_draftTitle = new Label(tr("Capturas en curso"), "section", page);
    m_draftHint = new Label(page);
    setRole(m_draftHint, "help");
    m_draftList = new RowList(QStringLiteral("draftList"), tr("Capturas en curso"), page);
    m_draftList->setModel(m_drafts);
    connect(m_draftList, &RowList::opened, this, [this](int row) { Q_EMIT draftOpened(m_drafts->draft(row).id); });
    connect(m_draftList, &RowList::deletePressed, this, &HomePage::askDiscard);
    column->addWidget(m_draftTitle);
    column->addWidget(m_draftHint);
    column->addWidget(m_draftList, 100);

    m_tasks = new QPushButton(page);
    m_tasks->setObjectName(QStringLiteral("homeTasks"));
    m_tasks->setIcon(toneIcon(Theme::Tone::Warn, Theme::of(palette())));
    setRole(m_tasks, "link");
    m_tasks->hide();
    connect(m_tasks, &QPushButton::clicked, this, &HomePage::tasksRequested);
    column->addSpacing(grid::kS);
    column->addWidget(m_tasks, 0, Qt::AlignLeft);
    auto* finder = new QPushButton(tr("Dónde registrarse: módulos, horarios y requisitos   F8"), page);
    finder->setObjectName(QStringLiteral("homeFinder"));
    setRole(finder, "link");
    connect(finder, &QPushButton::clicked, this, &HomePage::finderRequested);
    column->addWidget(finder, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget* HomePage::makeResults()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    m_count = new Label(page);
    setRole(m_count, "muted");
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_resultList = new RowList(QStringLiteral("searchResults"), tr("Personas encontradas"), page);
    m_resultList->setModel(m_hits);
    connect(m_resultList, &RowList::opened, this, [this](int row) { Q_EMIT personOpened(m_hits->hit(row).person); });
    m_register = new QPushButton(tr("Registrar con lo escrito   Ctrl+Entrar"), page);
    m_register->setObjectName(QStringLiteral("registerTyped"));
    connect(m_register, &QPushButton::clicked, this, [this] { Q_EMIT registerTyped(m_query); });
    column->addWidget(m_count);
    column->addWidget(m_resultList, 100);
    column->addWidget(m_register, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

void HomePage::enter()
{
    loadDrafts();
    if (!m_query.trimmed().isEmpty())
        search();
}

void HomePage::setQuery(const QString& text)
{
    m_query = text;
    m_openWhenFound = false;
    m_message->hide();
    if (text.trimmed().isEmpty()) {
        m_wait->stop();
        ++m_asked;
        m_hits->setHits({}, {});
        m_stack->setCurrentWidget(m_idle);
        return;
    }
    m_wait->start();
}

void HomePage::search()
{
    const quint64 asked = ++m_asked;
    runtime::deliver(m_desk.store.run([&search = m_desk.searchPeople, text = m_query] { return search.run(text); }),
                     this, [this, asked](core::Result<QList<ports::SearchHit>> hits) {
                         if (asked != m_asked)
                             return;
                         if (!hits) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(hits.error()));
                             return;
                         }
                         m_hits->setHits(*hits, QDate::currentDate());
                         showCount(hits->size());
                         m_stack->setCurrentWidget(m_results);
                         if (std::exchange(m_openWhenFound, false))
                             openCurrent();
                     });
}

void HomePage::showCount(qsizetype rows)
{
    m_resultList->setVisible(rows > 0);
    m_count->setText(rows == 0 ? tr("Nadie en este equipo coincide con lo escrito.")
                               : tr("%n persona(s). Flechas para recorrer, Entrar abre.", nullptr, int(rows)));
}

void HomePage::walkInto()
{
    RowList* list = m_stack->currentWidget() == m_results ? m_resultList : m_draftList;
    if (list->model()->rowCount() > 0)
        list->setFocus(Qt::TabFocusReason);
}

void HomePage::openCurrent()
{
    if (m_wait->isActive()) { // Enter came before the pause: what was typed counts, not what is on the screen
        m_wait->stop();
        m_openWhenFound = true;
        search();
        return;
    }
    if (m_stack->currentWidget() == m_results && m_resultList->currentIndex().isValid())
        Q_EMIT personOpened(m_hits->hit(m_resultList->currentRow()).person);
}

void HomePage::loadDrafts()
{
    runtime::deliver(m_desk.store.run([&drafts = m_desk.drafts] { return drafts.list(); }), this,
                     [this](core::Result<QList<ports::DraftSummary>> drafts) {
                         if (!drafts) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(drafts.error()));
                             return;
                         }
                         m_drafts->setDrafts(*drafts, QDateTime::currentDateTime());
                         m_draftList->setVisible(!drafts->isEmpty());
                         m_draftHint->setText(drafts->isEmpty()
                                                  ? tr("No hay ninguna. Una captura sin terminar se queda aquí.")
                                                  : tr("Entrar continúa la captura; Supr la descarta."));
                     });
}

void HomePage::askDiscard(int row)
{
    const core::DraftId id = m_drafts->draft(row).id;
    const QString who = m_drafts->title(row);
    m_message->say(Theme::Tone::Warn,
                   tr("Lo escrito en la captura de %1 se borra de este equipo y no se puede recuperar.").arg(who));
    QString named = who.size() > kMostButtonLetters ? who.left(kMostButtonLetters - 1) + u'…' : who;
    named.replace(u'&', QStringLiteral("&&")); // no shortcut out of a name
    QPushButton* yes = m_message->addButton(tr("Descartar captura de %1").arg(named), "danger");
    yes->setObjectName(QStringLiteral("discardDraft"));
    QPushButton* no = m_message->addButton(tr("Conservarla"));
    no->setObjectName(QStringLiteral("keepDraft"));
    connect(yes, &QPushButton::clicked, this, [this, id] { discard(id); });
    connect(no, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_draftList->setFocus();
    });
    no->setFocus();
}

void HomePage::discard(const core::DraftId& id)
{
    m_message->hide();
    runtime::deliver(m_desk.store.run([&drafts = m_desk.drafts, id] { return drafts.discard(id); }), this,
                     [this](core::Result<void> done) {
                         if (!done)
                             m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         loadDrafts();
                     });
}

void HomePage::setObserved(qint64 count)
{
    m_tasks->setVisible(count > 0);
    m_tasks->setText(tr("%n registro(s) observado(s) por el centro: ver Tareas (F5)", nullptr, int(count)));
}

} // namespace padron::ui
