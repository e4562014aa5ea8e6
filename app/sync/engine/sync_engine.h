// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/retry_policy.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <variant>

namespace padron::sync {

// clang-format off
// What the engine wants done. It does no I/O and knows no clock: the runner brings events and carries actions out.
struct NeedBatch { qint64 mostBytes = 1024 * 1024; };   ///< ask the store for the oldest batch that has not arrived, or whose receipt is overdue, or seal one of so many bytes of entries
struct PushBatch { quint64 batchSeq; QString path; QByteArray sealed; bool mayFollow = false; }; ///< mayFollow: 202 will do, the receipt comes in the stream
struct TakeReceipt { quint64 batchSeq; QByteArray bytes; };
struct TakeArrival { quint64 batchSeq; QByteArray bytes; };
struct PullStream { };                                  ///< GET the stream after the store's cursor
struct ApplyPage { QByteArray bytes; };
struct NeedPart { qint64 mostBytes; bool ask; };         ///< of a page of an expediente, or the question how much of it is there
struct SendPart { QString path; QByteArray bytes; };    ///< PUT; without bytes GET
struct TakePartAnswer { QByteArray sha256; int httpStatus; QByteArray body; }; ///< status 0: none that is any good, let others go first
struct WaitFor { qint64 ms; };                          ///< then send Wake
struct ObeyOrder { QByteArray bytes; };                  ///< to seal, if the centre signed it
struct Report { QString problem; };                     ///< printed error id; empty: a good exchange
using Action = std::variant<NeedBatch, PushBatch, TakeReceipt, TakeArrival, PullStream, ApplyPage, NeedPart, SendPart, TakePartAnswer, WaitFor, ObeyOrder, Report>;

// What happened.
struct Wake { };                                        ///< started, timer ran out, or the user asked
struct WorkAdded { };                                   ///< an entry was written
struct BatchReady { quint64 batchSeq; QString path; QByteArray sealed; bool mayFollow = false; };
struct NothingToPush { quint64 awaited = 0; };           ///< the first batch that arrived and whose receipt the stream will bring; 0: none
struct PushAnswered { int httpStatus; QByteArray body; qint64 ms = 0; }; ///< and how long it took
struct PullAnswered { int httpStatus; QByteArray body; };
struct PartReady { QByteArray sha256; QString path; QByteArray bytes; };
struct NoPartWaits { };
struct PartAnswered { int httpStatus; QByteArray body; qint64 ms; }; ///< and how long it took
struct PartTaken { bool done; bool moved; };            ///< that page is settled; more of it is there than before
struct PartRefused { QString problem; };                ///< an answer that is not the centre's
/// Unreachable, timed out, not our centre, or a proxy in between that asks for a user or does not answer as one.
struct TransportFailed { enum Why { Unreachable, TimedOut, WrongCentre, ProxyAsksUser, ProxyGone } why; bool wasThere = false; }; ///< wasThere: it broke after the centre was reached
struct LineChanged { qint64 bytesPerSecond; };          ///< most that the user allows; 0: no limit
struct ReceiptTaken { };                                ///< or the arrival
struct ReceiptRefused { QString problem; };             ///< does not verify: shown, backed off, sent again
struct PageApplied { bool more; };
struct PageRefused { QString problem; };
struct OrderObeyed { };                                 ///< sealed: nothing more is sent or asked
struct OrderRefused { QString problem; };               ///< not the centre's, or not for this laptop as it is now
struct StoreFailed { QString problem; };
struct Paused { };
struct Resumed { };
using Event = std::variant<Wake, WorkAdded, BatchReady, NothingToPush, PushAnswered, PullAnswered, TransportFailed,
                           ReceiptTaken, ReceiptRefused, PageApplied, PageRefused, PartReady, NoPartWaits, PartAnswered, PartTaken, PartRefused, LineChanged,
                           OrderObeyed, OrderRefused, StoreFailed, Paused, Resumed>;
// clang-format on

/// Push everything, then pull everything, then pages of expedientes part by part, then wait. Text waits for one part at
/// most, and after some of them the stream is looked at again. A step that fails while the line stands keeps the next ones
/// from nothing: each is done once, then it waits. While more is to be sent, a batch need only arrive: the receipts come in the
/// stream, which is asked sooner then. Back off on any failure, never drop. One step in flight at a time: an
/// event that does not answer it changes nothing. A pause lets the running batch get its receipt first.
class SyncEngine
{
public:
    explicit SyncEngine(RetryPolicy retry);
    QList<Action> handle(const Event& event);

