// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The section in a window, with a desk that answers when the test says so.
namespace fixture {

using namespace padron;
using domain::Institucion;
using ports::Consulta;
using ports::ConsultaState;
using R = domain::ResultadoConsulta;

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

inline const QDateTime kNow(QDate(2026, 11, 22), QTime(10, 42), Qt::UTC);

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

} // namespace fixture
