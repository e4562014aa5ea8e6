// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/person.h"
#include "ports/registry_store.h"

#include <QList>

#include <optional>

namespace padron::ports {

/// Why a row matched; ui/errors has the words ("CURP igual", "nombre").
enum class MatchReason { CurpEqual, CurpPart, FolioEqual, FamilyFolioEqual, FolioPart, Name, NameAlike, BirthDate, Phone };

struct SearchHit
{
    core::PersonId person;
    core::FamilyId family; ///< null: in no family now
    domain::Folio folio;
    QString fullName;
    QDate birth;
    domain::Entidad entidadNacimiento;
    QString curp;          ///< empty: pendiente
    QString familyName;    ///< "Familia Gutiérrez Hernández": the titular's surnames, or the first member's
    RecordState state = RecordState::PorEnviar;
    QList<MatchReason> reasons; ///< at least one
    QStringList matchedWords; ///< normalised words of the query found in the name, to mark them
};

/// Port: search by CURP or a piece of it, folio, phone, birth date, or name parts without accents, in any order and with
/// typing mistakes. Answers at most `limit` rows, best first. Every query has its index; no text makes it fail.
class SearchIndex
{
public:
    virtual ~SearchIndex() = default;
    virtual core::Result<QList<SearchHit>> search(const QString& text, int limit) = 0;
    /// People whose CURP is pending, the youngest first, from the one after `after` on; their reasons are empty.
    virtual core::Result<QList<SearchHit>> withoutCurp(const std::optional<SearchHit>& after, int limit) = 0;
};

} // namespace padron::ports
