// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner/sane_options.h"

#include <QByteArray>

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>

namespace padron::scanner {

namespace {

double plain(SANE_Value_Type type, SANE_Word word)
{
    return type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : double(word);
}

double nearest(const SANE_Option_Descriptor& option, double value)
{
    if (option.constraint_type == SANE_CONSTRAINT_RANGE) {
        const SANE_Range& range = *option.constraint.range;
        return std::clamp(value, plain(option.type, range.min), plain(option.type, range.max));
    }
    if (option.constraint_type != SANE_CONSTRAINT_WORD_LIST)
        return value;
    const SANE_Word* list = option.constraint.word_list; // its length goes first
    double best = value;
    for (SANE_Word i = 1; i <= list[0]; ++i) {
        const double one = plain(option.type, list[i]);
        if (i == 1 || std::abs(one - value) < std::abs(best - value))
            best = one;
    }
    return best;
}

} // namespace

std::optional<int> SaneOptions::find(const char* name) const
{
    SANE_Int count = 0;
    if (sane_control_option(m_scanner, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD)
        return std::nullopt;
    for (int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor* option = describe(i);
        if (option && option->name && qstrcmp(option->name, name) == 0)
            return SANE_OPTION_IS_ACTIVE(option->cap) && SANE_OPTION_IS_SETTABLE(option->cap) ? std::optional(i)
                                                                                              : std::nullopt;
    }
    return std::nullopt;
}

QStringList SaneOptions::words(const char* name) const
{
    QStringList words;
    const auto option = find(name);
    if (!option || describe(*option)->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return words;
    for (const SANE_String_Const* word = describe(*option)->constraint.string_list; *word; ++word)
        words.append(QString::fromUtf8(*word));
    return words;
}

bool SaneOptions::choose(const char* name, const QString& word)
{
    const auto option = find(name);
    if (!option || describe(*option)->type != SANE_TYPE_STRING)
        return false;
    QByteArray value = word.toUtf8();
    value.resize(std::max<qsizetype>(value.size() + 1, describe(*option)->size)); // its buffer, with the closing zero
    std::fill(value.begin() + word.toUtf8().size(), value.end(), '\0');
    return sane_control_option(m_scanner, *option, SANE_ACTION_SET_VALUE, value.data(), nullptr) == SANE_STATUS_GOOD;
}

void SaneOptions::set(const char* name, double value)
{
    const auto option = find(name);
    if (!option)
        return;
    const SANE_Option_Descriptor& found = *describe(*option);
    if (found.size != sizeof(SANE_Word) || (found.type != SANE_TYPE_INT && found.type != SANE_TYPE_FIXED))
        return;
    const double taken = nearest(found, value);
    SANE_Word word = found.type == SANE_TYPE_FIXED ? SANE_FIX(taken) : SANE_Word(std::lround(taken));
    sane_control_option(m_scanner, *option, SANE_ACTION_SET_VALUE, &word, nullptr);
}

void SaneOptions::setArea(double widthMm, double heightMm)
{
    const auto across = find(SANE_NAME_SCAN_BR_X);
    if (!across || describe(*across)->unit != SANE_UNIT_MM)
        return; // in dots, of who knows which resolution: its own default is a sheet
    set(SANE_NAME_SCAN_TL_X, 0);
    set(SANE_NAME_SCAN_TL_Y, 0);
    set(SANE_NAME_SCAN_BR_X, widthMm);
    set(SANE_NAME_SCAN_BR_Y, heightMm);
}

} // namespace padron::scanner
