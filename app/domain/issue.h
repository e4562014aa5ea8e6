// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace padron::domain {

/// What an issue is about. The screen finds the input by it; ui/errors names it.
enum class Field {
    Aviso, Consentimiento,
    Nombres, PrimerApellido, SegundoApellido, FechaNacimiento, Sexo, EntidadNacimiento, Curp, DocumentoNacimiento, Telefono,
    IdentificacionTipo, IdentificacionNumero, IdentificacionVigencia,
    Comprobante, DomicilioEntidad, DomicilioMunicipio, DomicilioLocalidad, CodigoPostal, AsentamientoTipo, Asentamiento,
    VialidadTipo, Vialidad, NumeroExterior, NumeroInterior, EntreVialidades, Referencias,
    Parentesco, Supuesto, Titular, Representante, Folio,
    Motivo, Solicita, // last: drafts hold the numbers of those above
    Condicion, Pais, CartaConsentimiento, InstrumentoTutela, CartaProtesta, ActaEmancipacion, InstrumentoApoyo,
    Sensibles, Derechohabiencia, Testigos, Documentos,
};

/// What the rule found. One sentence each in ui/errors.
enum class Rule {
    Required,             ///< nothing was captured
    TooLong,              ///< over the field's length
    TooShort,
    BadCharacters,        ///< a character the field cannot hold (control, bidi, digits in a name ...)
    BadSpacing,           ///< double or edge spaces, two specials in a row
    NotADate, ImpossibleDate, DateInFuture, DateTooOld,
    CurpLength, CurpCharacters, CurpDate, CurpSex, CurpEntity, CurpConsonants, CurpCenturyMark, CurpCheckDigit,
    CurpInconvenientWord, ///< Annex 2: a warning on a CURP that a person presents, never an error
    CurpDisagrees,        ///< the CURP and the person's data differ at Issue::position
    CurpRepeatedInFamily, ///< two members with one CURP
    BadFormat,            ///< the number does not have the form its document has
    Expired,              ///< the identification is not in force (10.II)
    MinorWithoutRepresentative, RepresentativeIsMinor, RepresentativeIsSelf,
    MinorNeedsActa,       ///< numeral 15: besides the CURP
    NoTitular,            ///< neither a titular nor "titular pendiente"
    SecondTitular, TitularIsMinor, TitularNotMember,
    SupuestoNeeded,       ///< numeral 12: no blood kinship and none of the four grounds
    SupuestoContradicted, ///< numeral 12.III chosen for an adult
    ConsentNeeded, ConsentRefused, ConsentByOther, NoticeNotShown,
    TooManyMembers, EmptyFamily,
    MemberRepeated,       ///< one person twice, or in two families
    MemberLeftOut,        ///< a registered member is missing: leaving a family is asked for as such (37.II)
    TitularChangedByDraft,///< numeral 37.II: a change of titular is asked for as such
    MayNotAsk,            ///< numeral 37: somebody else has to ask for this
    NothingChanged,
    FolioLength, FolioCharacters, FolioCheckDigit,
    ConditionContradicted, ///< an emancipated adult, a child who "needs support to decide"
    ForeignPassport,       ///< not of a Mexican institution (10)
    EvidenceNeeded,        ///< consent by a signed sheet, a fingerprint or a file: it is not there (4.IX)
    WitnessesNeeded,       ///< who cannot sign has two witnesses
    KeyDisagrees,          ///< the clave de elector and the person's data differ at Issue::position
    AnswerWithoutConsent,  ///< a sensitive answer that the person did not agree to give
};

enum class Severity {
    Blocks,  ///< cannot be registered like this
    Missing, ///< can be registered, stays "Incompleto" until it comes
    Warns,   ///< look again; nothing is held back
};

/// One finding of the rules. Regular value, no text: ui/errors makes the sentence.
struct Issue
{
    Field field;
    Rule rule;
    const char* numeral = ""; ///< of the Lineamientos, e.g. "10.I"; "" when the source is not the norm
    Severity severity = Severity::Blocks;
    int member = -1;   ///< index in the draft; -1 the family
    int position = -1; ///< character concerned, from 0 (CURP)
    QString expected = {}; ///< what the data predict there (CURP: one character); never a whole value

    friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = QList<Issue>;

inline bool blocks(const Issues& issues)
{
    for (const auto& issue : issues)
        if (issue.severity == Severity::Blocks)
            return true;
    return false;
}

} // namespace padron::domain
