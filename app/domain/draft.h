// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/consent.h"
#include "domain/domicilio.h"
#include "domain/family.h"
#include "domain/issue.h"
#include "domain/person_case.h"

#include <QDate>
#include <QMap>

#include <functional>

namespace padron::domain {

/// Where a field's value came from; shown beside it.
enum class Origin { Escrito, Escaneado, DelTitular, Verificado, DeLaCurp };

/// Consent while it is being given. Empty noticeId: the notice was not shown yet.
struct ConsentDraft
{
    QString noticeId;
    int noticeVersion = 0;
    QByteArray noticeSha256;
    qint64 shownMs = 0;
    QString shown;            ///< key of NoticeShown; empty: on the screen
    QString decision;         ///< "", "given", "refused"
    QString medium;           ///< key of ConsentMedium; empty: pad strokes
    QByteArray evidence;      ///< SHA-256 of what the medium leaves in the store
    QStringList witnesses;    ///< names as typed
    QList<Stroke> strokes;
    qint64 atMs = 0;
    friend bool operator==(const ConsentDraft&, const ConsentDraft&) = default;
};

/// What was decided about somebody who looks like this person. Both ways are kept and logged.
struct DuplicateDecision
{
    core::PersonId other;
    QString way;              ///< "distinta": not the same person; "supervision": a task decides
    QString reason;           ///< as typed
    int score = 100, band = 0; ///< Likeness when it was decided: much closer later, and it is asked again
    friend bool operator==(const DuplicateDecision&, const DuplicateDecision&) = default;
};

/// A person as typed. Nothing here is checked; everything typed is kept.
struct PersonDraft
{
    core::PersonId id;        ///< made when the tab is opened, so a retry never doubles anybody
    QString nombres, primerApellido, segundoApellido;
    QString fechaNacimiento;  ///< as typed, dd/mm/aaaa
    QString sexo;             ///< "H", "M", "X" or empty
    QString entidadNacimiento;///< CURP code "CS", "NE" or empty
    QString curp;
    QString documentoTipo, documentoReferencia;
    QString identificacionTipo, identificacionNumero, identificacionVigencia;
    bool domicilioDelTitular = false; ///< "mismo domicilio que la persona titular"
    DomicilioDraft domicilio;
    QString comprobante;
    QString telefono;
    QString parentesco;       ///< key; the titular's is "titular"
    Supuestos supuestos;
    QString representacionTipo;
    core::PersonId representante; ///< a member of this draft; null and a name: somebody not registered
    QString representanteNombre;
    ConsentDraft consent;
    QMap<int, int> origins;   ///< Field -> Origin, for fields not simply typed
    bool registered = false;  ///< in the padrón already: keeps folio and consent, here to be updated (37)
    QList<DuplicateDecision> duplicates;
    CaseFacts caso;
    ConsentDraft sensitiveConsent; ///< to be asked what is sensitive

    friend bool operator==(const PersonDraft&, const PersonDraft&) = default;
};

/// A family being captured: the page's whole state, kept in the encrypted store as fields are left.
struct FamilyDraft
{
    core::DraftId id;
    qint64 createdMs = 0;
    bool titularPendiente = false;
    QList<PersonDraft> people;
    /// where the registrar was, so that after a lock or a crash the page comes back there
    int currentMember = 0;
    QString currentSection;   ///< "aviso", "identidad", "identificacion", "domicilio", "familia"
    QString currentField;     ///< objectName of the input
    core::FamilyId updates;   ///< the registered family this capture changes; null: a new one
    QString motivo;           ///< key of the kind of update (37), empty until chosen
    core::PersonId solicita;  ///< the member who asks for it (37.I, 37.II)
    qint64 catalogueSet = 0;  ///< the catalogues it was opened with stay for it; 0: the current ones
    QByteArray base;          ///< digest of the family it updates, as it was when the draft was opened

    friend bool operator==(const FamilyDraft&, const FamilyDraft&) = default;
};

/// Every finding about a draft, in the order of the form. Pure: the same draft and day give the same issues.
Issues checkDraft(const FamilyDraft& draft, QDate today);
Issues checkPersonDraft(const FamilyDraft& draft, int member, QDate today);

/// What a registration or an update needs besides the draft. Folios are taken inside the same transaction.
struct CompletionContext
{
    QDate today;
    qint64 nowMs = 0;
    core::FamilyId familyId;
    std::function<Folio()> nextFolio;               ///< called once for a new family, then once a new person in order
    std::function<core::ConsentId()> nextConsentId;
    const FamilyRecord* before = nullptr;           ///< the family that an update draft changes
};

/// Parse, don't validate: the record, or the issues (at least one of severity Blocks).
tl::expected<FamilyRecord, Issues> completeDraft(const FamilyDraft& draft, const CompletionContext& context);

/// The draft that updates a registered family, before anything is changed: its people are `registered`, and their texts
/// parse to the very same record. Without id, motive and who asks.
FamilyDraft draftOf(const FamilyRecord& record);

/// SHA-256 of a family with its people (FamilyDraft::base): another one when anything of it changed.
QByteArray digestOf(const FamilyRecord& record);

/// CBOR of a draft for the store (domain/draft_codec.cpp); unknown fields of a newer program are refused.
QByteArray encodeDraft(const FamilyDraft& draft);
core::Result<FamilyDraft> decodeDraft(const QByteArray& bytes);

} // namespace padron::domain
