// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/grounds_checks.h"

#include "errors/words.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QCheckBox>

namespace padron::ui {

GroundsChecks::GroundsChecks(const QString& person, QWidget* parent) : QWidget(parent)
{
    using S = domain::Supuesto;
    auto* row = new FlowLayout(grid::kL);
    setLayout(row);
    const std::pair<S, QString> kinds[] = {{S::MismaVivienda, tr("Misma vivienda")},
                                           {S::DependienteEconomico, tr("Depende de la familia")},
                                           {S::MenorDeDieciocho, tr("Menor de 18 años")},
                                           {S::Discapacidad, tr("Discapacidad (dato sensible)")}};
    int number = 0;
    for (const auto& [ground, text] : kinds) {
        auto* check = new QCheckBox(text, this);
        check->setObjectName(QStringLiteral("supuesto%1").arg(++number));
        check->setAccessibleName(tr("%1: %2").arg(person, supuestoLabel(ground)));
        check->setToolTip(supuestoLabel(ground));
        check->setMinimumHeight(Theme::fieldHeight() - grid::kXs);
        row->addWidget(check);
        m_checks.append({ground, check});
        connect(check, &QCheckBox::clicked, this, &GroundsChecks::chosenByUser);
    }
}

domain::Supuestos GroundsChecks::grounds() const
{
    domain::Supuestos chosen;
    for (const auto& [ground, check] : m_checks)
        chosen.setFlag(ground, check->isChecked());
    return chosen;
}

QList<QWidget*> GroundsChecks::stops() const
{
    QList<QWidget*> all;
    for (const auto& [ground, check] : m_checks)
        all.append(check);
    return all;
}

void GroundsChecks::setGrounds(domain::Supuestos grounds)
{
    for (const auto& [ground, check] : m_checks)
        check->setChecked(grounds.testFlag(ground));
}

} // namespace padron::ui
