// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/membership_texts.h"

#include "models/row_texts.h"

#include <QDateTime>

namespace padron::ui {

QString dayOf(qint64 utcMs)
{
    return dayText(QDateTime::fromMSecsSinceEpoch(utcMs).date());
}

qint64 memberSince(const QList<ports::DatedMembership>& history, const domain::Membership& current)
{
    qint64 since = current.sinceMs;
    for (auto at = history.crbegin(); at != history.crend(); ++at) // oldest first: walked backwards
        if (at->person == current.person && at->untilMs && *at->untilMs == since)
            since = at->sinceMs;
    return since;
}

} // namespace padron::ui
