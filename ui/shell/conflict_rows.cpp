// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/conflict_rows.h"

#include "domain/family_members.h"
#include "errors/family_text.h"
#include "errors/padron_text.h"
#include "errors/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace padron::ui {

namespace {

using domain::RecordField;

class ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::ConflictWords)

public:
    static QString away() { return tr("no está en la familia"); }
    static QString pending() { return tr("titular pendiente"); }
    static QString said() { return tr("con datos del caso"); }
    static QString titular() { return tr("Titular"); }
    static QString nothing() { return tr("sin dato"); }
};

QString placeOf(const domain::FamilyRecord& record, const core::PersonId& id)
{
    for (const domain::Membership& member : record.family.members) {
        if (member.person != id)
            continue;
        const QString grounds = supuestosShort(member.supuestos);
        const QString place = parentescoLabel(member.parentesco.key);
        return grounds.isEmpty() ? place : QStringLiteral("%1, %2").arg(place, grounds);
    }
    return ConflictWords::away();
}

QString titularOf(const domain::FamilyRecord& record)
{
    const domain::Person* titular = record.family.titular ? domain::personOf(record.people, *record.family.titular) : nullptr;
    return titular ? titular->name.full() : ConflictWords::pending();
}

/// Of the fields that the comparison of two people has no row for.
QString fieldText(const domain::FamilyRecord& record, const core::PersonId& id, RecordField field)
{
    const domain::Person* person = domain::personOf(record.people, id);
    if (!person || field == RecordField::Lugar || field == RecordField::Baja)
        return placeOf(record, id);
    if (field == RecordField::ActaNacimiento && person->documentoNacimiento)
        return QStringLiteral("%1 %2").arg(documentoNacimientoLabel(person->documentoNacimiento->tipo),
                                           person->documentoNacimiento->referencia).trimmed();
    if (field == RecordField::Comprobante && person->comprobante)
        return comprobanteLabel(*person->comprobante);
    if (field == RecordField::Representacion && person->representation) {
        const domain::Person* who = domain::personOf(record.people, person->representation->person);
        return QStringLiteral("%1 %2").arg(representacionLabel(person->representation->tipo),
                                           who ? who->name.full() : person->representation->name).trimmed();
    }
    if (field == RecordField::Caso && person->caso != domain::CaseFacts())
        return ConflictWords::said(); // sensitive: it is read on the person's own page
    return {};
}

ComparedRow rowOf(const QString& label, const QString& kept, const QString& other)
{
    return {label, kept, other, kept == other ? Agreement::Equal : Agreement::Differs};
}

QList<ComparedRow> composition(const usecases::ConflictView& view)
{
    const domain::FamilyRecord& kept = view.kept.record;
    const domain::FamilyRecord& other = view.other.record;
    QList<ComparedRow> rows{rowOf(ConflictWords::titular(), titularOf(kept), titularOf(other))};
    QList<domain::Person> people = kept.people;
    for (const domain::Person& person : other.people)
        if (!domain::personOf(kept.people, person.id))
            people.append(person);
    for (const domain::Person& person : std::as_const(people))
        rows.append(rowOf(person.name.full(), placeOf(kept, person.id), placeOf(other, person.id)));
    return rows;
}

bool hasRowOfItsOwn(RecordField field)
{
    constexpr RecordField kOthers[] = {RecordField::ActaNacimiento, RecordField::Comprobante, RecordField::Representacion,
                                       RecordField::Caso, RecordField::Lugar, RecordField::Baja};
    return std::find(std::begin(kOthers), std::end(kOthers), field) != std::end(kOthers);
}

} // namespace

QList<ComparedRow> conflictRows(const usecases::ConflictView& view)
{
    if (view.person.isNull())
        return composition(view);
    const domain::Person* kept = domain::personOf(view.kept.record.people, view.person);
    const domain::Person* other = domain::personOf(view.other.record.people, view.person);
    QList<ComparedRow> rows;
    if (kept && other) {
        rows = compareRows(comparedOf(*kept, {}), comparedOf(*other, {}));
        for (ComparedRow& row : rows) // nothing here is a slip of the pen that may be let pass: it is equal or it is asked
            if (row.agreement != Agreement::Equal && row.agreement != Agreement::Aside)
                row.agreement = row.left == row.right ? Agreement::Equal : Agreement::Differs;
    }
    for (const RecordField field : view.fields)
        if (hasRowOfItsOwn(field) || !kept || !other)
            rows.append(rowOf(recordFieldLabel(field), fieldText(view.kept.record, view.person, field),
                              fieldText(view.other.record, view.person, field)));
    std::stable_partition(rows.begin(), rows.end(), [](const ComparedRow& row) { return row.agreement == Agreement::Differs; });
    return rows;
}

QStringList conflictBefore(const usecases::ConflictView& view)
{
    if (!view.before)
        return {};
    usecases::ConflictView past = view;
    past.kept.record = *view.before;
    const QList<ComparedRow> was = conflictRows(past);
    QStringList lines;
    for (const ComparedRow& row : conflictRows(view)) {
        if (row.agreement != Agreement::Differs)
            continue;
        const auto found = std::find_if(was.begin(), was.end(), [&row](const ComparedRow& one) { return one.label == row.label; });
        const QString text = found == was.end() || found->left.isEmpty() ? ConflictWords::nothing() : found->left;
        lines.append(QStringLiteral("%1: %2").arg(row.label, text));
    }
    return lines;
}

} // namespace padron::ui
