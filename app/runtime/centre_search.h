// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/centre_search_steps.h"
#include "ports/sync_transport.h"
#include "runtime/store_executor.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace padron::runtime {

/// Asks the padrón for one person, one question at a time, and waits for the record to come down. Lives on the window's
/// thread and never waits there. Every question ends in exactly one of its answers.
class CentreSearch : public QObject
{
    Q_OBJECT

public:
    using MakeTransport = std::function<std::unique_ptr<ports::SyncTransport>(const ports::LineSettings&)>;
    struct Patience
    {
        int answerMs = 20'000; ///< for the centre's word
        int recordMs = 60'000; ///< for the record to come down after it
        int lookMs = 400;      ///< between two looks whether it is there
    };

    /// `steps` is called on the store thread; `bring` wakes the sync.
    CentreSearch(StoreExecutor& store, ports::CentreSearchSteps& steps, MakeTransport makeTransport,
                 std::function<void()> bring, const Patience& patience, QObject* parent = nullptr);
    ~CentreSearch() override;

    void ask(const QString& typed, const QString& reason); ///< nothing while another question is on its way
    void setTransport(MakeTransport makeTransport) { m_makeTransport = std::move(makeTransport); } ///< from the next question on
    void cancel(); ///< failed() with kSearchCancelled
    bool isAsking() const { return m_turn != 0; }

Q_SIGNALS:
    void found();   ///< the record is on its way
    void came(const padron::core::PersonId& person);
    void nobody();
    void told(const QString& code); ///< of somebody whose record does not come down
    void failed(const padron::core::Error& error);

private:
    void send(const ports::SearchQuestion& question);
    void answered(const ports::TransportReply& reply);
    void take(const ports::SearchFinding& finding);
    void look();
    template <class Step, class Then> void askStore(Step step, Then then);
    void fail(const core::Error& error);
    void end();

    StoreExecutor& m_store;
    ports::CentreSearchSteps& m_steps;
    MakeTransport m_makeTransport;
    std::function<void()> m_bring;
    const Patience m_patience;
    std::unique_ptr<ports::SyncTransport> m_transport;
    ports::SearchQuestion m_question;
    core::PersonId m_person; ///< whose record is on its way
    quint64 m_turn = 0;      ///< of the question that is on its way; 0: none
    quint64 m_lastTurn = 0;
    QTimer m_look, m_patienceEnd;
};

} // namespace padron::runtime
