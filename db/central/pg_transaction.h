// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/errors.h"
#include "central/pg_array.h"
#include "central/pg_central_store.h"
#include "central/pg_connection.h"
#include "central/pg_statement.h"

#include <memory>

namespace padron::central {

/// A text PostgreSQL cannot hold (U+0000): the value's fault.
struct UnstorableText : std::exception
{
};

// Qt values as parameters.
std::string pg(const QString& text); ///< throws UnstorableText, which the transaction turns into kRowRefused
std::string pg(const QUuid& id);     ///< empty when null: NULLIF in the SQL
std::string pg(QDate date);          ///< empty when null
pqxx::binarystring pg(const QByteArray& bytes);
template <class Tag> std::string pg(const core::Id<Tag>& id)
{
    return pg(id.uuid());
}
template <class Number>
requires std::is_arithmetic_v<Number> Number pg(Number number)
{
    return number;
}

/// One pqxx::work and the translation of its exceptions. Its rows are spread over pg_*_rows.cpp.
class PgTransaction final : public CentralTransaction
{
public:
    PgTransaction(PgPool& pool, std::unique_ptr<PgConnection> connection, std::unique_ptr<pqxx::work> work,
                  const PgCentralStore::FailureProbe& probe);
    ~PgTransaction() override;

    core::Result<void> freeze() override;
    core::Result<void> savepoint() override;
    core::Result<void> rollbackToSavepoint() override;
    core::Result<void> commit() override;

    core::Result<std::optional<QString>> setting(const QString& key) override;
    core::Result<void> setSetting(const QString& key, const QString& value) override;
    core::Result<quint64> takeNumber(const QString& counter) override;
    core::Result<std::optional<SignedLists>> lists() override;
    core::Result<void> insertLists(const SignedLists& lists) override;

    core::Result<qint64> moduleFor(const Module& module) override;
    core::Result<Module> module(qint64 row) override;
    core::Result<std::optional<int>> takeDeviceNumber(qint64 moduleRow) override;
    core::Result<void> insertCode(const EnrolCodeRow& code) override;
    core::Result<std::optional<EnrolCodeRow>> lockCode(const QByteArray& codeId) override;
    core::Result<void> spendCode(const QByteArray& codeId, DeviceRow device) override;
    core::Result<DeviceRow> insertDevice(const NewDevice& device) override;
    core::Result<std::optional<Device>> device(const core::StoreId& store, quint32 epoch) override;
    core::Result<std::optional<Device>> device(DeviceRow row) override;
    core::Result<std::optional<Device>> deviceOfKey(const QByteArray& signingPublic) override;
    core::Result<QList<Device>> devices() override;
    core::Result<bool> certificateLives(DeviceRow device, const QByteArray& sha256, qint64 nowMs) override;
    core::Result<bool> storeHadPrefix(const core::StoreId& store, const QString& folioPrefix) override;
    core::Result<void> inherit(DeviceRow heir, const core::StoreId& store) override;

    core::Result<void> lockDevice(DeviceRow device) override;
    core::Result<void> lockDeviceWhole(DeviceRow device) override;
    core::Result<std::optional<ReceivedBatch>> batch(DeviceRow device, quint64 number) override;
    core::Result<void> insertBatch(DeviceRow device, const ReceivedBatch& batch) override;
    core::Result<bool> insertWaiting(DeviceRow device, const WaitingBatch& batch) override;
    core::Result<std::optional<WaitingBatch>> waitingBatch(DeviceRow device, quint64 number) override;
    core::Result<std::optional<WaitingBatch>> firstWaiting(DeviceRow device) override;
    core::Result<std::optional<WaitingBatch>> lastWaiting(DeviceRow device) override;
    core::Result<void> removeWaiting(DeviceRow device, quint64 number) override;
    core::Result<void> putWaitingAside(DeviceRow device, quint64 number, qint64 nowMs) override;
    core::Result<QList<WaitingDevice>> devicesWaiting() override;
    core::Result<std::pair<bool, QByteArray>>
    claimEntry(const core::EntryId& id, const QByteArray& sha256,
               const std::optional<envelope::EntryModality>& modality) override;
    core::Result<std::optional<sync::Verdict>> storedVerdict(const core::EntryId& id, const QByteArray& sha256) override;
    core::Result<void> insertEntry(DeviceRow device, const ReceivedEntry& entry) override;
    core::Result<QList<ReceivedEntry>> entries(DeviceRow device, quint64 batch) override;
    core::Result<void> advanceDevice(const Device& device) override;

