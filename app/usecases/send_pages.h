// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "envelope/cose.h"
#include "envelope/log_entry.h"
#include "ports/device_store.h"
#include "ports/document_store.h"
#include "ports/page_outbox.h"
#include "ports/page_retention.h"
#include "ports/sync_steps.h"
#include "ports/unit_of_work.h"

namespace padron::usecases {

/// Pages of expedientes to the centre, part by part after the text that names them. What the centre said it has is kept,
/// so that a line that breaks goes on from there; a page that it does not take stands in nobody's way.
class SendPages
{
public:
    SendPages(ports::PageOutbox& outbox, ports::PageRetention& retention, ports::DocumentStore& documents,
              ports::UnitOfWork& work, const core::Clock& clock);

    /// The centre has that entry: what it names may go. In the caller's transaction.
    core::Result<void> announced(const envelope::LogEntry& entry);

    /// The next part of a page, or with `ask` the question how much of it is there; nothing when none waits.
    core::Result<std::optional<ports::PreparedPart>> next(const ports::DeviceKeys& keys, qint64 mostBytes, bool ask);
    /// kPageReceiptForged for an answer that is not the centre's.
    core::Result<ports::PageProgress> takeAnswer(const ports::PartAnswer& answer, const ports::DeviceKeys& keys,
                                                 const QList<envelope::VerifyKey>& acuse);
    /// A receipt by whatever way it came. In a transaction of its own.
    core::Result<void> takeReceipt(const QByteArray& bytes, const ports::DeviceKeys& keys,
                                   const QList<envelope::VerifyKey>& acuse, const QByteArray& expected = {});

private:
    core::Result<ports::PageProgress> takeOffset(const ports::PartAnswer& answer, const char* field);
    core::Result<ports::PageProgress> beginAnew(const QByteArray& sha256);
    core::Result<ports::PageProgress> refuse(const QByteArray& sha256, core::ErrorCode problem, qint64 forMs);

    ports::PageOutbox& m_outbox;
    ports::PageRetention& m_retention;
    ports::DocumentStore& m_documents;
    ports::UnitOfWork& m_work;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
