// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/person_index.h"

#include "domain/likeness.h"
#include "domain/person_name.h"
#include "local/stores/index_keys.h"
#include "local/stores/person_rows.h"

namespace padron::stores {

using core::Result;
using domain::Person;
using sqlite::Statement;

namespace {

/// Of the way the rows are made: counts up when words, sounds or keys change.
constexpr qint64 kIndexVersion = 2; // 2: actas

constexpr char kInsertWords[] = "INSERT INTO person_search (rowid, words) VALUES (?, ?)";
constexpr char kRemoveWords[] = "DELETE FROM person_search WHERE rowid = ?";
constexpr char kWord[] = "SELECT num FROM search_word WHERE word = ?";
constexpr char kInsertWord[] = "INSERT INTO search_word (word) VALUES (?)";
constexpr char kNewNum[] = "SELECT last_insert_rowid()";
constexpr char kInsertNear[] = "INSERT INTO search_near (key, word) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr char kInsertCurp[] = "INSERT INTO curp_search (rowid, curp) VALUES (?, ?)";
constexpr char kRemoveCurp[] = "DELETE FROM curp_search WHERE rowid = ?";
constexpr char kInsertKey[] = "INSERT INTO likeness_key (key, person) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr char kRemoveKey[] = "DELETE FROM likeness_key WHERE key = ? AND person = ?";
constexpr char kVersion[] = "SELECT version FROM search_index WHERE one = 1";
constexpr char kSetVersion[] = "UPDATE search_index SET version = ? WHERE one = 1";
constexpr char kEmpty[] = "DELETE FROM search_word; DELETE FROM search_near; DELETE FROM likeness_key;"
                          "INSERT INTO person_search (person_search) VALUES ('delete-all');"
                          "INSERT INTO curp_search (curp_search) VALUES ('delete-all')";
constexpr char kNext[] = "SELECT num FROM person WHERE num > ? ORDER BY num LIMIT 1";

Result<void> addWord(sqlite::Connection& connection, const QString& word)
{
    {
        Statement read = connection.statement(kWord);
        PADRON_ASSIGN(const bool known, read.bind(word).step());
        if (known)
            return {};
    }
    PADRON_TRY(connection.statement(kInsertWord).bind(word).run());
    PADRON_ASSIGN(const qint64 num, connection.integer(kNewNum));
    for (const qint64 key : nearKeys(word))
        PADRON_TRY(connection.statement(kInsertNear).bind(key).bind(num).run());
    return {};
}

Result<void> indexEverybody(sqlite::Connection& connection)
{
    PADRON_TRY(connection.script(kEmpty));
    for (qint64 num = 0;;) {
        {
            Statement next = connection.statement(kNext);
            PADRON_ASSIGN(const bool more, next.bind(num).step());
            if (!more)
                break;
            num = next.integer(0);
        }
        PADRON_ASSIGN(const Person person, personAt(connection, num));
        PADRON_TRY(indexPerson(connection, num, person));
    }
    return connection.statement(kSetVersion).bind(kIndexVersion).run();
}

} // namespace

QList<const char*> personIndexStatements()
{
    return {kInsertWords, kRemoveWords, kWord, kInsertWord, kNewNum, kInsertNear, kInsertCurp, kRemoveCurp,
            kInsertKey,   kRemoveKey,   kVersion,    kSetVersion, kNext};
}

Result<void> indexPerson(sqlite::Connection& connection, qint64 num, const Person& person)
{
    const QStringList words = domain::searchWords(person.name.full());
    for (const QString& word : words)
        PADRON_TRY(addWord(connection, word));
    PADRON_TRY(connection.statement(kInsertWords).bind(num).bind(words.join(u' ')).run());
    if (person.curp)
        PADRON_TRY(connection.statement(kInsertCurp).bind(num).bind(person.curp->text()).run());
    for (const qint64 key : likenessKeys(domain::traitsOf(person)))
        PADRON_TRY(connection.statement(kInsertKey).bind(key).bind(num).run());
    return {};
}

Result<void> unindexPerson(sqlite::Connection& connection, qint64 num, const Person& before)
{
    PADRON_TRY(connection.statement(kRemoveWords).bind(num).run());
    if (before.curp)
        PADRON_TRY(connection.statement(kRemoveCurp).bind(num).run());
    for (const qint64 key : likenessKeys(domain::traitsOf(before)))
        PADRON_TRY(connection.statement(kRemoveKey).bind(key).bind(num).run());
    return {};
}

Result<void> bringIndexUpToDate(sqlite::Connection& connection)
{
    PADRON_ASSIGN(const qint64 version, connection.integer(kVersion));
    if (version == kIndexVersion)
        return {};
    PADRON_TRY(connection.script("BEGIN IMMEDIATE"));
    auto done = indexEverybody(connection);
    if (done)
        done = connection.script("COMMIT");
    if (!done && connection.inTransaction())
        (void)connection.script("ROLLBACK");
    return done;
}

} // namespace padron::stores
