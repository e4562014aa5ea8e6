// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mrz.h"

#include "domain/shouted_name.h"

#include <algorithm>
#include <initializer_list>

namespace padron::domain {

namespace {

constexpr qsizetype kTd1Line = 30, kTd3Line = 44;
constexpr qsizetype kLongest = 3 * kTd1Line + 8; ///< with the line ends a scanner sends

int valueOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'A' && c <= u'Z')
        return c.unicode() - u'A' + 10;
    return c == u'<' ? 0 : -1;
}

bool holds(QStringView text, QChar check)
{
    return !mrzCheckDigit(text).isNull() && mrzCheckDigit(text) == check;
}

QString joined(std::initializer_list<QStringView> parts)
{
    QString all;
    for (const QStringView part : parts)
        all += part;
    return all;
}

tl::unexpected<MrzFault> refuse(MrzFault fault)
{
    return tl::unexpected<MrzFault>(std::move(fault));
}

/// The characters of a zone alone; empty when there are others.
QString lettersOf(QStringView text)
{
    QString letters;
    if (text.size() > kLongest)
        return letters;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (valueOf(c) < 0)
            return {};
        letters += c;
    }
    return letters;
}

QDate dateOf(QStringView yymmdd, int century)
{
    bool number = true;
    const int day = yymmdd.mid(4, 2).toInt(&number);
    const bool digits = std::all_of(yymmdd.begin(), yymmdd.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? QDate(century + yymmdd.left(2).toInt(), yymmdd.mid(2, 2).toInt(), day) : QDate();
}

/// The latest such day that has been.
QDate birthOf(QStringView yymmdd, QDate today)
{
    const QDate recent = dateOf(yymmdd, 2000);
    const bool leapOnly = yymmdd.mid(2) == QStringView(u"0229");
    return recent.isValid() && recent <= today ? recent
           : recent.isValid() || leapOnly      ? dateOf(yymmdd, 1900)
                                               : QDate();
}

/// In ICAO M is male. On the INE it is mujer, and H is hombre.
std::optional<Sexo> sexoOf(QChar letter, bool ine)
{
    switch (letter.unicode()) {
    case u'M': return ine ? Sexo::Mujer : Sexo::Hombre;
    case u'H': return ine ? std::optional(Sexo::Hombre) : std::nullopt;
    case u'F': return Sexo::Mujer;
    case u'X': return Sexo::X;
    default: return std::nullopt;
    }
}

QStringList partsOf(QStringView field)
{
    return partsOfShouted(field.toString().split(u'<', Qt::SkipEmptyParts));
}

void takeNames(QStringView field, MrzDocument& document)
{
    if (field.back() != u'<')
        return; // as long as its line: something may have been cut off
    const qsizetype gap = field.indexOf(QLatin1String("<<"));
    if (gap <= 0)
        return;
    const QStringView given = field.mid(gap + 2);
    if (std::any_of(field.begin(), field.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return;
    document.nombres = partsOf(given).join(u' ');
    const QStringList surnames = partsOf(field.left(gap));
    if (surnames.size() == 1 || surnames.size() == 2) { // of three nobody knows which two are one
        document.primerApellido = surnames.first();
        document.segundoApellido = surnames.value(1);
    }
}

QString trimmedField(QStringView field)
{
    QString text = field.toString();
    while (text.endsWith(u'<'))
        text.chop(1);
    return text;
}

tl::expected<MrzDocument, MrzFault> finish(MrzDocument document, QStringView second, qsizetype birthAt, QDate today,
                                           bool ine)
{
    document.nacimiento = birthOf(second.mid(birthAt, 6), today);
    document.sexo = sexoOf(second.at(birthAt + 7), ine);
    document.vigencia = dateOf(second.mid(birthAt + 8, 6), 2000);
    if (!document.nacimiento.isValid() || !document.vigencia.isValid())
        return refuse(MrzFault::BadDate);
    return document;
}

tl::expected<MrzDocument, MrzFault> parseTd1(QStringView zone, QDate today)
{
    const QStringView first = zone.left(kTd1Line), second = zone.mid(kTd1Line, kTd1Line), third = zone.mid(2 * kTd1Line);
    if (!holds(first.mid(5, 9), first.at(14)))
        return refuse(MrzFault::Number);
    if (!holds(second.left(6), second.at(6)))
        return refuse(MrzFault::Birth);
    if (!holds(second.mid(8, 6), second.at(14)))
        return refuse(MrzFault::Expiry);
    const QString all = joined({first.mid(5), second.left(7), second.mid(8, 7), second.mid(18, 11)});
    if (!holds(all, second.at(29)))
        return refuse(MrzFault::Composite);
    MrzDocument document;
    const bool ine = first.startsWith(u"IDMEX");
    document.emisor = trimmedField(first.mid(2, 3));
    document.tipo = ine                                       ? IdentificacionTipo::Ine
                    : document.emisor == QLatin1String("MEX") ? IdentificacionTipo::Migratorio
                                                              : IdentificacionTipo::Otra;
    document.numero = trimmedField(first.mid(5, 9));
    document.nacionalidad = trimmedField(second.mid(15, 3));
    takeNames(third, document);
    return finish(document, second, 0, today, ine);
}

tl::expected<MrzDocument, MrzFault> parseTd3(QStringView zone, QDate today)
{
    const QStringView first = zone.left(kTd3Line), second = zone.mid(kTd3Line);
    if (!holds(second.left(9), second.at(9)))
        return refuse(MrzFault::Number);
    if (!holds(second.mid(13, 6), second.at(19)))
        return refuse(MrzFault::Birth);
    if (!holds(second.mid(21, 6), second.at(27)))
        return refuse(MrzFault::Expiry);
    const QStringView personal = second.mid(28, 14);
    const bool none = trimmedField(personal).isEmpty() && second.at(42) == u'<';
    if (!none && !holds(personal, second.at(42)))
        return refuse(MrzFault::Optional);
    const QString all = joined({second.left(10), second.mid(13, 7), second.mid(21, 22)});
    if (!holds(all, second.at(43)))
        return refuse(MrzFault::Composite);
    MrzDocument document;
    document.tipo = IdentificacionTipo::Pasaporte;
    document.emisor = trimmedField(first.mid(2, 3));
    document.numero = trimmedField(second.left(9));
    document.nacionalidad = trimmedField(second.mid(10, 3));
    takeNames(first.mid(5), document);
    return finish(document, second, 13, today, false);
}

bool isTd1Start(QChar letter)
{
    return letter == u'I' || letter == u'A' || letter == u'C';
}

} // namespace

QChar mrzCheckDigit(QStringView text)
{
    constexpr int kWeights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int value = valueOf(text[i]);
        if (value < 0)
            return {};
        sum += value * kWeights[i % 3];
    }
    return QChar(u'0' + sum % 10);
}

tl::expected<MrzDocument, MrzFault> parseMrz(QStringView text, QDate today)
{
    const QString zone = lettersOf(text);
    if (zone.size() == 3 * kTd1Line && isTd1Start(zone.front()))
        return parseTd1(zone, today);
    if (zone.size() == 2 * kTd3Line && zone.front() == u'P')
        return parseTd3(zone, today);
    return refuse(MrzFault::NotMrz);
}

bool beginsMrz(QStringView text)
{
    const QString zone = lettersOf(text);
    const bool td1 = zone.startsWith(QLatin1String("IDMEX")) || (zone.size() > 5 && isTd1Start(zone.front()) && zone.contains(u'<'));
    const bool td3 = zone.startsWith(QLatin1String("P<")) || (zone.startsWith(u'P') && zone.contains(QLatin1String("<<")));
    const qsizetype line = td1 ? kTd1Line : kTd3Line;
    const qsizetype whole = td1 ? 3 * kTd1Line : 2 * kTd3Line;
    return (td1 || td3) && zone.size() >= line && zone.size() < whole && zone.size() % line == 0;
}

} // namespace padron::domain
