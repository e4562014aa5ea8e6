// SPDX-License-Identifier: GPL-3.0-or-later
#include "brigade_centre.h"

#include "central/auditor.h"
#include "central/errors.h"
#include "central/family_history.h"
#include "unit/domain/history_world.h"

#include <QTest>

#include <algorithm>

using namespace brigades;

namespace {

/// What each of three laptops sends, and in which orders it may come.
struct Story
{
    FamilyRecord family;
    QList<std::pair<int, QByteArray>> sent; ///< in the order of each laptop
};

} // namespace

/// Several devices write the same family apart: the same padrón whatever comes first, and nothing lost.
class TestCentralConflicts : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    std::atomic<int> m_failAt = -1;

    /// The padrón of every order; the verdicts of the first in `verdicts`.
    QStringList outcomes(const Story& story, QStringList* verdicts = nullptr, QString* faults = nullptr)
    {
        QStringList found;
        for (const auto& order : ordersOf(story.sent)) {
            Centre centre(m_cluster);
            if (!story.family.people.isEmpty())
                centre.push(0, registration(entryId(1), story.family));
            centre.share();
            for (const int i : order) {
                const QString verdict = centre.push(story.sent.at(i).first, story.sent.at(i).second);
                if (verdicts && found.isEmpty())
                    verdicts->append(verdict);
            }
            if (faults)
                *faults += Auditor(centre.parts.store, centre.parts.keys).run()->faults.join(u';');
            found.append(dump(centre.parts));
        }
        return found;
    }

    /// The first device's next family, as every centre of these tests would give it folios.
    FamilyRecord sampleFamily(int number, int device = 0)
    {
        Centre centre(m_cluster);
        return centre.devices.at(device)->family(number);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void twoBrigadesChangeTheSameFamily()
    {
        Story story{sampleFamily(1), {}};
        const Bases base{{story.family.family.id, entryId(1)}};
        story.sent = {{1, update(entryId(2), edited(story.family, kLater, phone("9671110000")), base)},
                      {2, update(entryId(3), edited(story.family, kLater + 1, phone("9672220000")), base)},
                      {0, update(entryId(4), edited(story.family, kLater + 2, [](FamilyRecord& after) {
                                     after.people[1].domicilio.referencias = QStringLiteral("Junto al pozo");
                                 }), base)}};
        QStringList verdicts;
        QString faults;
        const auto found = outcomes(story, &verdicts, &faults);
        QCOMPARE(found.size(), 6);
        QVERIFY(allEqual(found));
        QCOMPARE(faults, QString());
        QCOMPARE(verdicts, (QStringList{QStringLiteral("aceptado:"), QStringLiteral("observado:versiones-en-conflicto"),
                                        QStringLiteral("aceptado:fusionado")}));
        QVERIFY(found.first().contains(QStringLiteral("9671110000")));
        QVERIFY(found.first().contains(QStringLiteral("Junto al pozo")));
        QVERIFY(found.first().contains(QStringLiteral("\"campos\": [\"telefono\"]")));
    }

    void aDeathHereAndAnAddressThere()
    {
        Story story{sampleFamily(2), {}};
        const Bases base{{story.family.family.id, entryId(1)}};
        domain::ChangeContext context;
        context.today = QDate(2026, 9, 21);
        context.atMs = kLater;
        const auto died = story.family.people.at(1).id;
        const auto death = domain::reportDeath(
            story.family, {story.family.family.id, {{died, QDate(2026, 9, 20), {}}}, {}, *story.family.family.titular}, context);
        QVERIFY(death);
        story.sent = {{1, update(entryId(2), *death, base)},
                      {2, update(entryId(3), edited(story.family, kLater + 1, [](FamilyRecord& after) {
                                     for (auto& person : after.people)
                                         person.domicilio.referencias = QStringLiteral("Junto al pozo");
                                 }), base)}};
        QString faults;
        const auto found = outcomes(story, nullptr, &faults);
        QCOMPARE(found.size(), 2);
        QVERIFY(allEqual(found));
        QCOMPARE(faults, QString());
        QCOMPARE(found.first().count(QStringLiteral("\"estado\": \"baja\"")), 1);
        QCOMPARE(found.first().count(QStringLiteral("Junto al pozo")), story.family.people.size());
        QVERIFY(!found.first().contains(QStringLiteral("\"abierto\": true")));
    }

    void theSamePersonRegisteredTwice()
    {
        Story story;
        story.sent = {{1, registration(entryId(2), sampleFamily(3, 1))}, {2, registration(entryId(3), sampleFamily(3, 2))}};
        QStringList verdicts;
        const auto found = outcomes(story, &verdicts);
        QCOMPARE(verdicts, (QStringList{QStringLiteral("aceptado:"), QStringLiteral("observado:curp-en-padron")}));
        QCOMPARE(found.size(), 2);
        QVERIFY(allEqual(found));
        QCOMPARE(found.first().count(QStringLiteral("curp-en-padron")), 4);
    }

    /// Whose clock is behind, or who makes ids up, was not first for that: what their laptop wrote before counts.
    void aBackdatedIdTakesNothing()
    {
        const auto madeAt = [](qint64 ms) {
            return core::EntryId(QUuid(uint(ms >> 16), ushort(ms & 0xffff), 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        };
        Story story;
        const FamilyRecord honest = sampleFamily(3, 1);
        story.sent = {{1, registration(madeAt(kLater), honest)},
                      {2, envelope::encodeEntry(blank(madeAt(kLater + 1000), envelope::kind::kLogRead, kLater + 1000))},
                      {2, registration(entryId(2), sampleFamily(3, 2))}};
        QStringList verdicts;
        const auto found = outcomes(story, &verdicts);
        QCOMPARE(verdicts.last(), QStringLiteral("observado:curp-en-padron"));
        QCOMPARE(found.size(), 3);
        QVERIFY(allEqual(found));
        QVERIFY(found.first().contains(QStringLiteral("\"persona_id\": \"%1\"").arg(honest.people.at(1).id.text())));
        QCOMPARE(found.first().count(QStringLiteral("curp-en-padron")), 4);
    }

    void whoDiedStaysSoWhenTheirCurpIsTaken()
    {
        Story story;
        const FamilyRecord later = sampleFamily(3, 2);
        domain::ChangeContext context;
        context.today = QDate(2026, 9, 21);
        context.atMs = kLater;
        const auto died = later.people.at(1).id;
        const auto death = domain::reportDeath(later, {later.family.id, {{died, QDate(2026, 9, 20), {}}}, {}, *later.family.titular}, context);
        QVERIFY(death);
        story.sent = {{1, registration(entryId(2), sampleFamily(3, 1))},
                      {2, registration(entryId(8), later)},
                      {2, update(entryId(9), *death, {{later.family.id, entryId(8)}})}};
        QString faults;
        const auto found = outcomes(story, nullptr, &faults);
        QCOMPARE(found.size(), 3);
        QVERIFY(allEqual(found));
        QCOMPARE(faults, QString());
        QCOMPARE(found.first().count(QStringLiteral("\"estado\": \"baja\"")), 1);
        QCOMPARE(found.first().count(QStringLiteral("curp-en-padron")), 3);
    }

    void aSignedCardKeepsItsCurp()
    {
        const FamilyRecord first = sampleFamily(3, 1), second = sampleFamily(3, 2);
        Centre centre(m_cluster);
        QCOMPARE(centre.push(2, registration(entryId(3), second)), QStringLiteral("aceptado:"));
        QVERIFY(*centre.parts.signer->signPending(100) > 0);
        QCOMPARE(centre.push(1, registration(entryId(2), first)), QStringLiteral("observado:curp-en-padron"));
        QCOMPARE(centre.parts.count("credencial_pendiente"), 0);
    }

    void whoLosesACurpHearsOfItAndWaitsForNoCard()
    {
        const FamilyRecord first = sampleFamily(3, 1), second = sampleFamily(3, 2);
        Centre centre(m_cluster);
        QCOMPARE(centre.push(2, registration(entryId(3), second)), QStringLiteral("aceptado:"));
        QCOMPARE(centre.push(1, registration(entryId(2), first)), QStringLiteral("aceptado:"));
        const auto page = centre.parts.stream(*centre.devices.at(2));
        QVERIFY(page);
        qsizetype told = 0;
        for (const auto& item : page->items)
            if (const auto* state = std::get_if<sync::PersonStateChanged>(&item.body))
                told += state->code == u"curp-en-padron" ? 1 : 0;
        QCOMPARE(told, second.people.size());
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT count(*) FROM credencial_pendiente p JOIN persona q ON q.id = p.persona_id "
                                                 "WHERE q.estado <> 'en-el-padron'")),
                 QStringLiteral("0"));
        // the supervisor says that the first is the second: the second gets the CURP, and her card
        const auto& one = *centre.devices.at(1);
        const QByteArray same = one.duplicateEntry(envelope::kind::kDuplicateResolved, first.people.first().id,
                                                   second.people.first().id, QStringLiteral("misma"));
        QCOMPARE(centre.push(1, same), QStringLiteral("aceptado:"));
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT persona_id FROM curp WHERE curp = '%1'")
                                      .arg(second.people.first().curp->text())),
                 second.people.first().id.text());
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT estado FROM persona WHERE id = '%1'").arg(second.people.first().id.text())),
                 QStringLiteral("en-el-padron"));
    }

    void aDecisionEndsTheConflictEverywhere()
    {
        const FamilyRecord family = sampleFamily(1);
        const Bases base{{family.family.id, entryId(1)}};
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        centre.share();
        QCOMPARE(centre.push(1, update(entryId(2), edited(family, kLater, surname(u"Peña")), base)), QStringLiteral("aceptado:"));
        QCOMPARE(centre.push(2, update(entryId(3), edited(family, kLater + 1, surname(u"Pena")), base)),
                 QStringLiteral("observado:versiones-en-conflicto"));
        const QString standing = QStringLiteral("SELECT primer_apellido || '|' || estado || '|' || estado_codigo FROM persona WHERE id = '%1'")
                                     .arg(family.people.at(1).id.text());
        QCOMPARE(centre.parts.ask(standing), QStringLiteral("Peña|por-aclarar|versiones-en-conflicto"));

        for (const auto& device : std::as_const(centre.devices)) {
            const auto page = centre.parts.stream(*device);
            QVERIFY(page);
            int conflicts = 0;
            for (const auto& item : page->items)
                if (const auto* sent = std::get_if<sync::ConflictSent>(&item.body)) {
                    ++conflicts;
                    QVERIFY(sent->open);
                    QCOMPARE(sent->kept.entry, entryId(2));
                    QCOMPARE(sent->kept.device, QStringLiteral("D0002"));
                    QCOMPARE(sent->other.device, QStringLiteral("D0003"));
                    const auto other = domain::familyRecordFromCbor(*core::decodeCbor(sent->other.record));
                    QVERIFY(other);
                    QCOMPARE(other->people.at(1).name.primerApellido(), QStringLiteral("Pena"));
                }
            QCOMPARE(conflicts, 1);
        }

        const auto tx = centre.parts.store.begin();
        const auto open = (*tx)->openConflicts(10);
        QVERIFY(open);
        QCOMPARE(open->size(), 1);
        const auto version = core::EntryId(QUuid::fromString(
            centre.parts.ask(QStringLiteral("SELECT version_id FROM familia WHERE id = '%1'").arg(family.family.id.text()))));
        QCOMPARE(version, domain::mergeId({entryId(1), entryId(2), entryId(3)}));
        QCOMPARE(centre.push(1, decision(entryId(5), open->first().conflict, true, version, kLater + 5)), QStringLiteral("aceptado:"));
        QCOMPARE(centre.parts.ask(standing).section(u'|', 0, 0), QStringLiteral("Pena"));
        QVERIFY(!centre.parts.ask(standing).contains(QStringLiteral("versiones-en-conflicto")));
        QCOMPARE(centre.parts.count("conflicto WHERE abierto"), 0);
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT resultado FROM conflicto")), QStringLiteral("otra"));
        const auto page = centre.parts.stream(*centre.devices.at(0));
        QVERIFY(std::any_of(page->items.begin(), page->items.end(), [](const auto& item) {
            const auto* sent = std::get_if<sync::ConflictSent>(&item.body);
            return sent && !sent->open && sent->outcome == u"otra";
        }));
        // and its version is the decision's own: whoever changes it next knew all
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT version_id FROM familia")), entryId(5).text());
        const auto after = (*centre.parts.store.begin())->family(family.family.id);
        QCOMPARE(centre.push(2, update(entryId(6), edited((*after)->record, kLater + 9, [](FamilyRecord& record) {
                                             record.people[1].telefono = QStringLiteral("9671110000");
                                         }), {{family.family.id, entryId(5)}})),
                 QStringLiteral("aceptado:"));
        QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
    }

    /// A family of before histories were kept: what its device wrote of it is found among its entries.
    void anOlderFamilyIsMergedToo()
    {
        const FamilyRecord family = sampleFamily(1);
        const auto referencias = [](FamilyRecord& after) { after.people[1].domicilio.referencias = QStringLiteral("Junto al pozo"); };
        const auto first = edited(family, kLater, referencias);
        Centre centre(m_cluster);
        centre.push(0, registration(entryId(1), family));
        QCOMPARE(centre.push(0, update(entryId(2), first, {{family.family.id, entryId(1)}})), QStringLiteral("aceptado:"));
        centre.share();
        centre.parts.ask(QStringLiteral("DELETE FROM familia_historia"));
        QCOMPARE(centre.push(1, update(entryId(3), edited(family, kLater + 1, [](FamilyRecord& after) {
                                           after.people[1].telefono = QStringLiteral("9671110000");
                                       }), {{family.family.id, entryId(1)}})),
                 QStringLiteral("aceptado:fusionado"));
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT telefono FROM persona WHERE id = '%1'").arg(family.people.at(1).id.text())),
                 QStringLiteral("9671110000"));
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT referencias FROM domicilio WHERE persona_id = '%1'")
                                      .arg(family.people.at(1).id.text())),
                 QStringLiteral("Junto al pozo"));
        QCOMPARE(centre.parts.count("familia_historia"), 3);
    }

    /// Every call of a merge fails in turn: nothing of it is done, and then all of it.
    void theNthCallFails()
    {
        const FamilyRecord family = sampleFamily(1);
        const Bases base{{family.family.id, entryId(1)}};
        Centre centre(m_cluster, [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; });
        centre.push(0, registration(entryId(1), family));
        centre.share();
        centre.push(1, update(entryId(2), edited(family, kLater, phone("9671110000")), base));
        auto& device = *centre.devices.at(2);
        const QByteArray sealed = device.seal({update(entryId(3), edited(family, kLater + 1, phone("9672220000")), base)});
        const auto rows = [&] {
            return dump(centre.parts)
                + centre.parts.ask(QStringLiteral("SELECT concat_ws(',', (SELECT count(*) FROM flujo), (SELECT count(*) FROM fusion), "
                                                  "(SELECT count(*) FROM familia_historia), (SELECT count(*) FROM eslabon))"));
        };
        const QString before = rows();
        int n = 0;
        for (;; ++n) {
            m_failAt = n;
            const auto receipt = centre.parts.push(device, sealed);
            const bool hit = m_failAt < 0;
            m_failAt = -1;
            if (receipt) {
                QVERIFY2(!hit, "a failure that nobody noticed");
                QCOMPARE(said(receipt), QStringLiteral("observado:versiones-en-conflicto"));
                break;
            }
            QCOMPARE(receipt.error().code, kStoreUnavailable);
            if (n % 7 == 0)
                QCOMPARE(rows(), before);
        }
        QVERIFY2(n > 60, qPrintable(QString::number(n)));
        QCOMPARE(centre.parts.count("conflicto"), 1);
        QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
    }

    void randomHistoriesEndTheSameHere_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomHistoriesEndTheSameHere()
    {
        QFETCH(const quint32, seed);
        QStringList found;
        for (const bool backwards : {false, true}) {
            Centre centre(m_cluster);
            domain::sample::HistoryWorld world(seed, 3, [&](int laptop, int number) {
                return domain::Folio::make(centre.devices.at(laptop)->enrolment().folioPrefix, number);
            });
            constexpr qint64 kNoon = 12 * 3'600'000; // the day of the samples has begun in México
            const auto bytesOf = [&](const domain::HistoryEntry& entry) {
                QList<domain::HistoryEntry> past;
                for (const auto& other : world.entries())
                    if (entry.seen.contains(other.id))
                        past.append(other);
                const domain::Resolution known = domain::resolve(past);
                if (const auto* record = std::get_if<FamilyRecord>(&entry.body))
                    return registration(entry.id, *record, entry.atMs + kNoon);
                if (const auto* change = std::get_if<FamilyChange>(&entry.body))
                    return update(entry.id, *change, known.versions, kNoon);
                const auto& decided = std::get<domain::ConflictDecision>(entry.body);
                const auto conflict = std::find_if(known.conflicts.begin(), known.conflicts.end(),
                                                   [&](const auto& one) { return one.id == decided.conflict; });
                return decision(entry.id, *conflict, decided.other, known.versions.value(conflict->family),
                                entry.atMs + kNoon);
            };
            for (const auto& entry : world.entries())
                QCOMPARE(centre.push(0, bytesOf(entry)).section(u':', 0, 0), QStringLiteral("aceptado"));
            centre.share();
            for (int round = 0; round < 7; ++round) {
                const qsizetype first = world.round();
                QList<int> devices{0, 1, 2};
                if (backwards)
                    std::reverse(devices.begin(), devices.end());
                for (const int device : std::as_const(devices))
                    for (qsizetype i = first; i < world.entries().size(); ++i) {
                        if (world.laptopOf(i) != device)
                            continue;
                        const QString verdict = centre.push(device, bytesOf(world.entries().at(i)));
                        if (verdict.startsWith(u"rechazado"))
                            describe(centre, world.entries().at(i));
                        QVERIFY2(verdict.startsWith(u"aceptado") || verdict.startsWith(u"observado"), qPrintable(verdict));
                    }
                centre.share();
            }
            QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
            const domain::Resolution end = domain::resolve(world.entries());
            QCOMPARE(centre.parts.count("conflicto WHERE abierto"), end.conflicts.size());
            QCOMPARE(centre.parts.count("familia WHERE fin_ms IS NULL"), end.families.size());
            for (const auto& record : end.families) {
                const auto stored = (*centre.parts.store.begin())->family(record.family.id);
                QVERIFY(stored && *stored);
                QCOMPARE((*stored)->record.family.titular, record.family.titular);
                QCOMPARE((*stored)->record.people.size(), record.people.size());
                for (const auto& person : record.people)
                    QVERIFY((*stored)->record.people.contains(person));
            }
            found.append(dump(centre.parts));
        }
        QVERIFY(allEqual(found));
    }
};

QTEST_GUILESS_MAIN(TestCentralConflicts)
#include "tst_central_conflicts.moc"
