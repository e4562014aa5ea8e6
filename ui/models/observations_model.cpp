// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/observations_model.h"

#include "errors/words.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

int ObservationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_observations.size());
}

QVariant ObservationsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& observation = m_observations.at(index.row());
    const QString about = shownText(observation.about);
    const QString reason = shownText(verdictCodeText(observation.verdict.code));
    const bool watch = observation.verdict.verdict == QLatin1String("observado");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2. %3").arg(about, verdictLabel(observation.verdict.verdict), reason);
    case TitleRole:
        return about;
    case AsideRole:
        return whenText(observation.verdict.atMs, m_now);
    case DetailRole:
        return reason;
    case ChipRole:
        return verdictLabel(observation.verdict.verdict);
    case ChipToneRole:
        return int(watch ? Theme::Tone::Warn : Theme::Tone::Danger);
    default:
        return {};
    }
}

void ObservationsModel::setObservations(const QList<usecases::SyncOverview::Observation>& observations,
                                        const QDateTime& now)
{
    beginResetModel();
    m_observations = observations;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
