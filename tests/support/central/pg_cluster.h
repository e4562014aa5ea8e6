// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

/// A private PostgreSQL cluster in a temporary folder (packaging/postgres.sh): socket only, gone with the object.
class PgCluster
{
public:
    PgCluster();
    ~PgCluster();
    PgCluster(const PgCluster&) = delete;
    PgCluster& operator=(const PgCluster&) = delete;

    bool start(bool durable = false); ///< durable: as in service, each commit on the disk
    bool stopAtOnce(); ///< as a power cut would

    /// Connection string of an empty schema of its own, so that tests of one program do not see each other.
    QString freshSchema();
    /// First column of the first row through psql; empty when there is none.
    static QString ask(const QString& conninfo, const QString& sql);

    QString folder() const { return m_dir.path(); }

private:
    bool script(const QStringList& words, QString* output = nullptr) const;

    QTemporaryDir m_dir;
    QString m_conninfo;
    int m_schemas = 0;
};

} // namespace support
