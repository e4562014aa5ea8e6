// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace padron::domain {

/// What else than age decides who registers a person and with which papers (11, 15).
enum class Condicion {
    Ninguna,
    Emancipada,   ///< a minor who acts alone (11)
    Interdiccion, ///< a court has named who acts for them (11, 15)
    Apoyo,        ///< an adult who needs support to decide and has no instrument yet: saved as incomplete
};
QString keyOf(Condicion condicion); ///< "", "emancipada", "interdiccion", "apoyo"
std::optional<Condicion> condicionByKey(QStringView key);

/// Papers that a case asks for besides those of numeral 10. Seen at the desk; their pages are in the expediente.
enum class Papel {
    CartaConsentimiento, ///< of the parents or the tutor of a minor (15)
    InstrumentoTutela,   ///< that names the tutor (15.I)
    CartaProtesta,       ///< the tutor's, under protest of truth (15.III)
    ActaEmancipacion,    ///< what shows that a minor is emancipated
    InstrumentoApoyo,    ///< what names who supports an adult
};
QString keyOf(Papel papel); ///< "carta_consentimiento" ...
std::optional<Papel> papelByKey(QStringView key);
const QList<Papel>& papeles();
inline constexpr int kMaxPaperReference = 60;
inline constexpr int kMaxLanguage = 60;

/// Answer to a question that nobody has to answer.
enum class Respuesta { SinPreguntar, Si, No, NoResponde, NoSabe };
QString keyOf(Respuesta respuesta); ///< "", "si", "no", "no_responde", "no_sabe"
std::optional<Respuesta> respuestaByKey(QStringView key);

/// Optional, asked under a consent of its own, never printed (sensitive by the data-protection law).
struct DatosSensibles
{
    Respuesta indigena = Respuesta::SinPreguntar;
    Respuesta afromexicana = Respuesta::SinPreguntar;
    Respuesta discapacidad = Respuesta::SinPreguntar;
    Respuesta interprete = Respuesta::SinPreguntar; ///< whether they need one
    QString lengua;                                 ///< the one they speak best, as they call it; up to 60 characters
    bool asked() const { return *this != DatosSensibles(); }
    friend bool operator==(const DatosSensibles&, const DatosSensibles&) = default;
};

/// "ninguna", "imss", "issste", "pemex", "sedena", "semar", "issfam", "imss_bienestar", "otra": where a person says,
/// under protest of truth, that they are entitled.
const QStringList& institucionesDeclarables();

/// The facts of a person's case, beside their identity; the same while it is captured and once it is registered.
struct CaseFacts
{
    Condicion condicion = Condicion::Ninguna;
    bool extranjera = false;         ///< of another nationality: identified by a document of the INM
    QString pais;                    ///< of birth when it is not México: ISO 3166-1 alpha-3, or empty
    bool preexistente = false;       ///< in the padrón from before, on their first visit (Trans. 4)
    QMap<Papel, QString> papeles;    ///< those seen, each with its reference or number, which may be empty
    DatosSensibles sensibles;
    QStringList derechohabiencia;    ///< declared; "ninguna" stands alone; empty: not asked yet
    qint64 declaradaMs = 0;          ///< when, UTC
    bool has(Papel papel) const { return papeles.contains(papel); }
    friend bool operator==(const CaseFacts&, const CaseFacts&) = default;
};

/// {? 1 condicion, ? 2 extranjera, ? 3 pais, ? 4 preexistente, ? 5 {papel: reference}, ? 6 sensibles, ? 7 declared,
/// ? 8 declared at}: what is not said is absent, and facts that say nothing are an empty map.
QCborMap toCbor(const CaseFacts& facts);
/// Hostile input. Of a draft the texts come back however they were typed.
core::Result<CaseFacts> caseFactsFromCbor(const QCborValue& value, bool ofDraft = false);

} // namespace padron::domain
