// SPDX-License-Identifier: GPL-3.0-or-later
// The section driven by keys, with a desk that answers when the test says so.
#include "section_fixture.h"

using namespace fixture;

class TestDerechohabienciaSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ningunaStandsAlone()
    {
        Window window(nullptr);
        window.press("declaraImss");
        window.press("declaraPemex");
        QCOMPARE(window.person().caso.derechohabiencia, QStringList({QStringLiteral("imss"), QStringLiteral("pemex")}));
        QCOMPARE(window.person().caso.declaradaMs, kNow.toMSecsSinceEpoch());
        window.press("declaraNinguna");
        QCOMPARE(window.person().caso.derechohabiencia, QStringList{QStringLiteral("ninguna")});
        QVERIFY(!window.isChecked("declaraImss"));
        window.press("declaraImssBienestar");
        QCOMPARE(window.person().caso.derechohabiencia, QStringList{QStringLiteral("imss_bienestar")});
        window.press("declaraImssBienestar");
        QVERIFY(window.person().caso.derechohabiencia.isEmpty()); // back to not asked
        QCOMPARE(window.person().caso.declaradaMs, 0);
    }

    void withoutConfigurationTheDeclarationIsEnough()
    {
        Desk nobody{QList<Institucion>()};
        for (runtime::ConsultaRunner* runner : {static_cast<runtime::ConsultaRunner*>(nullptr), nobody.runner.get()}) {
            Window window(runner);
            QVERIFY(!window.button()->isEnabled());
            QVERIFY(window.text("notaConsulta").contains(QStringLiteral("no está configurada")));
            window.press("declaraIssste");
            QCOMPARE(window.person().caso.derechohabiencia, QStringList{QStringLiteral("issste")});
        }
    }

    void onlyAWholeCurpIsAsked()
    {
        Desk desk;
        Window window(desk.runner.get());
        QVERIFY(window.button()->isEnabled());
        const QString curp = window.person().curp;
        for (const QString& half : {QString(), curp.left(17), curp.left(17) + QStringLiteral("?")}) {
            window.person().curp = half;
            window.section->setContext(window.context);
            QVERIFY(!window.button()->isEnabled());
            QVERIFY(window.text("notaConsulta").contains(QStringLiteral("CURP")));
        }
    }

    void oneTypesOnWhileTheyAreAsked()
    {
        Desk desk;
        Window window(desk.runner.get());
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending && desk.issste->pending);
        QCOMPARE(desk.imss->asked, QStringList{window.person().curp});
        QTRY_COMPARE(window.text("resultadoIMSS"), QStringLiteral("IMSS: consultando…"));
        QVERIFY(window.button()->hasFocus()); // it is the way out now
        window.press("declaraOtra");
        QCOMPARE(window.person().caso.derechohabiencia, QStringList{QStringLiteral("otra")});
        desk.issste->give(domain::sinRespuesta(domain::kConsultaTimedOut));
        QTRY_VERIFY(window.text("resultadoISSSTE").contains(QStringLiteral("sin respuesta")));
        QVERIFY(window.text("resultadoISSSTE").contains(QStringLiteral("No quiere decir que no tenga")));
        QVERIFY(window.text("resultadoISSSTE").contains(QStringLiteral("DHB-101")));
        domain::RespuestaInstitucion none;
        none.resultado = R::SinDerechohabiencia;
        desk.imss->give(none);
        QTRY_VERIFY(window.text("resultadoIMSS").contains(QStringLiteral("sin derechohabiencia vigente en esa institución")));
        QVERIFY(window.text("horaIMSS").contains(QStringLiteral("Consultado aquí")));
        QVERIFY(window.guidance().isEmpty());
        QVERIFY(window.section->summary().contains(QStringLiteral("Declara: Otra")));
    }

    void vigenteSaysHowToGoOnAndThatCareIsNotDenied()
    {
        Desk desk({Institucion::Imss});
        Window window(desk.runner.get());
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending);
        desk.imss->give(window.vigente(window.person().nombres.toUpper()));
        QTRY_VERIFY(window.text("resultadoIMSS").contains(QStringLiteral("derechohabiencia vigente como persona beneficiaria")));
        QVERIFY(window.text("resultadoIMSS").contains(QStringLiteral("01928074564")));
        QVERIFY(window.text("horaIMSS").contains(QStringLiteral("22/11/2026 10:41:59")));
        QVERIFY(window.text("nombresIMSS").isEmpty());
        for (const char16_t* said : {u"por aclarar", u"no una decisión", u"inconformarse", u"la atención médica no se niega"})
            QVERIFY2(window.guidance().contains(QString::fromUtf16(said)), qPrintable(QString::fromUtf16(said)));
        QVERIFY(window.section->summary().contains(QStringLiteral("por aclarar")));
        QVERIFY(window.button()->isEnabled()); // to be asked again
    }

    void whoDoesNotAgreeSaysSoOnce()
    {
        Desk desk;
        Window window(desk.runner.get());
        QSignalSpy contested(window.section, &ui::DerechohabienciaSection::contestRequested);
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending && desk.issste->pending);
        domain::RespuestaInstitucion none;
        none.resultado = R::SinDerechohabiencia;
        desk.issste->give(none);
        desk.imss->give(window.vigente(window.person().nombres));
        auto* disagree = window.findChild<QPushButton*>(QStringLiteral("noDeAcuerdoIMSS"));
        QTRY_VERIFY(disagree->isVisible());
        QVERIFY(!window.findChild<QPushButton*>(QStringLiteral("noDeAcuerdoISSSTE"))->isVisible()); // nothing to contest
        window.press("noDeAcuerdoIMSS");
        QCOMPARE(contested.count(), 1);
        const auto id = contested.front().front().value<ports::ConsultaId>();
        desk.steps.contest(id, ports::Contest::Said);
        desk.runner->recall(window.person().id);
        QTRY_VERIFY(window.text("inconformidadIMSS").contains(QStringLiteral("no está de acuerdo con IMSS")));
        QVERIFY(!disagree->isVisible());
        QVERIFY(window.button()->hasFocus());
        window.press("consultar"); // asked again, the same answer: it stays said
        QTRY_VERIFY(desk.imss->pending);
        desk.imss->give(window.vigente(window.person().nombres));
        QTRY_VERIFY(window.text("inconformidadIMSS").contains(QStringLiteral("no está de acuerdo")));
        QVERIFY(!disagree->isVisible());
    }

    void anotherNameIsShown()
    {
        Desk desk({Institucion::Imss});
        Window window(desk.runner.get());
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending);
        desk.imss->give(window.vigente(QStringLiteral("ZENOBIO")));
        QTRY_VERIFY(window.text("nombresIMSS").contains(QStringLiteral("ZENOBIO")));
        QVERIFY(window.text("nombresIMSS").contains(QStringLiteral("Revise que la CURP sea de la persona")));
        window.person().nombres = QStringLiteral("Zenobio"); // it was the name that was mistyped
        window.section->setContext(window.context);
        QVERIFY(window.text("nombresIMSS").isEmpty());
    }

    void anotherCurpHidesWhatWasSaid()
    {
        Desk desk({Institucion::Imss});
        Window window(desk.runner.get());
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending);
        desk.imss->give(window.vigente(window.person().nombres));
        QTRY_VERIFY(!window.guidance().isEmpty());
        const QString curp = window.person().curp;
        window.person().curp = samples::familyDraft(2).people.first().curp;
        window.section->setContext(window.context);
        QVERIFY(window.text("resultadoIMSS").isEmpty());
        QVERIFY(window.guidance().isEmpty());
        window.person().curp = curp;
        window.section->setContext(window.context);
        QVERIFY(!window.guidance().isEmpty());
    }

    void whoConsentedIsAskedAboutByThemselvesAndOnce()
    {
        Desk desk;
        Window window(desk.runner.get());
        const QString curp = window.person().curp;
        window.person().curp = curp.left(17);
        window.person().consent.decision = QStringLiteral("given");
        window.section->setContext(window.context);
        window.person().curp = curp;
        window.section->setContext(window.context);
        QTRY_VERIFY(desk.imss->pending && desk.issste->pending);
        QCOMPARE(desk.imss->asked, QStringList{curp});
        window.press("consultar"); // cancels
        QTRY_COMPARE(window.text("resultadoIMSS"), QStringLiteral("IMSS: consulta cancelada"));
        window.section->setContext(window.context);
        window.context.member = 1; // and come back
        window.section->setDraft(window.context);
        window.context.member = 0;
        window.section->setDraft(window.context);
        QTRY_COMPARE(window.text("resultadoIMSS"), QStringLiteral("IMSS: consulta cancelada"));
        QCOMPARE(desk.imss->asked.size(), 1);
    }

    void withoutConsentNobodysCurpGoesAnywhere()
    {
        Desk desk;
        Window window(desk.runner.get());
        QTest::qWait(50);
        window.person().consent.decision = QStringLiteral("refused");
        window.section->setContext(window.context);
        window.person().registered = true; // an update asks by its button alone
        window.person().consent.decision = QStringLiteral("given");
        window.section->setContext(window.context);
        QTest::qWait(50);
        QVERIFY(desk.imss->asked.isEmpty() && desk.issste->asked.isEmpty());
    }

    void theSameButtonCancels()
    {
        Desk desk;
        Window window(desk.runner.get());
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending && desk.issste->pending);
        QVERIFY(window.button()->text().contains(QStringLiteral("Cancelar")));
        window.press("consultar");
        QVERIFY(!desk.imss->pending && !desk.issste->pending);
        QTRY_COMPARE(window.text("resultadoIMSS"), QStringLiteral("IMSS: consulta cancelada"));
        QTRY_VERIFY(window.button()->text().contains(QStringLiteral("Consultar")));
        window.press("consultar"); // and again
        QTRY_COMPARE(desk.imss->asked.size(), 2);
    }

    void whatIsNotInTheStoreYetCanBeCancelled()
    {
        Desk desk({Institucion::Imss});
        Window window(desk.runner.get());
        const auto gate = std::make_shared<QSemaphore>();
        const auto keepBusy = [&] {
            desk.store.run([gate] { return gate->acquire(), true; });
        };
        keepBusy();
        window.press("consultar");
        QVERIFY(window.button()->text().contains(QStringLiteral("Cancelar")));
        window.press("consultar");
        QVERIFY(window.button()->text().contains(QStringLiteral("Consultar")));
        gate->release();
        QTRY_COMPARE(window.text("resultadoIMSS"), QStringLiteral("IMSS: consulta cancelada"));
        QVERIFY(desk.imss->asked.isEmpty()); // the institution never heard of it

        keepBusy();
        for (int i = 0; i < 3; ++i) // asked, cancelled, and asked after all
            window.press("consultar");
        gate->release();
        QTRY_COMPARE(desk.imss->asked.size(), 1);
        QTest::qWait(50);
        QCOMPARE(desk.imss->asked.size(), 1);
        QVERIFY(desk.runner->isAsking(window.person().id));
    }

    void eachMemberHasTheirOwn()
    {
        Desk desk({Institucion::Imss});
        Window window(desk.runner.get());
        window.press("declaraImss");
        window.press("consultar");
        QTRY_VERIFY(desk.imss->pending);
        const auto answer = window.vigente(window.person().nombres);
        window.context.member = 1;
        window.section->setDraft(window.context);
        QVERIFY(!window.isChecked("declaraImss"));
        desk.imss->give(answer); // the first member's, who is not shown
        QTest::qWait(50);
        QVERIFY(window.text("resultadoIMSS").isEmpty());
        window.context.member = 0;
        window.section->setDraft(window.context);
        QVERIFY(window.isChecked("declaraImss"));
        QTRY_VERIFY(!window.guidance().isEmpty()); // recalled from what is kept
    }
};

QTEST_MAIN(TestDerechohabienciaSection)
#include "tst_derechohabiencia_section.moc"
