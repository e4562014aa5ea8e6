// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/sync_engine.h"

#include <QtTest>

using namespace padron::sync;
using State = SyncEngine::State;

namespace {

/// "need", "push 1 x", "receipt 1 x", "pull", "page x", "wait 60000", "report SYN-204": easy to compare.
QString text(const QList<Action>& actions)
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

SyncEngine makeEngine()
{
    return SyncEngine(RetryPolicy([] { return 0.999'999; }));
}

const BatchReady kBatch{1, QStringLiteral("/p"), "sealed"};

const PartReady kPart{"sha", QStringLiteral("/a"), QByteArray(64 * 1024, 'x')};

SyncEngine engineIn(State state)
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
QString waitAfter(SyncEngine& engine, const Event& event)
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

const QList<State> kStates{State::Idle,    State::PreparingBatch, State::Pushing, State::TakingReceipt,
                           State::Pulling, State::Applying,       State::Waiting, State::Paused,
                           State::PreparingPart, State::SendingPart, State::TakingPart};

const QList<Event> kEvents{Wake{},
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
                           LineChanged{64},
                           StoreFailed{QStringLiteral("STO-104")},
                           Paused{},
                           Resumed{}};

} // namespace

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
        const auto round = [&engine](bool awaits) {
            engine.handle(NothingToPush{awaits});
            engine.handle(PullAnswered{200, "p"});
            engine.handle(PageApplied{false});
            const QString wait = text(engine.handle(NoPartWaits{}));
            engine.handle(Wake{});
            return wait;
        };
        const QString idle = round(false);
        QCOMPARE(round(true), QStringLiteral("wait 500"));
        QCOMPARE(round(true), QStringLiteral("wait 1000"));
        for (int i = 0; i < 12; ++i)
            round(true);
        QCOMPARE(round(true), idle);
        QCOMPARE(round(false), idle);
        engine.handle(second);
        engine.handle(PushAnswered{202, "a"});
        engine.handle(ReceiptTaken{});
        QCOMPARE(round(true), QStringLiteral("wait 500"));
    }

    void anArrivalThatIsNoneIsARefusal()
    {
        SyncEngine engine = engineIn(State::Pushing);
        QVERIFY(!text(engine.handle(PushAnswered{202, "<html>"})).contains(QStringLiteral("arrival"))); // a portal's
        engine = engineIn(State::Pushing);
        QCOMPARE(text(engine.handle(PushAnswered{202, "x"})), QStringLiteral("arrival 1 x"));
        QVERIFY(text(engine.handle(ReceiptRefused{QStringLiteral("SYN-201")})).contains(QStringLiteral("report SYN-201")));
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
        engine.handle(LineChanged{64});
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
