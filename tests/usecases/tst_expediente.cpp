// SPDX-License-Identifier: GPL-3.0-or-later
// The expediente of a family (50-54): its parts by progressive folio, who added each page, and where the paper lies.
#include "ports/errors.h"
#include "session_fixture.h"

#include <QTest>

#include <algorithm>

using namespace padron;

namespace {

const QString kIdentificacion = QStringLiteral("identificacion");

QList<usecases::DocumentPage> page(const char* bytes)
{
    return {{bytes, QStringLiteral("image/jpeg")}};
}

QString idOf(const core::Error& error)
{
    return error.printedId();
}

} // namespace

class TstExpediente : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familyAndPeopleStandByProgressiveFolio()
    {
        fixture::Store store;
        store.registerFamily(1);
        const auto record = store.registerFamily(2);
        const auto expediente = store.session().documents.expediente(record.family.id);
        QVERIFY(expediente);
        QCOMPARE(expediente->parts.size(), record.people.size() + 1);
        QVERIFY(expediente->parts.first().person.isNull());
        QCOMPARE(expediente->parts.first().folio, record.family.folio);
        QStringList folios;
        for (const auto& part : expediente->parts.mid(1))
            folios << part.folio.text();
        QVERIFY(std::is_sorted(folios.begin(), folios.end()));
        QVERIFY(expediente->parts.at(1).documents.isEmpty());
        QVERIFY(expediente->parts.at(1).place.place.isEmpty());
    }

    void eachPageKeepsItsKindItsDayAndWhoAddedIt()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto ana = record.people.first().id;
        auto& documents = store.session().documents;
        QVERIFY(documents.add({.person = ana}, kIdentificacion, QStringLiteral("  123 "), page("uno")));
        const qint64 first = store.clock.now;
        store.clock.now += 60'000;
        QVERIFY(documents.add({.person = ana}, kIdentificacion, QStringLiteral("123"), page("dos")));
        QVERIFY(documents.add({.family = record.family.id}, QStringLiteral("comprobante"), {}, page("luz")));
        store.reopen();

        const auto expediente = store.session().documents.expediente(record.family.id);
        QVERIFY(expediente);
        const auto own = expediente->parts.first().documents;
        QCOMPARE(own.size(), 1);
        QCOMPARE(own.first().kind, QStringLiteral("comprobante"));
        const auto part = std::find_if(expediente->parts.begin(), expediente->parts.end(),
                                       [&ana](const auto& one) { return one.person == ana; });
        QVERIFY(part != expediente->parts.end());
        QCOMPARE(part->documents.size(), 2);
        for (const auto& document : part->documents) {
            QCOMPARE(document.addedBy, store.user.name);
            QCOMPARE(document.reference, QStringLiteral("123"));
        }
        QVERIFY(!store.user.name.isEmpty());
        QCOMPARE(part->documents.at(0).atMs, first);
        QCOMPARE(part->documents.at(1).atMs, first + 60'000);
        QCOMPARE(part->documents.at(1).page, 2);
        QCOMPARE(*store.session().documents.page(part->documents.at(1).sha256), QByteArray("dos"));
    }

    void whereThePaperLiesIsAnEntry()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const core::SubjectId subject = usecases::subjectOf(record.family.id);
        QVERIFY(store.session().documents.locate(subject, QStringLiteral("  Anaquel 3,  caja 12 ")));
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kFileLocated));
        QCOMPARE(entry.numeral, QStringLiteral("54"));
        QCOMPARE(entry.subjects.size(), 1);
        QCOMPARE(entry.subjects.first().id, subject);
        QCOMPARE(entry.payload.toMap().value(1).toString(), QStringLiteral("Anaquel 3, caja 12"));
        QCOMPARE(entry.user, store.user.id);
        const auto expediente = store.session().documents.expediente(record.family.id);
        QCOMPARE(expediente->parts.first().place.place, QStringLiteral("Anaquel 3, caja 12"));
        QCOMPARE(expediente->parts.first().place.atMs, store.clock.now);
        QVERIFY(expediente->parts.at(1).place.place.isEmpty());
    }

    void theSamePlaceAgainIsNoEntryAndAnotherOneIs()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const core::SubjectId subject = usecases::subjectOf(record.people.first().id);
        QVERIFY(store.session().documents.locate(subject, QStringLiteral("Caja 1")));
        const auto first = store.lastEntry();
        QVERIFY(store.session().documents.locate(subject, QStringLiteral(" Caja  1 ")));
        QCOMPARE(store.lastEntry().id, first.id);
        QVERIFY(store.session().documents.locate(subject, {})); // nobody knows any more
        const auto last = store.lastEntry();
        QVERIFY(last.id != first.id);
        QCOMPARE(last.payload.toMap().value(1).toString(), QString());
        QCOMPARE(last.subjects.first().base, first.id);
        QVERIFY(store.session().verifyLog.run());
    }

    void aFamilyThatIsNotHereIsSaid()
    {
        fixture::Store store;
        const auto nobody = store.session().documents.expediente(core::FamilyId(QUuid::createUuid()));
        QVERIFY(!nobody);
        QCOMPARE(idOf(nobody.error()), idOf(core::Error{ports::kNotFound}));
    }

    void whatIsOnlyCapturedIsNotThereYet()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto ana = record.people.first().id;
        const core::DraftId draft(QUuid::createUuid());
        QVERIFY(store.session().documents.add({.draft = draft, .person = ana}, kIdentificacion, {}, page("nueva")));
        const auto expediente = store.session().documents.expediente(record.family.id);
        for (const auto& part : expediente->parts)
            QVERIFY(part.documents.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstExpediente)
#include "tst_expediente.moc"
