// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pending_curps.h"

#include "models/search_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kPage = 50;
}

PendingCurps::PendingCurps(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new SearchModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_list(new RowList(QStringLiteral("pendingCurpList"), tr("CURP pendientes"), this)),
      m_more(new QPushButton(tr("Ver más"), this))
{
    m_hint->setObjectName(QStringLiteral("pendingCurpHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_more->setObjectName(QStringLiteral("pendingCurpMore"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("CURP pendientes"), "section", this));
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(); // without rows the words stay together
    m_list->hide();
    m_more->hide();
    connect(m_list, &RowList::opened, this, [this](int row) { Q_EMIT personOpened(m_model->hit(row).person); });
    connect(m_more, &QPushButton::clicked, this, [this] { fetch(m_hits.last(), kPage); });
}

void PendingCurps::reload()
{
    fetch(std::nullopt, std::max(kPage, int(m_hits.size())));
}

void PendingCurps::fetch(const std::optional<ports::SearchHit>& after, int limit)
{
    auto work = [&search = m_desk.searchPeople, after, limit] { return search.withoutCurp(after, limit); };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, after, limit](const core::Result<QList<ports::SearchHit>>& hits) {
                         if (!hits) {
                             Q_EMIT failed(hits.error());
                             return;
                         }
                         const bool appends = after && !m_hits.isEmpty() && m_hits.last().person == after->person;
                         if (after && !appends)
                             return; // the list was read anew meanwhile
                         show(appends ? m_hits + *hits : *hits, hits->size() == limit);
                     });
}

void PendingCurps::show(const QList<ports::SearchHit>& hits, bool more)
{
    const int row = m_list->currentRow();
    const bool asked = m_more->hasFocus();
    m_hits = hits;
    m_model->setHits(m_hits, QDate::currentDate());
    m_list->setVisible(!m_hits.isEmpty());
    m_list->selectRow(std::clamp(row, 0, std::max(0, int(m_hits.size()) - 1)));
    if (asked && !more)
        m_list->setFocus(Qt::OtherFocusReason);
    m_more->setVisible(more);
    m_hint->setText(m_hits.isEmpty() ? tr("Ninguna. Aquí aparece quien se registró con acta o certificado de nacimiento.")
                                     : tr("De menor a mayor edad. Entrar abre la familia, para anotarla cuando la traigan."));
}

} // namespace padron::ui
