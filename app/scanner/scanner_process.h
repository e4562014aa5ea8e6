// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/wire.h"
#include "scanner/scan_reply.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace padron::scanner {

/// Scans through the helper program, so that a scanner's driver that hangs or crashes takes nothing with it.
/// Asynchronous: each call ends once, with found(), finished() or failed(); one at a time.
class ScannerProcess : public QObject
{
    Q_OBJECT

public:
    /// `program`: path of `modulo-escaner`; empty: not installed. `patience`: how long nothing may come.
    ScannerProcess(QString program, std::chrono::milliseconds patience, QObject* parent = nullptr);
    ~ScannerProcess() override;

    void findDevices();
    /// All sheets of the feeder, else the one on the glass. `bothSides`: of each sheet, where the feeder can.
    void scan(const QString& device, bool bothSides = false);
    void stop(); ///< finished() follows, once the scanner let go
    bool isRunning() const { return m_task != Task::None; }
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void found(const QList<padron::scanner::Device>& devices); ///< never empty: that is kNoScanner
    void pageScanned(const QImage& page);                      ///< grey
    void finished();
    void failed(const padron::core::Error& error); ///< the pages that came before are sound

private:
    enum class Task { None, Find, Scan };

    void start(Task task, const QStringList& arguments);
    void read();
    void processEnded(int exitCode, QProcess::ExitStatus status);
    void end(const std::optional<core::Error>& fault);

    QString m_program;
    QProcess m_process;
    QTimer m_patience, m_grace;
    documents::WireReader m_reader;
    QByteArray m_listed;
    Task m_task = Task::None;
    bool m_stopping = false, m_ended = false;
    std::optional<core::ErrorCode> m_fault; ///< why it is being killed
};

} // namespace padron::scanner
