// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/local_store.h"
#include "ports/errors.h"
#include "support/store/faulty_vfs.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using domain::FamilyChange;
using domain::FamilyRecord;
using domain::Supuesto;
using fixture::FaultyVfs;

namespace {

constexpr qint64 kThen = 1'790'000'200'000;
constexpr int kMostWrites = 5000;

domain::Parentesco parentesco(QStringView key)
{
    return *domain::parentescoByKey(key);
}

domain::ChangeContext context(qint64 atMs = kThen)
{
    domain::ChangeContext made;
    made.today = QDate(2026, 9, 21);
    made.atMs = atMs;
    made.newFamily = core::FamilyId(QUuid(9, 9, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    made.nextFolio = [] { return domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), 900); };
    return made;
}

/// Husband and son of the sample family make one of their own.
FamilyChange split(const FamilyRecord& family)
{
    domain::FamilySplit asked;
    asked.family = family.family.id;
    asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, parentesco(u"hijo"), {}}}};
    asked.requestedBy = family.people.at(1).id;
    const auto change = domain::splitFamily(family, asked, context());
    if (!change)
        qFatal("the sample does not split");
    return *change;
}

FamilyRecord withoutConsents(FamilyRecord record)
{
    record.consents.clear();
    return record;
}

QString hex(const QByteArray& bytes)
{
    return QStringLiteral("x'%1'").arg(QString::fromLatin1(bytes.toHex()));
}

} // namespace

