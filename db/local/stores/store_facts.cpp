// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/store_facts.h"

#include "local/stores/sql_log_store.h"

namespace padron::stores {

namespace {

constexpr char kStore[] = "SELECT store FROM device_key WHERE one = 1";
constexpr char kCounts[] = "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM family), "
                           "(SELECT count(*) FROM document), (SELECT count(*) FROM draft)";
constexpr char kOldest[] = "SELECT id FROM family ORDER BY id LIMIT ?";
constexpr char kNewest[] = "SELECT id FROM family ORDER BY id DESC LIMIT ?";
constexpr int kSample = 5;

} // namespace

QList<const char*> storeFactsStatements()
{
    return {kStore, kCounts, kOldest, kNewest};
}

core::Result<backup::StoreFacts> storeFacts(sqlite::Connection& connection)
{
    backup::StoreFacts facts;
    sqlite::Statement store = connection.statement(kStore);
    PADRON_TRY(store.one());
    facts.store = store.id<core::StoreId>(0);
    PADRON_ASSIGN(const ports::LogHead head, SqlLogStore(connection).head());
    facts.epoch = head.epoch;
    facts.seq = head.seq;
    facts.head = head.hash;
    PADRON_ASSIGN(facts.schema, connection.integer("PRAGMA user_version"));
    sqlite::Statement counts = connection.statement(kCounts);
    PADRON_TRY(counts.one());
    facts.people = counts.integer(0);
    facts.families = counts.integer(1);
    facts.pages = counts.integer(2);
    facts.drafts = counts.integer(3);
    return facts;
}

core::Result<QList<core::FamilyId>> sampleFamilies(sqlite::Connection& connection)
{
    QList<core::FamilyId> sample;
    for (const char* sql : {kOldest, kNewest}) {
        sqlite::Statement read = connection.statement(sql);
        read.bind(kSample);
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            sample.append(read.id<core::FamilyId>(0));
        }
    }
    return sample;
}

} // namespace padron::stores
