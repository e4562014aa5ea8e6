// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/sync_engine.h"

#include <QMap>

#include <optional>
#include <random>

namespace padron::sync {

/// A store and a centre that lose, repeat and corrupt, driven by the engine's actions alone. Every choice comes from a
/// seed.
class FaultyWorld
{
public:
    FaultyWorld(quint32 seed, double faultRate);

    void step(SyncEngine& engine); ///< one event: an answer, a timer, new work, a pause
    void makeGood()
    {
        m_faultRate = 0;
        m_quiet = true;
    }
    void carryOut(const QList<Action>& actions);

    QList<int> written;  ///< entries of the store, in order
    QList<int> atCentre; ///< entries the centre holds, in the order it took them
    QList<int> applied;  ///< stream items the store applied
    int streamLength = 0;
    struct Page
    {
        qint64 bytes = 0, sent = 0, there = 0; ///< of them as the laptop knows, and at the centre
        bool receipted = false, refused = false, poisoned = false;
    };
    QList<Page> pages;
    int outstanding() const { return m_answer ? 1 : 0; }
    bool timerRuns() const { return m_timer; }
    bool allReceipted() const { return m_receipted == written.size(); }
    QString fault; ///< a broken promise of the engine

private:
    bool chance(double p) { return std::uniform_real_distribution<double>(0, 1)(m_random) < p; }
    Event answerTo(const NeedBatch&);
    Event answerTo(const PushBatch& push);
    Event answerTo(const TakeReceipt& take);
    Event answerTo(const TakeArrival& take);
    Event answerTo(const PullStream&);
    qsizetype entriesIn(quint64 batch) const { return m_sealed.value(batch).count(','); }
    Event answerTo(const ApplyPage& page);
    Event answerTo(const NeedPart& need);
    Event answerTo(const SendPart& part);
    Event answerTo(const TakePartAnswer& answer);

    std::mt19937 m_random;
    double m_faultRate;
    bool m_quiet = false; ///< no more work, no more pauses
    std::optional<Event> m_answer;
    qsizetype m_pageOnItsWay = -1;
    bool m_timer = false;
    QMap<quint64, QByteArray> m_sealed; ///< batches stored by the laptop, unreceipted or not
    QMap<quint64, QByteArray> m_taken;  ///< batches the centre committed
    qsizetype m_receipted = 0, m_gone = 0; ///< entries; gone: receipted or arrived
    bool m_saidAwaits = false;
    QList<quint64> m_arrived;              ///< batches whose receipts the stream brings
    quint64 m_nextBatch = 1;
};

} // namespace padron::sync
