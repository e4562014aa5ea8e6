// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/identity_section.h"

#include "domain/pais.h"
#include "domain/person.h"
#include "domain/typed_date.h"
#include "errors/case_text.h"
#include "errors/issue_text.h"
#include "errors/origin_text.h"
#include "errors/words.h"
#include "forms/curp_reading.h"
#include "forms/issue_beside.h"
#include "validators/date_text.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/curp_field.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace padron::ui {

using F = domain::Field;

namespace {
const QString kAbroad = QStringLiteral("NE");
}

IdentitySection::IdentitySection(QWidget* parent) : SectionForm(parent)
{
    m_nombres = addLine(F::Nombres, QStringLiteral("nombres"));
    m_nombres->setHelp(tr("Como está en el acta, con acentos."));
    m_primero = addLine(F::PrimerApellido, QStringLiteral("primerApellido"));
    m_primero->setHelp(tr("Si sólo tiene un apellido, va aquí."));
    m_segundo = addLine(F::SegundoApellido, QStringLiteral("segundoApellido"), tr("Segundo apellido (si tiene)"));
    m_fecha = addLine(F::FechaNacimiento, QStringLiteral("fechaNacimiento"));
    m_sexo = new ChoiceRow({{QStringLiteral("M"), tr("Mujer"), u'm'}, {QStringLiteral("H"), tr("Hombre"), u'h'},
                            {QStringLiteral("X"), tr("X, no binario"), u'x'}},
                           this);
    m_sexoBox = addBox({F::Sexo}, m_sexo, QStringLiteral("sexo"));
    m_entidad = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> entidades;
    for (const auto entidad : domain::Entidad::all())
        entidades.append({entidad.curpCode(), entidad.name()});
    m_entidad->setChoices(entidades);
    m_entidadBox = addBox({F::EntidadNacimiento}, m_entidad, QStringLiteral("entidadNacimiento"));
    m_entidadBox->setHelp(tr("Donde nació, no donde vive."));
    m_curp = new CurpField(this);
    m_curpBox = addBox({F::Curp}, m_curp, QStringLiteral("curp"));
    m_pendiente = new QCheckBox(tr("No trae su CURP: presenta acta o certificado"), this);
    m_pendiente->setObjectName(QStringLiteral("curpPendiente"));
    m_tipo = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> tipos;
    using D = domain::DocumentoNacimientoTipo;
    for (const D tipo : {D::Acta, D::CertificadoNacimiento})
        tipos.append({domain::keyOf(tipo), documentoNacimientoLabel(tipo)});
    m_tipo->setChoices(tipos);
    m_tipoBox = addBox({F::DocumentoNacimiento}, m_tipo, QStringLiteral("documentoTipo"));
    auto* referencia = new QLineEdit(this);
    referencia->setMaxLength(m_curp->maxLength());
    m_referencia = addBox({}, referencia, QStringLiteral("documentoReferencia"), tr("Número o folio del documento"));
    m_referencia->setHelp(tr("Si lo tiene."));
    m_image = new QPushButton(tr("&Leer de imagen…"), this);
    m_image->setObjectName(QStringLiteral("leerImagen"));
    m_image->setToolTip(tr("El código de la CURP o de la credencial, de una foto o un PDF: Alt+L"));
    m_image->setFocusPolicy(Qt::NoFocus); // Enter walks the fields; its own keys open it
    setRole(m_image, "link");
    connect(m_image, &QPushButton::clicked, this, &IdentitySection::imageRequested);
    m_camera = new QPushButton(tr("Leer con la &cámara…"), this);
    m_camera->setObjectName(QStringLiteral("leerConCamara"));
    m_camera->setToolTip(tr("El código de la CURP, de la identificación o de la credencial: Alt+C"));
    m_camera->setFocusPolicy(Qt::NoFocus);
    setRole(m_camera, "link");
    connect(m_camera, &QPushButton::clicked, this, &IdentitySection::cameraRequested);
    addCase();
    placeBoxes();
    connect(m_pendiente, &QCheckBox::clicked, this, &IdentitySection::pendienteClicked);
    connect(this, &SectionForm::draftChanged, this, &IdentitySection::refreshCurp);
}

