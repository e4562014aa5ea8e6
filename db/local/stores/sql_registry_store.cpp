// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_registry_store.h"

#include "core/cbor.h"
#include "domain/strokes_codec.h"
#include "envelope/log_entry.h"
#include "local/errors.h"
#include "local/stores/membership_rows.h"
#include "local/stores/person_rows.h"
#include "ports/errors.h"

namespace padron::stores {

using core::Result;
using sqlite::Statement;

namespace {

constexpr char kInsertConsent[] =
    "INSERT INTO consent (id, person, position, given_by, given_by_name, decision, medium, notice_id, notice_version, "
    "notice_sha256, at_ms, strokes, evidence, witnesses, purpose, shown) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kConsents[] =
    "SELECT c.id, c.person, c.given_by, c.given_by_name, c.decision, c.medium, c.notice_id, c.notice_version, "
    "c.notice_sha256, c.at_ms, c.strokes, c.evidence, c.witnesses, c.purpose, c.shown FROM membership m JOIN consent c ON c.person = m.person "
    "WHERE m.family = ? AND m.until_ms IS NULL ORDER BY m.position, c.position";
constexpr char kByCurp[] = "SELECT id FROM person WHERE curp = ?";
constexpr char kState[] = "SELECT estado FROM person WHERE id = ?";
constexpr char kSetState[] = "UPDATE person SET estado = ? WHERE id = ?";
constexpr char kMarkUnsent[] = "UPDATE person SET unsent_entry = ?, held_estado = NULL WHERE id = ?";
constexpr char kMarkReceived[] =
    "UPDATE person SET unsent_entry = NULL, held_estado = NULL, estado = coalesce(held_estado, "
    "CASE estado WHEN 'por_enviar' THEN 'por_validar' ELSE estado END) "
    "WHERE id = ? AND (unsent_entry IS NULL OR unsent_entry = ?)";
constexpr char kNoteRevocation[] = "INSERT INTO revocation (person, consent, at_ms, reason) VALUES (?, ?, ?, ?) "
                                   "ON CONFLICT (person) DO UPDATE SET consent = excluded.consent, at_ms = excluded.at_ms, "
                                   "reason = excluded.reason WHERE consent <> excluded.consent";
constexpr char kIsRevoked[] = // unless it was given again, later than the one that was taken back
    "SELECT EXISTS (SELECT 1 FROM revocation r WHERE r.person = ? AND NOT EXISTS (SELECT 1 FROM consent c "
    "JOIN consent t ON t.id = r.consent WHERE c.person = r.person AND c.decision = 'given' AND c.purpose = 'registro' "
    "AND c.at_ms > t.at_ms))";
constexpr char kIsBlocked[] = "SELECT EXISTS (SELECT 1 FROM record_block WHERE person = ?)";
constexpr char kCentreSays[] =
    "UPDATE person SET estado = CASE WHEN unsent_entry IS NULL THEN ?1 ELSE estado END, "
    "held_estado = CASE WHEN unsent_entry IS NULL THEN NULL ELSE ?1 END WHERE id = ?2";
constexpr char kLastEntry[] = "SELECT last_entry FROM subject WHERE id = ?";
constexpr char kSetLastEntry[] = "INSERT INTO subject (id, last_entry) VALUES (?, ?) "
                                 "ON CONFLICT (id) DO UPDATE SET last_entry = excluded.last_entry";
constexpr qint64 kMotivoOfChange = 1; // domain/family_change.cddl
constexpr char kEntryBody[] = "SELECT bytes FROM log_body WHERE entry_id = ?";
constexpr char kPeopleCount[] = "SELECT count(*) FROM person";
constexpr char kFamilyCount[] = "SELECT count(*) FROM family WHERE ended_ms IS NULL";

constexpr qsizetype kMostPoints = 1'000'000;

QByteArray strokeBytes(const QList<domain::Stroke>& strokes)
{
    return core::encodeCbor(domain::strokesToCbor(strokes));
}

Result<QList<domain::Stroke>> strokesFrom(const QByteArray& bytes)
{
    const QRect anywhere(QPoint(-1'000'000, -1'000'000), QPoint(1'000'000, 1'000'000));
    const auto value = core::decodeCbor(bytes, {.maxBytes = 16 * 1024 * 1024});
    const auto strokes = value ? domain::strokesFromCbor(value->toArray(), anywhere, kMostPoints)
                               : std::optional<QList<domain::Stroke>>();
    if (!strokes)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("strokes"));
    return *strokes;
}

} // namespace

QList<const char*> SqlRegistryStore::statements()
{
    return {kInsertConsent, kConsents,     kByCurp,      kState,      kSetState, kMarkUnsent, kMarkReceived, kCentreSays,
            kNoteRevocation, kIsRevoked, kIsBlocked,
            kLastEntry,     kSetLastEntry, kEntryBody,   kPeopleCount, kFamilyCount};
}

