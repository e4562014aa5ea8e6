// SPDX-License-Identifier: GPL-3.0-or-later
// The section driven by keys, with a desk that answers when the test says so.
#include "domain/derechohabiencia_errors.h"
#include "forms/derechohabiencia_section.h"
#include "ports/derechohabiencia_steps.h"
#include "runtime/consulta_runner.h"
#include "support/samples/sample_family.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace padron;
using domain::Institucion;
using ports::Consulta;
using ports::ConsultaState;
using R = domain::ResultadoConsulta;

namespace {

/// Keeps consultations in memory, as the store does.
class Steps final : public ports::DerechohabienciaSteps
{
public:
    explicit Steps(const QList<Institucion>& of) : m_of(of) {}
    core::Result<QMap<Institucion, ports::ConsultaSetup>> setups() override
    {
        QMap<Institucion, ports::ConsultaSetup> setups;
        for (const auto institucion : m_of) {
            ports::ConsultaSetup setup;
            setup.askedName = domain::keyOf(institucion);
            setups.insert(institucion, setup);
        }
        return setups;
    }
    core::Result<QList<Consulta>> ofPerson(const core::PersonId& person) override
    {
        QList<Consulta> theirs;
        for (const auto& consulta : m_all)
            if (consulta.person == person)
                theirs.prepend(consulta);
        return theirs;
    }
    core::Result<QList<Consulta>> begin(const core::PersonId& person, const domain::Curp& curp,
                                        const QList<Institucion>& of) override
    {
        QList<Consulta> begun;
        for (const auto institucion : of) {
            Consulta consulta;
            consulta.id = ports::ConsultaId(QUuid::createUuid());
            consulta.person = person;
            consulta.institucion = institucion;
            consulta.curp = curp.text();
            m_all.append(consulta);
            begun.append(consulta);
        }
        return begun;
    }
    core::Result<void> keep(const ports::ConsultaId& id, const domain::RespuestaInstitucion& answer) override
    {
        for (auto& consulta : m_all)
            if (consulta.id == id && consulta.state == ConsultaState::Pending) {
                consulta.answer = answer;
                consulta.answeredMs = 1'795'000'000'000;
                consulta.state = answer.resultado != R::SinRespuesta ? ConsultaState::Answered
                    : answer.codigo == u"DHB-108"                    ? ConsultaState::Cancelled
                                                                     : ConsultaState::NoAnswer;
            }
        return {};
    }
    void contest(const ports::ConsultaId& id, ports::Contest contest)
    {
        for (auto& consulta : m_all)
            if (consulta.id == id)
                consulta.contest = contest;
    }
    core::Result<ports::DeferredTurn> nextDeferred() override { return ports::DeferredTurn{}; }
    core::Result<int> paceMs() override { return 60'000; }

private:
    QList<Institucion> m_of;
    QList<Consulta> m_all;
};

/// An institution that answers when the test says so.
class Service final : public ports::ConsultaService
{
public:
    Ticket ask(const domain::Curp& curp, Answer answer) override
    {
        asked.append(curp.text());
        pending = std::move(answer);
        return 1;
    }
    void cancel(Ticket) override { give(domain::sinRespuesta(domain::kConsultaCancelled)); }
    void give(const domain::RespuestaInstitucion& answer)
    {
        if (const auto to = std::exchange(pending, nullptr))
            to(answer);
    }
    QStringList asked;
    Answer pending;
};

const QDateTime kNow(QDate(2026, 11, 22), QTime(10, 42), Qt::UTC);

} // namespace

class Desk
{
public:
    explicit Desk(const QList<Institucion>& of = domain::instituciones()) : steps(of)
    {
        runner = std::make_unique<runtime::ConsultaRunner>(store, steps, [this](const ports::ConsultaSetup& setup) {
            auto service = std::make_unique<Service>();
            (setup.askedName == u"imss" ? imss : issste) = service.get();
            return std::unique_ptr<ports::ConsultaService>(std::move(service));
        });
        QSignalSpy ready(runner.get(), &runtime::ConsultaRunner::configuredChanged);
        runner->reload();
        if (!ready.wait(5000))
            qFatal("not reloaded");
    }
    runtime::StoreExecutor store;
    Steps steps;
    Service *imss = nullptr, *issste = nullptr;
    std::unique_ptr<runtime::ConsultaRunner> runner;
};

/// The section in a window beside another field.
class Window : public QWidget
{
public:
    explicit Window(runtime::ConsultaRunner* runner)
    {
        auto* column = new QVBoxLayout(this);
        section = new ui::DerechohabienciaSection;
        column->addWidget(section);
        section->setConsultas(runner, [] { return kNow; });
        context.family = samples::familyDraft(1);
        for (auto& one : context.family.people)
            one.consent = {.noticeId = QStringLiteral("registro_integral")};
        context.today = kNow.date();
        section->setDraft(context);
        QObject::connect(section, &ui::SectionForm::draftChanged, this, [this] {
            section->applyTo(context.family.people[context.member]);
            section->setContext(context);
        });
        resize(760, 500);
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window never became active");
    }
    domain::PersonDraft& person() { return context.family.people[context.member]; }
    QString text(const char* name) const
    {
        const auto* label = findChild<ui::Label*>(QLatin1String(name));
        return label && label->isVisibleTo(this) ? label->text() : QString();
    }
    QPushButton* button() const { return findChild<QPushButton*>(QStringLiteral("consultar")); }
    QString guidance() const
    {
        const auto* message = findChild<ui::InlineMessage*>(QStringLiteral("guiaVigente"));
        return message->isVisibleTo(this) ? message->text() : QString();
    }
    bool isChecked(const char* name) const { return findChild<QCheckBox*>(QLatin1String(name))->isChecked(); }
    void press(const char* name, Qt::Key key = Qt::Key_Space)
    {
        auto* input = findChild<QWidget*>(QLatin1String(name));
        input->setFocus();
        QTest::keyClick(QApplication::focusWidget(), key);
    }
    domain::RespuestaInstitucion vigente(const QString& nombres)
    {
        const auto curp = *domain::Curp::parse(person().curp);
        return domain::judgeAnswer(curp, {R::Vigente, curp.text(), nombres, person().primerApellido.toUpper(),
                                          person().segundoApellido.toUpper(), QStringLiteral("01928074564"),
                                          QStringLiteral("beneficiario"), QStringLiteral("22/11/2026 10:41:59")});
    }

    ui::FormContext context;
    ui::DerechohabienciaSection* section;
};

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
