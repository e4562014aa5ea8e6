// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_results.h"

#include "errors/error_text.h"
#include "models/search_model.h"
#include "runtime/deliver.h"
#include "shell/padron_question.h"
#include "shell/row_list.h"
#include "shell/typed_query.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kTypingPauseMs = 120;
constexpr int kSlowMs = 400; // an answer that takes longer is announced
constexpr int kMostRows = 50;

/// The one here whose CURP the centre may have under another person's record too.
bool mayBeElsewhere(const ports::SearchHit& hit)
{
    return hit.state == ports::RecordState::PorAclarar && hit.reasons.contains(ports::MatchReason::CurpEqual);
}

bool isExact(const ports::SearchHit& hit)
{
    using M = ports::MatchReason;
    return hit.reasons.contains(M::CurpEqual) || hit.reasons.contains(M::FolioEqual)
        || hit.reasons.contains(M::FamilyFolioEqual);
}

} // namespace

SearchResults::SearchResults(runtime::StoreExecutor& store, usecases::SearchPeople& search, QWidget* parent)
    : QWidget(parent), m_store(store), m_search(search), m_hits(new SearchModel(this)), m_count(new Label(this)),
      m_hint(new Label(this)), m_message(new InlineMessage(this)), m_pause(new QTimer(this)), m_slow(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPauseMs);
    connect(m_pause, &QTimer::timeout, this, &SearchResults::searchNow);
    m_slow->setSingleShot(true);
    m_slow->setInterval(kSlowMs);
    connect(m_slow, &QTimer::timeout, this, [this] {
        say(tr("Buscando «%1»…").arg(m_query.simplified()));
        Q_EMIT shown();
    });

    setRole(m_count, "muted");
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->setWordWrap(true);
    setRole(m_hint, "help");
    m_hint->setObjectName(QStringLiteral("searchHint"));
    m_hint->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("searchMessage"));
    m_list = new RowList(QStringLiteral("searchResults"), tr("Personas encontradas"), this);
    m_list->setModel(m_hits);
    m_list->installEventFilter(this);
    connect(m_list, &RowList::opened, this, [this](int row) { Q_EMIT personOpened(m_hits->hit(row).person); });
    m_register = new QPushButton(tr("Registrar con lo escrito   Ctrl+Entrar"), this);
    m_register->setObjectName(QStringLiteral("registerTyped"));
    connect(m_register, &QPushButton::clicked, this, [this] { Q_EMIT registerTyped(m_query); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_message);
    column->addWidget(m_count);
    column->addWidget(m_hint);
    column->addWidget(m_list, 100);
    column->addWidget(m_register, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_list->hide();
    m_hint->hide();
}

void SearchResults::askCentreBy(runtime::CentreSearch& search)
{
    m_padron = new PadronQuestion(search, this);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_register), m_padron);
    connect(m_padron, &PadronQuestion::personCame, this, &SearchResults::personOpened);
    connect(m_padron, &PadronQuestion::leftUpwards, this, &SearchResults::leftUpwards);
}

void SearchResults::setQuery(const QString& text)
{
    if (text == m_query)
        return;
    m_query = text;
    m_openWhenFound = m_current = false;
    ++m_asked;
    if (m_padron)
        m_padron->withdraw();
    m_slow->stop();
    if (text.trimmed().isEmpty()) {
        m_pause->stop();
        m_hits->setHits({}, {});
        m_message->hide();
        return;
    }
    m_pause->start();
}

void SearchResults::searchNow()
{
    m_pause->stop();
    m_current = false;
    if (!m_slow->isActive())
        m_slow->start();
    auto work = [&search = m_search, text = m_query] { return search.run(text); };
    runtime::deliver(m_store.run(work), this,
                     [this, asked = ++m_asked](const core::Result<usecases::SearchAnswer>& answer) {
                         if (asked == m_asked)
                             answered(answer);
                     });
}

