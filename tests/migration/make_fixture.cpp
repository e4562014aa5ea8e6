// SPDX-License-Identifier: GPL-3.0-or-later
// make_fixture FOLDER [N]: the store of tests/fixtures/db/v1 with its invented family, brought to the schema after
// migration N; for this program's newest, the default, also what families have had since: one that was split, and an
// update that somebody left half done. Its database key is 32 times the letter k (fixture::databaseKey), known to
// everybody: never a model for real data.
#include "local/migrations/migrator.h"
#include "support/store/store_fixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace padron;

namespace {

/// The second family of the samples, whose husband and son make one of their own.
core::Result<void> live(stores::LocalStore& store)
{
    const domain::FamilyRecord family = fixture::record(2);
    PADRON_TRY(fixture::registerFamily(store, family));
    domain::FamilySplit asked;
    asked.family = family.family.id;
    asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}}}};
    asked.requestedBy = family.people.at(1).id;
    domain::ChangeContext context;
    context.today = QDate(2026, 9, 21);
    context.atMs = 1'790'000'200'000;
    context.newFamily = core::FamilyId(QUuid(2, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 9, 1));
    context.nextFolio = [] { return domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), 900); };
    const auto change = domain::splitFamily(family, asked, context);
    if (!change)
        return core::fail(core::kInternal, QStringLiteral("split"));
    PADRON_TRY(store.registry().apply(*change));

    domain::FamilyDraft draft = domain::draftOf(fixture::record(1));
    draft.id = core::DraftId(QUuid(5, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 1, 1));
    draft.createdMs = context.atMs;
    draft.people[0].telefono = QStringLiteral("9671112233");
    return store.drafts().save(draft, {context.atMs, context.today, {}, QString()});
}

core::Result<void> bring(const QString& database, int schema)
{
    const auto migrations = sqlite::builtInMigrations();
    PADRON_ASSIGN(auto connection,
                  sqlite::Connection::open(database, fixture::databaseKey(), sqlite::OpenMode::Existing));
    PADRON_TRY(sqlite::Migrator(migrations.mid(0, schema)).migrate(*connection, fixture::databaseKey()));
    if (schema < migrations.size())
        return {};
    connection.reset();
    PADRON_ASSIGN(const auto store, stores::LocalStore::open(QFileInfo(database).path(), fixture::databaseKey(),
                                                             stores::OpenMode::Existing));
    return live(*store);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int newest = static_cast<int>(sqlite::builtInMigrations().size());
    const int schema = arguments.size() == 3 ? arguments.at(2).toInt() : newest;
    if (arguments.size() < 2 || arguments.size() > 3 || schema < 1 || schema > newest) {
        std::fputs("make_fixture FOLDER [N]\n", stderr);
        return 2;
    }
    const QString folder = arguments.at(1);
    const QString database = stores::LocalStore::databasePath(folder);
    const QString first = stores::LocalStore::databasePath(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/db/v1"));
    const bool copied = QDir().mkpath(folder) && QFile::copy(first, database)
        && QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner);
    const auto done = copied ? bring(database, schema) : core::fail(core::kInternal, QStringLiteral("copy"));
    if (!done) {
        std::fprintf(stderr, "%s %s\n", qPrintable(done.error().printedId()), qPrintable(done.error().detail));
        return 1;
    }
    for (const QString& copy : QDir(folder).entryList({QStringLiteral("padron.db.*")}, QDir::Files))
        QFile::remove(QDir(folder).filePath(copy)); // the migrator's own backups
    return 0;
}
