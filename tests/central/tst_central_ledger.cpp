// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of what is sent says, and what is sent anew, against the real centre.
#include "domain/draft.h"
#include "support/central/centre_parts.h"
#include "usecases/session_fixture.h"

#include <QSet>
#include <QTest>

using namespace padron;
using support::CentreParts;
using usecases::LedgerFilter;
using usecases::LedgerState;
using usecases::Reconciliation;

namespace {

template <class T> QString why(const core::Result<T>& result)
{
    return result ? QString() : result.error().printedId() + u' ' + result.error().detail;
}

void enrol(fixture::Store& laptop, CentreParts& centre)
{
    centre.clock.now = laptop.clock.now;
    const support::TestDevice tls; // its TLS key will do: nobody connects here
    const QString code = centre.newCode().text();
    const auto request = laptop.session().enrolDevice.request(code, tls.tlsSpkiDer());
    const auto answer = request ? centre.enroller->enrol(*request) : core::fail(request.error());
    const auto done = answer ? laptop.session().enrolDevice.accept(code, *answer, {}, laptop.session().dataKey()) : core::fail(answer.error());
    if (!done)
        qFatal("%s", qPrintable(why(done)));
    laptop.reopen(); // the modality of today is the module's own from its enrolment on
}

/// Everything that waits; the verdicts by kind and code.
core::Result<QHash<QString, int>> pushAll(fixture::Store& laptop, CentreParts& centre)
{
    auto& session = laptop.session();
    QHash<QString, int> verdicts;
    for (;;) {
        PADRON_ASSIGN(const auto batch, session.exchange.nextBatch());
        if (!batch)
            break;
        PADRON_ASSIGN(const ports::DeviceKeys keys, session.device().keys());
        PADRON_ASSIGN(const auto enrolment, session.device().enrolment());
        PADRON_ASSIGN(const QByteArray receipt, centre.intake->receive({keys.store, keys.epoch, batch->batchSeq}, batch->sealed,
                                                                       envelope::sha256(enrolment->tlsCertificateDer)));
        PADRON_ASSIGN(const sync::Receipt said, sync::verifyReceipt(receipt, {centre.acuse->verifyKey()}));
        for (const auto& verdict : said.verdicts)
            ++verdicts[sync::keyOf(verdict.kind) + (verdict.code.isEmpty() ? QString() : u' ' + verdict.code)];
        PADRON_TRY(session.exchange.takeReceipt(batch->batchSeq, receipt));
    }
    PADRON_TRY(session.exchange.noteExchange({}));
    return verdicts;
}

QList<usecases::LedgerLine> linesOf(fixture::Store& laptop, std::optional<LedgerState> state, const QString& folio = {})
{
    LedgerFilter filter;
    filter.state = state;
    filter.folio = folio;
    const auto page = laptop.session().syncLedger.page(filter);
    if (!page)
        qFatal("%s", qPrintable(why(page)));
    return page->lines;
}

qint64 countOf(fixture::Store& laptop, LedgerState state)
{
    const auto summary = laptop.session().syncLedger.summary();
    if (!summary)
        qFatal("%s", qPrintable(why(summary)));
    return summary->states[int(state)];
}

Reconciliation proofOf(fixture::Store& laptop)
{
    const auto summary = laptop.session().syncLedger.summary();
    return summary ? summary->proof : Reconciliation();
}

/// An update of the titular's telephone, asked for by her.
void changePhone(fixture::Store& laptop, const domain::FamilyRecord& family, const QString& phone)
{
    auto draft = laptop.session().changeFamily.edit(family.family.id);
    if (!draft)
        qFatal("%s", qPrintable(why(draft)));
    draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
    draft->solicita = family.people.front().id;
    draft->people.front().telefono = phone;
    const auto outcome = laptop.session().changeFamily.update(*draft);
    if (!outcome || !std::holds_alternative<domain::FamilyChange>(*outcome))
        qFatal("the update does not stand");
}

constexpr char kForeignPrefix[] = "UPDATE equipo SET dd = 98", kOwnPrefix[] = "UPDATE equipo SET dd = 1";

} // namespace

