// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QDate>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace padron::domain {

/// Official photo identification, federal, state or municipal (numeral 10.II).
enum class IdentificacionTipo {
    Ine, Pasaporte, CedulaProfesional, CartillaMilitar, Inapam, MatriculaConsular, Municipal, Escolar, Migratorio, Otra
};

/// "ine", "pasaporte" ...: what drafts, entries and databases hold.
QString keyOf(IdentificacionTipo tipo);
std::optional<IdentificacionTipo> identificacionTipoByKey(QStringView key);
const QList<IdentificacionTipo>& identificacionTipos();

/// The number as it is kept, or the rule it breaks: clave de elector `^[A-Z]{6}\d{8}[HM]\d{3}$`, passport a letter and
/// 8 digits, cédula 7 or 8 digits, the others up to 30 characters of plain text.
tl::expected<QString, Rule> parseIdentificacionNumero(IdentificacionTipo tipo, QStringView typed);

struct Identification
{
    IdentificacionTipo tipo;
    QString numero;                 ///< clave de elector for the INE; up to 30 characters
    std::optional<QDate> vigencia;  ///< last day in force, when the document says one

    friend bool operator==(const Identification&, const Identification&) = default;
};

/// Document that stands in for a missing CURP (10.I), or comes besides it for a minor (15).
enum class DocumentoNacimientoTipo { Acta, CertificadoNacimiento };
QString keyOf(DocumentoNacimientoTipo tipo); ///< "acta", "certificado"
std::optional<DocumentoNacimientoTipo> documentoNacimientoByKey(QStringView key);

struct DocumentoNacimiento
{
    DocumentoNacimientoTipo tipo;
    QString referencia; ///< up to 40 characters; may be empty when the paper was seen and carries no number

    friend bool operator==(const DocumentoNacimiento&, const DocumentoNacimiento&) = default;
};

/// Proof of address (10.III). A maximum age is custom, not in the Lineamientos.
enum class ComprobanteTipo { Luz, Agua, Telefono, Predial, Gas, EstadoDeCuenta, ConstanciaLocal, Otro };
QString keyOf(ComprobanteTipo tipo);
std::optional<ComprobanteTipo> comprobanteTipoByKey(QStringView key);
const QList<ComprobanteTipo>& comprobanteTipos();

} // namespace padron::domain
