// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/scan_fill.h"

#include "domain/curp_document.h"
#include "domain/person_name.h"
#include "domain/typed_date.h"

#include <QRegularExpression>

#include <algorithm>

namespace padron::ui {

namespace {

using F = domain::Field;

constexpr qsizetype kLongestScan = 4400;    ///< a QR of the densest kind
constexpr qsizetype kLeastCredential = 150; ///< the shortest signed message is longer
constexpr qsizetype kTd1 = 90, kTd3 = 88;
const QString kDay = QStringLiteral("dd/MM/yyyy");

/// What a scanner sends around a code: line ends, and which symbol it was (AIM: "]Q3").
QString withoutEnds(const QString& text)
{
    static const QRegularExpression symbol(QStringLiteral("\\A\\][A-Za-z][0-9A-Za-z]"));
    return text.trimmed().remove(symbol);
}

bool isCredential(const QString& text)
{
    const auto isBase45 = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || QStringView(u" $%*+-./:").contains(c);
    };
    return text.size() >= kLeastCredential && std::all_of(text.begin(), text.end(), isBase45);
}

/// Of the size of a zone and with its filler: a person meant it to be read as one.
bool looksLikeMrz(const QString& text)
{
    const auto inside = std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return (inside == kTd1 || inside == kTd3) && text.contains(QLatin1String("<<"));
}

domain::PersonDraft valuesOf(const domain::CurpDocument& document)
{
    domain::PersonDraft values;
    values.curp = document.curp.text();
    values.nombres = document.nombres;
    values.primerApellido = document.primerApellido;
    values.segundoApellido = document.segundoApellido;
    values.fechaNacimiento = document.curp.fechaNacimiento().toString(kDay);
    values.sexo = domain::curpLetter(document.curp.sexo());
    values.entidadNacimiento = document.curp.entidadNacimiento().curpCode();
    return values;
}

domain::PersonDraft valuesOf(const domain::MrzDocument& document)
{
    domain::PersonDraft values;
    values.nombres = document.nombres;
    values.primerApellido = document.primerApellido;
    values.segundoApellido = document.segundoApellido;
    values.fechaNacimiento = document.nacimiento.toString(kDay);
    if (document.sexo)
        values.sexo = domain::curpLetter(*document.sexo);
    values.identificacionTipo = domain::keyOf(document.tipo);
    values.identificacionVigencia = document.vigencia.toString(kDay);
    if (document.tipo != domain::IdentificacionTipo::Ine) // there it is the CIC; the clave is on the front
        values.identificacionNumero = document.numero;
    return values;
}

/// The same said in another way: without accents, or with other signs in a date.
bool isSame(F field, const QString& typed, const QString& read)
{
    if (field == F::FechaNacimiento || field == F::IdentificacionVigencia) {
        const auto one = domain::parseVigencia(typed), other = domain::parseVigencia(read);
        return one && other && *one == *other;
    }
    return domain::normalizeForExchange(typed) == domain::normalizeForExchange(read);
}

} // namespace

ScanReading readScan(const QString& text, QDate today)
{
    ScanReading reading;
    if (text.size() > kLongestScan)
        return reading;
    const QString scanned = withoutEnds(text);
    if (const auto document = domain::parseCurpDocument(scanned)) {
        reading.kind = ScanKind::Person;
        reading.values = valuesOf(*document);
    } else if (domain::beginsMrz(scanned)) {
        reading.kind = ScanKind::Unfinished;
    } else if (looksLikeMrz(scanned)) {
        const auto zone = domain::parseMrz(scanned, today);
        reading.kind = zone ? ScanKind::Person : ScanKind::Fault;
        if (zone)
            reading.values = valuesOf(*zone);
        else
            reading.fault = zone.error();
    } else if (isCredential(scanned)) {
        reading.kind = ScanKind::Credential;
        reading.credential = scanned;
    }
    return reading;
}

ScanFill fillFrom(const domain::PersonDraft& typed, const domain::PersonDraft& values, bool overTyped)
{
    ScanFill fill{typed, {}, {}};
    const auto take = [&](F field, QString domain::PersonDraft::*member) {
        const QString& read = values.*member;
        QString& to = fill.person.*member;
        if (read.isEmpty() || to == read)
            return;
        if (!to.trimmed().isEmpty() && !overTyped) {
            if (!isSame(field, to, read))
                fill.differing.append(field);
            return;
        }
        if (!to.isEmpty() && isSame(field, to, read))
            return; // as the person wrote it, with its accents
        to = read;
        fill.person.origins.insert(static_cast<int>(field), static_cast<int>(domain::Origin::Escaneado));
        fill.put.append(field);
    };
    using P = domain::PersonDraft;
    take(F::Nombres, &P::nombres);
    take(F::PrimerApellido, &P::primerApellido);
    take(F::SegundoApellido, &P::segundoApellido);
    take(F::FechaNacimiento, &P::fechaNacimiento);
    take(F::Sexo, &P::sexo);
    take(F::EntidadNacimiento, &P::entidadNacimiento);
    take(F::Curp, &P::curp);
    // a number goes with its type: of another document nothing is taken in part
    const bool other = !typed.identificacionTipo.isEmpty() && !values.identificacionTipo.isEmpty()
        && typed.identificacionTipo != values.identificacionTipo && !overTyped;
    take(F::IdentificacionTipo, &P::identificacionTipo);
    if (!other) {
        take(F::IdentificacionNumero, &P::identificacionNumero);
        take(F::IdentificacionVigencia, &P::identificacionVigencia);
    }
    return fill;
}

} // namespace padron::ui
