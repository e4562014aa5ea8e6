// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "credential/trust_list.h"
#include "domain/delivery_rules.h"
#include "ports/card_store.h"
#include "ports/credential_store.h"
#include "ports/delivery_store.h"
#include "ports/device_store.h"
#include "ports/search_index.h"
#include "ports/unit_of_work.h"
#include "usecases/holds.h"
#include "usecases/paper.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Whether a card is handed over, and why not.
enum class CardStanding {
    Ready,
    HandedOver,
    Replaced,  ///< another issue is in force or on its way
    Suspended, ///< with the next: as the newest status list here says
    Cancelled,
    Held,      ///< the record is por aclarar
    Away,      ///< in another module or brigade
    Missing,   ///< told of and never found
    Ended,     ///< lost or handed back
    Unsigned,  ///< there is no card: the padrón has not signed it yet
    Awaited,   ///< there is no card here: signed, and not printed or arrived
};

struct CardToHand
{
    domain::Card card; ///< Unsigned and Awaited: only whose it would be
    CardStanding standing = CardStanding::Ready;
    QString entidadNacimiento; ///< empty: registered elsewhere
    std::optional<domain::Delivery> delivery; ///< HandedOver: when and to whom
};

struct CardsToHand
{
    QList<CardToHand> cards;
    bool unknownCode = false; ///< a scanner read something whose signature this device cannot verify
    PaperModule module = {};  ///< for the acuse of what was handed over, again
};

/// A card that nobody came for.
struct Uncollected
{
    domain::Card card;
    int days = 0;
    QString place;    ///< where they live, as far as it is known: "Rancho Nuevo, San Cristóbal de las Casas"
    QString telefono; ///< empty: none
    QList<domain::ContactAttempt> attempts; ///< newest first
    domain::MeansLeft left;
};

/// Cards and certificados from custody to the hand (41-42, 53): found by their QR, a folio or a name, handed over once to
/// the person or who represents them; those that nobody comes for are followed, and kept.
class Deliveries
{
public:
    struct Stores
    {
        ports::CardStore& cards;
        ports::DeliveryStore& deliveries;
        ports::CredentialStore& credentials;
        ports::RegistryStore& registry;
        ports::SearchIndex& search;
        ports::DeviceStore& device;
    };
    Deliveries(const Stores& stores, Holds& holds, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock)
        : m_stores(stores), m_holds(holds), m_work(work), m_recorder(recorder), m_clock(clock)
    {
    }

    core::Result<CardsToHand> find(const QString& text); ///< a single character or none finds nothing
    core::Result<domain::Receivers> receivers(const domain::CardKey& key); ///< kCardNotHere

    struct Handover
    {
        domain::CardKey key;
        domain::Receiver receiver;     ///< one of receivers(); the name of Acreditado is written in
        QString shown;                 ///< of Acreditado: what they showed that they represent the person
        QString document;              ///< shown by who receives
        QList<domain::Stroke> strokes; ///< none: signed on the acuse
        bool acuse = false;            ///< printed
        QString scanned = {};          ///< the QR of the card; needed of who is registered elsewhere
    };
    struct Done
    {
        domain::Delivery delivery;
        domain::Card card;
        PaperModule module;
    };
    /// kCardNotHere and the others of delivery_errors.h; the second time kAlreadyHandedOver.
    core::Result<Done> deliver(const Handover& handover);

    /// A certificado that was not handed over at the registration goes into custody. kCertificadoHere, kAlreadyHandedOver.
    core::Result<void> keepCertificado(const core::PersonId& person);

    core::Result<QList<Uncollected>> worklist(); ///< the longest waiting first
    core::Result<void> note(const domain::CardKey& key, domain::ContactMeans means, domain::ContactResult result,
                            const QString& note); ///< kCardNotHere
    /// Kept for good, and still handed over to who comes (53). kMeansNotUsedUp; `place` empty: where it is.
    core::Result<void> keep(const domain::CardKey& key, const QString& place);

private:
    static QList<core::SubjectId> subjectsOf(const domain::Card& card);
    core::Result<std::optional<domain::Person>> personOf(const domain::Card& card);
    core::Result<std::optional<ports::Enrolment>> enrolment();
    core::Result<CardToHand> judged(const domain::Card& card, std::optional<credential::Status> scanned = {});
    /// Why it is in force no more, as far as is known here; none: it is.
    core::Result<std::optional<CardStanding>> overtaken(const domain::Card& card, const std::optional<credential::StatusList>& list);
    core::Result<std::optional<credential::StatusList>> finals();
    core::Result<std::optional<credential::Status>> scannedStatus(const domain::Card& card, const QString& qrText);
    core::Result<CardStanding> standingHere(const domain::Card& card, std::optional<credential::Status> scanned);
    core::Result<void> addCardsOf(const domain::Folio& folio, CardsToHand& found);
    core::Result<CardsToHand> findScanned(const QString& qrText);
    core::Result<domain::Card> inCustody(const domain::CardKey& key);
    core::Result<domain::Receivers> receiversOf(const domain::Card& card);
    core::Result<Uncollected> uncollected(const domain::Card& card);

    const Stores m_stores;
    Holds& m_holds;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

/// The error that a standing other than Ready is.
core::Error whyNot(const CardToHand& found);

} // namespace padron::usecases
