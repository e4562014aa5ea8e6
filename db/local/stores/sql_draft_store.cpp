// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_draft_store.h"

#include "ports/errors.h"

#include <algorithm>

namespace padron::stores {

using core::Result;

namespace {

constexpr char kUpdate[] = "UPDATE draft SET saved_ms = ?, title = ?, people = ?, section = ?, signatures = ?, "
                           "updates = ?, catalogue_set = ?, bytes = ? WHERE id = ?";
constexpr char kTurn[] = "INSERT INTO counter (name, scope, value) VALUES ('turno', ?, 1) ON CONFLICT (name, scope) "
                         "DO UPDATE SET value = value + 1 RETURNING value";
constexpr char kInsert[] =
    "INSERT INTO draft (saved_ms, title, people, section, signatures, updates, catalogue_set, bytes, id, created_ms, day, "
    "turn, place, owner, owner_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?12, ?12, ?13, ?14)";
constexpr char kLoad[] = "SELECT bytes FROM draft WHERE id = ?";
#define PADRON_DRAFT_COLUMNS                                                                                           \
    "SELECT id, saved_ms, title, people, created_ms, turn, day, owner, owner_name, signatures, section, "              \
    "discarded_ms, updates FROM draft "
constexpr char kSummary[] = PADRON_DRAFT_COLUMNS "WHERE id = ?";
constexpr char kList[] = PADRON_DRAFT_COLUMNS "WHERE discarded_ms IS NULL ORDER BY day = ? DESC, day DESC, place";
constexpr char kDiscarded[] = PADRON_DRAFT_COLUMNS "WHERE discarded_ms >= ? ORDER BY discarded_ms DESC";
#undef PADRON_DRAFT_COLUMNS
constexpr char kRemove[] = "DELETE FROM draft WHERE id = ?";
constexpr char kDiscard[] = "UPDATE draft SET discarded_ms = ?2 WHERE id = ?1 AND discarded_ms IS NULL";
constexpr char kRestore[] = "UPDATE draft SET discarded_ms = NULL WHERE id = ?";
constexpr char kPurge[] = "DELETE FROM draft WHERE discarded_ms < ?";
// Of a capture that was never kept, or that was gone when its page came.
constexpr char kPurgePages[] = "DELETE FROM document WHERE draft IS NOT NULL AND at_ms < ? "
                               "AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.id = document.draft)";
constexpr char kHandOver[] = "UPDATE draft SET owner = ?2, owner_name = ?3 WHERE id = ?1";
constexpr char kLastPlace[] = "SELECT max(place) FROM draft WHERE discarded_ms IS NULL AND day = "
                              "(SELECT day FROM draft WHERE id = ?)";
constexpr char kSetPlace[] = "UPDATE draft SET place = ?2 WHERE id = ?1";
constexpr char kFindUpdating[] = "SELECT id FROM draft WHERE updates = ? AND discarded_ms IS NULL";
constexpr char kMarkOpen[] = "INSERT INTO draft_open (user, draft) VALUES (?, ?) "
                             "ON CONFLICT (user) DO UPDATE SET draft = excluded.draft";
constexpr char kMarkNone[] = "DELETE FROM draft_open WHERE user = ?";
constexpr char kLastOpen[] = "SELECT draft.id FROM draft_open JOIN draft ON draft.id = draft_open.draft "
                             "WHERE draft_open.user = ? AND discarded_ms IS NULL AND owner = draft_open.user";

QString titleOf(const domain::FamilyDraft& draft)
{
    if (draft.people.isEmpty())
        return {};
    const domain::PersonDraft& first = draft.people.front();
    return QStringList{first.nombres, first.primerApellido, first.segundoApellido}.join(u' ').simplified().left(150);
}

qint64 signaturesOf(const domain::FamilyDraft& draft)
{
    return std::count_if(draft.people.begin(), draft.people.end(),
                         [](const domain::PersonDraft& person) { return !person.consent.strokes.isEmpty(); });
}

QString dayKey(QDate day)
{
    return day.toString(Qt::ISODate);
}

sqlite::Statement& bindContent(sqlite::Statement& write, const domain::FamilyDraft& draft, qint64 nowMs)
{
    return write.bind(nowMs)
        .bind(titleOf(draft))
        .bind(static_cast<qint64>(draft.people.size()))
        .bind(draft.currentSection.left(40))
        .bind(signaturesOf(draft))
        .bind(draft.updates)
        .bind(draft.catalogueSet)
        .bind(domain::encodeDraft(draft))
        .bind(draft.id);
}

ports::DraftSummary summaryOf(const sqlite::Statement& row)
{
    return {.id = row.id<core::DraftId>(0),
            .savedMs = row.integer(1),
            .title = row.text(2),
            .people = static_cast<int>(row.integer(3)),
            .createdMs = row.integer(4),
            .turn = static_cast<int>(row.integer(5)),
            .day = QDate::fromString(row.text(6), Qt::ISODate),
            .owner = row.id<core::UserId>(7),
            .ownerName = row.text(8),
            .signatures = static_cast<int>(row.integer(9)),
            .section = row.text(10),
            .discardedMs = row.isNull(11) ? 0 : row.integer(11),
            .updates = row.id<core::FamilyId>(12)};
}

Result<void> readInto(QList<ports::DraftSummary>& drafts, sqlite::Statement& read)
{
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return {};
        drafts.append(summaryOf(read));
    }
}

} // namespace

