// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/page_import.h"

#include "dialogs/foreign_file.h"
#include "documents/page_image.h"
#include "runtime/deliver.h"

namespace padron::ui {

namespace {

constexpr std::chrono::seconds kPatience{20};

} // namespace

PageImport::PageImport(QString decoder, std::shared_ptr<runtime::WorkPool> images, QObject* parent)
    : QObject(parent), m_images(std::move(images)), m_decoder(std::move(decoder), kPatience)
{
    connect(&m_decoder, &documents::DecoderProcess::pageDecoded, this, &PageImport::prepare);
    connect(&m_decoder, &documents::DecoderProcess::finished, this, [this] {
        m_decoderEnded = true;
        handOver();
    });
    connect(&m_decoder, &documents::DecoderProcess::failed, this, [this](const core::Error& error) {
        m_fault = error;
        m_decoderEnded = true;
        handOver();
    });
}

void PageImport::start(const QString& path)
{
    runtime::deliver(m_images->run([path] { return readForeignFile(path); }), this, [this](const core::Result<QByteArray>& file) {
        if (file)
            m_decoder.start(*file);
        else
            Q_EMIT failed(file.error());
    });
}

void PageImport::startBytes(const QByteArray& file)
{
    m_decoder.start(file);
}

void PageImport::add(const QImage& page)
{
    const int number = m_decoded + 1;
    prepare({.image = page, .original = page.size(), .number = number, .of = number});
}

void PageImport::end()
{
    m_decoderEnded = true;
    handOver();
}

void PageImport::prepare(const documents::DecodedPage& decoded)
{
    m_of = decoded.of;
    m_decoded = decoded.number;
    auto work = [image = decoded.image] {
        PreparedPage prepared{.original = image, .page = documents::straightened(image)};
        prepared.warnings = documents::legibilityWarnings(prepared.page);
        return prepared;
    };
    runtime::deliver(m_images->run(std::move(work)), this, [this, number = decoded.number](const PreparedPage& prepared) {
        m_ready.insert(number, prepared);
        handOver();
    });
}

void PageImport::handOver()
{
    while (m_ready.contains(m_next))
        Q_EMIT pageReady(m_ready.take(m_next++), m_of);
    if (!m_decoderEnded || m_next <= m_decoded)
        return;
    m_decoderEnded = false; // ends once
    if (m_fault)
        Q_EMIT failed(*m_fault);
    else
        Q_EMIT finished();
}

} // namespace padron::ui
