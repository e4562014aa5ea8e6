// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace padron::ports {

/// A sealed batch ready to be sent, or sent again verbatim.
struct PreparedBatch
{
    quint64 batchSeq = 0;
    QString path;
    QByteArray sealed;
    bool mayFollow = false; ///< its receipt may come in the stream: there is more to send, or others wait for theirs
};

/// The next part of a page of an expediente, or the question how much of it the centre has.
struct PreparedPart
{
    QByteArray sha256; ///< of the page
    QString path;
    QByteArray bytes;  ///< empty: only ask
    qint64 from = 0;
};

struct PartAnswer
{
    QByteArray sha256;
    int httpStatus = 0;
    QByteArray body;
};

/// What became of a page by an answer: nothing more to do for it, more of it is there, or no more than before.
enum class PageProgress { Done, Moved, Stands };

/// How a page of the stream came: as the answer to what was just asked, or brought.
enum class PageWay { Line, Hand };

/// What the sync runner asks of the store; runs on the store thread.
class SyncSteps
{
public:
    virtual ~SyncSteps() = default;
    /// None: nothing to push. `mostBytes` of entries, at least one, in a batch that is sealed now; one that waits stays as it is.
    virtual core::Result<std::optional<PreparedBatch>> nextBatch(qint64 mostBytes) = 0;
    /// While the last sealed batch is on its way: seals the one after it, if there is anything to seal.
    virtual core::Result<void> sealAhead(qint64 mostBytes) = 0;
    virtual core::Result<void> takeReceipt(quint64 batchSeq, const QByteArray& receipt) = 0;
    /// The centre keeps the batch, and its receipt comes in the stream. kReceiptForged, kReceiptMismatch.
    virtual core::Result<void> takeArrival(quint64 batchSeq, const QByteArray& arrival) = 0;
    /// The first batch that arrived and has no receipt yet; 0: none.
    virtual core::Result<quint64> firstAwaited() = 0;
    virtual core::Result<QString> pullPath() = 0;                       ///< of the stream after our cursor
    /// True: there is more. One that was here before, by the other way, changes nothing.
    virtual core::Result<bool> applyPage(const QByteArray& page, PageWay way = PageWay::Line) = 0;
    virtual core::Result<std::optional<PreparedPart>> nextPart(qint64 mostBytes, bool ask) = 0; ///< none: no page waits
    virtual core::Result<PageProgress> takePartAnswer(const PartAnswer& answer) = 0;
    /// Seals this laptop if the centre signed that order for it as it is now; from then on nothing else is asked.
    virtual core::Result<void> obeyOrder(const QByteArray& order) = 0;
    virtual core::Result<void> noteExchange(const QString& problem) = 0;///< printed error id; empty: a good exchange
};

} // namespace padron::ports
