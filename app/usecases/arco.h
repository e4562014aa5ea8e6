// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "core/clock.h"
#include "core/id_source.h"
#include "ports/arco_store.h"
#include "ports/device_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// What the institution decides: days that nobody works besides the law's, and for how many years a blocked record is
/// kept (its catalogue of disposition; Ley General de Archivos).
struct ArcoRules
{
    QList<QDate> declared;
    std::optional<int> retentionYears; ///< none: nobody said, so nothing is erased
    friend bool operator==(const ArcoRules&, const ArcoRules&) = default;
};
core::Result<ArcoRules> readArcoRules(ports::DeviceStore& device);

struct ArcoView
{
    domain::ArcoRequest request;
    domain::ArcoState state = domain::ArcoState::Recibida;
    std::optional<domain::ArcoDeadline> deadline;
    int left = 0; ///< working days to it; negative: over
    QDate today;  ///< that the above is said of
    QDate answerBy, longestBy; ///< as the acuse says it: without and with the 10 days more
    QList<domain::ArcoStepKind> next;
    std::optional<ports::RecordBlock> block; ///< of the person's record
};

/// ARCO requests (LGPDPPSO): the módulo orients, receives for the Unidad de Transparencia and notes what it answers. Each
/// act is an entry of the log about the person.
class Arco
{
public:
    static constexpr int kMostText = 2000, kMostLine = 200;

    Arco(ports::ArcoStore& arco, ports::RegistryStore& registry, ports::DeviceStore& device, ports::UnitOfWork& work,
         Recorder& recorder, const core::Clock& clock, core::IdSource& ids);

    /// Who, which right and what, as typed; id, folio, when and by whom are filled in. kArcoIncomplete.
    core::Result<ArcoView> receive(domain::ArcoRequest request);
    core::Result<ArcoView> advance(const domain::ArcoRequestId& id, domain::ArcoStepKind kind, QDate on, const QString& reason);
    core::Result<QList<ArcoView>> all(); ///< open ones first, by how near their day is
    core::Result<QList<ArcoView>> ofPerson(const core::PersonId& person);

    core::Result<ArcoRules> rules();
    core::Result<void> setRules(const access::Proof& proof, const ArcoRules& rules); ///< kProofNeeded, kArcoRulesWrong

private:
    core::Result<ArcoView> view(const domain::ArcoRequest& request, const domain::RestDays& days);
    core::Result<QList<ArcoView>> views(const QList<domain::ArcoRequest>& requests);
    core::Result<domain::ArcoRequest> complete(domain::ArcoRequest request);

    ports::ArcoStore& m_arco;
    ports::RegistryStore& m_registry;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
