// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre refused is written anew, with what came after it and with nothing of others'.
#include "ledger_laptop.h"

#include <QSet>
#include <QTest>

using namespace ledger;

class TestCentralAnew : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void aRegistrationThatWasRefusedGoesAnewWithWhatCameAfterIt()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        centre.ask(QLatin1String(kForeignPrefix));
        const auto family = laptop.registerFamily(0);
        auto first = pushAll(laptop, centre);
        QVERIFY2(first, qPrintable(why(first)));
        QCOMPARE(first->value(QStringLiteral("rechazado folio-ajeno")), 1);
        changePhone(laptop, family, QStringLiteral("9671112233"));
        const auto second = pushAll(laptop, centre);
        QVERIFY(second);
        QCOMPARE(second->value(QStringLiteral("en cuarentena registro-ajeno")), 1); // held behind its registration
        QCOMPARE(centre.count("familia"), 0);
        QCOMPARE(countOf(laptop, LedgerState::Rechazado), 1);
        QCOMPARE(countOf(laptop, LedgerState::Cuarentena), 1);

        const auto refused = linesOf(laptop, LedgerState::Rechazado).front();
        const auto offer = laptop.session().resendEntry.offer(refused.entry);
        QVERIFY2(offer, qPrintable(why(offer)));
        QVERIFY(offer->correct && offer->resend && !offer->mustCorrect);
        QCOMPARE(offer->family, family.family.id);
        QCOMPARE(offer->entries, 2);
        // from either of the two the same goes
        const auto held = laptop.session().resendEntry.offer(linesOf(laptop, LedgerState::Cuarentena).front().entry);
        QVERIFY(held && held->resend);
        QCOMPARE(held->entries, 2);

        centre.ask(QLatin1String(kOwnPrefix));
        QVERIFY(laptop.session().resendEntry.run(refused.entry, QStringLiteral("La coordinación confirmó los folios")));
        QCOMPARE(countOf(laptop, LedgerState::Rechazado), 0);
        QCOMPARE(countOf(laptop, LedgerState::Cuarentena), 0);
        QCOMPARE(countOf(laptop, LedgerState::Reenviado), 2);
        QCOMPARE(linesOf(laptop, LedgerState::Reenviado).size(), 2);
        QVERIFY(laptop.session().syncOverview.observations()->isEmpty());
        const auto again = laptop.session().resendEntry.run(refused.entry, QStringLiteral("otra vez"));
        QCOMPARE(again.error().code, usecases::kNothingToResend);

        const auto third = pushAll(laptop, centre);
        QVERIFY(third);
        QCOMPARE(third->keys(), QStringList{QStringLiteral("aceptado")});
        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(centre.count("persona"), qint64(family.people.size()));
        QVERIFY(centre.ask(QStringLiteral("SELECT count(*) FROM persona WHERE telefono = '9671112233'")) == u"1");
        QCOMPARE(proofOf(laptop).kind, Reconciliation::Kind::Matches);
        const auto whole = laptop.session().syncLedger.entry(refused.place);
        QVERIFY(whole && !whole->stoodForBy.isNull());
    }

    void aCorrectionWritesItAnewByItself()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        centre.ask(QLatin1String(kForeignPrefix));
        const auto family = laptop.registerFamily(0);
        QVERIFY(pushAll(laptop, centre));
        centre.ask(QLatin1String(kOwnPrefix));
        changePhone(laptop, family, QStringLiteral("9671112244")); // not sent yet when it goes anew
        const auto sent = laptop.session().resendEntry.corrected(family.family.id, QStringLiteral("Se corrigió"));
        QVERIFY2(sent, qPrintable(why(sent)));
        QVERIFY(*sent);
        const auto verdicts = pushAll(laptop, centre);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->value(QStringLiteral("en cuarentena registro-ajeno")), 1); // the correction came before what stands for it
        QCOMPARE(countOf(laptop, LedgerState::Rechazado) + countOf(laptop, LedgerState::Cuarentena), 0); // and waits for nobody
        QCOMPARE(centre.ask(QStringLiteral("SELECT count(*) FROM persona WHERE telefono = '9671112244'")), QStringLiteral("1"));
        QVERIFY(!*laptop.session().resendEntry.corrected(family.family.id, QStringLiteral("Se corrigió")));
    }

    void aRefusedUpdateGoesAnewAsAnUpdate()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        const auto family = laptop.registerFamily(0);
        QVERIFY(pushAll(laptop, centre));
        centre.ask(QLatin1String(kForeignPrefix));
        domain::FamilySplit asked; // the husband and the son make a family, with a folio that is not known
        asked.family = family.family.id;
        asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}}}};
        asked.requestedBy = family.people.at(1).id;
        const auto split = laptop.session().changeFamily.split(asked);
        QVERIFY(split && std::holds_alternative<domain::FamilyChange>(*split));
        const auto refused = pushAll(laptop, centre);
        QVERIFY(refused);
        QCOMPARE(refused->value(QStringLiteral("rechazado folio-ajeno")), 1);
        QCOMPARE(centre.count("familia"), 1);
        centre.ask(QLatin1String(kOwnPrefix));
        const auto line = linesOf(laptop, LedgerState::Rechazado).front();
        const auto done = laptop.session().resendEntry.run(line.entry, QStringLiteral("Folios confirmados"));
        QVERIFY2(done, qPrintable(why(done)));
        const auto verdicts = pushAll(laptop, centre);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->keys(), QStringList{QStringLiteral("aceptado")});
        QCOMPARE(centre.count("familia"), 2);
        QCOMPARE(centre.count("persona"), qint64(family.people.size()));
    }

    void onlyNotesThatWaitedForTheFamilyGoWithIt()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        centre.ask(QLatin1String(kForeignPrefix));
        const auto family = laptop.registerFamily(0);
        const auto person = family.people.front();
        QVERIFY(pushAll(laptop, centre));
        for (int i = 0; i < 4; ++i)
            QVERIFY(laptop.session().openFamily.run(person.id));
        QVERIFY(pushAll(laptop, centre));
        const auto refused = linesOf(laptop, LedgerState::Rechazado).front();
        const auto entriesIf = [&](const char* code) { // the centre had refused a look at her so
            laptop.tamper("DELETE FROM verdict WHERE seq = (SELECT max(seq) FROM log);"
                          "INSERT INTO verdict (entry_id, seq, verdict, code, at_ms, epoch) "
                          "SELECT entry_id, seq, 'rechazado', '" + QByteArray(code) + "', 1, 1 FROM log ORDER BY seq DESC LIMIT 1");
            const auto offer = laptop.session().resendEntry.offer(refused.entry);
            return offer ? offer->entries : -1;
        };
        QCOMPARE(entriesIf("registro-ajeno"), 2);
        QCOMPARE(entriesIf("emision-distinta"), 1);

        // the refused ones about her lie behind the looks, which are more than a page
        LedgerFilter filter;
        filter.folio = person.folio.text();
        filter.state = LedgerState::Acuse;
        const auto looks = laptop.session().syncLedger.page(filter, 2);
        QVERIFY2(looks, qPrintable(why(looks)));
        QVERIFY(!looks->lines.isEmpty() && !looks->complete);
        laptop.tamper("DELETE FROM verdict WHERE seq = (SELECT max(seq) FROM log)");
        filter.state = LedgerState::Rechazado;
        const auto page = laptop.session().syncLedger.page(filter, 2);
        QVERIFY2(page, qPrintable(why(page)));
        QCOMPARE(page->lines.size(), 1);
        QCOMPARE(page->lines.front().entry, refused.entry);
    }

    void whatOthersHaveIsNotSentAnew()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        const auto family = laptop.registerFamily(0);
        changePhone(laptop, family, QStringLiteral("9671112255"));
        QVERIFY(pushAll(laptop, centre));
        const auto lines = linesOf(laptop, {}, family.family.folio.text());
        QCOMPARE(lines.front().kind, QStringLiteral("familia.actualizada"));
        const auto update = lines.front().entry;
        laptop.tamper("INSERT INTO verdict (entry_id, seq, verdict, code, at_ms, epoch) SELECT entry_id, seq, 'en cuarentena', 'registro-ajeno', 1, 1 "
                      "FROM log WHERE seq = " + QByteArray::number(lines.front().place.seq));
        auto& resend = laptop.session().resendEntry;
        QVERIFY(!resend.offer(update)->resend);
        QCOMPARE(resend.run(update, QStringLiteral("otra vez")).error().code, usecases::kNotResendable);
        const auto sent = resend.corrected(family.family.id, QStringLiteral("Se corrigió"));
        QVERIFY2(sent, qPrintable(why(sent)));
        QVERIFY(!*sent);
    }
};

QTEST_GUILESS_MAIN(TestCentralAnew)
#include "tst_central_anew.moc"
