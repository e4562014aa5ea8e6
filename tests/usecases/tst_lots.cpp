// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from the centre's box to custody and on: nothing doubled, nothing lost, whoever signs what.
#include "lot_desk.h"

#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "support/store/faulty_vfs.h"
#include "usecases/errors.h"
#include "usecases/lot_errors.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace padron;
using domain::CardKind;
using domain::CardState;
using fixture::box;
using fixture::boxFolio;
using fixture::FaultyVfs;
using fixture::finalText;
using fixture::kBox;
using fixture::kSigned;
using ScanKind = usecases::Lots::Scan::Kind;
using FoundKind = usecases::CardFound::Kind;
using CountKind = usecases::CardCounting::Scan::Kind;
using ports::TransferTo;

namespace {

constexpr int kMostWrites = 2000;
const QString kDrawer = QStringLiteral("Cajón 1");
const QString kRosa = QStringLiteral("Rosa Pech");
const usecases::Lots::Where kWhere{kDrawer, kRosa, QStringLiteral("Sobre de sobrantes")};

domain::CardKey keyOf(int counter, int issue = 1)
{
    return {CardKind::Credencial, boxFolio(counter), issue};
}

QString textOf(const fixture::Store& store, int counter, int issue = 1)
{
    return finalText(boxFolio(counter), store.centre.firma, issue);
}

/// A box of `cards`, of which the first `seen` are scanned and it is received.
void receive(fixture::Store& store, int cards, int seen)
{
    QVERIFY(fixture::centreSends(store, 0, box(cards)));
    for (int i = 1; i <= seen; ++i)
        QVERIFY(store.session().lots.scan(kBox, textOf(store, i)));
    QVERIFY(store.session().lots.finish(kBox, kWhere));
}

usecases::CardCustody::Transfer toBrigade(const QList<domain::CardKey>& cards)
{
    return {.to = TransferTo::Brigada,
            .place = QStringLiteral("Brigada norte"),
            .gives = kRosa,
            .receives = QStringLiteral("Ana Cen"),
            .givesStrokes = kSigned,
            .receivesStrokes = kSigned,
            .cards = cards};
}

QList<domain::Card> inState(fixture::Store& store, CardState state, const QString& place = {})
{
    return store.session().custody.inventory({.state = state, .place = place})->cards;
}

template <class T> bool failsWith(const core::Result<T>& result, core::ErrorCode code)
{
    return !result && result.error().code == code;
}

} // namespace

