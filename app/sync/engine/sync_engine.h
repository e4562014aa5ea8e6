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
struct NeedBatch { };                                   ///< ask the store for the oldest unreceipted batch, or seal one
struct PushBatch { quint64 batchSeq; QString path; QByteArray sealed; };
struct TakeReceipt { quint64 batchSeq; QByteArray bytes; };
struct PullStream { };                                  ///< GET the stream after the store's cursor
struct ApplyPage { QByteArray bytes; };
struct WaitFor { qint64 ms; };                          ///< then send Wake
struct ObeyOrder { QByteArray bytes; };                  ///< to seal, if the centre signed it
struct Report { QString problem; };                     ///< printed error id; empty: a good exchange
using Action = std::variant<NeedBatch, PushBatch, TakeReceipt, PullStream, ApplyPage, WaitFor, ObeyOrder, Report>;

// What happened.
struct Wake { };                                        ///< started, timer ran out, or the user asked
struct WorkAdded { };                                   ///< an entry was written
struct BatchReady { quint64 batchSeq; QString path; QByteArray sealed; };
struct NothingToPush { };
struct PushAnswered { int httpStatus; QByteArray body; };
struct PullAnswered { int httpStatus; QByteArray body; };
struct TransportFailed { bool wrongCentre; };           ///< unreachable, timed out, or not our centre
struct ReceiptTaken { };
struct ReceiptRefused { QString problem; };             ///< does not verify: shown, backed off, sent again
struct PageApplied { bool more; };
struct PageRefused { QString problem; };
struct OrderObeyed { };                                 ///< sealed: nothing more is sent or asked
struct OrderRefused { QString problem; };               ///< not the centre's, or not for this laptop as it is now
struct StoreFailed { QString problem; };
struct Paused { };
struct Resumed { };
using Event = std::variant<Wake, WorkAdded, BatchReady, NothingToPush, PushAnswered, PullAnswered, TransportFailed,
                           ReceiptTaken, ReceiptRefused, PageApplied, PageRefused, OrderObeyed, OrderRefused, StoreFailed, Paused, Resumed>;
// clang-format on

/// Push everything, then pull everything, then wait; back off on any failure, never drop. One step in flight at a time:
/// an event that does not answer it changes nothing. A pause lets the running batch get its receipt first.
class SyncEngine
{
public:
    explicit SyncEngine(RetryPolicy retry);
    QList<Action> handle(const Event& event);

    enum class State { Idle, PreparingBatch, Pushing, TakingReceipt, Pulling, Applying, Waiting, Paused, Obeying, Sealed };
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
    QList<Action> on(const OrderObeyed& event);
    QList<Action> on(const OrderRefused& event);
    QList<Action> on(const StoreFailed& event);
    QList<Action> on(const Paused& event);
    QList<Action> on(const Resumed& event);

    bool inFlight() const;
    QList<Action> startPush();
    QList<Action> startPull();
    QList<Action> refused(int httpStatus, const QByteArray& body);
    QList<Action> backOff(const QString& problem);
    QList<Action> rest();      ///< the pause asked for begins

    RetryPolicy m_retry;
    State m_state = State::Idle;
    quint64 m_batchSeq = 0;
    bool m_moreWork = false;   ///< an entry was written since the store was last asked for a batch
    bool m_backingOff = false; ///< waiting after a failure, not for want of work
    bool m_pauseAsked = false;
    bool m_fetchingRenewal = false; ///< the certificate ran out: only the stream is answered, and it brings the next one
};

} // namespace padron::sync
