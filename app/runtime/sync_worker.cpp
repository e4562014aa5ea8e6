// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sync_worker.h"

#include "runtime/deliver.h"

namespace padron::runtime {

namespace {

constexpr int kPushTimeoutMs = 60'000, kPullTimeoutMs = 30'000;

/// What the other side sent was no good, as against a store that failed.
bool refused(const core::Error& error)
{
    return error.code.id().starts_with("SYN-");
}

} // namespace

SyncWorker::SyncWorker(StoreExecutor& store, ports::SyncSteps& steps,
                       std::function<std::unique_ptr<ports::SyncTransport>()> makeTransport,
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
    const bool wasPaused = m_engine.state() == sync::SyncEngine::State::Paused;
    for (const sync::Action& action : m_engine.handle(event))
        std::visit([this](const auto& a) { perform(a); }, action);
    if (m_engine.state() == sync::SyncEngine::State::Paused && !wasPaused) {
        m_timer.stop();
        Q_EMIT stopped();
    }
}

template <class Step, class Then> void SyncWorker::askStore(Step step, Then then)
{
    deliver(m_store.run([&steps = m_steps, step = std::move(step)] { return step(steps); }), this, std::move(then));
}

void SyncWorker::send(ports::TransportRequest request,
                      std::function<sync::Event(const ports::TransportReply&)> answered)
{
    if (!m_transport)
        m_transport = m_makeTransport();
    m_transport->send(request, [this, answered = std::move(answered)](const ports::TransportReply& reply) {
        using Outcome = ports::TransportReply::Outcome;
        if (reply.outcome == Outcome::Answered || reply.outcome == Outcome::TooLarge)
            feed(answered(reply)); // too large: status 0, refused like any answer that is not ours
        else
            feed(sync::TransportFailed{reply.outcome == Outcome::WrongCentre});
    });
}

void SyncWorker::perform(const sync::NeedBatch&)
{
    askStore([](ports::SyncSteps& steps) { return steps.nextBatch(); },
             [this](core::Result<std::optional<ports::PreparedBatch>> batch) {
                 if (!batch)
                     feed(sync::StoreFailed{batch.error().printedId()});
                 else if (!*batch)
                     feed(sync::NothingToPush{});
                 else
                     feed(sync::BatchReady{(*batch)->batchSeq, (*batch)->path, (*batch)->sealed});
             });
}

void SyncWorker::perform(const sync::PushBatch& action)
{
    send({ports::TransportRequest::Method::Put, action.path, action.sealed, kPushTimeoutMs},
         [](const ports::TransportReply& reply) {
             return sync::PushAnswered{reply.httpStatus, reply.body};
         });
}

void SyncWorker::perform(const sync::TakeReceipt& action)
{
    askStore([action](ports::SyncSteps& steps) { return steps.takeReceipt(action.batchSeq, action.bytes); },
             [this](core::Result<void> taken) {
                 if (taken)
                     feed(sync::ReceiptTaken{});
                 else if (refused(taken.error()))
                     feed(sync::ReceiptRefused{taken.error().printedId()});
                 else
                     feed(sync::StoreFailed{taken.error().printedId()});
                 Q_EMIT statusChanged();
             });
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

void SyncWorker::perform(const sync::WaitFor& action)
{
    m_timer.start(static_cast<int>(action.ms));
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
             [this](core::Result<void>) { Q_EMIT statusChanged(); });
}

} // namespace padron::runtime
