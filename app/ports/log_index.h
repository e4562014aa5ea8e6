// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "envelope/log_chain.h"

#include <QList>
#include <QString>

#include <limits>
#include <optional>

namespace padron::ports {

/// Whom an entry is about, as the registry knows them now. Both texts empty: nobody of the registry.
struct LogSubject
{
    core::SubjectId id;
    QString name;        ///< empty for a family
    QString folio;
    bool family = false;
};

/// An entry without its payload.
struct LogLine
{
    quint64 num = 0;     ///< place in the order of (epoch, seq), all epochs together; 1..
    quint32 epoch = 0;
    quint64 seq = 0;
    qint64 atMs = 0;     ///< as the device's clock said
    core::UserId user;   ///< null: before there was one
    QString role, kind;  ///< kind empty: the body is gone or cannot be read
    QString numeral;
    QList<core::SubjectId> subjects;
};

/// Empty lists and null ids mean anybody and anything.
struct LogFilter
{
    QList<core::SubjectId> subjects; ///< entries about any of them
    core::UserId user;
    QStringList kinds;               ///< any of them
    qint64 fromMs = 0;
    qint64 untilMs = std::numeric_limits<qint64>::max(); ///< not included
    quint64 before = std::numeric_limits<quint64>::max(); ///< entries before this num: the last line of the page before
};

/// A receipt of the centre and the stretch of the log that it is about.
struct ReceiptedStretch
{
    quint64 batchSeq = 0, firstSeq = 0, lastSeq = 0;
    QByteArray batchSha256;
    QByteArray receipt; ///< COSE_Sign1 as received
};

/// Port: the log looked through. Rows come newest first, by the chain's order and never by a clock.
class LogIndex
{
public:
    virtual ~LogIndex() = default;
    /// Indexes up to `most` entries that an older program wrote, in a transaction of its own; answers how many are left.
    virtual core::Result<quint64> catchUp(int most) = 0;
    virtual core::Result<quint64> behind() = 0; ///< entries that are not indexed yet
    /// Whether the index knows the entry as one about that subject.
    virtual core::Result<bool> isAbout(quint64 num, const core::SubjectId& subject) = 0;
    /// Forgets the index; catchUp() makes it again from the log.
    virtual core::Result<void> clear() = 0;
    virtual core::Result<QList<LogLine>> page(const LogFilter& filter, int limit) = 0;
    /// Ascending, from a place on; for who compares the index with the log.
    virtual core::Result<QList<LogLine>> ascending(quint64 fromNum, int limit) = 0;
    virtual core::Result<LogSubject> subject(const core::SubjectId& id) = 0;
    virtual core::Result<QList<core::UserId>> users() = 0; ///< who ever wrote
    virtual core::Result<QList<quint32>> epochs() = 0;     ///< ascending
    /// Rows of an epoch with their bodies, ascending. A body that is gone is empty.
    virtual core::Result<QList<envelope::LogRow>> rows(quint32 epoch, quint64 fromSeq, int limit) = 0;
    /// The last receipt of an epoch, or the first that covers `seq` or later.
    virtual core::Result<std::optional<ReceiptedStretch>> lastReceipt(quint32 epoch) = 0;
    virtual core::Result<std::optional<ReceiptedStretch>> receiptCovering(quint32 epoch, quint64 seq) = 0;
};

} // namespace padron::ports
