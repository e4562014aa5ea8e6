// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/derechohabiencia.h"
#include "ports/derechohabiencia_store.h"

namespace padron::ports {

/// The deferred queue's next move.
struct DeferredTurn
{
    std::optional<Consulta> call;  ///< to be asked now; it is Pending already
    std::optional<qint64> waitMs;  ///< else: look again then; none: nothing waits, or the queue is not authorised
};

/// Port: what asking institutions needs of the store, each step one transaction on the store thread.
class DerechohabienciaSteps
{
public:
    virtual ~DerechohabienciaSteps() = default;
    /// Institutions that can be asked; one whose configuration cannot be read is not among them.
    virtual core::Result<QMap<domain::Institucion, ConsultaSetup>> setups() = 0;
    virtual core::Result<QList<Consulta>> ofPerson(const core::PersonId& person) = 0; ///< newest first
    /// Before the calls go out: Pending, one an institution. An open one of another CURP is cancelled.
    virtual core::Result<QList<Consulta>> begin(const core::PersonId& person, const domain::Curp& curp,
                                                const QList<domain::Institucion>& of) = 0;
    /// What a call brought; a second answer to one changes nothing.
    virtual core::Result<void> keep(const ConsultaId& id, const domain::RespuestaInstitucion& answer) = 0;
    virtual core::Result<DeferredTurn> nextDeferred() = 0;
    virtual core::Result<int> paceMs() = 0; ///< between two deferred calls
};

} // namespace padron::ports
