// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/curp_document.h"

#include "domain/shouted_name.h"

#include <QStringList>

namespace padron::domain {

namespace {

constexpr qsizetype kLongest = 600;
constexpr int kCurpLength = 18;

bool agree(const Curp& curp, const CurpDocument& names)
{
    CurpData data{.nombres = names.nombres, .primerApellido = names.primerApellido,
                  .segundoApellido = names.segundoApellido};
    data.fechaNacimiento = curp.fechaNacimiento();
    data.sexo = curp.sexo();
    data.entidadNacimiento = curp.entidadNacimiento();
    return !names.nombres.isEmpty() && !names.primerApellido.isEmpty() && compareCurp(curp.text(), data).isEmpty();
}

} // namespace

std::optional<CurpDocument> parseCurpDocument(QStringView text)
{
    const QStringView whole = text.trimmed();
    if (whole.size() > kLongest || whole.size() <= kCurpLength || whole[kCurpLength] != u'|')
        return std::nullopt;
    const auto curp = Curp::parse(whole.left(kCurpLength));
    if (!curp)
        return std::nullopt;
    const QStringList fields = whole.toString().split(u'|');
    CurpDocument document{*curp, {}, {}, {}};
    for (qsizetype at = 1; at <= 2; ++at) { // some put an empty field after the key, some none
        CurpDocument named{*curp, asWritten(fields.value(at + 2)), asWritten(fields.value(at)),
                           asWritten(fields.value(at + 1))};
        if (agree(*curp, named))
            document = named;
    }
    return document;
}

} // namespace padron::domain
