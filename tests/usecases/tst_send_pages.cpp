// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of expedientes go after the text that names them, part by part, and the centre's word alone ends them; and what
// the laptop makes of the centre's clock.
#include "centre_receipt.h"
#include "session_fixture.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/stream.h"

#include <QTest>

using namespace padron;
using ports::PageProgress;

namespace {

constexpr qint64 kYear = 365LL * 24 * 3600 * 1000;

struct Desk
{
    fixture::Store store;
    domain::FamilyRecord record = store.registerFamily(0);

    QByteArray add(const QByteArray& bytes)
    {
        const auto added = store.session().documents.add({.person = record.people.front().id}, QStringLiteral("acta"), {},
                                                         {{bytes, QStringLiteral("image/png")}});
        return added ? added->front() : QByteArray();
    }
    ports::SyncCounts counts() { return *store.session().syncOverview.counts(); }
    std::optional<ports::PreparedPart> next(qint64 most, bool ask = false)
    {
        const auto part = store.session().exchange.nextPart(most, ask);
        return part ? *part : std::nullopt;
    }
    core::Result<PageProgress> answer(const QByteArray& sha256, int status, const QByteArray& body)
    {
        return store.session().exchange.takePartAnswer({sha256, status, body});
    }
    QByteArray receipt(const QByteArray& sha256, qint64 bytes, std::optional<core::StoreId> of = {}) const
    {
        return sync::signPageReceipt({of.value_or(store.id), 1, sha256, bytes, 1'795'000'100'000}, store.centre.acuse);
    }
    void pull(qint64 centreMs)
    {
        QVERIFY(store.session().exchange.pullPath());
        store.clock.now += 40'000;
        store.clock.mono += 40'000;
        QVERIFY(store.session().exchange.applyPage(sync::signStreamPage(
            {.store = store.id, .epoch = 1, .from = 0, .last = 0, .centreMs = centreMs, .items = {}}, store.centre.acuse)));
    }
};

QByteArray said(const char* field, qint64 offset)
{
    return QByteArray("{\"") + field + "\":" + QByteArray::number(offset) + '}';
}

} // namespace

class TstSendPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textFirstThenPartByPart()
    {
        Desk desk;
        const QByteArray content = QByteArray(70'000, 'a') + QByteArray(30'000, 'b');
        QVERIFY(!desk.next(1000));
        const QByteArray sha256 = desk.add(content);
        QCOMPARE(desk.counts().pendingPages, 1);
        QCOMPARE(desk.counts().pendingPageBytes, 100'000);
        QVERIFY(!desk.next(1000)); // its entry waits
        fixture::exchange(desk.store);

        const auto question = desk.next(40'000, true);
        QVERIFY(question);
        QVERIFY(question->bytes.isEmpty());
        QCOMPARE(question->path, sync::pagePath(desk.store.id, 1, sha256));
        QCOMPARE(*desk.answer(sha256, 202, said("siguiente", 0)), PageProgress::Stands);
        const auto first = desk.next(40'000);
        QCOMPARE(first->bytes, content.left(40'000));
        QCOMPARE(first->path, sync::pagePath(desk.store.id, 1, sha256) + QStringLiteral("?desde=0"));
        QCOMPARE(*desk.answer(sha256, 202, said("siguiente", 40'000)), PageProgress::Moved);
        QCOMPARE(desk.counts().pendingPageBytes, 60'000);
        desk.store.reopen(); // it is kept
        QCOMPARE(desk.next(16'000)->bytes, content.mid(40'000, 16'000));
        QCOMPARE(*desk.answer(sha256, 409, said("esperado", 90'000)), PageProgress::Moved); // an answer got lost
        QCOMPARE(desk.next(16'000)->bytes, content.mid(90'000));
        QCOMPARE(*desk.answer(sha256, 409, said("esperado", 8)), PageProgress::Stands); // the centre lost some
        QCOMPARE(desk.next(16'000)->bytes, content.mid(8, 16'000));
        QCOMPARE(*desk.answer(sha256, 202, said("siguiente", 100'000)), PageProgress::Moved);
        QCOMPARE(desk.next(16'000)->bytes, content.mid(84'000)); // all is there and no word of it: its end again
        QCOMPARE(desk.counts().pendingPages, 1);

        QCOMPARE(*desk.answer(sha256, 200, desk.receipt(sha256, 100'000)), PageProgress::Done);
        QVERIFY(!desk.next(1000, true));
        QCOMPARE(desk.counts().pendingPages, 0);
        QCOMPARE(desk.counts().pendingPageBytes, 0);
        QCOMPARE(*desk.answer(sha256, 200, desk.receipt(sha256, 100'000)), PageProgress::Done); // again
        desk.store.tamper("UPDATE person SET estado = 'en_el_padron', unsent_entry = NULL;");
        QVERIFY(desk.store.session().retention.setPolicy({true, 30}));
        desk.store.clock.now += kYear;
        QCOMPARE(*desk.store.session().retention.preview(), (usecases::Retention::Amount{1, 100'000}));
        QCOMPARE(desk.add(content), sha256); // the same page again: the centre has it
        QCOMPARE(desk.counts().pendingPages, 0);
    }

    void theSmallestFirstAndARefusedOneInNobodysWay()
    {
        Desk desk;
        const QByteArray large = desk.add(QByteArray(5000, 'l')), small = desk.add(QByteArray(10, 's'));
        fixture::exchange(desk.store);
        QCOMPARE(desk.next(1000)->sha256, small);
        QCOMPARE(*desk.answer(small, 404, R"({"clave":"adjunto-no-anunciado"})"), PageProgress::Done);
        QCOMPARE(desk.next(1000)->sha256, large);
        QCOMPARE(desk.counts().pendingPages, 2);
        desk.store.clock.now += 25 * 3600 * 1000;
        QCOMPARE(desk.next(1000)->sha256, small); // tomorrow
    }

    void aPageThatFailsIsPutOffAndTheNextOneGoes()
    {
        Desk desk;
        const QByteArray large = desk.add(QByteArray(5000, 'l')), small = desk.add(QByteArray(10, 's'));
        fixture::exchange(desk.store);
        for (const int status : {503, 0}) { // the centre breaks over it; what came was no answer
            QCOMPARE(desk.next(1000)->sha256, small);
            QCOMPARE(*desk.answer(small, status, {}), PageProgress::Done);
            QCOMPARE(desk.next(1000)->sha256, large);
            desk.store.clock.now += 14 * 60'000;
            QCOMPARE(desk.next(1000)->sha256, large);
            desk.store.clock.now += 60'000;
        }
        QCOMPARE(desk.next(1000)->sha256, small);
    }

    void aClockThatWasAheadHoldsNoPageBack()
    {
        Desk desk;
        const QByteArray sha256 = desk.add(QByteArray(10, 's'));
        fixture::exchange(desk.store);
        desk.store.clock.now += kYear;
        QCOMPARE(*desk.answer(sha256, 404, R"({"clave":"adjunto-no-anunciado"})"), PageProgress::Done);
        QVERIFY(!desk.next(1000));
        desk.store.clock.now -= kYear; // put right
        QCOMPARE(desk.next(1000)->sha256, sha256);
    }

    void alteredOnTheWayBeginsAnewAndNotForEver()
    {
        Desk desk;
        const QByteArray sha256 = desk.add(QByteArray(5000, 'l'));
        fixture::exchange(desk.store);
        QCOMPARE(*desk.answer(sha256, 202, said("siguiente", 4000)), PageProgress::Moved);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(*desk.answer(sha256, 422, R"({"clave":"adjunto-alterado"})"), PageProgress::Stands);
            QCOMPARE(desk.next(1000)->from, 0);
        }
        QCOMPARE(*desk.answer(sha256, 422, R"({"clave":"adjunto-alterado"})"), PageProgress::Done);
        QVERIFY(!desk.next(1000));

        const QByteArray damaged = desk.add(QByteArray(300, 'd'));
        fixture::exchange(desk.store);
        QCOMPARE(desk.next(1000)->sha256, damaged);
        desk.store.tamper("DROP TRIGGER document_content_stays; UPDATE document_blob SET bytes = zeroblob(300) WHERE size = 300;");
        QCOMPARE(*desk.answer(damaged, 422, R"({"clave":"adjunto-alterado"})"), PageProgress::Done);
        QVERIFY(!desk.next(1000));
        QCOMPARE(desk.counts().pendingPages, 2);
    }

    void onlyTheCentresWordEndsAPage()
    {
        Desk desk;
        const QByteArray sha256 = desk.add(QByteArray(5000, 'l')), other = desk.add(QByteArray(600, 'o'));
        fixture::exchange(desk.store);
        const auto refused = [&](const QByteArray& body) {
            const auto taken = desk.answer(sha256, 200, body);
            return taken ? QString() : taken.error().printedId();
        };
        const QString forged = QStringLiteral("SYN-223");
        QCOMPARE(refused("<html>"), forged);
        QCOMPARE(refused(sync::signPageReceipt({desk.store.id, 1, sha256, 5000, 5}, envelope::SigningKey::generate())), forged);
        QCOMPARE(refused(desk.receipt(other, 600)), forged);
        QCOMPARE(refused(desk.receipt(sha256, 4999)), forged);
        QCOMPARE(refused(desk.receipt(sha256, 5000, core::StoreId(QUuid::createUuid()))), forged);
        const QByteArray good = desk.receipt(sha256, 5000);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray changed = good;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QCOMPARE(refused(changed), forged);
        }
        for (const QByteArray& body : {QByteArray("{}"), said("siguiente", -1), said("siguiente", 5001), QByteArray(R"({"siguiente":"7"})"),
                                       said("siguiente", 7) + QByteArray(5000, ' ')})
            QCOMPARE(desk.answer(sha256, 202, body).error().printedId(), forged);
        QCOMPARE(desk.counts().pendingPages, 2);
        QCOMPARE(refused(good), QString());
        QCOMPARE(desk.counts().pendingPages, 1);
    }

    void pagesOfACaptureGoNowhere()
    {
        Desk desk;
        const domain::FamilyDraft draft = samples::familyDraft(1);
        QVERIFY(desk.store.session().drafts.save(draft));
        QVERIFY(desk.store.session().documents.add({.draft = draft.id, .person = draft.people.front().id}, QStringLiteral("acta"), {},
                                                   {{QByteArray(100, 'x'), QStringLiteral("image/png")}}));
        fixture::exchange(desk.store);
        QCOMPARE(desk.counts().pendingPages, 0);
        QVERIFY(!desk.next(1000));
        desk.store.registerFamily(1); // it is somebody's now
        QCOMPARE(desk.counts().pendingPages, 1);
        QVERIFY(!desk.next(1000));
        fixture::exchange(desk.store);
        QCOMPARE(desk.next(1000)->bytes, QByteArray(100, 'x'));
    }

    void theCentresClockIsComparedAndChangesNothing()
    {
        Desk desk;
        QVERIFY(!desk.counts().clockOffsetMs);
        const qint64 now = desk.store.clock.now;
        desk.pull(now + 30'000); // signed while the answer was on its way
        QCOMPARE(desk.counts().clockOffsetMs, std::optional<qint64>(0));
        desk.pull(desk.store.clock.now - kYear);
        QCOMPARE(desk.counts().clockOffsetMs, std::optional<qint64>(kYear)); // ahead
        desk.pull(desk.store.clock.now + kYear);
        QCOMPARE(desk.counts().clockOffsetMs, std::optional<qint64>(40'000 - kYear)); // behind, at least
        const auto before = desk.counts().clockOffsetMs;
        QVERIFY(desk.store.session().exchange.pullPath());
        desk.store.clock.now += kYear; // set meanwhile: it says nothing
        QVERIFY(desk.store.session().exchange.applyPage(sync::signStreamPage(
            {.store = desk.store.id, .epoch = 1, .from = 0, .last = 0, .centreMs = 5, .items = {}}, desk.store.centre.acuse)));
        QCOMPARE(desk.counts().clockOffsetMs, before);
        // what a stick brings while the question is on the line answers no question
        QVERIFY(desk.store.session().exchange.pullPath());
        QVERIFY(desk.store.session().exchange.applyPage(
            sync::signStreamPage({.store = desk.store.id, .epoch = 1, .from = 0, .last = 0, .centreMs = 5, .items = {}}, desk.store.centre.acuse),
            ports::PageWay::Hand));
        QCOMPARE(desk.counts().clockOffsetMs, before);
        fixture::exchange(desk.store); // and everything goes through
        QCOMPARE(desk.counts().pendingEntries, 0);
    }
};

QTEST_GUILESS_MAIN(TstSendPages)
#include "tst_send_pages.moc"
