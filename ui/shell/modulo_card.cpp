// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/modulo_card.h"

#include "errors/catalogue_text.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace padron::ui {

using printing::SheetModulo; // lupdate loses its way at a qualified return type

SheetModulo toldModulo(const ports::NearModulo& near, bool ofMunicipio)
{
    const domain::ModuloRow& row = near.modulo;
    SheetModulo told;
    told.name = row.nombre;
    using N = ports::Nearness;
    const bool there = near.nearness == N::CubreCodigoPostal || near.nearness == N::MismoCodigoPostal
        || near.nearness == N::MismoMunicipio;
    told.why = moduloModalidad(row.modalidad) + QStringLiteral(". ")
        + (ofMunicipio && there ? ModuloCard::tr("Atiende ese municipio o está en él") : nearnessText(near));
    QStringList place{row.lugar};
    for (const QString& part : {row.localidadNombre, row.municipioNombre})
        if (!part.isEmpty() && !place.contains(part))
            place.append(part);
    if (!row.codigoPostal.isEmpty())
        place.append(ModuloCard::tr("C.P. %1").arg(row.codigoPostal));
    place.removeAll(QString());
    told.place = place.join(QStringLiteral(", "));
    told.hours = row.horario;
    const QString day = QStringLiteral("dd/MM/yyyy");
    if (row.desde.isValid() && row.hasta.isValid())
        told.hours += ModuloCard::tr(" (del %1 al %2)").arg(row.desde.toString(day), row.hasta.toString(day));
    else if (row.hasta.isValid())
        told.hours += ModuloCard::tr(" (hasta el %1)").arg(row.hasta.toString(day));
    told.hours = told.hours.trimmed();
    told.requirements = row.requisitos;
    told.phone = row.telefono;
    return told;
}

ModuloCard::ModuloCard(const printing::SheetModulo& modulo, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("modulo"));
    setRole(this, "card");
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kXs);
    QStringList spoken;
    const auto add = [&](const QString& text, const char* role) {
        if (text.isEmpty())
            return;
        auto* label = new Label(text, role, this);
        label->setWordWrap(true);
        column->addWidget(label);
        spoken.append(shownText(text));
    };
    add(modulo.name, "strong");
    add(modulo.why, "muted");
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(grid::kL);
    facts->setVerticalSpacing(grid::kXs);
    facts->setColumnStretch(1, 1);
    const std::pair<QString, QString> rows[] = {{tr("Lugar"), modulo.place},
                                                {tr("Horario"), modulo.hours},
                                                {tr("Teléfono"), modulo.phone},
                                                {tr("Qué llevar"), modulo.requirements}};
    int line = 0;
    for (const auto& [name, value] : rows) {
        if (value.isEmpty())
            continue;
        auto* text = new Label(value, this);
        text->setWordWrap(true);
        facts->addWidget(new Label(name, "muted", this), line, 0, Qt::AlignTop);
        facts->addWidget(text, line++, 1);
        spoken.append(name + QStringLiteral(": ") + shownText(value));
    }
    column->addSpacing(grid::kXs);
    column->addLayout(facts);
    setAccessibleName(spoken.join(QStringLiteral(". ")));
}

} // namespace padron::ui
