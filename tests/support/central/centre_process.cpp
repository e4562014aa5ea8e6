// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/centre_process.h"

#include "support/central/https_client.h"

#include <QFile>

using namespace padron;

namespace support {

namespace {

const QString kProgram = QStringLiteral(PADRON_BIN_DIR "/padron-central");
constexpr QLatin1String kLogFile{"bitacora.jsonl"};
constexpr int kLongWaitMs = 60000; // a loaded machine is slow, not broken

} // namespace

CentreProcess::~CentreProcess()
{
    killAtOnce();
}

CentreProcess::Outcome CentreProcess::run(const QStringList& words) const
{
    QProcess process;
    QStringList arguments = words;
    arguments << QStringLiteral("--db") << m_conninfo << QStringLiteral("--claves") << keysPath();
    process.start(kProgram, arguments);
    if (!process.waitForFinished(kLongWaitMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool CentreProcess::init()
{
    return run({QStringLiteral("init"), QStringLiteral("--emisor"), QStringLiteral("MXPS-PRACTICA"),
                QStringLiteral("--host"), QStringLiteral("127.0.0.1")})
               .exitCode == 0;
}

bool CentreProcess::serve(const QStringList& more)
{
    // a file: into a full pipe that nobody reads, the server would wait for ever
    m_server.setStandardErrorFile(path(QString(kLogFile)), QIODevice::Append);
    m_server.start(kProgram,
                   QStringList{QStringLiteral("serve"), QStringLiteral("--db"), m_conninfo, QStringLiteral("--claves"),
                               keysPath(), QStringLiteral("--puerto"), QString::number(m_port)} +
                       more);
    while (!m_server.canReadLine())
        if (!m_server.waitForReadyRead(kLongWaitMs) && !m_server.canReadLine())
            return false;
    const QByteArray line = m_server.readLine().trimmed();
    if (!line.startsWith("ESCUCHANDO https://127.0.0.1:"))
        return false;
    m_port = line.mid(line.lastIndexOf(':') + 1).toInt();
    return m_port > 0;
}

void CentreProcess::killAtOnce()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.kill();
    m_server.waitForFinished(kLongWaitMs);
}

bool CentreProcess::stopPolitely()
{
    m_server.terminate();
    return m_server.waitForFinished(kLongWaitMs) && m_server.exitStatus() == QProcess::NormalExit &&
           m_server.exitCode() == 0;
}

QByteArray CentreProcess::serverLog()
{
    QFile file(path(QString(kLogFile)));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_logRead))
        return {};
    const QByteArray fresh = file.readAll();
    m_logRead += fresh.size();
    return fresh;
}

QByteArray CentreProcess::caPem() const
{
    QFile file(keysPath() + QStringLiteral("/ca.pem"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

sync::EnrolCode CentreProcess::enrolCode()
{
    const Outcome outcome =
        run({QStringLiteral("enrol"), QStringLiteral("--entidad"), QStringLiteral("07"), QStringLiteral("--modulo"),
             QStringLiteral("0457"), QStringLiteral("--nombre"), QStringLiteral("Módulo San Cristóbal"),
             QStringLiteral("--clues"), QStringLiteral("CSIMB000123")});
    return sync::EnrolCode::parse(QString::fromUtf8(outcome.output).trimmed()).value_or(sync::EnrolCode());
}

bool enrol(CentreProcess& centre, TestDevice& device)
{
    const auto code = centre.enrolCode();
    const HttpReply answer = HttpsClient(centre.port(), centre.caPem()).post(QLatin1String(sync::kEnrolPath), device.enrolRequest(code));
    return answer.status == 200 && device.acceptEnrolment(answer.body, code);
}

} // namespace support
