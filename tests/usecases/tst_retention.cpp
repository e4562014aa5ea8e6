// SPDX-License-Identifier: GPL-3.0-or-later
// Digital pages leave this laptop only when the centre holds them, and then say so; never the only copy (50).
#include "local/errors.h"
#include "local/stores/local_store.h"
#include "session_fixture.h"
#include "usecases/retention.h"

#include <QTest>

using namespace padron;
using usecases::RetentionPolicy;

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;

ports::HeldPage heldFor(int days, qint64 now)
{
    return {.sha256 = QByteArray(32, 's'),
            .bytes = 10,
            .person = core::PersonId(QUuid::createUuid()),
            .folio = {},
            .accepted = true,
            .receiptMs = now - days * kDay,
            .receivedMs = now - days * kDay};
}

} // namespace

class TstRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRuleCellByCell()
    {
        const qint64 now = 1'795'000'000'000;
        const RetentionPolicy on{true, 90};
        const ports::HeldPage good = heldFor(90, now);
        QVERIFY(usecases::mayLeave(on, {good}, now));
        QVERIFY(!usecases::mayLeave({false, 90}, {good}, now));
        QVERIFY(!usecases::mayLeave({true, 91}, {good}, now));
        QVERIFY(!usecases::mayLeave(on, {}, now));
        QVERIFY(!usecases::mayLeave({true, 1}, {heldFor(29, now)}, now)); // thirty at least, whatever was written
        const auto but = [&](auto change) {
            ports::HeldPage page = good;
            change(page);
            return usecases::mayLeave(on, {page}, now);
        };
        QVERIFY(!but([](auto& page) { page.accepted = false; }));
        QVERIFY(!but([](auto& page) { page.receiptMs = 0; }));
        QVERIFY(!but([](auto& page) { page.receivedMs = 0; })); // the only copy
        QVERIFY(!but([](auto& page) { page.person = {}; }));
        QVERIFY(!but([](auto& page) { page.receiptMs += kDay; }));
        QVERIFY(!but([](auto& page) { page.receivedMs += kDay; }));
        // one place that may not holds it for all
        QVERIFY(!usecases::mayLeave(on, {good, heldFor(10, now)}, now));
    }

    void aPageOfTheCentreLeavesAndSaysSo()
    {
        fixture::Store store;
        const auto record = store.registerFamily(0);
        const auto person = record.people.front();
        const QByteArray bytes(5000, 'p'), other(700, 'q');
        const auto added = store.session().documents.add({.person = person.id}, QStringLiteral("acta"), {},
                                                         {{bytes, QStringLiteral("image/png")}, {other, QStringLiteral("image/png")}});
        QVERIFY(added);
        QVERIFY(store.session().retention.setPolicy({true, 30}));
        QCOMPARE(*store.session().retention.policy(), (RetentionPolicy{true, 30}));
        QCOMPARE(*store.session().retention.preview(), usecases::Retention::Amount());

        // everything was sent, accepted and receipted sixty days ago, and the centre has the first page
        const qint64 then = store.clock.now - 60 * kDay;
        const QByteArray sha = added->front();
        store.tamper("UPDATE person SET estado = 'en_el_padron', unsent_entry = NULL; "
                     "INSERT INTO batch (epoch, batch_seq, first_seq, last_seq, sealed, sha256, receipt, receipt_ms) SELECT "
                     "epoch, 1, 1, max(seq), x'00', zeroblob(32), x'00', " +
                     QByteArray::number(then) + " FROM log;");
        QCOMPARE(*store.session().retention.preview(), usecases::Retention::Amount()); // nobody said that the centre has it
        QCOMPARE(*store.session().retention.run(), usecases::Retention::Amount());
        store.tamper("INSERT INTO page_received (sha256, received_ms) VALUES (x'" + sha.toHex() + "', " + QByteArray::number(then) + ");");
        QCOMPARE(*store.session().retention.preview(), (usecases::Retention::Amount{1, 5000}));
        QCOMPARE(*store.session().documents.page(sha), bytes);
        QVERIFY(store.session().retention.setPolicy({false, 30}));
        QCOMPARE(*store.session().retention.preview(), usecases::Retention::Amount());
        QVERIFY(store.session().retention.setPolicy({true, 61}));
        QCOMPARE(*store.session().retention.run(), usecases::Retention::Amount());
        QVERIFY(store.session().retention.setPolicy({true, 60}));
        QCOMPARE(*store.session().retention.run(), (usecases::Retention::Amount{1, 5000}));

        const auto gone = store.session().documents.page(sha);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, sqlite::kPageAtCentre);
        QCOMPARE(gone.error().detail, QStringLiteral("18/11/2026"));
        QCOMPARE(*store.session().documents.page(added->at(1)), other); // the only copy
        const auto listed = store.session().documents.of({.person = person.id});
        QVERIFY(listed);
        QCOMPARE(listed->size(), 2); // its line stays
        const envelope::LogEntry entry = store.lastEntry();
        QCOMPARE(entry.kind, QString::fromLatin1(envelope::kind::kPagesRemoved));
        QCOMPARE(entry.subjects.front().id, usecases::subjectOf(person.id));
        QCOMPARE(entry.payload.toMap(), (QCborMap{{1, QCborArray{sha}}, {2, 5000}, {3, person.folio.digits()}}));
        // the store's own check does not take it for damage
        QVERIFY(store.session().checkStore.begin());
        for (bool complete = false; !complete;) {
            const auto step = store.session().checkStore.step();
            QVERIFY(step);
            complete = step->complete;
        }
        for (const auto& finding : store.session().checkStore.report().findings)
            QVERIFY(finding.part != ports::CheckPart::Documents);
    }

    void noStatementTakesTheOnlyCopy()
    {
        fixture::Store store;
        const auto person = store.registerFamily(0).people.front();
        const auto added = store.session().documents.add({.person = person.id}, QStringLiteral("acta"), {},
                                                         {{QByteArray(50, 'p'), QStringLiteral("image/png")}});
        QVERIFY(added);
        const core::SecureBytes key = access::databaseKey(store.session().dataKey());
        store.close();
        auto opened = stores::LocalStore::open(store.path(), key, stores::OpenMode::Existing);
        QVERIFY(opened);
        auto& connection = (*opened)->connection();
        QVERIFY(!connection.script("UPDATE document_blob SET size = 0, bytes = x''"));
        QVERIFY((*opened)->retention().noteReceived(added->front(), 1));
        QVERIFY(!connection.script("UPDATE document_blob SET size = 0, bytes = x''")); // received is not removed
        QVERIFY((*opened)->retention().removeContent(added->front(), 2));
        QVERIFY(!connection.script("UPDATE page_received SET removed_ms = NULL"));
    }
};

QTEST_GUILESS_MAIN(TstRetention)
#include "tst_retention.moc"
