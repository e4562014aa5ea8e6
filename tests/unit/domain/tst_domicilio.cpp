// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/domicilio.h"
#include "unit/domain/rules_of.h"

#include <QTest>

using namespace padron::domain;

namespace {

DomicilioDraft urban()
{
    DomicilioDraft d;
    d.entidad = QStringLiteral("07");
    d.municipio = QStringLiteral("San Cristóbal");
    d.localidad = QStringLiteral("San Cristóbal");
    d.codigoPostal = QStringLiteral("29240");
    d.asentamientoTipo = QStringLiteral("barrio");
    d.asentamiento = QStringLiteral("La Merced");
    d.vialidadTipo = QStringLiteral("calle");
    d.vialidad = QStringLiteral("5 de Mayo");
    d.numeroKind = QStringLiteral("numero");
    d.numeroExterior = QStringLiteral("12");
    d.numeroInterior = QStringLiteral("3");
    return d;
}

DomicilioDraft rural()
{
    DomicilioDraft d;
    d.entidad = QStringLiteral("07");
    d.municipio = QStringLiteral("Ocosingo");
    d.localidad = QStringLiteral("El Ñandú");
    d.numeroKind = QStringLiteral("domicilio_conocido");
    d.referencias = QStringLiteral("Frente a la escuela primaria, casa de adobe");
    return d;
}

Issues issuesOf(const DomicilioDraft& draft)
{
    const auto parsed = Domicilio::parse(draft);
    return parsed ? Issues() : parsed.error();
}

} // namespace

