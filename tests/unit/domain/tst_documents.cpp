// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consent.h"
#include "domain/identification.h"
#include "domain/parentesco.h"
#include "domain/person.h"
#include "domain/typed_date.h"
#include "unit/domain/rules_of.h"

#include <QSet>
#include <QTest>

using namespace padron::domain;

namespace {

const QDate kToday(2026, 3, 4);

Person completeAdult()
{
    Person person;
    person.name = *PersonName::parse(u"Ana", u"Luna", u"");
    person.fechaNacimiento = QDate(1990, 1, 1);
    person.curp = *Curp::parse(u"SABC560626MDFLRN01");
    person.identification = Identification{IdentificacionTipo::Municipal, QStringLiteral("A-1"), kToday};
    person.comprobante = ComprobanteTipo::Luz;
    return person;
}

Person completeMinor()
{
    Person person = completeAdult();
    person.fechaNacimiento = QDate(2015, 1, 1);
    person.identification.reset();
    person.documentoNacimiento = DocumentoNacimiento{DocumentoNacimientoTipo::Acta, {}};
    person.representation = Representation{
        RepresentacionTipo::Madre, padron::core::PersonId(QUuid(u"018f4e2a-7c11-7abc-9def-001122334455")), {}};
    person.caso.papeles.insert(Papel::CartaConsentimiento, {});
    return person;
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("tipo");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty: refused
        QTest::addColumn<int>("rule");
        const auto good = [](const char* tipo, const QString& typed, const QString& kept) {
            QTest::newRow(qPrintable(QLatin1String(tipo) + u' ' + typed.left(25)))
                << QString::fromLatin1(tipo) << typed << kept << 0;
        };
        const auto bad = [](const char* tipo, const QString& typed, Rule rule) {
            QTest::newRow(qPrintable(QLatin1String(tipo) + QStringLiteral(" bad ") + typed.left(25)))
                << QString::fromLatin1(tipo) << typed << QString() << static_cast<int>(rule);
        };
        good("ine", QStringLiteral("GTHRMR85041207M100"), QStringLiteral("GTHRMR85041207M100"));
        good("ine", QStringLiteral(" gthrmr 850412 07 m100 "), QStringLiteral("GTHRMR85041207M100"));
        bad("ine", QStringLiteral("GTHRMR85041207X100"), Rule::BadFormat);
        bad("ine", QStringLiteral("GTHRM185041207M100"), Rule::BadFormat);
        bad("ine", QStringLiteral("GTHRMR85041207M10"), Rule::BadFormat);
        bad("ine", QStringLiteral("GTHRMR85041207M1000"), Rule::BadFormat);
        good("pasaporte", QStringLiteral("g12345678"), QStringLiteral("G12345678"));
        bad("pasaporte", QStringLiteral("123456789"), Rule::BadFormat);
        bad("pasaporte", QStringLiteral("G1234567"), Rule::BadFormat);
        good("cedula", QStringLiteral("1234567"), QStringLiteral("1234567"));
        good("cedula", QStringLiteral("12345678"), QStringLiteral("12345678"));
        bad("cedula", QStringLiteral("123456"), Rule::BadFormat);
        bad("cedula", QStringLiteral("123456789"), Rule::BadFormat);
        good("escolar", QStringLiteral("Sec. 12 / 3-B"), QStringLiteral("Sec. 12 / 3-B"));
        bad("municipal", QString(31, u'1'), Rule::TooLong);
        bad("otra", QString(10000, u'1'), Rule::TooLong);
        bad("ine", QString(10000, u'A'), Rule::TooLong);
        bad("otra", QStringLiteral("A\u202eB"), Rule::BadCharacters);
        bad("otra", QStringLiteral("  "), Rule::Required);
    }

    void numbers()
    {
        QFETCH(QString, tipo);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QFETCH(int, rule);
        const auto numero = parseIdentificacionNumero(*identificacionTipoByKey(tipo), typed);
        QCOMPARE(numero.has_value(), !kept.isEmpty());
        if (numero)
            QCOMPARE(*numero, kept);
        else
            QCOMPARE(static_cast<int>(numero.error()), rule);
    }

