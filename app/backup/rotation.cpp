// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/rotation.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace padron::backup {

QStringList expendable(QList<KeptBackup> ours, const KeepPolicy& policy, const QString& verified)
{
    if (verified.isEmpty())
        return {};
    std::sort(ours.begin(), ours.end(), [](const KeptBackup& a, const KeptBackup& b) { return a.madeMs > b.madeMs; });
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    QStringList gone;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(ours.at(i).madeMs, Qt::UTC).date();
        int year = 0;
        const int week = day.weekNumber(&year);
        bool stays = i == 0 || ours.at(i).name == verified;
        if (!days.contains(day) && days.size() < policy.days) {
            days.insert(day);
            stays = true;
        }
        if (!weeks.contains({year, week}) && weeks.size() < policy.weeks) {
            weeks.insert({year, week});
            stays = true;
        }
        if (!stays)
            gone.append(ours.at(i).name);
    }
    return gone;
}

} // namespace padron::backup