class TestDomicilio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urbanHome()
    {
        const auto home = Domicilio::parse(urban());
        QVERIFY(home.has_value());
        QVERIFY(home->numeroKind == NumeroKind::Numero);
        QCOMPARE(domicilioLines(*home), (QStringList{QStringLiteral("Calle 5 de Mayo 12 int. 3, Barrio La Merced"),
                                                     QStringLiteral("San Cristóbal, Chiapas"),
                                                     QStringLiteral("C.P. 29240")}));
        QCOMPARE(*Domicilio::parse(draftOf(*home)), *home);
    }

    void ruralHomeNeedsNoInventedValues()
    {
        const auto home = Domicilio::parse(rural());
        QVERIFY(home.has_value());
        QVERIFY(home->numeroKind == NumeroKind::DomicilioConocido);
        QVERIFY(home->vialidad.isEmpty());
        QVERIFY(home->codigoPostal.isEmpty());
        QVERIFY(home->numeroExterior.isEmpty());
        QCOMPARE(domicilioLines(*home),
                 (QStringList{QStringLiteral("Domicilio conocido, Frente a la escuela primaria, casa de adobe"),
                              QStringLiteral("El Ñandú, Ocosingo, Chiapas")}));
        QCOMPARE(*Domicilio::parse(draftOf(*home)), *home);
    }

    void ruralHomeNeedsADescription()
    {
        auto draft = rural();
        draft.referencias.clear();
        QCOMPARE(rulesOf(issuesOf(draft), Field::Referencias), QList<Rule>{Rule::Required});
        draft.numeroKind = QStringLiteral("sin_numero");
        QCOMPARE(rulesOf(issuesOf(draft), Field::Referencias), QList<Rule>{Rule::Required});
    }

    void streetWithoutNumber()
    {
        auto draft = urban();
        draft.numeroKind = QStringLiteral("sin_numero");
        draft.codigoPostal.clear();
        const auto home = Domicilio::parse(draft);
        QVERIFY(home.has_value());
        QVERIFY(home->numeroKind == NumeroKind::SinNumero);
        QVERIFY(home->numeroExterior.isEmpty()); // what was said wins over what was left in the field
        QCOMPARE(domicilioLines(*home).front(), QStringLiteral("Calle 5 de Mayo sin número, Barrio La Merced"));
    }

    void composedRoad()
    {
        auto draft = rural();
        draft.vialidadTipo = QStringLiteral("Terracería");
        draft.vialidad = QStringLiteral("Ocosingo - Toniná km 4+500");
        QCOMPARE(Domicilio::parse(draft)->vialidadTipo, QStringLiteral("terracería"));
    }

    void whatIsRequired_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("field");
        QTest::newRow("entidad") << QStringLiteral("entidad") << static_cast<int>(Field::DomicilioEntidad);
        QTest::newRow("municipio") << QStringLiteral("municipio") << static_cast<int>(Field::DomicilioMunicipio);
        QTest::newRow("localidad") << QStringLiteral("localidad") << static_cast<int>(Field::DomicilioLocalidad);
        QTest::newRow("cp") << QStringLiteral("cp") << static_cast<int>(Field::CodigoPostal);
        QTest::newRow("vialidad") << QStringLiteral("vialidad") << static_cast<int>(Field::Vialidad);
        QTest::newRow("numero") << QStringLiteral("numero") << static_cast<int>(Field::NumeroExterior);
    }

    void whatIsRequired()
    {
        QFETCH(QString, what);
        QFETCH(int, field);
        auto draft = urban();
        const QMap<QString, QString*> fields{
            {QStringLiteral("entidad"), &draft.entidad},     {QStringLiteral("municipio"), &draft.municipio},
            {QStringLiteral("localidad"), &draft.localidad}, {QStringLiteral("cp"), &draft.codigoPostal},
            {QStringLiteral("vialidad"), &draft.vialidad},   {QStringLiteral("numero"), &draft.numeroExterior}};
        *fields[what] = QStringLiteral("  ");
        const Issues issues = issuesOf(draft);
        QCOMPARE(issues.size(), 1);
        QVERIFY(hasIssue(issues, static_cast<Field>(field), Rule::Required));
    }

    void numberedKindIsUnderstood()
    {
        auto draft = urban();
        draft.numeroKind.clear();
        QVERIFY(Domicilio::parse(draft)->numeroKind == NumeroKind::Numero);
        draft.numeroExterior.clear();
        QVERIFY(hasIssue(issuesOf(draft), Field::NumeroExterior, Rule::Required));
        draft.numeroKind = QStringLiteral("ninguno");
        QVERIFY(hasIssue(issuesOf(draft), Field::NumeroExterior, Rule::BadFormat));
    }

    void refusesBadForms()
    {
        for (const auto text : {u"2924", u"292400", u"2924A", u"٢٩٢٤٠"}) {
            auto draft = urban();
            draft.codigoPostal = QString::fromUtf16(text);
            QVERIFY(hasIssue(issuesOf(draft), Field::CodigoPostal, Rule::BadFormat));
        }
        for (const auto text : {u"33", u"00", u"7", u"CS", u"88"}) {
            auto draft = urban();
            draft.entidad = QString::fromUtf16(text);
            QVERIFY(hasIssue(issuesOf(draft), Field::DomicilioEntidad, Rule::BadFormat));
        }
        auto draft = urban();
        draft.vialidadTipo = QStringLiteral("autopista");
        draft.asentamientoTipo = QStringLiteral("planeta");
        QVERIFY(hasIssue(issuesOf(draft), Field::VialidadTipo, Rule::BadFormat));
        QVERIFY(hasIssue(issuesOf(draft), Field::AsentamientoTipo, Rule::BadFormat));
    }

    void refusesInvisibleCharactersAndPastes()
    {
        auto draft = urban();
        draft.vialidad = QStringLiteral("5 de\u202e Mayo");
        draft.referencias = QString(10000, u'x');
        draft.localidad = QStringLiteral("San\u0007Juan");
        const Issues issues = issuesOf(draft);
        QVERIFY(hasIssue(issues, Field::Vialidad, Rule::BadCharacters));
        QVERIFY(hasIssue(issues, Field::Referencias, Rule::TooLong));
        QVERIFY(hasIssue(issues, Field::DomicilioLocalidad, Rule::BadCharacters));
        QVERIFY(blocks(issues));
    }

    void catalogues()
    {
        QCOMPARE(vialidadTipos().size(), 21 + 5);
        QCOMPARE(asentamientoTipos().size(), 41);
        for (const auto kind : {NumeroKind::Numero, NumeroKind::SinNumero, NumeroKind::DomicilioConocido})
            QVERIFY(numeroKindByKey(keyOf(kind)) == kind);
        QVERIFY(!numeroKindByKey(u""));
    }
};

QTEST_APPLESS_MAIN(TestDomicilio)
#include "tst_domicilio.moc"
