// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/slips.h"

#include "domain/person_name.h"

#include <QStringList>

#include <algorithm>

using namespace padron;

namespace bench {

namespace {

/// Written as others write it: abbreviated, without accents, as it sounds.
bool variant(domain::PersonTraits& traits)
{
    const domain::PersonTraits before = traits;
    traits.nombres.replace(QStringLiteral(u"María"), QStringLiteral("Ma.")).replace(QStringLiteral("Guadalupe"), QStringLiteral("Gpe."));
    traits.nombres.replace(QStringLiteral("Francisco"), QStringLiteral("Fco."));
    for (QString* part : {&traits.primerApellido, &traits.segundoApellido}) {
        *part = domain::normalizeForExchange(*part).toLower();
        part->replace(u'\u00f1', u'n').replace(QLatin1String("ez"), QLatin1String("es")).replace(QLatin1String("va"), QLatin1String("ba"));
    }
    return traits.nombres != before.nombres || traits.primerApellido.compare(before.primerApellido, Qt::CaseInsensitive) != 0;
}

bool digitOff(domain::PersonTraits& traits, std::mt19937& random)
{
    for (int tries = 0; tries < 50; ++tries) {
        QString digits = traits.birth->toString(QStringLiteral("ddMMyyyy"));
        const int at = int(random() % 6) + (random() % 3 == 0 ? 2 : 0);
        digits[at] = QChar(u'0' + int(random() % 10));
        const QDate date = QDate::fromString(digits, QStringLiteral("ddMMyyyy"));
        if (date.isValid() && date != *traits.birth && date.year() > 1910 && date.year() < 2027) {
            traits.birth = date;
            return true;
        }
    }
    return false;
}

bool daySwapped(domain::PersonTraits& traits)
{
    const QDate date(traits.birth->year(), traits.birth->day(), traits.birth->month());
    if (!date.isValid() || date == *traits.birth)
        return false;
    traits.birth = date;
    return true;
}

} // namespace

QString mistyped(const QString& text, std::mt19937& random)
{
    QStringList words = text.split(u' ');
    auto word = std::max_element(words.begin(), words.end(), [](const QString& a, const QString& b) { return a.size() < b.size(); });
    if (word->size() < 4)
        return text;
    const auto at = qsizetype(random() % quint32(word->size() - 1));
    const QChar letter(u'a' + int(random() % 26));
    switch (random() % 4) {
    case 0: (*word)[at] = letter; break;
    case 1: word->remove(at, 1); break;
    case 2: word->insert(at, letter); break;
    default: std::swap((*word)[at], (*word)[at + 1]); break;
    }
    return words.join(u' ');
}

std::string slip(domain::PersonTraits& traits, int kind, std::mt19937& random)
{
    traits.curp.clear();
    traits.documentNumber.clear();
    traits.telefono.clear();
    if (random() % 2)
        traits.referencias.clear();
    switch (kind % 12) {
    case 0: traits.nombres = mistyped(traits.nombres, random); return "slip_in_given_name";
    case 1: traits.primerApellido = mistyped(traits.primerApellido, random); return "slip_in_first_surname";
    case 2: traits.segundoApellido = mistyped(traits.segundoApellido, random); return "slip_in_second_surname";
    case 3: std::swap(traits.primerApellido, traits.segundoApellido); return "surnames_swapped";
    case 4: return variant(traits) ? "written_variant" : "";
    case 5: traits.segundoApellido.clear(); return "second_surname_missing";
    case 6: {
        const QStringList names = traits.nombres.split(u' ');
        if (names.size() < 2)
            return "";
        traits.nombres = names.at(int(random() % quint32(names.size())));
        return "one_of_two_given_names";
    }
    case 7: return daySwapped(traits) ? "day_and_month_swapped" : "";
    case 8: return digitOff(traits, random) ? "digit_off_in_birth_date" : "";
    case 9: traits.nombres = mistyped(traits.nombres, random); return daySwapped(traits) ? "slip_and_day_swapped" : "";
    case 10: traits.primerApellido = mistyped(traits.primerApellido, random); return digitOff(traits, random) ? "slip_and_digit_off" : "";
    default: std::swap(traits.primerApellido, traits.segundoApellido); return digitOff(traits, random) ? "swapped_and_digit_off" : "";
    }
}

} // namespace bench
