// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace padron::domain {

/// Relationship with the titular. A catalogue row, not an enum: its official codes are unknown and importable later.
struct Parentesco
{
    QString key;          ///< stable: "hija", "abuelo", "conyuge", "otro" ...
    bool consanguineo;    ///< blood kinship with the titular (numeral 12)
    friend bool operator==(const Parentesco&, const Parentesco&) = default;
};

const QList<Parentesco>& parentescos(); ///< "titular" first; the list that ships
std::optional<Parentesco> parentescoByKey(QStringView key);

/// The four grounds of numeral 12 for a member without blood kinship; chosen, no proof asked. IV is sensitive.
enum class Supuesto {
    MismaVivienda = 0x1,         ///< 12.I
    DependienteEconomico = 0x2,  ///< 12.II
    MenorDeDieciocho = 0x4,      ///< 12.III
    Discapacidad = 0x8,          ///< 12.IV
};
Q_DECLARE_FLAGS(Supuestos, Supuesto)
Q_DECLARE_OPERATORS_FOR_FLAGS(Supuestos)

} // namespace padron::domain
