// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "credential/verify.h"
#include "domain/card.h"
#include "ports/card_store.h"
#include "ports/device_store.h"
#include "ports/registry_store.h"

#include <optional>

namespace padron::usecases {

/// What a scanner or a person typed of a card on the table.
struct CardRead
{
    enum class Kind {
        Scanned, ///< a QR whose signature holds
        Typed,   ///< a folio; its issue number when it was said ("070457020001239/2")
        Neither
    };
    Kind kind = Kind::Neither;
    domain::CardKey key;      ///< Typed without an issue number: 0
    QString name;             ///< as the QR says
    QDate birth;
    credential::Verdict verdict = credential::Verdict::NotVerifiable;
    credential::Reason reason = credential::Reason::None;
};

/// Reads cards under the lists of this store: only what the padrón signed is a card.
class CardReader
{
public:
    CardReader(ports::DeviceStore& device, const core::Clock& clock) : m_device(device), m_clock(clock) {}

    core::Result<CardRead> read(const QString& text); ///< kNotEnrolledYet: there are no lists
    void forget() { m_verifier.reset(); }             ///< newer lists may have arrived

private:
    ports::DeviceStore& m_device;
    const core::Clock& m_clock;
    std::optional<credential::Verifier> m_verifier; ///< opening the lists costs more than a card
};

/// What this store knows of a card that was read.
struct CardFound
{
    enum class Kind {
        Here,
        Away,       ///< it was given to another module: it may come back
        Missing,    ///< it was missing, and here it is
        Gone,       ///< delivered, handed back or lost, says this store
        Unknown,    ///< signed by the padrón and not in this store: it may be taken in
        NotKnown,   ///< a typed folio of no card here
        WhichIssue, ///< several of that folio
        NotACard
    };
    Kind kind = Kind::NotACard;
    domain::Card card;
    credential::Reason reason = credential::Reason::None;
};

/// Of a typed folio without its issue number, the one in custody counts.
core::Result<CardFound> cardFound(ports::CardStore& cards, const CardRead& read);

/// A card in custody of what a list or a QR says, with what is known here of whose it is: by id, or else by the folio.
core::Result<domain::Card> cardInCustody(ports::CardStore& cards, ports::RegistryStore& registry, const domain::CardKey& key,
                                         const core::PersonId& person, const QString& name);

} // namespace padron::usecases
