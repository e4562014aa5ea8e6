// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QList>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace padron::domain {

/// How the module works that day (17-21).
enum class ModalityKind {
    ModuloFijo,
    ModuloMovil,
    ModuloTemporal, ///< fairs, schools, theatres (21)
    Brigada,        ///< 17
};
inline constexpr int kMostModalityLetters = 120;

QString keyOf(ModalityKind kind); ///< "modulo_fijo", "modulo_movil", "modulo_temporal", "brigada"
std::optional<ModalityKind> modalityKindByKey(QStringView key);
/// A módulo fijo carries on from day to day; the others hold for the day they were set.
bool carriesOn(ModalityKind kind);

struct Modality
{
    ModalityKind kind = ModalityKind::ModuloFijo;
    QString place;   ///< needed but for a módulo fijo
    QString event;   ///< of a módulo temporal
    QString brigade; ///< its name
    friend bool operator==(const Modality&, const Modality&) = default;
};

struct ModalityIssue
{
    enum class Field { Place, Event, Brigade } field;
    Rule rule; ///< Required, TooLong or BadCharacters
    friend bool operator==(const ModalityIssue&, const ModalityIssue&) = default;
};
using ModalityIssues = QList<ModalityIssue>;

/// As it is kept: texts tidied, what the kind does not have left out. Or what is wrong with it.
tl::expected<Modality, ModalityIssues> parseModality(const Modality& typed);

} // namespace padron::domain
