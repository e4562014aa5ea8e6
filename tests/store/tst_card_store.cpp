// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory of cards, and the boxes, transfers and counts that change it: what goes in comes back, and once.
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using domain::Card;
using domain::CardKind;
using domain::CardState;

namespace {

domain::Folio folio(int counter)
{
    return domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), counter);
}

Card card(int counter, CardState state = CardState::EnResguardo)
{
    return {.key = {CardKind::Credencial, folio(counter), 1},
            .name = QStringLiteral("Ana Ñuñez %1").arg(counter),
            .state = state,
            .place = QStringLiteral("Cajón 1"),
            .holder = QStringLiteral("Rosa"),
            .sinceMs = 1000 - counter};
}

const domain::LotId kLot(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000a001")));
const core::PersonId kPerson(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000a002")));
const QList<domain::Stroke> kStrokes{{{10, 20}, {domain::kPadWidth, domain::kPadHeight}}, {{0, 0}}};

ports::LotCard listed(int counter)
{
    return {folio(counter), 1, kPerson, QStringLiteral("Persona %1").arg(counter), true, 0};
}

} // namespace

class TestCardStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardComesBackAsItWas()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        Card one = card(1);
        one.person = kPerson;
        one.birth = QDate(1990, 2, 28);
        one.localidad = QStringLiteral("070780001");
        one.lot = kLot;
        one.kept = true;
        QVERIFY(store->cards().insert(one));
        QCOMPARE(*store->cards().card(one.key), std::optional(one));
        QCOMPARE(*store->cards().ofPerson(kPerson), QList{one});
        QCOMPARE(*store->cards().ofLot(kLot), QList{one});
        one.state = CardState::Entregada;
        one.place.clear();
        one.holder.clear();
        QVERIFY(store->cards().update(one));
        QCOMPARE(*store->cards().card(one.key), std::optional(one));
        QVERIFY(!*store->cards().card(card(2).key));
    }

    void thereIsOneCardOfAKey()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->cards().insert(card(1)));
        const auto again = store->cards().insert(card(1, CardState::Faltante));
        QVERIFY(!again && again.error().code == ports::kAlreadyExists);
        QVERIFY((*store->cards().card(card(1).key))->state == CardState::EnResguardo);
        Card second = card(1);
        second.key.issueNumber = 2;
        Card certificado = card(1);
        certificado.key = {CardKind::Certificado, folio(1), 0};
        QVERIFY(store->cards().insert(second) && store->cards().insert(certificado));
        QCOMPARE(store->cards().ofFolio(folio(1))->size(), 3);
        QCOMPARE(store->cards().ofFolio(folio(1))->front().key.issueNumber, 2);
        const auto nobody = store->cards().update(card(9));
        QVERIFY(!nobody && nobody.error().code == ports::kNotFound);
        QVERIFY(!store->connection().script("DELETE FROM card"));
    }

    void aStateIsListedOldestFirst()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(store->cards().insert(card(i)));
        QVERIFY(store->cards().insert(card(4, CardState::Faltante)));
        QCOMPARE(*store->cards().inState(CardState::EnResguardo, 0), (QList{card(3), card(2), card(1)}));
        QCOMPARE(*store->cards().inState(CardState::EnResguardo, 1), QList{card(3)});
        QCOMPARE(*store->cards().inState(CardState::Faltante, 0), (QList{card(4, CardState::Faltante)}));
    }

    void aBoxIsKeptWithWhatWasScanned()
    {
        const fixture::StoreFolder folder;
        ports::Lot lot{.id = kLot, .name = QStringLiteral("Caja 12"), .sentSeconds = 5, .toldMs = 7};
        {
            const auto store = folder.open();
            QVERIFY(store->lots().insert(lot, {listed(2), listed(1)}));
            const auto again = store->lots().insert(lot, {});
            QVERIFY(!again && again.error().code == ports::kAlreadyExists);
            ports::LotCard seen = listed(1);
            seen.scannedMs = 99;
            QVERIFY(store->lots().markScanned(kLot, seen));
            QVERIFY(store->lots().addCard(kLot, {folio(7), 3, {}, QStringLiteral("Sobra"), false, 100}));
            QVERIFY(!store->lots().addCard(kLot, listed(2)));
            QVERIFY(!store->lots().markScanned(kLot, listed(8)));
        }
        const auto store = folder.open();
        QCOMPARE(*store->lots().lots(), (QList<ports::LotSummary>{{lot, 2, 1, 1}}));
        const auto cards = store->lots().cards(kLot);
        QCOMPARE(cards->size(), 3);
        QCOMPARE(cards->at(0).scannedMs, 99);
        QCOMPARE(cards->at(1), listed(2));
        QVERIFY(!cards->at(2).listed && cards->at(2).person.isNull());
        QCOMPARE(store->lots().cardsOf(kLot, folio(2))->size(), 1);
        lot.receivedMs = 200;
        lot.place = QStringLiteral("Cajón 1");
        lot.holder = QStringLiteral("Rosa");
        lot.apart = QStringLiteral("Sobre rojo");
        QVERIFY(store->lots().markReceived(lot));
        QCOMPARE(store->lots().lot(kLot)->lot, lot);
        const auto none = store->lots().lot(domain::LotId(QUuid::createUuid()));
        QVERIFY(!none && none.error().code == ports::kNotFound);
    }

    void transfersAndCountsComeBackNewestFirst()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        ports::CardTransfer first{.id = domain::TransferId(QUuid::createUuid()),
                                  .atMs = 1,
                                  .to = ports::TransferTo::Brigada,
                                  .place = QStringLiteral("Brigada norte"),
                                  .gives = QStringLiteral("Rosa"),
                                  .receives = QStringLiteral("Ana"),
                                  .givesStrokes = kStrokes,
                                  .receivesStrokes = kStrokes,
                                  .cards = 3};
        ports::CardTransfer second = first;
        second.id = domain::TransferId(QUuid::createUuid());
        second.atMs = 2;
        second.to = ports::TransferTo::Modulo;
        QVERIFY(store->lots().add(first) && store->lots().add(second));
        QVERIFY(!store->lots().add(first));
        QCOMPARE(*store->lots().transfers(5), (QList{second, first}));
        QCOMPARE(*store->lots().transfers(1), QList{second});
        const ports::CardCount count{3, QStringLiteral("Cajón 1"), 10, 9, 1, 2, QStringLiteral("Rosa")};
        QVERIFY(store->lots().add(count));
        QCOMPARE(*store->lots().counts(QStringLiteral("Cajón 1"), 5), QList{count});
        QVERIFY(store->lots().counts(QStringLiteral("Cajón 2"), 5)->isEmpty());
    }

    void anOpenCountIsKeptPerPlace()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        const ports::CountedCard one{card(1).key, QStringLiteral("Ana")};
        QVERIFY(store->lots().noteCounted(QStringLiteral("Cajón 1"), one));
        const auto again = store->lots().noteCounted(QStringLiteral("Cajón 1"), one);
        QVERIFY(!again && again.error().code == ports::kAlreadyExists);
        QVERIFY(store->lots().noteCounted(QStringLiteral("Cajón 2"), one));
        QCOMPARE(*store->lots().counted(QStringLiteral("Cajón 1")), QList{one});
        QVERIFY(store->lots().forgetCounted(QStringLiteral("Cajón 1")));
        QVERIFY(store->lots().counted(QStringLiteral("Cajón 1"))->isEmpty());
        QCOMPARE(store->lots().counted(QStringLiteral("Cajón 2"))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCardStore)
#include "tst_card_store.moc"
