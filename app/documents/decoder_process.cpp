// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/decoder_process.h"

#include "documents/errors.h"
#include "documents/limits.h"

namespace padron::documents {

namespace {

constexpr qint64 kPiece = 1024 * 1024; ///< read at a time: the window goes on in between

} // namespace

DecoderProcess::DecoderProcess(QString program, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_program(std::move(program))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(core::Error{kDecoderTimedOut}); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DecoderProcess::read);
    connect(&m_process, &QProcess::finished, this, &DecoderProcess::processEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(core::Error{kDecoderMissing});
    });
}

DecoderProcess::~DecoderProcess()
{
    cancel();
    m_process.waitForFinished(1000); // killed already: no zombie, no warning
}

void DecoderProcess::start(const QByteArray& file)
{
    if (file.size() > kMostFileBytes) {
        end(core::Error{kFileTooLarge});
        return;
    }
    // Neither the user's environment nor their locale is the helper's business.
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("minimal"));
    m_process.setProcessEnvironment(bare);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_patience.start();
    m_process.start(m_program, {});
    m_process.write(file);
    m_process.closeWriteChannel();
}

void DecoderProcess::cancel()
{
    m_over = true;
    m_patience.stop();
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
}

void DecoderProcess::read()
{
    while (!m_over && m_process.bytesAvailable() > 0) {
        const QByteArray piece = m_process.read(kPiece);
        QByteArrayView left(piece);
        while (!m_over && !left.isEmpty()) {
            switch (m_reader.feed(left)) {
            case WireReader::State::More: break;
            case WireReader::State::Page:
                m_patience.start();
                Q_EMIT pageDecoded(m_reader.takePage());
                break;
            case WireReader::State::Ended: end(std::nullopt); break;
            case WireReader::State::Faulted: end(m_reader.fault()); break;
            case WireReader::State::Nonsense: end(core::Error{kDecoderNonsense}); break;
            }
        }
    }
}

void DecoderProcess::processEnded()
{
    read();
    if (!m_over)
        end(core::Error{kDecoderDied}); // without a last word: its limits, a crash, or somebody's kill
}

void DecoderProcess::end(const std::optional<core::Error>& fault)
{
    if (m_over)
        return;
    cancel();
    if (fault)
        Q_EMIT failed(*fault);
    else
        Q_EMIT finished();
}

} // namespace padron::documents
