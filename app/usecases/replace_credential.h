// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/delivery_rules.h"
#include "ports/card_store.h"
#include "ports/credential_store.h"
#include "ports/delivery_store.h"
#include "ports/device_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <optional>

namespace padron::usecases {

/// One issue of a person's credential, as far as this store knows.
struct IssueHistory
{
    int issueNumber = 1;
    std::optional<domain::CardState> state;     ///< none: never on paper here
    std::optional<domain::Delivery> delivery;
    std::optional<domain::Replacement> replacement; ///< that ended it
};

/// Another credential for one that was lost or damaged (45): in person, by whose it is or who represents them. The centre
/// then ends the old issue and signs the next, which comes by sync. A wrong datum is not mended by it but by an update.
class ReplaceCredential
{
public:
    struct View
    {
        domain::Folio folio;
        QString name;
        int issueNumber = 0; ///< that would end; 0: none was signed yet
        domain::Receivers askers;
        QList<IssueHistory> history;   ///< newest first
        std::optional<core::Error> whyNot;///< why there is nothing to replace now
    };
    struct Request
    {
        core::PersonId person;
        domain::ReplacementReason reason = domain::ReplacementReason::Perdida;
        domain::Receiver asker;      ///< one of View::askers
        QString document;            ///< shown
        bool handedBack = false;     ///< a damaged card is; a lost one cannot be
    };

    ReplaceCredential(ports::RegistryStore& registry, ports::CredentialStore& credentials, ports::CardStore& cards,
                      ports::DeliveryStore& deliveries, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                      const core::Clock& clock)
        : m_registry(registry), m_credentials(credentials), m_cards(cards), m_deliveries(deliveries), m_device(device),
          m_work(work), m_recorder(recorder), m_clock(clock)
    {
    }

    core::Result<View> look(const core::PersonId& person);
    /// kNoFinalCredential, kSuspendedNotReplaced, kCancelledNotReplaced, kReplacementAsked, kCardStillHere, kMayNotReceive,
    /// kDeliveryIncomplete.
    core::Result<domain::Replacement> run(const Request& request);

private:
    core::Result<View> view(const core::PersonId& person);
    core::Result<std::optional<core::Error>> endedAtTheCentre(quint32 statusIndex);

    ports::RegistryStore& m_registry;
    ports::CredentialStore& m_credentials;
    ports::CardStore& m_cards;
    ports::DeliveryStore& m_deliveries;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
