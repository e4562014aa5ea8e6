// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/domicilio_section.h"

#include "domain/identification.h"
#include "errors/words.h"
#include "forms/person_title.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
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

QStringList movingToo(const domain::FamilyDraft& draft, const std::optional<domain::Domicilio>& registeredHome)
{
    int head = 0; // with titular pendiente, the first one
    for (int i = 0; i < draft.people.size(); ++i)
        if (draft.people[i].parentesco == QLatin1String("titular"))
            head = i;
    const auto now = domain::Domicilio::parse(draft.people.value(head).domicilio);
    if (!registeredHome || (now && *now == *registeredHome))
        return {};
    QStringList names;
    for (int i = 0; i < draft.people.size(); ++i)
        if (i != head && draft.people[i].registered && draft.people[i].domicilioDelTitular)
            names.append(personTitle(draft.people[i], i));
    return names;
}

DomicilioSection::DomicilioSection(DomicilioLookup& lookup, QWidget* parent)
    : SectionForm(parent), m_lookup(lookup),
      m_same(new QCheckBox(tr("Mismo domicilio que la persona titular"), this)),
      m_sameLines(new Label(QString(), "muted", this)),
      m_noCatalogues(new Label(tr("Sin catálogos: se escribe todo. Se cargan en Ajustes."), "help", this)),
      m_movingToo(new InlineMessage(this)), m_own(new QWidget(this)), m_grid(makeGrid())
{
    m_same->setObjectName(QStringLiteral("mismoDomicilio"));
    m_sameLines->setWordWrap(true);
    m_noCatalogues->setObjectName(QStringLiteral("sinCatalogos"));
    m_noCatalogues->setWordWrap(true);
    m_noCatalogues->hide();
    m_movingToo->setObjectName(QStringLiteral("tambienCambian"));
    makeRowOfKinds();
    makeBoxes();
    placeColumn();
    placeOwn();
    connectCatalogues();
    connect(m_same, &QCheckBox::clicked, this, [this] {
        refresh();
        Q_EMIT draftChanged();
    });
    connect(m_numeroKind, &ChoiceRow::chosenByUser, this, [this] {
        placeOwn();
        refresh();
    });
}

