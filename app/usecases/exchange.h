// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "credential/verify.h"
#include "envelope/log_entry.h"
#include "ports/credential_store.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/log_index.h"
#include "ports/log_store.h"
#include "ports/registry_store.h"
#include "ports/sync_steps.h"
#include "ports/sync_store.h"
#include "ports/unit_of_work.h"
#include "sync/messages/batch.h"
#include "sync/messages/stream.h"
#include "usecases/apply_cards.h"
#include "usecases/holds.h"
#include "usecases/receipts.h"
#include "usecases/seal_device.h"
#include "usecases/send_pages.h"
#include "usecases/stream_taker.h"

namespace padron::usecases {

/// What the sync runner asks of the store: seal the log's tail, take the centre's receipt, apply its stream.
class Exchange final : public ports::SyncSteps
{
public:
    Exchange(ports::LogStore& log, ports::LogIndex& index, ports::SyncStore& sync, ports::DeviceStore& device, ports::RegistryStore& registry,
             ports::CredentialStore& credentials, ports::KeyVault& vault, ports::UnitOfWork& work,
             const core::Clock& clock, Holds& holds, SealDevice& seal, ApplyCards& cards, SendPages& pages,
             QList<StreamTaker*> takers = {});

    core::Result<std::optional<ports::PreparedBatch>> nextBatch(qint64 mostBytes = sync::kMaxBatchBytes) override;
    core::Result<void> sealAhead(qint64 mostBytes) override;
    core::Result<void> takeReceipt(quint64 batchSeq, const QByteArray& receipt) override;
    core::Result<void> takeArrival(quint64 batchSeq, const QByteArray& arrival) override;
    core::Result<quint64> firstAwaited() override;
    core::Result<QString> pullPath() override;
    core::Result<bool> applyPage(const QByteArray& page, ports::PageWay way = ports::PageWay::Line) override;
    core::Result<std::optional<ports::PreparedPart>> nextPart(qint64 mostBytes, bool ask) override;
    core::Result<ports::PageProgress> takePartAnswer(const ports::PartAnswer& answer) override;
    core::Result<void> obeyOrder(const QByteArray& order) override;
    core::Result<void> noteExchange(const QString& problem) override;

private:
    core::Result<ports::Enrolment> enrolment();
    core::Result<QList<envelope::VerifyKey>> acuseKeys(const ports::Enrolment& enrolment) const;
    /// What one page changes as its items are applied; the lists are opened once, until the page brings others.
    struct PageWork
    {
        ports::Enrolment centre;
        bool restored = false; ///< what the centre says may be of people registered after the backup
        bool listsChanged = false;
        bool enrolmentChanged = false;
        qint64 centreMs = 0;
        std::optional<credential::Verifier> verifier = {};
    };
    /// False: it was good, and its key was taken back since.
    core::Result<bool> checkFinal(const sync::CredentialSigned& item, PageWork& work);
    core::Result<bool> takePage(const QByteArray& page, ports::PageWay way);
    core::Result<void> apply(const sync::StreamBody& body, PageWork& work);
    core::Result<void> compareClocks(qint64 centreMs);
    core::Result<bool> isHere(const core::PersonId& person);
    core::Result<bool> takeLists(const sync::ListsUpdated& lists, ports::Enrolment& centre) const;

    ports::LogStore& m_log;
    ports::LogIndex& m_index;
    ports::SyncStore& m_sync;
    ports::DeviceStore& m_device;
    ports::RegistryStore& m_registry;
    ports::CredentialStore& m_credentials;
    ports::KeyVault& m_vault;
    ports::UnitOfWork& m_work;
    const core::Clock& m_clock;
    SealDevice& m_seal;
    ApplyCards& m_cards;
    SendPages& m_pages;
    const QList<StreamTaker*> m_takers;
    Receipts m_receipts;
    qint64 m_streamReadMs = 0;   ///< our clock, when this session last read it to its end; 0: not yet
    bool m_streamStands = false; ///< its next page cannot be applied
    std::optional<std::pair<qint64, qint64>> m_asked; ///< wall and monotonic clock when the stream was asked for
};

} // namespace padron::usecases
