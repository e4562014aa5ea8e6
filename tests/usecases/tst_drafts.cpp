// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/errors.h"
#include "session_fixture.h"

#include <QTest>

using namespace padron;

namespace {

constexpr qint64 kHourMs = 3'600'000;

domain::FamilyDraft draftOf(usecases::Drafts& drafts, const QString& name)
{
    domain::FamilyDraft draft = drafts.fresh();
    draft.people.front().nombres = name;
    return draft;
}

QStringList titles(const QList<ports::DraftSummary>& drafts)
{
    QStringList names;
    for (const auto& draft : drafts)
        names.append(draft.title);
    return names;
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsCountFromOneEachDayAndAreNeverGivenTwice()
    {
        fixture::Store store;
        auto& drafts = store.session().drafts;
        const auto ana = draftOf(drafts, QStringLiteral("Ana"));
        const auto beto = draftOf(drafts, QStringLiteral("Beto"));
        QVERIFY(drafts.save(ana) && drafts.save(beto) && drafts.save(ana));
        QCOMPARE(drafts.summary(ana.id)->turn, 1);
        QCOMPARE(drafts.summary(beto.id)->turn, 2);
        QCOMPARE(drafts.summary(ana.id)->day, store.clock.day);
        QCOMPARE(drafts.summary(ana.id)->owner, store.user.id);
        QCOMPARE(drafts.summary(ana.id)->ownerName, store.user.name);
        QCOMPARE(drafts.summary(ana.id)->createdMs, ana.createdMs);

        QVERIFY(drafts.discard(beto.id));
        const auto registered = samples::familyDraft(1);
        QVERIFY(drafts.save(registered));
        QCOMPARE(drafts.summary(registered.id)->turn, 3);
        QCOMPARE(drafts.summary(registered.id)->signatures, 4);
        QVERIFY(store.session().registerFamily.run(registered));
        store.reopen();
        auto& later = store.session().drafts;
        const auto carla = draftOf(later, QStringLiteral("Carla"));
        QVERIFY(later.save(carla));
        QCOMPARE(later.summary(carla.id)->turn, 4);

        store.clock.day = store.clock.day.addDays(1);
        const auto dora = draftOf(later, QStringLiteral("Dora"));
        QVERIFY(later.save(dora));
        QCOMPARE(later.summary(dora.id)->turn, 1);
        QCOMPARE(titles(later.queue()->open), (QStringList{QStringLiteral("Dora"), QStringLiteral("Ana"), QStringLiteral("Carla")}));
        QCOMPARE(later.queue()->today, store.clock.day);
    }

    void whoIsLeftForTheEndComesLast()
    {
        fixture::Store store;
        auto& drafts = store.session().drafts;
        QList<domain::FamilyDraft> all;
        for (const char* name : {"Ana", "Beto", "Carla"}) {
            all.append(draftOf(drafts, QLatin1String(name)));
            QVERIFY(drafts.save(all.last()));
        }
        QVERIFY(drafts.toEndOfQueue(all.at(0).id));
        QCOMPARE(titles(*drafts.list()), (QStringList{QStringLiteral("Beto"), QStringLiteral("Carla"), QStringLiteral("Ana")}));
        QVERIFY(drafts.save(all.at(0))); // saving gives nobody their place back
        QCOMPARE(drafts.list()->last().id, all.at(0).id);
        QCOMPARE(drafts.summary(all.at(0).id)->turn, 1);
        QCOMPARE(drafts.toEndOfQueue(core::DraftId(QUuid::createUuid())).error().code, ports::kNotFound);
    }

    void aDiscardIsUndoneThatDayAndGoneTheNext()
    {
        fixture::Store store;
        auto& drafts = store.session().drafts;
        auto ana = draftOf(drafts, QStringLiteral("Ana"));
        QVERIFY(drafts.save(ana));
        QVERIFY(drafts.markOpen(ana.id));
        QVERIFY(drafts.discard(ana.id));
        QVERIFY(drafts.queue()->open.isEmpty());
        QCOMPARE(titles(drafts.queue()->discarded), QStringList{QStringLiteral("Ana")});
        QCOMPARE(drafts.queue()->discarded.front().discardedMs, store.clock.now);
        QVERIFY(!*drafts.lastOpen());
        QVERIFY(!drafts.discard(ana.id)); // once
        ana.people.front().primerApellido = QStringLiteral("López"); // a save that was on its way
        QVERIFY(drafts.save(ana));
        QVERIFY(drafts.queue()->open.isEmpty());
        QVERIFY(drafts.purge()); // the same day: it stays

        QVERIFY(drafts.restore(ana.id));
        QCOMPARE(*drafts.load(ana.id), ana);
        QCOMPARE(drafts.queue()->open.size(), 1);
        QVERIFY(drafts.queue()->discarded.isEmpty());
        QCOMPARE(drafts.summary(ana.id)->turn, 1);

        QVERIFY(drafts.discard(ana.id));
        store.clock.now += 24 * kHourMs;
        store.clock.day = store.clock.day.addDays(1);
        QVERIFY(drafts.queue()->discarded.isEmpty());
        QVERIFY(store.session().recordSignIn());
        QCOMPARE(drafts.load(ana.id).error().code, ports::kNotFound);
        QCOMPARE(drafts.restore(ana.id).error().code, ports::kNotFound);
    }

    void refusedConsentIsNotUndone()
    {
        fixture::Store store;
        auto& drafts = store.session().drafts;
        auto draft = samples::familyDraft(1);
        draft.people.resize(1);
        QVERIFY(drafts.save(draft));
        QVERIFY(store.session().refuseConsent.run(draft, 0));
        QCOMPARE(drafts.load(draft.id).error().code, ports::kNotFound);
        QVERIFY(drafts.queue()->discarded.isEmpty());
    }

    void handingOver()
    {
        fixture::Store store;
        auto& drafts = store.session().drafts;
        const auto ana = draftOf(drafts, QStringLiteral("Ana"));
        QVERIFY(drafts.save(ana));
        QVERIFY(drafts.markOpen(ana.id));
        QCOMPARE(*drafts.lastOpen(), std::optional(ana.id));

        const core::UserId ruiz(QUuid::createUuid());
        QVERIFY(drafts.handOver(ana.id, ruiz, QStringLiteral("M. Ruiz")));
        QCOMPARE(drafts.summary(ana.id)->owner, ruiz);
        QVERIFY(!*drafts.lastOpen()); // it does not come back to whom it left
        QVERIFY(drafts.save(ana));    // a save on its way takes nothing back
        QCOMPARE(drafts.summary(ana.id)->ownerName, QStringLiteral("M. Ruiz"));

        QVERIFY(drafts.handOver(ana.id, {}, {}));
        QVERIFY(drafts.summary(ana.id)->owner.isNull());
        QVERIFY(drafts.take(ana.id));
        QCOMPARE(drafts.summary(ana.id)->owner, store.user.id);
        QCOMPARE(drafts.take(core::DraftId(QUuid::createUuid())).error().code, ports::kNotFound);
    }

    void whatWasOpenIsKnownAfterAReopening()
    {
        fixture::Store store;
        const auto ana = draftOf(store.session().drafts, QStringLiteral("Ana"));
        QVERIFY(store.session().drafts.markOpen(ana.id)); // before its first save: nothing to come back to yet
        QVERIFY(!*store.session().drafts.lastOpen());
        QVERIFY(store.session().drafts.save(ana));
        store.reopen();
        QCOMPARE(*store.session().drafts.lastOpen(), std::optional(ana.id));
        QVERIFY(store.session().drafts.markOpen(std::nullopt));
        store.reopen();
        QVERIFY(!*store.session().drafts.lastOpen());
    }

    void oneOpenCaptureUpdatesAFamily()
    {
        fixture::Store store;
        auto& drafts = store.session().drafts;
        const core::FamilyId family(QUuid::createUuid());
        auto first = draftOf(drafts, QStringLiteral("Ana")), second = draftOf(drafts, QStringLiteral("Beto"));
        first.updates = second.updates = family;
        QVERIFY(!*drafts.findUpdating(family));
        QVERIFY(drafts.save(first));
        QCOMPARE(*drafts.findUpdating(family), std::optional(first.id));
        QCOMPARE(drafts.summary(first.id)->updates, family);
        QCOMPARE(drafts.save(second).error().code, ports::kAlreadyExists);

        QVERIFY(drafts.discard(first.id));
        QVERIFY(!*drafts.findUpdating(family));
        QVERIFY(drafts.save(second));
        QCOMPARE(drafts.summary(second.id)->turn, 2); // the refused save took no turn
        QCOMPARE(drafts.restore(first.id).error().code, ports::kAlreadyExists);
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
