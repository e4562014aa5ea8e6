// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "ports/registry_store.h"

#include <QDate>

#include <optional>

namespace padron::ports {

/// Answers to sensitive questions are in neither.
enum class ExportColumns {
    Minimas,   ///< folios, name, state, modality, date
    Completas, ///< and CURP, domicilio, telephone
};

/// Whom; empty and null: not narrowed by it.
struct ExportScope
{
    QDate from, until; ///< registered, both days included
    QString localidad; ///< written without regard to case and accents
    std::optional<RecordState> state;
};

struct ExportWanted
{
    ExportScope scope;
    ExportColumns columns = ExportColumns::Minimas;
    QString reason;     ///< who asks for it and what for
    bool sealed = true; ///< not: somebody said so, twice
};

struct ExportBegun
{
    QString folio;   ///< of the export: in each row, in the log
    QByteArray head; ///< of the CSV
    qint64 atMs = 0;
};

struct ExportSlice
{
    QByteArray rows;
    qint64 done = 0, total = 0;
    bool complete = false;
    QByteArray readme; ///< once complete
};

struct ExportCounts
{
    int people = 0;
    int leftOut = 0; ///< held: they wait for something to be made clear, or are blocked
};

/// Port: what an export needs of the open store, each step on the store thread. Whose data a slice holds is in the log
/// before it is answered.
class ExportSteps
{
public:
    virtual ~ExportSteps() = default;
    virtual core::Result<ExportBegun> begin(const ExportWanted& wanted, const access::Proof& proof) = 0;
    virtual core::Result<ExportSlice> step() = 0;
    /// The file is whole and about to get its name.
    virtual core::Result<ExportCounts> noteDone(const QByteArray& sha256, qint64 bytes) = 0;
    virtual core::Result<void> noteStopped(const core::Error& why) = 0; ///< nothing of it is left
};

} // namespace padron::ports