    void keysComeBack()
    {
        QCOMPARE(identificacionTipos().size(), 10);
        for (const auto tipo : identificacionTipos())
            QVERIFY(identificacionTipoByKey(keyOf(tipo)) == tipo);
        QCOMPARE(comprobanteTipos().size(), 8);
        for (const auto tipo : comprobanteTipos())
            QVERIFY(comprobanteTipoByKey(keyOf(tipo)) == tipo);
        for (const auto tipo : {DocumentoNacimientoTipo::Acta, DocumentoNacimientoTipo::CertificadoNacimiento})
            QVERIFY(documentoNacimientoByKey(keyOf(tipo)) == tipo);
        for (const auto tipo : {RepresentacionTipo::Madre, RepresentacionTipo::Padre, RepresentacionTipo::Tutela,
                                RepresentacionTipo::GuardaYCustodia})
            QVERIFY(representacionTipoByKey(keyOf(tipo)) == tipo);
        QVERIFY(consentMediumByKey(u"trazos") == ConsentMedium::PadStrokes);
        QVERIFY(!identificacionTipoByKey(u"INE"));
        QVERIFY(!comprobanteTipoByKey(u""));
        QVERIFY(!documentoNacimientoByKey(u"x"));
        QVERIFY(!representacionTipoByKey(u""));
        QVERIFY(!consentMediumByKey(u"palabra"));
    }

    void parentescosAreAKnownList()
    {
        QCOMPARE(parentescos().front().key, QStringLiteral("titular"));
        QSet<QString> keys;
        for (const auto& row : parentescos()) {
            keys.insert(row.key);
            for (const QChar c : row.key)
                QVERIFY(c >= u'a' && c <= u'z');
        }
        QCOMPARE(keys.size(), parentescos().size());
        for (const auto blood : {u"hija", u"padre", u"abuela", u"nieto", u"hermana", u"tio", u"sobrina", u"primo"})
            QVERIFY(parentescoByKey(QStringView(blood))->consanguineo);
        for (const auto other : {u"conyuge", u"pareja", u"hijastra", u"suegra", u"nuera", u"cunado", u"pupilo", u"otro"})
            QVERIFY(!parentescoByKey(QStringView(other))->consanguineo);
        QVERIFY(!parentescoByKey(u"vecino"));
    }

