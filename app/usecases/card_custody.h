// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id_source.h"
#include "ports/card_store.h"
#include "ports/lot_store.h"
#include "ports/unit_of_work.h"
#include "ports/user_store.h"
#include "usecases/card_counting.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Cards and certificados in custody, by place and by person (39-41): what is here, and its passing from hand to hand with
/// both signatures. Whoever keeps them is appointed (49.III); without it the work goes on and is told of.
class CardCustody
{
public:
    CardCustody(ports::CardStore& cards, ports::LotStore& lots, ports::UserStore& users, ports::RegistryStore& registry,
                ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock,
                core::IdSource& ids);

    struct Wanted
    {
        domain::CardState state = domain::CardState::EnResguardo;
        std::optional<domain::CardKind> kind = {};
        QString place = {}, holder = {}, localidad = {}; ///< empty: any
    };
    struct Pile
    {
        QString place, holder;
        int cards = 0;
        friend bool operator==(const Pile&, const Pile&) = default;
    };
    struct Inventory
    {
        QList<domain::Card> cards; ///< by place, then by name
        QList<Pile> piles;         ///< of everything in custody, whatever is wanted
        QList<std::pair<QString, QString>> localidades; ///< keys and names, of everything in custody
    };
    struct Transfer
    {
        ports::TransferTo to = ports::TransferTo::Lugar;
        QString place;
        std::optional<domain::FolioPrefix> module; ///< of the module it goes to
        QString gives, receives;
        QList<domain::Stroke> givesStrokes, receivesStrokes;
        QList<domain::CardKey> cards;
        QStringList arriving; ///< QR texts of cards of elsewhere that are taken in; only to a place of this module
    };

    /// Whether whoever is signed in has an appointment in force.
    core::Result<bool> appointed();
    core::Result<Inventory> inventory(const Wanted& wanted);
    core::Result<CardFound> find(const QString& text); ///< kNotEnrolledYet
    /// kCustodyIncomplete, kSignatureMissing, kCardNotInCustody, kTooManyCards.
    core::Result<domain::TransferId> transfer(const Transfer& transfer);
    core::Result<QList<ports::CardTransfer>> transfers(int limit);
    CardCounting& counting() { return m_counting; }

private:
    core::Result<QList<domain::Card>> givenOf(const Transfer& transfer);
    core::Result<QList<domain::Card>> arrivingOf(const Transfer& transfer);

    ports::CardStore& m_cards;
    ports::LotStore& m_lots;
    ports::UserStore& m_users;
    ports::RegistryStore& m_registry;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
    CardReader m_reader;
    CardCounting m_counting;
};

} // namespace padron::usecases
