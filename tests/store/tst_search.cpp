// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"
#include "local/stores/person_index.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using ports::MatchReason;

namespace {

domain::PersonName name(QStringView nombres, QStringView primero, QStringView segundo)
{
    return *domain::PersonName::parse(nombres, primero, segundo);
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_folder.open();
        m_first = fixture::record(1);
        m_first.people[0].name = name(u"María Guadalupe", u"Gutiérrez", u"Ñancupil");
        m_first.people[1].name = name(u"José Ángel", u"Peña", u"de la O");
        m_first.people[2].name = name(u"Ma. del Carmen", u"López", u"");
        m_first.people[3].name = name(u"O'Brien \u00dcrsula", u"M\u00fcller", u"Núñez");
        m_first.people[0].telefono = QStringLiteral("9615550101");
        QVERIFY(m_store->registry().insert(m_first));
        m_second = fixture::record(2);
        m_second.people[0].name = name(u"Guadalupe", u"Gutierrezz", u"Mora");
        m_second.people[1].name = name(u"Aldo", u"Ruiz", u"Cruz");
        m_second.people[2].name = name(u"Beto", u"Ruiz", u"Gutierrezz");
        m_second.people[3].name = name(u"Celia", u"Mora", u"");
        QVERIFY(m_store->registry().insert(m_second));
    }

