// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledger_model.h"

#include "errors/ledger_text.h"
#include "errors/log_text.h"
#include "errors/words.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

using usecases::LedgerState;

Theme::Tone toneOf(LedgerState state)
{
    switch (state) {
    case LedgerState::Acuse: return Theme::Tone::Ok;
    case LedgerState::EnCamino:
    case LedgerState::EnElCentro: return Theme::Tone::Info;
    case LedgerState::Observado: return Theme::Tone::Warn;
    case LedgerState::Rechazado:
    case LedgerState::Cuarentena: return Theme::Tone::Danger;
    default: return Theme::Tone::Neutral;
    }
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::LedgerLine& line = m_lines.at(index.row());
    const QString what = line.kind.isEmpty() ? tr("Contenido que ya no está") : logKindText(line.kind);
    const QString whom = shownText(logWhomText(line.whom, line.more));
    const bool said = line.state == LedgerState::Observado || line.state == LedgerState::Rechazado || line.state == LedgerState::Cuarentena;
    const QString detail = said ? verdictCodeText(line.code) : line.batchSeq > 0 ? tr("envío %1").arg(line.batchSeq) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4. %5").arg(what, whom, ledgerLabel(line), whenText(line.sinceMs, m_now), detail);
    case TitleRole:
        return what;
    case AsideRole:
        return whom;
    case MonoRole:
        return whenText(line.sinceMs, m_now);
    case DetailRole:
        return detail;
    case ChipRole:
        return ledgerLabel(line);
    case ChipToneRole:
        return int(toneOf(line.state));
    default:
        return {};
    }
}

bool LedgerModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked;
}

void LedgerModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(m_last);
}

void LedgerModel::keep(const usecases::LedgerPage& page)
{
    m_complete = page.complete;
    m_asked = false;
    m_last = page.last;
}

void LedgerModel::setFirst(const usecases::LedgerPage& page, const QDateTime& now)
{
    beginResetModel();
    m_lines = page.lines;
    m_now = now;
    keep(page);
    endResetModel();
}

void LedgerModel::addPage(const usecases::LedgerPage& page)
{
    keep(page);
    if (page.lines.isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + page.lines.size()) - 1);
    m_lines += page.lines;
    endInsertRows();
}

int LedgerModel::rowOf(const core::EntryId& entry) const
{
    for (qsizetype row = 0; row < m_lines.size(); ++row)
        if (m_lines.at(row).entry == entry)
            return int(row);
    return -1;
}

} // namespace padron::ui
