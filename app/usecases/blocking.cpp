// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/blocking.h"

#include "domain/withheld_person.h"
#include "usecases/arco_errors.h"

namespace padron::usecases {

using core::Result;

Result<void> refuseBlocked(ports::RegistryStore& registry, const Recorder& recorder, const core::PersonId& person)
{
    PADRON_ASSIGN(const bool blocked, registry.isBlocked(person));
    if (blocked && !recorder.permit(access::Permission::BlockRecords))
        return core::fail(kRecordBlocked);
    return {};
}

Result<QList<core::PersonId>> hiddenAmong(ports::RegistryStore& registry, const Recorder& recorder,
                                          const QList<domain::Person>& people)
{
    QList<core::PersonId> hidden;
    if (recorder.permit(access::Permission::BlockRecords))
        return hidden;
    for (const domain::Person& person : people) {
        PADRON_ASSIGN(const bool blocked, registry.isBlocked(person.id));
        if (blocked)
            hidden.append(person.id);
    }
    return hidden;
}

void hide(domain::FamilyRecord& record, const QList<core::PersonId>& hidden)
{
    for (domain::Person& person : record.people)
        if (hidden.contains(person.id))
            person = domain::withheldPerson(person, domain::Withheld::Bloqueado);
    record.consents.removeIf([&hidden](const domain::Consent& consent) { return hidden.contains(consent.person); });
}

void hide(QList<ports::DatedMembership>& memberships, const QList<core::PersonId>& hidden)
{
    for (ports::DatedMembership& one : memberships)
        if (hidden.contains(one.person))
            one.fullName = domain::withheldName(domain::Withheld::Bloqueado);
}

Result<QList<domain::Folio>> foliosApart(ports::CardStore& cards, const Recorder& recorder)
{
    return recorder.permit(access::Permission::BlockRecords) ? QList<domain::Folio>() : cards.apart();
}

void hide(domain::Card& card, const QList<domain::Folio>& apart)
{
    if (!apart.contains(card.key.folio))
        return;
    card.name = domain::withheldName(domain::Withheld::Bloqueado);
    card.birth = {};
    card.localidad.clear();
}

void hide(QList<domain::Card>& cards, const QList<domain::Folio>& apart)
{
    for (domain::Card& card : cards)
        hide(card, apart);
}

} // namespace padron::usecases
