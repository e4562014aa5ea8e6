// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/pg_cluster.h"

#include <QProcess>

namespace support {

PgCluster::PgCluster() : m_dir(QStringLiteral("/tmp/padron-pg-XXXXXX")) {} // a socket's path is short

PgCluster::~PgCluster()
{
    stopAtOnce();
}

bool PgCluster::start(bool durable)
{
    QString output;
    QStringList words{QStringLiteral("start"), m_dir.path()};
    if (!durable)
        words.append(QStringLiteral("--pruebas"));
    if (!script(words, &output))
        return false;
    m_conninfo = output.trimmed();
    return !m_conninfo.isEmpty();
}

bool PgCluster::stopAtOnce()
{
    return script({QStringLiteral("stop"), m_dir.path(), QStringLiteral("--ya")});
}

QString PgCluster::freshSchema()
{
    const QString name = QStringLiteral("prueba%1").arg(++m_schemas);
    ask(m_conninfo, QStringLiteral("CREATE SCHEMA ") + name);
    return m_conninfo + QStringLiteral(" options='-c search_path=%1'").arg(name);
}

QString PgCluster::ask(const QString& conninfo, const QString& sql)
{
    QProcess psql;
    psql.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    psql.start(QStringLiteral("psql"), {QStringLiteral("-XAtqc"), sql, conninfo});
    if (!psql.waitForFinished(30000) || psql.exitCode() != 0)
        return {};
    return QString::fromUtf8(psql.readAllStandardOutput()).section(u'\n', 0, 0);
}

bool PgCluster::script(const QStringList& words, QString* output) const
{
    QProcess bash;
    bash.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bash.start(QStringLiteral("bash"), QStringList{QStringLiteral(PADRON_SOURCE_DIR "/packaging/postgres.sh")} + words);
    if (!bash.waitForFinished(120000))
        return false;
    if (output)
        *output = QString::fromUtf8(bash.readAllStandardOutput());
    return bash.exitCode() == 0;
}

} // namespace support