    void namesInAnyOrderWithoutAccents_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("member");
        QTest::newRow("whole") << QStringLiteral(u"María Guadalupe Gutiérrez Ñancupil") << 0;
        QTest::newRow("no accents") << QStringLiteral("maria gutierrez") << 0;
        QTest::newRow("any order") << QStringLiteral("nancupil guadalupe") << 0;
        QTest::newRow("starts") << QStringLiteral("nanc gua") << 0;
        QTest::newRow("shouted") << QStringLiteral(u"ÁNGEL PEÑA") << 1;
        QTest::newRow("enie as n") << QStringLiteral("pena jose") << 1;
        QTest::newRow("abbreviated given name") << QStringLiteral("maria carmen") << 2;
        QTest::newRow("typed abbreviated") << QStringLiteral("Ma. Carmen") << 2;
        QTest::newRow("apostrophe") << QStringLiteral("o'brien") << 3;
        QTest::newRow("diaeresis") << QStringLiteral("muller ursula") << 3;
        QTest::newRow("decomposed") << QStringLiteral(u"Nu\u0301n\u0303ez") << 3;
        QTest::newRow("spaces") << QStringLiteral(u"  pena\t\u00a0 jose ") << 1;
    }

    void namesInAnyOrderWithoutAccents()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, member);
        const auto hits = search(typed);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.front().person, m_first.people[member].id);
        QCOMPARE(hits.front().reasons.front(), MatchReason::Name);
        QVERIFY(!hits.front().matchedWords.isEmpty());
    }

    void hitTellsWhatTheListShows()
    {
        QVERIFY(m_store->registry().setState(m_first.people[1].id, ports::RecordState::EnElPadron));
        const auto hit = search(QStringLiteral("angel pena")).front();
        const domain::Person& person = m_first.people[1];
        QCOMPARE(hit.family, m_first.family.id);
        QCOMPARE(hit.folio, person.folio);
        QCOMPARE(hit.fullName, person.name.full());
        QCOMPARE(hit.birth, person.fechaNacimiento);
        QCOMPARE(hit.entidadNacimiento, person.entidadNacimiento);
        QCOMPARE(hit.curp, person.curp->text());
        QCOMPARE(hit.familyName, QStringLiteral(u"Familia Gutiérrez Ñancupil"));
        QCOMPARE(hit.state, ports::RecordState::EnElPadron);
        QCOMPARE(hit.matchedWords, (QStringList{QStringLiteral("angel"), QStringLiteral("pena")}));
    }

    void wholeWordsComeBeforeStarts()
    {
        const auto hits = search(QStringLiteral("gutierrez"));
        QCOMPARE(hits.front().person, m_first.people[0].id);
        QVERIFY(holds(hits, m_second.people[0].id));
    }

    void curpWholeAndInPart()
    {
        const domain::Person& person = m_first.people[1];
        const QString curp = person.curp->text();
        for (const QString& typed : {curp, curp.toLower(), u' ' + curp + u' '}) {
            const auto hits = search(typed);
            QVERIFY(!hits.isEmpty());
            QCOMPARE(hits.front().person, person.id);
            QCOMPARE(hits.front().reasons.front(), MatchReason::CurpEqual);
        }
        for (const int length : {4, 8, 10, 16, 17}) {
            const auto hits = search(curp.left(length));
            QVERIFY(holds(hits, person.id));
            QCOMPARE(hits.front().reasons.front(), MatchReason::CurpPart);
        }
        QVERIFY(search(curp.left(16) + QStringLiteral("ZZ")).isEmpty());
    }

    void anyPieceOfACurp()
    {
        const domain::Person& person = m_first.people[1];
        const QString curp = person.curp->text();
        for (int length = 3; length < 18; ++length) {
            for (int at = 0; at + length <= 18; ++at) {
                const auto hits = search(curp.mid(at, length).toLower());
                const auto hit = std::find_if(hits.begin(), hits.end(), [&](const auto& one) { return one.person == person.id; });
                QVERIFY2(hit != hits.end(), qPrintable(curp.mid(at, length)));
                if (length > 7)
                    QCOMPARE(hit->reasons.front(), MatchReason::CurpPart);
            }
        }
    }

    void namesWithSlips_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("member");
        QTest::newRow("a letter wrong") << QStringLiteral("guadalipe nancupil") << 0;
        QTest::newRow("a letter missing") << QStringLiteral("nancupl") << 0;
        QTest::newRow("a letter too many") << QStringLiteral("nancuppil") << 0;
        QTest::newRow("two swapped") << QStringLiteral("nacnupil maria") << 0;
        QTest::newRow("two in a long word") << QStringLiteral("guadaliipe nancupil") << 0;
        QTest::newRow("as it sounds") << QStringLiteral("ursula nunes") << 3;
        QTest::newRow("a right word and a wrong one") << QStringLiteral("anjel pena") << 1;
    }

    void namesWithSlips()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, member);
        const auto hits = search(typed);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.front().person, m_first.people[member].id);
        QCOMPARE(hits.front().reasons, QList<MatchReason>{MatchReason::NameAlike});
        QVERIFY(!hits.front().matchedWords.isEmpty());
    }

    void aShortWordHasNoSlips()
    {
        QVERIFY(search(QStringLiteral("rux")).isEmpty());
        QVERIFY(holds(search(QStringLiteral("ruix")), m_second.people[1].id));
        QVERIFY(search(QStringLiteral("ruxx")).isEmpty());
    }

    void birthDates_data()
    {
        QTest::addColumn<QString>("form");
        for (const char* form : {"dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "dd MM yyyy", "ddMMyyyy", "yyyy-MM-dd", "yyyy/MM/dd"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }

    void birthDates()
    {
        QFETCH(const QString, form);
        const domain::Person& person = m_first.people[1];
        const QString typed = person.fechaNacimiento.toString(form);
        const auto hits = search(typed);
        QVERIFY2(holds(hits, person.id), qPrintable(typed));
        QCOMPARE(hits.front().reasons.front(), MatchReason::BirthDate);
        const auto both = search(QStringLiteral("angel ") + typed);
        QCOMPARE(both.size(), 1);
        QCOMPARE(both.front().person, person.id);
        QCOMPARE(both.front().reasons, (QList<MatchReason>{MatchReason::Name, MatchReason::BirthDate}));
        QCOMPARE(search(typed + QStringLiteral(" anjel")).front().reasons.front(), MatchReason::NameAlike);
    }

    void birthDatesInWords()
    {
        const domain::Person& person = m_first.people[1];
        const QStringList months{QStringLiteral("enero"), QStringLiteral("febrero"), QStringLiteral("marzo"), QStringLiteral("abril"),
                                 QStringLiteral("mayo"), QStringLiteral("junio"), QStringLiteral("julio"), QStringLiteral("agosto"),
                                 QStringLiteral("septiembre"), QStringLiteral("octubre"), QStringLiteral("noviembre"), QStringLiteral("diciembre")};
        const QDate day = person.fechaNacimiento;
        const QString month = months.at(day.month() - 1);
        for (const QString& typed : {QStringLiteral("%1 %2 %3"), QStringLiteral("%1 de %2 de %3"), QStringLiteral("%1-%2-%3"), QStringLiteral("pena %1 %2 %3")}) {
            QVERIFY2(holds(search(typed.arg(day.day()).arg(month).arg(day.year())), person.id), qPrintable(typed));
            QVERIFY2(holds(search(typed.arg(day.day()).arg(month.left(3).toUpper()).arg(day.year())), person.id), qPrintable(typed));
        }
    }

    void aCurpInWhateverAScannerReads()
    {
        const domain::Person& person = m_first.people[1];
        for (const auto form : {u"%1||PE\u00d1A|DE LA O|JOS\u00c9 \u00c1NGEL|HOMBRE|27/11/1982|CHIAPAS|07|", u"]Q3%1\r\n", u"\u001d\u0002%1\u0003",
                                u"https://ejemplo.invalid/?curp=%1&x=1", u"CURP: %1"}) {
            const auto hits = search(QString::fromUtf16(form).arg(person.curp->text()));
            QVERIFY2(hits.size() == 1 && hits.front().person == person.id, qPrintable(QString::fromUtf16(form)));
            QCOMPARE(hits.front().reasons, QList<MatchReason>{MatchReason::CurpEqual});
        }
        QVERIFY(search(u'X' + person.curp->text()).isEmpty()); // part of something longer
    }

    void anUpdateIsFoundAsItIsNow()
    {
        auto& connection = m_store->connection();
        const auto numOf = [&](const domain::Person& person) {
            auto read = connection.statement("SELECT num FROM person WHERE id = ?");
            return read.bind(person.id).one() ? read.integer(0) : 0;
        };
        const domain::Person before = m_second.people[3];
        domain::Person after = before;
        after.name = name(u"Ximena", u"Zacatenco", u"");
        QVERIFY(stores::unindexPerson(connection, numOf(before), before));
        QVERIFY(stores::indexPerson(connection, numOf(before), after));
        QVERIFY(holds(search(QStringLiteral("zacatenco")), before.id));
        QVERIFY(holds(search(QStringLiteral("jimena sacatenco")), before.id));
        QVERIFY(!holds(search(QStringLiteral("celia mora")), before.id));
        QVERIFY(stores::unindexPerson(connection, numOf(before), after));
        QVERIFY(stores::indexPerson(connection, numOf(before), before));
        QVERIFY(holds(search(QStringLiteral("celia mora")), before.id));
        QVERIFY(holds(search(before.curp->text().mid(3, 8)), before.id));
    }

    void anIndexOfAnotherVersionIsBuiltAgain()
    {
        fixture::StoreFolder folder;
        const auto record = fixture::record(3);
        {
            const auto store = folder.open();
            QVERIFY(store->registry().insert(record));
            QVERIFY(store->connection().script("UPDATE search_index SET version = 0; DELETE FROM search_near; DELETE FROM likeness_key; DELETE FROM search_word;"
                                               "INSERT INTO person_search (person_search) VALUES ('delete-all')"));
        }
        const auto store = folder.open();
        const auto hits = store->search().search(record.people[2].name.nombres(), 20);
        QVERIFY(hits);
        QCOMPARE(hits->size(), 1);
        QVERIFY(!store->search().search(QStringLiteral("guadalipe"), 20)->isEmpty());
        QVERIFY(!store->duplicates().candidates(domain::traitsOf(record.people[2]), 5)->isEmpty());
    }

    void folioWholeAndInPart()
    {
        const domain::Person& person = m_first.people[2];
        for (const QString& typed :
             {person.folio.digits(), person.folio.text(), QString(person.folio.text()).replace(u'-', u' ')}) {
            const auto hits = search(typed);
            QCOMPARE(hits.size(), 1);
            QCOMPARE(hits.front().person, person.id);
            QCOMPARE(hits.front().reasons.front(), MatchReason::FolioEqual);
        }
        const auto family = search(m_first.family.folio.text());
        QCOMPARE(family.size(), 4);
        QCOMPARE(family.front().person, m_first.people[0].id);
        QCOMPARE(family.front().reasons.front(), MatchReason::FamilyFolioEqual);

        const QString tail = person.folio.text().mid(11); // "000009-4"
        for (const QString& typed : {tail, tail.left(6), QString::number(person.folio.counter())}) {
            const auto hits = search(typed);
            QVERIFY2(holds(hits, person.id), qPrintable(typed));
            QCOMPARE(hits.front().reasons.front(), MatchReason::FolioPart);
        }
        QVERIFY(holds(search(person.folio.prefix().text()), person.id));
    }

    void telephone()
    {
        const core::PersonId owner = m_first.people[0].id;
        for (const auto typed : {u"9615550101", u"961 555 0101", u"+52 (961) 555-0101", u"96155"}) {
            const auto hits = search(QString::fromUtf16(typed));
            QVERIFY(holds(hits, owner));
            QCOMPARE(hits.front().reasons.front(), MatchReason::Phone);
        }
    }

    void rubbishFindsNothingAndBreaksNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("spaces") << QStringLiteral("   ");
        QTest::newRow("quotes") << QStringLiteral("\"\"\" ''' \"");
        QTest::newRow("operators") << QStringLiteral("NEAR(x y) AND OR NOT words: ^ * - +");
        QTest::newRow("column filter") << QStringLiteral("{words} : zzzz");
        QTest::newRow("sql") << QStringLiteral("'; DROP TABLE person; --");
        QTest::newRow("wild cards") << QStringLiteral("%_*?");
        QTest::newRow("null") << QString(QChar(0));
        QTest::newRow("control and bidi") << QStringLiteral(u"\u202e\u0001\u200bzzzz");
        QTest::newRow("lone surrogate") << QString(QChar(0xd800));
        QTest::newRow("html") << QStringLiteral("<img src=/etc/passwd>");
        QTest::newRow("10,000 letters") << QString(10'000, u'x');
        QTest::newRow("10,000 digits") << QString(10'000, u'9');
        QTest::newRow("10,000 quotes") << QString(10'000, u'"');
        QTest::newRow("emoji") << QStringLiteral(u"\U0001F600 \U0001F468\u200d\U0001F469 zzzz");
        QTest::newRow("date of nobody") << QStringLiteral("31/02/1890");
        QTest::newRow("days that are none") << QStringLiteral("99/99/9999");
        QTest::newRow("a megabyte") << QStringLiteral("zzxxqq ").repeated(150'000);
        QTest::newRow("5,000 words") << QStringLiteral("zz ").repeated(5'000);
    }

    void rubbishFindsNothingAndBreaksNothing()
    {
        QFETCH(const QString, typed);
        const auto hits = m_store->search().search(typed, 20);
        QVERIFY(hits);
        QVERIFY(hits->isEmpty());
        QCOMPARE(*m_store->registry().peopleCount(), 8);
    }

    void limitHoldsAndNobodyComesTwice()
    {
        QCOMPARE(m_store->search().search(QStringLiteral("07-0457-02"), 3)->size(), 3);
        const auto hits = search(QStringLiteral("07-0457-02"));
        QCOMPARE(hits.size(), 8);
        QSet<QString> people;
        for (const auto& hit : hits)
            people.insert(hit.person.text());
        QCOMPARE(people.size(), 8);
    }

    void pendingCurpsComeByAgePageByPage()
    {
        auto pending = fixture::record(3);
        for (auto& person : pending.people)
            person.curp.reset();
        QVERIFY(m_store->registry().insert(pending));
        const auto whole = m_store->search().withoutCurp(std::nullopt, 1000);
        QVERIFY(whole);
        QCOMPARE(whole->size(), pending.people.size());
        QList<core::PersonId> people, paged;
        for (qsizetype i = 0; i < whole->size(); ++i) {
            QVERIFY(whole->at(i).curp.isEmpty());
            QVERIFY(i == 0 || whole->at(i).birth <= whole->at(i - 1).birth); // the youngest first
            people.append(whole->at(i).person);
        }
        std::optional<ports::SearchHit> after;
        for (;;) {
            const auto page = m_store->search().withoutCurp(after, 2);
            QVERIFY(page);
            if (page->isEmpty())
                break;
            for (const auto& hit : *page)
                paged.append(hit.person);
            after = page->last();
        }
        QCOMPARE(paged, people);
    }

    void everyQueryHasItsIndex()
    {
        for (const char* sql : stores::SqlSearchIndex::statements()) {
            sqlite::Statement plan =
                m_store->connection().statement(("EXPLAIN QUERY PLAN " + QByteArray(sql)).constData());
            while (*plan.step()) {
                const QString step = plan.text(3);
                QVERIFY2(!step.startsWith(u"SCAN") || step.contains(u"VIRTUAL TABLE"), qPrintable(step));
            }
        }
    }

private:
    QList<ports::SearchHit> search(const QString& text)
    {
        const auto hits = m_store->search().search(text, 20);
        return hits ? *hits : QList<ports::SearchHit>();
    }

    static bool holds(const QList<ports::SearchHit>& hits, const core::PersonId& person)
    {
        return std::any_of(hits.begin(), hits.end(), [&](const auto& hit) { return hit.person == person; });
    }

    fixture::StoreFolder m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
    domain::FamilyRecord m_first, m_second;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
