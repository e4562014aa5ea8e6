// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/wire.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace padron::documents {

/// Has one foreign file decoded by the helper program, which can do nothing but that (architecture: hostile files).
/// Asynchronous; ends once, with finished() or failed(). Deleting it or cancel() ends the helper, and then nothing comes.
class DecoderProcess : public QObject
{
    Q_OBJECT

public:
    /// `program`: path of `modulo-decodificador`. `patience`: how long no page may come.
    DecoderProcess(QString program, std::chrono::milliseconds patience, QObject* parent = nullptr);
    ~DecoderProcess() override;

    void start(const QByteArray& file); ///< once
    void cancel();
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void pageDecoded(const padron::documents::DecodedPage& page);
    void finished();
    void failed(const padron::core::Error& error); ///< the pages that came before are sound

private:
    void read();
    void end(const std::optional<core::Error>& fault);
    void processEnded();

    QString m_program;
    QProcess m_process;
    QTimer m_patience;
    WireReader m_reader;
    bool m_over = false;
};

} // namespace padron::documents
