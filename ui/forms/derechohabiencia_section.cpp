// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/derechohabiencia_section.h"

#include "errors/derechohabiencia_text.h"
#include "runtime/consulta_runner.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {

const QString kNinguna = QStringLiteral("ninguna");

/// "imss_bienestar" -> "declaraImssBienestar"
QString nameOf(const QString& key)
{
    QString name = QStringLiteral("declara");
    for (const QString& word : key.split(u'_'))
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

std::optional<domain::Curp> curpOf(const domain::PersonDraft& person)
{
    const auto curp = domain::Curp::parse(person.curp);
    return curp ? std::optional(*curp) : std::nullopt;
}

} // namespace

DerechohabienciaSection::DerechohabienciaSection(QWidget* parent)
    : SectionForm(parent), m_now([] { return QDateTime::currentDateTime(); })
{
    build();
}

void DerechohabienciaSection::build()
{
    auto* checks = new QWidget(this);
    auto* flow = new FlowLayout(grid::kL, grid::kXs); // each has its own air above and below
    checks->setLayout(flow);
    QList<QWidget*> stops;
    for (const QString& key : domain::institucionesDeclarables()) {
        auto* check = new QCheckBox(declarableLabel(key), checks);
        check->setObjectName(nameOf(key));
        check->setMinimumHeight(Theme::fieldHeight() - grid::kXs);
        flow->addWidget(check);
        m_declared.append({key, check});
        stops.append(check);
        connect(check, &QCheckBox::clicked, this, [this, check] { declare(check); });
    }
    auto* box = addBox({domain::Field::Derechohabiencia}, checks, QStringLiteral("declaraciones"),
                       tr("La persona declara, bajo protesta de decir verdad, que tiene derechohabiencia en:"));
    box->setHelp(tr("Se anota lo que dice; no se le piden comprobantes y no condiciona su atención."));

    m_consult = new QPushButton(this);
    m_consult->setObjectName(QStringLiteral("consultar"));
    connect(m_consult, &QPushButton::clicked, this, &DerechohabienciaSection::consult);
    m_note = new Label(QString(), "help", this);
    m_note->setObjectName(QStringLiteral("notaConsulta"));
    m_note->setWordWrap(true);
    m_guidance = new InlineMessage(this);
    m_guidance->setObjectName(QStringLiteral("guiaVigente"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(box);
    column->addWidget(m_consult, 0, Qt::AlignLeft);
    column->addWidget(m_note);
    for (const auto institucion : domain::instituciones()) {
        const auto make = [&](const char* role, const QString& name) {
            auto* label = new Label(QString(), role, this);
            label->setObjectName(name + institucionLabel(institucion));
            label->setWordWrap(true);
            label->hide();
            column->addWidget(label);
            return label;
        };
        Result result{institucion, make("strong", QStringLiteral("resultado")), make("finding", QStringLiteral("nombres")),
                      make("help", QStringLiteral("hora")), make("help", QStringLiteral("inconformidad")),
                      new QPushButton(tr("No está de acuerdo con %1").arg(institucionLabel(institucion)), this)};
        setRole(result.names, "finding", Theme::Tone::Warn); // another name is what to look at first
        result.contest->setObjectName(QStringLiteral("noDeAcuerdo") + institucionLabel(institucion));
        result.contest->hide();
        connect(result.contest, &QPushButton::clicked, this, [this, institucion] { contest(institucion); });
        column->addWidget(result.contest, 0, Qt::AlignLeft);
        m_results.append(result);
    }
    column->addWidget(m_guidance);
    column->addStretch();
    stops << m_consult;
    for (const Result& result : std::as_const(m_results))
        stops << result.contest;
    setStops(stops);
    refreshButton();
}

void DerechohabienciaSection::setConsultas(runtime::ConsultaRunner* consultas, Now now)
{
    m_consultas = consultas;
    m_now = std::move(now);
    if (m_consultas) {
        connect(m_consultas, &runtime::ConsultaRunner::configuredChanged, this, &DerechohabienciaSection::refreshButton);
        connect(m_consultas, &runtime::ConsultaRunner::told, this, &DerechohabienciaSection::take);
        connect(m_consultas, &runtime::ConsultaRunner::failed, this, [this](const core::PersonId& person) {
            if (person == m_person)
                refreshButton();
        });
    }
    refreshButton();
}

void DerechohabienciaSection::declare(QCheckBox* clicked)
{
    for (const auto& [key, check] : m_declared)
        if (clicked->isChecked() && check != clicked && (key == kNinguna || clicked == m_declared.first().second))
            check->setChecked(false);
    m_declaredMs = m_now().toMSecsSinceEpoch();
    Q_EMIT draftChanged();
}

void DerechohabienciaSection::applyTo(domain::PersonDraft& person) const
{
    person.caso.derechohabiencia.clear();
    for (const auto& [key, check] : m_declared)
        if (check->isChecked())
            person.caso.derechohabiencia.append(key);
    person.caso.declaradaMs = person.caso.derechohabiencia.isEmpty() ? 0 : m_declaredMs;
}

void DerechohabienciaSection::fill(const domain::PersonDraft& person)
{
    for (const auto& [key, check] : m_declared)
        check->setChecked(person.caso.derechohabiencia.contains(key));
    m_declaredMs = person.caso.declaradaMs;
}

void DerechohabienciaSection::contextChanged()
{
    if (m_person != context().person().id) {
        m_person = context().person().id;
        m_kept.clear();
        m_recalled = false;
        m_askedCurp.clear();
        if (m_consultas)
            m_consultas->recall(m_person);
    }
    showResults();
    askByItself();
}

/// Once the CURP of somebody new is complete and they have consented: it goes nowhere before that (15).
void DerechohabienciaSection::askByItself()
{
    const auto asked = [this](const Result& result) { return latest(result.institucion) != nullptr; };
    if (!m_recalled || !canAsk() || m_consultas->isAsking(m_person) || std::any_of(m_results.begin(), m_results.end(), asked))
        return;
    const domain::PersonDraft& person = context().person();
    if (m_askedCurp == person.curp || person.registered || person.consent.decision != QLatin1String("given"))
        return;
    m_askedCurp = person.curp;
    consult();
}

void DerechohabienciaSection::consult()
{
    if (!m_consultas)
        return;
    if (m_consultas->isAsking(m_person))
        m_consultas->cancel(m_person);
    else if (const auto curp = curpOf(context().person()))
        m_consultas->ask(m_person, *curp);
    refreshButton();
}

void DerechohabienciaSection::take(const core::PersonId& person, const QList<ports::Consulta>& newestFirst)
{
    if (person != m_person || context().family.people.isEmpty())
        return;
    m_kept = newestFirst;
    m_recalled = true;
    showResults();
    askByItself();
}

/// Of the CURP that stands in the form now: what was asked of another one speaks of somebody else.
const ports::Consulta* DerechohabienciaSection::latest(domain::Institucion institucion) const
{
    const auto curp = curpOf(context().person());
    for (const ports::Consulta& consulta : m_kept)
        if (curp && consulta.institucion == institucion && consulta.curp == curp->text())
            return &consulta;
    return nullptr;
}

/// Their last word: a silence or a call on its way takes nothing back.
const ports::Consulta* DerechohabienciaSection::answered(domain::Institucion institucion) const
{
    const auto curp = curpOf(context().person());
    for (const ports::Consulta& consulta : m_kept)
        if (curp && consulta.institucion == institucion && consulta.curp == curp->text()
            && consulta.state == ports::ConsultaState::Answered)
            return &consulta;
    return nullptr;
}

/// One is enough, however often that institution was asked.
const ports::Consulta* DerechohabienciaSection::contested(domain::Institucion institucion) const
{
    const auto curp = curpOf(context().person());
    for (const ports::Consulta& consulta : m_kept)
        if (curp && consulta.institucion == institucion && consulta.curp == curp->text()
            && consulta.contest != ports::Contest::None)
            return &consulta;
    return nullptr;
}

void DerechohabienciaSection::contest(domain::Institucion institucion)
{
    if (const ports::Consulta* consulta = answered(institucion))
        Q_EMIT contestRequested(consulta->id);
}

bool DerechohabienciaSection::isVigente() const
{
    return std::any_of(m_results.begin(), m_results.end(), [this](const Result& result) {
        const ports::Consulta* consulta = answered(result.institucion);
        return consulta && consulta->answer.resultado == domain::ResultadoConsulta::Vigente;
    });
}

void DerechohabienciaSection::showResults()
{
    const domain::PersonDraft& person = context().person();
    for (const Result& result : m_results) {
        const ports::Consulta* newest = latest(result.institucion);
        const ports::Consulta* said = answered(result.institucion);
        const ports::Consulta* consulta = said ? said : newest;
        QString names;
        if (consulta && consulta->answer.resultado == domain::ResultadoConsulta::Vigente)
            names = consultaNamesText(*consulta, domain::compareNames(consulta->answer, person.nombres,
                                                                      person.primerApellido, person.segundoApellido));
        const auto show = [](Label* label, const QString& text) {
            label->setText(text);
            label->setVisible(!text.isEmpty());
        };
        QString text = consulta ? consultaText(*consulta) : QString();
        if (newest != consulta) // asked again
            text += u'\n' + consultaText(*newest);
        show(result.text, text);
        show(result.names, names);
        show(result.time, consulta ? consultaTime(*consulta) : QString());
        const ports::Consulta* contest = contested(result.institucion);
        const bool vigente = consulta && consulta->answer.resultado == domain::ResultadoConsulta::Vigente;
        show(result.contested, vigente && contest ? contestText(*contest) : QString());
        if (result.contest->hasFocus() && (!vigente || contest))
            m_consult->setFocus();
        result.contest->setVisible(vigente && !contest);
    }
    if (!isVigente())
        m_guidance->hide();
    else if (m_guidance->text() != vigenteGuidance() || m_guidance->isHidden())
        m_guidance->say(Theme::Tone::Info, vigenteGuidance());
    refreshButton();
}

bool DerechohabienciaSection::canAsk() const
{
    return m_consultas && !m_consultas->configured().isEmpty() && !context().family.people.isEmpty()
        && curpOf(context().person())
        && (context().person().registered || !context().person().consent.noticeId.isEmpty()); // made known first (15)
}

void DerechohabienciaSection::refreshButton()
{
    const bool asking = m_consultas && m_consultas->isAsking(m_person);
    const bool configured = m_consultas && !m_consultas->configured().isEmpty();
    m_consult->setText(asking ? tr("Cancelar la consulta") : tr("Consultar a las instituciones"));
    m_consult->setEnabled(asking || canAsk());
    if (!configured)
        m_note->setText(tr("La consulta a IMSS e ISSSTE no está configurada en este equipo. Con lo que declara la persona "
                           "el registro sigue."));
    else if (asking)
        m_note->setText(tr("Consultando; puede seguir capturando. Cada institución tiene 40 segundos para contestar."));
    else if (!canAsk())
        m_note->setText(tr("Para consultar hace falta haber dado a conocer el aviso y la CURP completa y sin errores."));
    else
        m_note->setText(tr("Se pregunta sólo por la CURP de esta persona. La respuesta no detiene el registro ni la "
                           "atención."));
}

QString DerechohabienciaSection::digest(const domain::PersonDraft& person) const
{
    QStringList declared;
    for (const QString& key : person.caso.derechohabiencia)
        declared.append(declarableLabel(key));
    const QString said = declared.isEmpty() ? tr("No se ha preguntado") : tr("Declara: %1").arg(declared.join(QStringLiteral(", ")));
    return isVigente() ? tr("%1 · por aclarar").arg(said) : said;
}

} // namespace padron::ui
