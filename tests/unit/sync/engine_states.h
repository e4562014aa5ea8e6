// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/sync_engine.h"

namespace engine_states {

using namespace padron::sync;
using State = SyncEngine::State;

/// "need", "push 1 x", "receipt 1 x", "pull", "page x", "wait 60000", "report SYN-204": easy to compare.
inline QString text(const QList<Action>& actions)
{
    struct Say
    {
        QString operator()(const NeedBatch&) { return QStringLiteral("need"); }
        QString operator()(const PushBatch& a)
        {
            return QStringLiteral("push %1 %2 %3").arg(a.batchSeq).arg(a.path, QString::fromUtf8(a.sealed)) + (a.mayFollow ? QStringLiteral(" async") : QString());
        }
        QString operator()(const TakeArrival& a)
        {
            return QStringLiteral("arrival %1 %2").arg(a.batchSeq).arg(QString::fromUtf8(a.bytes));
        }
        QString operator()(const TakeReceipt& a)
        {
            return QStringLiteral("receipt %1 %2").arg(a.batchSeq).arg(QString::fromUtf8(a.bytes));
        }
        QString operator()(const PullStream&) { return QStringLiteral("pull"); }
        QString operator()(const ApplyPage& a) { return QStringLiteral("page ") + QString::fromUtf8(a.bytes); }
        QString operator()(const NeedPart& a)
        {
            return QStringLiteral("part %1%2").arg(a.mostBytes / 1024).arg(a.ask ? QStringLiteral(" ask") : QString());
        }
        QString operator()(const SendPart& a)
        {
            return QStringLiteral("send %1 %2").arg(a.path, QString::fromUtf8(a.bytes.left(8)));
        }
        QString operator()(const TakePartAnswer& a)
        {
            return QStringLiteral("answer %1 %2 %3").arg(QString::fromUtf8(a.sha256)).arg(a.httpStatus).arg(QString::fromUtf8(a.body));
        }
        QString operator()(const WaitFor& a) { return QStringLiteral("wait %1").arg(a.ms); }
        QString operator()(const ObeyOrder& a) { return QStringLiteral("obey ") + QString::fromUtf8(a.bytes); }
        QString operator()(const Report& a) { return QStringLiteral("report ") + a.problem; }
    };
    QStringList said;
    for (const Action& action : actions)
        said.append(std::visit(Say{}, action));
    return said.join(QStringLiteral("; "));
}

inline SyncEngine makeEngine()
{
    return SyncEngine(RetryPolicy([] { return 0.999'999; }));
}

inline const BatchReady kBatch{1, QStringLiteral("/p"), "sealed"};

inline const PartReady kPart{"sha", QStringLiteral("/a"), QByteArray(64 * 1024, 'x')};

inline SyncEngine engineIn(State state)
{
    SyncEngine engine = makeEngine();
    if (state == State::Idle)
        return engine;
    engine.handle(Wake{});
    if (state == State::Pushing || state == State::TakingReceipt)
        engine.handle(kBatch);
    if (state == State::TakingReceipt)
        engine.handle(PushAnswered{200, "r"});
    const bool sendsParts = state == State::PreparingPart || state == State::SendingPart || state == State::TakingPart;
    if (state == State::Pulling || state == State::Applying || state == State::Waiting || sendsParts)
        engine.handle(NothingToPush{});
    if (state == State::Applying || state == State::Waiting || sendsParts)
        engine.handle(PullAnswered{200, "p"});
    if (state == State::Waiting || sendsParts)
        engine.handle(PageApplied{false});
    if (state == State::Waiting)
        engine.handle(NoPartWaits{});
    if (state == State::SendingPart || state == State::TakingPart)
        engine.handle(kPart);
    if (state == State::TakingPart)
        engine.handle(PartAnswered{202, "{}", 100});
    if (state == State::Paused) {
        engine.handle(Paused{});
        engine.handle(NothingToPush{});
    }
    return engine;
}

/// What comes of it when the steps that are done all the same bring nothing.
inline QString waitAfter(SyncEngine& engine, const Event& event)
{
    QStringList said{text(engine.handle(event))};
    if (engine.state() == State::Pulling) {
        engine.handle(PullAnswered{200, "p"});
        engine.handle(PageApplied{false});
    }
    if (engine.state() == State::PreparingPart)
        said.append(text(engine.handle(NoPartWaits{})));
    return said.join(QStringLiteral("; ")).remove(QStringLiteral("pull; ")).remove(QStringLiteral("part 256 ask; "));
}

inline const QList<State> kStates{State::Idle,    State::PreparingBatch, State::Pushing, State::TakingReceipt,
                           State::Pulling, State::Applying,       State::Waiting, State::Paused,
                           State::PreparingPart, State::SendingPart, State::TakingPart};

inline const QList<Event> kEvents{Wake{},
                           WorkAdded{},
                           kBatch,
                           NothingToPush{},
                           PushAnswered{200, "r"},
                           PushAnswered{500, {}},
                           PullAnswered{200, "p"},
                           PullAnswered{404, {}},
                           TransportFailed{TransportFailed::Unreachable},
                           TransportFailed{TransportFailed::WrongCentre},
                           ReceiptTaken{},
                           ReceiptRefused{QStringLiteral("SYN-201")},
                           PageApplied{true},
                           PageApplied{false},
                           PageRefused{QStringLiteral("SYN-203")},
                           kPart,
                           NoPartWaits{},
                           PartAnswered{200, "r", 100},
                           PartAnswered{202, "{}", 100},
                           PartAnswered{507, {}, 100},
                           PartTaken{true, false},
                           PartTaken{false, true},
                           PartTaken{false, false},
                           PartRefused{QStringLiteral("SYN-223")},
                           LineChanged{8000},
                           StoreFailed{QStringLiteral("STO-104")},
                           Paused{},
                           Resumed{}};

} // namespace engine_states