QList<const char*> SqlDraftStore::statements()
{
    return {kUpdate,  kTurn,  kInsert,   kLoad,      kSummary,  kList,         kDiscarded, kRemove,   kDiscard,
            kRestore, kPurge, kHandOver, kLastPlace, kSetPlace, kFindUpdating, kMarkOpen,  kMarkNone, kLastOpen, kPurgePages};
}

Result<void> SqlDraftStore::save(const domain::FamilyDraft& draft, const ports::DraftStamp& by)
{
    PADRON_ASSIGN(const bool wasThere, update(draft, by.nowMs));
    return wasThere ? Result<void>() : insert(draft, by);
}

Result<bool> SqlDraftStore::update(const domain::FamilyDraft& draft, qint64 nowMs)
{
    sqlite::Statement write = m_connection.statement(kUpdate);
    PADRON_TRY(bindContent(write, draft, nowMs).run());
    return m_connection.changes() > 0;
}

Result<void> SqlDraftStore::insert(const domain::FamilyDraft& draft, const ports::DraftStamp& by)
{
    PADRON_ASSIGN(auto savepoint, sqlite::Savepoint::start(m_connection)); // no turn for a capture that was not kept
    qint64 turn = 0;
    {
        sqlite::Statement next = m_connection.statement(kTurn);
        PADRON_TRY(next.bind(dayKey(by.today)).one());
        turn = next.integer(0);
    }
    {
        sqlite::Statement write = m_connection.statement(kInsert);
        PADRON_TRY(bindContent(write, draft, by.nowMs)
                       .bind(draft.createdMs)
                       .bind(dayKey(by.today))
                       .bind(turn)
                       .bind(by.user)
                       .bind(by.userName)
                       .run());
    }
    return savepoint.release();
}

Result<domain::FamilyDraft> SqlDraftStore::load(const core::DraftId& id)
{
    sqlite::Statement read = m_connection.statement(kLoad);
    PADRON_TRY(read.bind(id).one());
    return domain::decodeDraft(read.blob(0));
}

Result<ports::DraftSummary> SqlDraftStore::summary(const core::DraftId& id)
{
    sqlite::Statement read = m_connection.statement(kSummary);
    PADRON_TRY(read.bind(id).one());
    return summaryOf(read);
}

Result<QList<ports::DraftSummary>> SqlDraftStore::list(QDate today)
{
    QList<ports::DraftSummary> drafts;
    sqlite::Statement read = m_connection.statement(kList);
    PADRON_TRY(readInto(drafts, read.bind(dayKey(today))));
    return drafts;
}

Result<void> SqlDraftStore::remove(const core::DraftId& id)
{
    return m_connection.statement(kRemove).bind(id).run();
}

Result<void> SqlDraftStore::changeOne(sqlite::Statement& statement)
{
    PADRON_TRY(statement.run());
    if (m_connection.changes() == 0)
        return core::fail(ports::kNotFound);
    return {};
}

Result<void> SqlDraftStore::discard(const core::DraftId& id, qint64 nowMs)
{
    sqlite::Statement write = m_connection.statement(kDiscard);
    return changeOne(write.bind(id).bind(nowMs));
}

Result<void> SqlDraftStore::restore(const core::DraftId& id)
{
    sqlite::Statement write = m_connection.statement(kRestore);
    return changeOne(write.bind(id));
}

Result<QList<ports::DraftSummary>> SqlDraftStore::discarded(qint64 sinceMs)
{
    QList<ports::DraftSummary> drafts;
    sqlite::Statement read = m_connection.statement(kDiscarded);
    PADRON_TRY(readInto(drafts, read.bind(sinceMs)));
    return drafts;
}

Result<void> SqlDraftStore::purgeDiscarded(qint64 beforeMs)
{
    PADRON_TRY(m_connection.statement(kPurge).bind(beforeMs).run());
    return m_connection.statement(kPurgePages).bind(beforeMs).run();
}

Result<void> SqlDraftStore::handOver(const core::DraftId& id, const core::UserId& user, const QString& name)
{
    sqlite::Statement write = m_connection.statement(kHandOver);
    return changeOne(write.bind(id).bind(user).bind(name));
}

Result<void> SqlDraftStore::toEndOfQueue(const core::DraftId& id)
{
    qint64 last = 0;
    {
        sqlite::Statement read = m_connection.statement(kLastPlace);
        PADRON_TRY(read.bind(id).one());
        last = read.integer(0);
    }
    sqlite::Statement write = m_connection.statement(kSetPlace);
    return changeOne(write.bind(id).bind(last + 1));
}

Result<std::optional<core::DraftId>> SqlDraftStore::idOf(sqlite::Statement& read)
{
    PADRON_ASSIGN(const bool row, read.step());
    return row ? std::optional(read.id<core::DraftId>(0)) : std::nullopt;
}

Result<std::optional<core::DraftId>> SqlDraftStore::findUpdating(const core::FamilyId& family)
{
    sqlite::Statement read = m_connection.statement(kFindUpdating);
    return idOf(read.bind(family));
}

Result<void> SqlDraftStore::markOpen(const core::UserId& user, const core::DraftId& draft)
{
    if (draft.isNull())
        return m_connection.statement(kMarkNone).bind(user).run();
    return m_connection.statement(kMarkOpen).bind(user).bind(draft).run();
}

Result<std::optional<core::DraftId>> SqlDraftStore::lastOpen(const core::UserId& user)
{
    sqlite::Statement read = m_connection.statement(kLastOpen);
    return idOf(read.bind(user));
}

} // namespace padron::stores