    core::Result<bool> claimCurp(const domain::Curp& curp, const core::PersonId& person) override;
    core::Result<void> insertPerson(const domain::Person& person, const PersonState& state, DeviceRow device,
                                    const core::EntryId& entry) override;
    core::Result<void> insertFamily(const domain::Family& family, DeviceRow device,
                                    const core::EntryId& entry) override;
    core::Result<void> insertMembership(const core::FamilyId& family, const domain::Membership& member) override;
    core::Result<void> insertConsent(const domain::Consent& consent) override;
    core::Result<void> awaitCredential(const core::PersonId& person, DeviceRow device, qint64 nowMs) override;
    core::Result<void> awaitNoCredential(const core::PersonId& person) override;
    core::Result<void> releaseCurp(const domain::Curp& curp, const core::PersonId& person) override;
    core::Result<void> updatePerson(const domain::Person& person, const PersonState& state,
                                    const core::EntryId& entry) override;

    core::Result<std::optional<StoredFamily>> family(const core::FamilyId& id) override;
    core::Result<std::optional<domain::Person>> person(const core::PersonId& id) override;
    core::Result<void> endMembership(const core::FamilyId& family, const core::PersonId& person, qint64 atMs,
                                     domain::Motivo motivo) override;
    core::Result<quint32> changeFamily(const domain::Family& family, const core::EntryId& entry,
                                       qint64 endedMs) override;
    core::Result<void> checkTitulares() override;
    core::Result<Totals> totals() override;

    core::Result<std::optional<core::StoreId>> storeOfPerson(const core::PersonId& id) override;
    core::Result<bool> holdsPerson(const core::PersonId& person, const core::StoreId& store) override;
    core::Result<QList<DeviceRow>> holdersOf(const core::PersonId& person) override;
    core::Result<void> noteDuplicate(const core::PersonId& person, const core::PersonId& other, DuplicateAnswer answer,
                                     const EntryPlace& now) override;
    core::Result<std::optional<DuplicateAnswer>> heldAsDuplicate(const core::PersonId& person) override;
    core::Result<void> setPersonState(const core::PersonId& person, const PersonState& state) override;
    core::Result<bool> hasCredential(const core::PersonId& person) override;
    core::Result<void> noteDerechohabiencia(const core::PersonId& person, domain::Institucion institucion,
                                            const domain::Curp& curp, domain::ResultadoConsulta resultado,
                                            DeviceRow device, const core::EntryId& entry) override;
    core::Result<bool> isVigente(const core::PersonId& person, const domain::Curp& curp, DeviceRow device,
                                 const EntryPlace& now) override;
    core::Result<void> noteRevocation(const core::PersonId& person, const core::ConsentId& consent, const QString& reason,
                                      const core::EntryId& entry) override;
    core::Result<bool> isRevoked(const core::PersonId& person) override;
    core::Result<bool> hasDied(const core::PersonId& person) override;

    core::Result<SaidBefore> saidBefore(const PlainKeys& keys) override;
    core::Result<void> insertPlain(DeviceRow device, quint64 position, const std::vector<PlainEntry>& run,
                                   qint64 nowMs) override;