void IdentitySection::addCase()
{
    m_pais = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> paises;
    for (const auto& pais : domain::paises())
        paises.append({QString::fromUtf16(pais.code), QString::fromUtf16(pais.name)});
    m_pais->setChoices(paises);
    m_paisBox = addBox({F::Pais}, m_pais, QStringLiteral("pais"));
    m_condicion = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> condiciones;
    using C = domain::Condicion;
    for (const C condicion : {C::Emancipada, C::Interdiccion, C::Apoyo})
        condiciones.append({domain::keyOf(condicion), condicionLabel(condicion)});
    m_condicion->setChoices(condiciones);
    m_condicion->setItemText(0, condicionLabel(C::Ninguna));
    m_condicionBox = addBox({F::Condicion}, m_condicion, QStringLiteral("condicion"));
    m_condicionBox->setHelp(tr("Decide quién consiente y qué documentos se piden."));
    m_extranjera = new QCheckBox(tr("Es de otra nacionalidad"), this);
    m_extranjera->setObjectName(QStringLiteral("extranjera"));
    m_preexistente = new QCheckBox(tr("Ya estaba en el padrón y es su primera visita"), this);
    m_preexistente->setObjectName(QStringLiteral("preexistente"));
    for (auto* check : {m_extranjera, m_preexistente})
        connect(check, &QCheckBox::clicked, this, &SectionForm::draftChanged);
}

void IdentitySection::placeBoxes()
{
    auto* grid = makeGrid();
    grid->addWidget(m_nombres, 0, 0, 1, 2);
    grid->addWidget(m_primero, 1, 0);
    grid->addWidget(m_segundo, 1, 1);
    grid->addWidget(m_fecha, 2, 0);
    grid->addWidget(m_sexoBox, 2, 1);
    grid->addWidget(m_entidadBox, 3, 0);
    grid->addWidget(m_paisBox, 3, 1);
    grid->addWidget(m_curpBox, 4, 0, 1, 2);
    auto* beside = new QHBoxLayout;
    beside->addWidget(m_pendiente);
    beside->addStretch();
    auto* readers = new QVBoxLayout;
    readers->setSpacing(0);
    readers->addWidget(m_image, 0, Qt::AlignRight);
    readers->addWidget(m_camera, 0, Qt::AlignRight);
    beside->addLayout(readers);
    grid->addLayout(beside, 5, 0, 1, 2);
    grid->addWidget(m_tipoBox, 6, 0);
    grid->addWidget(m_referencia, 6, 1);
    grid->addWidget(m_condicionBox, 7, 0);
    auto* checks = new QVBoxLayout;
    checks->setSpacing(grid::kS);
    checks->addWidget(m_extranjera);
    checks->addWidget(m_preexistente);
    grid->addLayout(checks, 7, 1, Qt::AlignVCenter);
    setLayout(grid);
    setStops({m_nombres->input(), m_primero->input(), m_segundo->input(), m_fecha->input(), m_sexo, m_entidad, m_pais,
              m_curp, m_pendiente, m_tipo, m_referencia->input(), m_condicion, m_extranjera, m_preexistente});
}

void IdentitySection::applyTo(domain::PersonDraft& person) const
{
    takeTyped(person, F::Nombres, person.nombres, line(m_nombres)->text());
    takeTyped(person, F::PrimerApellido, person.primerApellido, line(m_primero)->text());
    takeTyped(person, F::SegundoApellido, person.segundoApellido, line(m_segundo)->text());
    takeTyped(person, F::FechaNacimiento, person.fechaNacimiento, line(m_fecha)->text());
    takeTyped(person, F::Sexo, person.sexo, m_sexo->key());
    takeTyped(person, F::EntidadNacimiento, person.entidadNacimiento, m_entidad->key());
    takeTyped(person, F::Curp, person.curp, m_curp->text());
    person.documentoTipo = m_tipo->key();
    person.documentoReferencia = line(m_referencia)->text();
    person.caso.condicion = domain::condicionByKey(m_condicion->key()).value_or(domain::Condicion::Ninguna);
    person.caso.extranjera = m_extranjera->isChecked();
    person.caso.pais = m_entidad->key() == kAbroad ? m_pais->key() : QString(); // it stays chosen while it is hidden
    person.caso.preexistente = m_preexistente->isChecked();
}

void IdentitySection::fill(const domain::PersonDraft& person)
{
    line(m_nombres)->setText(person.nombres);
    line(m_primero)->setText(person.primerApellido);
    line(m_segundo)->setText(person.segundoApellido);
    line(m_fecha)->setText(person.fechaNacimiento);
    m_sexo->setKey(person.sexo);
    m_entidad->setKey(person.entidadNacimiento);
    m_curp->setText(person.curp);
    m_tipo->setKey(person.documentoTipo);
    line(m_referencia)->setText(person.documentoReferencia);
    m_pendiente->setChecked(person.curp.isEmpty() && !person.documentoTipo.isEmpty());
    m_condicion->setKey(domain::keyOf(person.caso.condicion));
    m_extranjera->setChecked(person.caso.extranjera);
    m_pais->setKey(person.caso.pais);
    m_preexistente->setChecked(person.caso.preexistente);
}

