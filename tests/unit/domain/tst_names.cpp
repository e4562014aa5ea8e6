// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_name.h"
#include "domain/text_rules.h"
#include "unit/domain/rules_of.h"

#include <QTest>

using namespace padron::domain;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNameAsThePersonWritesIt()
    {
        const auto name = PersonName::parse(u"  María   Guadalupe ", u"Gutiérrez", u"Hernández");
        QVERIFY(name.has_value());
        QCOMPARE(name->nombres(), QStringLiteral("María Guadalupe"));
        QCOMPARE(name->full(), QStringLiteral("María Guadalupe Gutiérrez Hernández"));
    }

    void secondSurnameIsOptional()
    {
        const auto name = PersonName::parse(u"Petra", u"Muñoz", u"  ");
        QVERIFY(name.has_value());
        QCOMPARE(name->full(), QStringLiteral("Petra Muñoz"));
        QVERIFY(name->segundoApellido().isEmpty());
    }

    void composes()
    {
        const auto name = PersonName::parse(u"Jose\u0301", u"Nun\u0303ez", u"");
        QVERIFY(name.has_value());
        QCOMPARE(name->nombres(), QStringLiteral("José"));
        QCOMPARE(name->primerApellido(), QStringLiteral("Nuñez"));
    }

    void accepts_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"Ma. de los Ángeles", "O'Hara", "O\u2019Hara", "Riva-Palacio", "D/Amico", "Ñ", "Güemes",
                                 "Pérez, hijo", "Mª Luisa", "\u0141ukasz", "Ix\u02bcchel", "X\u0331ochitl"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void accepts()
    {
        QFETCH(QString, text);
        QVERIFY(PersonName::parse(text, text, text).has_value());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rule");
        const auto bad = [](const char* name, const QString& text, Rule rule = Rule::BadCharacters) {
            QTest::newRow(name) << text << static_cast<int>(rule);
        };
        bad("html", QStringLiteral("<b>Ana</b>"));
        bad("img", QStringLiteral("<img src=/etc/passwd>"));
        bad("ampersand", QStringLiteral("Ana &amp; Luz"));
        bad("digit", QStringLiteral("Ana2"));
        bad("Arabic digit", QStringLiteral("Ana\u0662"));
        bad("tab", QStringLiteral("An\ta"));
        bad("line break", QStringLiteral("An\na"));
        bad("null", QStringLiteral("An") + QChar(0) + u'a');
        bad("delete", QStringLiteral("An\u007fa"));
        bad("C1", QStringLiteral("An") + QChar(0x85) + u'a');
        bad("C1 end", QStringLiteral("An") + QChar(0x9f) + u'a');
        for (const int c : {0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066,
                            0x2067, 0x2068, 0x2069, 0xfeff, 0x00ad, 0xe000, 0xf8ff, 0x2028, 0xfffd, 0x3164})
            bad(qPrintable(QString::number(c, 16)), QStringLiteral("An") + QChar(c) + u'a');
        bad("emoji", QStringLiteral("Ana \U0001F600"));
        bad("private plane", QStringLiteral("Ana\U000F0000"));
        bad("lone surrogate", QStringLiteral("An") + QChar(0xd800) + u'a');
        bad("Cyrillic that looks Latin", QStringLiteral("\u0410na"));
        bad("full width", QStringLiteral("\uff21na"));
        bad("stacked marks", QStringLiteral("Ax\u0331\u0332\u0333"));
        bad("only specials", QStringLiteral("- ."));
        bad("at sign", QStringLiteral("ana@"));
        bad("two specials", QStringLiteral("O''Hara"), Rule::BadSpacing);
        bad("dot and hyphen", QStringLiteral("Ma.-Luz"), Rule::BadSpacing);
        bad("51 letters", QString(51, u'a'), Rule::TooLong);
        bad("a paste of 10,000", QString(10000, u'a'), Rule::TooLong);
        bad("a paste of 10,000 marks", QString(10000, u'\u0301'), Rule::TooLong);
        bad("nothing", QString(), Rule::Required);
        bad("spaces", QStringLiteral("  \u00a0 "), Rule::Required);
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(int, rule);
        const auto name = PersonName::parse(text, text, text);
        QVERIFY(!name.has_value());
        const Rule expected = static_cast<Rule>(rule);
        QCOMPARE(rulesOf(name.error(), Field::Nombres), QList<Rule>{expected});
        QCOMPARE(rulesOf(name.error(), Field::PrimerApellido), QList<Rule>{expected});
        QCOMPARE(rulesOf(name.error(), Field::SegundoApellido),
                 expected == Rule::Required ? QList<Rule>{} : QList<Rule>{expected});
        QVERIFY(blocks(name.error()));
    }

    void fiftyLettersFit()
    {
        QVERIFY(PersonName::parse(QString(50, u'a'), u"b", u"").has_value());
    }

    void exchange_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("accents") << QStringLiteral("  José  Ángel ") << QStringLiteral("JOSE ANGEL");
        QTest::newRow("Ñ stays") << QStringLiteral("muñoz") << QStringLiteral("MUÑOZ");
        QTest::newRow("Ñ in two characters") << QStringLiteral("mun\u0303oz") << QStringLiteral("MUÑOZ");
        QTest::newRow("Ü") << QStringLiteral("Güemes") << QStringLiteral("GUEMES");
        QTest::newRow("specials") << QStringLiteral("O\u2019Hara-Díaz") << QStringLiteral("O'HARA-DIAZ");
        QTest::newRow("other letters") << QStringLiteral("Łukasz Æbo") << QStringLiteral("LUKASZ AEBO");
    }

    void exchange()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(normalizeForExchange(text), expected);
    }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* text, const QStringList& expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        row("María  del Carmen Muñoz", {QStringLiteral("maria"), QStringLiteral("del"), QStringLiteral("carmen"),
                                        QStringLiteral("munoz")});
        row("Ma. Luisa", {QStringLiteral("maria"), QStringLiteral("luisa")});
        row("MA LUISA", {QStringLiteral("maria"), QStringLiteral("luisa")});
        row("Mª Luisa", {QStringLiteral("maria"), QStringLiteral("luisa")});
        row("ma", {QStringLiteral("ma")}); // still being typed: may become Manuel
        row("Ma.", {QStringLiteral("maria")});
        row("O'Hara-Díaz", {QStringLiteral("o"), QStringLiteral("hara"), QStringLiteral("diaz")});
        row("  ", {});
        row("\"; DROP * NEAR(", {QStringLiteral("drop"), QStringLiteral("near")});
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(searchWords(text), expected);
    }

    void anyTextRefusesInvisibleCharacters()
    {
        QCOMPARE(textFault(QStringLiteral("frente a <la> tienda & 3/4"), 250), std::nullopt);
        for (const int c : {0x0007, 0x200b, 0x202e, 0x2066, 0xe000, 0x2028})
            QCOMPARE(textFault(QStringLiteral("a") + QChar(c), 250), Rule::BadCharacters);
        QCOMPARE(textFault(QString(251, u'a'), 250), Rule::TooLong);
        QCOMPARE(tidyText(u" uno\r\n dos\t\u00a0tres "), QStringLiteral("uno dos tres"));
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
