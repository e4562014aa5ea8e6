// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/messages/enrolment.h"

#include <QProcess>
#include <QTemporaryDir>

namespace support {

class TestDevice;

/// `padron-central` as people run it: its subcommands, and `serve` as a process that can be killed.
class CentreProcess
{
public:
    explicit CentreProcess(QString conninfo) : m_conninfo(std::move(conninfo)) {}
    ~CentreProcess();

    bool init();
    bool serve(const QStringList& more = {}); ///< waits for its line; the same port when started again
    void killAtOnce();
    bool stopPolitely(); ///< SIGTERM; true when it ended with 0
    padron::sync::EnrolCode enrolCode();

    struct Outcome
    {
        int exitCode = -1;
        QByteArray output, errors;
    };
    Outcome run(const QStringList& words) const; ///< a subcommand, with --db and --claves added

    int port() const { return m_port; }
    QString keysPath() const { return m_dir.filePath(QStringLiteral("claves")); }
    QByteArray caPem() const; ///< what its laptops trust; empty before init()
    QString path(const QString& name) const { return m_dir.filePath(name); }
    qint64 processId() const { return m_server.processId(); }
    QByteArray serverLog(); ///< since the last call

private:
    const QString m_conninfo;
    QTemporaryDir m_dir;
    QProcess m_server;
    qint64 m_logRead = 0;
    int m_port = 0;
};

/// Over HTTPS with a new code, as a laptop does it; false when the centre refuses or its answer does not verify.
bool enrol(CentreProcess& centre, TestDevice& device);

} // namespace support
