// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text_rules.h"

namespace padron::domain {

namespace {

QString tidy(QStringView text, bool foldLineBreaks)
{
    const auto isFolded = [foldLineBreaks](QChar c) {
        return c.category() == QChar::Separator_Space
            || (foldLineBreaks && (c == u'\n' || c == u'\r' || c == u'\t'));
    };
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.trimmed()) {
        if (!isFolded(c))
            out += c;
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    return out.normalized(QString::NormalizationForm_C).trimmed();
}

bool isNameLetter(QChar c)
{
    const char16_t u = c.unicode();
    if (u == 0x02bc || u == 0xa78b || u == 0xa78c) // saltillo, a letter of several national languages
        return true;
    return c.isLetter() && (u < 0x0250 || (u >= 0x1e00 && u <= 0x1eff));
}

bool isNameSpecial(QChar c)
{
    switch (c.unicode()) {
    case u'-':
    case u',':
    case u'.':
    case u'/':
    case u'\'':
    case u'\u2019':
    case u'\u00a8':
        return true;
    default:
        return false;
    }
}

bool isCombiningMark(QChar c)
{
    return c.unicode() >= 0x0300 && c.unicode() <= 0x036f;
}

} // namespace

QString tidyName(QStringView text)
{
    return tidy(text, false);
}

QString tidyText(QStringView text)
{
    return tidy(text, true);
}

std::optional<Rule> nameFault(const QString& text, int maxLength)
{
    if (text.size() > maxLength)
        return Rule::TooLong;
    bool anyLetter = false;
    bool twoSpecials = false;
    QChar previous = u' ';
    for (const QChar c : text) {
        const bool good = isNameLetter(c) || isNameSpecial(c) || c == u' '
            || (isCombiningMark(c) && isNameLetter(previous)); // what NFC could not compose; never two in a row
        if (!good)
            return Rule::BadCharacters;
        anyLetter = anyLetter || isNameLetter(c);
        twoSpecials = twoSpecials || (isNameSpecial(c) && isNameSpecial(previous));
        previous = c;
    }
    if (!anyLetter)
        return Rule::BadCharacters;
    if (twoSpecials)
        return Rule::BadSpacing;
    return std::nullopt;
}

std::optional<Rule> textFault(const QString& text, int maxLength)
{
    if (text.size() > maxLength)
        return Rule::TooLong;
    for (const uint point : text.toUcs4()) {
        switch (QChar::category(point)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return Rule::BadCharacters;
        default:
            break;
        }
    }
    return std::nullopt;
}

} // namespace padron::domain
