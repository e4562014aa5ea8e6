// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/family_section.h"

#include "domain/parentesco.h"
#include "errors/words.h"
#include "widgets/choice_combo.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

using F = domain::Field;

FamilySection::FamilySection(QWidget* parent) : SectionForm(parent)
{
    m_parentesco = new ChoiceCombo(this);
    QList<std::pair<QString, QString>> rows;
    for (const auto& parentesco : domain::parentescos())
        rows.append({parentesco.key, parentescoLabel(parentesco.key)});
    m_parentesco->setChoices(rows);
    m_parentescoBox = addBox({F::Parentesco, F::Titular}, m_parentesco, QStringLiteral("parentesco"));

    auto* supuestos = new QWidget(this);
    auto* list = new QVBoxLayout(supuestos);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(grid::kXs);
    using S = domain::Supuesto;
    const std::pair<S, QString> kinds[] = {{S::MismaVivienda, QStringLiteral("supuestoMismaVivienda")},
                                           {S::DependienteEconomico, QStringLiteral("supuestoDependiente")},
                                           {S::MenorDeDieciocho, QStringLiteral("supuestoMenor")},
                                           {S::Discapacidad, QStringLiteral("supuestoDiscapacidad")}};
    for (const auto& [supuesto, name] : kinds) {
        auto* check = new QCheckBox(supuestoLabel(supuesto), supuestos);
        check->setObjectName(name);
        check->setMinimumHeight(Theme::fieldHeight() - grid::kXs);
        list->addWidget(check);
        m_supuestos.append({supuesto, check});
        connect(check, &QCheckBox::clicked, this, &SectionForm::draftChanged);
    }
    m_supuestosBox = addBox({F::Supuesto}, supuestos, QStringLiteral("supuestos"),
                            tr("Sin parentesco de consanguinidad: elija al menos uno"));
    m_supuestosBox->setHelp(tr("No se piden comprobantes. La discapacidad es un dato sensible: sólo si la persona "
                               "quiere decirlo."));

    m_pendiente = new QCheckBox(tr("Titular pendiente: la familia todavía no tiene persona titular"), this);
    m_pendiente->setObjectName(QStringLiteral("titularPendiente"));
    connect(m_pendiente, &QCheckBox::clicked, this, &FamilySection::titularPendienteChosen);

    auto* grid = makeGrid();
    grid->addWidget(m_parentescoBox, 0, 0);
    grid->addWidget(m_supuestosBox, 1, 0, 1, 2);
    grid->addWidget(m_pendiente, 2, 0, 1, 2);
    setLayout(grid);
    QList<QWidget*> stops{m_parentesco};
    for (const auto& [supuesto, check] : m_supuestos)
        stops.append(check);
    setStops(stops << m_pendiente);
}

void FamilySection::applyTo(domain::PersonDraft& person) const
{
    person.parentesco = m_parentesco->key();
    person.supuestos = {};
    for (const auto& [supuesto, check] : m_supuestos)
        person.supuestos.setFlag(supuesto, check->isChecked());
}

void FamilySection::fill(const domain::PersonDraft& person)
{
    m_parentesco->setKey(person.parentesco);
    for (const auto& [supuesto, check] : m_supuestos)
        check->setChecked(person.supuestos.testFlag(supuesto));
}

void FamilySection::contextChanged()
{
    const auto& family = context().family;
    if (m_parentesco->key() != context().person().parentesco) // titular pendiente took it away
        m_parentesco->setKey(context().person().parentesco);
    const auto parentesco = domain::parentescoByKey(m_parentesco->key());
    m_supuestosBox->setVisible(parentesco && !parentesco->consanguineo);
    const bool someTitular = std::any_of(family.people.begin(), family.people.end(), [](const auto& person) {
        return person.parentesco == QLatin1String("titular");
    });
    const bool isTitular = m_parentesco->key() == QLatin1String("titular");
    m_pendiente->setChecked(family.titularPendiente);
    const bool update = !family.updates.isNull(); // there the titular changes on the family's own page (37.II)
    m_pendiente->setVisible(!update && (family.titularPendiente || isTitular || !someTitular));
    m_parentesco->setEnabled(!update || !isTitular || !context().person().registered);
    m_parentescoBox->setHelp(m_parentesco->isEnabled() ? QString()
                                                       : tr("Se cambia en la página de la familia: «Cambiar titular»."));
}

QString FamilySection::digest(const domain::PersonDraft& person) const
{
    if (context().family.titularPendiente && person.parentesco.isEmpty())
        return tr("Titular pendiente");
    return parentescoLabel(person.parentesco);
}

} // namespace padron::ui
