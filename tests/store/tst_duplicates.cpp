// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QTest>

#include <functional>

using namespace padron;
using domain::LikenessBand;
using domain::PersonTraits;

using Change = std::function<void(PersonTraits&)>;

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_folder.open();
        for (int number = 1; number <= 3; ++number)
            QVERIFY(m_store->registry().insert(fixture::record(number * 50)));
        m_person = fixture::record(100).people[0]; // María Guadalupe, with a passport and a telephone
    }

    void isFoundHoweverItWasTyped_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << std::move(change); };
        row("as it is", [](auto&) {});
        row("Ma.", [](auto& t) { t.nombres = QStringLiteral("Ma. Gpe."); });
        row("one given name", [](auto& t) { t.nombres = QStringLiteral("Guadalupe"); });
        row("swapped surnames", [](auto& t) { std::swap(t.primerApellido, t.segundoApellido); });
        row("no second surname", [](auto& t) { t.segundoApellido.clear(); });
        row("a slip", [](auto& t) { t.primerApellido.remove(2, 1); });
        row("day and month swapped", [](auto& t) { t.birth = QDate(t.birth->year(), t.birth->day(), t.birth->month()); });
        row("year off", [](auto& t) { t.birth = t.birth->addYears(1); });
        row("slip in a surname, year off", [](auto& t) { t.primerApellido.remove(2, 1); t.birth = t.birth->addYears(1); });
        row("slip in the given names, day off", [](auto& t) { t.nombres.remove(8, 1); t.birth = t.birth->addDays(1); });
        row("without a date", [](auto& t) { t.birth.reset(); });
    }

    void isFoundHoweverItWasTyped()
    {
        QFETCH(const Change, change);
        PersonTraits traits = domain::traitsOf(m_person);
        traits.curp.clear();
        traits.documentNumber.clear();
        traits.telefono.clear();
        change(traits);
        QVERIFY(!traits.birth || traits.birth->isValid());
        const auto found = m_store->duplicates().candidates(traits, 10);
        QVERIFY(found);
        QVERIFY(!found->isEmpty());
        const auto& first = found->front();
        QCOMPARE(first.id, m_person.id);
        QCOMPARE(*first.person, m_person);
        QVERIFY(first.inDraft < 0);
        QCOMPARE(first.family, fixture::record(100).family.id);
        QVERIFY(first.familyName.startsWith(QStringLiteral("Familia ")));
        QVERIFY(first.likeness.band <= LikenessBand::Possible);
    }

    void aNumberFindsWhateverTheNameIs()
    {
        PersonTraits traits;
        traits.nombres = QStringLiteral("Aldo");
        traits.primerApellido = QStringLiteral("Tercero");
        traits.curp = m_person.curp->text();
        auto found = m_store->duplicates().candidates(traits, 10);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->front().id, m_person.id);
        QCOMPARE(found->front().likeness.band, LikenessBand::Probable);
        traits.curp.clear();
        traits.documentNumber = domain::traitsOf(m_person).documentNumber;
        QVERIFY(!traits.documentNumber.isEmpty());
        found = m_store->duplicates().candidates(traits, 10);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->front().id, m_person.id);
    }

    void bestFirstAndNoMoreThanAsked()
    {
        PersonTraits traits = domain::traitsOf(m_person);
        traits.birth.reset();
        traits.curp.clear();
        traits.documentNumber.clear();
        const auto all = m_store->duplicates().candidates(traits, 10);
        QVERIFY(all && !all->isEmpty());
        for (qsizetype i = 1; i < all->size(); ++i)
            QVERIFY(all->at(i - 1).likeness.score >= all->at(i).likeness.score);
        QCOMPARE(m_store->duplicates().candidates(traits, 1)->size(), 1);
        QVERIFY(m_store->duplicates().candidates(traits, 0)->isEmpty());
    }

    void nobodyLooksLikeNothing()
    {
        QVERIFY(m_store->duplicates().candidates({}, 10)->isEmpty());
        PersonTraits rubbish;
        rubbish.nombres = QString(10'000, u'x');
        rubbish.primerApellido = QStringLiteral("' OR 1=1 --");
        rubbish.segundoApellido = QString(QChar(0xd800));
        rubbish.birth = QDate(1890, 1, 1);
        QVERIFY(m_store->duplicates().candidates(rubbish, 10)->isEmpty());
    }

    void everyQueryHasItsIndex()
    {
        for (const char* sql : stores::SqlDuplicateIndex::statements()) {
            auto plan = m_store->connection().statement(("EXPLAIN QUERY PLAN " + QByteArray(sql)).constData());
            while (*plan.step())
                QVERIFY2(!plan.text(3).startsWith(u"SCAN"), qPrintable(plan.text(3)));
        }
    }

    void tasksAreKeptInTheirOrder()
    {
        ports::Task first;
        first.id = core::TaskId(QUuid::createUuid());
        first.person = m_person.id;
        first.other = fixture::record(50).people[0].id;
        first.createdMs = 10;
        first.askedBy = QStringLiteral("M. Ruiz");
        first.note = QStringLiteral(u"¿Es la misma?");
        ports::Task second = first;
        second.id = core::TaskId(QUuid::createUuid());
        second.createdMs = 5;
        QVERIFY(m_store->tasks().insert(first));
        QVERIFY(m_store->tasks().insert(second));
        QCOMPARE(*m_store->tasks().open(), (QList<ports::Task>{second, first}));
        QVERIFY(m_store->tasks().finish(second.id, 20, QStringLiteral("distinta")));
        QVERIFY(m_store->tasks().finish(second.id, 30, QStringLiteral("misma")).error().code == ports::kNotFound);
        QCOMPARE(*m_store->tasks().openCount({}), 1);
        second.doneMs = 20;
        second.outcome = QStringLiteral("distinta");
        QCOMPARE(*m_store->tasks().task(second.id), second);
        QVERIFY(m_store->tasks().task(core::TaskId(QUuid::createUuid())).error().code == ports::kNotFound);
    }

private:
    fixture::StoreFolder m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
    domain::Person m_person;
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
