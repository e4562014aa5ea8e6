// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/sync_engine.h"

#include "sync/engine/centre_answers.h"
#include "sync/messages/errors.h"

#include <algorithm>
#include <utility>

namespace padron::sync {

namespace {

constexpr qint64 kMostPart = 256 * 1024, kLeastPart = 16 * 1024;
constexpr qint64 kMostBatch = 1024 * 1024, kFirstBatch = 64 * 1024, kLeastBatch = 16 * 1024;
constexpr qint64 kShortPushMs = 3000, kLongPushMs = 10'000; ///< a batch is sent whole, and anew when the line breaks
constexpr qint64 kPartSeconds = 20, kShortestWait = 1000;
constexpr qint64 kFirstReceiptWait = 500;
constexpr int kStepsAtOnce = 16, kMostStandstill = 3;

} // namespace

SyncEngine::SyncEngine(RetryPolicy retry) : m_retry(retry), m_partRetry(std::move(retry)), m_batch(kFirstBatch), m_part(kMostPart), m_receiptWait(kFirstReceiptWait) {}

QList<Action> SyncEngine::handle(const Event& event)
{
    return std::visit([this](const auto& e) { return on(e); }, event);
}

bool SyncEngine::inFlight() const
{
    return m_state != State::Idle && m_state != State::Waiting && m_state != State::Paused && m_state != State::Sealed;
}

QList<Action> SyncEngine::rest()
{
    m_pauseAsked = false;
    m_state = State::Paused;
    return {};
}

QList<Action> SyncEngine::startPush()
{
    if (m_pauseAsked)
        return rest();
    m_moreWork = m_backingOff = false;
    m_waitMs = 0;
    m_state = State::PreparingBatch;
    return {NeedBatch{m_batch}};
}

QList<Action> SyncEngine::startPull()
{
    if (m_pauseAsked)
        return rest();
    m_state = State::Pulling;
    return {PullStream{}};
}

QList<Action> SyncEngine::refused(int httpStatus, const QByteArray& body)
{
    if (m_state == State::Pushing && httpStatus == kForbidden && !m_fetchingRenewal && keyIn(body) == kCertificateOverKey) {
        m_fetchingRenewal = m_moreWork = true; // once: what was refused is sent again after the page
        return startPull();
    }
    const QByteArray order = orderIn(httpStatus, body);
    if (order.isEmpty()) // who is turned away, or asked by somebody else, need not ask the next thing
        return fail(problemOf(httpStatus, body), httpStatus > 0 && httpStatus != kForbidden && !looksLikePortal(httpStatus, body));
    m_state = State::Obeying;
    return {ObeyOrder{order}};
}

QList<Action> SyncEngine::fail(const QString& problem, bool lineStands, bool wasThere)
{
    const State at = m_state;
    const bool forRenewal = std::exchange(m_fetchingRenewal, false);
    const bool goesOn = lineStands && !forRenewal && at != State::Obeying;
    m_askPart = true; // what became of a part that was on its way is not known
    m_standstill = 0;
    m_pageProblem.clear();
    QList<Action> actions;
    if (m_waitMs == 0) // the first one is the one to tell
        actions.append(Report{problem});
    if (at == State::PreparingPart || at == State::SendingPart || at == State::TakingPart) {
        m_partHold = m_partRetry.afterFailure(); // what is written goes before, and need not wait for it
        return actions + endRound();
    }
    if (m_waitMs == 0)
        m_waitMs = wasThere ? m_retry.afterBreak() : m_retry.afterFailure();
    const bool ofTheStream = at == State::Pulling || at == State::Applying;
    m_backingOff = m_backingOff || !goesOn || !ofTheStream;
    if (!goesOn)
        return actions + endRound();
    return actions + (ofTheStream ? startParts() : startPull());
}

QList<Action> SyncEngine::on(const Wake&)
{
    if (m_state != State::Idle && m_state != State::Waiting)
        return {};
    return endWait();
}

QList<Action> SyncEngine::endWait()
{
    m_partHold = std::max<qint64>(0, m_partHold - std::exchange(m_waited, 0));
    return startPush();
}

QList<Action> SyncEngine::on(const WorkAdded&)
{
    if (m_state == State::Idle || (m_state == State::Waiting && !m_backingOff))
        return endWait();
    m_moreWork = true;
    return {};
}

QList<Action> SyncEngine::on(const BatchReady& event)
{
    if (m_state != State::PreparingBatch)
        return {};
    if (m_pauseAsked)
        return rest();
    m_state = State::Pushing;
    m_batchSeq = event.batchSeq;
    return {PushBatch{event.batchSeq, event.path, event.sealed, event.mayFollow}};
}

QList<Action> SyncEngine::on(const NothingToPush& event)
{
    if (m_state != State::PreparingBatch)
        return {};
    if (event.awaited != m_awaited) // they come: the next one will not be long
        m_receiptWait = kFirstReceiptWait;
    m_awaited = event.awaited;
    return m_moreWork ? startPush() : startPull();
}

QList<Action> SyncEngine::on(const PushAnswered& event)
{
    if (m_state != State::Pushing)
        return {};
    const bool arrived = event.httpStatus == kArrived;
    if ((event.httpStatus != 200 && !arrived) || looksLikePortal(event.httpStatus, event.body))
        return refused(event.httpStatus, event.body);
    if (event.ms < kShortPushMs)
        m_batch = std::min(kMostBatch, m_batch * 2);
    else if (event.ms > kLongPushMs)
        m_batch = std::max(kLeastBatch, m_batch / 2);
    m_state = State::TakingReceipt;
    if (!arrived)
        return {TakeReceipt{m_batchSeq, event.body}};
    m_receiptWait = kFirstReceiptWait;
    return {TakeArrival{m_batchSeq, event.body}};
}

QList<Action> SyncEngine::on(const PullAnswered& event)
{
    if (m_state != State::Pulling)
        return {};
    if (event.httpStatus != 200 || looksLikePortal(event.httpStatus, event.body))
        return refused(event.httpStatus, event.body);
    if (m_pauseAsked) // the centre keeps the page
        return rest();
    m_state = State::Applying;
    return {ApplyPage{event.body}};
}

QList<Action> SyncEngine::on(const TransportFailed& event)
{
    if (m_state != State::Pushing && m_state != State::Pulling && m_state != State::SendingPart)
        return {};
    if (m_state == State::SendingPart && m_partSent > 0) // however it broke: less may come through before it breaks again
        m_part = std::max(kLeastPart, m_part / 2);
    if (m_state == State::Pushing)
        m_batch = std::max(kLeastBatch, m_batch / 2);
    return fail(problemOf(event.why), false, event.wasThere && event.why == TransportFailed::Unreachable);
}

QList<Action> SyncEngine::on(const ReceiptTaken&)
{
    if (m_state != State::TakingReceipt)
        return {};
    m_fetchingRenewal = false;
    m_retry.succeeded();
    return startPush();
}

QList<Action> SyncEngine::on(const ReceiptRefused& event)
{
    return m_state == State::TakingReceipt ? fail(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const PageApplied& event)
{
    if (m_state != State::Applying)
        return {};
    const bool isGood = m_waitMs == 0;
    if (isGood && !m_fetchingRenewal) // what was refused waits still
        m_retry.succeeded();
    if (event.more)
        return startPull();
    QList<Action> actions;
    if (isGood)
        actions.append(Report{});
    if (m_pauseAsked)
        return actions + rest();
    return actions + (textWaits() ? startPush() : startParts());
}

QList<Action> SyncEngine::startParts()
{
    m_parts = 0;
    m_partsMs = 0;
    return m_partHold > 0 ? endRound() : startPart();
}

QList<Action> SyncEngine::startPart()
{
    if (m_pauseAsked)
        return rest();
    m_state = State::PreparingPart;
    return {NeedPart{m_part, m_askPart}};
}

QList<Action> SyncEngine::endRound()
{
    if (m_pauseAsked)
        return rest();
    if (textWaits())
        return startPush();
    m_state = State::Waiting;
    m_waited = m_waitMs > 0 ? m_waitMs : m_retry.idleMs();
    if (m_waitMs == 0 && m_awaited > 0) {
        m_waited = std::min(m_waited, m_receiptWait);
        m_receiptWait = std::min(m_receiptWait * 2, m_retry.idleMs());
    }
    if (m_waitMs == 0 && m_partHold > 0) // the stream is looked at meanwhile
        m_waited = std::clamp(m_partHold, std::min(kShortestWait, m_waited), m_waited);
    return {WaitFor{m_waited}};
}

void SyncEngine::fitPart(qint64 bytesPerSecond)
{
    m_part = std::clamp(bytesPerSecond * kPartSeconds / kLeastPart * kLeastPart, kLeastPart, kMostPart);
}

QList<Action> SyncEngine::on(const LineChanged& event)
{
    if (event.bytesPerSecond > 0)
        fitPart(event.bytesPerSecond);
    else
        m_part = kMostPart;
    return {};
}

QList<Action> SyncEngine::on(const PartReady& event)
{
    if (m_state != State::PreparingPart)
        return {};
    if (m_pauseAsked || textWaits())
        return endRound();
    m_state = State::SendingPart;
    m_page = event.sha256;
    m_partSent = event.bytes.size();
    return {SendPart{event.path, event.bytes}};
}

QList<Action> SyncEngine::on(const NoPartWaits&)
{
    return m_state == State::PreparingPart ? endRound() : QList<Action>();
}

QList<Action> SyncEngine::on(const PartAnswered& event)
{
    if (m_state != State::SendingPart)
        return {};
    m_partsMs += event.ms;
    if (!isOfThePage(event.httpStatus, event.body)) {
        const bool isBroken = event.httpStatus >= 500 && event.httpStatus != kNoRoom && !looksLikePortal(event.httpStatus, event.body);
        return isBroken ? putPageOff(problemOf(event.httpStatus, event.body), event.httpStatus) // it may be of that page alone
                        : refused(event.httpStatus, event.body);
    }
    if (m_partSent >= kLeastPart && event.ms > 0)
        fitPart(m_partSent * 1000 / event.ms);
    m_state = State::TakingPart;
    return {TakePartAnswer{m_page, event.httpStatus, event.body}};
}

QList<Action> SyncEngine::putPageOff(const QString& problem, int httpStatus)
{
    m_pageProblem = problem;
    m_state = State::TakingPart;
    return {TakePartAnswer{m_page, httpStatus, {}}};
}

QList<Action> SyncEngine::on(const PartTaken& event)
{
    if (m_state != State::TakingPart)
        return {};
    if (!m_pageProblem.isEmpty())
        return fail(QString(m_pageProblem));
    const bool wasQuestion = m_partSent == 0;
    m_askPart = event.done;
    m_standstill = wasQuestion || event.done || event.moved ? 0 : m_standstill + 1;
    if (m_standstill >= kMostStandstill)
        return putPageOff(printed(kCentreRefused), 0);
    if (!wasQuestion)
        m_partRetry.succeeded();
    if (m_pauseAsked || textWaits())
        return endRound();
    if (++m_parts >= kStepsAtOnce && m_partsMs >= m_waitMs)
        return startPush();
    return startPart();
}

QList<Action> SyncEngine::on(const PartRefused& event)
{
    if (m_state != State::TakingPart)
        return {};
    return m_pageProblem.isEmpty() ? putPageOff(event.problem, 0) : fail(event.problem);
}

QList<Action> SyncEngine::on(const PageRefused& event)
{
    return m_state == State::Applying ? fail(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const OrderObeyed&)
{
    if (m_state == State::Obeying)
        m_state = State::Sealed;
    return {};
}

QList<Action> SyncEngine::on(const OrderRefused& event)
{
    return m_state == State::Obeying ? fail(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const StoreFailed& event)
{
    return inFlight() ? fail(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const Paused&)
{
    if (inFlight())
        m_pauseAsked = true;
    else if (m_state != State::Sealed)
        m_state = State::Paused;
    return {};
}

QList<Action> SyncEngine::on(const Resumed&)
{
    m_pauseAsked = false;
    m_partHold = 0;
    return m_state == State::Paused ? startPush() : QList<Action>();
}

} // namespace padron::sync
