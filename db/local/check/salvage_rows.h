// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"

#include <QVariantList>

namespace padron::stores {

struct SalvagedTable
{
    QString name;
    qint64 rows = 0;      ///< copied
    qint64 refused = 0;   ///< read, but the new store would not have them
    bool complete = true; ///< false: some could not be read
};

/// Copies the rows of one table that can be read from a damaged database into a new one: from both ends up to the
/// damage, then by halves into what lies between. Names come from the schema, so its statements are made here.
class TableSalvage
{
public:
    TableSalvage(sqlite::Connection& from, sqlite::Connection& to, QString table);
    core::Result<SalvagedTable> run();

private:
    using Key = QVariantList; ///< empty: no bound
    struct Column
    {
        QString name, type;
        int keyPart = 0; ///< from 1; 0: none
    };
    struct Stretch
    {
        qint64 rows = 0;
        bool finished = false; ///< up to the bound
        Key last;
    };

    enum class Way { Up, UpFrom, Down }; ///< UpFrom: the lower bound too

    core::Result<void> describe();
    QByteArray selectOf(bool above, bool below, Way way) const;
    core::Result<Stretch> read(const Key& above, const Key& below, Way way);
    core::Result<void> copyRow(const sqlite::Statement& row);
    core::Result<void> fill(Key above, Key below);

    sqlite::Connection& m_from;
    sqlite::Connection& m_to;
    SalvagedTable m_outcome;
    QList<Column> m_key, m_columns;
    QByteArray m_insert;
    QList<std::pair<Key, Key>> m_gaps;
    int m_barren = 0;
};

} // namespace padron::stores
