// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QDate>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace padron::domain {

/// A date as people type it: dd/mm/aaaa, d/m/aaaa, dd-mm-aaaa, dd.mm.aaaa or ddmmaaaa; the year has four digits.
/// Fails with Required, NotADate or ImpossibleDate.
tl::expected<QDate, Rule> parseTypedDate(QStringView text);

/// A birth date: as above, and DateInFuture or DateTooOld (over 120 years).
tl::expected<QDate, Rule> parseBirthDate(QStringView text, QDate today);

/// The rules of a birth date that is already a date.
std::optional<Rule> birthDateFault(QDate birth, QDate today);

/// The last day in force: a date, or only the year that the INE prints (its last day).
tl::expected<QDate, Rule> parseVigencia(QStringView text);

} // namespace padron::domain
