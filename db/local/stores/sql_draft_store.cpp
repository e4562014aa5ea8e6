// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_draft_store.h"

namespace padron::stores {

using core::Result;

namespace {

constexpr char kSave[] = "INSERT INTO draft (id, saved_ms, title, people, bytes) VALUES (?, ?, ?, ?, ?) "
                         "ON CONFLICT (id) DO UPDATE SET saved_ms = excluded.saved_ms, title = excluded.title, "
                         "people = excluded.people, bytes = excluded.bytes";
constexpr char kLoad[] = "SELECT bytes FROM draft WHERE id = ?";
constexpr char kList[] = "SELECT id, saved_ms, title, people FROM draft ORDER BY saved_ms DESC, id DESC";
constexpr char kRemove[] = "DELETE FROM draft WHERE id = ?";

QString titleOf(const domain::FamilyDraft& draft)
{
    if (draft.people.isEmpty())
        return {};
    const domain::PersonDraft& first = draft.people.front();
    return QStringList{first.nombres, first.primerApellido, first.segundoApellido}.join(u' ').simplified().left(150);
}

} // namespace

QList<const char*> SqlDraftStore::statements()
{
    return {kSave, kLoad, kList, kRemove};
}

Result<void> SqlDraftStore::save(const domain::FamilyDraft& draft, qint64 nowMs)
{
    return m_connection.statement(kSave)
        .bind(draft.id)
        .bind(nowMs)
        .bind(titleOf(draft))
        .bind(static_cast<qint64>(draft.people.size()))
        .bind(domain::encodeDraft(draft))
        .run();
}

Result<domain::FamilyDraft> SqlDraftStore::load(const core::DraftId& id)
{
    sqlite::Statement read = m_connection.statement(kLoad);
    PADRON_TRY(read.bind(id).one());
    return domain::decodeDraft(read.blob(0));
}

Result<QList<ports::DraftSummary>> SqlDraftStore::list()
{
    QList<ports::DraftSummary> drafts;
    sqlite::Statement read = m_connection.statement(kList);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return drafts;
        drafts.append({read.id<core::DraftId>(0), read.integer(1), read.text(2), static_cast<int>(read.integer(3))});
    }
}

Result<void> SqlDraftStore::remove(const core::DraftId& id)
{
    return m_connection.statement(kRemove).bind(id).run();
}

} // namespace padron::stores