    void typedDates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("rule");
        const auto good = [](const char* typed, QDate date) { QTest::newRow(typed) << QString::fromLatin1(typed) << date << 0; };
        const auto bad = [](const char* typed, Rule rule) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QDate() << static_cast<int>(rule);
        };
        good("12/04/1985", {1985, 4, 12});
        good("1/2/1990", {1990, 2, 1});
        good("01021990", {1990, 2, 1});
        good("01-02-1990", {1990, 2, 1});
        good(" 01.02.1990 ", {1990, 2, 1});
        good("29/02/2024", {2024, 2, 29});
        good("04/03/2026", kToday);
        good("04/03/1906", {1906, 3, 4});
        bad("", Rule::Required);
        bad("   ", Rule::Required);
        bad("12/04/85", Rule::NotADate);
        bad("1990-02-01", Rule::NotADate);
        bad("ayer", Rule::NotADate);
        bad("12/abril/1985", Rule::NotADate);
        bad("1121990", Rule::NotADate);
        bad("29/02/2023", Rule::ImpossibleDate);
        bad("31/04/1990", Rule::ImpossibleDate);
        bad("00/01/1990", Rule::ImpossibleDate);
        bad("32131990", Rule::ImpossibleDate);
        bad("05/03/2026", Rule::DateInFuture);
        bad("04/03/1905", Rule::DateTooOld);
        bad("01/01/0001", Rule::DateTooOld);
    }

    void typedDates()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, date);
        QFETCH(int, rule);
        const auto read = parseBirthDate(typed, kToday);
        QCOMPARE(read.has_value(), date.isValid());
        if (read)
            QCOMPARE(*read, date);
        else
            QCOMPARE(static_cast<int>(read.error()), rule);
    }

    void pasteIsNoDate()
    {
        QCOMPARE(parseTypedDate(QString(10000, u'1')).error(), Rule::NotADate);
    }

    void vigenciaMayBeAYear()
    {
        QCOMPARE(*parseVigencia(u"2030"), QDate(2030, 12, 31));
        QCOMPARE(*parseVigencia(u"15/06/2030"), QDate(2030, 6, 15));
        QCOMPARE(parseVigencia(u"30").error(), Rule::NotADate);
    }

    void ages()
    {
        QCOMPARE(ageOn({1990, 3, 4}, {2026, 3, 4}), 36);
        QCOMPARE(ageOn({1990, 3, 5}, {2026, 3, 4}), 35);
        QCOMPARE(ageOn({2008, 2, 29}, {2026, 2, 28}), 17); // completed on 1 March of a common year
        QCOMPARE(ageOn({2008, 2, 29}, {2026, 3, 1}), 18);
        QCOMPARE(ageOn({2004, 2, 29}, {2024, 2, 29}), 20);
        QVERIFY(isMinorOn({2008, 3, 5}, kToday));
        QVERIFY(!isMinorOn({2008, 3, 4}, kToday));
    }

    void nothingMissesInACompleteCase()
    {
        QVERIFY(missingFor(completeAdult(), kToday).isEmpty());
        QVERIFY(missingFor(completeMinor(), kToday).isEmpty());
    }

    void adultMisses()
    {
        Person person = completeAdult();
        person.curp.reset();
        person.identification.reset();
        person.comprobante.reset();
        const Issues issues = missingFor(person, kToday);
        QCOMPARE(issues.size(), 3);
        QCOMPARE(issues[0].field, Field::Curp);
        QCOMPARE(issues[0].numeral, "10.I");
        QCOMPARE(issues[1].field, Field::IdentificacionTipo);
        QCOMPARE(issues[1].numeral, "10.II");
        QCOMPARE(issues[2].field, Field::Comprobante);
        QCOMPARE(issues[2].numeral, "10.III");
        for (const auto& issue : issues)
            QCOMPARE(issue.severity, Severity::Missing);
        QVERIFY(!blocks(issues));

        person.documentoNacimiento = DocumentoNacimiento{DocumentoNacimientoTipo::CertificadoNacimiento, {}};
        QVERIFY(!hasIssue(missingFor(person, kToday), Field::Curp, Rule::Required)); // 10.I: one of the three
    }

    void expiredFromTheDayAfter()
    {
        Person person = completeAdult();
        const Issues issues = missingFor(person, kToday.addDays(1));
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues[0].rule, Rule::Expired);
        QCOMPARE(issues[0].field, Field::IdentificacionVigencia);
        QCOMPARE(issues[0].numeral, "10.II");
        person.identification->vigencia.reset();
        QVERIFY(missingFor(person, kToday.addDays(1)).isEmpty());
    }

    void minorMisses()
    {
        Person person = completeMinor();
        person.documentoNacimiento.reset();
        QCOMPARE(rulesOf(missingFor(person, kToday), Field::DocumentoNacimiento), QList<Rule>{Rule::MinorNeedsActa});
        QCOMPARE(missingFor(person, kToday).front().numeral, "15");
        person.documentoNacimiento = DocumentoNacimiento{DocumentoNacimientoTipo::CertificadoNacimiento, {}};
        QVERIFY(hasIssue(missingFor(person, kToday), Field::DocumentoNacimiento, Rule::MinorNeedsActa));

        person = completeMinor();
        person.representation.reset();
        QVERIFY(hasIssue(missingFor(person, kToday), Field::Representante, Rule::MinorWithoutRepresentative));
    }

    void representativeElsewhereShowsTheirIdentification()
    {
        Person person = completeMinor();
        person.representation = Representation{RepresentacionTipo::Tutela, {}, QStringLiteral("Luz Díaz")};
        const Issues issues = missingFor(person, kToday);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues[0].field, Field::IdentificacionTipo);
        QCOMPARE(issues[0].numeral, "15");
        person.identification = Identification{IdentificacionTipo::Municipal, QStringLiteral("7"), {}};
        QVERIFY(missingFor(person, kToday).isEmpty());
    }

    void telephones()
    {
        QCOMPARE(*parseTelefono(u"(919) 123-45 67"), QStringLiteral("9191234567"));
        QCOMPARE(*parseTelefono(u"+52 919 123 4567"), QStringLiteral("9191234567"));
        QCOMPARE(*parseTelefono(u"  "), QString());
        for (const auto text : {u"123", u"91912345678", u"919123456a", u"٩١٩١٢٣٤٥٦٧"})
            QCOMPARE(parseTelefono(QStringView(text)).error(), Rule::BadFormat);
        QCOMPARE(parseTelefono(QString(10000, u'1')).error(), Rule::BadFormat);
        QCOMPARE(parseTelefono(QString(10000, u'-')).error(), Rule::BadFormat);
    }
};

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"
