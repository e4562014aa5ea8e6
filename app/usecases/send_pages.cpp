// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/send_pages.h"

#include "sync/messages/errors.h"
#include "sync/messages/page_receipt.h"

#include <QCborMap>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::usecases {

using ports::PageProgress;

namespace {

constexpr int kWhole = 200, kMoreIsMissing = 202, kElsewhere = 409, kAltered = 422, kBroken = 500;
constexpr int kMostRestarts = 3;
constexpr qint64 kRetryAfterMs = 24 * 3600 * 1000, kPutOffMs = 15 * 60 * 1000;
constexpr qsizetype kMaxAnswerBytes = 4096;

} // namespace

SendPages::SendPages(ports::PageOutbox& outbox, ports::PageRetention& retention, ports::DocumentStore& documents,
                     ports::UnitOfWork& work, const core::Clock& clock)
    : m_outbox(outbox), m_retention(retention), m_documents(documents), m_work(work), m_clock(clock)
{
}

core::Result<void> SendPages::announced(const envelope::LogEntry& entry)
{
    if (entry.kind != QLatin1String(envelope::kind::kDocumentAdded))
        return {};
    return m_outbox.announced(entry.payload.toMap().value(2).toByteArray());
}

core::Result<std::optional<ports::PreparedPart>> SendPages::next(const ports::DeviceKeys& keys, qint64 mostBytes, bool ask)
{
    PADRON_ASSIGN(const auto page, m_outbox.next(m_clock.wallMs()));
    if (!page)
        return std::optional<ports::PreparedPart>();
    ports::PreparedPart part{page->sha256, sync::pagePath(keys.store, keys.epoch, page->sha256), {}, 0};
    if (ask)
        return std::optional(part);
    // all of it was sent and no receipt came: its last part again
    part.from = page->sent < page->bytes ? page->sent : std::max<qint64>(0, page->bytes - mostBytes);
    PADRON_ASSIGN(part.bytes, m_outbox.part(page->sha256, part.from, mostBytes));
    part.path += QStringLiteral("?desde=%1").arg(part.from);
    return std::optional(part);
}

core::Result<void> SendPages::takeReceipt(const QByteArray& bytes, const ports::DeviceKeys& keys,
                                          const QList<envelope::VerifyKey>& acuse, const QByteArray& expected)
{
    PADRON_ASSIGN(const sync::PageReceipt receipt, sync::verifyPageReceipt(bytes, acuse));
    if (receipt.store != keys.store || (!expected.isEmpty() && receipt.sha256 != expected))
        return core::fail(sync::kPageReceiptForged, QStringLiteral("of another"));
    PADRON_ASSIGN(const auto page, m_outbox.page(receipt.sha256));
    if (!page) // taken already, or a page that left with its capture
        return {};
    if (receipt.bytes != page->bytes)
        return core::fail(sync::kPageReceiptForged, QStringLiteral("bytes"));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_outbox.saveReceipt(receipt.sha256, bytes, receipt.centreMs));
    PADRON_TRY(m_retention.noteReceived(receipt.sha256, receipt.centreMs));
    return transaction.commit();
}

core::Result<PageProgress> SendPages::takeAnswer(const ports::PartAnswer& answer, const ports::DeviceKeys& keys,
                                                 const QList<envelope::VerifyKey>& acuse)
{
    if (answer.httpStatus == 0) // none that was the centre's, or none that brought it on
        return refuse(answer.sha256, sync::kCentreRefused, kPutOffMs);
    if (answer.httpStatus >= kBroken) // it may be of this page alone: others go meanwhile
        return refuse(answer.sha256, sync::kCentreUnreachable, kPutOffMs);
    switch (answer.httpStatus) {
    case kWhole:
        PADRON_TRY(takeReceipt(answer.body, keys, acuse, answer.sha256));
        return PageProgress::Done;
    case kMoreIsMissing: return takeOffset(answer, "siguiente");
    case kElsewhere: return takeOffset(answer, "esperado");
    case kAltered: return beginAnew(answer.sha256);
    default: return refuse(answer.sha256, sync::kPageRefused, kRetryAfterMs);
    }
}

core::Result<PageProgress> SendPages::takeOffset(const ports::PartAnswer& answer, const char* field)
{
    const QJsonValue said = answer.body.size() > kMaxAnswerBytes
        ? QJsonValue()
        : QJsonDocument::fromJson(answer.body).object().value(QLatin1String(field));
    PADRON_ASSIGN(const auto page, m_outbox.page(answer.sha256));
    if (!page)
        return PageProgress::Done;
    const qint64 offset = said.toInteger(-1);
    if (offset < 0 || offset > page->bytes)
        return core::fail(sync::kPageReceiptForged, QStringLiteral("offset"));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_outbox.noteSent(answer.sha256, offset));
    PADRON_TRY(transaction.commit());
    return offset > page->sent ? PageProgress::Moved : PageProgress::Stands;
}

core::Result<PageProgress> SendPages::beginAnew(const QByteArray& sha256)
{
    PADRON_ASSIGN(const auto page, m_outbox.page(sha256));
    if (!page)
        return PageProgress::Done;
    if (!m_documents.get(sha256))
        return refuse(sha256, sync::kPageDamaged, kRetryAfterMs);
    if (page->restarts + 1 >= kMostRestarts)
        return refuse(sha256, sync::kPageAltered, kRetryAfterMs);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_outbox.noteRestart(sha256));
    PADRON_TRY(transaction.commit());
    return PageProgress::Stands;
}

core::Result<PageProgress> SendPages::refuse(const QByteArray& sha256, core::ErrorCode problem, qint64 forMs)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_outbox.noteRefused(sha256, core::Error{problem}.printedId(), m_clock.wallMs() + forMs));
    PADRON_TRY(transaction.commit());
    return PageProgress::Done;
}

} // namespace padron::usecases
