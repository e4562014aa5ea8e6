// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that nobody comes for, that are lost and replaced, and how many were handed over; over the real encrypted store.
#include "delivery_desk.h"

#include "envelope/credential_kinds.h"
#include "support/store/faulty_vfs.h"
#include "usecases/delivery_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using namespace fixture;
namespace kind = envelope::kind;

namespace {

constexpr int kMostWrites = 500;
constexpr qint64 kDay = 86'400'000;

} // namespace

class TstDeliveriesUndone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void whoDidNotComeIsFollowedAndTheCardIsKept()
    {
        using M = domain::ContactMeans;
        using R = domain::ContactResult;
        DeliveryDesk desk;
        desk.sign(desk.titular());
        desk.card(desk.titular(), 1, desk.store.clock.now - 40 * kDay);
        desk.onPaper(desk.husband());
        auto list = desk.deliveries().worklist();
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().card.key.folio, desk.titular().folio); // the longest first
        QCOMPARE(list->first().days, 40);
        QVERIFY(list->first().place.startsWith(QStringLiteral("Rancho Nuevo")));
        QVERIFY(!list->first().telefono.isEmpty() && list->last().telefono.isEmpty());
        QCOMPARE(list->first().left.untried.size(), 4);
        QCOMPARE(list->last().left.untried.size(), 3);

        const CardKey key = DeliveryDesk::keyOf(desk.titular());
        QVERIFY(desk.deliveries().note(key, M::Llamada, R::NoContesta, QStringLiteral("dos veces")));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(kind::kContactNoted));
        QCOMPARE(entry.payload.toMap().value(5).toString(), QStringLiteral("dos veces"));
        const auto early = desk.deliveries().keep(key, {});
        QCOMPARE(codeOf(early), usecases::kMeansNotUsedUp);
        QCOMPARE(early.error().detail, QStringLiteral("visita, mensaje, aviso"));
        desk.store.clock.now += 1000;
        QVERIFY(desk.deliveries().note(key, M::Visita, R::NoViveAhi, {}));
        QVERIFY(desk.deliveries().note(key, M::Aviso, R::Otro, {}));
        list = desk.deliveries().worklist();
        QCOMPARE(list->first().attempts.size(), 3);
        QVERIFY(list->first().attempts.first().means == M::Aviso);
        QVERIFY(list->first().left.none());
        QVERIFY(desk.deliveries().keep(key, QStringLiteral("Caja fuerte")));
        const auto kept = desk.store.lastEntry();
        QCOMPARE(kept.kind, QLatin1String(kind::kCardKept));
        QCOMPARE(kept.payload.toMap().value(3).toString(), QStringLiteral("Caja fuerte"));
        const quint64 entries = desk.store.session().verifyLog.run()->entries;
        QVERIFY(desk.deliveries().keep(key, {})); // pressed again
        QCOMPARE(desk.store.session().verifyLog.run()->entries, entries);
        list = desk.deliveries().worklist();
        QVERIFY(list->first().card.kept && list->first().card.place == u"Caja fuerte");
        QVERIFY(desk.deliveries().deliver(desk.handover(desk.titular()))); // she came after all
        QCOMPARE(codeOf(desk.deliveries().note(key, M::Llamada, R::Otro, {})), usecases::kCardNotHere);
        QCOMPARE(codeOf(desk.deliveries().keep(key, {})), usecases::kCardNotHere);
    }

    void aLostCredentialIsReplacedOnce()
    {
        DeliveryDesk desk;
        const auto& person = desk.titular();
        using Reason = domain::ReplacementReason;
        usecases::ReplaceCredential::Request request{.person = person.id, .reason = Reason::Perdida, .asker = {}, .document = kIne};
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kNoFinalCredential);
        desk.onPaper(person);
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kCardStillHere);
        QVERIFY(desk.deliveries().deliver(desk.handover(person)));
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kMayNotReceive);
        request.asker = desk.replace().look(person.id)->askers.may.first();
        for (const QString& none : {QString(), desk.qrOf(person)}) {
            request.document = none;
            QCOMPARE(codeOf(desk.replace().run(request)), usecases::kDeliveryIncomplete);
        }
        request.document = kIne;
        request.handedBack = true; // what is lost cannot be
        const auto made = desk.replace().run(request);
        QVERIFY(made && !made->handedBack && made->issueNumber == 1);
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(kind::kCredentialReplaced));
        QCOMPARE(entry.numeral, QStringLiteral("45"));
        QCOMPARE(entry.payload.toMap().value(2).toString(), QStringLiteral("perdida"));
        const auto again = desk.replace().run(request);
        QCOMPARE(codeOf(again), usecases::kReplacementAsked);
        QCOMPARE(again.error().detail, QStringLiteral("22/11/2026"));
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Ended);

        desk.say(credential::Status::Replaced, person);
        desk.onPaper(person, 2);
        QVERIFY(desk.standing(desk.qrOf(person)) == CardStanding::Ended || desk.standing(desk.qrOf(person)) == CardStanding::Replaced);
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Ready);
        QVERIFY(desk.deliveries().deliver(desk.handover(person, 2)));
        const auto view = desk.replace().look(person.id);
        QCOMPARE(view->history.size(), 2);
        QCOMPARE(view->issueNumber, 2);
        QVERIFY(!view->whyNot && view->history.first().delivery && !view->history.first().replacement);
        QVERIFY(view->history.last().delivery && view->history.last().replacement->reason == Reason::Perdida);
        QVERIFY(view->history.last().state == domain::CardState::Extraviada);

        request.reason = Reason::Dano; // and the second one breaks
        QVERIFY(desk.replace().run(request)->handedBack);
        QVERIFY(desk.replace().look(person.id)->history.first().state == domain::CardState::Devuelta);
        QVERIFY(desk.store.session().verifyLog.run());
    }

    void whatTheCentreWouldRefuseIsNotAskedFor()
    {
        DeliveryDesk desk;
        const auto& person = desk.titular();
        desk.sign(person);
        desk.say(credential::Status::Suspended, person);
        usecases::ReplaceCredential::Request request{.person = person.id, .document = kIne};
        request.asker = desk.replace().look(person.id)->askers.may.first();
        QVERIFY(desk.replace().look(person.id)->whyNot->code == usecases::kSuspendedNotReplaced);
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kSuspendedNotReplaced);
        desk.say(credential::Status::Cancelled, person, 1, 3);
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kCancelledNotReplaced);
        desk.say(credential::Status::InForce, person, 1, 4);
        QVERIFY(desk.replace().run(request)); // nothing was spent on the two before
    }

    void nobodyIsAskedToComeForACardThatIsNotHandedOver()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        desk.onPaper(desk.husband());
        desk.onPaper(desk.son());
        QCOMPARE(desk.deliveries().worklist()->size(), 3);
        desk.sign(desk.husband(), 2);
        desk.say(credential::Status::Suspended, desk.son());
        const auto list = desk.deliveries().worklist();
        QCOMPARE(list->size(), 1);
        QVERIFY(list->front().card.key == DeliveryDesk::keyOf(desk.titular()));
    }

    void nobodyElseAsksForAReplacement()
    {
        DeliveryDesk desk;
        desk.sign(desk.son());
        usecases::ReplaceCredential::Request request{.person = desk.son().id,
                                                     .asker = {domain::ReceiverKind::Titular, domain::Ties::Self, desk.son().name.full()},
                                                     .document = kIne};
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kMayNotReceive);
        request.asker = desk.replace().look(desk.son().id)->askers.may.first();
        QVERIFY(desk.replace().run(request));
        QCOMPARE(desk.store.lastEntry().payload.toMap().value(7).toString(), QStringLiteral("madre"));
    }

    void progressCountsByWeekAndLocalityWithoutNames()
    {
        DeliveryDesk desk;
        for (const auto& person : desk.family.people)
            desk.sign(person);
        desk.card(desk.titular());
        desk.card(desk.husband(), 1, desk.store.clock.now - 21 * kDay);
        QVERIFY(desk.deliveries().deliver(desk.handover(desk.titular())));
        usecases::ReplaceCredential::Request request{.person = desk.titular().id, .document = kIne};
        request.asker = desk.replace().look(desk.titular().id)->askers.may.first();
        QVERIFY(desk.replace().run(request));
        desk.store.user.role = access::Role::Enlace; // figures are all they see
        desk.store.reopen();
        const auto report = desk.store.session().deliveryProgress.run();
        QVERIFY(report);
        using F = ports::ProgressFigure;
        QCOMPARE(report->total.of(F::Registered), 4);
        QCOMPARE(report->total.of(F::Signed), 4);
        QCOMPARE(report->total.of(F::Delivered), 1);
        QCOMPARE(report->total.of(F::Uncollected), 1);
        QCOMPARE(report->total.of(F::Replaced), 1);
        QCOMPARE(report->module.prefix, QStringLiteral("07-0457-02"));
        bool waited = false;
        for (const auto& row : report->rows) {
            QCOMPARE(row.monday.dayOfWeek(), 1);
            QVERIFY(row.localidad.startsWith(QStringLiteral("Rancho Nuevo")));
            if (row.monday == QDate(2026, 10, 26)) // of 1 November, a Sunday
                waited = row.of(F::Uncollected) == 1 && row.of(F::Delivered) == 0;
            if (row.monday == QDate(2026, 11, 16)) // of today, a Sunday
                QCOMPARE(row.of(F::Delivered), 1);
        }
        QVERIFY(waited);
        QVERIFY(std::is_sorted(report->rows.begin(), report->rows.end(), [](const auto& a, const auto& b) { return a.monday > b.monday; }));
    }

    void whateverWriteFailsACardIsHereOrHandedOver_data()
    {
        QTest::addColumn<bool>("replace");
        QTest::newRow("deliver") << false;
        QTest::newRow("replace") << true;
    }

    void whateverWriteFailsACardIsHereOrHandedOver()
    {
        QFETCH(bool, replace);
        bool met = true;
        int nth = 1, refused = 0;
        for (; met && nth < kMostWrites; ++nth) {
            DeliveryDesk desk;
            const auto person = desk.titular();
            desk.onPaper(person);
            const auto handover = desk.handover(person);
            if (replace)
                QVERIFY(desk.deliveries().deliver(handover));
            const usecases::ReplaceCredential::Request request{.person = person.id, .asker = handover.receiver, .document = kIne};
            const core::SecureBytes key = desk.store.session().dataKey().clone();
            desk.store.close();
            bool done = false;
            {
                auto local = stores::LocalStore::open(desk.store.path(), access::databaseKey(key), stores::OpenMode::Existing, m_vfs);
                QVERIFY(local);
                desktop::Session session(std::move(*local), desk.store.vault, desk.store.clock, desk.store.id,
                                         access::Unlocked{desk.store.user, key.clone()});
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::DiskFull);
                done = replace ? session.replaceCredential.run(request).has_value() : session.deliveries.deliver(handover).has_value();
                met = FaultyVfs::failed();
                QVERIFY(done || met);
            }
            FaultyVfs::mend();
            desk.store.reopen();
            QVERIFY(desk.store.session().verifyLog.run());
            const auto view = desk.replace().look(person.id);
            const auto now = view->history.first();
            QVERIFY2(!done || (replace ? now.replacement.has_value() : now.delivery.has_value()), qPrintable(QString::number(nth)));
            if (replace)
                QCOMPARE(now.replacement.has_value(), now.state == domain::CardState::Extraviada);
            else
                QCOMPARE(now.delivery.has_value(), now.state == domain::CardState::Entregada);
            const QString said = desk.store.lastEntry().kind;
            const auto wanted = QLatin1String(replace ? kind::kCredentialReplaced : kind::kCredentialDelivered);
            QCOMPARE(said == wanted, replace ? now.replacement.has_value() : now.delivery.has_value());
            refused += !done;
        }
        QVERIFY(nth > 3 && nth < kMostWrites);
        QVERIFY(refused > 0);
    }

private:
    const char* m_vfs = nullptr;
};

QTEST_GUILESS_MAIN(TstDeliveriesUndone)
#include "tst_deliveries_undone.moc"
