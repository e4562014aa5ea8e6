// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folio.h"
#include "unit/domain/rules_of.h"

#include <QTest>

using namespace padron::domain;

class TestFolio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheKnownOne()
    {
        const auto folio = Folio::parse(u"070457020001239");
        QVERIFY(folio.has_value());
        QCOMPARE(folio->text(), QStringLiteral("07-0457-02-000123-9"));
        QCOMPARE(folio->counter(), 123);
        QCOMPARE(folio->prefix().text(), QStringLiteral("07-0457-02"));
        QVERIFY(*Folio::parse(u" 07-0457-02-000123-9 ") == *folio);
        QVERIFY(*Folio::parse(u"07 0457 02 000123 9") == *folio);
        QVERIFY(Folio::explain(folio->text()).isEmpty());
    }

    void makesIt()
    {
        const auto prefix = FolioPrefix::parse(u"07-0457-02");
        QVERIFY(prefix.has_value());
        QCOMPARE(prefix->digits(), QStringLiteral("07045702"));
        QCOMPARE(Folio::make(*prefix, 123).digits(), QStringLiteral("070457020001239"));
        for (const int counter : {1, 9, 10, 99999, 999999}) {
            const Folio folio = Folio::make(*prefix, counter);
            QVERIFY(*Folio::parse(folio.digits()) == folio);
            QCOMPARE(folio.counter(), counter);
            QVERIFY(folio.prefix() == *prefix);
        }
    }

    void findsEveryOneDigitError()
    {
        const QString good = QStringLiteral("070457020001239");
        for (int i = 0; i < good.size(); ++i) {
            for (char16_t c = u'0'; c <= u'9'; ++c) {
                QString typed = good;
                typed[i] = c;
                QCOMPARE(Folio::parse(typed).has_value(), typed == good);
            }
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rule");
        const auto row = [](const QString& text, Rule rule) {
            QTest::newRow(qPrintable(text.left(20))) << text << static_cast<int>(rule);
        };
        row(QString(), Rule::FolioLength);
        row(QStringLiteral("07045702000123"), Rule::FolioLength);
        row(QStringLiteral("0704570200012399"), Rule::FolioLength);
        row(QString(10000, u'0'), Rule::FolioLength);
        row(QStringLiteral("07045702000123A"), Rule::FolioCharacters);
        row(QStringLiteral("٠٧٠٤٥٧٠٢٠٠٠١٢٣٩"), Rule::FolioCharacters);
        row(QStringLiteral("330457020001239"), Rule::FolioCharacters); // no entity 33
        row(QStringLiteral("070457020000007"), Rule::FolioCharacters); // counters start at 1
        row(QStringLiteral("070457020001238"), Rule::FolioCheckDigit);
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(int, rule);
        QCOMPARE(rulesOf(Folio::explain(text), Field::Folio), QList<Rule>{static_cast<Rule>(rule)});
        const auto folio = Folio::parse(text);
        QVERIFY(!folio.has_value());
        QVERIFY(folio.error().code == kFolioMalformed);
    }

    void refusesPrefixes()
    {
        for (const auto text : {u"", u"07-0457-0", u"00-0457-02", u"33-0457-02", u"07-04A7-02", u"07-0457-021"})
            QVERIFY(!FolioPrefix::parse(QStringView(text)).has_value());
    }
};

QTEST_APPLESS_MAIN(TestFolio)
#include "tst_folio.moc"
