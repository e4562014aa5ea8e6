// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/kdf.h"
#include "access/proof.h"
#include "audit/audit_file.h"
#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/log_index.h"
#include "ports/unit_of_work.h"
#include "usecases/log_names.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A piece of the log for an auditor: what a filter finds, with what proves it, signed by the device and sealed under a
/// passphrase; never plain on the disk. Written to a path that somebody chose, and logged before it gets its name.
class ExportLog
{
public:
    struct Wanted
    {
        ports::LogFilter filter;
        QString reason;
        QString path;
    };
    struct Exported
    {
        int entries = 0;
        QByteArray sha256; ///< of the file
    };
    ExportLog(ports::LogIndex& index, ports::DeviceStore& device, LogNames& names, ports::UnitOfWork& work,
              Recorder& recorder, const core::Clock& clock);

    /// kReasonMissing, kNothingToExport, kExportTooLarge, kFileNotWritten, kIndexBehind, audit::kPassphraseWeak.
    core::Result<Exported> run(const access::Proof& proof, const Wanted& wanted, const core::SecureBytes& passphrase,
                               access::KdfCost cost);

private:
    core::Result<QList<ports::LogLine>> chosen(ports::LogFilter filter);
    core::Result<audit::Section> section(quint32 epoch, const QList<quint64>& seqs, qsizetype& bytes);
    core::Result<audit::Piece> piece(const QList<ports::LogLine>& lines, const Wanted& wanted);

    ports::LogIndex& m_index;
    ports::DeviceStore& m_device;
    LogNames& m_names;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
