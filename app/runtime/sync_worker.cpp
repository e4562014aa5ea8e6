// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sync_worker.h"

#include "runtime/deliver.h"
#include "runtime/time_allowed.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>
#include <variant>

namespace padron::runtime {

namespace {

constexpr int kPushTimeoutMs = 60'000, kPullTimeoutMs = 30'000;

sync::TransportFailed failureOf(const ports::TransportReply& reply)
{
    using Outcome = ports::TransportReply::Outcome;
    switch (reply.outcome) {
    case Outcome::TimedOut: return {sync::TransportFailed::TimedOut};
    case Outcome::WrongCentre: return {sync::TransportFailed::WrongCentre};
    case Outcome::ProxyAsksUser: return {sync::TransportFailed::ProxyAsksUser};
    case Outcome::ProxyGone: return {sync::TransportFailed::ProxyGone};
    case Outcome::Unreachable:
    case Outcome::Answered:
    case Outcome::TooLarge: break;
    }
    return {sync::TransportFailed::Unreachable, reply.wasThere};
}

/// What the other side sent was no good, as against a store that failed.
bool refused(const core::Error& error)
{
    return error.code.id().starts_with("SYN-");
}

} // namespace

SyncWorker::SyncWorker(StoreExecutor& store, ports::SyncSteps& steps, MakeTransport makeTransport,
                       std::function<double()> uniform)
    : m_store(store), m_steps(steps), m_makeTransport(std::move(makeTransport)),
      m_engine(sync::RetryPolicy(std::move(uniform))), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { feed(sync::Wake{}); });
}

SyncWorker::~SyncWorker()
{
    m_ending = true; // the transport answers its pending calls when it goes
    m_transport.reset();
}

void SyncWorker::feed(const sync::Event& event)
{
    if (m_ending)
        return;
    m_nextTry = 0; // unless it waits again
    const bool wasPaused = m_engine.state() == sync::SyncEngine::State::Paused;
    for (const sync::Action& action : m_engine.handle(event))
        std::visit([this](const auto& a) { perform(a); }, action);
    if (m_engine.state() == sync::SyncEngine::State::Paused && !wasPaused) {
        m_timer.stop();
        Q_EMIT stopped();
    }
}

qint64 SyncWorker::msToNextTry() const
{
    const qint64 at = m_nextTry;
    return at == 0 ? -1 : std::max<qint64>(0, at - QDeadlineTimer::current().deadline());
}

void SyncWorker::setLine(const ports::LineSettings& line)
{
    const bool wasPaused = std::exchange(m_line, line).paused;
    m_lineChanged = true;
    feed(sync::LineChanged{ports::bytesPerSecond(line.kbitPerSecond)});
    if (line.paused && !wasPaused)
        feed(sync::Paused{});
    else if (!line.paused && wasPaused)
        feed(sync::Resumed{});
}

template <class Step, class Then> void SyncWorker::askStore(Step step, Then then)
{
    deliver(m_store.run([&steps = m_steps, step = std::move(step)] { return step(steps); }), this, std::move(then));
}

void SyncWorker::send(ports::TransportRequest request,
                      std::function<sync::Event(const ports::TransportReply&)> answered)
{
    if (std::exchange(m_lineChanged, false)) // nothing is pending: one step at a time
        m_transport.reset();
    if (!m_transport)
        m_transport = m_makeTransport(m_line);
    m_transport->send(request, [this, answered = std::move(answered)](const ports::TransportReply& reply) {
        using Outcome = ports::TransportReply::Outcome;
        if (reply.outcome == Outcome::Answered || reply.outcome == Outcome::TooLarge)
            feed(answered(reply)); // too large: status 0, refused like any answer that is not ours
        else
            feed(failureOf(reply));
    });
}

void SyncWorker::perform(const sync::NeedBatch& action)
{
    m_batchBytes = action.mostBytes;
    using Next = std::variant<ports::PreparedBatch, sync::NothingToPush>;
    askStore(
        [action](ports::SyncSteps& steps) -> core::Result<Next> {
            PADRON_ASSIGN(auto batch, steps.nextBatch(action.mostBytes));
            if (batch)
                return Next(std::move(*batch));
            PADRON_ASSIGN(const quint64 awaited, steps.firstAwaited());
            return Next(sync::NothingToPush{awaited});
        },
        [this](core::Result<Next> next) {
            if (!next)
                return feed(sync::StoreFailed{next.error().printedId()});
            if (const auto* batch = std::get_if<ports::PreparedBatch>(&*next))
                return feed(sync::BatchReady{batch->batchSeq, batch->path, batch->sealed, batch->mayFollow});
            feed(std::get<sync::NothingToPush>(*next));
        });
}

