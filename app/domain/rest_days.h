// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

namespace padron::domain {

/// Which days nobody works: weekends, the rest days of the LFT (article 74) and those that an institution declares.
class RestDays
{
public:
    RestDays() = default;
    explicit RestDays(QList<QDate> declared) : m_declared(std::move(declared)) {}

    bool isWorking(QDate day) const;
    /// The day on which that many working days have passed; the count begins the working day after `from`.
    QDate after(QDate from, int workingDays) const;
    /// Working days from `today` to `due`, `today` left out: 0 on the day itself, negative once it is over.
    int left(QDate today, QDate due) const;

private:
    QList<QDate> m_declared;
};

/// 1 January, first Monday of February, third of March, 1 May, 16 September, third Monday of November, 25 December, and
/// 1 October of each sixth year from 2024. An election's day is a Sunday.
bool isStatutoryRest(QDate day);

} // namespace padron::domain
