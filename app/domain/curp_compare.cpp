// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/curp.h"

#include <algorithm>

namespace padron::domain {

namespace {

bool hasData(int position, const CurpData& data, CurpDataKnown known)
{
    switch (position) {
    case 0:
    case 1:
    case 13:
        return !data.primerApellido.trimmed().isEmpty();
    case 2:
    case 14: // an empty second surname means there is none, once the first one is there
        return !data.primerApellido.trimmed().isEmpty();
    case 3:
    case 15:
        return !data.nombres.trimmed().isEmpty();
    case 10:
        return known.sexo;
    case 11:
    case 12:
        return known.entidadNacimiento;
    default:
        return data.fechaNacimiento.isValid();
    }
}

} // namespace

Issues compareCurp(QStringView typed, const CurpData& data, CurpDataKnown known)
{
    const QStringView key = typed.trimmed();
    const QString predicted = predictCurp16(data);
    Issues issues;
    for (int i = 0; i < std::min<qsizetype>(key.size(), 16); ++i) {
        if (hasData(i, data, known) && key[i].toUpper() != predicted[i])
            issues.append({.field = Field::Curp, .rule = Rule::CurpDisagrees, .severity = Severity::Warns,
                           .position = i, .expected = QString(predicted[i])});
    }
    if (key.size() > 16 && data.fechaNacimiento.isValid()) {
        const bool saysUpTo1999 = key[16] >= u'0' && key[16] <= u'9';
        if (saysUpTo1999 != (data.fechaNacimiento.year() <= 1999))
            issues.append({.field = Field::Curp, .rule = Rule::CurpCenturyMark, .severity = Severity::Warns,
                           .position = 16});
    }
    return issues;
}

} // namespace padron::domain
