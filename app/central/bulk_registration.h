// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/entry_reader.h"

namespace padron::central {

/// Registrations of a batch by the hundred: what nobody contradicts goes in a table at a time, with the very rows and
/// verdicts that each entry would get alone. Whatever is not that plain is left to be taken one by one.
class BulkRegistration
{
public:
    /// `device` stands before the entry `from` of take(); it moves with what is taken.
    BulkRegistration(CentralTransaction& tx, Device& device, quint64 batch, qint64 nowMs)
        : m_tx(tx), m_device(device), m_batch(batch), m_nowMs(nowMs)
    {
    }

    /// Takes the run of plain entries that begins at `from`. How many: none when that one must go alone.
    core::Result<std::size_t> take(const std::vector<ReadEntry>& entries, std::size_t from,
                                   QList<sync::Verdict>& verdicts);

private:
    core::Result<std::size_t> endOfRun(const std::vector<ReadEntry>& entries, std::size_t from);
    PlainEntry plainOf(const ReadEntry& read, quint64& seq, QByteArray& head) const;

    CentralTransaction& m_tx;
    Device& m_device;
    const quint64 m_batch;
    const qint64 m_nowMs;
    std::size_t m_aloneUntil = 0; ///< a run that the database refused goes one by one to its end
};

} // namespace padron::central
