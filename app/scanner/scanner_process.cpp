// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner/scanner_process.h"

#include "scanner/errors.h"

namespace padron::scanner {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kPiece = 1024 * 1024; ///< read at a time: the window goes on in between
constexpr qsizetype kMostListed = 64 * 1024;
constexpr auto kGrace = 5s; ///< for the head to go home before the helper is killed

} // namespace

ScannerProcess::ScannerProcess(QString program, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_program(std::move(program))
{
    m_process.setStandardErrorFile(QProcess::nullDevice());
    for (QTimer* timer : {&m_patience, &m_grace})
        timer->setSingleShot(true);
    m_patience.setInterval(patience);
    m_grace.setInterval(kGrace);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_fault = kScannerSilent;
        m_process.kill();
    });
    connect(&m_grace, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ScannerProcess::read);
    connect(&m_process, &QProcess::finished, this, &ScannerProcess::processEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(core::Error{kScanningMissing});
    });
}

ScannerProcess::~ScannerProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(1000); // killed already: no zombie, no warning
}

void ScannerProcess::findDevices()
{
    start(Task::Find, {QStringLiteral("--lista")});
}

void ScannerProcess::scan(const QString& device, bool bothSides)
{
    QStringList arguments{QStringLiteral("--escanear"), device};
    if (bothSides)
        arguments.append(QStringLiteral("--ambos-lados"));
    start(Task::Scan, arguments);
}

void ScannerProcess::start(Task task, const QStringList& arguments)
{
    if (isRunning())
        return;
    m_task = task;
    m_reader = {};
    m_listed.clear();
    m_fault.reset();
    m_stopping = m_ended = false;
    m_patience.start();
    m_process.start(m_program, arguments);
}

void ScannerProcess::stop()
{
    if (!isRunning() || m_stopping)
        return;
    m_stopping = true;
    m_grace.start();
    m_process.terminate(); // it cancels, as SANE wants, and leaves
}

void ScannerProcess::read()
{
    while (m_process.bytesAvailable() > 0) {
        const QByteArray piece = m_process.read(kPiece);
        m_patience.start();
        if (m_task == Task::Find) {
            if (m_listed.size() <= kMostListed)
                m_listed += piece;
            continue;
        }
        QByteArrayView left(piece);
        while (!left.isEmpty() && !m_fault) {
            switch (m_reader.feed(left)) {
            case documents::WireReader::State::More: break;
            case documents::WireReader::State::Page:
                Q_EMIT pageScanned(m_reader.takePage().image);
                break;
            case documents::WireReader::State::Ended: m_ended = true; break;
            case documents::WireReader::State::Faulted:
            case documents::WireReader::State::Nonsense:
                m_fault = kScannerFailed;
                m_process.kill();
                break;
            }
        }
    }
}

void ScannerProcess::processEnded(int exitCode, QProcess::ExitStatus status)
{
    read();
    if (m_stopping)
        end(std::nullopt);
    else if (m_fault)
        end(core::Error{*m_fault});
    else if (status == QProcess::CrashExit)
        end(core::Error{kScannerFailed});
    else if (exitCode != 0)
        end(core::Error{faultOf(exitCode)});
    else if (m_task == Task::Scan && !m_ended)
        end(core::Error{kScannerFailed});
    else
        end(std::nullopt);
}

void ScannerProcess::end(const std::optional<core::Error>& fault)
{
    const Task task = std::exchange(m_task, Task::None);
    m_patience.stop();
    m_grace.stop();
    if (fault) {
        Q_EMIT failed(*fault);
    } else if (task == Task::Scan || m_stopping) {
        Q_EMIT finished();
    } else if (const auto devices = devicesFromBytes(m_listed); !devices) {
        Q_EMIT failed(core::Error{kScannerFailed});
    } else if (devices->isEmpty()) {
        Q_EMIT failed(core::Error{kNoScanner});
    } else {
        Q_EMIT found(*devices);
    }
}

} // namespace padron::scanner
