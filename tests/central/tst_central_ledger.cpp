// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of what is sent says, against the real centre.
#include "ledger_laptop.h"

#include <QSet>
#include <QTest>

using namespace ledger;

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
