// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "documents/decoder_process.h"
#include "documents/legibility.h"
#include "runtime/work_pool.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace padron::ui {

/// A page before it is stored.
struct PreparedPage
{
    QImage original; ///< as it came: grey and upright
    QImage page;     ///< straightened, and whatever was done to it by hand
    QList<documents::LegibilityWarning> warnings;
};

/// One file into pages, off the window's thread: read, decoded by the helper, straightened, judged. Ends once, with
/// finished() or failed(); pages come in their order. Deleting it stops it.
class PageImport : public QObject
{
    Q_OBJECT

public:
    PageImport(QString decoder, std::shared_ptr<runtime::WorkPool> images, QObject* parent = nullptr);

    void start(const QString& path);      ///< once
    void startBytes(const QByteArray& file); ///< the same, of a file in memory

    // Instead of a file: pages as a scanner or a camera gives them.
    void add(const QImage& page);
    void end(); ///< no more come

Q_SIGNALS:
    void pageReady(const padron::ui::PreparedPage& page, int of);
    void failed(const padron::core::Error& error); ///< the pages that came before are sound
    void finished();

private:
    void prepare(const documents::DecodedPage& page);
    void handOver();

    std::shared_ptr<runtime::WorkPool> m_images;
    documents::DecoderProcess m_decoder;
    QMap<int, PreparedPage> m_ready; ///< by number, those that wait for an earlier one
    int m_next = 1, m_decoded = 0, m_of = 0;
    bool m_decoderEnded = false;
    std::optional<core::Error> m_fault;
};

} // namespace padron::ui
