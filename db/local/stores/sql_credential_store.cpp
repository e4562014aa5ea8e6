// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_credential_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;

namespace {

constexpr char kSave[] =
    "INSERT INTO credential (person, provisional, issue_number, status_index, issued_at, cose, times_printed) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, provisional, issue_number) DO UPDATE SET "
    "status_index = excluded.status_index, issued_at = excluded.issued_at, cose = excluded.cose, "
    "times_printed = excluded.times_printed";
constexpr char kLatest[] =
    "SELECT person, provisional, issue_number, status_index, issued_at, cose, times_printed FROM credential "
    "WHERE person = ? AND provisional = ? ORDER BY issue_number DESC LIMIT 1";
constexpr char kFinals[] =
    "SELECT person, provisional, issue_number, status_index, issued_at, cose, times_printed FROM credential "
    "WHERE provisional = 0 ORDER BY issued_at DESC LIMIT ?";
constexpr char kCountPrint[] = "UPDATE credential SET times_printed = times_printed + 1 "
                               "WHERE person = ? AND provisional = ? AND issue_number = ?";

ports::StoredCredential credentialFrom(const sqlite::Statement& row)
{
    ports::StoredCredential credential;
    credential.person = row.id<core::PersonId>(0);
    credential.provisional = row.integer(1) != 0;
    credential.issueNumber = static_cast<int>(row.integer(2));
    credential.statusIndex = static_cast<quint32>(row.integer(3));
    credential.issuedAt = row.integer(4);
    credential.cose = row.blob(5);
    credential.timesPrinted = static_cast<int>(row.integer(6));
    return credential;
}

} // namespace

QList<const char*> SqlCredentialStore::statements()
{
    return {kSave, kLatest, kFinals, kCountPrint};
}

Result<void> SqlCredentialStore::save(const ports::StoredCredential& credential)
{
    return m_connection.statement(kSave)
        .bind(credential.person)
        .bind(credential.provisional)
        .bind(credential.issueNumber)
        .bind(credential.statusIndex)
        .bind(credential.issuedAt)
        .bind(credential.cose)
        .bind(credential.timesPrinted)
        .run();
}

Result<std::optional<ports::StoredCredential>> SqlCredentialStore::latest(const core::PersonId& person,
                                                                          bool provisional)
{
    sqlite::Statement read = m_connection.statement(kLatest);
    PADRON_ASSIGN(const bool row, read.bind(person).bind(provisional).step());
    return row ? std::optional(credentialFrom(read)) : std::nullopt;
}

Result<QList<ports::StoredCredential>> SqlCredentialStore::finals(int limit)
{
    QList<ports::StoredCredential> credentials;
    sqlite::Statement read = m_connection.statement(kFinals);
    read.bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return credentials;
        credentials.append(credentialFrom(read));
    }
}

Result<void> SqlCredentialStore::countPrint(const core::PersonId& person, bool provisional, int issueNumber)
{
    PADRON_TRY(m_connection.statement(kCountPrint).bind(person).bind(provisional).bind(issueNumber).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

} // namespace padron::stores
