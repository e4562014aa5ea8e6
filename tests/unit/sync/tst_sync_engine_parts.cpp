// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_states.h"

#include <QtTest>

using namespace engine_states;

/// Pages of expedientes go part by part, after everything else, and stand in nobody's way.
class TestSyncEngineParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesGoAfterEverythingPartByPart()
    {
        SyncEngine engine = engineIn(State::PreparingPart);
        QCOMPARE(text(engine.handle(PartReady{"s1", QStringLiteral("/a"), {}})), QStringLiteral("send /a ")); // how much is there
        QCOMPARE(text(engine.handle(PartAnswered{202, "{}", 600})), QStringLiteral("answer s1 202 {}"));
        QCOMPARE(text(engine.handle(PartTaken{false, false})), QStringLiteral("part 256")); // a question moves nothing
        QCOMPARE(text(engine.handle(PartReady{"s1", QStringLiteral("/a?desde=0"), "first"})), QStringLiteral("send /a?desde=0 first"));
        QCOMPARE(text(engine.handle(PartAnswered{202, "{}", 1})), QStringLiteral("answer s1 202 {}"));
        QCOMPARE(text(engine.handle(PartTaken{false, true})), QStringLiteral("part 256"));
        engine.handle(PartReady{"s1", QStringLiteral("/a?desde=5"), "last"});
        QCOMPARE(text(engine.handle(PartAnswered{200, "acuse", 1})), QStringLiteral("answer s1 200 acuse"));
        QCOMPARE(text(engine.handle(PartTaken{true, true})), QStringLiteral("part 256 ask")); // the next page
        QCOMPARE(text(engine.handle(NoPartWaits{})), QStringLiteral("wait 60000"));
    }

    void textWaitsForOnePartAtMost()
    {
        SyncEngine engine = engineIn(State::SendingPart);
        engine.handle(WorkAdded{});
        engine.handle(PartAnswered{202, "{}", 1});
        QCOMPARE(text(engine.handle(PartTaken{false, true})), QStringLiteral("need"));
        engine.handle(NothingToPush{});
        engine.handle(PullAnswered{200, "p"});
        QCOMPARE(text(engine.handle(PageApplied{false})), QStringLiteral("report ; part 256")); // where it was
        engine.handle(WorkAdded{});
        QCOMPARE(text(engine.handle(kPart)), QStringLiteral("need")); // not even that one
    }

    void theStreamIsLookedAtBetweenManyParts()
    {
        SyncEngine engine = engineIn(State::PreparingPart);
        int parts = 0;
        while (parts < 100) {
            engine.handle(kPart);
            engine.handle(PartAnswered{202, "{}", 1});
            ++parts;
            if (text(engine.handle(PartTaken{false, true})) == u"need")
                break;
        }
        QCOMPARE(parts, 16);
        QCOMPARE(text(engine.handle(NothingToPush{})), QStringLiteral("pull"));
    }

    void partsFitTheLine()
    {
        SyncEngine engine = engineIn(State::SendingPart);
        engine.handle(PartAnswered{202, "{}", 8000}); // 64 KiB in eight seconds: 160 KiB in twenty
        QCOMPARE(text(engine.handle(PartTaken{false, true})), QStringLiteral("part 160"));
        engine.handle(kPart);
        engine.handle(PartAnswered{202, "{}", 400'000});
        QCOMPARE(text(engine.handle(PartTaken{false, true})), QStringLiteral("part 16"));
        engine.handle(LineChanged{8000});
        engine.handle(PartReady{"s", QStringLiteral("/a"), "few"}); // so few say nothing about the line
        engine.handle(PartAnswered{202, "{}", 30'000});
        QCOMPARE(text(engine.handle(PartTaken{false, true})), QStringLiteral("part 144"));
        engine.handle(LineChanged{0});
        for (const int half : {128, 64, 32, 16, 16}) {
            engine.handle(kPart);
            // however it breaks: a line that drops every half a minute never times out
            const auto why = half > 40 ? TransportFailed::TimedOut : TransportFailed::Unreachable;
            QVERIFY(text(engine.handle(TransportFailed{why})).startsWith(u"report SYN-204; wait"));
            engine.handle(Resumed{});
            engine.handle(Wake{});
            engine.handle(NothingToPush{});
            engine.handle(PullAnswered{200, "p"});
            QCOMPARE(text(engine.handle(PageApplied{false})), QStringLiteral("report ; part %1 ask").arg(half));
        }
    }

    void aPageThatIsRefusedStandsInNobodysWay()
    {
        for (const auto& [status, body] : {std::pair(404, QByteArray(R"({"clave":"adjunto-no-anunciado"})")),
                                           std::pair(413, QByteArray(R"({"clave":"demasiado-grande"})")),
                                           std::pair(422, QByteArray(R"({"clave":"adjunto-alterado"})"))}) {
            SyncEngine engine = engineIn(State::SendingPart);
            QVERIFY(text(engine.handle(PartAnswered{status, body, 1})).startsWith(u"answer sha "));
            QCOMPARE(text(engine.handle(PartTaken{true, false})), QStringLiteral("part 256 ask"));
        }
    }

    void whatIsNotAboutAPageBacksOff()
    {
        const auto problem = [](int status, const QByteArray& body) {
            SyncEngine engine = engineIn(State::SendingPart);
            return text(engine.handle(PartAnswered{status, body, 1}));
        };
        QCOMPARE(problem(507, "{}"), QStringLiteral("report SYN-227; wait 4999"));
        QCOMPARE(problem(404, R"({"clave":"equipo-desconocido"})"), QStringLiteral("report SYN-212; wait 4999"));
        QCOMPARE(problem(400, "<html>"), QStringLiteral("report SYN-206; wait 4999"));
        QCOMPARE(problem(403, R"({"clave":"equipo-revocado","orden":"b3JkZW4="})"), QStringLiteral("obey orden"));
        QCOMPARE(problem(200, "<!DOCTYPE html>"), QStringLiteral("report SYN-220; wait 4999"));

        SyncEngine full = engineIn(State::SendingPart);
        full.handle(PartAnswered{507, "{}", 1});
        QCOMPARE(text(full.handle(WorkAdded{})), QStringLiteral("need")); // text has its room still

        SyncEngine still = engineIn(State::SendingPart); // a centre that never has more than before
        QString last;
        int answers = 0;
        for (; answers < 10 && !last.startsWith(u"report"); ++answers) {
            still.handle(PartAnswered{409, R"({"clave":"adjunto-desfasado","esperado":0})", 1});
            last = text(still.handle(PartTaken{false, false}));
            still.handle(kPart);
            if (last.startsWith(u"answer"))
                break;
        }
        QCOMPARE(answers, 2);
        QCOMPARE(last, QStringLiteral("answer sha 0 ")); // others go first
        QCOMPARE(text(still.handle(PartTaken{true, false})), QStringLiteral("report SYN-206; wait 4999"));
    }

    void whatFailsWithOnePageLetsTheNextOneGo()
    {
        SyncEngine broken = engineIn(State::SendingPart);
        QCOMPARE(text(broken.handle(PartAnswered{503, "{}", 1})), QStringLiteral("answer sha 503 ")); // to be noted
        QCOMPARE(text(broken.handle(PartTaken{true, false})), QStringLiteral("report SYN-204; wait 4999"));
        QCOMPARE(text(broken.handle(WorkAdded{})), QStringLiteral("need")); // what is written need not wait for it

        SyncEngine forged = engineIn(State::TakingPart);
        QCOMPARE(text(forged.handle(PartRefused{QStringLiteral("SYN-223")})), QStringLiteral("answer sha 0 "));
        QCOMPARE(text(forged.handle(PartRefused{QStringLiteral("SYN-213")})), QStringLiteral("report SYN-213; wait 4999"));
    }

    void partsBackOffOnTheirOwnWhileTheStreamGoesOn()
    {
        SyncEngine engine = engineIn(State::SendingPart);
        const auto round = [&engine] { // good ones of the text and the stream between
            engine.handle(Wake{});
            engine.handle(NothingToPush{});
            engine.handle(PullAnswered{200, "p"});
            return text(engine.handle(PageApplied{false}));
        };
        for (const int seconds : {5, 10, 20, 40}) {
            engine.handle(kPart);
            const QList<Action> actions = engine.handle(TransportFailed{TransportFailed::Unreachable});
            QCOMPARE((std::get<WaitFor>(actions.last()).ms + 999) / 1000, seconds);
            QVERIFY(round().startsWith(u"report ; part "));
        }
        engine.handle(kPart);
        QCOMPARE(text(engine.handle(TransportFailed{TransportFailed::Unreachable})), QStringLiteral("report SYN-204; wait 60000"));
        QCOMPARE(round(), QStringLiteral("report ; wait 19999")); // eighty seconds are not over
        QVERIFY(round().startsWith(u"report ; part "));
        engine.handle(kPart);
        engine.handle(PartAnswered{202, "{}", 1});
        engine.handle(PartTaken{false, true});
        engine.handle(kPart);
        QCOMPARE(text(engine.handle(TransportFailed{TransportFailed::Unreachable})), QStringLiteral("report SYN-204; wait 4999"));
    }
};

QTEST_GUILESS_MAIN(TestSyncEngineParts)
#include "tst_sync_engine_parts.moc"
