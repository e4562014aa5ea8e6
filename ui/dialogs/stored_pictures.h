// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/document_tools.h"
#include "documents/decoder_process.h"

#include <QImage>
#include <QObject>
#include <QQueue>

#include <functional>
#include <memory>

namespace padron::ui {

/// What a stored document looks like.
struct StoredPicture
{
    QImage page;    ///< null: it cannot be shown
    int pages = 1;  ///< how many its file has; the first one is shown
};

/// Pictures of what the store holds. Pages that this program compressed are decoded here; the evidence of a consent is
/// kept as it was brought, so it is foreign for ever and only the helper opens it, one file after the other.
class StoredPictures : public QObject
{
    Q_OBJECT

public:
    using Take = std::function<void(const core::Result<StoredPicture>&)>;
    explicit StoredPictures(DocumentTools tools, QObject* parent = nullptr);

    /// Answers once. `most`: no larger than that; empty: as it is.
    void ask(const ports::StoredDocument& document, QSize most, Take take);

private:
    struct Wanted
    {
        QByteArray bytes;
        QSize most;
        Take take;
    };
    void decodeNext();
    void answer(const documents::DecodedPage& page);

    DocumentTools m_tools;
    QQueue<Wanted> m_foreign;
    std::unique_ptr<documents::DecoderProcess> m_helper; ///< at work on the first of them
};

} // namespace padron::ui
