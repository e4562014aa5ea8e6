// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/check/salvage_rows.h"
#include "local/stores/local_store.h"

namespace padron::stores {

struct SalvageReport
{
    qint64 pages = 0, badPages = 0;
    QList<SalvagedTable> tables;
    bool isWhole() const;
};

/// What can still be read of a damaged store, table by table, into a new encrypted store under the same key. It works on a
/// copy: the damaged files are only read.
class Salvage
{
public:
    struct Progress
    {
        qint64 done = 0, total = 0; ///< tables
        bool complete = false;
    };

    /// `to` is a new folder. kDatabaseDamaged, kWrongKey: not even the list of tables can be read.
    static core::Result<std::unique_ptr<Salvage>> start(const QString& from, const QString& to,
                                                        const core::SecureBytes& databaseKey);
    ~Salvage();
    /// One table. Complete: the new store is closed and lies in its folder.
    core::Result<Progress> step();
    const SalvageReport& report() const { return m_report; }

private:
    explicit Salvage(QString copy) : m_copy(std::move(copy)) {}
    core::Result<void> listTables();

    QString m_copy; ///< the working copy
    std::unique_ptr<sqlite::Connection> m_from;
    std::unique_ptr<LocalStore> m_to;
    QStringList m_tables;
    SalvageReport m_report;
};

} // namespace padron::stores
