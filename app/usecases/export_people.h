// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "ports/export_source.h"
#include "ports/export_steps.h"
#include "ports/unit_of_work.h"
#include "usecases/export_texts.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// People as a table that leaves the laptop: for who may, with a reason and the password again, marked with who and
/// when, and logged person by person before anything is written. Who is held or blocked stays out. Slices, never all in
/// memory; what runs them writes the file.
class ExportPeople final : public ports::ExportSteps
{
public:
    ExportPeople(ports::ExportSource& source, Holds& holds, ports::DeviceStore& device, ports::UnitOfWork& work,
                 Recorder& recorder, const core::Clock& clock, core::IdSource& ids);

    /// exports::kReasonMissing.
    core::Result<ports::ExportBegun> begin(const ports::ExportWanted& wanted, const access::Proof& proof) override;
    core::Result<ports::ExportSlice> step() override; ///< exports::kNobodyToExport
    core::Result<ports::ExportCounts> noteDone(const QByteArray& sha256, qint64 bytes) override;
    core::Result<void> noteStopped(const core::Error& why) override;

private:
    struct Going
    {
        ports::ExportWanted wanted;
        ExportMark mark;
        qint64 at = 0, last = 0;
        ports::ExportCounts counts;
    };
    core::Result<ExportMark> mark(qint64 atMs);
    bool isWanted(const ports::ExportRow& row) const;
    core::Result<void> note(const Recorder::What& what);

    ports::ExportSource& m_source;
    Holds& m_holds;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
    std::optional<Going> m_going;
};

} // namespace padron::usecases
