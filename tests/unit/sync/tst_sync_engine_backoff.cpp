// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_states.h"

#include <QtTest>

using namespace engine_states;

/// What goes wrong is named, backs off, and goes on.
class TestSyncEngineBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArrivalThatIsNoneIsARefusal()
    {
        SyncEngine engine = engineIn(State::Pushing);
        QVERIFY(!text(engine.handle(PushAnswered{202, "<html>"})).contains(QStringLiteral("arrival"))); // a portal's
        engine = engineIn(State::Pushing);
        QCOMPARE(text(engine.handle(PushAnswered{202, "x"})), QStringLiteral("arrival 1 x"));
        QVERIFY(text(engine.handle(ReceiptRefused{QStringLiteral("SYN-201")})).contains(QStringLiteral("report SYN-201")));
    }

    void aStreamThatCannotBeAppliedKeepsNoPageBack()
    {
        SyncEngine engine = engineIn(State::Applying);
        QCOMPARE(text(engine.handle(PageRefused{QStringLiteral("SYN-217")})), QStringLiteral("report SYN-217; part 256 ask"));
        engine.handle(kPart);
        engine.handle(PartAnswered{200, "r", 1});
        QCOMPARE(text(engine.handle(PartTaken{true, true})), QStringLiteral("part 256 ask"));
        QCOMPARE(text(engine.handle(NoPartWaits{})), QStringLiteral("wait 4999"));
        QCOMPARE(text(engine.handle(WorkAdded{})), QStringLiteral("need")); // and what is written goes at once
        engine.handle(NothingToPush{});
        engine.handle(PullAnswered{200, "p"});
        engine.handle(PageRefused{QStringLiteral("SYN-217")});
        QCOMPARE(text(engine.handle(NoPartWaits{})), QStringLiteral("wait 9999"));
    }

    void aPushThatIsRefusedKeepsNothingElseBack()
    {
        SyncEngine engine = engineIn(State::Pushing);
        QCOMPARE(text(engine.handle(PushAnswered{409, R"({"clave":"lote-clonado"})"})), QStringLiteral("report SYN-211; pull"));
        engine.handle(WorkAdded{}); // behind what is refused: it waits
        engine.handle(PullAnswered{200, "p"});
        QCOMPARE(text(engine.handle(PageApplied{false})), QStringLiteral("part 256 ask")); // no good exchange
        for (int i = 0; i < 20; ++i) { // not sent again after every few of them
            engine.handle(kPart);
            engine.handle(PartAnswered{202, "{}", 100});
            QVERIFY(text(engine.handle(PartTaken{false, true})).startsWith(u"part "));
        }
        QCOMPARE(text(engine.handle(NoPartWaits{})), QStringLiteral("wait 4999"));
        QCOMPARE(text(engine.handle(WorkAdded{})), QString());
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need"));
        QCOMPARE(text(engine.handle(StoreFailed{QStringLiteral("SYN-210")})), QStringLiteral("report SYN-210; pull"));
        QCOMPARE(text(engine.handle(PullAnswered{503, {}})), QStringLiteral("part 256 ask")); // told once
        QCOMPARE(text(engine.handle(NoPartWaits{})), QStringLiteral("wait 9999"));
    }

    void failuresAreNamedAndBackOff_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, State state, const Event& event, const char* problem) {
            qsizetype at = -1;
            for (qsizetype i = 0; i < kEvents.size(); ++i)
                if (kEvents.at(i).index() == event.index() && at < 0)
                    at = i;
            QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(at) << QString::fromLatin1(problem);
        };
        row("receipt refused", State::TakingReceipt, ReceiptRefused{}, "SYN-201");
        row("page refused", State::Applying, PageRefused{}, "SYN-203");
        row("unreachable while pushing", State::Pushing, TransportFailed{}, "SYN-204");
        row("unreachable while pulling", State::Pulling, TransportFailed{}, "SYN-204");
        row("store fails before a batch", State::PreparingBatch, StoreFailed{}, "STO-104");
        row("store fails on the cursor", State::Pulling, StoreFailed{}, "STO-104");
        row("store fails on a receipt", State::TakingReceipt, StoreFailed{}, "STO-104");
        row("store fails on a page", State::Applying, StoreFailed{}, "STO-104");
    }
    void failuresAreNamedAndBackOff()
    {
        QFETCH(int, state);
        QFETCH(int, event);
        QFETCH(QString, problem);
        SyncEngine engine = engineIn(static_cast<State>(state));
        QCOMPARE(waitAfter(engine, kEvents.at(event)), QStringLiteral("report %1; wait 4999").arg(problem));
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need")); // and goes on
    }

    void statusesAreToldApart()
    {
        for (const auto& [status, problem] : QList<std::pair<int, QString>>{{500, QStringLiteral("SYN-204")},
                                                                            {503, QStringLiteral("SYN-204")},
                                                                            {400, QStringLiteral("SYN-206")},
                                                                            {409, QStringLiteral("SYN-206")},
                                                                            {302, QStringLiteral("SYN-220")},
                                                                            {511, QStringLiteral("SYN-220")},
                                                                            {204, QStringLiteral("SYN-206")},
                                                                            {0, QStringLiteral("SYN-206")}}) {
            SyncEngine pushing = engineIn(State::Pushing), pulling = engineIn(State::Pulling);
            QCOMPARE(waitAfter(pushing, PushAnswered{status, "x"}),
                     QStringLiteral("report %1; wait 4999").arg(problem));
            QCOMPARE(waitAfter(pulling, PullAnswered{status, "x"}),
                     QStringLiteral("report %1; wait 4999").arg(problem));
        }
        SyncEngine engine = engineIn(State::Pushing);
        QCOMPARE(text(engine.handle(TransportFailed{TransportFailed::WrongCentre})), QStringLiteral("report SYN-205; wait 4999"));
        SyncEngine asked = engineIn(State::Pulling), gone = engineIn(State::Pushing);
        QCOMPARE(text(asked.handle(TransportFailed{TransportFailed::ProxyAsksUser})), QStringLiteral("report SYN-221; wait 4999"));
        QCOMPARE(text(gone.handle(TransportFailed{TransportFailed::ProxyGone})), QStringLiteral("report SYN-222; wait 4999"));
    }

    void refusalsThatAPersonMustKnowAreNamed()
    {
        const auto problem = [](int status, const QByteArray& body) {
            SyncEngine engine = engineIn(State::Pushing);
            return std::get<Report>(engine.handle(PushAnswered{status, body}).first()).problem;
        };
        QCOMPARE(problem(409, R"({"codigo":"CEN-1","clave":"lote-clonado"})"), QStringLiteral("SYN-211"));
        QCOMPARE(problem(404, R"({"clave":"equipo-desconocido"})"), QStringLiteral("SYN-212"));
        QCOMPARE(problem(403, R"({"clave":"equipo-revocado"})"), QStringLiteral("SYN-212"));
        QCOMPARE(problem(409, R"({"clave":"lote-adelantado"})"), QStringLiteral("SYN-206"));
        QCOMPARE(problem(404, "<html>no encontrado</html>"), QStringLiteral("SYN-206"));
        QCOMPARE(problem(409, R"({"clave":["lote-clonado"]})"), QStringLiteral("SYN-206"));
        QCOMPARE(problem(503, R"({"clave":"lote-clonado"})"), QStringLiteral("SYN-204"));
        QCOMPARE(problem(302, R"({"clave":"lote-clonado"})"), QStringLiteral("SYN-220"));
        QCOMPARE(problem(200, " \n<html>Acepte las condiciones</html>"), QStringLiteral("SYN-220"));
        QCOMPARE(problem(409, R"({"clave":"lote-clonado"})" + QByteArray(5000, ' ')), QStringLiteral("SYN-206"));
    }

    void aCertificateThatRanOutIsRenewedByTheStreamAndOnlyTriedOnce()
    {
        const QByteArray body = R"({"codigo":"CEN-117","clave":"certificado-vencido"})";
        SyncEngine engine = engineIn(State::Pushing);
        QCOMPARE(text(engine.handle(PushAnswered{403, body})), QStringLiteral("pull"));
        QCOMPARE(text(engine.handle(PullAnswered{200, "p"})), QStringLiteral("page p"));
        QCOMPARE(text(engine.handle(PageApplied{false})), QStringLiteral("report ; need")); // and what was refused again
        engine.handle(kBatch);
        SyncEngine renewed = engine;
        QCOMPARE(text(engine.handle(PushAnswered{403, body})), QStringLiteral("report SYN-250; wait 4999"));
        QCOMPARE(text(engine.handle(Wake{})), QStringLiteral("need"));
        engine.handle(kBatch);
        QCOMPARE(text(engine.handle(PushAnswered{403, body})), QStringLiteral("pull")); // after the back-off it is asked again
        QCOMPARE(text(engine.handle(PullAnswered{403, body})), QStringLiteral("report SYN-250; wait 9999")); // no success between

        QCOMPARE(text(renewed.handle(PushAnswered{200, "r"})), QStringLiteral("receipt 1 r"));
        QCOMPARE(text(renewed.handle(ReceiptTaken{})), QStringLiteral("need"));
        SyncEngine elsewhere = engineIn(State::Pushing);
        QCOMPARE(waitAfter(elsewhere, PushAnswered{409, body}), QStringLiteral("report SYN-250; wait 4999"));
    }

    void anOrderIsLookedAtAndOnlyOneThatIsObeyedEndsEverything()
    {
        const QByteArray body = R"({"codigo":"CEN-104","clave":"equipo-revocado","orden":"b3JkZW4="})";
        for (const State state : {State::Pushing, State::Pulling}) {
            const Event answered = state == State::Pushing ? Event(PushAnswered{403, body}) : Event(PullAnswered{403, body});
            SyncEngine engine = engineIn(state);
            QCOMPARE(text(engine.handle(answered)), QStringLiteral("obey orden"));
            QCOMPARE(text(engine.handle(OrderRefused{QStringLiteral("SYN-215")})), QStringLiteral("report SYN-215; wait 4999"));
            SyncEngine sealed = engineIn(state);
            sealed.handle(answered);
            QCOMPARE(text(sealed.handle(OrderObeyed{})), QString());
            for (const Event& event : {Event(Wake{}), Event(WorkAdded{}), Event(Paused{}), Event(Resumed{}),
                                       Event(PullAnswered{200, "p"}), Event(kBatch)})
                QCOMPARE(text(sealed.handle(event)), QString());
            QCOMPARE(sealed.state(), State::Sealed);
        }
        // of another status, another key or without one it is a refusal like any other
        for (const auto& [status, other] : {std::pair(401, body), std::pair(404, body),
                                            std::pair(403, QByteArray(R"({"clave":"otra","orden":"b3JkZW4="})")),
                                            std::pair(403, QByteArray(R"({"clave":"equipo-revocado","orden":7})"))}) {
            SyncEngine engine = engineIn(State::Pushing);
            QVERIFY(text(engine.handle(PushAnswered{status, other})).startsWith(QStringLiteral("report ")));
        }
    }

    void backOffGrowsAndASuccessEndsIt()
    {
        SyncEngine engine = makeEngine();
        for (const int seconds : {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            engine.handle(Wake{});
            engine.handle(kBatch);
            const QList<Action> actions = engine.handle(TransportFailed{TransportFailed::Unreachable});
            QCOMPARE((std::get<WaitFor>(actions.at(1)).ms + 999) / 1000, seconds);
        }
        engine.handle(Wake{});
        engine.handle(kBatch);
        engine.handle(PushAnswered{200, "r"});
        engine.handle(ReceiptTaken{});
        QCOMPARE(waitAfter(engine, StoreFailed{QStringLiteral("STO-104")}),
                 QStringLiteral("report STO-104; wait 4999"));
    }

    void aLineThatComesAndGoesIsUsedWhileItIsThere()
    {
        SyncEngine engine = makeEngine();
        const auto broken = [&engine](bool wasThere) {
            engine.handle(Wake{});
            engine.handle(kBatch);
            const QList<Action> actions = engine.handle(TransportFailed{TransportFailed::Unreachable, wasThere});
            return (std::get<WaitFor>(actions.at(1)).ms + 999) / 1000;
        };
        for (int i = 0; i < 12; ++i)
            QCOMPARE(broken(true), 5);
        for (const int seconds : {5, 10, 20}) // a centre that hangs up on everybody is left in peace
            QCOMPARE(broken(true), seconds);
        QCOMPARE(broken(false), 40);
        engine.handle(Wake{});
        engine.handle(kBatch);
        engine.handle(PushAnswered{200, "r"});
        engine.handle(ReceiptTaken{});
        engine.handle(kBatch);
        QCOMPARE((std::get<WaitFor>(engine.handle(TransportFailed{TransportFailed::Unreachable, true}).at(1)).ms + 999) / 1000, 5);
        // one that answers nothing is another thing than one that breaks
        SyncEngine late = makeEngine();
        for (const int seconds : {5, 10, 20}) {
            late.handle(Wake{});
            late.handle(kBatch);
            QCOMPARE((std::get<WaitFor>(late.handle(TransportFailed{TransportFailed::TimedOut, true}).at(1)).ms + 999) / 1000, seconds);
        }
    }

    void jitterIsFullButNeverUnderASecond()
    {
        double next = 0;
        RetryPolicy retry([&next] { return next; });
        QCOMPARE(retry.afterFailure(), 1000);
        next = 0.5;
        QCOMPARE(retry.afterFailure(), 5000);
        next = 0.25;
        QCOMPARE(retry.afterFailure(), 5000);
        retry.succeeded();
        next = 0.9;
        QCOMPARE(retry.afterFailure(), 4500);
    }
};

QTEST_GUILESS_MAIN(TestSyncEngineBackoff)
#include "tst_sync_engine_backoff.moc"
