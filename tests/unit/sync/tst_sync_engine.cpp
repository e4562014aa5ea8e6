// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_states.h"

#include <QtTest>

using namespace engine_states;

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesArriveAndTheirReceiptsAreAskedFor()
    {
        SyncEngine engine = makeEngine();
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need"));
        BatchReady first = kBatch, second{2, QStringLiteral("/q"), "more", true};
        first.mayFollow = true;
        QCOMPARE(text(engine.handle(first)), QStringLiteral("push 1 /p sealed async"));
        QCOMPARE(text(engine.handle(PushAnswered{202, "a"})), QStringLiteral("arrival 1 a"));
        QCOMPARE(text(engine.handle(ReceiptTaken{})), QStringLiteral("need"));
        QCOMPARE(text(engine.handle(second)), QStringLiteral("push 2 /q more async"));
        QCOMPARE(text(engine.handle(PushAnswered{200, "r"})), QStringLiteral("receipt 2 r")); // it was there by then
        QCOMPARE(text(engine.handle(ReceiptTaken{})), QStringLiteral("need"));
        // asked again soon, then later and later, then as ever
        const auto round = [&engine](quint64 awaited) {
            engine.handle(NothingToPush{awaited});
            engine.handle(PullAnswered{200, "p"});
            engine.handle(PageApplied{false});
            const QString wait = text(engine.handle(NoPartWaits{}));
            engine.handle(Wake{});
            return wait;
        };
        const QString idle = round(0);
        QCOMPARE(round(1), QStringLiteral("wait 500"));
        QCOMPARE(round(1), QStringLiteral("wait 1000"));
        QCOMPARE(round(1), QStringLiteral("wait 2000"));
        QCOMPARE(round(3), QStringLiteral("wait 500")); // some came: the next ones are not far
        for (int i = 0; i < 12; ++i)
            round(3);
        QCOMPARE(round(3), idle);
        QCOMPARE(round(0), idle);
        engine.handle(second);
        engine.handle(PushAnswered{202, "a"});
        engine.handle(ReceiptTaken{});
        QCOMPARE(round(4), QStringLiteral("wait 500"));
    }

    void batchesFitTheLine()
    {
        SyncEngine engine = makeEngine();
        const auto asked = [](const QList<Action>& actions) { return std::get<NeedBatch>(actions.last()).mostBytes / 1024; };
        QCOMPARE(asked(engine.handle(Wake{})), 64); // nothing is known of the line
        const auto pushed = [&engine, &asked](qint64 ms) {
            engine.handle(kBatch);
            engine.handle(PushAnswered{200, "r", ms});
            return asked(engine.handle(ReceiptTaken{}));
        };
        QCOMPARE(pushed(100), 128);
        QCOMPARE(pushed(5000), 128);
        QCOMPARE(pushed(20'000), 64); // that much would be lost if the line broke
        for (int i = 0; i < 9; ++i)
            pushed(100);
        QCOMPARE(pushed(100), 1024);
        engine.handle(kBatch);
        engine.handle(TransportFailed{TransportFailed::Unreachable});
        QCOMPARE(asked(engine.handle(Wake{})), 512);
        for (int i = 0; i < 9; ++i) {
            engine.handle(kBatch);
            engine.handle(TransportFailed{TransportFailed::TimedOut});
            engine.handle(Wake{});
        }
        QCOMPARE(pushed(5000), 16);
    }

    void pushesEverythingThenPullsThenWaits()
    {
        SyncEngine engine = makeEngine();
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need"));
        QCOMPARE(text(engine.handle(kBatch)), QStringLiteral("push 1 /p sealed"));
        QCOMPARE(text(engine.handle(PushAnswered{200, "r1"})), QStringLiteral("receipt 1 r1"));
        QCOMPARE(text(engine.handle(ReceiptTaken{})), QStringLiteral("need"));
        QCOMPARE(text(engine.handle(BatchReady{2, QStringLiteral("/q"), "s2"})), QStringLiteral("push 2 /q s2"));
        QCOMPARE(text(engine.handle(PushAnswered{200, "r2"})), QStringLiteral("receipt 2 r2"));
        QCOMPARE(text(engine.handle(ReceiptTaken{})), QStringLiteral("need"));
        QCOMPARE(text(engine.handle(NothingToPush{})), QStringLiteral("pull"));
        QCOMPARE(text(engine.handle(PullAnswered{200, "p1"})), QStringLiteral("page p1"));
        QCOMPARE(text(engine.handle(PageApplied{true})), QStringLiteral("pull"));
        QCOMPARE(text(engine.handle(PullAnswered{200, "p2"})), QStringLiteral("page p2"));
        QCOMPARE(text(engine.handle(PageApplied{false})), QStringLiteral("report ; part 256 ask"));
        QCOMPARE(text(engine.handle(NoPartWaits{})), QStringLiteral("wait 60000"));
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need"));
    }

    void newWorkIsPushedAtOnceUnlessBackingOff()
    {
        SyncEngine engine = engineIn(State::Waiting);
        QCOMPARE(text(engine.handle(WorkAdded{})), QStringLiteral("need"));

        waitAfter(engine, StoreFailed{QStringLiteral("STO-104")});
        QCOMPARE(text(engine.handle(WorkAdded{})), QString()); // backing off
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need"));
    }

    void workThatComesMeanwhileIsNotForgotten()
    {
        SyncEngine preparing = engineIn(State::PreparingBatch);
        QCOMPARE(text(preparing.handle(WorkAdded{})), QString());
        QCOMPARE(text(preparing.handle(NothingToPush{})), QStringLiteral("need")); // asked before it was written
        QCOMPARE(text(preparing.handle(NothingToPush{})), QStringLiteral("pull"));

        SyncEngine applying = engineIn(State::Applying);
        applying.handle(WorkAdded{});
        QCOMPARE(text(applying.handle(PageApplied{false})), QStringLiteral("report ; need"));
    }

    void pauseLetsTheRunningBatchFinish()
    {
        SyncEngine engine = engineIn(State::Pushing);
        QCOMPARE(text(engine.handle(Paused{})), QString());
        QCOMPARE(text(engine.handle(PushAnswered{200, "r"})), QStringLiteral("receipt 1 r"));
        QCOMPARE(text(engine.handle(ReceiptTaken{})), QString());
        QVERIFY(engine.state() == State::Paused);
        QCOMPARE(text(engine.handle(Wake{})), QString());
        QCOMPARE(text(engine.handle(WorkAdded{})), QString());
        QCOMPARE(text(engine.handle(Resumed{})), QStringLiteral("need"));
    }

    void pauseBeginsAtTheEndOfAnyStep()
    {
        const QList<std::pair<State, Event>> ends{{State::PreparingBatch, kBatch},
                                                  {State::PreparingBatch, NothingToPush{}},
                                                  {State::Pulling, PullAnswered{200, "p"}},
                                                  {State::Applying, PageApplied{true}},
                                                  {State::Applying, PageApplied{false}},
                                                  {State::Pushing, TransportFailed{TransportFailed::Unreachable}},
                                                  {State::PreparingPart, kPart},
                                                  {State::PreparingPart, NoPartWaits{}},
                                                  {State::TakingPart, PartTaken{false, true}},
                                                  {State::TakingReceipt, ReceiptRefused{QStringLiteral("SYN-201")}}};
        for (const auto& [state, event] : ends) {
            SyncEngine engine = engineIn(state);
            engine.handle(Paused{});
            for (const Action& action : engine.handle(event))
                QVERIFY(std::holds_alternative<Report>(action)); // no timer, no next step
            QVERIFY(engine.state() == State::Paused);
        }
        SyncEngine engine = engineIn(State::Pushing);
        engine.handle(Paused{});
        engine.handle(Resumed{}); // thought better of it: nothing stops
        engine.handle(PushAnswered{200, "r"});
        QCOMPARE(text(engine.handle(ReceiptTaken{})), QStringLiteral("need"));
    }

    void everyEventInEveryStateLeadsOn()
    {
        for (const State state : kStates) {
            for (const Event& event : kEvents) {
                SyncEngine engine = engineIn(state);
                QList<Action> actions = engine.handle(event);
                bool waited = false;
                for (int i = 0; i < 14 && !waited; ++i) {
                    switch (engine.state()) {
                    case State::Idle:
                        engine.handle(Wake{});
                        break;
                    case State::PreparingBatch:
                        engine.handle(NothingToPush{});
                        break;
                    case State::Pushing:
                        engine.handle(PushAnswered{200, "r"});
                        break;
                    case State::TakingReceipt:
                        engine.handle(ReceiptTaken{});
                        break;
                    case State::Pulling:
                        engine.handle(PullAnswered{200, "p"});
                        break;
                    case State::Applying:
                        engine.handle(PageApplied{false});
                        break;
                    case State::PreparingPart:
                        actions = engine.handle(NoPartWaits{});
                        waited = text(actions).endsWith(QStringLiteral("wait 60000"));
                        break;
                    case State::SendingPart:
                        engine.handle(PartAnswered{200, "r", 1});
                        break;
                    case State::TakingPart:
                        engine.handle(PartTaken{true, true});
                        break;
                    case State::Waiting:
                        engine.handle(Wake{});
                        break;
                    case State::Paused:
                        engine.handle(Resumed{});
                        break;
                    case State::Obeying:
                        engine.handle(OrderRefused{QStringLiteral("SYN-215")});
                        break;
                    case State::Sealed: // only where an order was obeyed
                        break;
                    }
                }
                QVERIFY2(waited, qPrintable(QStringLiteral("state %1, event %2").arg(int(state)).arg(event.index())));
            }
        }
    }

    void eventsThatAnswerNothingChangeNothing()
    {
        SyncEngine engine = engineIn(State::Waiting);
        for (const Event& event : kEvents) {
            if (std::holds_alternative<Wake>(event) || std::holds_alternative<WorkAdded>(event) ||
                std::holds_alternative<Paused>(event))
                continue;
            QCOMPARE(text(engine.handle(event)), QString());
            QVERIFY(engine.state() == State::Waiting);
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_sync_engine.moc"