class TstLots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void aBoxWithMissingAndSurplusIsReceivedByName()
    {
        fixture::Store store;
        QVERIFY(fixture::centreSends(store, 0, box(5)));
        auto& lots = store.session().lots;
        QCOMPARE(lots.waiting()->size(), 1);
        QCOMPARE(lots.waiting()->front().listed, 5);

        const auto first = lots.scan(kBox, textOf(store, 1));
        QVERIFY(first && first->kind == ScanKind::Seen);
        QCOMPARE(first->card.name, QStringLiteral("Persona Núm. 001"));
        QCOMPARE(first->summary.seen, 1);
        QVERIFY(lots.scan(kBox, textOf(store, 1))->kind == ScanKind::Again);
        QCOMPARE(lots.scan(kBox, textOf(store, 1))->summary.seen, 1);
        QVERIFY(lots.scan(kBox, boxFolio(2).text())->kind == ScanKind::Seen); // its QR does not read
        QVERIFY(lots.scan(kBox, boxFolio(3).digits() + QStringLiteral("/1"))->kind == ScanKind::Seen);
        QVERIFY(lots.scan(kBox, textOf(store, 9))->kind == ScanKind::Surplus);
        QVERIFY(lots.scan(kBox, textOf(store, 9))->kind == ScanKind::SurplusAgain);
        QVERIFY(lots.scan(kBox, textOf(store, 4, 2))->kind == ScanKind::Surplus); // listed is its first issue
        QVERIFY(lots.scan(kBox, boxFolio(8).text())->kind == ScanKind::NotListed);

        const auto received = lots.finish(kBox, kWhere);
        QVERIFY(received);
        QCOMPARE(received->received.size(), 3);
        QCOMPARE(received->missing.size(), 2);
        QCOMPARE(received->missing.front().name, QStringLiteral("Persona Núm. 004"));
        QCOMPARE(received->surplus.size(), 2);
        QVERIFY(received->already.isEmpty());
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 3);
        QCOMPARE(inState(store, CardState::EnResguardo, kWhere.apart).size(), 2);
        QCOMPARE(inState(store, CardState::Faltante).size(), 2);
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).front().holder, kRosa);
        QCOMPARE(lots.waiting()->size(), 1); // somebody's card is missing still
        QVERIFY(failsWith(lots.finish(kBox, kWhere), usecases::kLotReceivedAlready));

        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kLotReceived));
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toByteArray(), kBox.bytes());
        QCOMPARE(payload.value(2).toArray().size(), 3);
        QCOMPARE(payload.value(3).toArray().at(0), QCborValue(QCborArray{boxFolio(4).digits(), 1}));
        QCOMPARE(payload.value(4).toArray().size(), 2);
    }

    void whatWasMissingMayTurnUpLater()
    {
        fixture::Store store;
        receive(store, 3, 2);
        const quint64 entries = store.session().verifyLog.run()->entries;
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 3))->kind == ScanKind::Seen);
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 3);
        QCOMPARE(inState(store, CardState::Faltante).size(), 0);
        QCOMPARE(store.session().verifyLog.run()->entries, entries + 1);
        QCOMPARE(store.lastEntry().payload.toMap().value(2).toArray().size(), 1);
        QVERIFY(store.session().lots.waiting()->isEmpty());
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 3))->kind == ScanKind::Again);
        QCOMPARE(store.session().verifyLog.run()->entries, entries + 1);
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 7))->kind == ScanKind::Surplus);
        QCOMPARE(inState(store, CardState::EnResguardo, kWhere.apart).size(), 1);
    }

    void aListSaidAgainChangesNothing()
    {
        fixture::Store store;
        QVERIFY(fixture::centreSends(store, 0, box(4)));
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 1)));
        QVERIFY(fixture::centreSends(store, 1, box(4)));
        QCOMPARE(store.session().lots.waiting()->size(), 1);
        QCOMPARE(store.session().lots.waiting()->front().seen, 1);
        QVERIFY(store.session().lots.finish(kBox, kWhere));
        QVERIFY(fixture::centreSends(store, 2, box(4)));
        QVERIFY(failsWith(store.session().lots.finish(kBox, kWhere), usecases::kLotReceivedAlready));
    }

    void scansSurviveACrash()
    {
        fixture::Store store;
        QVERIFY(fixture::centreSends(store, 0, box(4)));
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 1)));
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 8)));
        store.reopen();
        const auto opened = store.session().lots.lot(kBox);
        QCOMPARE(opened->summary.seen, 1);
        QCOMPARE(opened->summary.surplus, 1);
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 1))->kind == ScanKind::Again);
        QVERIFY(inState(store, CardState::EnResguardo).isEmpty()); // nothing is in custody before it is received
    }

    void nothingForgedOrForeignIsTakenIn()
    {
        fixture::Store store;
        QVERIFY(fixture::centreSends(store, 0, box(2)));
        auto& lots = store.session().lots;
        const QString forged = finalText(boxFolio(1), envelope::SigningKey::generate());
        const auto unknown = lots.scan(kBox, forged);
        QVERIFY(unknown->kind == ScanKind::NotACard && unknown->reason == credential::Reason::UnknownKey);
        QVERIFY(lots.scan(kBox, finalText(boxFolio(1), store.centre.acuse))->kind == ScanKind::NotACard);
        QString damaged = textOf(store, 1);
        damaged[damaged.size() / 2] = damaged.at(damaged.size() / 2) == u'A' ? u'B' : u'A';
        QVERIFY(lots.scan(kBox, damaged)->kind == ScanKind::NotACard);
        for (const QString& noise : {QString(), QStringLiteral("hola"), QStringLiteral("070457020001238"),
                                     boxFolio(1).digits() + QStringLiteral("/0"), QString(5000, u'A')})
            QVERIFY2(lots.scan(kBox, noise)->kind == ScanKind::NotACard, qPrintable(noise.left(20)));
        QCOMPARE(lots.lot(kBox)->summary.seen, 0);
        QVERIFY(failsWith(lots.finish(kBox, kWhere), usecases::kNothingScanned));
        QVERIFY(failsWith(lots.scan(domain::LotId(QUuid::createUuid()), textOf(store, 1)), ports::kNotFound));
    }

    void aBoxIsReceivedSomewhereBySomebody()
    {
        fixture::Store store;
        QVERIFY(fixture::centreSends(store, 0, box(2)));
        auto& lots = store.session().lots;
        QVERIFY(lots.scan(kBox, textOf(store, 1)));
        for (const auto& where : {usecases::Lots::Where{{}, kRosa, {}}, usecases::Lots::Where{kDrawer, QStringLiteral("  "), {}}})
            QVERIFY(failsWith(lots.finish(kBox, where), usecases::kCustodyIncomplete));
        QVERIFY(lots.scan(kBox, textOf(store, 5)));
        QVERIFY(failsWith(lots.finish(kBox, {kDrawer, kRosa, {}}), usecases::kCustodyIncomplete)); // surplus goes apart
        for (const QString& before : {QString(), QStringLiteral("Gaveta 2")}) // one more was scanned: that is no place
            QVERIFY(failsWith(lots.finish(kBox, {before + textOf(store, 2), kRosa, kWhere.apart}), usecases::kCustodyIncomplete));
        QVERIFY(inState(store, CardState::EnResguardo).isEmpty());
        QVERIFY(lots.finish(kBox, kWhere));
    }

    void whatTheStoreKnewStaysOneCard()
    {
        fixture::Store store;
        receive(store, 2, 2);
        sync::LotSent second = box(2); // the centre printed the same two again, and one more
        second.lot = domain::LotId(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000b002")));
        second.cards.append({core::PersonId(QUuid::createUuid()), boxFolio(3).digits(), 1, QStringLiteral("Persona Núm. 003")});
        QVERIFY(fixture::centreSends(store, 1, second));
        QVERIFY(store.session().lots.scan(second.lot, textOf(store, 1)));
        const auto received = store.session().lots.finish(second.lot, {QStringLiteral("Cajón 9"), kRosa, {}});
        QCOMPARE(received->already.size(), 2); // the one in the box, and the one that is in the drawer since before
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 2);
        QCOMPARE(inState(store, CardState::EnResguardo).size(), 2);
        QCOMPARE(inState(store, CardState::Faltante).size(), 1);
    }

    void whoIsRegisteredHereIsKnownOnTheCard()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const domain::Person& titular = family.people.front();
        sync::LotSent lot = box(1);
        lot.cards.append({titular.id, titular.folio.digits(), 1, titular.name.full()});
        QVERIFY(fixture::centreSends(store, 0, lot));
        QVERIFY(store.session().lots.scan(kBox, titular.folio.text()));
        QVERIFY(store.session().lots.finish(kBox, kWhere));
        const auto cards = inState(store, CardState::EnResguardo);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.front().person, titular.id);
        QCOMPARE(cards.front().birth, titular.fechaNacimiento);
        QVERIFY(inState(store, CardState::Faltante).front().person.isNull());
    }

    void aTransferNeedsBothSignaturesAndMovesAll()
    {
        fixture::Store store;
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
        fixture::Store store;
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
        fixture::Store store;
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

    void aSloppyListDoesNotStopTheStream()
    {
        fixture::Store store;
        auto sloppy = box(3);
        sloppy.cards.append(sloppy.cards.at(1));
        sloppy.cards[2].issueNumber = 0;
        QVERIFY(fixture::centreSends(store, 0, sloppy));
        QCOMPARE(store.session().lots.lot(kBox)->cards.size(), 2);
        auto nothing = box(1);
        nothing.lot = domain::LotId(QUuid::createUuid());
        nothing.cards[0].issueNumber = 0;
        QVERIFY(fixture::centreSends(store, 1, nothing));
        QCOMPARE(store.session().lots.waiting()->size(), 1);
    }

    void oursAreKnownWhereverTheirCardComesFrom()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto& surplus = family.people.at(0);
        const auto& arriving = family.people.at(1);
        QVERIFY(fixture::centreSends(store, 0, box(1)));
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 1)));
        QVERIFY(store.session().lots.scan(kBox, finalText(surplus.folio, store.centre.firma))->kind == ScanKind::Surplus);
        QVERIFY(store.session().lots.finish(kBox, kWhere));
        auto back = toBrigade({});
        back.to = TransferTo::Lugar;
        back.arriving = {finalText(arriving.folio, store.centre.firma)};
        QVERIFY(store.session().custody.transfer(back));
        QSet<core::PersonId> known;
        for (const auto& card : inState(store, CardState::EnResguardo))
            known.insert(card.person);
        QCOMPARE(known, (QSet<core::PersonId>{core::PersonId(), surplus.id, arriving.id}));
    }

    void aCountNamesWhatIsMissingAndLosesNothingUnasked()
    {
        fixture::Store store;
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
        fixture::Store store;
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

    void nothingDoubledOrLostWhateverWriteFails()
    {
        bool met = true;
        int nth = 1, halfway = 0;
        for (; met && nth < kMostWrites; ++nth) {
            fixture::Store store;
            QVERIFY(fixture::centreSends(store, 0, box(3)));
            const core::SecureBytes key = store.session().dataKey().clone();
            store.close();
            bool seen = false, received = false, moved = false;
            {
                auto local = stores::LocalStore::open(store.path(), access::databaseKey(key), stores::OpenMode::Existing, m_vfs);
                QVERIFY(local);
                desktop::Session session(std::move(*local), store.vault, store.clock, store.id,
                                         access::Unlocked{store.user, key.clone()});
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::DiskFull);
                seen = session.lots.scan(kBox, textOf(store, 1)).has_value();
                received = seen && session.lots.finish(kBox, kWhere);
                moved = received && session.custody.transfer(toBrigade({keyOf(1)}));
                met = FaultyVfs::failed();
                QVERIFY(moved || met);
            }
            FaultyVfs::mend();
            store.reopen();
            const auto log = store.session().verifyLog.run();
            QVERIFY(log);
            const qsizetype here = inState(store, CardState::EnResguardo).size();
            const qsizetype missing = inState(store, CardState::Faltante).size();
            QVERIFY2(here + missing == 0 || (here == 1 && missing == 2), qPrintable(QString::number(nth)));
            QVERIFY(here == 1 || !received); // what was answered is there
            QVERIFY(!moved || inState(store, CardState::EnResguardo, QStringLiteral("Brigada norte")).size() == 1);
            QVERIFY(!seen || store.session().lots.lot(kBox)->summary.seen == 1);
            if (here == 0) { // and it goes on from where it was
                QVERIFY(store.session().lots.scan(kBox, textOf(store, 1)));
                QVERIFY(store.session().lots.finish(kBox, kWhere));
                QCOMPARE(inState(store, CardState::EnResguardo).size(), 1);
                ++halfway;
            }
        }
        QVERIFY(nth > 5 && nth < kMostWrites);
        QVERIFY(halfway > 0);
    }

private:
    const char* m_vfs = nullptr;
};

QTEST_GUILESS_MAIN(TstLots)
#include "tst_lots.moc"
