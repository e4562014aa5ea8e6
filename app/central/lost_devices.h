// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/key_ring.h"
#include "core/clock.h"

namespace padron::central {

class BatchIntake;

/// A laptop that was stolen, lost or withdrawn: revoked, its signatures blocked in every other laptop, what it never sent
/// named, and the order that seals it made.
class LostDevices
{
public:
    LostDevices(CentralStore& store, KeyFolder keys, const core::Clock& clock)
        : m_store(store), m_keys(std::move(keys)), m_clock(clock)
    {
    }

    struct Line
    {
        Device device;
        DeviceBooks books;
        std::optional<DeviceLoss> loss;
    };
    core::Result<QList<Line>> list();
    core::Result<Line> look(const QString& device); ///< "D0001" or eight digits of its folios. kDeviceNotFound

    struct Revoked
    {
        QString deviceId;
        quint32 confirmedIndexes = 0, blockedIndexes = 0;
        qint64 toldDevices = 0;
        sync::SealReason reason = sync::SealReason::Robo; ///< the one that stands: the first that was given
        bool recoveryTakenBack = false;
        QStringList alsoRevoked;      ///< what the same store was before, under earlier keys
        bool trustListSigned = false; ///< false: the root is not in this folder; run again where it is
    };
    /// Safe to run again: it ends what is missing, and whoever had leave to open the laptop has none. kDeviceNotFound.
    core::Result<Revoked> revoke(const QString& device, sync::SealReason reason);
    /// It was found: `recuperar` may open its store, which then enrols under new keys. The old ones stay revoked.
    core::Result<void> allowRecovery(const QString& device);

    /// What can be known here, and no more: what a laptop wrote after its last batch is only in it.
    struct Missing
    {
        static constexpr int kMostGaps = 1000; ///< an absurd counter must not fill the memory
        Line line;
        bool isWaiting = false;          ///< some arrived and cannot be looked at now: they count as not come
        quint64 lastSeq = 0;             ///< received whole from 1 on; entries after it never came
        QList<UnsettledEntry> unsettled; ///< came, and are not in the padrón as they were sent
        int lastCounter = 0;             ///< of the folios that came
        QStringList gaps;                ///< folios below it that no family or person here has
        quint32 usedIndexes = 0;         ///< provisional credentials that the centre was told of
        struct Asked
        {
            QString folio;
            enum class Answer { Here, NeverCame, AnotherDevice, NotAFolio } answer;
        };
        QList<Asked> asked; ///< folios on papers that people bring
        QList<std::pair<QByteArray, qint64>> pages; ///< SHA-256 and bytes of what its entries announced and nobody brought
    };
    core::Result<Missing> missing(const QString& device, const QStringList& foliosOnPaper);

private:
    /// What was kept and has no verdicts yet, of it and of the same laptop's earlier keys, counts as come: its folios, its
    /// provisional credentials.
    core::Result<void> projectWhatArrived(const QString& device);
    core::Result<Revoked> revokeOnce(const QString& device, sync::SealReason reason, BatchIntake* intake);
    core::Result<QList<Device>> withItsEarlierKeys(CentralTransaction& tx, const QString& device);
    core::Result<Line> lineOf(CentralTransaction& tx, const Device& device);
    core::Result<DeviceLoss> giveUp(CentralTransaction& tx, const Device& device, sync::SealReason reason, BatchIntake* intake);
    core::Result<Device> find(CentralTransaction& tx, const QString& name);
    core::Result<quint32> confirmedIndexes(CentralTransaction& tx, DeviceRow device);
    core::Result<SignedLists> signLists(CentralTransaction& tx);

    CentralStore& m_store;
    KeyFolder m_keys;
    const core::Clock& m_clock;
};

} // namespace padron::central
