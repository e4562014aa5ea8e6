// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/rotation.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace padron::backup {

namespace {

constexpr qint64 kOtherEpochMs = 28LL * 24 * 3'600'000;

QStringList expendableOwn(const QList<KeptBackup>& own, const KeepPolicy& policy, const QString& verified)
{
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    QStringList gone;
    for (qsizetype i = 0; i < own.size(); ++i) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(own.at(i).madeMs, Qt::UTC).date();
        int year = 0;
        const int week = day.weekNumber(&year);
        bool stays = i == 0 || own.at(i).name == verified;
        if (!days.contains(day) && days.size() < policy.days) {
            days.insert(day);
            stays = true;
        }
        if (!weeks.contains({year, week}) && weeks.size() < policy.weeks) {
            weeks.insert({year, week});
            stays = true;
        }
        if (!stays)
            gone.append(own.at(i).name);
    }
    return gone;
}

} // namespace

QStringList expendable(QList<KeptBackup> ours, const KeepPolicy& policy, const QString& verified)
{
    const auto proof = std::find_if(ours.cbegin(), ours.cend(), [&](const auto& one) { return one.name == verified; });
    if (proof == ours.cend())
        return {};
    const KeptBackup mark = *proof;
    std::sort(ours.begin(), ours.end(), [](const KeptBackup& a, const KeptBackup& b) { return a.madeMs > b.madeMs; });
    QList<KeptBackup> own;
    QSet<quint32> others;
    QStringList gone;
    for (const KeptBackup& one : std::as_const(ours)) {
        if (one.epoch == mark.epoch) {
            own.append(one);
            continue;
        }
        const bool newest = !others.contains(one.epoch);
        others.insert(one.epoch);
        if (!newest && one.madeMs < mark.madeMs - kOtherEpochMs)
            gone.append(one.name);
    }
    return expendableOwn(own, policy, verified) + gone;
}

} // namespace padron::backup
