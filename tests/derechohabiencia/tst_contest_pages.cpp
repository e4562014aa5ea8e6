// SPDX-License-Identifier: GPL-3.0-or-later
// A person who does not agree with a Vigente, by keys: at the capture, in the expediente, and in Tareas until it is closed.
#include "forms/register_page.h"
#include "models/row_roles.h"
#include "ports/derechohabiencia.h"
#include "runtime/consulta_runner.h"
#include "shell/expediente_page.h"
#include "shell/tasks_page.h"
#include "support/store/session_desk.h"
#include "usecases/session_fixture.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace padron;
using domain::Institucion;
using R = domain::ResultadoConsulta;

namespace {

/// An institution that says Vigente of everybody, under one name.
class Vigentes final : public ports::ConsultaService
{
public:
    Ticket ask(const domain::Curp& curp, Answer answer) override
    {
        QTimer::singleShot(0, &m_alive, [curp, answer] {
            answer(domain::judgeAnswer(curp, {R::Vigente, curp.text(), QStringLiteral("ZENOBIO"), QStringLiteral("PAZ"), {},
                                              QStringLiteral("01928074564"), QStringLiteral("titular"),
                                              QStringLiteral("22/11/2026 10:41:59")}));
        });
        return 1;
    }
    void cancel(Ticket) override {}

private:
    QObject m_alive;
};

/// A store on its own thread, its desk, and a runner whose institution is IMSS.
class Module
{
public:
    Module()
    {
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        auto& session = store.session();
        if (!session.derechohabienciaSettings.configure(R"({"imss": {"url": "https://imss.ejemplo/ws"}})"))
            qFatal("not configured");
        desk = fixture::deskOver(executor, session, session.drafts);
        desk->enrolment = *session.device().enrolment();
        desk->initialSettings.padStrokesAllowed = true;
        runner = std::make_unique<runtime::ConsultaRunner>(
            executor, session.consultDerechohabiencia,
            [](const ports::ConsultaSetup&) { return std::unique_ptr<ports::ConsultaService>(std::make_unique<Vigentes>()); });
        QSignalSpy ready(runner.get(), &runtime::ConsultaRunner::configuredChanged);
        runner->reload();
        if (!ready.wait(5000))
            qFatal("not reloaded");
        desk->consultas = runner.get();
    }
    ~Module()
    {
        runner.reset();
        executor.shutdown();
    }

    template <class F> auto onStore(F work)
    {
        auto future = executor.run(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    QList<usecases::ContestView> open()
    {
        return *onStore([this] { return store.session().tasks.contests().open(); });
    }
    ports::ConsultaId answered(const domain::Person& person, R resultado, Institucion of)
    {
        return onStore([&] {
            store.clock.now += 60'000;
            auto& consult = store.session().consultDerechohabiencia;
            const auto id = consult.begin(person.id, *person.curp, {of})->first().id;
            domain::RespuestaInstitucion answer;
            answer.resultado = resultado;
            if (resultado == R::Vigente)
                answer = domain::judgeAnswer(*person.curp,
                                             {R::Vigente, person.curp->text(), person.name.nombres(),
                                              person.name.primerApellido(), person.name.segundoApellido(),
                                              QStringLiteral("01928074564"), QStringLiteral("titular"),
                                              QStringLiteral("22/11/2026 09:05:07")});
            if (!consult.keep(id, answer))
                qFatal("not kept");
            return id;
        });
    }

    fixture::Store store;
    runtime::StoreExecutor executor;
    std::unique_ptr<ui::Desk> desk;
    std::unique_ptr<runtime::ConsultaRunner> runner;
};

/// A page in a shown, active window, driven by keys.
template <class Page> class Shown
{
public:
    explicit Shown(Module& module) : page(*module.desk, nullptr)
    {
        page.resize(1100, 760);
        page.QWidget::show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window never became active");
    }
    template <class W = QWidget> W* find(const char* name)
    {
        W* widget = page.template findChild<W*>(QLatin1String(name));
        return widget && widget->isVisible() ? widget : nullptr;
    }
    QString text(const char* name)
    {
        if (auto* message = find<ui::InlineMessage>(name))
            return message->text();
        auto* label = find<ui::Label>(name);
        return label ? label->text() : QString();
    }
    QAbstractItemModel* rows(const char* name)
    {
        return page.template findChild<QAbstractItemView*>(QLatin1String(name))->model();
    }
    QString cell(const char* name, int row, int role) { return rows(name)->index(row, 0).data(role).toString(); }
    QString focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, key, with);
    }
    void press(const char* name)
    {
        if (!find(name))
            qFatal("%s is not there", name);
        find(name)->setFocus();
        key(Qt::Key_Space);
    }
    void shot(const char* name) ///< PNG in $PADRON_SHOTS, when set
    {
        const QString folder = qEnvironmentVariable("PADRON_SHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(100); // laid out
        page.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }
    Page page;
};

} // namespace

class TestContestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saidDuringACaptureItWaitsInTareasOnceRegistered()
    {
        Module module;
        Shown<ui::RegisterPage> shown(module);
        auto draft = samples::familyDraft(1);
        draft.currentMember = 0;
        draft.currentSection = QStringLiteral("derechohabiencia");
        shown.page.openDraft(draft);
        QTRY_VERIFY(shown.find<QPushButton>("consultar") && shown.find<QPushButton>("consultar")->isEnabled());
        QVERIFY(!shown.find("noDeAcuerdoIMSS"));
        shown.press("consultar");
        QTRY_VERIFY(shown.text("resultadoIMSS").contains(QStringLiteral("derechohabiencia vigente")));
        QVERIFY(shown.text("nombresIMSS").contains(QStringLiteral("ZENOBIO")));
        QVERIFY(shown.text("guiaVigente").contains(QStringLiteral("la atención médica no se niega")));
        QTRY_VERIFY(shown.find("noDeAcuerdoIMSS"));
        shown.press("noDeAcuerdoIMSS");
        QTRY_VERIFY(shown.text("inconformidadIMSS").contains(QStringLiteral("no está de acuerdo con IMSS")));
        QVERIFY(!shown.find("noDeAcuerdoIMSS"));
        QCOMPARE(shown.focus(), QStringLiteral("consultar"));
        shown.shot("registrar-inconformidad");
        QVERIFY(module.open().isEmpty()); // they are not registered yet

        QSignalSpy registered(&shown.page, &ui::RegisterPage::registered);
        shown.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1); // it held nothing back
        const auto id = draft.people.first().id;
        QTRY_COMPARE(module.open().size(), 1);
        QCOMPARE(module.open().first().person.id, id);
        const auto family = module.onStore([&] { return module.store.session().openFamily.run(id); });
        QCOMPARE(family->states.first(), ports::RecordState::PorAclarar);
    }

