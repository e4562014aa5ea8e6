// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scan_picture.h"

#include "dialogs/foreign_file.h"
#include "runtime/deliver.h"

namespace padron::ui {

namespace {

constexpr std::chrono::seconds kPatience{20};

} // namespace

ScanPicture::ScanPicture(QString decoder, std::shared_ptr<runtime::WorkPool> images, QObject* parent,
                         qrimage::Symbols symbols)
    : QObject(parent), m_images(std::move(images)), m_symbols(symbols),
      m_decoder(std::move(decoder), kPatience)
{
    using documents::DecoderProcess;
    connect(&m_decoder, &DecoderProcess::pageDecoded, this, [this](const documents::DecodedPage& page) { search(page.image); });
    connect(&m_decoder, &DecoderProcess::finished, this, [this] {
        m_decoded = true;
        end();
    });
    connect(&m_decoder, &DecoderProcess::failed, this, [this](const core::Error& error) {
        m_fault = error;
        m_decoded = true;
        end();
    });
}

void ScanPicture::start(const QString& path)
{
    runtime::deliver(m_images->run([path] { return readForeignFile(path); }), this,
                     [this](const core::Result<QByteArray>& file) {
                         if (file)
                             m_decoder.start(*file);
                         else
                             Q_EMIT failed(file.error());
                     });
}

void ScanPicture::search(const QImage& page)
{
    ++m_searching;
    auto work = [page, symbols = m_symbols] { return qrimage::qrTextsIn(page, symbols); };
    runtime::deliver(m_images->run(std::move(work)), this, [this](const QStringList& texts) {
        --m_searching;
        if (!texts.isEmpty())
            Q_EMIT textsFound(texts);
        end();
    });
}

void ScanPicture::end()
{
    if (!m_decoded || m_searching > 0)
        return;
    m_decoded = false; // ends once
    if (m_fault)
        Q_EMIT failed(*m_fault);
    else
        Q_EMIT finished();
}

} // namespace padron::ui
