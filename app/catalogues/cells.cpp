// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/row_parsers.h"

#include "domain/text_rules.h"

#include <algorithm>

namespace padron::catalogues {

namespace {

/// Latin letters and printable signs with single spaces: nearly every cell; the rest goes through the rules.
bool isTidy(const QString& text)
{
    QChar previous = u' ';
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || (u >= 0x7f && u <= 0xa0) || u == 0xad || u >= 0x0250 || (u == u' ' && previous == u' '))
            return false;
        previous = c;
    }
    return text.isEmpty() || previous != u' ';
}

} // namespace

std::optional<QString> Cells::text(int column, int longest) const
{
    QString text = m_row.text(m_columns.places.at(column));
    if (isTidy(text))
        return text.size() <= longest ? std::optional(text) : std::nullopt;
    if (text.size() > 2 * longest + 100)
        return std::nullopt;
    text = domain::tidyText(text);
    return domain::textFault(text, longest) ? std::nullopt : std::optional(text);
}

std::optional<int> Cells::number(int column, int least, int most) const
{
    const QByteArrayView digits = bytes(column);
    if (digits.isEmpty() || digits.size() > 9)
        return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<domain::GeoPoint> Cells::point(int latitud, int longitud) const
{
    bool isLatitud = false;
    bool isLongitud = false;
    const domain::GeoPoint point{bytes(latitud).toDouble(&isLatitud), bytes(longitud).toDouble(&isLongitud)};
    const bool inMexico = point.latitud > 14 && point.latitud < 33.5 && point.longitud > -119 && point.longitud < -86;
    return isLatitud && isLongitud && inMexico ? std::optional(point) : std::nullopt;
}

std::optional<QString> Cells::codigoPostal(int column) const
{
    const QByteArrayView digits = bytes(column);
    if (digits.size() < 4 || digits.size() > 5 || !number(column, 1, 99999))
        return std::nullopt;
    return QString::fromLatin1(digits).rightJustified(5, u'0');
}

} // namespace padron::catalogues
