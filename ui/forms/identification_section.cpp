// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/identification_section.h"

#include "domain/identification.h"
#include "errors/origin_text.h"
#include "errors/words.h"
#include "validators/date_text.h"
#include "widgets/choice_combo.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>

namespace padron::ui {

using F = domain::Field;

IdentificationSection::IdentificationSection(QWidget* parent) : SectionForm(parent)
{
    m_note = new Label(tr("No se pide su identificación, sino la de quien la representa. Si esa persona no está registrada "
                          "aquí, anote aquí la suya."),
                       this);
    m_note->setObjectName(QStringLiteral("identificacionDeOtra"));
    m_note->setWordWrap(true);
    m_tipo = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> tipos;
    for (const auto tipo : domain::identificacionTipos())
        tipos.append({domain::keyOf(tipo), identificacionLabel(tipo)});
    m_tipo->setChoices(tipos);
    m_tipoBox = addBox({F::IdentificacionTipo}, m_tipo, QStringLiteral("identificacionTipo"));
    m_numero = addLine(F::IdentificacionNumero, QStringLiteral("identificacionNumero"));
    m_vigencia = addLine(F::IdentificacionVigencia, QStringLiteral("identificacionVigencia"));
    m_vigencia->setHelp(tr("Año o fecha hasta la que vale; vacío si no la dice."));

    auto* grid = makeGrid();
    grid->addWidget(m_note, 0, 0, 1, 2);
    grid->addWidget(m_tipoBox, 1, 0);
    grid->addWidget(m_numero, 1, 1);
    grid->addWidget(m_vigencia, 2, 0);
    setLayout(grid);
    setStops({m_tipo, m_numero->input(), m_vigencia->input()});
}

void IdentificationSection::applyTo(domain::PersonDraft& person) const
{
    takeTyped(person, F::IdentificacionTipo, person.identificacionTipo, m_tipo->key());
    takeTyped(person, F::IdentificacionNumero, person.identificacionNumero, line(m_numero)->text());
    takeTyped(person, F::IdentificacionVigencia, person.identificacionVigencia, line(m_vigencia)->text());
}

void IdentificationSection::fill(const domain::PersonDraft& person)
{
    m_tipo->setKey(person.identificacionTipo);
    line(m_numero)->setText(person.identificacionNumero);
    line(m_vigencia)->setText(person.identificacionVigencia);
}

void IdentificationSection::contextChanged()
{
    m_note->setVisible(context().isRepresented());
    m_tipoBox->setHelp(context().person().caso.extranjera ? tr("Persona extranjera: documento migratorio, vigente.")
                                                          : tr("Vigente y con fotografía."));
    const auto& origins = context().person().origins;
    for (const auto& [box, field] : {std::pair(m_tipoBox, F::IdentificacionTipo), std::pair(m_numero, F::IdentificacionNumero),
                                     std::pair(m_vigencia, F::IdentificacionVigencia)})
        box->setOrigin(originLabel(static_cast<domain::Origin>(origins.value(static_cast<int>(field)))));
    using I = domain::IdentificacionTipo;
    const auto tipo = domain::identificacionTipoByKey(m_tipo->key());
    if (!tipo)
        m_numero->setHelp(tr("Según el documento."));
    else if (*tipo == I::Ine)
        m_numero->setHelp(tr("Clave de elector: 18 letras y números, al frente."));
    else if (*tipo == I::Pasaporte)
        m_numero->setHelp(tr("Una letra y 8 números."));
    else if (*tipo == I::CedulaProfesional)
        m_numero->setHelp(tr("7 u 8 números."));
    else
        m_numero->setHelp(tr("Como está en el documento, hasta 30 caracteres."));
}

void IdentificationSection::leaving(FieldBox* box)
{
    if (box != m_vigencia || line(box)->text() == tidyDate(line(box)->text()))
        return;
    line(box)->setText(tidyDate(line(box)->text()));
    Q_EMIT draftChanged();
}

QString IdentificationSection::digest(const domain::PersonDraft& person) const
{
    const auto tipo = domain::identificacionTipoByKey(person.identificacionTipo);
    if (!tipo)
        return tr("No se pide");
    return identificacionLabel(*tipo) + QStringLiteral(" · ") + person.identificacionNumero;
}

} // namespace padron::ui