    enum class State { Idle, PreparingBatch, Pushing, TakingReceipt, Pulling, Applying, PreparingPart, SendingPart, TakingPart, Waiting, Paused, Obeying, Sealed };
    State state() const { return m_state; }

private:
    QList<Action> on(const Wake& event);
    QList<Action> on(const WorkAdded& event);
    QList<Action> on(const BatchReady& event);
    QList<Action> on(const NothingToPush& event);
    QList<Action> on(const PushAnswered& event);
    QList<Action> on(const PullAnswered& event);
    QList<Action> on(const TransportFailed& event);
    QList<Action> on(const ReceiptTaken& event);
    QList<Action> on(const ReceiptRefused& event);
    QList<Action> on(const PageApplied& event);
    QList<Action> on(const PageRefused& event);
    QList<Action> on(const PartReady& event);
    QList<Action> on(const NoPartWaits& event);
    QList<Action> on(const PartAnswered& event);
    QList<Action> on(const PartTaken& event);
    QList<Action> on(const PartRefused& event);
    QList<Action> on(const LineChanged& event);
    QList<Action> on(const OrderObeyed& event);
    QList<Action> on(const OrderRefused& event);
    QList<Action> on(const StoreFailed& event);
    QList<Action> on(const Paused& event);
    QList<Action> on(const Resumed& event);

    bool inFlight() const;
    QList<Action> startPush();
    QList<Action> startPull();
    QList<Action> startPart();
    QList<Action> startParts();
    QList<Action> endWait();
    QList<Action> endRound();  ///< waits, or goes on with what was written meanwhile
    bool textWaits() const { return m_moreWork && !m_backingOff; }
    void fitPart(qint64 bytesPerSecond); ///< so that a part takes about twenty seconds
    QList<Action> refused(int httpStatus, const QByteArray& body);
    QList<Action> fail(const QString& problem, bool lineStands = true, bool wasThere = false);
    QList<Action> putPageOff(const QString& problem, int httpStatus);
    QList<Action> rest();      ///< the pause asked for begins

    RetryPolicy m_retry;       ///< of the text and the stream
    RetryPolicy m_partRetry;
    State m_state = State::Idle;
    quint64 m_batchSeq = 0;
    qint64 m_batch;            ///< bytes of entries of the next batch at most: small on a line that is not known, or breaks
    QByteArray m_page;         ///< whose part is on its way
    qint64 m_part;             ///< bytes of the next part at most
    qint64 m_partSent = 0;     ///< bytes of the one on its way; 0: a question
    bool m_askPart = true;     ///< how much the centre has is not known
    int m_parts = 0;           ///< answers to parts and questions since the stream was last looked at
    qint64 m_partsMs = 0;      ///< how long they took
    qint64 m_partHold = 0;     ///< milliseconds until a part is tried again
    QString m_pageProblem;     ///< why the page on its way is put off
    int m_standstill = 0;      ///< parts in a row that brought nothing on
    bool m_moreWork = false;   ///< an entry was written since the store was last asked for a batch
    qint64 m_waitMs = 0;       ///< after this round, for something failed in it; 0: all went well
    qint64 m_waited = 0;       ///< what the last wait was meant to be
    quint64 m_awaited = 0;     ///< the first batch whose receipt is to come; 0: none
    qint64 m_receiptWait;      ///< until the stream is asked for it again
    bool m_backingOff = false; ///< what is written waits too: the line is gone, or what lies before it was not taken
    bool m_pauseAsked = false;
    bool m_fetchingRenewal = false; ///< the certificate ran out: only the stream is answered, and it brings the next one
};

} // namespace padron::sync