    void theExpedienteShowsTheEvidence()
    {
        Module module;
        const auto record = module.store.registerFamily(1);
        const auto& ana = record.people.first();
        module.answered(ana, R::CurpNoEncontrada, Institucion::Imss);
        module.answered(ana, R::SinDerechohabiencia, Institucion::Issste);
        module.answered(ana, R::Vigente, Institucion::Imss);
        module.answered(ana, R::SinRespuesta, Institucion::Issste);
        Shown<ui::ExpedientePage> shown(module);
        shown.page.open(record, ana.id);
        QTRY_VERIFY(shown.find("consultasExpediente"));
        const char* list = "consultasExpediente";
        QCOMPARE(shown.rows(list)->rowCount(), 4); // newest first
        QVERIFY(shown.cell(list, 0, ui::TitleRole).contains(QStringLiteral("ISSSTE: sin respuesta")));
        QVERIFY(shown.cell(list, 1, ui::TitleRole).contains(QStringLiteral("IMSS: derechohabiencia vigente")));
        QVERIFY(shown.cell(list, 2, ui::TitleRole).contains(QStringLiteral("ISSSTE: sin derechohabiencia vigente")));
        QVERIFY(shown.cell(list, 3, ui::TitleRole).contains(QStringLiteral("IMSS: no encontró esa CURP")));
        for (int row = 0; row < 4; ++row)
            QVERIFY(shown.cell(list, row, ui::AsideRole).startsWith(QStringLiteral("se preguntó ")));
        const QString detail = shown.cell(list, 1, ui::DetailRole);
        QVERIFY2(detail.contains(QStringLiteral("hora de la institución: 22/11/2026 09:05:07")), qPrintable(detail));
        QVERIFY2(detail.contains(QStringLiteral("mismo nombre")), qPrintable(detail));
        QVERIFY(shown.cell(list, 1, ui::ChipRole).isEmpty());

        shown.find<QAbstractItemView>(list)->setFocus();
        QVERIFY(!shown.find("noDeAcuerdoExpediente")); // silence is nothing to contest
        shown.key(Qt::Key_Down);
        QVERIFY(shown.find("noDeAcuerdoExpediente"));
        shown.press("noDeAcuerdoExpediente");
        QTRY_COMPARE(shown.cell(list, 1, ui::ChipRole), QStringLiteral("No está de acuerdo"));
        QVERIFY(shown.text("expedienteMessage").contains(QStringLiteral("constancia de vigencia o de baja")));
        QVERIFY(!shown.find("noDeAcuerdoExpediente"));
        shown.shot("expediente-consultas");
        QCOMPARE(module.open().size(), 1);

        shown.page.focusFirst();
        shown.key(Qt::Key_Home); // nobody was asked about the family
        QTRY_VERIFY(!shown.find("consultasExpediente"));
    }

