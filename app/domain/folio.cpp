// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folio.h"

#include "domain/entidad.h"

namespace padron::domain {

namespace {

constexpr int kPrefixDigits = 8;
constexpr int kFolioDigits = 15;
constexpr qsizetype kLongestText = 40; // room for hyphens and spaces; anything longer is not a folio

/// Without hyphens and spaces.
QString bare(QStringView text)
{
    QString out;
    for (const QChar c : text.left(kLongestText))
        if (c != u'-' && !c.isSpace())
            out += c;
    return out;
}

bool allDigits(QStringView text)
{
    for (const QChar c : text)
        if (c < u'0' || c > u'9')
            return false;
    return true;
}

bool startsWithEntity(QStringView digits)
{
    return Entidad::fromInegi(digits.left(2).toInt()).has_value();
}

} // namespace

QChar mod11_10(QStringView digits)
{
    int product = 10;
    for (const QChar c : digits) {
        int sum = (product + c.unicode() - u'0') % 10;
        if (sum == 0)
            sum = 10;
        product = sum * 2 % 11;
    }
    return QChar(u'0' + (11 - product) % 10);
}

core::Result<FolioPrefix> FolioPrefix::parse(QStringView text)
{
    const QString digits = bare(text);
    if (text.size() > kLongestText || digits.size() != kPrefixDigits || !allDigits(digits)
        || !startsWithEntity(digits))
        return core::fail(kFolioMalformed, QStringLiteral("prefix"));
    FolioPrefix prefix;
    prefix.m_digits = digits;
    return prefix;
}

QString FolioPrefix::text() const
{
    return QStringLiteral("%1-%2-%3").arg(m_digits.left(2), m_digits.mid(2, 4), m_digits.mid(6, 2));
}

Issues Folio::explain(QStringView text)
{
    const QString digits = bare(text);
    const auto only = [](Rule rule) { return Issues{{.field = Field::Folio, .rule = rule}}; };
    if (text.size() > kLongestText || digits.size() != kFolioDigits)
        return only(Rule::FolioLength);
    if (!allDigits(digits) || !startsWithEntity(digits) || digits.mid(8, 6).toInt() == 0)
        return only(Rule::FolioCharacters);
    if (mod11_10(QStringView(digits).left(kFolioDigits - 1)) != digits.back())
        return only(Rule::FolioCheckDigit);
    return {};
}

core::Result<Folio> Folio::parse(QStringView text)
{
    if (!explain(text).isEmpty())
        return core::fail(kFolioMalformed);
    Folio folio;
    folio.m_digits = bare(text);
    return folio;
}

Folio Folio::make(const FolioPrefix& prefix, int counter)
{
    Q_ASSERT(counter >= 1 && counter <= 999999);
    Folio folio;
    folio.m_digits = prefix.digits() + QStringLiteral("%1").arg(counter, 6, 10, QLatin1Char('0'));
    folio.m_digits += mod11_10(folio.m_digits);
    return folio;
}

QString Folio::text() const
{
    return QStringLiteral("%1-%2-%3-%4-%5")
        .arg(m_digits.left(2), m_digits.mid(2, 4), m_digits.mid(6, 2), m_digits.mid(8, 6), m_digits.mid(14, 1));
}

int Folio::counter() const
{
    return m_digits.mid(8, 6).toInt();
}

FolioPrefix Folio::prefix() const
{
    return FolioPrefix::parse(QStringView(m_digits).left(kPrefixDigits)).value_or(FolioPrefix());
}

} // namespace padron::domain
