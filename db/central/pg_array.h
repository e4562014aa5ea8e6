// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDate>
#include <QString>
#include <QUuid>

#include <array>
#include <string>
#include <type_traits>

namespace padron::central {

/// One column of many rows, written as PostgreSQL reads an array.
class PgArray
{
public:
    void add(const QString& text);
    void add(const QUuid& id); ///< null when null
    void add(QDate date);      ///< null when null
    void add(bool value) { addBare(value ? "t" : "f"); }
    template <class Number>
    requires std::is_arithmetic_v<Number> void add(Number number) { addBare(std::to_string(number)); }
    template <class Tag> void add(const core::Id<Tag>& id) { add(id.uuid()); }
    void addBytes(const QByteArray& bytes);

    bool isEmpty() const { return m_text.empty(); }
    std::string text() const { return m_text.empty() ? std::string("{}") : m_text + '}'; }
    bool storable() const { return m_storable; } ///< false: a text with U+0000 is among them

private:
    void addBare(const std::string& text);
    void separate() { m_text += m_text.empty() ? '{' : ','; }

    std::string m_text;
    bool m_storable = true;
};

std::string pg(const PgArray& array); ///< throws UnstorableText

/// The columns of many rows, in the order of a statement's first parameters.
template <std::size_t N> struct PgColumns
{
    std::array<PgArray, N> columns;

    template <class... Values> void add(const Values&... values)
    {
        static_assert(sizeof...(Values) == N);
        std::size_t at = 0;
        (columns[at++].add(values), ...);
    }
};

} // namespace padron::central