domain::PersonDraft IdentitySection::typed() const
{
    domain::PersonDraft person;
    applyTo(person);
    return person;
}

void IdentitySection::contextChanged()
{
    refreshCase();
    refreshDocument();
    refreshCurp();
    for (const auto& [box, field] : {std::pair(m_nombres, F::Nombres), std::pair(m_curpBox, F::Curp),
                                     std::pair(m_primero, F::PrimerApellido), std::pair(m_segundo, F::SegundoApellido),
                                     std::pair(m_fecha, F::FechaNacimiento), std::pair(m_sexoBox, F::Sexo),
                                     std::pair(m_entidadBox, F::EntidadNacimiento)})
        box->setOrigin(originLabel(static_cast<domain::Origin>(context().person().origins.value(static_cast<int>(field)))));
    const auto birth = domain::parseBirthDate(line(m_fecha)->text(), context().today);
    m_fecha->setHelp(birth ? tr("Años cumplidos: %1").arg(domain::ageOn(*birth, context().today))
                           : tr("dd/mm/aaaa, por ejemplo 22/11/1985"));
}

void IdentitySection::leaving(FieldBox* box)
{
    if (box != m_fecha || line(box)->text() == tidyDate(line(box)->text()))
        return;
    line(box)->setText(tidyDate(line(box)->text()));
    Q_EMIT draftChanged();
}

void IdentitySection::pendienteClicked(bool on)
{
    if (on && m_tipo->key().isEmpty())
        m_tipo->setKey(domain::keyOf(domain::DocumentoNacimientoTipo::Acta));
    if (!on && !context().asks(domain::Requisito::ActaDelMenor) && line(m_referencia)->text().isEmpty())
        m_tipo->setKey({});
    Q_EMIT draftChanged();
    refreshDocument();
}

void IdentitySection::refreshCase()
{
    m_paisBox->setVisible(m_entidad->key() == kAbroad);
    m_preexistente->setVisible(context().person().registered && !context().family.updates.isNull());
}

void IdentitySection::refreshDocument()
{
    // a text in the CURP is never dropped by a check: it has to be emptied first
    m_pendiente->setEnabled(m_curp->text().isEmpty());
    if (!m_curp->text().isEmpty())
        m_pendiente->setChecked(false);
    m_curp->setEnabled(!m_pendiente->isChecked());
    const bool minor = context().asks(domain::Requisito::ActaDelMenor);
    const bool document = m_pendiente->isChecked() || minor || !m_tipo->key().isEmpty()
        || !line(m_referencia)->text().isEmpty();
    m_tipoBox->setVisible(document);
    m_referencia->setVisible(document);
    m_tipoBox->setLabel(minor ? tr("Acta de nacimiento (menor de edad)") : fieldLabel(F::DocumentoNacimiento));
}

void IdentitySection::refreshCurp()
{
    const CurpReading reading = readCurp(typed(), context().today);
    m_curp->setBoxes(reading.boxes);
    if (reading.predicted.isEmpty())
        m_curpBox->setHelp(tr("18 caracteres. Se compara con los datos de arriba mientras se escribe."));
    else
        m_curpBox->setHelp(tr("Con los datos de arriba empieza %1").arg(reading.predicted));
    // explained live: the boxes change at each key, and so does their sentence
    if (reading.first)
        m_curpBox->showFinding(reading.first->severity == domain::Severity::Blocks ? Theme::Tone::Danger
                                                                                   : Theme::Tone::Warn,
                               sentenceBeside(*reading.first));
    else
        m_curpBox->clearFinding();
}

void IdentitySection::refreshFindings()
{
    SectionForm::refreshFindings();
    const CurpReading reading = readCurp(typed(), context().today);
    if (reading.first)
        refreshCurp();
}

QString IdentitySection::digest(const domain::PersonDraft& person) const
{
    QStringList parts{QStringList{person.nombres, person.primerApellido, person.segundoApellido}.join(u' ').simplified()};
    parts.append(person.curp.isEmpty() ? tr("CURP pendiente") : person.curp);
    return parts.join(QStringLiteral(" · "));
}

} // namespace padron::ui
