// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/identification_section.h"

#include "domain/identification.h"
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
    m_minorNote = new Label(tr("Es menor de edad: no se pide su identificación; la muestra quien la representa."), this);
    m_minorNote->setWordWrap(true);
    m_tipo = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> tipos;
    for (const auto tipo : domain::identificacionTipos())
        tipos.append({domain::keyOf(tipo), identificacionLabel(tipo)});
    m_tipo->setChoices(tipos);
    m_tipoBox = addBox({F::IdentificacionTipo}, m_tipo, QStringLiteral("identificacionTipo"));
    m_tipoBox->setHelp(tr("Vigente y con fotografía."));
    m_numero = addLine(F::IdentificacionNumero, QStringLiteral("identificacionNumero"));
    m_vigencia = addLine(F::IdentificacionVigencia, QStringLiteral("identificacionVigencia"));
    m_vigencia->setHelp(tr("Año o fecha hasta la que vale; vacío si no la dice."));

    auto* grid = makeGrid();
    grid->addWidget(m_minorNote, 0, 0, 1, 2);
    grid->addWidget(m_tipoBox, 1, 0);
    grid->addWidget(m_numero, 1, 1);
    grid->addWidget(m_vigencia, 2, 0);
    setLayout(grid);
    setStops({m_tipo, m_numero->input(), m_vigencia->input()});
}

void IdentificationSection::applyTo(domain::PersonDraft& person) const
{
    person.identificacionTipo = m_tipo->key();
    person.identificacionNumero = line(m_numero)->text();
    person.identificacionVigencia = line(m_vigencia)->text();
}

void IdentificationSection::fill(const domain::PersonDraft& person)
{
    m_tipo->setKey(person.identificacionTipo);
    line(m_numero)->setText(person.identificacionNumero);
    line(m_vigencia)->setText(person.identificacionVigencia);
}

void IdentificationSection::contextChanged()
{
    m_minorNote->setVisible(context().isMinor());
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
