// SPDX-License-Identifier: GPL-3.0-or-later
// Who hears of what several brigades wrote: families that move, conflicts that move with them, what was passed over; and what a
// made-up entry does not get.
#include "brigade_centre.h"
#include "enrolled_laptop.h"

#include "central/auditor.h"
#include "central/family_history.h"
#include "support/central/centre_process.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace brigades;

class TestCentralBrigades : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    FamilyRecord sampleFamily(int number, int device = 0) { return Centre(m_cluster).devices.at(device)->family(number); }

    static void bothOrders()
    {
        QTest::addColumn<bool>("secondFirst");
        QTest::newRow("as they wrote") << false;
        QTest::newRow("the later one first") << true;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void othersHearOfAChange()
    {
        const FamilyRecord family = sampleFamily(1);
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        const auto change = update(entryId(2), edited(family, kLater, phone("9671110000")), {{family.family.id, entryId(1)}});
        // who does not hold it may not change it
        QCOMPARE(centre.push(1, change), QStringLiteral("en cuarentena:registro-ajeno"));
        centre.share();
        const auto again = update(entryId(3), edited(family, kLater, phone("9671110000")), {{family.family.id, entryId(1)}});
        QCOMPARE(centre.push(1, again), QStringLiteral("aceptado:"));
        for (const int device : {0, 2}) {
            const auto page = centre.parts.stream(*centre.devices.at(device));
            const auto found = std::find_if(page->items.begin(), page->items.end(), [](const auto& item) {
                return std::holds_alternative<sync::FamiliesSent>(item.body);
            });
            QVERIFY(found != page->items.end());
            const auto& sent = std::get<sync::FamiliesSent>(found->body);
            QCOMPARE(sent.why, QStringLiteral("cambio"));
            QCOMPARE(sent.device, QStringLiteral("D0002"));
            QCOMPARE(sent.throughSeq, device == 0 ? 1u : 0u);
            QCOMPARE(sent.families.size(), 1);
            QCOMPARE(sent.families.first().version, entryId(3));
            QCOMPARE(sent.standings.size(), family.people.size());
        }
        const auto own = centre.parts.stream(*centre.devices.at(1));
        QVERIFY(std::none_of(own->items.begin(), own->items.end(),
                             [](const auto& item) { return std::holds_alternative<sync::FamiliesSent>(item.body); }));
    }

    void aFamilyThatMovesBringsTheOtherAndItsConflicts()
    {
        JoinedCentre centre(m_cluster);
        QVERIFY(centre.join().startsWith(u"aceptado"));
        QCOMPARE(openIn(centre).size(), 1);
        QCOMPARE(openIn(centre).front().family, centre.into.family.id);
        for (const int device : {0, 2}) {
            const auto families = sentTo<sync::FamiliesSent>(centre, device);
            const auto& last = families.last().families;
            QCOMPARE(last.size(), 2); // the one that ended and the one they are in now, in one piece
            QVERIFY(std::any_of(last.begin(), last.end(), [&](const auto& state) {
                return state.family == centre.into.family.id && !state.ended;
            }));
            const auto conflicts = sentTo<sync::ConflictSent>(centre, device);
            QVERIFY(conflicts.last().open);
            QCOMPARE(conflicts.last().family, centre.into.family.id);
            const auto before = domain::familyRecordFromCbor(*core::decodeCbor(conflicts.last().before));
            QVERIFY(before);
            QCOMPARE(before->people.at(1).name, centre.one.people.at(1).name);
        }
        QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
    }

    void whoMayNotHoldTheOtherFamilyIsAskedNoMore()
    {
        JoinedCentre centre(m_cluster);
        centre.push(1, centre.devices.at(1)->revocationEntry(centre.into.people.at(1).id, centre.into.consents.at(1).id));
        QVERIFY(centre.join().startsWith(u"aceptado"));
        for (const int device : {0, 2}) {
            const auto families = sentTo<sync::FamiliesSent>(centre, device);
            QCOMPARE(families.last().families.size(), 1);
            QVERIFY(families.last().families.front().ended);
            QVERIFY(!sentTo<sync::ConflictSent>(centre, device).last().open);
        }
        QVERIFY(sentTo<sync::ConflictSent>(centre, 1).last().open);
    }

    void whatWasPassedOverComesAgainWhenTheEntryIsRefused()
    {
        const FamilyRecord family = sampleFamily(1);
        const Bases base{{family.family.id, entryId(1)}};
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        centre.share();
        QCOMPARE(centre.push(1, update(entryId(2), edited(family, kLater, phone("9671110000")), base)), QStringLiteral("aceptado:"));
        QCOMPARE(sentTo<sync::FamiliesSent>(centre, 2).size(), 1);
        FamilyChange refused = edited(family, kLater + 1, phone("9672220000"));
        refused.requestedBy = family.people.at(2).id; // a child
        QCOMPARE(centre.push(2, update(entryId(3), refused, base)), QStringLiteral("rechazado:registro-invalido"));
        const auto again = sentTo<sync::FamiliesSent>(centre, 2);
        QCOMPARE(again.size(), 2);
        QCOMPARE(again.last().throughSeq, 1u); // that very entry
        QCOMPARE(again.last().families.front().version, entryId(2));
        // whoever knew what stands has it
        QCOMPARE(centre.push(1, update(entryId(4), refused, {{family.family.id, entryId(2)}})), QStringLiteral("rechazado:registro-invalido"));
        QCOMPARE(sentTo<sync::FamiliesSent>(centre, 1).size(), 0);
    }

    void nobodyIsTakenOutOfAFamilyThatIsNotInTheChange()
    {
        Centre centre(m_cluster);
        const FamilyRecord family = centre.devices.at(0)->family(1);
        centre.push(0, registration(entryId(1), family));
        const FamilyChange parted = split(centre, family);
        QCOMPARE(centre.push(0, update(entryId(2), parted, {{family.family.id, entryId(1)}})), QStringLiteral("aceptado:"));
        centre.share();
        const FamilyRecord now = standing(centre, family.family.id);
        FamilyChange crafted = edited(now, kLater + 9, [&](FamilyRecord& after) {
            after.people.append(family.people.at(2)); // the son, who went with his father
            after.family.members.append({family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}, kLater + 9});
            after.consents = {family.consents.at(2)};
            after.consents.front().id = core::ConsentId(QUuid(8, 8, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        });
        crafted.motivo = Motivo::AltaIntegrante;
        QCOMPARE(centre.push(1, update(entryId(3), crafted, {{family.family.id, entryId(2)}})),
                 QStringLiteral("en cuarentena:no-proyectable"));
        QCOMPARE(standing(centre, parted.after.last().family.id).people.size(), 2);
    }

    void aHistoryWithoutEndIsNotLaidAnew()
    {
        const FamilyRecord family = sampleFamily(1);
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        centre.share();
        core::EntryId last = entryId(1);
        auto& device = *centre.devices.at(0);
        for (int n = 2; n <= FamilyHistory::kMostEntries + 1;) {
            QList<QByteArray> entries;
            for (int i = 0; i < 100 && n <= FamilyHistory::kMostEntries + 1; ++i, ++n) {
                const QByteArray number = "96" + QByteArray::number(10000000 + n);
                entries.append(update(entryId(n), edited(family, kLater + n, phone(number.constData())), {{family.family.id, last}}));
                last = entryId(n);
            }
            QVERIFY(!said(centre.parts.push(device, device.seal(entries))).contains(u"cuarentena"));
        }
        const auto late = edited(family, kLater + 900, surname(u"Peña"));
        QCOMPARE(centre.push(1, update(entryId(900), late, {{family.family.id, entryId(1)}})), QStringLiteral("en cuarentena:no-proyectable"));
        QCOMPARE(sentTo<sync::FamiliesSent>(centre, 1).last().throughSeq, 1u); // and it hears what stands
        FamilyRecord now = standing(centre, family.family.id);
        QCOMPARE(centre.push(1, update(entryId(901), edited(now, kLater + 901, surname(u"Peña")), {{family.family.id, last}})),
                 QStringLiteral("aceptado:")); // whoever knew it goes on
    }

    void theCentreDecidesByItsCommand()
    {
        const FamilyRecord family = sampleFamily(1);
        const Bases base{{family.family.id, entryId(1)}};
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        centre.share();
        centre.push(1, update(entryId(2), edited(family, kLater, surname(u"Peña")), base));
        centre.push(2, update(entryId(3), edited(family, kLater + 1, surname(u"Pena")), base));
        const QString id = openIn(centre).front().id.text();
        support::CentreProcess process(centre.parts.conninfo);
        const auto run = [&](const QStringList& more) { return process.run(QStringList{QStringLiteral("conflicto")} + more); };
        QVERIFY(run({QStringLiteral("listar")}).output.contains(id.toUtf8()));
        const QStringList decide{QStringLiteral("decidir"), id, QStringLiteral("--version"), QStringLiteral("otra")};
        QVERIFY(run(decide).exitCode != 0); // no reason
        QVERIFY(run({QStringLiteral("decidir"), id, QStringLiteral("--motivo"), QStringLiteral("x")}).exitCode != 0);
        QVERIFY(run({QStringLiteral("decidir"), family.family.id.text(), QStringLiteral("--version"), QStringLiteral("otra"),
                     QStringLiteral("--motivo"), QStringLiteral("x")}).errors.contains("Ningún conflicto"));
        QCOMPARE(openIn(centre).size(), 1);
        const auto said = run(decide + QStringList{QStringLiteral("--motivo"), QStringLiteral("lo dice su acta")});
        QCOMPARE(said.exitCode, 0);
        QVERIFY(said.output.startsWith("LISTO"));
        QVERIFY(run({QStringLiteral("listar")}).output.contains("Ningún dato"));
        QVERIFY(run(decide + QStringList{QStringLiteral("--motivo"), QStringLiteral("otra vez")}).errors.contains("ya terminó"));
        QCOMPARE(standing(centre, family.family.id).people.at(1).name.primerApellido(), QStringLiteral("Pena"));
        for (const int device : {0, 1, 2}) {
            QCOMPARE(sentTo<sync::ConflictSent>(centre, device).last().outcome, QStringLiteral("otra"));
            const auto news = sentTo<sync::FamiliesSent>(centre, device).last();
            QCOMPARE(news.why, QStringLiteral("decision"));
            QCOMPARE(news.module, QStringLiteral("Padrón central"));
            QCOMPARE(news.families.front().version, versionOf(centre, family.family.id));
        }
        // it is in the history like any other: who had not seen it is merged with it, who had goes on
        QCOMPARE(centre.push(0, update(entryId(7), edited(family, kLater + 7, phone("9671110000")), base)), QStringLiteral("aceptado:fusionado"));
        QCOMPARE(standing(centre, family.family.id).people.at(1).name.primerApellido(), QStringLiteral("Pena"));
        QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
    }

    /// Two laptops write the same families over and over at the same time: each waits for the other's stream, and nobody gives up.
    void nobodyWaitsForEver()
    {
        const FamilyRecord family = sampleFamily(1), other = sampleFamily(2, 1);
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        centre.push(1, registration(entryId(2), other));
        centre.share();
        std::atomic<int> faults = 0;
        const auto work = [&](int device, const FamilyRecord& one, const core::EntryId& base, int first) {
            for (int i = 0; i < 8; ++i) {
                const auto change = edited(one, kLater + first + i, [&](FamilyRecord& after) {
                    after.people[1].telefono = QStringLiteral("96%1").arg(first * 1000 + i, 8, 10, QLatin1Char('0'));
                });
                const QString verdict = centre.push(device, update(entryId(first + i), change, {{one.family.id, base}}));
                if (!verdict.startsWith(u"aceptado")) {
                    qWarning("%s", qPrintable(verdict));
                    ++faults;
                }
            }
        };
        std::thread one([&] { work(2, family, entryId(1), 10); });
        std::thread two([&] { work(0, other, entryId(2), 30); });
        one.join();
        two.join();
        QCOMPARE(faults.load(), 0);
        QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
    }

    void twoBrigadesChangeTheSameFamily_data() { bothOrders(); }
    void twoBrigadesChangeTheSameFamily()
    {
        QFETCH(const bool, secondFirst);
        TwoBrigades all(m_cluster);
        const auto& husband = all.family.people.at(1).id;
        all.one.change(all.family.family.id, [](domain::FamilyDraft& draft) { draft.people[1].telefono = QStringLiteral("9671110000"); });
        all.two.change(all.family.family.id, [](domain::FamilyDraft& draft) {
            draft.people[1].telefono = QStringLiteral("9672220000");
            draft.people[0].domicilio.referencias = QStringLiteral("Junto al pozo"); // and of whoever lives with her
        });
        QVERIFY(all.meet(secondFirst).contains(QStringLiteral("observado:versiones-en-conflicto")));
        const QByteArray record = all.agreed(husband);
        QVERIFY(record.contains("9671110000") && record.contains("Junto al pozo") && !record.contains("9672220000"));
        for (EnrolledLaptop* laptop : {&all.one, &all.two}) {
            const auto open = EnrolledLaptop::must(laptop->store.session().conflicts.open());
            QCOMPARE(open.size(), 1);
            const auto& view = open.front(); // what its page says: who, when, what, and what it was
            QCOMPARE(view.fields, QList<domain::RecordField>{domain::RecordField::Telefono});
            QCOMPARE(view.kept.record.people.at(1).telefono, QStringLiteral("9671110000"));
            QCOMPARE(view.other.record.people.at(1).telefono, QStringLiteral("9672220000"));
            QVERIFY(view.before.has_value());
            QCOMPARE(view.before->people.at(1).telefono, QStringLiteral("9670000000"));
            QCOMPARE(view.kept.device, QStringLiteral("D0001"));
            QCOMPARE(view.other.device, QStringLiteral("D0002"));
            QVERIFY(view.kept.atMs < view.other.atMs && !view.kept.module.isEmpty());
        }
        QCOMPARE(Auditor(all.parts.store, all.parts.keys).run()->faults, QStringList());
    }

    void aDeathHereAndAnAddressThere_data() { bothOrders(); }
    void aDeathHereAndAnAddressThere()
    {
        QFETCH(const bool, secondFirst);
        TwoBrigades all(m_cluster);
        const auto husband = all.family.people.at(1).id, titular = all.family.people.at(0).id;
        all.one.store.clock.now += 1000;
        const auto death = EnrolledLaptop::must(all.one.store.session().changeFamily.reportDeath(
            {all.family.family.id, {{husband, QDate(2026, 11, 10), {}}}, {}, titular}));
        QVERIFY(std::holds_alternative<domain::FamilyChange>(death));
        all.two.change(all.family.family.id,
                       [](domain::FamilyDraft& draft) { draft.people[0].domicilio.referencias = QStringLiteral("Junto al pozo"); });
        QVERIFY(all.meet(secondFirst).contains(QStringLiteral("aceptado:fusionado")));
        const QByteArray record = all.agreed(titular);
        QCOMPARE(record.count("Junto al pozo"), all.family.people.size() - 1);
        QVERIFY(!record.contains(all.family.people.at(1).curp->text().toUtf8()));
        QCOMPARE(all.parts.count("persona WHERE estado = 'baja'"), 1);
        for (EnrolledLaptop* laptop : {&all.one, &all.two}) {
            QVERIFY(EnrolledLaptop::must(laptop->store.session().conflicts.open()).isEmpty());
            const auto from = EnrolledLaptop::must(laptop->store.session().conflicts.cameFrom(all.family.family.id));
            QVERIFY(from); // the family's page says whose change it was
            QCOMPARE(from->why, QStringLiteral("fusion"));
        }
        QCOMPARE(Auditor(all.parts.store, all.parts.keys).run()->faults, QStringList());
    }

    void theSamePersonIsRegisteredTwice_data() { bothOrders(); }
    void theSamePersonIsRegisteredTwice()
    {
        QFETCH(const bool, secondFirst);
        TwoBrigades all(m_cluster);
        const auto earlier = all.one.store.registerFamily(3);
        all.two.store.clock.now += 5000;
        domain::FamilyDraft draft = samples::familyDraft(3); // the same people; ids are each laptop's own
        const core::PersonId mother = draft.people.front().id;
        uint next = 1;
        QHash<core::PersonId, core::PersonId> fresh;
        for (auto& person : draft.people) {
            fresh.insert(person.id, core::PersonId(QUuid(0x019f0000, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, static_cast<uchar>(next++))));
            person.id = fresh.value(person.id);
        }
        for (auto& person : draft.people)
            if (person.representante == mother)
                person.representante = fresh.value(mother);
        const auto outcome = EnrolledLaptop::must(all.two.store.session().registerFamily.run(draft));
        QVERIFY(std::holds_alternative<domain::FamilyRecord>(outcome));
        const auto later = std::get<domain::FamilyRecord>(outcome);
        all.meet(secondFirst);
        // theirs who wrote first; the other waits for somebody to look, at the centre and on its laptop
        const auto states = [&all](const domain::FamilyRecord& family) {
            return all.parts.ask(QStringLiteral("SELECT string_agg(DISTINCT estado || ':' || estado_codigo, ' ') FROM persona p "
                                                "JOIN membresia m ON m.persona_id = p.id WHERE m.familia_id = '%1'").arg(family.family.id.text()));
        };
        QCOMPARE(states(earlier), QStringLiteral("en-el-padron:"));
        QCOMPARE(states(later), QStringLiteral("por-aclarar:curp-en-padron"));
        QCOMPARE(all.one.view(earlier.people.front().id).states.front(), ports::RecordState::EnElPadron);
        QCOMPARE(all.two.view(later.people.front().id).states.front(), ports::RecordState::PorAclarar);
        QCOMPARE(Auditor(all.parts.store, all.parts.keys).run()->faults, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCentralBrigades)
#include "tst_central_brigades.moc"
