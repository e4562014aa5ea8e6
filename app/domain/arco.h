// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/rest_days.h"

#include <QString>

#include <array>
#include <optional>

namespace padron::domain {

using ArcoRequestId = core::Id<struct ArcoRequestTag>;

/// What a person may ask of who holds their data (LGPDPPSO).
enum class ArcoRight { Acceso, Rectificacion, Cancelacion, Oposicion };
enum class ArcoAsker { Titular, Representante }; ///< of the data; not a family's titular
enum class ArcoMeans { Modulo, Correo, Domicilio }; ///< where the answer is wanted

/// The módulo receives, the Unidad de Transparencia answers. Improcedente, Cumplida and Desistida are ends.
enum class ArcoState { Recibida, Prevenida, Enviada, Procedente, Improcedente, Cumplida, Desistida };
enum class ArcoStepKind { Prevenir, Enviar, Ampliar, Procedente, Improcedente, Cumplir, Desistir };

inline constexpr std::array<const char*, 4> kArcoRights{"acceso", "rectificacion", "cancelacion", "oposicion"};
inline constexpr std::array<const char*, 2> kArcoAskers{"titular", "representante"};
inline constexpr std::array<const char*, 3> kArcoMeans{"modulo", "correo", "domicilio"};
inline constexpr std::array<const char*, 7> kArcoSteps{"prevenir",     "enviar",  "ampliar", "procedente",
                                                       "improcedente", "cumplir", "desistir"};
inline QString keyOf(ArcoRight right) { return QLatin1String(kArcoRights.at(static_cast<std::size_t>(right))); }
inline QString keyOf(ArcoAsker asker) { return QLatin1String(kArcoAskers.at(static_cast<std::size_t>(asker))); }
inline QString keyOf(ArcoMeans means) { return QLatin1String(kArcoMeans.at(static_cast<std::size_t>(means))); }
inline QString keyOf(ArcoStepKind kind) { return QLatin1String(kArcoSteps.at(static_cast<std::size_t>(kind))); }

/// What happened to a request, on which day, and why.
struct ArcoStep
{
    ArcoStepKind kind = ArcoStepKind::Enviar;
    QDate on;
    QString reason;
    qint64 notedMs = 0;
    core::UserId notedBy;
    QString notedName;
    friend bool operator==(const ArcoStep&, const ArcoStep&) = default;
};

struct ArcoRequest
{
    ArcoRequestId id;
    int number = 0;         ///< of this laptop, 1..
    QString folio;          ///< "ARCO-07045702-0001"
    ArcoRight right = ArcoRight::Acceso;
    core::PersonId person;  ///< null: not in the padrón, as far as this laptop knows
    QString personName, personFolio;
    ArcoAsker asker = ArcoAsker::Titular;
    QString askerName;      ///< of a representative
    QString document;       ///< with what they identified themselves, and prove that they represent
    QString what;
    ArcoMeans means = ArcoMeans::Modulo;
    QString answerTo;       ///< address or mail
    QDate receivedOn;
    qint64 receivedMs = 0;
    core::UserId receivedBy;
    QString receivedName;
    QList<ArcoStep> steps = {}; ///< oldest first
    friend bool operator==(const ArcoRequest&, const ArcoRequest&) = default;
};

ArcoState stateOf(const ArcoRequest& request);
bool isOpen(ArcoState state);
/// What may happen next, the usual one first. A term is extended, and a person asked to complete, once.
QList<ArcoStepKind> stepsFrom(const ArcoRequest& request);
bool needsReason(ArcoStepKind kind);

// In working days (LGPDPPSO): to answer, more by a reasoned decision, to complete what is missing, to carry out.
inline constexpr int kArcoAnswerDays = 20, kArcoMoreDays = 10, kArcoCompleteDays = 10, kArcoCarryOutDays = 15;

struct ArcoDeadline
{
    enum class Of { Respuesta, Persona, Cumplimiento } of = Of::Respuesta;
    QDate due;
    friend bool operator==(const ArcoDeadline&, const ArcoDeadline&) = default;
};
/// None: nobody owes anything any more. What a person is asked to complete stops the term, which begins anew after it.
std::optional<ArcoDeadline> deadlineOf(const ArcoRequest& request, const RestDays& days);

} // namespace padron::domain