void DomicilioSection::makeRowOfKinds()
{
    using N = domain::NumeroKind;
    m_numeroKind = new ChoiceRow({{domain::keyOf(N::Numero), tr("Calle y número"), u'n'},
                                  {domain::keyOf(N::SinNumero), tr("Calle sin número"), u's'},
                                  {domain::keyOf(N::DomicilioConocido), tr("Conocido o rural"), u'd'}},
                                 this);
    m_numeroKindBox = addBox({}, m_numeroKind, QStringLiteral("numeroKind"), tr("Cómo es el domicilio"));
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
    m_asentamientoTipo = new ChoiceCombo(this);
    m_asentamientoTipo->setChoices(catalogue(domain::asentamientoTipos()));
    m_asentamientoTipoBox = addBox({F::AsentamientoTipo}, m_asentamientoTipo, QStringLiteral("asentamientoTipo"));
    m_asentamiento = addLine(F::Asentamiento, QStringLiteral("asentamiento"));
    m_vialidadTipo = new ChoiceCombo(this);
    m_vialidadTipo->setChoices(catalogue(domain::vialidadTipos()));
    m_vialidadTipoBox = addBox({F::VialidadTipo}, m_vialidadTipo, QStringLiteral("vialidadTipo"));
    m_vialidad = addLine(F::Vialidad, QStringLiteral("vialidad"));
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

void DomicilioSection::placeColumn()
{
    m_own->setLayout(m_grid);
    auto* last = makeGrid();
    last->addWidget(m_comprobanteBox, 0, 0);
    last->addWidget(m_telefono, 0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_same);
    column->addWidget(m_sameLines);
    column->addWidget(m_numeroKindBox);
    column->addWidget(m_noCatalogues);
    column->addWidget(m_own);
    column->addWidget(m_movingToo); // below what is typed: nothing moves under one's hands
    column->addLayout(last);

    setStops({m_same, m_numeroKind, m_codigoPostal->input(), m_entidad, m_municipio->input(), m_localidad->input(),
              m_asentamiento->input(), m_asentamientoTipo, m_vialidadTipo, m_vialidad->input(), m_exterior->input(),
              m_interior->input(), m_entre->input(), m_referenciasText, m_comprobante, m_telefono->input()});
}

bool DomicilioSection::isRural() const
{
    return m_numeroKind->key() == domain::keyOf(domain::NumeroKind::DomicilioConocido);
}

QList<FieldBox*> DomicilioSection::boxesShown() const
{
    if (!isRural()) {
        QList<FieldBox*> boxes{m_codigoPostal,        m_entidadBox,      m_municipio, m_localidad, m_asentamiento,
                               m_asentamientoTipoBox, m_vialidadTipoBox, m_vialidad};
        if (m_numeroKind->key() != domain::keyOf(domain::NumeroKind::SinNumero))
            boxes << m_exterior << m_interior;
        return boxes << m_entre << m_referencias;
    }
    QList<FieldBox*> boxes{m_localidad, m_municipio, m_entidadBox, m_referencias, m_entre, m_codigoPostal};
    // the rules use these in a domicilio conocido too: what they hold is never out of sight
    if (!line(m_asentamiento)->text().isEmpty() || !m_asentamientoTipo->key().isEmpty())
        boxes << m_asentamiento << m_asentamientoTipoBox;
    if (!line(m_vialidad)->text().isEmpty() || !m_vialidadTipo->key().isEmpty())
        boxes << m_vialidadTipoBox << m_vialidad;
    return boxes;
}

void DomicilioSection::placeOwn()
{
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    const QList<FieldBox*> shown = boxesShown();
    int row = 0, column = 0;
    QWidget* before = m_numeroKind->findChildren<QRadioButton*>().last();
    for (FieldBox* box : shown) {
        const bool wide = box == m_referencias || box == m_entre || (box == m_localidad && isRural());
        if (wide && column == 1)
            ++row, column = 0;
        m_grid->addWidget(box, row, column, 1, wide ? 2 : 1);
        if (wide || column == 1)
            ++row, column = 0;
        else
            column = 1;
        setTabOrder(before, box->input());
        before = box->input();
    }
    for (FieldBox* box : {m_codigoPostal, m_entidadBox, m_municipio, m_localidad, m_asentamiento, m_asentamientoTipoBox,
                          m_vialidadTipoBox, m_vialidad, m_exterior, m_interior, m_entre, m_referencias})
        box->setVisible(shown.contains(box));
}

void DomicilioSection::applyTo(domain::PersonDraft& person) const
{
    person.domicilioDelTitular = m_same->isChecked() && !m_same->isHidden();
    auto& d = person.domicilio;
    d.entidad = m_entidad->key();
    d.municipio = line(m_municipio)->text();
    d.localidad = line(m_localidad)->text();
    d.municipioClave = m_municipioClave;
    d.localidadClave = m_localidadClave;
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
    forgetCatalogues(d);
    placeOwn();
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
    const QStringList moving = other < 0 ? movingToo(context().family, context().registeredHome) : QStringList();
    if (moving.isEmpty())
        m_movingToo->hide();
    else
        m_movingToo->say(Theme::Tone::Info, tr("También cambian de domicilio: %1. Quien no se muda lo dice en su propio "
                                               "domicilio.").arg(moving.join(QStringLiteral(", "))));
    refresh();
}

void DomicilioSection::refresh()
{
    const bool same = m_same->isChecked() && !m_same->isHidden();
    m_sameLines->setVisible(same);
    m_own->setVisible(!same);
    m_numeroKindBox->setVisible(!same);
    m_noCatalogues->setVisible(!same && !m_loaded.any());
    const bool number = !line(m_exterior)->text().isEmpty() || !line(m_interior)->text().isEmpty();
    QString help;
    if (isRural())
        help = tr("Domicilio conocido: nada se inventa, basta la localidad y cómo llegar.");
    else if (m_numeroKind->key().isEmpty())
        help = tr("En el campo elija «Conocido o rural»: no pide calle ni número.");
    if (number && !m_exterior->isVisibleTo(m_own))
        help += QLatin1String(help.isEmpty() ? "" : " ") + tr("El número ya escrito se conserva, pero no se usa.");
    m_numeroKindBox->setHelp(help);
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
