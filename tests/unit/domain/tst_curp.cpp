// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/curp.h"
#include "domain/curp_annex.h"
#include "unit/domain/rules_of.h"

#include <QFile>
#include <QTest>

using namespace padron::domain;

namespace {

QList<QStringList> rowsOf(const QString& file)
{
    QFile csv(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/") + file);
    QList<QStringList> rows;
    if (!csv.open(QIODevice::ReadOnly))
        return rows;
    for (const QString& line : QString::fromUtf8(csv.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1))
        rows.append(line.trimmed().split(u','));
    return rows;
}

CurpData dataOf(const QStringList& row)
{
    CurpData data;
    data.nombres = row[0];
    data.primerApellido = row[1];
    data.segundoApellido = row[2];
    data.fechaNacimiento = QDate::fromString(row[3], Qt::ISODate);
    data.sexo = *sexoFromCurpLetter(row[4].front());
    data.entidadNacimiento = *Entidad::fromCurpCode(row[5]);
    return data;
}

CurpData person(const QString& nombres, const QString& primero, const QString& segundo)
{
    CurpData data;
    data.nombres = nombres;
    data.primerApellido = primero;
    data.segundoApellido = segundo;
    data.fechaNacimiento = QDate(1980, 1, 2);
    data.sexo = Sexo::Mujer;
    data.entidadNacimiento = *Entidad::fromCurpCode(u"CS");
    return data;
}

QString withCheckDigit(const QString& first17)
{
    return first17 + curpCheckDigit(first17);
}

/// Letters 0-3 and 13-15 of the prediction, the ones that names make.
QString nameLetters(const CurpData& data)
{
    const QString key = predictCurp16(data);
    return key.left(4) + u' ' + key.mid(13, 3);
}

} // namespace

class TestCurp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<QStringList>("row");
        const auto rows = rowsOf(QStringLiteral("curp_vectors.csv"));
        QCOMPARE(rows.size(), 22);
        for (const auto& row : rows)
            QTest::newRow(qPrintable(row[6])) << row;
    }

    void vectors()
    {
        QFETCH(QStringList, row);
        const CurpData data = dataOf(row);
        QCOMPARE(predictCurp16(data), row[6].left(16));
        QCOMPARE(curpCheckDigit(QStringView(row[6]).left(17)), row[6].back());
        const auto curp = Curp::parse(row[6]);
        QVERIFY(curp.has_value());
        QCOMPARE(curp->text(), row[6]);
        QCOMPARE(curp->fechaNacimiento(), data.fechaNacimiento);
        QVERIFY(curp->sexo() == data.sexo);
        QVERIFY(curp->entidadNacimiento() == data.entidadNacimiento);
        QVERIFY(!blocks(Curp::explain(row[6])));
        QCOMPARE(compareCurp(row[6], data), Issues());
    }

    void invalid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("position");
        const QList<std::pair<Rule, int>> why{{Rule::CurpCheckDigit, 17}, {Rule::CurpCheckDigit, 17},
                                              {Rule::CurpDate, 8}, {Rule::CurpDate, 8}, {Rule::CurpLength, 17}};
        const auto rows = rowsOf(QStringLiteral("curp_invalid.csv"));
        QCOMPARE(rows.size(), why.size());
        for (int i = 0; i < rows.size(); ++i)
            QTest::newRow(qPrintable(rows[i][1])) << rows[i][0] << static_cast<int>(why[i].first) << why[i].second;
    }

    void invalid()
    {
        QFETCH(QString, text);
        QFETCH(int, rule);
        QFETCH(int, position);
        const auto curp = Curp::parse(text);
        QVERIFY(!curp.has_value());
        QVERIFY(curp.error().code == kCurpMalformed);
        QVERIFY(curp.error().detail.isEmpty()); // a CURP is personal: nothing of it leaves in an error
        bool found = false;
        for (const auto& issue : Curp::explain(text))
            found = found || (static_cast<int>(issue.rule) == rule && issue.position == position
                              && issue.severity == Severity::Blocks && issue.field == Field::Curp);
        QVERIFY(found);
    }

    /// One character of a good key changed, its check digit made right again: the one rule that breaks.
    void eachRule_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("position");
        const QString good = QStringLiteral("SABC560626MDFLRN0");
        const auto row = [&](const char* name, int at, QChar c, Rule rule, int position) {
            QString key = good;
            key[at] = c;
            QTest::newRow(name) << withCheckDigit(key) << static_cast<int>(rule) << position;
        };
        row("digit at 1", 0, u'5', Rule::CurpCharacters, 0);
        row("Ñ at 1", 0, u'\u00d1', Rule::CurpCharacters, 0);
        row("consonant at 2", 1, u'B', Rule::CurpCharacters, 1);
        row("digit at 3", 2, u'0', Rule::CurpCharacters, 2);
        row("Ñ at 4", 3, u'\u00d1', Rule::CurpCharacters, 3);
        row("letter in the year", 4, u'O', Rule::CurpCharacters, 4);
        row("letter in the day", 9, u'O', Rule::CurpCharacters, 9);
        row("month 16", 6, u'1', Rule::CurpDate, 6);
        row("day 36", 8, u'3', Rule::CurpDate, 8);
        row("sex", 10, u'F', Rule::CurpSex, 10);
        row("entity", 12, u'Z', Rule::CurpEntity, 11);
        row("vowel at 14", 13, u'A', Rule::CurpConsonants, 13);
        row("digit at 15", 14, u'1', Rule::CurpConsonants, 14);
        row("vowel at 16", 15, u'E', Rule::CurpConsonants, 15);
        row("Ñ at 17", 16, u'\u00d1', Rule::CurpCenturyMark, 16);
    }

    void eachRule()
    {
        QFETCH(QString, key);
        QFETCH(int, rule);
        QFETCH(int, position);
        QVERIFY(!Curp::parse(key).has_value());
        const Issues issues = Curp::explain(key);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(static_cast<int>(issues[0].rule), rule);
        QCOMPARE(issues[0].position, position);
    }

    void apostropheKeptInTheKeyIsRefused()
    {
        const Issues issues = Curp::explain(u"D'MC560626MDFLRN09");
        QCOMPARE(issues[0].rule, Rule::CurpCharacters);
        QCOMPARE(issues[0].position, 1);
    }

    void everyBrokenRuleInOrder()
    {
        const Issues issues = Curp::explain(u"5ABC561326FZZAENÑÑ");
        int last = -1;
        QList<Rule> rules;
        for (const auto& issue : issues) {
            QVERIFY(issue.position >= last);
            last = issue.position;
            rules.append(issue.rule);
        }
        QCOMPARE(rules, (QList<Rule>{Rule::CurpCharacters, Rule::CurpDate, Rule::CurpSex, Rule::CurpEntity,
                                     Rule::CurpConsonants, Rule::CurpConsonants, Rule::CurpCenturyMark,
                                     Rule::CurpCheckDigit}));
    }

    void everyCheckDigitButOneFails()
    {
        int good = 0;
        for (char16_t c = u'0'; c <= u'9'; ++c)
            good += Curp::parse(QStringLiteral("SABC560626MDFLRN0") + QChar(c)).has_value() ? 1 : 0;
        QCOMPARE(good, 1);
    }

    void impossibleDates()
    {
        const auto on = [](const QString& date, QChar mark) {
            return Curp::parse(withCheckDigit(QStringLiteral("MOTR%1HJCRMN%2").arg(date).arg(mark))).has_value();
        };
        QVERIFY(!on(QStringLiteral("930230"), u'0'));
        QVERIFY(!on(QStringLiteral("930229"), u'0'));
        QVERIFY(on(QStringLiteral("920229"), u'0'));
        QVERIFY(!on(QStringLiteral("010229"), u'A'));
        QVERIFY(on(QStringLiteral("040229"), u'A'));
        QVERIFY(!on(QStringLiteral("930431"), u'0'));
        QVERIFY(!on(QStringLiteral("930001"), u'0'));
        QVERIFY(!on(QStringLiteral("930100"), u'0'));
    }

    void centuryMark()
    {
        // 29 February 2000 was, 29 February 1900 was not: only the mark tells
        const QString digit = withCheckDigit(QStringLiteral("MOTR000229HJCRMN0"));
        QVERIFY(Curp::parse(withCheckDigit(QStringLiteral("MOTR000229HJCRMNA"))).has_value());
        QVERIFY(!Curp::parse(digit).has_value());
        QCOMPARE(rulesOf(Curp::explain(digit), Field::Curp), QList<Rule>{Rule::CurpCenturyMark});

        QCOMPARE(Curp::parse(withCheckDigit(QStringLiteral("MOTR990228HJCRMN0")))->fechaNacimiento(),
                 QDate(1999, 2, 28));
        const QString future = withCheckDigit(QStringLiteral("MOTR990228HJCRMNA"));
        QCOMPARE(Curp::parse(future)->fechaNacimiento(), QDate(2099, 2, 28));
        QVERIFY(Curp::explain(future).isEmpty());
        QCOMPARE(rulesOf(Curp::explain(future, QDate(2026, 1, 1)), Field::Curp), QList<Rule>{Rule::CurpCenturyMark});
    }

    void centuryMarkAgainstTheBirthYear()
    {
        CurpData data = person(QStringLiteral("LUIS"), QStringLiteral("PEREZ"), QStringLiteral("PIEDRA"));
        data.fechaNacimiento = QDate(2000, 1, 2);
        const QString first16 = predictCurp16(data);
        QVERIFY(compareCurp(withCheckDigit(first16 + u'A'), data).isEmpty());
        const Issues issues = compareCurp(withCheckDigit(first16 + u'0'), data);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues[0].rule, Rule::CurpCenturyMark);
        QCOMPARE(issues[0].position, 16);
        QCOMPARE(issues[0].severity, Severity::Warns);
    }

    void sexXIsAccepted()
    {
        const auto curp = Curp::parse(withCheckDigit(QStringLiteral("SABC560626XDFLRN0")));
        QVERIFY(curp.has_value());
        QVERIFY(curp->sexo() == Sexo::X);
        QCOMPARE(curpLetter(Sexo::X), QChar(u'X'));
        QVERIFY(!sexoFromCurpLetter(u'F'));
    }

    void bornAbroad()
    {
        const auto curp = Curp::parse(withCheckDigit(QStringLiteral("SABC560626MNELRN0")));
        QVERIFY(curp.has_value());
        QVERIFY(curp->entidadNacimiento().isAbroad());
    }

    void spacesAndLowerCase()
    {
        QCOMPARE(Curp::parse(u"  sabc560626mdflrn01 ")->text(), QStringLiteral("SABC560626MDFLRN01"));
        QVERIFY(!Curp::parse(u"SABC 560626MDFLRN01").has_value());
        QVERIFY(!Curp::parse(u"").has_value());
    }

    void pasteOfTenThousand()
    {
        const QString paste(10000, u'A');
        QVERIFY(!Curp::parse(paste).has_value());
        const Issues issues = Curp::explain(paste);
        QVERIFY(hasIssue(issues, Field::Curp, Rule::CurpLength));
        QVERIFY(issues.size() < 20);
        QVERIFY(compareCurp(paste, person(QStringLiteral("ANA"), QStringLiteral("LUNA"), {})).size() <= 17);
    }

    void partOfAKeyIsExplained()
    {
        QCOMPARE(rulesOf(Curp::explain(u"SABC56"), Field::Curp), QList<Rule>{Rule::CurpLength});
        QCOMPARE(Curp::explain(u"SABC56").front().position, 6);
        QCOMPARE(rulesOf(Curp::explain(u"SABC5613"), Field::Curp), QList<Rule>{Rule::CurpLength});
        QCOMPARE(rulesOf(Curp::explain(u"SABC561326"), Field::Curp), (QList<Rule>{Rule::CurpDate, Rule::CurpLength}));
    }

    void inconvenientWordOnlyWarns()
    {
        const QString vaca = withCheckDigit(QStringLiteral("VACA700505MMNCSN0"));
        QVERIFY(Curp::parse(vaca).has_value());
        const Issues issues = Curp::explain(vaca);
        QCOMPARE(rulesOf(issues, Field::Curp), QList<Rule>{Rule::CurpInconvenientWord});
        QCOMPARE(issues[0].severity, Severity::Warns);
        for (const auto word : {u"BACA", u"PEDO", u"WUEY", u"VACA", u"MAME"})
            QVERIFY(isInconvenientWord(QStringView(word)));
        QVERIFY(!isInconvenientWord(u"LUNA"));
    }

    void names_data()
    {
        QTest::addColumn<QString>("nombres");
        QTest::addColumn<QString>("primero");
        QTest::addColumn<QString>("segundo");
        QTest::addColumn<QString>("letters");
        const auto row = [](const char* name, const char* n, const char* a, const char* b, const char* letters) {
            QTest::newRow(name) << QString::fromUtf8(n) << QString::fromUtf8(a) << QString::fromUtf8(b)
                                << QString::fromUtf8(letters);
        };
        row("accents", "Ángel", "Gutiérrez", "Hernández", "GUHA TRN");
        row("diaeresis", "Ana", "Güemes", "Núñez", "GUNA MXN");
        row("apostrophe ends the scan", "Ana", "D'Amico", "Luna", "DXLA XNN");
        row("slash ends the scan", "Ana", "D/Amico", "Luna", "DXLA XNN");
        row("dot ends the scan", "Ana", "S.Amico", "Luna", "SXLA XNN");
        row("hyphen after the vowel", "Ana", "Ra-Mos", "Luna", "RALA XNN");
        row("digit ends the scan", "Ana", "R4mos", "Luna", "RXLA XNN");
        row("given name with an initial Ñ", "Ñoña", "Luna", "Rios", "LURX NSX");
        row("surname that is only a particle", "Ana", "Le", "Luna", "LELA XNN");
        row("another one", "Ana", "Del", "Luna", "DELA LNN");
        row("two particles and nothing else", "Ana", "De La", "Luna", "LALA XNN");
        row("CH is two letters", "Ana", "Chavez", "Llamas", "CALA HLN");
        row("Y is a consonant", "Ana", "Yllan", "Luna", "YALA LNN");
        row("H is a consonant", "Ana", "Ohara", "Luna", "OALA HNN");
        row("single JOSE", "Jose", "Luna", "Rios", "LURJ NSS");
        row("single MARIA", "Maria", "Luna", "Rios", "LURM NSR");
        row("JOSE MARIA keeps MARIA", "Jose Maria", "Luna", "Rios", "LURM NSR");
        row("MARIA JOSE keeps JOSE", "María José", "Luna", "Rios", "LURJ NSS");
        row("J. goes", "J. Guadalupe", "Luna", "Rios", "LURG NSD");
        row("M goes", "M Guadalupe", "Luna", "Rios", "LURG NSD");
        row("MA goes", "Ma Guadalupe", "Luna", "Rios", "LURG NSD");
        row("Mª goes", "Mª Guadalupe", "Luna", "Rios", "LURG NSD");
        row("ANA MARIA keeps ANA", "Ana Maria", "Luna", "Rios", "LURA NSN");
        row("one surname", "Ana", "Luna", "", "LUXA NXN");
        row("Y that joins belongs to the second", "Ana", "Luna", "y Rios", "LURA NSN");
        row("von der", "Ana", "von der Luna", "Mac Rios", "LURA NSN");
        row("double spaces", "Ana", "de  la   Luna", "Rios", "LURA NSN");
        row("nothing at all", "", "", "", "XXXX XXX");
    }

    void names()
    {
        QFETCH(QString, nombres);
        QFETCH(QString, primero);
        QFETCH(QString, segundo);
        QFETCH(QString, letters);
        const CurpData data = person(nombres, primero, segundo);
        QCOMPARE(nameLetters(data), letters);
        QCOMPARE(predictCurp16(data).size(), 16); // never a 17-character key
    }

    void comparesByPosition()
    {
        const CurpData data = person(QStringLiteral("Ana"), QStringLiteral("Luna"), QStringLiteral("Rios"));
        QString typed = predictCurp16(data);
        typed[1] = u'O';
        typed[10] = u'H';
        const Issues issues = compareCurp(typed, data);
        QCOMPARE(issues.size(), 2);
        QCOMPARE(issues[0].position, 1);
        QCOMPARE(issues[0].rule, Rule::CurpDisagrees);
        QCOMPARE(issues[0].expected, QStringLiteral("U"));
        QCOMPARE(issues[0].severity, Severity::Warns);
        QCOMPARE(issues[1].position, 10);
        QCOMPARE(issues[1].expected, QStringLiteral("M"));
        QVERIFY(compareCurp(u"LURA", data).isEmpty());
        QVERIFY(compareCurp(u"", data).isEmpty());
    }

    void skipsWhatHasNoData()
    {
        CurpData data;
        QVERIFY(compareCurp(u"SABC560626MDFLRN01", data, {.sexo = false, .entidadNacimiento = false}).isEmpty());
        data.nombres = QStringLiteral("CONCEPCION");
        QVERIFY(compareCurp(u"SABC560626MDFLRN01", data, {.sexo = false, .entidadNacimiento = false}).isEmpty());
    }

    void checkDigitOfWhatIsNoKey()
    {
        QVERIFY(curpCheckDigit(u"SABC").isNull());
        QVERIFY(curpCheckDigit(u"SABC560626MDFLRN-").isNull());
        QVERIFY(!curpCheckDigit(u"ÑABC560626MDFLRN0").isNull()); // Ñ is of the alphabet, though no key has one
    }
};

QTEST_APPLESS_MAIN(TestCurp)
#include "tst_curp.moc"
