// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rest_days.h"

#include <algorithm>

namespace padron::domain {

namespace {

bool isMonday(QDate day, int month, int which)
{
    return day.month() == month && day.dayOfWeek() == Qt::Monday && (day.day() - 1) / 7 + 1 == which;
}

bool is(QDate day, int month, int number)
{
    return day.month() == month && day.day() == number;
}

constexpr int kFirstChange = 2024, kTerm = 6; // of the federal executive

} // namespace

bool isStatutoryRest(QDate day)
{
    return is(day, 1, 1) || isMonday(day, 2, 1) || isMonday(day, 3, 3) || is(day, 5, 1) || is(day, 9, 16)
        || isMonday(day, 11, 3) || is(day, 12, 25)
        || (is(day, 10, 1) && day.year() >= kFirstChange && (day.year() - kFirstChange) % kTerm == 0);
}

bool RestDays::isWorking(QDate day) const
{
    return day.dayOfWeek() < Qt::Saturday && !isStatutoryRest(day) && !m_declared.contains(day);
}

QDate RestDays::after(QDate from, int workingDays) const
{
    QDate day = from;
    for (int passed = 0; passed < workingDays;) {
        day = day.addDays(1);
        if (isWorking(day))
            ++passed;
    }
    return day;
}

int RestDays::left(QDate today, QDate due) const
{
    const bool over = due < today;
    int days = 0;
    for (QDate day = over ? due : today; day < (over ? today : due);) {
        day = day.addDays(1);
        if (isWorking(day))
            ++days;
    }
    return over ? -std::max(days, 1) : days;
}

} // namespace padron::domain
