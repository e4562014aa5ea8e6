// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "usecases/paper.h"

namespace padron::usecases {

/// What is printed filled in, to be signed by hand or taken home.
enum class LetterKind {
    CartaConsentimiento, ///< of the parents or the tutor of a minor (15)
    CartaProtesta,       ///< of the tutor, under protest of truth (15.III)
    QueTraer,            ///< what is still missing, to be taken home
};
QString keyOf(LetterKind kind); ///< "carta_consentimiento" ...

/// Where to come back, as the sheet tells it. What is empty is left out.
struct LetterPlace
{
    QString name, place, hours, phone;
};

/// What a letter is filled with; an empty text leaves a line to write on.
struct Letter
{
    LetterKind kind = LetterKind::CartaConsentimiento;
    PaperModule module;
    QString person, curp;
    QDate birth;                ///< null: not known
    QString representative;     ///< who represents them
    std::optional<domain::Identification> identification; ///< that the representative showed
    std::optional<domain::RepresentacionTipo> representation;
    QString folio;              ///< of a registered person
    QString turn;               ///< of a capture, as the screen says it
    QString instrument;         ///< reference of the one that names the tutor (15.I)
    QString noticeId;           ///< that was made known; empty: none yet
    int noticeVersion = 0;
    domain::Issues missing;     ///< of QueTraer
    QList<LetterPlace> places;  ///< of QueTraer: this module, then others that are near
    QDate day;
};

/// Whether that letter is one of this registered person's case.
bool isLetterOf(LetterKind kind, const domain::Person& person, QDate today);

/// Of a capture, as far as it was typed.
Letter letterOf(LetterKind kind, const domain::FamilyDraft& draft, int member, const PaperModule& module, QDate today);
/// Of a registered person; `representative` when they are registered elsewhere.
Letter letterOf(LetterKind kind, const domain::FamilyRecord& record, const core::PersonId& person,
                const std::optional<domain::Person>& representative, const PaperModule& module, QDate today);

} // namespace padron::usecases
