// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_array.h"

#include "central/pg_transaction.h"

namespace padron::central {

void PgArray::addBare(const std::string& text)
{
    separate();
    m_text += text;
}

void PgArray::add(const QString& text)
{
    separate();
    m_text += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '\0')
            m_storable = false;
        if (c == '"' || c == '\\')
            m_text += '\\';
        m_text += c;
    }
    m_text += '"';
}

void PgArray::addBytes(const QByteArray& bytes)
{
    addBare("\"\\\\x" + bytes.toHex().toStdString() + '"');
}

void PgArray::add(const QUuid& id)
{
    addBare(id.isNull() ? std::string("NULL") : id.toString(QUuid::WithoutBraces).toStdString());
}

void PgArray::add(QDate date)
{
    addBare(date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string("NULL"));
}

std::string pg(const PgArray& array)
{
    if (!array.storable())
        throw UnstorableText();
    return array.text();
}

} // namespace padron::central
