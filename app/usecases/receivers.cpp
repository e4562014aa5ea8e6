// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/receivers.h"

#include "ports/errors.h"
#include "usecases/delivery_errors.h"

namespace padron::usecases {

using core::Result;

namespace {
constexpr qsizetype kMostName = 150;
}

Result<domain::Receivers> receiversFor(ports::RegistryStore& registry, const domain::Person& person, QDate today)
{
    domain::ReceiverFacts facts;
    if (person.representation) {
        facts.representative = person.representation->name;
        if (!person.representation->person.isNull()) {
            const auto who = registry.person(person.representation->person);
            if (!who && who.error().code != ports::kNotFound)
                return core::fail(who.error());
            PADRON_ASSIGN(const bool apart, registry.isBlocked(person.representation->person));
            if (apart) // kept and not used: nobody is told of
                facts.representative.clear();
            else if (who)
                facts.representative = who->name.full();
        }
    }
    const auto id = registry.familyOf(person.id);
    if (!id && id.error().code != ports::kNotFound)
        return core::fail(id.error());
    if (id) {
        PADRON_ASSIGN(const domain::FamilyRecord family, registry.family(*id));
        bool theirChild = false;
        for (const auto& member : family.family.members)
            if (member.person == person.id)
                theirChild = member.parentesco.key == u"hija" || member.parentesco.key == u"hijo";
        const auto titular = family.family.titular;
        PADRON_ASSIGN(const bool apart, titular ? registry.isBlocked(*titular) : Result<bool>(false));
        for (const auto& one : family.people)
            if (theirChild && !apart && one.id == titular)
                facts.parentTitular = one.name.full();
    }
    return domain::receiversOf(person, facts, today);
}

Result<domain::Receiver> takeReceiver(const domain::Receivers& receivers, const domain::Receiver& chosen, const QString& shown)
{
    for (domain::Receiver may : receivers.may) {
        if (may.kind != chosen.kind || may.ties != chosen.ties)
            continue;
        if (may.ties == domain::Ties::Acreditado) {
            may.name = chosen.name.simplified().left(kMostName);
            if (may.name.isEmpty())
                return core::fail(kDeliveryIncomplete, QStringLiteral("name"));
            if (shown.isEmpty())
                return core::fail(kDeliveryIncomplete, QStringLiteral("ties"));
        } else if (may.name != chosen.name) {
            continue;
        }
        return may;
    }
    return core::fail(kMayNotReceive);
}

} // namespace padron::usecases
