// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace padron::domain {

/// One of the 32 federative entities, or birth abroad. A small regular value; the table is the only source of them.
class Entidad
{
public:
    static std::optional<Entidad> fromInegi(int number);            ///< 1..32
    static std::optional<Entidad> fromCurpCode(QStringView code);   ///< "AS" .. "ZS", "NE"
    static std::optional<Entidad> fromIso(QStringView code);        ///< "MX-CHP"
    static const QList<Entidad>& all();                             ///< 32 and "NE" last

    int inegi() const;          ///< 1..32; 88 for birth abroad
    QString inegiCode() const;  ///< "07"
    QString curpCode() const;   ///< "CS"; CDMX is "DF"
    QString iso() const;        ///< ISO 3166-2 "MX-CHP"; "" for birth abroad
    QString name() const;       ///< "Chiapas"; "Nacido en el extranjero" (a proper name, not translated)
    bool isAbroad() const;

    friend bool operator==(Entidad, Entidad) = default;

private:
    explicit Entidad(int row) : m_row(row) {}
    int m_row;
};

} // namespace padron::domain