    core::Result<quint64> takePosition(DeviceRow device) override;
    core::Result<void> insertItem(DeviceRow device, quint64 position, const Body& body) override;
    core::Result<QList<sync::StreamItem>> items(DeviceRow device, quint64 after, int limit) override;
    core::Result<QList<PendingCredential>> takePending(int limit) override;
    core::Result<void> insertCredential(const SignedCredential& credential) override;
    core::Result<QList<SignedCredential>> credentials(qint64 afterIndex, int limit) override;

    core::Result<void> lockLists() override;
    core::Result<void> replaceList(const QString& kind, quint32 sequence, const QByteArray& bytes) override;
    core::Result<qint64> announceLists(const SignedLists& lists) override;
    core::Result<void> giveUp(DeviceRow device, const DeviceLoss& loss) override;
    core::Result<std::optional<DeviceLoss>> loss(DeviceRow device) override;
    core::Result<void> noteHanded(DeviceRow device, qint64 nowMs) override;
    core::Result<void> allowRecovery(DeviceRow device, bool allowed) override;
    core::Result<void> noteContact(DeviceRow device, qint64 nowMs) override;
    core::Result<DeviceBooks> books(DeviceRow device) override;
    core::Result<QStringList> folios(const QString& folioPrefix) override;
    core::Result<QList<UnsettledEntry>> unsettled(DeviceRow device) override;
    core::Result<QList<QByteArray>> entriesOfKinds(DeviceRow device, const QStringList& kinds) override;

    core::Result<std::optional<FolioHolder>> holderOf(const QString& folio) override;
    core::Result<QList<IssuedCredential>> issuesOf(const core::PersonId& person) override;
    core::Result<void> setStatus(const core::PersonId& person, int issueNumber, credential::Status status,
                                 const QString& reason) override;
    core::Result<void> awaitNext(const core::PersonId& person, DeviceRow device, const QString& reason,
                                 qint64 nowMs) override;
    core::Result<void> awaitNone(const core::PersonId& person) override;
    core::Result<int> countReissue(DeviceRow device, qint64 nowMs) override;
    core::Result<bool> anyUnlisted() override;
    core::Result<QList<Listed>> takeUnlisted() override;
    core::Result<qint64> announceFinals(quint32 sequence) override;

    core::Result<std::optional<qint64>> moduleRow(const QString& entidad, const QString& numero) override;
    core::Result<qint64> moduleOf(DeviceRow device) override;
    core::Result<QList<qint64>> modules() override;
    core::Result<void> lockModule(qint64 moduleRow) override;
    core::Result<QList<DeviceRow>> lockDevicesOf(qint64 moduleRow) override;
    core::Result<void> insertPermit(const PrintPermit& permit) override;
    core::Result<QList<PrintPermit>> permits() override;
    core::Result<std::optional<sync::PrintAuthorised>> permitOf(DeviceRow device) override;
    core::Result<bool> hadOtherPermit(DeviceRow device) override;

    core::Result<CardFacts> lockCard(const core::PersonId& person, int issueNumber) override;
    core::Result<void> saveCard(const CardFacts& card) override;
    core::Result<void> insertBox(const Box& box) override;
    core::Result<std::optional<Box>> box(const domain::LotId& id) override;
    core::Result<QList<Box>> boxes() override;
    core::Result<void> noteBoxReceived(const domain::LotId& id, qint64 nowMs) override;
    core::Result<QList<sync::LotSent>> boxesFor(DeviceRow device) override;
    core::Result<QList<BoxCandidate>> boxCandidates(qint64 moduleRow, const QString& folio, qint64 nowSeconds,
                                                    int limit) override;
    core::Result<QList<std::pair<QString, qint64>>> leftOut(qint64 moduleRow, qint64 nowSeconds) override;
    core::Result<QList<ProgressLine>> progress(const QString& module) override;

    core::Result<std::optional<FoundPerson>> findPerson(const QString& by, const QString& value, DeviceRow device) override;
    core::Result<qint64> searchesSince(DeviceRow device, qint64 ms) override;
    core::Result<void> noteSearch(DeviceRow device, const core::UserId& user, qint64 ms, const QString& by,
                                  const core::PersonId& person) override;
    core::Result<QList<sync::PersonStateChanged>> standingsOf(const core::FamilyId& family) override;

