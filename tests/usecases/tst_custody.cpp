// SPDX-License-Identifier: GPL-3.0-or-later
// Cards in custody: passed on with two signatures, counted, and kept by whoever is appointed.
#include "custody_desk.h"

#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "usecases/lot_errors.h"

#include <QCborArray>

using namespace padron;
using namespace fixture;
using FoundKind = usecases::CardFound::Kind;
using CountKind = usecases::CardCounting::Scan::Kind;

class TstCustody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTransferNeedsBothSignaturesAndMovesAll()
    {
        Store store;
        receive(store, 4, 3);
        auto& custody = store.session().custody;
        auto wanted = toBrigade({keyOf(1), keyOf(2)});
        wanted.receivesStrokes.clear();
        QVERIFY(failsWith(custody.transfer(wanted), usecases::kSignatureMissing));
        wanted = toBrigade({keyOf(1), keyOf(4)}); // the fourth is missing
        QVERIFY(failsWith(custody.transfer(wanted), usecases::kCardNotInCustody));
        wanted = toBrigade({});
        QVERIFY(failsWith(custody.transfer(wanted), usecases::kCustodyIncomplete));
        wanted = toBrigade({keyOf(1)});
        wanted.receives = QStringLiteral(" ");
        QVERIFY(failsWith(custody.transfer(wanted), usecases::kCustodyIncomplete));
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 3);

        QVERIFY(custody.transfer(toBrigade({keyOf(1), keyOf(2)})));
        const auto away = inState(store, CardState::EnResguardo, QStringLiteral("Brigada norte"));
        QCOMPARE(away.size(), 2);
        QCOMPARE(away.front().holder, QStringLiteral("Ana Cen"));
        QCOMPARE(custody.inventory({})->piles.size(), 2);
        QCOMPARE(custody.transfers(5)->front().cards, 2);
        QCOMPARE(custody.transfers(5)->front().givesStrokes, kSigned);
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kCardsTransferred));
        QCOMPARE(entry.payload.toMap().value(2).toString(), QStringLiteral("brigada"));
        QCOMPARE(entry.payload.toMap().value(4).toArray().at(0),
                 QCborValue(QCborArray{QStringLiteral("credencial"), boxFolio(1).digits(), 1}));

        auto back = toBrigade({keyOf(2)}); // the brigade brings one back
        back.to = TransferTo::Lugar;
        back.place = kDrawer;
        std::swap(back.gives, back.receives);
        QVERIFY(store.session().custody.transfer(back));
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 2);
    }

    void toAnotherModuleAndIntoOne()
    {
        Store store;
        receive(store, 3, 3);
        auto away = toBrigade({keyOf(1)});
        away.to = TransferTo::Modulo;
        away.place = QStringLiteral("Módulo Ocosingo");
        QVERIFY(failsWith(store.session().custody.transfer(away), usecases::kCustodyIncomplete)); // nobody there would be told
        away.module = domain::FolioPrefix::parse(u"07-0459-01").value();
        QVERIFY(store.session().custody.transfer(away));
        QCOMPARE(inState(store, CardState::Trasladada).size(), 1);
        QCOMPARE(store.lastEntry().payload.toMap().value(9).toString(), QStringLiteral("07045901"));
        QVERIFY(failsWith(store.session().custody.transfer(away), usecases::kCardNotInCustody)); // it is gone
        QVERIFY(store.session().custody.find(boxFolio(1).text())->kind == FoundKind::Away);

        auto back = away;
        back.to = TransferTo::Lugar;
        back.place = kDrawer;
        back.arriving = {textOf(store, 20)}; // and one of theirs, unknown here
        QVERIFY(store.session().custody.find(textOf(store, 20))->kind == FoundKind::Unknown);
        QVERIFY(store.session().custody.transfer(back));
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 4);
        QVERIFY(store.session().custody.find(boxFolio(20).text())->kind == FoundKind::Here);
        back.cards = {};
        QVERIFY(failsWith(store.session().custody.transfer(back), ports::kAlreadyExists)); // not twice
        back.arriving = {finalText(boxFolio(21), envelope::SigningKey::generate())};
        QVERIFY(failsWith(store.session().custody.transfer(back), usecases::kCardNotInCustody));
        QCOMPARE(inState(store, CardState::EnResguardo).size(), 4);
    }

    void whatTheCentreCouldNotTellOnIsNotTransferred()
    {
        Store store;
        receive(store, 3, 3);
        auto away = toBrigade({keyOf(1), keyOf(2), keyOf(1)});
        away.to = TransferTo::Modulo;
        const auto nowhere = store.session().custody.transfer(away);
        QVERIFY(failsWith(nowhere, usecases::kCustodyIncomplete));
        QCOMPARE(nowhere.error().detail, QStringLiteral("module"));
        away.module = domain::FolioPrefix::parse(u"07-0459-01").value();
        auto many = away;
        many.cards = QList<domain::CardKey>(501, keyOf(1));
        QVERIFY(failsWith(store.session().custody.transfer(many), usecases::kTooManyCards));
        QVERIFY(store.session().custody.transfer(away));
        QCOMPARE(store.lastEntry().payload.toMap().value(4).toArray().size(), 2); // said twice, it goes once
        QCOMPARE(store.session().custody.transfers(1)->front().cards, 2);
    }

    void aCountNamesWhatIsMissingAndLosesNothingUnasked()
    {
        Store store;
        receive(store, 5, 4);
        QVERIFY(store.session().custody.transfer(toBrigade({keyOf(4)})));
        auto& counting = store.session().custody.counting();
        QVERIFY(failsWith(counting.finish(kDrawer, true), usecases::kNothingScanned));
        const auto one = counting.scan(kDrawer, textOf(store, 1));
        QVERIFY(one->kind == CountKind::Seen);
        QCOMPARE(one->state.expected, 3);
        QVERIFY(counting.scan(kDrawer, boxFolio(1).text())->kind == CountKind::Again);
        const auto elsewhere = counting.scan(kDrawer, textOf(store, 4));
        QVERIFY(elsewhere->kind == CountKind::Surplus && elsewhere->found.kind == FoundKind::Here);
        QVERIFY(counting.scan(kDrawer, textOf(store, 5))->found.kind == FoundKind::Missing); // found again
        QVERIFY(counting.scan(kDrawer, textOf(store, 30))->found.kind == FoundKind::Unknown);
        QVERIFY(counting.scan(kDrawer, QStringLiteral("hola"))->kind == CountKind::NotACard);
        store.reopen(); // a crash: what was scanned is there
        auto& after = store.session().custody.counting();
        QCOMPARE(after.state(kDrawer)->seen, 1);
        QCOMPARE(after.state(kDrawer)->missing.size(), 2);
        QCOMPARE(after.state(kDrawer)->surplus.size(), 3);

        const auto count = after.finish(kDrawer, false);
        QCOMPARE(count->missing, 2);
        QCOMPARE(count->surplus, 3);
        QCOMPARE(inState(store, CardState::Faltante).size(), 0); // nobody confirmed, and the found one is here
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 4);
        QCOMPARE(inState(store, CardState::EnResguardo, QStringLiteral("Brigada norte")).size(), 1);
        QVERIFY(store.session().custody.find(textOf(store, 30))->kind == FoundKind::Unknown);
        QCOMPARE(store.lastEntry().payload.toMap().value(3).toArray().size(), 2);

        auto& second = store.session().custody.counting();
        QVERIFY(second.scan(kDrawer, textOf(store, 1)));
        QVERIFY(second.finish(kDrawer, true));
        QCOMPARE(inState(store, CardState::Faltante).size(), 3);
        QCOMPARE(second.counts(kDrawer, 5)->size(), 2);
        QVERIFY(second.scan(kDrawer, textOf(store, 2)));
        QVERIFY(second.leave(kDrawer));
        QVERIFY(!second.state(kDrawer)->begun);
    }

    void onlyWhoIsAppointedKeepsWithoutAWarning()
    {
        Store store;
        QCOMPARE(*store.session().custody.appointed(), false);
        const auto appoint = [&](QDate from, QDate until) {
            return store.session().users.noteAppointment(store.user.id, {QStringLiteral("Dirección"), from, until});
        };
        QVERIFY(store.session().users.list());
        QVERIFY(appoint(QDate(2025, 1, 1), QDate(2025, 12, 31)));
        QCOMPARE(*store.session().custody.appointed(), false);
        QVERIFY(appoint(QDate(2026, 1, 1), {}));
        QCOMPARE(*store.session().custody.appointed(), true);
    }
};

QTEST_GUILESS_MAIN(TstCustody)
#include "tst_custody.moc"
