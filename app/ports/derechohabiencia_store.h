// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "domain/derechohabiencia.h"

#include <QList>

#include <optional>

namespace padron::ports {

using ConsultaId = core::Id<struct ConsultaTag>;

enum class ConsultaState {
    Pending,   ///< asked, or cut short before its answer
    Answered,
    NoAnswer,  ///< SinRespuesta: may be asked again
    Cancelled, ///< by a person, or because the CURP is another one now
};

/// Whether the person agrees with a Vigente.
enum class Contest {
    None,
    Said,   ///< they do not, and are not registered yet
    Raised, ///< they did not, and somebody was asked to look at it: a task
};

/// One institution asked about one person: the evidence that is kept, with both our clocks.
struct Consulta
{
    ConsultaId id;
    core::PersonId person; ///< registered, or of a draft
    domain::Institucion institucion = domain::Institucion::Imss;
    QString curp;          ///< asked about
    ConsultaState state = ConsultaState::Pending;
    domain::RespuestaInstitucion answer;
    qint64 askedMs = 0, askedMonoMs = 0;
    std::optional<qint64> answeredMs, answeredMonoMs;
    QByteArray bootId;     ///< of the call
    int attempts = 1;
    std::optional<qint64> nextTryMs; ///< none: nobody asks again by themselves
    Contest contest = Contest::None; ///< of an answered one
    core::UserId asker;    ///< who asked at the desk, last; the queue's calls stay theirs. Null: not kept then
    QString askerName;     ///< as it was
    friend bool operator==(const Consulta&, const Consulta&) = default;
};

/// Port: what institutions were asked and answered.
class DerechohabienciaStore
{
public:
    virtual ~DerechohabienciaStore() = default;
    virtual core::Result<void> insert(const Consulta& consulta) = 0; ///< kAlreadyExists: an open one is there
    virtual core::Result<void> update(const Consulta& consulta) = 0; ///< all but id, person, institution and CURP; kNotFound
    virtual core::Result<Consulta> consulta(const ConsultaId& id) = 0; ///< kNotFound
    /// The one Pending or NoAnswer, if any.
    virtual core::Result<std::optional<Consulta>> open(const core::PersonId& person, domain::Institucion institucion) = 0;
    virtual core::Result<QList<Consulta>> ofPerson(const core::PersonId& person) = 0; ///< newest first
    virtual core::Result<std::optional<Consulta>> nextDue(qint64 nowMs) = 0;          ///< the one that waits longest
    virtual core::Result<std::optional<qint64>> nextTryMs() = 0;                      ///< when the next one is due
    virtual core::Result<qint64> waiting() = 0;                                       ///< how many are due some time
    /// What waits for a moment after `latestMs`, set by a clock that was ahead, is due at `nowMs`.
    virtual core::Result<void> bringForward(qint64 latestMs, qint64 nowMs) = 0;
    /// At a sign-in: what a kill left Pending becomes NoAnswer, due at `nowMs`.
    virtual core::Result<void> reviveCutShort(qint64 nowMs, const QString& code) = 0;
    /// Nobody waits any more for what was asked of somebody who is neither registered with that CURP nor captured with it.
    virtual core::Result<void> cancelUnwanted() = 0;
    virtual core::Result<void> forget(const core::PersonId& person) = 0; ///< all of somebody who is not registered
    /// Evidence about people who were never registered, asked before that moment.
    virtual core::Result<void> purgeUnregistered(qint64 beforeMs) = 0;
};

} // namespace padron::ports