Result<void> SqlRegistryStore::insert(const domain::FamilyRecord& record)
{
    PADRON_ASSIGN(auto whole, sqlite::Savepoint::start(m_connection));
    PADRON_TRY(insertPeople(m_connection, record.people));
    PADRON_TRY(insertFamily(m_connection, record.family));
    for (qsizetype i = 0; i < record.consents.size(); ++i)
        PADRON_TRY(insertConsent(record.consents.at(i), i));
    return whole.release();
}

Result<void> SqlRegistryStore::apply(const domain::FamilyChange& change)
{
    PADRON_ASSIGN(auto whole, sqlite::Savepoint::start(m_connection));
    PADRON_TRY(applyPeople(change.after));
    PADRON_TRY(changeFamilies(m_connection, change));
    for (const auto& record : change.after)
        for (qsizetype i = 0; i < record.consents.size(); ++i)
            PADRON_TRY(insertConsent(record.consents.at(i), i));
    return whole.release();
}

Result<void> SqlRegistryStore::replace(const QList<domain::FamilyRecord>& after, const QList<core::FamilyId>& ended,
                                       qint64 atMs)
{
    PADRON_ASSIGN(auto whole, sqlite::Savepoint::start(m_connection));
    PADRON_TRY(applyPeople(after));
    PADRON_TRY(replaceFamilies(m_connection, after, ended, atMs));
    return whole.release();
}

Result<void> SqlRegistryStore::applyPeople(const QList<domain::FamilyRecord>& after)
{
    QList<std::pair<domain::Person, domain::Person>> changed; // before, after
    QList<domain::Person> fresh;
    for (const auto& record : after) {
        for (const domain::Person& person : record.people) {
            PADRON_ASSIGN(const auto before, findPerson(m_connection, person.id));
            if (!before)
                fresh.append(person);
            else if (*before != person)
                changed.append({*before, person});
        }
    }
    for (const auto& [before, now] : changed)
        if (before.curp && before.curp != now.curp)
            PADRON_TRY(dropCurp(m_connection, now.id));
    for (const auto& [before, now] : changed)
        PADRON_TRY(updatePerson(m_connection, before, now));
    return insertPeople(m_connection, fresh);
}

Result<void> SqlRegistryStore::insertConsent(const domain::Consent& consent, qint64 position)
{
    const bool given = consent.decision == domain::ConsentDecision::Given;
    return m_connection.statement(kInsertConsent)
        .bind(consent.id)
        .bind(consent.person)
        .bind(position)
        .bind(consent.givenBy)
        .bind(consent.givenByName)
        .bind(given ? QStringLiteral("given") : QStringLiteral("refused"))
        .bind(domain::keyOf(consent.medium))
        .bind(consent.noticeId)
        .bind(consent.noticeVersion)
        .bind(consent.noticeSha256)
        .bind(consent.atMs)
        .bind(strokeBytes(consent.strokes))
        .bindOrNull(consent.evidence)
        .bind(consent.witnesses.join(u'\n'))
        .bind(consent.purpose == domain::ConsentPurpose::Sensibles ? QStringLiteral("sensibles")
                                                                    : QStringLiteral("registro"))
        .bind(domain::keyOf(consent.shown))
        .run();
}

Result<domain::FamilyRecord> SqlRegistryStore::family(const core::FamilyId& id)
{
    domain::FamilyRecord record;
    PADRON_ASSIGN(record.family, readFamily(m_connection, id));
    PADRON_ASSIGN(record.people, peopleOf(m_connection, id));
    PADRON_ASSIGN(record.consents, readConsents(id));
    return record;
}

Result<QList<domain::Consent>> SqlRegistryStore::readConsents(const core::FamilyId& id)
{
    QList<domain::Consent> consents;
    Statement read = m_connection.statement(kConsents);
    read.bind(id);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return consents;
        const auto medium = domain::consentMediumByKey(read.text(5));
        if (!medium)
            return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("medium"));
        domain::Consent consent;
        consent.id = read.id<core::ConsentId>(0);
        consent.person = read.id<core::PersonId>(1);
        consent.givenBy = read.id<core::PersonId>(2);
        consent.givenByName = read.text(3);
        consent.decision = read.text(4) == u"given" ? domain::ConsentDecision::Given : domain::ConsentDecision::Refused;
        consent.medium = *medium;
        consent.noticeId = read.text(6);
        consent.noticeVersion = static_cast<int>(read.integer(7));
        consent.noticeSha256 = read.blob(8);
        consent.atMs = read.integer(9);
        PADRON_ASSIGN(consent.strokes, strokesFrom(read.blob(10)));
        consent.evidence = read.blob(11);
        consent.witnesses = read.text(12).split(u'\n', Qt::SkipEmptyParts);
        consent.purpose = read.text(13) == u"sensibles" ? domain::ConsentPurpose::Sensibles
                                                        : domain::ConsentPurpose::Registro;
        consent.shown = domain::noticeShownByKey(read.text(14)).value_or(domain::NoticeShown::OnScreen);
        consents.append(std::move(consent));
    }
}

Result<core::FamilyId> SqlRegistryStore::familyOf(const core::PersonId& person)
{
    return stores::familyOf(m_connection, person);
}

