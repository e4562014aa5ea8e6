// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"
#include "domain/likeness.h"
#include "domain/person_name.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace padron::domain {

/// The institutions that answer (Anexo Único). What the others hold is only declared.
enum class Institucion { Imss, Issste };
const QList<Institucion>& instituciones();
QString keyOf(Institucion institucion); ///< "imss", "issste": also the keys of institucionesDeclarables()
std::optional<Institucion> institucionByKey(QStringView key);

/// The four answers of the Anexo Único. SinRespuesta is never read as "none"; SinDerechohabiencia speaks of one
/// institution; Vigente is evidence that leaves the record por aclarar, not a determination.
enum class ResultadoConsulta { SinRespuesta, CurpNoEncontrada, SinDerechohabiencia, Vigente };
QString keyOf(ResultadoConsulta resultado); ///< "sin_respuesta", "curp_no_encontrada", "sin_derechohabiencia", "vigente"
std::optional<ResultadoConsulta> resultadoConsultaByKey(QStringView key);

enum class TipoDerechohabiente { Titular, Beneficiario };
QString keyOf(TipoDerechohabiente tipo); ///< "titular", "beneficiario"
std::optional<TipoDerechohabiente> tipoDerechohabienteByKey(QStringView key);

/// Número de Seguridad Social: 11 digits, leading zeros included, the last one Luhn's.
class Nss
{
public:
    static std::optional<Nss> parse(QStringView text); ///< spaces and hyphens between digits are dropped
    const QString& text() const { return m_text; }
    friend bool operator==(const Nss&, const Nss&) = default;

private:
    explicit Nss(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// Number of the ISSSTE: the ten characters of an RFC and, after a slash, two digits that say whose relative it is.
class NumeroIssste
{
public:
    static std::optional<NumeroIssste> parse(QStringView text);
    const QString& text() const { return m_text; } ///< "GAHM801231/10"
    friend bool operator==(const NumeroIssste&, const NumeroIssste&) = default;

private:
    explicit NumeroIssste(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// Whether a number reads as one that the institution gives: an NSS, or the ISSSTE's own where it is the ISSSTE.
bool isNumeroOf(Institucion institucion, QStringView text);

/// "dd/mm/aaaa HH24:mm:SS", nothing else: no time zone is told, so it is the institution's own clock. Invalid otherwise.
QDateTime parseAnswerTime(QStringView text);

/// An answer's texts as they came, hostile. `resultado` was told apart by the adapter; the rest may be empty.
struct RawAnswer
{
    ResultadoConsulta resultado = ResultadoConsulta::SinRespuesta;
    QString curp, nombres, primerApellido, segundoApellido, numero, tipo, fechaHora;
};

/// What one institution answered about one CURP.
struct RespuestaInstitucion
{
    ResultadoConsulta resultado = ResultadoConsulta::SinRespuesta;
    QString codigo; ///< of SinRespuesta, and only of it: why, a printed id (derechohabiencia_errors.h)

    // of Vigente
    QString curp, nombres, primerApellido, segundoApellido;
    QString numero; ///< as told; isNumeroOf may say that it reads as none
    std::optional<TipoDerechohabiente> tipo;
    QString fechaHora;    ///< as written; the other two outcomes may bring one too
    QDateTime fechaHoraLeida;
    friend bool operator==(const RespuestaInstitucion&, const RespuestaInstitucion&) = default;
};

RespuestaInstitucion sinRespuesta(core::ErrorCode why);

/// An answer that is not what the Anexo Único says is no answer: of another CURP, Vigente without name, kind or time,
/// texts that are too long or hold control characters.
RespuestaInstitucion judgeAnswer(const Curp& asked, const RawAnswer& raw);

/// How the names that come back stand to the captured ones.
enum class NameAgreement {
    Same,
    Variant, ///< written otherwise: Ma. = María, a slip, surnames swapped, one name left out
    Other,   ///< somebody else's name: the CURP may be of another person
};
NameAgreement compareNames(const RespuestaInstitucion& answer, const QString& nombres, const QString& primerApellido,
                           const QString& segundoApellido);

} // namespace padron::domain
