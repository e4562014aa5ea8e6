// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/domicilio_section.h"

#include "domain/identification.h"
#include "errors/words.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace padron::ui {

using F = domain::Field;

namespace {

QList<std::pair<QString, QString>> catalogue(const QStringList& names)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto& name : names)
        rows.append({name.toLower(), name});
    return rows;
}

QString keyOfNumero(domain::NumeroKind kind)
{
    return domain::keyOf(kind);
}

/// The lines of a domicilio that the rules accept; else what was typed of it.
QString linesOf(const domain::DomicilioDraft& typed)
{
    if (const auto read = domain::Domicilio::parse(typed))
        return domain::domicilioLines(*read).join(QStringLiteral(" · "));
    QStringList parts{typed.vialidad, typed.asentamiento, typed.localidad, typed.municipio};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

DomicilioSection::DomicilioSection(QWidget* parent)
    : SectionForm(parent), m_same(new QCheckBox(tr("Mismo domicilio que la persona titular"), this)),
      m_sameLines(new Label(QString(), "muted", this)), m_own(new QWidget(this))
{
    m_same->setObjectName(QStringLiteral("mismoDomicilio"));
    m_sameLines->setWordWrap(true);
    makeBoxes();
    placeBoxes();
    connect(m_same, &QCheckBox::clicked, this, [this] {
        refresh();
        Q_EMIT draftChanged();
    });
    connect(m_numeroKind, &ChoiceRow::chosenByUser, this, &DomicilioSection::refresh);
}

void DomicilioSection::makeBoxes()
{
    m_entidad = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> entidades;
    for (const auto entidad : domain::Entidad::all())
        if (!entidad.isAbroad())
            entidades.append({entidad.inegiCode(), entidad.name()});
    m_entidad->setChoices(entidades);
    m_entidadBox = addBox({F::DomicilioEntidad}, m_entidad, QStringLiteral("domicilioEntidad"), tr("Entidad"));
    m_municipio = addLine(F::DomicilioMunicipio, QStringLiteral("municipio"));
    m_localidad = addLine(F::DomicilioLocalidad, QStringLiteral("localidad"));
    m_codigoPostal = addLine(F::CodigoPostal, QStringLiteral("codigoPostal"));
    m_codigoPostal->setHelp(tr("5 dígitos; en el campo puede faltar."));
    m_asentamientoTipo = new ChoiceCombo(this);
    m_asentamientoTipo->setChoices(catalogue(domain::asentamientoTipos()));
    m_asentamientoTipoBox = addBox({F::AsentamientoTipo}, m_asentamientoTipo, QStringLiteral("asentamientoTipo"));
    m_asentamiento = addLine(F::Asentamiento, QStringLiteral("asentamiento"));
    m_vialidadTipo = new ChoiceCombo(this);
    m_vialidadTipo->setChoices(catalogue(domain::vialidadTipos()));
    m_vialidadTipoBox = addBox({F::VialidadTipo}, m_vialidadTipo, QStringLiteral("vialidadTipo"));
    m_vialidad = addLine(F::Vialidad, QStringLiteral("vialidad"));
    using N = domain::NumeroKind;
    m_numeroKind = new ChoiceRow({{keyOfNumero(N::Numero), tr("Con número"), u'n'},
                                  {keyOfNumero(N::SinNumero), tr("Sin número"), u's'},
                                  {keyOfNumero(N::DomicilioConocido), tr("Domicilio conocido"), u'd'}},
                                 this);
    m_numeroKindBox = addBox({}, m_numeroKind, QStringLiteral("numeroKind"), tr("Número"));
    m_exterior = addLine(F::NumeroExterior, QStringLiteral("numeroExterior"));
    m_interior = addLine(F::NumeroInterior, QStringLiteral("numeroInterior"), tr("Número interior (si tiene)"));
    m_entre = addLine(F::EntreVialidades, QStringLiteral("entreVialidades"), tr("Entre qué calles o caminos"));
    m_referenciasText = new TextArea(3, this);
    m_referencias = addBox({F::Referencias}, m_referenciasText, QStringLiteral("referencias"));
    m_referencias->setHelp(tr("Un camino, un río, un lugar conocido; hasta 250 caracteres."));
    m_comprobante = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> comprobantes;
    for (const auto tipo : domain::comprobanteTipos())
        comprobantes.append({domain::keyOf(tipo), comprobanteLabel(tipo)});
    m_comprobante->setChoices(comprobantes);
    m_comprobanteBox = addBox({F::Comprobante}, m_comprobante, QStringLiteral("comprobante"));
    m_telefono = addLine(F::Telefono, QStringLiteral("telefono"), tr("Teléfono (si tiene)"));
    m_telefono->setHelp(tr("10 dígitos."));
}

void DomicilioSection::placeBoxes()
{
    auto* own = makeGrid();
    own->addWidget(m_entidadBox, 0, 0);
    own->addWidget(m_municipio, 0, 1);
    own->addWidget(m_localidad, 1, 0);
    own->addWidget(m_codigoPostal, 1, 1);
    own->addWidget(m_asentamientoTipoBox, 2, 0);
    own->addWidget(m_asentamiento, 2, 1);
    own->addWidget(m_vialidadTipoBox, 3, 0);
    own->addWidget(m_vialidad, 3, 1);
    own->addWidget(m_numeroKindBox, 4, 0, 1, 2);
    own->addWidget(m_exterior, 5, 0);
    own->addWidget(m_interior, 5, 1);
    own->addWidget(m_entre, 6, 0, 1, 2);
    own->addWidget(m_referencias, 7, 0, 1, 2);
    m_own->setLayout(own);

    auto* last = makeGrid();
    last->addWidget(m_comprobanteBox, 0, 0);
    last->addWidget(m_telefono, 0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_same);
    column->addWidget(m_sameLines);
    column->addWidget(m_own);
    column->addLayout(last);

    setStops({m_same, m_entidad, m_municipio->input(), m_localidad->input(), m_codigoPostal->input(),
              m_asentamientoTipo, m_asentamiento->input(), m_vialidadTipo, m_vialidad->input(), m_numeroKind,
              m_exterior->input(), m_interior->input(), m_entre->input(), m_referenciasText, m_comprobante,
              m_telefono->input()});
}

void DomicilioSection::applyTo(domain::PersonDraft& person) const
{
    person.domicilioDelTitular = m_same->isChecked() && !m_same->isHidden();
    auto& d = person.domicilio;
    d.entidad = m_entidad->key();
    d.municipio = line(m_municipio)->text();
    d.localidad = line(m_localidad)->text();
    d.codigoPostal = line(m_codigoPostal)->text();
    d.asentamientoTipo = m_asentamientoTipo->key();
    d.asentamiento = line(m_asentamiento)->text();
    d.vialidadTipo = m_vialidadTipo->key();
    d.vialidad = line(m_vialidad)->text();
    d.numeroKind = m_numeroKind->key();
    d.numeroExterior = line(m_exterior)->text();
    d.numeroInterior = line(m_interior)->text();
    d.entreVialidades = line(m_entre)->text();
    d.referencias = m_referenciasText->text();
    person.comprobante = m_comprobante->key();
    person.telefono = line(m_telefono)->text();
}

void DomicilioSection::fill(const domain::PersonDraft& person)
{
    const auto& d = person.domicilio;
    m_same->setChecked(person.domicilioDelTitular);
    m_entidad->setKey(d.entidad);
    line(m_municipio)->setText(d.municipio);
    line(m_localidad)->setText(d.localidad);
    line(m_codigoPostal)->setText(d.codigoPostal);
    m_asentamientoTipo->setKey(d.asentamientoTipo);
    line(m_asentamiento)->setText(d.asentamiento);
    m_vialidadTipo->setKey(d.vialidadTipo);
    line(m_vialidad)->setText(d.vialidad);
    m_numeroKind->setKey(d.numeroKind);
    line(m_exterior)->setText(d.numeroExterior);
    line(m_interior)->setText(d.numeroInterior);
    line(m_entre)->setText(d.entreVialidades);
    m_referenciasText->setText(d.referencias);
    m_comprobante->setKey(person.comprobante);
    line(m_telefono)->setText(person.telefono);
}

int DomicilioSection::titular() const
{
    const auto& people = context().family.people;
    for (int i = 0; i < people.size(); ++i)
        if (people[i].parentesco == QLatin1String("titular"))
            return i == context().member ? -1 : i;
    return context().member == 0 ? -1 : 0; // titular pendiente: the first person's
}

void DomicilioSection::contextChanged()
{
    const int other = titular();
    m_same->setVisible(other >= 0);
    if (other >= 0) {
        const QString lines = linesOf(context().family.people[other].domicilio);
        m_sameLines->setText(lines.isEmpty() ? tr("La persona titular todavía no tiene domicilio capturado.")
                                             : tr("Del titular: %1").arg(lines));
    }
    refresh();
}

void DomicilioSection::refresh()
{
    const bool same = m_same->isChecked() && !m_same->isHidden();
    m_sameLines->setVisible(same);
    m_own->setVisible(!same);
    const bool numbered = m_numeroKind->key().isEmpty()
        || m_numeroKind->key() == keyOfNumero(domain::NumeroKind::Numero);
    m_exterior->setVisible(numbered);
    m_interior->setVisible(numbered);
    m_comprobanteBox->setHelp(same ? tr("Vacío: vale el de la persona titular.")
                                   : tr("Recibo o constancia que se tiene a la vista."));
}

QString DomicilioSection::digest(const domain::PersonDraft& person) const
{
    if (person.domicilioDelTitular && titular() >= 0)
        return tr("El de la persona titular");
    return linesOf(person.domicilio);
}

} // namespace padron::ui