class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<fixture::StoreFolder>();
        m_store = m_folder->open();
        m_family = fixture::record(1);
        QVERIFY(m_store->registry().insert(m_family));
    }
    void cleanup()
    {
        FaultyVfs::mend();
        m_store.reset();
    }

    void aSplitIsReadBackWithItsPast()
    {
        const FamilyChange change = split(m_family);
        auto& registry = m_store->registry();
        QVERIFY(registry.apply(change));
        QCOMPARE(withoutConsents(*registry.family(m_family.family.id)), change.after.front());
        QCOMPARE(withoutConsents(*registry.family(change.after.back().family.id)), change.after.back());
        QCOMPARE(registry.family(change.after.back().family.id)->consents.size(), 2); // theirs come along
        QCOMPARE(*registry.familyOf(m_family.people.at(1).id), change.after.back().family.id);
        QCOMPARE(*registry.familyCount(), 2);
        QCOMPARE(*registry.peopleCount(), 4);

        const auto past = registry.memberships(m_family.people.at(1).id);
        QVERIFY(past);
        QCOMPARE(past->size(), 2);
        QCOMPARE(past->front().parentesco.key, QStringLiteral("conyuge"));
        QCOMPARE(past->front().untilMs, std::optional(kThen));
        QCOMPARE(past->front().endedBy, std::optional(domain::Motivo::NuevaFamilia));
        QCOMPARE(past->back().sinceMs, kThen);
        QVERIFY(!past->back().untilMs);
        QCOMPARE(past->back().familyFolio, change.after.back().family.folio);

        const auto history = registry.history(m_family.family.id);
        QVERIFY(history);
        QCOMPARE(history->size(), 4);
        QCOMPARE(std::count_if(history->begin(), history->end(), [](const auto& row) { return !row.untilMs; }), 2);
        QVERIFY(history->front().fullName.contains(m_family.people.at(1).name.nombres()));
        // found where they are now
        const auto hits = m_store->search().search(QStringLiteral("inigo"), 10);
        QVERIFY(hits && hits->size() == 1);
        QCOMPARE(hits->front().family, change.after.back().family.id);
    }

    void aFamilyThatIsJoinedEnds()
    {
        const FamilyRecord other = fixture::record(200);
        QVERIFY(m_store->registry().insert(other));
        domain::FamilyJoin asked{m_family.family.id, other.family.id, {}, other.people.front().id};
        for (const auto& person : other.people)
            asked.incoming.append({person.id, parentesco(u"otro"), Supuesto::MismaVivienda});
        const auto change = domain::joinFamilies(m_family, other, asked, context());
        QVERIFY(change);
        QVERIFY(m_store->registry().apply(*change));
        QCOMPARE(withoutConsents(*m_store->registry().family(m_family.family.id)), change->after.front());
        QVERIFY(m_store->registry().family(other.family.id)->people.isEmpty());
        QCOMPARE(*m_store->registry().familyCount(), 1);
        QCOMPARE(m_store->registry().history(other.family.id)->size(), 4);
        // and nobody can come back to it
        QCOMPARE(m_store->registry().apply(*change).has_value(), true); // the same again changes nothing
        QCOMPARE(m_store->registry().history(other.family.id)->size(), 4);
        FamilyChange revive = *change;
        revive.after = {other};
        revive.after.front().consents.clear();
        revive.ended.clear();
        revive.atMs = kThen + 5;
        QVERIFY(!m_store->registry().apply(revive));
    }

    void anUpdatedPersonIsFoundByWhatTheyAreNow()
    {
        FamilyChange change;
        change.atMs = kThen;
        FamilyRecord after = withoutConsents(m_family);
        after.people[1].name = *domain::PersonName::parse(QStringLiteral("Zacarías"), QStringLiteral("Peña"), {});
        after.people[1].domicilio.municipioClave = QStringLiteral("078");
        after.people[1].domicilio.localidadClave = QStringLiteral("0144");
        change.after = {after};
        QVERIFY(m_store->registry().apply(change));
        QCOMPARE(withoutConsents(*m_store->registry().family(m_family.family.id)), after);
        QCOMPARE(*m_store->registry().person(after.people.at(1).id), after.people.at(1));
        QCOMPARE(m_store->search().search(QStringLiteral("zacarias"), 10)->size(), 1);
        QCOMPARE(m_store->search().search(QStringLiteral("jose angel"), 10)->size(), 0);
        QCOMPARE(m_store->registry().history(m_family.family.id)->size(), 4); // nobody's place changed
    }

    void twoCurpsCanBeExchangedAndNeverShared()
    {
        FamilyChange change;
        change.atMs = kThen;
        FamilyRecord after = withoutConsents(m_family);
        std::swap(after.people[0].curp, after.people[3].curp);
        change.after = {after};
        QVERIFY(m_store->registry().apply(change));
        QCOMPARE(withoutConsents(*m_store->registry().family(m_family.family.id)), after);
        QCOMPARE(**m_store->registry().personByCurp(*after.people[0].curp), after.people[0].id);

        const FamilyRecord other = fixture::record(200);
        QVERIFY(m_store->registry().insert(other));
        FamilyRecord theirs = after;
        theirs.people[1].curp = other.people[1].curp;
        change.after = {theirs};
        const auto refused = m_store->registry().apply(change);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ports::kAlreadyExists);
        QCOMPARE(withoutConsents(*m_store->registry().family(m_family.family.id)), after);
    }

    void theDatabaseRefuses_data()
    {
        QTest::addColumn<QString>("sql"); // %1 family, %2 titular, %3 husband, %4 a family pendiente, %5 its member
        const QString member = QStringLiteral("INSERT INTO membership (family, position, person, parentesco, consanguineo, "
                                              "supuestos, since_ms, until_ms, ended_by) VALUES ");
        QTest::newRow("a second titular")
            << QStringLiteral("UPDATE membership SET until_ms = 1790000200000, ended_by = 'otro_dato' WHERE person = %3;")
                + member + QStringLiteral("(%1, 9, %3, 'titular', 1, 0, 1790000200000, NULL, NULL)");
        QTest::newRow("a titular where it says pendiente")
            << QStringLiteral("UPDATE membership SET until_ms = 1790000200000, ended_by = 'otro_dato' WHERE person = %5;")
                + member + QStringLiteral("(%4, 9, %5, 'titular', 1, 0, 1790000200000, NULL, NULL)");
        QTest::newRow("no titular and not pendiente")
            << QStringLiteral("UPDATE family SET titular = NULL WHERE id = %1");
        QTest::newRow("pendiente and a member who is the titular")
            << QStringLiteral("UPDATE family SET titular = NULL, titular_pendiente = 1 WHERE id = %1");
        QTest::newRow("a titular who is somebody else")
            << QStringLiteral("UPDATE family SET titular = %3 WHERE id = %1");
        QTest::newRow("a titular of another family")
            << QStringLiteral("UPDATE family SET titular = %2, titular_pendiente = 0 WHERE id = %4");
        QTest::newRow("a titular who left")
            << QStringLiteral("UPDATE membership SET until_ms = 1790000200000, ended_by = 'otro_dato' WHERE person = %2");
        QTest::newRow("two families at once")
            << member + QStringLiteral("(%4, 9, %3, 'otro', 0, 0, 1790000200000, NULL, NULL)");
        QTest::newRow("two families once")
            << member + QStringLiteral("(%4, 9, %3, 'otro', 0, 0, 1790000000000, 1790000200000, 'otro_dato')");
        QTest::newRow("an end before the beginning")
            << QStringLiteral("UPDATE membership SET until_ms = 5, ended_by = 'otro_dato' WHERE person = %3");
        QTest::newRow("an end without a reason")
            << QStringLiteral("UPDATE membership SET until_ms = 1790000200000 WHERE person = %3");
        QTest::newRow("another past")
            << QStringLiteral("UPDATE membership SET since_ms = 5 WHERE person = %3");
        QTest::newRow("no past") << QStringLiteral("DELETE FROM membership WHERE person = %3");
        QTest::newRow("an end of a family with members")
            << QStringLiteral("UPDATE family SET ended_ms = 1790000200000 WHERE id = %4");
        QTest::newRow("a municipio that is none")
            << QStringLiteral("UPDATE person SET domicilio_municipio_clave = '59' WHERE id = %3");
    }

    void theDatabaseRefuses()
    {
        QFETCH(QString, sql);
        FamilyRecord pendiente = fixture::record(200);
        pendiente.family.titular.reset();
        pendiente.family.members.front().parentesco = parentesco(u"otro");
        QVERIFY(m_store->registry().insert(pendiente));
        const QByteArrayList ids{m_family.family.id.bytes(), m_family.people.at(0).id.bytes(),
                                 m_family.people.at(1).id.bytes(), pendiente.family.id.bytes(),
                                 pendiente.people.at(1).id.bytes()};
        for (qsizetype i = 0; i < ids.size(); ++i)
            sql.replace(QStringLiteral("%%1").arg(i + 1), hex(ids.at(i)));
        auto& connection = m_store->connection();
        QVERIFY(connection.script("BEGIN"));
        const auto done = connection.script(sql.toUtf8());
        const auto committed = done ? connection.script("COMMIT") : done;
        if (connection.inTransaction())
            QVERIFY(connection.script("ROLLBACK"));
        QVERIFY2(!committed, "it was accepted");
        const QStringList detail = committed.error().detail.split(u' ');
        QCOMPARE(detail.last().toInt() & 0xff, 19); // a constraint, not a slip of the test
        QCOMPARE(*m_store->registry().family(m_family.family.id), m_family);
    }

    void aChangeIsWholeOrNotThereWhateverWriteFails()
    {
        m_store.reset();
        const char* vfs = FaultyVfs::install();
        bool met = true;
        int nth = 0;
        for (nth = 1; met && nth < kMostWrites; ++nth) {
            const fixture::StoreFolder folder;
            bool acknowledged = false;
            const FamilyChange change = split(m_family);
            {
                const auto store = folder.open(vfs);
                QVERIFY(store->registry().insert(m_family));
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::InputOutput);
                acknowledged = store->registry().apply(change).has_value();
                met = FaultyVfs::failed();
                QVERIFY(acknowledged || met);
            }
            FaultyVfs::mend();
            const auto store = folder.open();
            const auto found = store->registry().family(m_family.family.id);
            QVERIFY(found);
            const bool whole = withoutConsents(*found) == change.after.front();
            QVERIFY2(whole || *found == m_family, qPrintable(QString::number(nth)));
            QCOMPARE(store->registry().family(change.after.back().family.id).has_value(), whole);
            QVERIFY(!acknowledged || whole);
            QVERIFY(store->connection().value("PRAGMA foreign_key_check")->isEmpty());
        }
        QVERIFY(nth > 5 && nth < kMostWrites);
    }

private:
    std::unique_ptr<fixture::StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
    FamilyRecord m_family;
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
