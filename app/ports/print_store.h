// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/print_run.h"

#include <QList>

namespace padron::ports {

/// Which final credentials are listed. Empty and null: whatever it is.
struct PrintFilter
{
    QString municipio, localidad;      ///< names; both or none
    qint64 fromSeconds = 0;            ///< signed then or later ...
    qint64 untilSeconds = 0;           ///< ... and before; 0: whenever
    bool unprinted = true;             ///< nothing of them is on paper or on its way there
};

struct PrintPlace
{
    QString municipio, localidad;
    friend bool operator==(const PrintPlace&, const PrintPlace&) = default;
};

/// A person's latest final credential and what keeps it from being printed, as far as tables say.
struct PrintCandidate
{
    core::PersonId person;
    int issueNumber = 1;
    quint32 statusIndex = 0;
    qint64 issuedAt = 0; ///< seconds
    domain::Folio folio;
    QString name;
    QDate birth;
    QString localidad; ///< name
    QString localidadKey; ///< INEGI, nine digits; empty: only typed
    bool printed = false; ///< in the inventory, or it was before there was one
    bool inRun = false;
    bool inLot = false;
    bool replaced = false;
    bool blocked = false; ///< a cancellation put the record apart
    bool toClarify = false; ///< says the centre, or it will when what waits here was sent
};

/// Port: the centre's leave to print here, and the runs of the printer.
class PrintStore
{
public:
    virtual ~PrintStore() = default;
    virtual core::Result<std::optional<domain::PrintAuthorisation>> authorisation() = 0; ///< the highest number
    virtual core::Result<void> saveAuthorisation(const domain::PrintAuthorisation& authorisation) = 0; ///< kAlreadyExists

    /// Oldest signature first.
    virtual core::Result<QList<PrintCandidate>> candidates(const PrintFilter& filter, int limit) = 0;
    virtual core::Result<std::optional<PrintCandidate>> candidate(const core::PersonId& person) = 0;
    virtual core::Result<QList<PrintPlace>> places() = 0; ///< of what was not printed, by name
    virtual core::Result<QList<QDate>> days() = 0;        ///< when the centre signed it, newest first

    virtual core::Result<void> insertRun(const domain::PrintRun& run, const QList<domain::RunCard>& cards) = 0; ///< kAlreadyExists
    virtual core::Result<std::optional<domain::PrintRun>> run(const domain::PrintRunId& id) = 0;
    virtual core::Result<QList<domain::PrintRun>> openRuns() = 0; ///< oldest first
    virtual core::Result<QList<domain::RunCard>> cards(const domain::PrintRunId& id) = 0; ///< in order
    virtual core::Result<void> tell(const domain::PrintRunId& id, int position, domain::PrintOutcome outcome) = 0;
    virtual core::Result<void> close(const domain::PrintRunId& id, qint64 atMs) = 0;
};

} // namespace padron::ports
