// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/stored_pictures.h"

#include "documents/encode_page.h"
#include "runtime/deliver.h"

namespace padron::ui {

namespace {

constexpr std::chrono::seconds kPatience{20};

/// Of a consent: stored with its first bytes looked at and nothing more.
bool isForeign(const ports::StoredDocument& document)
{
    return document.kind.startsWith(QLatin1String("consentimiento_"));
}

bool mayBePicture(const QString& mime)
{
    return mime.startsWith(QLatin1String("image/")) || mime == QLatin1String("application/pdf");
}

QImage fitted(const QImage& page, QSize most)
{
    return page.isNull() || most.isEmpty() ? page : page.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

StoredPictures::StoredPictures(DocumentTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

void StoredPictures::ask(const ports::StoredDocument& document, QSize most, Take take)
{
    auto& documents = m_tools.documents;
    auto read = [&documents, sha256 = document.sha256] { return documents.page(sha256); };
    runtime::deliver(m_tools.store.run(std::move(read)), this,
                     [this, document, most, take = std::move(take)](const core::Result<QByteArray>& bytes) {
                         if (!bytes) {
                             take(core::fail(bytes.error()));
                         } else if (!isForeign(document)) {
                             auto work = [bytes = *bytes, most] { return fitted(documents::decodeStoredPage(bytes), most); };
                             runtime::deliver(m_tools.images->run(std::move(work)), this,
                                              [take](const QImage& page) { take(StoredPicture{page, 1}); });
                         } else if (mayBePicture(document.mime)) {
                             m_foreign.enqueue({*bytes, most, take});
                             decodeNext();
                         } else {
                             take(StoredPicture());
                         }
                     });
}

void StoredPictures::decodeNext()
{
    if (m_helper || m_foreign.isEmpty())
        return;
    m_helper = std::make_unique<documents::DecoderProcess>(m_tools.decoder, kPatience);
    connect(m_helper.get(), &documents::DecoderProcess::pageDecoded, this, &StoredPictures::answer);
    connect(m_helper.get(), &documents::DecoderProcess::failed, this, [this] { answer({}); });
    m_helper->start(m_foreign.head().bytes);
}

void StoredPictures::answer(const documents::DecodedPage& page)
{
    m_helper->disconnect(this);
    m_helper->cancel(); // the first page is enough
    m_helper.release()->deleteLater(); // it speaks
    const Wanted wanted = m_foreign.dequeue();
    auto work = [image = page.image, most = wanted.most] { return fitted(image, most); };
    runtime::deliver(m_tools.images->run(std::move(work)), this,
                     [take = wanted.take, pages = page.of](const QImage& image) { take(StoredPicture{image, pages}); });
    decodeNext();
}

} // namespace padron::ui
