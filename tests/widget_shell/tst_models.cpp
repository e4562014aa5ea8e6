// SPDX-License-Identifier: GPL-3.0-or-later
// Rows say what they hold, and never turn a name into markup.
#include "errors/language.h"
#include "models/consultas_model.h"
#include "models/contests_model.h"
#include "models/credentials_model.h"
#include "models/drafts_model.h"
#include "models/observations_model.h"
#include "models/people_model.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "models/search_model.h"
#include "models/tasks_model.h"
#include "support/samples/sample_family.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace padron;

namespace {

const QDate kToday(2026, 11, 22);

domain::Folio folio(int counter)
{
    return domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), counter);
}

core::PersonId personId(int number)
{
    return core::PersonId(QUuid(quint32(number), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

ports::SearchHit hit(const QString& name)
{
    return {.person = personId(1),
            .family = {},
            .folio = folio(123),
            .fullName = name,
            .birth = QDate(1992, 3, 12),
            .entidadNacimiento = *domain::Entidad::fromCurpCode(u"CS"),
            .curp = QString(),
            .familyName = QStringLiteral("Familia Núñez"),
            .state = ports::RecordState::Incompleto,
            .reasons = {ports::MatchReason::Name},
            .matchedWords = {QStringLiteral("nu"), QStringLiteral("maria")}};
}

QString text(const QAbstractItemModel& model, int role, int row = 0)
{
    return model.index(row, 0).data(role).toString();
}

} // namespace

class TstModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::installLanguage(*qApp, QStringLiteral("es")); }

    void aResultSaysWhoAndWhyItMatched()
    {
        ui::SearchModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHits({hit(QStringLiteral("Ma. Ñadia Núñez")), hit(QStringLiteral("Ana"))}, kToday);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, ui::AsideRole), QStringLiteral("34 años, Chiapas"));
        QCOMPARE(text(model, ui::MonoRole), QStringLiteral("CURP pendiente"));
        QCOMPARE(text(model, ui::ChipRole), QStringLiteral("Incompleto"));
        QCOMPARE(text(model, ui::ReasonRole), QStringLiteral("nombre"));
        // "Ma." is María: the whole word; "Núñez": the two letters typed
        QCOMPARE(model.index(0, 0).data(ui::MarksRole).value<QList<int>>(), (QList<int>{0, 3, 10, 2}));
        model.setHits({}, kToday);
        QCOMPARE(model.rowCount(), 0);
    }

    void aWordMatchedWithAMistakeIsMarked()
    {
        // the query's word or the name's: both are that word
        for (const char* matched : {"guadalpe", "guadalupe"})
            QCOMPARE(ui::marksIn(QStringLiteral("Ana Guadalupe Ruiz"), {QLatin1String(matched)}), (QList<int>{4, 9}));
        QCOMPARE(ui::marksIn(QStringLiteral("Ana Básquez"), {QStringLiteral("vazquez")}), (QList<int>{4, 7}));
        QCOMPARE(ui::marksIn(QStringLiteral("Ana Ruiz"), {QStringLiteral("ama")}), QList<int>());
        QCOMPARE(ui::marksIn(QString(), {QStringLiteral("ana")}), QList<int>());
        QCOMPARE(ui::marksIn(QStringLiteral("- Ana"), {QString(), QStringLiteral("an")}), (QList<int>{2, 2}));
    }

    void everyReasonIsTold()
    {
        ui::SearchModel model;
        auto found = hit(QStringLiteral("Ana"));
        found.reasons = {ports::MatchReason::NameAlike, ports::MatchReason::BirthDate};
        model.setHits({found}, kToday);
        QCOMPARE(text(model, ui::ReasonRole), QStringLiteral(u"nombre parecido \u00b7 fecha de nacimiento"));
    }

    void aTaskSaysWhoAskedAndWhy()
    {
        ui::TasksModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto named = [](const QString& nombres) {
            domain::Person person{.folio = folio(7)};
            person.name = *domain::PersonName::parse(nombres, u"Ruiz", u"");
            return person;
        };
        const QDateTime now(kToday, QTime(11, 0));
        usecases::TaskView view{.person = named(QStringLiteral("Ana")), .other = named(QStringLiteral("Anna"))};
        view.task.askedBy = QStringLiteral("M. Ruiz");
        view.task.note = QStringLiteral("\u202Eson primas");
        view.task.createdMs = now.addSecs(-18 * 60).toMSecsSinceEpoch();
        model.setTasks({view}, now);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, ui::TitleRole), QStringLiteral("Ana Ruiz"));
        QCOMPARE(text(model, ui::AsideRole), QStringLiteral("y Anna Ruiz"));
        QCOMPARE(text(model, ui::ReasonRole), QStringLiteral("M. Ruiz, hoy 10:42"));
        QVERIFY(text(model, Qt::DisplayRole).contains(QStringLiteral("son primas")));
        QVERIFY(!text(model, Qt::DisplayRole).contains(QChar(0x202E)));
        model.setTasks({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

    void anAnswerShowsItsClocksItsNamesAndWhetherItIsContested()
    {
        ui::ConsultasModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDateTime now(kToday, QTime(11, 0));
        usecases::ConsultaView view;
        auto& consulta = view.consulta;
        consulta.state = ports::ConsultaState::Answered;
        consulta.answer.resultado = domain::ResultadoConsulta::Vigente;
        consulta.answer.nombres = QStringLiteral("\u202EZENOBIO");
        consulta.answer.fechaHora = QStringLiteral("22/11/2026 10:41:59");
        consulta.askedMs = now.addSecs(-19 * 60).toMSecsSinceEpoch();
        consulta.answeredMs = now.addSecs(-18 * 60).toMSecsSinceEpoch();
        view.names = domain::NameAgreement::Other;
        auto silent = view;
        silent.names.reset();
        silent.consulta.state = ports::ConsultaState::NoAnswer;
        silent.consulta.answer = domain::RespuestaInstitucion();
        model.setConsultas({view, silent}, now);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, ui::AsideRole), QStringLiteral("se preguntó hoy 10:41"));
        QVERIFY(text(model, ui::DetailRole).contains(QStringLiteral("22/11/2026 10:42")));
        QVERIFY(text(model, ui::DetailRole).contains(QStringLiteral("22/11/2026 10:41:59")));
        QVERIFY(text(model, ui::NoteRole).contains(QStringLiteral("ZENOBIO")));
        QVERIFY(!text(model, Qt::DisplayRole).contains(QChar(0x202E)));
        QVERIFY(model.canContest(0) && !model.canContest(1) && !model.canContest(2) && !model.canContest(-1));
        QVERIFY(text(model, ui::ChipRole).isEmpty());
        view.consulta.contest = ports::Contest::Raised;
        view.names = domain::NameAgreement::Same;
        model.setConsultas({view}, now);
        QVERIFY(!model.canContest(0));
        QCOMPARE(text(model, ui::ChipRole), QStringLiteral("No está de acuerdo"));
        QVERIFY(text(model, ui::NoteRole).isEmpty());
        QVERIFY(text(model, ui::DetailRole).contains(QStringLiteral("mismo nombre")));
    }

    void aContestSaysWhoAndWithWhom()
    {
        ui::ContestsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDateTime now(kToday, QTime(11, 0));
        domain::Person person{.folio = folio(7)};
        person.name = *domain::PersonName::parse(u"Ana", u"Ruiz", u"");
        usecases::ContestView view{.person = person, .institucion = domain::Institucion::Issste};
        view.task.askedBy = QStringLiteral("M. Ruiz");
        view.task.createdMs = now.addSecs(-18 * 60).toMSecsSinceEpoch();
        model.setContests({view}, now);
        QCOMPARE(text(model, ui::TitleRole), QStringLiteral("Ana Ruiz"));
        QCOMPARE(text(model, ui::MonoRole), person.folio.text());
        QVERIFY(text(model, ui::DetailRole).contains(QStringLiteral("ISSSTE")));
        QCOMPARE(text(model, ui::ReasonRole), QStringLiteral("M. Ruiz, hoy 10:42"));
        model.setContests({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

    void aHostileNameIsPlainText()
    {
        ui::SearchModel model;
        model.setHits({hit(QStringLiteral("<img src=/etc/passwd>\u202EAna\u0000b"))}, kToday);
        const QString shown = text(model, ui::TitleRole);
        QVERIFY(shown.startsWith(QStringLiteral("<img src=/etc/passwd>")));
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(!text(model, Qt::DisplayRole).contains(QChar(0x202E)));
    }

    void draftsWithoutANameHaveOne()
    {
        ui::DraftsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDateTime now(kToday, QTime(10, 42));
        const core::UserId me(QUuid::createUuid());
        usecases::DraftQueue queue{.today = kToday};
        queue.open = {{.savedMs = now.addSecs(-60).toMSecsSinceEpoch(), .people = 1, .turn = 7, .day = kToday, .owner = me},
                      {.savedMs = now.addDays(-1).toMSecsSinceEpoch(), .title = QStringLiteral("Ana"), .people = 3}};
        queue.discarded = {{.title = QStringLiteral("Beto"), .people = 1, .turn = 2, .day = kToday.addDays(-1),
                            .discardedMs = now.toMSecsSinceEpoch()}};
        model.setQueue(queue, me, now);
        QCOMPARE(text(model, ui::TitleRole), QStringLiteral("Turno 7 - Sin nombre todavía"));
        QCOMPARE(text(model, ui::TitleRole, 1), QStringLiteral("Ana")); // of before there were turns
        QCOMPARE(text(model, ui::ChipRole), QStringLiteral("La tiene usted"));
        QCOMPARE(text(model, ui::ChipRole, 1), QStringLiteral("A quien siga"));
        QCOMPARE(text(model, ui::ChipRole, 2), QStringLiteral("Descartada 10:42 - Deshacer"));
        QVERIFY(text(model, ui::TitleRole, 2).startsWith(QStringLiteral("Turno 2 del ")));
        QVERIFY(text(model, Qt::AccessibleTextRole, 2).contains(QStringLiteral("Deshacer")));
        QVERIFY(text(model, ui::DetailRole).contains(QStringLiteral("hoy 10:41")));
        QVERIFY(text(model, ui::DetailRole, 1).contains(QStringLiteral("ayer 10:42")));
    }

    void aFamilySaysWhatEachOneMisses()
    {
        ui::PeopleModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int counter = 0, consent = 0;
        domain::FamilyDraft draft = samples::familyDraft(3);
        const auto record = domain::completeDraft(
            draft, {kToday, 1, core::FamilyId(QUuid::createUuid()), [&] { return folio(++counter); },
                    [&] { return ++consent, core::ConsentId(QUuid::createUuid()); }});
        QVERIFY(record);
        usecases::FamilyView view{*record, {}, {}, {}};
        view.states = QList<ports::RecordState>(4, ports::RecordState::EnElPadron);
        view.missing = QList<domain::Issues>(4);
        view.missing[1] = {{.field = domain::Field::Comprobante, .rule = domain::Rule::Required, .numeral = "10.III"}};
        view.finals = QList<std::optional<ports::StoredCredential>>(4);
        model.setView(view, kToday);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(text(model, ui::AsideRole).startsWith(QStringLiteral("Titular, ")));
        QCOMPARE(text(model, ui::NoteRole), QString());
        QCOMPARE(text(model, ui::NoteRole, 1), QStringLiteral("Falta: Comprobante de domicilio (10.III)"));
        QCOMPARE(text(model, ui::ChipRole, 2), QStringLiteral("En el padrón"));
    }

    void whatWasChosenStaysChosen()
    {
        ui::CredentialsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        using State = usecases::PrintRuns::State;
        const auto row = [](int number, State state) {
            return usecases::PrintRuns::Row{
                personId(number), QStringLiteral("Ana %1").arg(number), folio(number), 1, 1'795'000'000, {}, state};
        };
        model.setCredentials({row(1, State::Lista), row(2, State::Lista), row(3, State::Impresa)});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.chosen(), QList<core::PersonId>{personId(2)});
        QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole)); // it cannot be printed
        model.setCredentials({row(2, State::Lista), row(4, State::Lista), row(5, State::Detenida), row(6, State::Lista)});
        QCOMPARE(model.chosen(), QList<core::PersonId>{personId(2)});
        model.chooseFirst(2);
        QCOMPARE(model.chosen(), (QList<core::PersonId>{personId(2), personId(4)}));
        model.setCredentials({row(2, State::PorRevisar), row(4, State::Lista)}); // it went to the printer
        QCOMPARE(model.chosen(), QList<core::PersonId>{personId(4)});
        QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("x"), Qt::EditRole));
    }

    void anObservationGivesTheCentresReason()
    {
        ui::ObservationsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        usecases::SyncOverview::Observation observation;
        observation.verdict.verdict = QStringLiteral("observado");
        observation.verdict.code = QStringLiteral("curp-en-padron");
        observation.about = folio(5).text();
        model.setObservations({observation}, QDateTime(kToday, QTime(9, 0)));
        QCOMPARE(text(model, ui::ChipRole), QStringLiteral("Observado"));
        QCOMPARE(text(model, ui::TitleRole), folio(5).text());
        QVERIFY(text(model, ui::DetailRole).contains(QStringLiteral("CURP")));
    }

    void agesAndTimesAreReadAsPeopleSayThem()
    {
        QCOMPARE(ui::ageText(QDate(2026, 9, 23), kToday), QStringLiteral("1 mes"));
        QCOMPARE(ui::ageText(QDate(2025, 12, 22), kToday), QStringLiteral("11 meses"));
        QCOMPARE(ui::ageText(QDate(2026, 11, 1), kToday), QStringLiteral("menos de un mes"));
        QCOMPARE(ui::ageText(QDate(2025, 11, 22), kToday), QStringLiteral("1 año"));
        const QDateTime now(kToday, QTime(10, 42));
        QCOMPARE(ui::whenText(0, now), QStringLiteral("nunca"));
        QVERIFY(ui::whenText(now.addDays(-10).toMSecsSinceEpoch(), now).startsWith(QStringLiteral("12 nov")));
    }
};

QTEST_MAIN(TstModels)
#include "tst_models.moc"
