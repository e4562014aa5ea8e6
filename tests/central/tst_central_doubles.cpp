// SPDX-License-Identifier: GPL-3.0-or-later
// One person whom two laptops registered apart from each other: the record that waits, the other one that is brought down, and
// what a supervisor says of both. Who may say it, and that it ends the same whatever comes first.
#include "brigade_centre.h"
#include "enrolled_laptop.h"

#include "central/auditor.h"

#include <QTest>

#include <algorithm>

using namespace brigades;
using ports::RecordState;

namespace {

/// Two laptops and whom both registered: `one` first.
struct TwoRecords
{
    CentreParts parts;
    EnrolledLaptop one, two;
    FamilyRecord first, second;

    explicit TwoRecords(support::PgCluster& cluster)
        : parts(cluster), one((parts.clock.now = kBegins, parts), kBegins), two(parts, kBegins)
    {
        one.store.clock.now += 60'000;
        two.store.clock.now += 120'000;
        first = one.store.registerFamily(3);
        auto draft = samples::familyDraft(4);
        auto again = samples::familyDraft(3).people.front();
        again.id = draft.people.front().id;
        draft.people.front() = again;
        second = std::get<FamilyRecord>(EnrolledLaptop::must(two.store.session().registerFamily.run(draft)));
    }
    core::PersonId kept() const { return first.people.front().id; }
    core::PersonId waits() const { return second.people.front().id; }
    QString atCentre(const core::PersonId& person) const
    {
        return parts.ask(QStringLiteral("SELECT estado || ':' || estado_codigo FROM persona WHERE id = '%1'").arg(person.text()));
    }
    static constexpr qint64 kBegins = 1'795'000'000'000;
};

RecordState stateOn(EnrolledLaptop& laptop, const core::PersonId& person)
{
    const auto view = laptop.view(person);
    for (qsizetype i = 0; i < view.record.people.size(); ++i)
        if (view.record.people.at(i).id == person)
            return view.states.at(i);
    qFatal("nobody");
}

QByteArray answer(int n, const core::PersonId& person, const core::PersonId& other, const char* outcome)
{
    auto entry = blank(entryId(n), envelope::kind::kDuplicateResolved, kLater + n);
    entry.subjects = {{core::SubjectId(person.uuid()), {}}, {core::SubjectId(other.uuid()), {}}};
    entry.payload = QCborMap{{1, QLatin1String(outcome)}, {2, QString()}};
    return envelope::encodeEntry(entry);
}

} // namespace

