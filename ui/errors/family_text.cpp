// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/family_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace padron::ui {

namespace {

class FamilyText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::FamilyText)

public:
    static QString motivo(domain::Motivo motivo);
    static QString supuesto(domain::Supuesto supuesto);
    static QString family(const QString& surnames) { return tr("Familia %1").arg(surnames); }
};

QString FamilyText::motivo(domain::Motivo motivo)
{
    using M = domain::Motivo;
    switch (motivo) {
    case M::AltaIntegrante:
        return tr("Alta de integrante");
    case M::CambioDomicilio:
        return tr("Cambio de domicilio");
    case M::ActualizacionCurp:
        return tr("Actualización de la CURP");
    case M::OtroDato:
        return tr("Algún otro dato");
    case M::CambioTitular:
        return tr("Cambio de titular");
    case M::NuevaFamilia:
        return tr("Nueva familia");
    case M::CambioFamilia:
        return tr("Cambio de familia");
    case M::UnionFamilias:
        return tr("Unión de familias");
    case M::BajaDefuncion:
        return tr("Baja por defunción");
    }
    return {};
}

QString FamilyText::supuesto(domain::Supuesto supuesto)
{
    using S = domain::Supuesto;
    switch (supuesto) {
    case S::MismaVivienda:
        return tr("misma vivienda (12.I)");
    case S::DependienteEconomico:
        return tr("dependencia económica (12.II)");
    case S::MenorDeDieciocho:
        return tr("menor de 18 (12.III)");
    case S::Discapacidad:
        return tr("dato sensible (12.IV)");
    }
    return {};
}

} // namespace

QString familyTitle(const domain::FamilyRecord& record)
{
    const domain::Person* head = record.people.isEmpty() ? nullptr : &record.people.front();
    for (const auto& person : record.people)
        if (record.family.titular == person.id)
            head = &person;
    if (!head)
        return FamilyText::family({}).trimmed();
    return FamilyText::family(QStringList{head->name.primerApellido(), head->name.segundoApellido()}.join(u' ').trimmed());
}

QString motivoLabel(domain::Motivo motivo)
{
    return FamilyText::motivo(motivo);
}

QString supuestoShort(domain::Supuesto supuesto)
{
    return FamilyText::supuesto(supuesto);
}

QString supuestosShort(domain::Supuestos supuestos)
{
    using S = domain::Supuesto;
    QStringList parts;
    for (const S one : {S::MismaVivienda, S::DependienteEconomico, S::MenorDeDieciocho, S::Discapacidad})
        if (supuestos.testFlag(one))
            parts.append(supuestoShort(one));
    return parts.join(QStringLiteral(", "));
}

} // namespace padron::ui
