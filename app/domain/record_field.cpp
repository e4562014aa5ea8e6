// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_field.h"

#include "domain/key_table.h"

#include <QList>

namespace padron::domain {

namespace {

constexpr std::array<QLatin1String, 15> kKeys{
    QLatin1String("nombre"),         QLatin1String("nacimiento"),      QLatin1String("sexo"),
    QLatin1String("entidad_nacimiento"), QLatin1String("curp"),        QLatin1String("acta_nacimiento"),
    QLatin1String("identificacion"), QLatin1String("domicilio"),       QLatin1String("comprobante"),
    QLatin1String("telefono"),       QLatin1String("representacion"),  QLatin1String("caso"),
    QLatin1String("lugar"),          QLatin1String("composicion"),     QLatin1String("baja")};

/// Calls `use` with the member that holds the field; nothing where it is no person's data.
template <class Use> void withMember(RecordField field, Use use)
{
    switch (field) {
    case RecordField::Nombre: return use(&Person::name);
    case RecordField::Nacimiento: return use(&Person::fechaNacimiento);
    case RecordField::Sexo: return use(&Person::sexo);
    case RecordField::EntidadNacimiento: return use(&Person::entidadNacimiento);
    case RecordField::Curp: return use(&Person::curp);
    case RecordField::ActaNacimiento: return use(&Person::documentoNacimiento);
    case RecordField::Identificacion: return use(&Person::identification);
    case RecordField::Domicilio: return use(&Person::domicilio);
    case RecordField::Comprobante: return use(&Person::comprobante);
    case RecordField::Telefono: return use(&Person::telefono);
    case RecordField::Representacion: return use(&Person::representation);
    case RecordField::Caso: return use(&Person::caso);
    case RecordField::Lugar:
    case RecordField::Composicion:
    case RecordField::Baja: break;
    }
}

} // namespace

const QList<RecordField>& recordFields()
{
    static const QList<RecordField> all = [] {
        QList<RecordField> fields;
        for (std::size_t i = 0; i < kKeys.size(); ++i)
            fields.append(static_cast<RecordField>(i));
        return fields;
    }();
    return all;
}

QString keyOf(RecordField field)
{
    return kKeys[static_cast<std::size_t>(field)];
}

std::optional<RecordField> recordFieldByKey(QStringView key)
{
    return valueOf<RecordField>(kKeys, key);
}

bool isOfPerson(RecordField field)
{
    return field < RecordField::Lugar;
}

bool isIdentity(RecordField field)
{
    switch (field) {
    case RecordField::Nombre:
    case RecordField::Nacimiento:
    case RecordField::Sexo:
    case RecordField::EntidadNacimiento:
    case RecordField::Curp:
    case RecordField::Identificacion:
    case RecordField::Baja: return true;
    default: return false;
    }
}

bool sameField(const Person& a, const Person& b, RecordField field)
{
    bool same = true;
    withMember(field, [&](auto member) { same = a.*member == b.*member; });
    return same;
}

QList<RecordField> differingFields(const Person& a, const Person& b)
{
    QList<RecordField> fields;
    for (const RecordField field : recordFields())
        if (!sameField(a, b, field))
            fields.append(field);
    return fields;
}

void copyField(const Person& from, Person& to, RecordField field)
{
    withMember(field, [&](auto member) { to.*member = from.*member; });
}

} // namespace padron::domain
