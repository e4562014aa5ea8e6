// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search_model.h"

#include "errors/words.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

namespace {

QString reasonsOf(const ports::SearchHit& hit)
{
    QStringList words;
    for (const auto reason : hit.reasons)
        words.append(matchReason(reason));
    return words.join(QStringLiteral(u" \u00b7 "));
}

} // namespace

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::SearchHit& hit = m_hits.at(index.row());
    const QString name = shownText(hit.fullName);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4")
            .arg(name, ageText(hit.birth, m_today), hit.folio.text(), stateLabel(hit.state));
    case TitleRole:
        return name;
    case MarksRole:
        return QVariant::fromValue(marksIn(name, hit.matchedWords));
    case AsideRole:
        return QStringLiteral("%1, %2").arg(ageText(hit.birth, m_today), hit.entidadNacimiento.name());
    case MonoRole:
        return hit.curp.isEmpty() ? tr("CURP pendiente") : hit.curp;
    case DetailRole:
        return QStringLiteral("%1   %2").arg(hit.folio.text(), shownText(hit.familyName));
    case ReasonRole:
        return reasonsOf(hit);
    case ChipRole:
        return stateLabel(hit.state);
    case ChipToneRole:
        return int(toneOf(hit.state));
    default:
        return {};
    }
}

void SearchModel::setHits(const QList<ports::SearchHit>& hits, QDate today)
{
    beginResetModel();
    m_hits = hits;
    m_today = today;
    endResetModel();
}

} // namespace padron::ui
