// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/decoder_process.h"
#include "qrimage/qr_reader.h"
#include "runtime/work_pool.h"

#include <QObject>

#include <memory>

namespace padron::ui {

/// The codes in a picture or PDF that somebody brought. The file is read off the window's thread, decoded by the helper
/// alone, and each page that it hands back is searched. Ends once, with finished() or failed(); deleting it stops it.
class ScanPicture : public QObject
{
    Q_OBJECT

public:
    ScanPicture(QString decoder, std::shared_ptr<runtime::WorkPool> images, QObject* parent,
                qrimage::Symbols symbols = qrimage::Symbols::OfDocuments);
    void start(const QString& path); ///< once

Q_SIGNALS:
    void textsFound(const QStringList& texts); ///< of one page, never empty
    void finished();
    void failed(const padron::core::Error& error); ///< what was found before is sound

private:
    void search(const QImage& page);
    void end();

    std::shared_ptr<runtime::WorkPool> m_images;
    qrimage::Symbols m_symbols;
    documents::DecoderProcess m_decoder;
    int m_searching = 0;
    bool m_decoded = false;
    std::optional<core::Error> m_fault;
};

} // namespace padron::ui
