// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from the centre's box into custody: nothing doubled, nothing lost, whatever the list says and whatever is scanned.
#include "custody_desk.h"

#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "support/store/faulty_vfs.h"
#include "usecases/lot_errors.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace padron;
using namespace fixture;
using ScanKind = usecases::Lots::Scan::Kind;

namespace {

constexpr int kMostWrites = 2000;

} // namespace

class TstLots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void aBoxWithMissingAndSurplusIsReceivedByName()
    {
        Store store;
        QVERIFY(centreSends(store, 0, box(5)));
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
        Store store;
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
        Store store;
        QVERIFY(centreSends(store, 0, box(4)));
        QVERIFY(store.session().lots.scan(kBox, textOf(store, 1)));
        QVERIFY(centreSends(store, 1, box(4)));
        QCOMPARE(store.session().lots.waiting()->size(), 1);
        QCOMPARE(store.session().lots.waiting()->front().seen, 1);
        QVERIFY(store.session().lots.finish(kBox, kWhere));
        QVERIFY(centreSends(store, 2, box(4)));
        QVERIFY(failsWith(store.session().lots.finish(kBox, kWhere), usecases::kLotReceivedAlready));
    }

    void scansSurviveACrash()
    {
        Store store;
        QVERIFY(centreSends(store, 0, box(4)));
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
        Store store;
        QVERIFY(centreSends(store, 0, box(2)));
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
        Store store;
        QVERIFY(centreSends(store, 0, box(2)));
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
        Store store;
        receive(store, 2, 2);
        sync::LotSent second = box(2); // the centre printed the same two again, and one more
        second.lot = domain::LotId(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000b002")));
        second.cards.append({core::PersonId(QUuid::createUuid()), boxFolio(3).digits(), 1, QStringLiteral("Persona Núm. 003")});
        QVERIFY(centreSends(store, 1, second));
        QVERIFY(store.session().lots.scan(second.lot, textOf(store, 1)));
        const auto received = store.session().lots.finish(second.lot, {QStringLiteral("Cajón 9"), kRosa, {}});
        QCOMPARE(received->already.size(), 2); // the one in the box, and the one that is in the drawer since before
        QCOMPARE(inState(store, CardState::EnResguardo, kDrawer).size(), 2);
        QCOMPARE(inState(store, CardState::EnResguardo).size(), 2);
        QCOMPARE(inState(store, CardState::Faltante).size(), 1);
    }

    void whoIsRegisteredHereIsKnownOnTheCard()
    {
        Store store;
        const auto family = store.registerFamily(1);
        const domain::Person& titular = family.people.front();
        sync::LotSent lot = box(1);
        lot.cards.append({titular.id, titular.folio.digits(), 1, titular.name.full()});
        QVERIFY(centreSends(store, 0, lot));
        QVERIFY(store.session().lots.scan(kBox, titular.folio.text()));
        QVERIFY(store.session().lots.finish(kBox, kWhere));
        const auto cards = inState(store, CardState::EnResguardo);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.front().person, titular.id);
        QCOMPARE(cards.front().birth, titular.fechaNacimiento);
        QVERIFY(inState(store, CardState::Faltante).front().person.isNull());
    }

    void aSloppyListDoesNotStopTheStream()
    {
        Store store;
        auto sloppy = box(3);
        sloppy.cards.append(sloppy.cards.at(1));
        sloppy.cards[2].issueNumber = 0;
        QVERIFY(centreSends(store, 0, sloppy));
        QCOMPARE(store.session().lots.lot(kBox)->cards.size(), 2);
        auto nothing = box(1);
        nothing.lot = domain::LotId(QUuid::createUuid());
        nothing.cards[0].issueNumber = 0;
        QVERIFY(centreSends(store, 1, nothing));
        QCOMPARE(store.session().lots.waiting()->size(), 1);
    }

    void oursAreKnownWhereverTheirCardComesFrom()
    {
        Store store;
        const auto family = store.registerFamily(1);
        const auto& surplus = family.people.at(0);
        const auto& arriving = family.people.at(1);
        QVERIFY(centreSends(store, 0, box(1)));
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

    void nothingDoubledOrLostWhateverWriteFails()
    {
        bool met = true;
        int nth = 1, halfway = 0;
        for (; met && nth < kMostWrites; ++nth) {
            Store store;
            QVERIFY(centreSends(store, 0, box(3)));
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