Result<domain::Person> SqlRegistryStore::person(const core::PersonId& id)
{
    PADRON_ASSIGN(auto found, findPerson(m_connection, id));
    return found ? Result<domain::Person>(std::move(*found)) : core::fail(ports::kNotFound);
}

Result<QList<ports::DatedMembership>> SqlRegistryStore::memberships(const core::PersonId& person)
{
    return membershipsOf(m_connection, person);
}

Result<QList<ports::DatedMembership>> SqlRegistryStore::history(const core::FamilyId& family)
{
    return historyOf(m_connection, family);
}

Result<std::optional<core::PersonId>> SqlRegistryStore::personByCurp(const domain::Curp& curp)
{
    Statement read = m_connection.statement(kByCurp);
    PADRON_ASSIGN(const bool row, read.bind(curp.text()).step());
    return row ? std::optional(read.id<core::PersonId>(0)) : std::nullopt;
}

Result<ports::RecordState> SqlRegistryStore::state(const core::PersonId& person)
{
    Statement read = m_connection.statement(kState);
    PADRON_TRY(read.bind(person).one());
    const auto state = recordStateByKey(read.text(0));
    if (!state)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("estado"));
    return *state;
}

Result<void> SqlRegistryStore::setState(const core::PersonId& person, ports::RecordState state)
{
    PADRON_TRY(m_connection.statement(kSetState).bind(keyOf(state)).bind(person).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<void> SqlRegistryStore::markUnsent(const core::PersonId& person, const core::EntryId& entry)
{
    return m_connection.statement(kMarkUnsent).bind(entry).bind(person).run();
}

Result<void> SqlRegistryStore::markReceived(const core::PersonId& person, const core::EntryId& entry)
{
    return m_connection.statement(kMarkReceived).bind(person).bind(entry).run();
}

Result<void> SqlRegistryStore::noteRevocation(const core::PersonId& person, const core::ConsentId& consent, qint64 atMs,
                                              const QString& reason)
{
    PADRON_TRY(m_connection.statement(kNoteRevocation).bind(person).bind(consent).bind(atMs).bind(reason).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kAlreadyExists);
}

Result<bool> SqlRegistryStore::isRevoked(const core::PersonId& person)
{
    Statement read = m_connection.statement(kIsRevoked);
    PADRON_TRY(read.bind(person).one());
    return read.integer(0) != 0;
}

Result<bool> SqlRegistryStore::isBlocked(const core::PersonId& person)
{
    Statement read = m_connection.statement(kIsBlocked);
    PADRON_TRY(read.bind(person).one());
    return read.integer(0) != 0;
}

Result<void> SqlRegistryStore::centreSays(const core::PersonId& person, ports::RecordState state)
{
    PADRON_TRY(m_connection.statement(kCentreSays).bind(keyOf(state)).bind(person).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<core::EntryId> SqlRegistryStore::lastEntry(const core::SubjectId& subject)
{
    Statement read = m_connection.statement(kLastEntry);
    PADRON_ASSIGN(const bool row, read.bind(subject).step());
    return row ? read.id<core::EntryId>(0) : core::EntryId();
}

Result<void> SqlRegistryStore::setLastEntry(const core::SubjectId& subject, const core::EntryId& entry)
{
    return m_connection.statement(kSetLastEntry).bind(subject).bind(entry).run();
}

Result<std::optional<ports::LastUpdate>> SqlRegistryStore::lastUpdate(const core::PersonId& person)
{
    const core::SubjectId subject(person.uuid());
    PADRON_ASSIGN(core::EntryId at, lastEntry(subject));
    while (!at.isNull()) { // back along the person's own entries
        Statement read = m_connection.statement(kEntryBody);
        PADRON_ASSIGN(const bool here, read.bind(at).step());
        if (!here || read.blob(0).isEmpty())
            break; // another device's, or expunged
        PADRON_ASSIGN(const envelope::LogEntry entry, envelope::decodeEntry(read.blob(0)));
        core::EntryId before;
        for (const auto& one : entry.subjects)
            if (one.id == subject)
                before = one.base;
        const bool update = entry.kind == QLatin1String(envelope::kind::kFamilyUpdated);
        if (entry.kind == QLatin1String(envelope::kind::kFamilyRegistered) || (update && before.isNull()))
            break; // what a person begins with is a registration
        if (update) {
            const auto motivo = domain::motivoByKey(entry.payload.toMap().value(kMotivoOfChange).toString());
            return ports::LastUpdate{motivo.value_or(domain::Motivo::OtroDato), entry.atMs};
        }
        at = before;
    }
    return std::nullopt;
}

Result<qint64> SqlRegistryStore::peopleCount()
{
    Statement read = m_connection.statement(kPeopleCount);
    PADRON_TRY(read.one());
    return read.integer(0);
}

Result<qint64> SqlRegistryStore::familyCount()
{
    Statement read = m_connection.statement(kFamilyCount);
    PADRON_TRY(read.one());
    return read.integer(0);
}

} // namespace padron::stores