    core::Result<void> announcePage(const QByteArray& sha256, qint64 bytes, DeviceRow device,
                                    const core::EntryId& entry) override;
    core::Result<std::optional<AnnouncedPage>> announcedPage(const QByteArray& sha256, DeviceRow device) override;
    core::Result<void> notePageReceived(const QByteArray& sha256, DeviceRow device, qint64 nowMs) override;
    core::Result<void> forgetPageReceived(const QByteArray& sha256) override;
    core::Result<QList<AnnouncedPage>> announcedPages(const QByteArray& after, DeviceRow device, int limit) override;
    core::Result<bool> takeUnreadLog(DeviceRow device) override;

    core::Result<qint64> insertModule(const ModuleFacts& module) override;
    core::Result<ModuleFacts> lockModuleFacts(qint64 moduleRow) override;
    core::Result<void> saveModule(const ModuleFacts& module) override;
    core::Result<QList<ModuleFacts>> moduleList() override;
    core::Result<QList<CodeLine>> codes(qint64 moduleRow) override;
    core::Result<bool> annulCode(const QByteArray& codeId, qint64 nowMs) override;
    core::Result<qint64> certificateEndsMs(DeviceRow device) override;
    core::Result<void> insertCertificate(DeviceRow device, const QByteArray& sha256, qint64 expiresMs) override;
    core::Result<QList<std::pair<QByteArray, qint64>>> missingPages(DeviceRow device) override;

    core::Result<void> insertTask(const CentreTask& task) override;
    core::Result<std::optional<CentreTask>> lockTask(const core::TaskId& id) override;
    core::Result<void> saveTask(const CentreTask& task) override;
    core::Result<QList<CentreTask>> tasks(qint64 moduleRow, bool closedToo) override;
    core::Result<std::optional<core::TaskId>> sameTask(const CentreTask& task) override;
    core::Result<QList<DeviceRow>> holdersAmong(const QList<DeviceRow>& devices, const core::PersonId& person) override;
    core::Result<void> noteTold(const core::TaskId& id, DeviceRow device) override;
    core::Result<QList<DeviceRow>> lockTold(const core::TaskId& id) override;
    core::Result<QList<CentreTask>> tasksFor(DeviceRow device) override;
    core::Result<QList<CentreTask>> tasksOf(const core::FamilyId& family, DeviceRow device) override;
    core::Result<QList<sync::UserOrdered>> ordersBefore(DeviceRow heir) override;

    core::Result<void> raiseAlarm(std::optional<DeviceRow> device, const QString& kind, const QString& detail, qint64 ms) override;
    core::Result<QList<Alarm>> alarms(const AlarmFilter& filter, qint64 after, int limit) override;
    core::Result<std::optional<Alarm>> lockAlarm(qint64 number) override;
    core::Result<void> noteAlarmSeen(qint64 number, qint64 nowMs, const QString& by) override;

    core::Result<void> lockPublications() override;
    core::Result<void> insertPublication(const Publication& publication) override;
    core::Result<std::optional<Publication>> newestPublication(const QString& kind) override;
    core::Result<QList<QString>> publishedKinds() override;
    core::Result<QList<DeviceRow>> lockLiveDevices() override;

