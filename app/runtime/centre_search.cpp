// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/centre_search.h"

#include "runtime/deliver.h"
#include "sync/messages/errors.h"
#include "sync/messages/search.h"
#include "sync/messages/search_errors.h"

#include <utility>

namespace padron::runtime {

namespace {

constexpr int kOk = 200, kTooMany = 429;

} // namespace

CentreSearch::CentreSearch(StoreExecutor& store, ports::CentreSearchSteps& steps, MakeTransport makeTransport,
                           std::function<void()> bring, const Patience& patience, QObject* parent)
    : QObject(parent), m_store(store), m_steps(steps), m_makeTransport(std::move(makeTransport)), m_bring(std::move(bring)),
      m_patience(patience)
{
    m_look.setInterval(m_patience.lookMs);
    connect(&m_look, &QTimer::timeout, this, &CentreSearch::look);
    m_patienceEnd.setSingleShot(true);
    connect(&m_patienceEnd, &QTimer::timeout, this, [this] { fail({sync::kRecordOnItsWay}); });
}

CentreSearch::~CentreSearch()
{
    m_turn = 0; // a transport answers its pending calls as it goes
    m_transport.reset();
}

/// `then` hears of it while the same question is on its way; an error ends that.
template <class Step, class Then> void CentreSearch::askStore(Step step, Then then)
{
    deliver(m_store.run(std::move(step)), this, [this, turn = m_turn, then = std::move(then)](const auto& answer) {
        if (turn != m_turn)
            return;
        if (answer)
            then(*answer);
        else
            fail(answer.error());
    });
}

void CentreSearch::ask(const QString& typed, const QString& reason)
{
    if (isAsking())
        return;
    m_turn = ++m_lastTurn;
    askStore([&steps = m_steps, typed, reason] { return steps.begin(typed, reason); },
             [this](const ports::SearchQuestion& question) { send(question); });
}

void CentreSearch::send(const ports::SearchQuestion& question)
{
    m_question = question;
    m_transport = m_makeTransport(question.line);
    if (!m_transport)
        return fail({sync::kNobodyToAsk});
    ports::TransportRequest request;
    request.method = ports::TransportRequest::Method::Post;
    request.path = question.path;
    request.body = question.body;
    request.timeoutMs = m_patience.answerMs;
    m_transport->send(request, [this, turn = m_turn](const ports::TransportReply& reply) {
        if (turn == m_turn)
            answered(reply);
    });
}

void CentreSearch::answered(const ports::TransportReply& reply)
{
    if (reply.outcome == ports::TransportReply::Outcome::WrongCentre)
        return fail({sync::kCentreWrong});
    if (reply.outcome != ports::TransportReply::Outcome::Answered)
        return fail({sync::kNobodyToAsk});
    if (reply.httpStatus == kTooMany)
        return fail({sync::kSearchesInExcess});
    if (reply.httpStatus >= 500)
        return fail({sync::kNobodyToAsk});
    if (reply.httpStatus != kOk)
        return fail({sync::kCentreRefused, QString::number(reply.httpStatus)});
    askStore([&steps = m_steps, question = m_question, body = reply.body] { return steps.read(question, body); },
             [this](const ports::SearchFinding& finding) { take(finding); });
}

void CentreSearch::take(const ports::SearchFinding& finding)
{
    if (!finding.found) {
        end();
        Q_EMIT nobody();
    } else if (finding.here) {
        end();
        Q_EMIT came(finding.person);
    } else if (!sync::comesDown(finding.code)) {
        end();
        Q_EMIT told(finding.code);
    } else {
        m_person = finding.person;
        m_look.start();
        m_patienceEnd.start(m_patience.recordMs);
        m_bring();
        Q_EMIT found();
    }
}

void CentreSearch::look()
{
    askStore([&steps = m_steps, person = m_person] { return steps.isHere(person); },
             [this](bool here) {
                 if (!here)
                     return;
                 const core::PersonId person = m_person;
                 end();
                 Q_EMIT came(person);
             });
}

void CentreSearch::cancel()
{
    if (isAsking())
        fail({sync::kSearchCancelled});
}

void CentreSearch::fail(const core::Error& error)
{
    const core::Error why = error; // it may be of what ends now
    end();
    Q_EMIT failed(why);
}

void CentreSearch::end()
{
    m_turn = 0;
    m_look.stop();
    m_patienceEnd.stop();
    if (m_transport)
        m_transport->abortAll();
}

} // namespace padron::runtime