    void tareasSaysWhatFollowsAndClosesItInALine()
    {
        Module module;
        const auto ana = module.store.registerFamily(1).people.first();
        const auto vigente = module.answered(ana, R::Vigente, Institucion::Imss);
        QVERIFY(module.onStore([&] { return module.store.session().tasks.contests().contest(vigente); }));
        Shown<ui::TasksPage> shown(module);
        shown.page.enter();
        QTRY_VERIFY(shown.find("contestList"));
        QCOMPARE(shown.rows("contestList")->rowCount(), 1);
        QTRY_COMPARE(shown.focus(), QStringLiteral("contestList"));
        QVERIFY(shown.cell("contestList", 0, ui::TitleRole).contains(ana.name.nombres()));
        QVERIFY(shown.cell("contestList", 0, ui::DetailRole).contains(QStringLiteral("IMSS")));
        QCOMPARE(shown.cell("contestList", 0, ui::MonoRole), ana.folio.text());
        shown.key(Qt::Key_Return);
        QTRY_VERIFY(shown.find("contestNote"));
        QVERIFY(shown.text("contestSteps").contains(QStringLiteral("constancia de vigencia o de baja")));
        QVERIFY(shown.text("contestSteps").contains(QStringLiteral("la atención médica no se niega")));
        QVERIFY(shown.text("contestSteps").contains(QStringLiteral("La decisión es de la institución")));
        shown.shot("tareas-inconformidad");
        shown.key(Qt::Key_Escape);
        QVERIFY(!shown.find("contestNote"));
        QCOMPARE(shown.focus(), QStringLiteral("contestList"));

        QSignalSpy opened(&shown.page, &ui::TasksPage::personOpened);
        shown.key(Qt::Key_Return);
        shown.press("contestFamily");
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<core::PersonId>(), ana.id);

        shown.find<QLineEdit>("contestNoteLinea")->setFocus();
        shown.key(Qt::Key_Return); // without a word nothing is closed
        QVERIFY(shown.find("contestNote"));
        QCOMPARE(module.open().size(), 1);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("trajo su constancia de baja"));
        QSignalSpy answered(&shown.page, &ui::TasksPage::answered);
        shown.key(Qt::Key_Return);
        QTRY_COMPARE(answered.count(), 1);
        QTRY_COMPARE(shown.rows("contestList")->rowCount(), 0);
        QVERIFY(shown.text("tasksMessage").contains(QStringLiteral("se cerró")));
        QVERIFY(module.open().isEmpty());
        const auto family = module.onStore([&] { return module.store.session().openFamily.run(ana.id); });
        QCOMPARE(family->states.first(), ports::RecordState::PorAclarar); // nobody here decides that
    }
};

QTEST_MAIN(TestContestPages)
#include "tst_contest_pages.moc"