class TestCentralLedger : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void onlyAReceiptMovesAnEntry()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        const auto family = laptop.registerFamily(0);
        const quint64 written = proofOf(laptop).here;
        QVERIFY(written > 1);
        QCOMPARE(proofOf(laptop).kind, Reconciliation::Kind::NoReceipt);
        QCOMPARE(countOf(laptop, LedgerState::PorEnviar), qint64(written));
        QCOMPARE(laptop.session().syncOverview.counts()->pendingRecords, 1);

        const auto sealed = laptop.session().exchange.nextBatch(); // sent, and the answer was lost
        QVERIFY(sealed && *sealed);
        QCOMPARE(countOf(laptop, LedgerState::EnCamino), qint64(written));
        QCOMPARE(countOf(laptop, LedgerState::PorEnviar), 0);
        const auto waiting = linesOf(laptop, LedgerState::EnCamino);
        QCOMPARE(waiting.size(), qsizetype(written));
        QCOMPARE(waiting.front().batchSeq, 1U);
        QVERIFY(linesOf(laptop, LedgerState::Acuse).isEmpty());

        QVERIFY(pushAll(laptop, centre));
        QCOMPARE(countOf(laptop, LedgerState::Acuse), qint64(written));
        const auto proof = proofOf(laptop);
        QCOMPARE(proof.kind, Reconciliation::Kind::Matches);
        QCOMPARE(proof.atCentre, written);
        QCOMPARE(proof.here, written);
        const auto taken = linesOf(laptop, LedgerState::Acuse);
        const auto registered = std::find_if(taken.begin(), taken.end(), [](const auto& line) { return line.kind == u"familia.registrada"; });
        QVERIFY(registered != taken.end());
        QCOMPARE(registered->family, family.family.id);
        const auto whole = laptop.session().syncLedger.entry(registered->place);
        QVERIFY(whole);
        QCOMPARE(whole->verdict, QStringLiteral("aceptado"));
        QCOMPARE(whole->receiptMs, centre.clock.now);

        laptop.registerFamily(1);
        QCOMPARE(proofOf(laptop).kind, Reconciliation::Kind::Matches);
        QVERIFY(proofOf(laptop).here > proofOf(laptop).atCentre);
        const auto mine = linesOf(laptop, {}, family.family.folio.text());
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.front().state, LedgerState::Acuse);
        LedgerFilter nobody;
        nobody.folio = QStringLiteral("07-0457-02-999999-0");
        QVERIFY(laptop.session().syncLedger.page(nobody)->folioUnknown);
    }

    void aLogThatIsNotTheOneTheCentreSignedIsTold()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        laptop.registerFamily(0);
        QVERIFY(pushAll(laptop, centre));
        laptop.tamper("DROP TRIGGER log_immutable_update; UPDATE log SET hash = zeroblob(32) WHERE seq = (SELECT max(seq) FROM log)");
        QCOMPARE(proofOf(laptop).kind, Reconciliation::Kind::Differs);
    }

    void pagesHangTogetherWhateverTheState()
    {
        CentreParts centre(m_cluster);
        fixture::Store laptop(false);
        enrol(laptop, centre);
        for (int i = 0; i < 3; ++i)
            laptop.registerFamily(i);
        QVERIFY(pushAll(laptop, centre));
        for (int i = 3; i < 6; ++i)
            laptop.registerFamily(i);
        for (const auto& state : {std::optional<LedgerState>(), std::optional(LedgerState::Acuse), std::optional(LedgerState::PorEnviar)}) {
            const auto all = linesOf(laptop, state);
            LedgerFilter filter;
            filter.state = state;
            QList<quint64> seen;
            for (;;) {
                const auto page = laptop.session().syncLedger.page(filter, 2);
                QVERIFY2(page, qPrintable(why(page)));
                for (const auto& line : page->lines)
                    seen.append(line.place.seq);
                if (page->complete)
                    break;
                filter.before = page->last;
            }
            QCOMPARE(seen.size(), all.size());
            QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
            QCOMPARE(QSet<quint64>(seen.begin(), seen.end()).size(), seen.size());
        }
    }

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

    void nobodyIsNamedToWhoMayNotFindPeople()
    {
        fixture::Store laptop;
        laptop.registerFamily(0);
        QVERIFY(!linesOf(laptop, {}).front().whom.isEmpty());
        laptop.user.role = access::Role::Soporte;
        laptop.reopen();
        for (const auto& line : linesOf(laptop, {})) {
            QVERIFY(line.whom.isEmpty() && line.person.isNull() && line.family.isNull());
            QVERIFY(!line.kind.isEmpty());
        }
    }

    void theLineIsKeptWithoutItsPasswordInTheLog()
    {
        fixture::Store laptop;
        ports::LineSettings told;
        laptop.session().lineChoices.onChange([&told](const ports::LineSettings& line) { told = line; });
        ports::LineSettings line;
        line.kbitPerSecond = 64;
        line.proxy = ports::LineSettings::Proxy::Manual;
        line.proxyHost = QStringLiteral(" proxy.salud.example ");
        line.proxyPort = 3128;
        line.proxyUser = QStringLiteral("modulo");
        line.proxyPassword = QStringLiteral("secreto-del-proxy");
        QVERIFY(laptop.session().lineChoices.change(line));
        QCOMPARE(told.proxyHost, QStringLiteral("proxy.salud.example"));
        const auto entry = laptop.lastEntry(); // reopens
        QCOMPARE(entry.kind, QStringLiteral("ajuste.cambiado"));
        const QByteArray logged = core::encodeCbor(entry.payload);
        QVERIFY(logged.contains("proxy.salud.example:3128"));
        QVERIFY(!logged.contains("secreto-del-proxy") && !logged.contains("modulo"));
        QVERIFY(laptop.session().lineChoices.setPaused(true));
        laptop.reopen();
        const auto kept = laptop.session().lineChoices.read();
        QVERIFY(kept && kept->paused);
        QCOMPARE(kept->proxyPassword, line.proxyPassword);
        QCOMPARE(kept->kbitPerSecond, 64);

        line.proxyHost = QStringLiteral("http://proxy");
        QCOMPARE(laptop.session().lineChoices.change(line).error().code, usecases::kLineFaulty);
        line.proxyHost = QStringLiteral("proxy");
        line.proxyPort = 0;
        QVERIFY(!laptop.session().lineChoices.change(line));
        line.kbitPerSecond = 77;
        line.proxyPort = 1;
        QVERIFY(!laptop.session().lineChoices.change(line));
        line = {};
        QVERIFY(laptop.session().lineChoices.change(line));
        const auto forgotten = laptop.session().lineChoices.read();
        QVERIFY(forgotten->proxyPassword.isEmpty() && forgotten->paused); // the pause is not the line's
    }
};

QTEST_GUILESS_MAIN(TestCentralLedger)
#include "tst_central_ledger.moc"
