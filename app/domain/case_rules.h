// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identification.h"
#include "domain/issue.h"
#include "domain/person.h"
#include "domain/person_case.h"

#include <QDate>

#include <optional>

namespace padron::domain {

/// Which case a person is: decides who registers them, who signs, and the papers (10, 11, 15).
enum class Caso { Adulta, Nina, Adolescente, Emancipada, Interdiccion, Apoyo };

inline constexpr int kAdolescence = 12; ///< years: a child before, an adolescent after (Ley General de los Derechos de NNA, 5)

/// By what is known: without a birth date, an adult.
Caso casoOf(std::optional<QDate> birth, Condicion condicion, QDate day);
Caso casoOf(const Person& person, QDate day);

/// Somebody else registers them and consents for them (11, 15).
bool isRepresented(Caso caso);
bool isRepresentedOn(const Person& person, QDate day);

/// What a case asks for.
enum class Requisito {
    Curp,                 ///< or acta, or certificado de nacimiento (10.I)
    ActaDelMenor,         ///< besides the CURP (15)
    Identificacion,       ///< with photograph, in force (10.II)
    IdentificacionDeQuienRepresenta,
    Comprobante,          ///< of domicilio (10.III)
    Representante,
    CartaConsentimiento, InstrumentoTutela, CartaProtesta, ActaEmancipacion, InstrumentoApoyo,
};

/// One line of the table. Nothing outside of it is ever asked for.
struct RequisitoRow
{
    Caso caso;
    Requisito requisito;
    const char* numeral;
    bool onlyTutela = false;    ///< asked only of who exercises tutela
    Severity severity = Severity::Missing;
};

/// The whole table, by case and in the order of the form: the rules, the help page and the sheet one takes home.
const QList<RequisitoRow>& requisitos();
QList<RequisitoRow> requisitosOf(Caso caso, std::optional<RepresentacionTipo> representacion);

/// What there is of a person's papers: the same for a draft, a record and the centre.
struct CasePapers
{
    Caso caso = Caso::Adulta;
    std::optional<RepresentacionTipo> representacion;
    bool represented = false;             ///< somebody is named who represents them
    bool representativeElsewhere = false; ///< registered nowhere: the identification kept here is theirs
    bool curp = false;
    std::optional<DocumentoNacimientoTipo> documentoNacimiento;
    bool identification = false;
    std::optional<IdentificacionTipo> identificacionTipo;
    std::optional<QDate> vigencia;
    bool comprobante = false;
    CaseFacts facts;
};

/// What is missing, never Blocks: an incomplete record is saved and finished another day.
Issues missingPapers(const CasePapers& papers, QDate today);

/// What contradicts itself in the facts of a case: warnings.
Issues caseIssues(const CaseFacts& facts, std::optional<QDate> birth, QDate today);

} // namespace padron::domain