    core::Result<QList<core::FamilyId>> lockConnected(const QList<core::FamilyId>& families) override;
    core::Result<FamilyStanding> standing(const core::FamilyId& family, const core::StoreId& store) override;
    core::Result<void> linkEntry(const core::FamilyId& family, const HistoryLink& link) override;
    core::Result<QList<HistoryLink>> links(const core::FamilyId& family) override;
    core::Result<std::optional<HistoryLink>> keptEntry(const core::EntryId& entry) override;
    core::Result<QList<HistoryLink>> familyEntries(DeviceRow anyOfStore) override;
    core::Result<void> saveMerge(const core::EntryId& id, const QList<core::EntryId>& entries) override;
    core::Result<QList<core::EntryId>> merge(const core::EntryId& id) override;
    core::Result<QList<StoredConflict>> openConflicts(const QList<core::FamilyId>& families) override;
    core::Result<QList<StoredConflict>> openConflicts(int limit) override;
    core::Result<std::optional<StoredConflict>> conflict(const domain::ConflictId& id) override;
    core::Result<void> saveConflict(const StoredConflict& stored, qint64 ms) override;
    core::Result<QList<core::FamilyId>> changedSince(const HeirPlace& place) override;
    core::Result<QList<sync::CredentialSigned>> cardsOf(const core::FamilyId& family, const core::StoreId& store) override;
    core::Result<QList<StoredConflict>> conflictsOf(const core::StoreId& store) override;
    core::Result<QList<FamilyHolder>> holders(const core::FamilyId& family) override;
    core::Result<bool> addHolder(const core::FamilyId& family, DeviceRow device) override;
    core::Result<quint64> insertOwnEntry(const core::EntryId& entry, const QByteArray& bytes, qint64 ms) override;
    core::Result<void> emptyFamily(const core::FamilyId& family) override;
    core::Result<void> insertPeriod(const domain::PlacePeriod& period) override;
    core::Result<void> settleFamily(const domain::Family& family, const FamilyStanding& standing, qint64 endedMs) override;
    core::Result<void> settlePerson(const core::PersonId& person, const core::EntryId& entry, quint32 version) override;
    core::Result<StandingFacts> factsOf(const core::PersonId& person) override;
    core::Result<std::optional<core::PersonId>> holderOfCurp(const domain::Curp& curp) override;
    core::Result<std::optional<core::PersonId>> nextForCurp(const domain::Curp& curp, const core::PersonId& but,
                                                            const EntryPlace& now) override;
    core::Result<QString> curpSince(const core::PersonId& person, const EntryPlace& now) override;
    core::Result<void> setCurpSince(const core::PersonId& person, const core::EntryId& entry) override;
    core::Result<std::optional<DeviceRow>> deviceOfPerson(const core::PersonId& person) override;
    core::Result<QSet<core::FamilyId>> mergedFamilies() override;
    core::Result<qint64> mergedPlaces() override;

private:
    template <class... Args> core::Result<pqxx::result> run(const PgStatement& statement, const Args&... args)
    {
        // converted inside: a text that cannot be stored throws
        return guarded(statement.name, [&] { return m_work->exec_prepared(statement.name, pg(args)...); });
    }
    template <class... Args> core::Result<void> write(const PgStatement& statement, const Args&... args)
    {
        PADRON_TRY(run(statement, args...));
        return {};
    }
    template <std::size_t N, class... Args>
    core::Result<void> writeAll(const PgStatement& statement, const PgColumns<N>& rows, const Args&... args)
    {
        if (rows.columns.front().isEmpty())
            return {};
        return std::apply([&](const auto&... columns) { return write(statement, columns..., args...); }, rows.columns);
    }
    core::Result<pqxx::result> guarded(const char* name, const std::function<pqxx::result()>& call);

    PgPool& m_pool;
    std::unique_ptr<PgConnection> m_connection;
    std::unique_ptr<pqxx::work> m_work;
    const PgCentralStore::FailureProbe& m_probe;
    bool m_healthy = true;
    bool m_savepointOpen = false;
    QList<Alarm> m_raised; ///< told to the log once they are kept
    qsizetype m_raisedBefore = 0; ///< the savepoint
};

// Values back from rows.
QString textOf(const pqxx::field& field);
QByteArray bytesOf(const pqxx::field& field);
QUuid uuidOf(const pqxx::field& field);
template <class Integer> Integer numberOf(const pqxx::field& field)
{
    return static_cast<Integer>(field.as<long long>(0));
}

} // namespace padron::central
