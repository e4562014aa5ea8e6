// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/alarm_rows.h"
#include "central/bulk_rows.h"
#include "central/credential_rows.h"
#include "central/history_rows.h"
#include "central/module_rows.h"
#include "central/page_rows.h"
#include "central/records.h"
#include "central/search_rows.h"
#include "central/task_rows.h"
#include "core/result.h"
#include "domain/derechohabiencia.h"
#include "envelope/log_entry.h"
#include "sync/messages/stream.h"

#include <QList>

#include <memory>

namespace padron::central {

/// Settings, gapless counters and the signed lists.
class SettingRows
{
public:
    virtual ~SettingRows() = default;
    virtual core::Result<std::optional<QString>> setting(const QString& key) = 0;
    virtual core::Result<void> setSetting(const QString& key, const QString& value) = 0;
    virtual core::Result<quint64>
    takeNumber(const QString& counter) = 0; ///< "equipo", "bloque-provisional", "indice-final", "autorizacion"
    virtual core::Result<std::optional<SignedLists>> lists() = 0;
    virtual core::Result<void> insertLists(const SignedLists& lists) = 0;
};

/// Modules, one-time codes, devices and their certificates.
class EnrolmentRows
{
public:
    virtual ~EnrolmentRows() = default;
    virtual core::Result<qint64> moduleFor(const Module& module) = 0; ///< made when missing
    virtual core::Result<Module> module(qint64 row) = 0;
    virtual core::Result<std::optional<int>> takeDeviceNumber(qint64 moduleRow) = 0; ///< none left after 99
    virtual core::Result<void> insertCode(const EnrolCodeRow& code) = 0;
    virtual core::Result<std::optional<EnrolCodeRow>> lockCode(const QByteArray& codeId) = 0;
    virtual core::Result<void> spendCode(const QByteArray& codeId, DeviceRow device) = 0;
    virtual core::Result<DeviceRow> insertDevice(const NewDevice& device) = 0;
    virtual core::Result<std::optional<Device>> device(const core::StoreId& store, quint32 epoch) = 0;
    virtual core::Result<std::optional<Device>> device(DeviceRow row) = 0;
    virtual core::Result<std::optional<Device>> deviceOfKey(const QByteArray& signingPublic) = 0;
    virtual core::Result<QList<Device>> devices() = 0;
    virtual core::Result<bool> certificateLives(DeviceRow device, const QByteArray& sha256, qint64 nowMs) = 0;
    /// Whether a device of that store, of any epoch, had these eight digits.
    virtual core::Result<bool> storeHadPrefix(const core::StoreId& store, const QString& folioPrefix) = 0;
    /// A restored store's new device gets what was said of people and their credentials to the one before it, and what these
    /// still wait for; it holds the same families. Says where its stream stands. Nothing for a store's first.
    virtual core::Result<void> inherit(DeviceRow heir, const core::StoreId& store) = 0;
};

/// Batches and the chain of each device.
class BatchRows
{
public:
    virtual ~BatchRows() = default;
    virtual core::Result<void>
    lockDevice(DeviceRow device) = 0; ///< until the transaction ends: batches of one device queue up
    virtual core::Result<void> lockDeviceWhole(DeviceRow device) = 0; ///< also against batches that arrive and are only kept
    virtual core::Result<std::optional<ReceivedBatch>> batch(DeviceRow device, quint64 number) = 0;
    virtual core::Result<void> insertBatch(DeviceRow device, const ReceivedBatch& batch) = 0;
    // Batches that arrived and wait for their verdicts.
    /// False: that number waits. One that was put aside and comes again waits again.
    virtual core::Result<bool> insertWaiting(DeviceRow device, const WaitingBatch& batch) = 0;
    virtual core::Result<std::optional<WaitingBatch>> waitingBatch(DeviceRow device, quint64 number) = 0; ///< without its bytes; one aside too
    virtual core::Result<std::optional<WaitingBatch>> firstWaiting(DeviceRow device) = 0;
    virtual core::Result<std::optional<WaitingBatch>> lastWaiting(DeviceRow device) = 0; ///< without its bytes
    virtual core::Result<void> removeWaiting(DeviceRow device, quint64 number) = 0;
    virtual core::Result<void> putWaitingAside(DeviceRow device, quint64 number, qint64 nowMs) = 0; ///< it waits no more
    virtual core::Result<QList<WaitingDevice>> devicesWaiting() = 0; ///< who has waited longest first
    /// The hash under which this entry id is known: `sha256` itself when it is new.
    virtual core::Result<std::pair<bool, QByteArray>>
    claimEntry(const core::EntryId& id, const QByteArray& sha256,
               const std::optional<envelope::EntryModality>& modality) = 0;
    /// What was said of those very bytes when they came first.
    virtual core::Result<std::optional<sync::Verdict>> storedVerdict(const core::EntryId& id, const QByteArray& sha256) = 0;
    virtual core::Result<void> insertEntry(DeviceRow device, const ReceivedEntry& entry) = 0;
    virtual core::Result<QList<ReceivedEntry>> entries(DeviceRow device, quint64 batch) = 0;
    /// Where the device stands after a batch; the caller holds its lock.
    virtual core::Result<void> advanceDevice(const Device& device) = 0;
};

/// Person, family and what hangs on them.
class RegistryRows
{
public:
    virtual ~RegistryRows() = default;
    /// Takes the CURP for that person; false when it is another person's.
    virtual core::Result<bool> claimCurp(const domain::Curp& curp, const core::PersonId& person) = 0;
    virtual core::Result<void> releaseCurp(const domain::Curp& curp, const core::PersonId& person) = 0;
    virtual core::Result<void> insertPerson(const domain::Person& person, const PersonState& state, DeviceRow device,
                                            const core::EntryId& entry) = 0;
    virtual core::Result<void> insertFamily(const domain::Family& family, DeviceRow device,
                                            const core::EntryId& entry) = 0;
    virtual core::Result<void> updatePerson(const domain::Person& person, const PersonState& state,
                                            const core::EntryId& entry) = 0;
    virtual core::Result<void> insertMembership(const core::FamilyId& family, const domain::Membership& member) = 0;
    virtual core::Result<void> insertConsent(const domain::Consent& consent) = 0;
    /// Nothing when the person waits for one already, or ever had one.
    virtual core::Result<void> awaitCredential(const core::PersonId& person, DeviceRow device, qint64 nowMs) = 0;
    virtual core::Result<void> awaitNoCredential(const core::PersonId& person) = 0; ///< a first one; a later one waits on
    virtual core::Result<Totals> totals() = 0;
};

/// Families as they stand, and how they change.
class FamilyRows
{
public:
    virtual ~FamilyRows() = default;
    virtual core::Result<std::optional<StoredFamily>> family(const core::FamilyId& id) = 0; ///< locks its row
    virtual core::Result<std::optional<domain::Person>> person(const core::PersonId& id) = 0;
    virtual core::Result<void> endMembership(const core::FamilyId& family, const core::PersonId& person, qint64 atMs,
                                             domain::Motivo motivo) = 0;
    /// Its titular and its next version; `endedMs`: 0 while it lives.
    virtual core::Result<quint32> changeFamily(const domain::Family& family, const core::EntryId& entry,
                                               qint64 endedMs) = 0;
    /// The titular of each changed family, now instead of at commit: a fault is this entry's, not its batch's.
    virtual core::Result<void> checkTitulares() = 0;
};

/// Who is held back because they may be somebody who is there already.
class DuplicateRows
{
public:
    virtual ~DuplicateRows() = default;
    /// The store that registered a person.
    virtual core::Result<std::optional<core::StoreId>> storeOfPerson(const core::PersonId& id) = 0;
    /// Whether a device of that store holds the family that somebody is in now.
    virtual core::Result<bool> holdsPerson(const core::PersonId& person, const core::StoreId& store) = 0;
    /// Who hears of somebody: the newest device of each store that holds the family they are in now, none that is revoked.
    virtual core::Result<QList<DeviceRow>> holdersOf(const core::PersonId& person) = 0;
    /// What was said last stands, by the order that curpSince() goes by; of one store, what came last. Of a person who is not
    /// here nothing is noted.
    virtual core::Result<void> noteDuplicate(const core::PersonId& person, const core::PersonId& other,
                                             DuplicateAnswer answer, const EntryPlace& now) = 0;
    /// The strictest of what was said of a person, if anything still holds them back.
    virtual core::Result<std::optional<DuplicateAnswer>> heldAsDuplicate(const core::PersonId& person) = 0;
    virtual core::Result<void> setPersonState(const core::PersonId& person, const PersonState& state) = 0;
    virtual core::Result<bool> hasCredential(const core::PersonId& person) = 0;
};

/// Whose consent was taken back.
class RevocationRows
{
public:
    virtual ~RevocationRows() = default;
    /// A null consent: all that they had given when the entry was made. Of two words, that about what was given later stands.
    virtual core::Result<void> noteRevocation(const core::PersonId& person, const core::ConsentId& consent,
                                              const QString& reason, const core::EntryId& entry) = 0;
    virtual core::Result<bool> isRevoked(const core::PersonId& person) = 0;
    virtual core::Result<bool> hasDied(const core::PersonId& person) = 0; ///< baja por defunción (38)
};

/// What institutions with derechohabientes said of a person, by CURP.
class DerechohabienciaRows
{
public:
    virtual ~DerechohabienciaRows() = default;
    virtual core::Result<void> noteDerechohabiencia(const core::PersonId& person, domain::Institucion institucion,
                                                    const domain::Curp& curp, domain::ResultadoConsulta resultado,
                                                    DeviceRow device, const core::EntryId& entry) = 0;
    /// Whether the last word of some institution is Vigente, of those that the store of that device brought or one that holds
    /// the family which they are in now; the last by the order that curpSince() goes by.
    virtual core::Result<bool> isVigente(const core::PersonId& person, const domain::Curp& curp, DeviceRow device,
                                         const EntryPlace& now) = 0;
};

/// The stream of each device, and final credentials.
class StreamRows
{
public:
    virtual ~StreamRows() = default;
    using Body = decltype(sync::StreamItem::body);
    virtual core::Result<quint64> takePosition(DeviceRow device) = 0; ///< the next; locks the device
    virtual core::Result<void> insertItem(DeviceRow device, quint64 position, const Body& body) = 0;
    virtual core::Result<QList<sync::StreamItem>> items(DeviceRow device, quint64 after, int limit) = 0;
    /// People who wait, locked for this transaction with their devices; those that somebody else holds are passed over.
    virtual core::Result<QList<PendingCredential>> takePending(int limit) = 0;
    virtual core::Result<void>
    insertCredential(const SignedCredential& credential) = 0; ///< nobody waits for it any more
    virtual core::Result<QList<SignedCredential>> credentials(qint64 afterIndex, int limit) = 0; ///< -1: from the first
};

/// Devices given up, and what is known of them.
class LossRows
{
public:
    virtual ~LossRows() = default;
    virtual core::Result<void> lockLists() = 0; ///< whoever makes the next ones takes turns
    /// `kind`: "confianza", "finales", "provisionales". kRowRefused when the one that is there is not older.
    virtual core::Result<void> replaceList(const QString& kind, quint32 sequence, const QByteArray& bytes) = 0;
    /// Into the stream of every device that is not revoked; empty ones are unchanged. How many devices.
    virtual core::Result<qint64> announceLists(const SignedLists& lists) = 0;
    virtual core::Result<void> giveUp(DeviceRow device, const DeviceLoss& loss) = 0;
    virtual core::Result<std::optional<DeviceLoss>> loss(DeviceRow device) = 0;
    virtual core::Result<void> noteHanded(DeviceRow device, qint64 nowMs) = 0; ///< the first time counts
    virtual core::Result<void> allowRecovery(DeviceRow device, bool allowed) = 0;
    virtual core::Result<void> noteContact(DeviceRow device, qint64 nowMs) = 0;
    virtual core::Result<DeviceBooks> books(DeviceRow device) = 0;
    virtual core::Result<QStringList> folios(const QString& folioPrefix) = 0; ///< of families and people, in order
    virtual core::Result<QList<UnsettledEntry>> unsettled(DeviceRow device) = 0;
    virtual core::Result<QList<QByteArray>> entriesOfKinds(DeviceRow device, const QStringList& kinds) = 0; ///< as its chain has them
};

/// One transaction. Rolls back unless committed; use from one thread.
class CentralTransaction : public SettingRows,
                           public EnrolmentRows,
                           public BatchRows,
                           public RegistryRows,
                           public FamilyRows,
                           public DuplicateRows,
                           public DerechohabienciaRows,
                           public RevocationRows,
                           public StreamRows,
                           public LossRows,
                           public CredentialRows,
                           public PermitRows,
                           public CardRows,
                           public ModuleRows,
                           public PageRows,
                           public SearchRows,
                           public TaskRows,
                           public PublicationRows,
                           public HistoryRows,
                           public BulkRows,
                           public AlarmRows
{
public:
    virtual core::Result<void> freeze() = 0; ///< first call: sees one moment, writes nothing
    virtual core::Result<void> savepoint() = 0;
    virtual core::Result<void> rollbackToSavepoint() = 0;
    virtual core::Result<void> commit() = 0;
};

/// Port: the padrón's database. Thread-safe. Every call fails with kStoreUnavailable or, where a value is at fault,
/// kRowRefused.
class CentralStore
{
public:
    virtual ~CentralStore() = default;
    virtual core::Result<std::unique_ptr<CentralTransaction>> begin() = 0;
};

} // namespace padron::central
