// SPDX-License-Identifier: GPL-3.0-or-later
// The digital pages of a capture: they become the people's and the family's when it is registered or updates one, each
// as an entry of its own, and are gone when it is given up.
#include "session_fixture.h"

#include "domain/draft_update.h"

#include <QCborMap>
#include <QTest>

using namespace padron;
using namespace Qt::StringLiterals;

namespace {

usecases::DocumentPage page(int number)
{
    return {"PAGINA " + QByteArray::number(number) + QByteArray(2000, 'p'), u"image/jpeg"_s};
}

} // namespace

class TestDraftPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePagesOfACaptureBecomeTheFamilysWhenItIsRegistered()
    {
        fixture::Store store;
        const domain::FamilyDraft draft = samples::familyDraft(1);
        auto& documents = store.session().documents;
        const core::PersonId first = draft.people.at(0).id, stranger(QUuid(u"019a0000-0000-7000-8000-0000000000ff"_s));
        QVERIFY(store.session().drafts.save(draft));
        QVERIFY(documents.add({.draft = draft.id, .person = first}, u"identificacion"_s, u"  IDMEX 1 "_s, {page(1), page(2)}));
        QVERIFY(documents.add({.draft = draft.id}, u"comprobante"_s, {}, {page(3)}));
        const auto gone = documents.add({.draft = draft.id, .person = stranger}, u"acta_nacimiento"_s, {}, {page(4)});
        QVERIFY(gone);
        const domain::FamilyRecord record = store.registerFamily(1);

        const auto own = documents.of({.family = record.family.id});
        QVERIFY(own);
        QCOMPARE(own->size(), 1);
        const auto pages = documents.of({.person = first});
        QVERIFY(pages);
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->at(0).reference, u"IDMEX 1"_s);
        QVERIFY(pages->at(0).draft.isNull());
        QCOMPARE(*documents.page(pages->at(1).sha256), page(2).bytes);
        QVERIFY(!documents.page(gone->front())); // of somebody who is not in the family after all
        QVERIFY(store.session().verifyLog.run());

        const envelope::LogEntry entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kDocumentAdded));
        QCOMPARE(entry.numeral, u"50"_s);
    }

    void eachPageOfARegisteredPersonIsAnEntry()
    {
        fixture::Store store;
        const domain::FamilyRecord record = store.registerFamily(1);
        const core::PersonId person = record.people.front().id;
        QVERIFY(store.session().documents.add({.person = person}, u"curp"_s, {}, {page(7)}));
        const envelope::LogEntry entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kDocumentAdded));
        QCOMPARE(entry.subjects.front().id, usecases::subjectOf(person));
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toString(), u"curp"_s);
        QCOMPARE(payload.value(2).toByteArray().size(), 32);
        QCOMPARE(payload.value(3).toInteger(), page(7).bytes.size());
    }

    void aCaptureThatIsDiscardedLeavesNoPage()
    {
        fixture::Store store;
        const domain::FamilyDraft draft = samples::familyDraft(1);
        QVERIFY(store.session().drafts.save(draft));
        const auto added =
            store.session().documents.add({.draft = draft.id, .person = draft.people.front().id}, u"curp"_s, {}, {page(1)});
        QVERIFY(added);
        QVERIFY(store.session().drafts.discard(draft.id));
        QVERIFY(store.session().documents.page(added->front())); // it can be brought back today
        QVERIFY(store.session().drafts.purge());
        QVERIFY(store.session().drafts.restore(draft.id));
        const auto back = store.session().documents.of({.draft = draft.id, .person = draft.people.front().id});
        QVERIFY(back && back->size() == 1);
        QVERIFY(store.session().drafts.discard(draft.id));
        store.clock.now += qint64(2) * 86'400'000;
        QVERIFY(store.session().drafts.purge());
        QVERIFY(!store.session().documents.page(added->front()));
    }

    /// Its draft did not get into the store, or was taken out of it while the page was on its way.
    void aPageOfNoCaptureGoesTheNextDay()
    {
        fixture::Store store;
        const domain::FamilyDraft draft = samples::familyDraft(1);
        const domain::FamilyRecord record = store.registerFamily(2);
        auto& documents = store.session().documents;
        const auto added = documents.add({.draft = draft.id, .person = draft.people.front().id}, u"curp"_s, {}, {page(1)});
        const auto registered = documents.add({.person = record.people.front().id}, u"curp"_s, {}, {page(2)});
        QVERIFY(added && registered);
        QVERIFY(store.session().drafts.purge());
        QVERIFY(documents.page(added->front())); // whoever captures it may save it still
        store.clock.now += qint64(2) * 86'400'000;
        QVERIFY(store.session().drafts.purge());
        QVERIFY(!documents.page(added->front()));
        QVERIFY(documents.page(registered->front()));
    }

    void aPageScannedByMistakeIsTakenOut()
    {
        fixture::Store store;
        const domain::FamilyDraft draft = samples::familyDraft(1);
        const core::PersonId person = draft.people.front().id;
        auto& documents = store.session().documents;
        const auto added = documents.add({.draft = draft.id, .person = person}, u"curp"_s, {}, {page(1)});
        QVERIFY(added);
        const auto scanned = documents.of({.draft = draft.id, .person = person});
        QVERIFY(scanned && scanned->size() == 1);
        QVERIFY(documents.removeFromDraft(scanned->first()));
        QVERIFY(!documents.page(added->front()));
        const auto left = documents.of({.draft = draft.id, .person = person});
        QVERIFY(left && left->isEmpty());
    }

    void anUpdateAddsItsPages()
    {
        fixture::Store store;
        const domain::FamilyRecord record = store.registerFamily(1);
        auto draft = store.session().changeFamily.edit(record.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = record.people.front().id;
        draft->base = domain::digestOf(record);
        draft->people[0].telefono = u"9671112299"_s;
        const core::PersonId person = record.people.front().id;
        QVERIFY(store.session().documents.add({.draft = draft->id, .person = person}, u"comprobante"_s, {}, {page(5)}));
        const auto outcome = store.session().changeFamily.update(*draft);
        QVERIFY(outcome && std::holds_alternative<domain::FamilyChange>(*outcome));
        const auto pages = store.session().documents.of({.person = person});
        QVERIFY(pages);
        QCOMPARE(pages->size(), 1);
        QVERIFY(pages->front().draft.isNull());
    }
};

QTEST_GUILESS_MAIN(TestDraftPages)
#include "tst_draft_pages.moc"
