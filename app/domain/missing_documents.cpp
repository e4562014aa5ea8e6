// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/missing_documents.h"

namespace padron::domain {

Issues missingDocuments(const CaseDocuments& documents, QDate today)
{
    Issues issues;
    const auto miss = [&issues](Field field, Rule rule, const char* numeral) {
        issues.append({.field = field, .rule = rule, .numeral = numeral, .severity = Severity::Missing});
    };
    if (!documents.curp && !documents.documentoNacimiento)
        miss(Field::Curp, Rule::Required, "10.I");
    if (documents.minor && documents.documentoNacimiento != DocumentoNacimientoTipo::Acta)
        miss(Field::DocumentoNacimiento, Rule::MinorNeedsActa, "15");

    // A minor shows none of their own: the representative does, in their own record or, registered nowhere, here.
    if (!documents.minor || documents.representativeElsewhere) {
        const char* numeral = documents.minor ? "15" : "10.II";
        if (!documents.identification)
            miss(Field::IdentificacionTipo, Rule::Required, numeral);
        else if (documents.vigencia && *documents.vigencia < today)
            miss(Field::IdentificacionVigencia, Rule::Expired, "10.II");
    }
    if (!documents.comprobante)
        miss(Field::Comprobante, Rule::Required, "10.III");
    return issues;
}

} // namespace padron::domain