class TestCentralDoubles : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    FamilyRecord sampleFamily(int device) { return Centre(m_cluster).devices.at(device)->family(3); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void theOneWhoseRecordWaitsEndsIt_data()
    {
        QTest::addColumn<bool>("secondFirst");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("ends");
        for (const bool secondFirst : {false, true}) {
            const char* order = secondFirst ? "the later one first" : "as they wrote";
            QTest::addRow("the same, %s", order) << secondFirst << "misma" << "por-aclarar:misma-persona";
            QTest::addRow("others, %s", order) << secondFirst << "distinta" << "por-aclarar:curp-en-padron";
        }
    }
    void theOneWhoseRecordWaitsEndsIt()
    {
        QFETCH(bool, secondFirst);
        QFETCH(QString, outcome);
        QFETCH(QString, ends);
        TwoRecords both(m_cluster);
        (secondFirst ? both.two : both.one).push();
        (secondFirst ? both.one : both.two).push();
        both.one.pull();
        both.two.pull();
        QCOMPARE(stateOn(both.two, both.waits()), RecordState::PorAclarar);
        QVERIFY(EnrolledLaptop::must(both.two.store.session().tasks.open()).isEmpty());

        both.two.bring(both.first.people.front().curp->text());
        both.two.pull();
        QCOMPARE(stateOn(both.two, both.kept()), RecordState::EnElPadron); // as the padrón says, though its CURP is withheld here
        auto tasks = EnrolledLaptop::must(both.two.store.session().tasks.open());
        const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const auto& one) { return one.person.id == both.waits(); });
        QVERIFY(task != tasks.end());
        QCOMPARE(task->other.id, both.kept());
        const auto id = task->task.id;

        both.two.store.user.role = access::Role::Supervisora;
        both.two.store.somebodyElse();
        QVERIFY(both.two.store.session().tasks.resolve(id, outcome, QStringLiteral("Traen la misma acta")));
        QCOMPARE(both.two.push(), QStringList()); // taken, and nothing to say of it
        for (EnrolledLaptop* laptop : {&both.two, &both.one})
            laptop->pull();
        QCOMPARE(both.atCentre(both.waits()), ends);
        QCOMPARE(both.atCentre(both.kept()), QStringLiteral("en-el-padron:"));
        QCOMPARE(both.parts.ask(QStringLiteral("SELECT persona_id FROM curp WHERE curp = '%1'")
                                    .arg(both.first.people.front().curp->text())), both.kept().text());
        QCOMPARE(stateOn(both.one, both.kept()), RecordState::EnElPadron);
        QCOMPARE(stateOn(both.two, both.kept()), RecordState::EnElPadron);
        QCOMPARE(stateOn(both.two, both.waits()), RecordState::PorAclarar);

        both.one.change(both.first.family.id, [](domain::FamilyDraft& draft) { draft.people[1].telefono = QStringLiteral("9670000001"); });
        both.one.push();
        both.two.pull(); // it comes anew, and nobody is asked again
        tasks = EnrolledLaptop::must(both.two.store.session().tasks.open());
        QVERIFY(std::none_of(tasks.begin(), tasks.end(), [&](const auto& one) { return one.person.id == both.waits(); }));
        QCOMPARE(Auditor(both.parts.store, both.parts.keys).run()->faults, QStringList());
    }

    void whoHoldsBothRecordsMaySayItToo()
    {
        const FamilyRecord first = sampleFamily(1), second = sampleFamily(2);
        const auto kept = first.people.front().id, waits = second.people.front().id;
        Centre centre(m_cluster);
        centre.push(1, registration(entryId(2), first));
        QCOMPARE(centre.push(2, registration(entryId(3), second)), QStringLiteral("observado:curp-en-padron"));
        const QString refused = QStringLiteral("en cuarentena:registro-ajeno");
        const auto standing = [&] {
            return centre.parts.ask(QStringLiteral("SELECT estado_codigo FROM persona WHERE id = '%1'").arg(waits.text()));
        };
        const auto asked = [&](int n) {
            auto entry = blank(entryId(n), envelope::kind::kDuplicateReferred, kLater);
            entry.subjects = {{core::SubjectId(waits.uuid()), {}}, {core::SubjectId(kept.uuid()), {}}};
            entry.payload = QCborMap{{1, 80}, {2, QString()}};
            return envelope::encodeEntry(entry);
        };
        QCOMPARE(centre.push(0, answer(5, waits, kept, "misma")), refused); // neither
        QCOMPARE(centre.push(1, answer(6, waits, kept, "misma")), refused); // only their own
        QCOMPARE(centre.push(1, asked(7)), refused);
        hold(centre, second.family.id, {0});
        QCOMPARE(centre.push(0, answer(8, waits, kept, "misma")), refused); // only the one that waits
        QCOMPARE(centre.push(0, answer(9, waits, core::PersonId(QUuid::createUuid()), "misma")), refused);
        QCOMPARE(standing(), QStringLiteral("curp-en-padron"));
        QCOMPARE(centre.parts.count("duplicado"), 0);
        hold(centre, second.family.id, {1});
        QCOMPARE(centre.push(1, asked(10)), QStringLiteral("aceptado:"));
        QCOMPARE(centre.push(1, answer(11, waits, kept, "misma")), QStringLiteral("aceptado:"));
        QCOMPARE(standing(), QStringLiteral("misma-persona"));
        for (const int device : {0, 1, 2}) { // who holds them, who says it, who registered them
            const auto told = sentTo<sync::PersonStateChanged>(centre, device);
            QVERIFY(!told.isEmpty());
            QCOMPARE(told.last(), (sync::PersonStateChanged{waits, QStringLiteral("por-aclarar"), QStringLiteral("misma-persona")}));
        }
        QCOMPARE(centre.push(1, answer(12, waits, kept, "distinta")), QStringLiteral("aceptado:"));
        QCOMPARE(standing(), QStringLiteral("curp-en-padron"));
    }

    /// The credential is for the laptop of who registered them, whoever answered.
    void theirCardGoesWhereTheyRegistered()
    {
        Centre centre(m_cluster);
        const FamilyRecord theirs = centre.devices.at(0)->family(1), mine = centre.devices.at(1)->family(2);
        centre.push(0, registration(entryId(2), theirs));
        centre.push(1, registration(entryId(3), mine));
        hold(centre, theirs.family.id, {1});
        const auto person = theirs.people.at(1).id;
        QCOMPARE(centre.push(1, answer(4, person, mine.people.at(1).id, "misma")), QStringLiteral("aceptado:"));
        const QString waiting = QStringLiteral("SELECT string_agg(e.almacen::text, ',') FROM credencial_pendiente p JOIN equipo e "
                                               "ON e.id = p.equipo_id WHERE p.persona_id = '%1'").arg(person.text());
        QCOMPARE(centre.parts.ask(waiting), QString());
        QCOMPARE(centre.push(1, answer(5, person, mine.people.at(1).id, "distinta")), QStringLiteral("aceptado:"));
        QCOMPARE(centre.parts.ask(waiting), centre.devices.at(0)->store().text());
    }

    void twoSupervisorsAnswerApart_data()
    {
        QTest::addColumn<bool>("turned"); ///< the second asks it the other way round
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        for (const bool turned : {false, true}) {
            const char* way = turned ? "turned" : "alike";
            QTest::addRow("misma, misma, %s", way) << turned << QByteArray("misma") << QByteArray("misma");
            QTest::addRow("misma, distinta, %s", way) << turned << QByteArray("misma") << QByteArray("distinta");
            QTest::addRow("distinta, misma, %s", way) << turned << QByteArray("distinta") << QByteArray("misma");
        }
    }
    void twoSupervisorsAnswerApart()
    {
        QFETCH(bool, turned);
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        const FamilyRecord first = sampleFamily(1), second = sampleFamily(2);
        const auto kept = first.people.front().id, waits = second.people.front().id;
        const QList<std::pair<int, QByteArray>> sent{
            {1, answer(10, waits, kept, one)},
            {2, turned ? answer(11, kept, waits, other) : answer(11, waits, kept, other)}};
        QStringList found;
        for (const auto& order : ordersOf(sent)) {
            Centre centre(m_cluster);
            centre.push(1, registration(entryId(2), first));
            centre.push(2, registration(entryId(3), second));
            centre.share();
            for (const int i : order)
                QCOMPARE(centre.push(sent.at(i).first, sent.at(i).second), QStringLiteral("aceptado:"));
            found.append(dump(centre.parts));
            QCOMPARE(centre.parts.count("persona WHERE estado_codigo = 'misma-persona'"), other == "misma" ? 1 : 0);
            const auto holder = centre.parts.ask(QStringLiteral("SELECT persona_id FROM curp WHERE curp = '%1'")
                                                     .arg(first.people.front().curp->text()));
            QCOMPARE(holder, (turned && other == "misma" ? waits : kept).text()); // of one person one record stands
        }
        QCOMPARE(found.size(), qsizetype(2));
        QVERIFY(allEqual(found));
    }
};

QTEST_GUILESS_MAIN(TestCentralDoubles)
#include "tst_central_doubles.moc"