void SyncWorker::perform(const sync::PushBatch& action)
{
    QElapsedTimer taken;
    taken.start();
    send({ports::TransportRequest::Method::Put, action.path, action.sealed, timeAllowedMs(m_line, kPushTimeoutMs, action.sealed.size()),
          action.mayFollow},
         [taken](const ports::TransportReply& reply) {
             return sync::PushAnswered{reply.httpStatus, reply.body, taken.elapsed()};
         });
    m_store.run([&steps = m_steps, most = m_batchBytes] { return steps.sealAhead(most); }); // what fails is met again in its turn
}

void SyncWorker::perform(const sync::TakeReceipt& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.takeReceipt(action.batchSeq, action.bytes); },
             [this](const core::Result<void>& taken) { tellTaken(taken); });
}

void SyncWorker::perform(const sync::TakeArrival& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.takeArrival(action.batchSeq, action.bytes); },
             [this](const core::Result<void>& taken) { tellTaken(taken); });
}

void SyncWorker::tellTaken(const core::Result<void>& taken)
{
    if (taken)
        feed(sync::ReceiptTaken{});
    else if (refused(taken.error()))
        feed(sync::ReceiptRefused{taken.error().printedId()});
    else
        feed(sync::StoreFailed{taken.error().printedId()});
    Q_EMIT statusChanged();
}

void SyncWorker::perform(const sync::PullStream&)
{
    askStore([](ports::SyncSteps& steps) { return steps.pullPath(); },
             [this](core::Result<QString> path) {
                 if (!path)
                     return feed(sync::StoreFailed{path.error().printedId()});
                 send({ports::TransportRequest::Method::Get, *path, {}, kPullTimeoutMs},
                      [](const ports::TransportReply& reply) {
                          return sync::PullAnswered{reply.httpStatus, reply.body};
                      });
             });
}

void SyncWorker::perform(const sync::ApplyPage& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.applyPage(action.bytes); },
             [this](core::Result<bool> more) {
                 if (more)
                     feed(sync::PageApplied{*more});
                 else if (refused(more.error()))
                     feed(sync::PageRefused{more.error().printedId()});
                 else
                     feed(sync::StoreFailed{more.error().printedId()});
                 Q_EMIT statusChanged();
             });
}

void SyncWorker::perform(const sync::NeedPart& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.nextPart(action.mostBytes, action.ask); },
             [this](core::Result<std::optional<ports::PreparedPart>> part) {
                 if (!part)
                     feed(sync::StoreFailed{part.error().printedId()});
                 else if (!*part)
                     feed(sync::NoPartWaits{});
                 else
                     feed(sync::PartReady{(*part)->sha256, (*part)->path, (*part)->bytes});
             });
}

void SyncWorker::perform(const sync::SendPart& action)
{
    using Method = ports::TransportRequest::Method;
    QElapsedTimer taken;
    taken.start();
    send({action.bytes.isEmpty() ? Method::Get : Method::Put, action.path, action.bytes,
          timeAllowedMs(m_line, kPushTimeoutMs, action.bytes.size())},
         [taken](const ports::TransportReply& reply) {
             return sync::PartAnswered{reply.httpStatus, reply.body, taken.elapsed()};
         });
}

void SyncWorker::perform(const sync::TakePartAnswer& action)
{
    askStore(
        [action](ports::SyncSteps& steps) {
            return steps.takePartAnswer({action.sha256, action.httpStatus, action.body});
        },
        [this](core::Result<ports::PageProgress> progress) {
            if (progress)
                feed(sync::PartTaken{*progress == ports::PageProgress::Done, *progress == ports::PageProgress::Moved});
            else if (refused(progress.error()))
                feed(sync::PartRefused{progress.error().printedId()});
            else
                feed(sync::StoreFailed{progress.error().printedId()});
            Q_EMIT statusChanged();
        });
}

void SyncWorker::perform(const sync::WaitFor& action)
{
    m_timer.start(static_cast<int>(action.ms));
    m_nextTry = QDeadlineTimer(action.ms).deadline();
}

void SyncWorker::perform(const sync::ObeyOrder& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.obeyOrder(action.bytes); },
             [this](core::Result<void> obeyed) {
                 if (!obeyed)
                     return feed(sync::OrderRefused{obeyed.error().printedId()});
                 feed(sync::OrderObeyed{});
                 Q_EMIT sealed();
             });
}

void SyncWorker::perform(const sync::Report& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.noteExchange(action.problem); },
             [this, isGood = action.problem.isEmpty()](core::Result<void>) {
                 Q_EMIT statusChanged();
                 if (isGood)
                     Q_EMIT exchanged();
             });
}

} // namespace padron::runtime
