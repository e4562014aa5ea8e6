// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/check/salvage.h"

#include "local/sqlite/page_check.h"
#include "ports/errors.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace padron::stores {

using core::Result;

namespace {

// What is built from the people again, and what a new store says of itself, is not copied.
constexpr char kTables[] = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                           "AND name NOT IN ('migration', 'search_index', 'search_word', 'search_near', 'likeness_key') "
                           "ORDER BY name";
const QString kWal = QStringLiteral("-wal");

Result<void> copyFile(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to))
        return core::fail(ports::kStoreFailed, QStringLiteral("copy"));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void removeCopy(const QString& copy)
{
    QFile::remove(copy);
    QFile::remove(copy + kWal);
}

} // namespace

bool SalvageReport::isWhole() const
{
    return badPages == 0 && std::all_of(tables.begin(), tables.end(), [](const SalvagedTable& table) {
               return table.complete && table.refused == 0;
           });
}

Result<std::unique_ptr<Salvage>> Salvage::start(const QString& from, const QString& to,
                                                const core::SecureBytes& databaseKey)
{
    if (QDir(to).exists() || !QDir().mkpath(to))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    const QString damaged = LocalStore::databasePath(from);
    std::unique_ptr<Salvage> salvage(new Salvage(to + QStringLiteral("/danado.db")));
    PADRON_TRY(copyFile(damaged, salvage->m_copy));
    if (QFile::exists(damaged + kWal))
        PADRON_TRY(copyFile(damaged + kWal, salvage->m_copy + kWal));
    const sqlite::OpenOptions options{.names = {.missing = ports::kNotFound,
                                                .duplicate = ports::kAlreadyExists,
                                                .full = ports::kStoreFull,
                                                .failed = ports::kStoreFailed}};
    PADRON_ASSIGN(salvage->m_from,
                  sqlite::Connection::open(salvage->m_copy, databaseKey, sqlite::OpenMode::Existing, options));
    sqlite::PageCheck pages(*salvage->m_from);
    PADRON_TRY(pages.begin());
    PADRON_ASSIGN(salvage->m_report.badPages, pages.badAmong(1, pages.pages()));
    salvage->m_report.pages = pages.pages();

    PADRON_ASSIGN(salvage->m_to, LocalStore::open(to, databaseKey, OpenMode::Create));
    // Rows whose other half was lost are kept: whoever reads them decides.
    PADRON_TRY(salvage->m_to->connection().script("PRAGMA foreign_keys = OFF"));
    PADRON_TRY(salvage->listTables());
    return salvage;
}

Salvage::~Salvage()
{
    m_to.reset();
    m_from.reset();
    removeCopy(m_copy);
}

Result<void> Salvage::listTables()
{
    sqlite::Statement read = m_to->connection().statement(kTables);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return {};
        m_tables.append(read.text(0));
    }
}

Result<Salvage::Progress> Salvage::step()
{
    const qsizetype done = m_report.tables.size();
    if (done < m_tables.size()) {
        sqlite::Connection& to = m_to->connection();
        PADRON_TRY(to.script("BEGIN IMMEDIATE"));
        auto table = TableSalvage(*m_from, to, m_tables.at(done)).run();
        if (!table) {
            (void)to.script("ROLLBACK");
            return core::fail(table.error());
        }
        PADRON_TRY(to.script("COMMIT"));
        m_report.tables.append(std::move(*table));
    }
    const bool complete = m_report.tables.size() == m_tables.size();
    if (complete && m_to) {
        PADRON_TRY(m_to->connection().script("UPDATE search_index SET version = 0")); // built anew when it is opened
        m_to.reset();
        m_from.reset();
        removeCopy(m_copy);
    }
    return Progress{m_report.tables.size(), m_tables.size(), complete};
}

} // namespace padron::stores
