// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "ports/arco_store.h"
#include "ports/card_store.h"
#include "ports/credential_store.h"
#include "ports/delivery_store.h"
#include "ports/derechohabiencia_store.h"
#include "ports/device_store.h"
#include "ports/document_store.h"
#include "usecases/audit.h"
#include "usecases/paper.h"

namespace padron::usecases {

/// A family that the person is or was in. Others are their folio and what they are to the family, nothing more.
struct SheetFamily
{
    ports::DatedMembership own;
    QList<ports::DatedMembership> others; ///< names blank
};

/// Everything that this laptop holds about a person, with who saw it: for the person (ARCO).
struct PersonSheet
{
    PaperModule module;
    domain::Person person;
    ports::RecordState state = ports::RecordState::PorEnviar;
    bool revoked = false;
    std::optional<ports::RecordBlock> block;
    QList<SheetFamily> families;               ///< oldest first
    QList<domain::Consent> consents;
    QList<ports::StoredDocument> documents;    ///< what there is, not the pages
    ports::FilePlace place;
    QList<ports::Consulta> consultas;
    QList<ports::StoredCredential> credentials;
    QList<domain::Card> cards;                 ///< on paper, newest issue first
    QList<domain::Delivery> deliveries;        ///< newest first
    QList<domain::ContactAttempt> attempts;    ///< card by card, newest first
    QList<domain::Replacement> replacements;   ///< newest issue first
    QList<ports::LogLine> history;             ///< entries about the person, oldest first
    QList<Reader> readers;                     ///< newest first
    QList<domain::ArcoRequest> requests;
    qint64 madeMs = 0;
    QString madeBy;
};

enum class SheetMedium { Printed, Pdf, File };

class MakePersonSheet
{
public:
    struct Stores
    {
        ports::RegistryStore& registry;
        ports::DocumentStore& documents;
        ports::DerechohabienciaStore& consultas;
        ports::CredentialStore& credentials;
        ports::CardStore& cards;
        ports::DeliveryStore& deliveries;
        ports::ArcoStore& arco;
        ports::DeviceStore& device;
        ports::LogIndex& index;
    };
    MakePersonSheet(Stores stores, Audit& audit, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);

    /// Logged as read by who makes it. kProofNeeded, kNotFound, kIndexBehind.
    core::Result<PersonSheet> run(const access::Proof& proof, const core::PersonId& person, SheetMedium medium);

private:
    core::Result<void> fillFamilies(PersonSheet& sheet);
    core::Result<void> fillCards(PersonSheet& sheet);

    Stores m_stores;
    Audit& m_audit;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