void SearchResults::answered(const core::Result<usecases::SearchAnswer>& answer)
{
    m_slow->stop();
    m_current = true;
    m_message->hide();
    m_register->show();
    if (!answer) {
        m_openWhenFound = false;
        m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
        QPushButton* again = m_message->addButton(tr("Buscar de nuevo"));
        again->setObjectName(QStringLiteral("searchAgain"));
        connect(again, &QPushButton::clicked, this, &SearchResults::searchNow);
        m_hits->setHits({}, {});
        m_list->hide();
        say({});
    } else if (answer->unknownCode) {
        m_openWhenFound = false;
        m_hits->setHits({}, {});
        m_list->hide();
        m_register->hide();
        say({});
        m_message->say(Theme::Tone::Warn,
                       tr("El código leído no es de una credencial que este equipo pueda comprobar. Nada cambió y nada "
                          "se abrió. Busque a la persona por su nombre, su CURP o su folio."));
    } else {
        showHits(answer->hits);
    }
    Q_EMIT shown();
    if (std::exchange(m_openWhenFound, false))
        openFound();
}

void SearchResults::showHits(const QList<ports::SearchHit>& hits)
{
    const bool hadFocus = m_list->hasFocus();
    m_hits->setHits(hits, QDate::currentDate());
    if (hits.isEmpty()) {
        if (hadFocus)
            Q_EMIT leftUpwards(); // before the rows go away under it
        m_list->hide();
        showNobody();
        return;
    }
    m_list->show();
    if (m_padron) {
        if (std::any_of(hits.begin(), hits.end(), mayBeElsewhere))
            m_padron->offer(m_query, PadronQuestion::Why::WaitsHere);
        else
            m_padron->withdraw();
    }
    if (hits.size() < kMostRows)
        say(tr("%n persona(s). Flechas para recorrer, Entrar abre.", nullptr, int(hits.size())));
    else
        say(tr("Las %1 más parecidas. Escriba algo más para acercarse: otro apellido o el año de nacimiento.").arg(kMostRows));
}

void SearchResults::showNobody()
{
    if (m_query.trimmed().size() < 2) {
        say(tr("Escriba al menos dos letras o números."));
        m_register->hide();
        return;
    }
    if (m_padron)
        m_padron->offer(m_query);
    const QString as = searchedAs(readTyped(m_query));
    say(as.isEmpty() ? tr("Nadie en este equipo coincide con lo escrito.")
                     : tr("Nadie en este equipo coincide. Se buscó como %1.").arg(as),
        tr("Pruebe con un solo apellido, la CURP o el teléfono. Si es la primera vez que viene, regístrela: lo escrito "
           "pasa a la captura."));
}

void SearchResults::say(const QString& count, const QString& hint)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

bool SearchResults::walkInto()
{
    if (m_hits->rowCount() == 0)
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    return true;
}

void SearchResults::openCurrent()
{
    if (m_query.trimmed().isEmpty())
        return;
    if (!m_current) { // Enter came before the answer
        m_openWhenFound = true;
        if (m_pause->isActive())
            searchNow();
        return;
    }
    if (m_hits->rowCount() > 0 && m_list->currentIndex().isValid())
        Q_EMIT personOpened(m_hits->hit(m_list->currentRow()).person);
    else if (m_padron)
        m_padron->begin();
}

void SearchResults::openFound()
{
    const int rows = m_hits->rowCount();
    int exact = 0;
    while (exact < rows && isExact(m_hits->hit(exact)))
        ++exact;
    bool oneFamily = exact > 0;
    for (int row = 1; row < exact; ++row)
        oneFamily = oneFamily && m_hits->hit(row).family == m_hits->hit(0).family;
    if (rows == 1 || oneFamily)
        Q_EMIT personOpened(m_hits->hit(0).person);
}

bool SearchResults::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (key->key() == Qt::Key_Escape || (key->key() == Qt::Key_Up && m_list->currentRow() <= 0)) {
        Q_EMIT leftUpwards();
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT registerTyped(m_query);
        return true;
    }
    const QString text = key->text();
    const bool types = plain && !text.isEmpty() && (text.front().isPrint() || key->key() == Qt::Key_Backspace);
    if (types)
        Q_EMIT typedInRows(key);
    return types;
}

} // namespace padron::ui
