// SPDX-License-Identifier: GPL-3.0-or-later
// The domicilio by keys over catalogues that answer when the test says so: what they fill in, and what they leave alone.
#include "domicilio_form_fixture.h"

using namespace padron;
using namespace fixture;

class TestDomicilio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urbanHomeByCodigoPostal()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.kind("n");
        form.key(Qt::Key_Tab);
        form.type(QStringLiteral("29240"));
        QCOMPARE(catalogues.set, 7);
        QCOMPARE(form.draft().entidad, QStringLiteral("07"));
        QCOMPARE(form.draft().municipio, QStringLiteral("San Cristóbal de las Casas"));
        QCOMPARE(form.draft().municipioClave, QStringLiteral("078"));
        QCOMPARE(form.draft().localidad, QStringLiteral("San Cristóbal"));
        QCOMPARE(form.draft().localidadClave, QStringLiteral("0001"));
        QCOMPARE(form.origin("municipio"), QStringLiteral("del catálogo"));

        form.go("asentamiento");
        QVERIFY(form.list("asentamiento")->isOffering());
        QCOMPARE(form.list("asentamiento")->rows().size(), 3);
        form.type(QStringLiteral("ros"));
        QCOMPARE(form.list("asentamiento")->rows().size(), 1);
        QCOMPARE(form.list("asentamiento")->rows()[0].detail, QStringLiteral("Fraccionamiento"));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Tab); // takes it and goes on
        QCOMPARE(form.draft().asentamiento, QStringLiteral("Las Rosas"));
        QCOMPARE(form.draft().asentamientoTipo, QStringLiteral("fraccionamiento"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("asentamientoTipo"));
        form.go("vialidad");
        form.type(QStringLiteral("5 de Mayo"));
        form.go("numeroExterior");
        form.type(QStringLiteral("12"));
        QVERIFY(domain::Domicilio::parse(form.draft()));
        qInfo("urban home by CP: %d keys", form.keys);
    }

    void aCodeOfSeveralMunicipiosAsksWhich()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("codigoPostal");
        form.type(QStringLiteral("29330"));
        QVERIFY(form.draft().municipio.isEmpty());
        QVERIFY(form.help("codigoPostal").contains(QStringLiteral("2 municipios")));
        auto* offered = form.find<ui::SuggestionList>("sugerencias_codigoPostal");
        QVERIFY(offered->isOffering());
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Return);
        QCOMPARE(form.draft().municipio, QStringLiteral("Zinacantán"));
        QCOMPARE(form.draft().municipioClave, QStringLiteral("111"));
        QCOMPARE(form.draft().asentamiento, QStringLiteral("La Ventana")); // the only one of it there
        QCOMPARE(form.draft().asentamientoTipo, QStringLiteral("ranchería"));
    }

    void whatWasTypedIsNotOverwritten()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("municipio");
        form.type(QStringLiteral("Ocosingo"));
        form.find("codigoPostal")->setFocus();
        form.type(QStringLiteral("30000"));
        QCOMPARE(form.draft().municipio, QStringLiteral("Ocosingo"));
        QVERIFY(form.draft().municipioClave.isEmpty());
        QVERIFY(form.help("codigoPostal").contains(QStringLiteral("Comitán de Domínguez")));
        // an unknown one is no mistake by itself
        form.find("codigoPostal")->selectAll();
        form.type(QStringLiteral("99999"));
        QVERIFY(form.help("codigoPostal").contains(QStringLiteral("siga con él")));
        QCOMPARE(form.draft().codigoPostal, QStringLiteral("99999"));
    }

    void ruralHomeWithoutStreetInFewKeys()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.kind("d");
        for (const char* hidden : {"asentamiento", "vialidad", "vialidadTipo", "numeroExterior", "numeroInterior"})
            QVERIFY2(!form.shows(hidden), hidden);
        form.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("localidad"));
        form.type(QStringLiteral("ranch"));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Return);
        const int place = form.keys;
        form.go("referencias");
        form.type(QStringLiteral("Casa verde junto a la escuela"));
        form.go("entreVialidades");
        form.type(QStringLiteral("Camino a Chamula y brecha al río"));
        QCOMPARE(form.draft().localidad, QStringLiteral("Rancho Nuevo"));
        QCOMPARE(form.draft().localidadClave, QStringLiteral("0131"));
        QCOMPARE(form.draft().municipio, QStringLiteral("San Cristóbal de las Casas"));
        QCOMPARE(form.draft().entidad, QStringLiteral("07"));
        QVERIFY(form.draft().codigoPostal.isEmpty());
        const auto read = domain::Domicilio::parse(form.draft());
        QVERIFY(read);
        QCOMPARE(read->numeroKind, domain::NumeroKind::DomicilioConocido);
        qInfo("rural home: %d keys for kind, localidad, municipio and entidad", place);
        QVERIFY(place <= 10);
    }

    void localidadAmongManyOfOneName()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("localidad");
        form.type(QStringLiteral("rancho nuevo"));
        auto* offered = form.list("localidad");
        QCOMPARE(offered->rows().size(), 3);
        QCOMPARE(offered->rows()[2].detail, QStringLiteral("Chamula, Chiapas · 95 hab."));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Up);
        form.key(Qt::Key_Return);
        QCOMPARE(form.draft().municipio, QStringLiteral("Comitán de Domínguez"));
        QCOMPARE(form.draft().localidadClave, QStringLiteral("0200"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("localidad"));
        QVERIFY(!offered->isOffering());

        // a municipio typed by hand comes first
        DomicilioForm other(catalogues, {.entidad = QStringLiteral("07"), .municipio = QStringLiteral("chamula")});
        other.go("localidad");
        other.type(QStringLiteral("rancho"));
        QVERIFY(other.list("localidad")->rows()[0].detail.startsWith(QStringLiteral("Chamula")));
    }

    void whatIsTypedByHandHasNoKey()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("localidad");
        form.type(QStringLiteral("ranch"));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Return);
        QCOMPARE(form.origin("localidad"), QStringLiteral("del catálogo"));
        form.key(Qt::Key_End);
        form.type(QStringLiteral(" II"));
        QVERIFY(form.draft().localidadClave.isEmpty());
        QCOMPARE(form.draft().municipioClave, QStringLiteral("078"));
        QVERIFY(form.origin("localidad").isEmpty());
        form.find("municipio")->setFocus();
        form.key(Qt::Key_Backspace);
        QVERIFY(form.draft().municipioClave.isEmpty());
        QCOMPARE(form.draft().localidad, QStringLiteral("Rancho Nuevo II"));
    }

    void olderAnswersAreDropped()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("localidad");
        catalogues.asked.clear();
        catalogues.held = true;
        form.type(QStringLiteral("ran"));
        form.type(QStringLiteral("cho zz"));
        QCOMPARE(catalogues.asked, QStringList{QStringLiteral("localidad:ra")}); // one at a time
        catalogues.release();                                                     // rows for "ra": too late
        QVERIFY(!form.list("localidad")->isOffering());
        QCOMPARE(catalogues.asked.last(), QStringLiteral("localidad:rancho zz"));
        catalogues.release();
        QVERIFY(!form.list("localidad")->isOffering()); // there is none
        // an answer that comes when another field has the focus says nothing
        form.find("localidad")->selectAll();
        form.type(QStringLiteral("ranch"));
        form.go("asentamiento");
        catalogues.release();
        catalogues.release();
        QVERIFY(!form.list("localidad")->isOffering());
        // nor does one for another person
        form.find("codigoPostal")->setFocus();
        form.type(QStringLiteral("29240"));
        domain::FamilyDraft other = form.family;
        other.people[0].domicilio = {};
        form.section.setDraft({other, 0, QDate(2026, 11, 22)});
        catalogues.release();
        QVERIFY(form.find("municipio")->text().isEmpty());
    }

    void switchingTheKindLosesNothing()
    {
        Catalogues catalogues;
        domain::DomicilioDraft typed{.entidad = QStringLiteral("07"), .municipio = QStringLiteral("Chamula"),
                                     .localidad = QStringLiteral("El Carrizal"), .codigoPostal = QStringLiteral("29330")};
        typed.vialidad = QStringLiteral("Camino viejo");
        typed.numeroKind = QStringLiteral("numero");
        typed.numeroExterior = QStringLiteral("12");
        typed.numeroInterior = QStringLiteral("B");
        typed.referencias = QStringLiteral("Casa verde");
        DomicilioForm form(catalogues, typed);
        form.kind("d");
        domain::DomicilioDraft expected = typed;
        expected.numeroKind = QStringLiteral("domicilio_conocido");
        QCOMPARE(form.draft(), expected);
        QVERIFY(!form.shows("numeroExterior"));
        QVERIFY(form.help("numeroKind").contains(QStringLiteral("no se usa")));
        QVERIFY(form.shows("vialidad")); // the rules use it, so it is seen
        QVERIFY(!form.shows("asentamiento"));
        const auto read = domain::Domicilio::parse(form.draft());
        QVERIFY(read && read->numeroExterior.isEmpty() && read->vialidad == typed.vialidad);
        form.kind("n");
        QCOMPARE(form.draft(), typed);
        QVERIFY(form.shows("numeroExterior"));
    }

    void withoutCataloguesAllIsTyped()
    {
        Catalogues catalogues;
        catalogues.has = {false, false, false};
        DomicilioForm form(catalogues);
        QVERIFY(form.shows("sinCatalogos"));
        form.go("codigoPostal");
        form.type(QStringLiteral("29240"));
        form.go("municipio");
        form.type(QStringLiteral("Chamula"));
        form.go("localidad");
        form.type(QStringLiteral("Rancho Nuevo"));
        QCOMPARE(form.draft().municipio, QStringLiteral("Chamula"));
        QVERIFY(form.draft().municipioClave.isEmpty());
        QVERIFY(!form.help("codigoPostal").contains(QStringLiteral("catálogo")));
        for (auto* list : form.section.window()->findChildren<ui::SuggestionList*>())
            QVERIFY(!list->isOffering());
    }
};

QTEST_MAIN(TestDomicilio)
#include "tst_domicilio_form.moc"
