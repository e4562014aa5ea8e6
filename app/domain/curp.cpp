// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/curp.h"

#include "domain/curp_annex.h"

#include <algorithm>
#include <array>

namespace padron::domain {

namespace {

constexpr int kLength = 18;
using Key = std::array<char16_t, kLength>;

constexpr bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

constexpr bool isLetter(char16_t c) // an Ñ becomes X before a key is made, so no key holds one
{
    return c >= u'A' && c <= u'Z';
}

constexpr bool isVowel(char16_t c)
{
    return c == u'A' || c == u'E' || c == u'I' || c == u'O' || c == u'U';
}

/// Value in the check digit's alphabet 0-9 A-N Ñ O-Z; -1 when it is not of it.
constexpr int checkValue(char16_t c)
{
    if (isDigit(c))
        return c - u'0';
    if (c == u'\u00d1')
        return 24;
    if (!isLetter(c))
        return -1;
    return c <= u'N' ? c - u'A' + 10 : c - u'A' + 11;
}

/// -1 when one of the 17 characters is not of the alphabet.
constexpr int checkDigitOf(const char16_t* key)
{
    int sum = 0;
    for (int i = 0; i < kLength - 1; ++i) {
        const int value = checkValue(key[i]);
        if (value < 0)
            return -1;
        sum += value * (kLength - i);
    }
    return (10 - sum % 10) % 10;
}

constexpr int two(const char16_t* digits)
{
    return (digits[0] - u'0') * 10 + (digits[1] - u'0');
}

constexpr bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int daysIn(int month)
{
    constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return kDays[month - 1];
}

/// The date's digits, from 4. Tells century from position 16 when the key reaches it.
template <class Report> void examineDate(const char16_t* key, int size, Report& report)
{
    const int year = two(key + 4);
    const int month = two(key + 6);
    const int day = two(key + 8);
    if (month < 1 || month > 12) {
        report(Rule::CurpDate, 6);
        return;
    }
    if (day < 1 || day > daysIn(month)) {
        report(Rule::CurpDate, 8);
        return;
    }
    if (month != 2 || day != 29)
        return;
    const bool in1900 = isLeap(1900 + year);
    const bool in2000 = isLeap(2000 + year);
    if (!in1900 && !in2000)
        report(Rule::CurpDate, 8);
    else if (size > 16 && isDigit(key[16]) && !in1900) // 29 February 1900 never was: the mark is what is wrong
        report(Rule::CurpCenturyMark, 16);
}

/// Every rule of the key's own form, told to `report(Rule, position)`. parse and explain share it.
template <class Report> void examine(const char16_t* key, int size, Report& report)
{
    const auto each = [&](int from, int to, auto&& good, Rule rule) {
        bool all = size >= to;
        for (int i = from; i < std::min(to, size); ++i)
            if (!good(key[i])) {
                report(rule, i);
                all = false;
            }
        return all;
    };
    each(0, 1, isLetter, Rule::CurpCharacters);
    each(1, 2, [](char16_t c) { return isVowel(c) || c == u'X'; }, Rule::CurpCharacters);
    each(2, 4, isLetter, Rule::CurpCharacters);
    if (each(4, 10, isDigit, Rule::CurpCharacters))
        examineDate(key, size, report);
    each(10, 11, [](char16_t c) { return c == u'H' || c == u'M' || c == u'X'; }, Rule::CurpSex);
    if (size >= 13 && !Entidad::fromCurpCode(QStringView(key + 11, 2)))
        report(Rule::CurpEntity, 11);
    each(13, 16, [](char16_t c) { return isLetter(c) && !isVowel(c); }, Rule::CurpConsonants);
    each(16, 17, [](char16_t c) { return isDigit(c) || isLetter(c); }, Rule::CurpCenturyMark);
    if (size == kLength) {
        const int digit = checkDigitOf(key);
        if (!isDigit(key[17]) || (digit >= 0 && key[17] != u'0' + digit))
            report(Rule::CurpCheckDigit, 17);
    }
}

/// Copies at most 18 characters in upper case. ASCII only: no other letter belongs in a key.
int upperInto(Key& key, QStringView text)
{
    const auto size = static_cast<int>(std::min<qsizetype>(text.size(), kLength));
    for (int i = 0; i < size; ++i) {
        const char16_t c = text[i].unicode();
        key[static_cast<std::size_t>(i)] = c >= u'a' && c <= u'z' ? static_cast<char16_t>(c - u'a' + u'A') : c;
    }
    return size;
}

QDate birthIn(const char16_t* key)
{
    return QDate((isDigit(key[16]) ? 1900 : 2000) + two(key + 4), two(key + 6), two(key + 8));
}

} // namespace

std::optional<Sexo> sexoFromCurpLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'H': return Sexo::Hombre;
    case u'M': return Sexo::Mujer;
    case u'X': return Sexo::X;
    default: return std::nullopt;
    }
}

QChar curpLetter(Sexo sexo)
{
    switch (sexo) {
    case Sexo::Hombre: return u'H';
    case Sexo::Mujer: return u'M';
    case Sexo::X: break;
    }
    return u'X';
}

core::Result<Curp> Curp::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() != kLength)
        return core::fail(kCurpMalformed);
    Key key;
    upperInto(key, trimmed);
    bool good = true;
    auto report = [&good](Rule, int) { good = false; };
    examine(key.data(), kLength, report);
    if (!good)
        return core::fail(kCurpMalformed);
    return Curp(QString(reinterpret_cast<const QChar*>(key.data()), kLength));
}

Issues Curp::explain(QStringView text, QDate today)
{
    const QStringView trimmed = text.trimmed();
    Key key;
    const int size = upperInto(key, trimmed);

    Issues issues;
    const auto add = [&issues](Rule rule, int position, Severity severity) {
        issues.append({.field = Field::Curp, .rule = rule, .severity = severity, .position = position});
    };
    auto report = [&add](Rule rule, int position) { add(rule, position, Severity::Blocks); };
    examine(key.data(), size, report);
    if (trimmed.size() != kLength)
        report(Rule::CurpLength, size);
    else if (today.isValid() && issues.isEmpty() && birthIn(key.data()) > today)
        report(Rule::CurpCenturyMark, 16);
    if (size >= 4 && isInconvenientWord(QStringView(key.data(), 4)))
        add(Rule::CurpInconvenientWord, 0, Severity::Warns);
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue& a, const Issue& b) { return a.position < b.position; });
    return issues;
}

QDate Curp::fechaNacimiento() const
{
    return birthIn(reinterpret_cast<const char16_t*>(m_text.utf16()));
}

Sexo Curp::sexo() const
{
    return *sexoFromCurpLetter(m_text[10]);
}

Entidad Curp::entidadNacimiento() const
{
    return *Entidad::fromCurpCode(QStringView(m_text).mid(11, 2));
}

QChar curpCheckDigit(QStringView first17)
{
    if (first17.size() != kLength - 1)
        return {};
    const int digit = checkDigitOf(first17.utf16());
    return digit < 0 ? QChar() : QChar(u'0' + digit);
}

} // namespace padron::domain
