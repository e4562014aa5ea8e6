// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/projector.h"

#include "domain/record_codec.h"
#include "envelope/credential_kinds.h"
#include "envelope/sync_kinds.h"

#include <QDateTime>

#include <algorithm>

namespace padron::central {

using core::Result;
using sync::VerdictKind;

const QHash<QString, Projector::Act>& Projector::acts()
{
    using envelope::LogEntry;
    static const QHash<QString, Act> kActs{
        {QLatin1String(envelope::kind::kFamilyRegistered), &Projector::registerFamily},
        {QLatin1String(envelope::kind::kFamilyUpdated), &Projector::updateFamily},
        {QLatin1String(envelope::kind::kDuplicateReferred),
         [](Projector& to, const LogEntry& entry) { return to.noteDuplicate(entry, DuplicateAnswer::EnDuda); }},
        {QLatin1String(envelope::kind::kDuplicateResolved),
         [](Projector& to, const LogEntry& entry) {
             return to.noteDuplicate(entry, entry.payload.toMap().value(1).toString() == u"misma"
                                                ? DuplicateAnswer::Misma
                                                : DuplicateAnswer::Distinta);
         }},
        {QLatin1String(envelope::kind::kConsentRevoked), &Projector::noteRevocation},
        {QLatin1String(envelope::kind::kDerechohabienciaConsulted), &Projector::noteDerechohabiencia},
        {QLatin1String(envelope::kind::kCredentialReplaced), &Projector::noteReplaced},
        {QLatin1String(envelope::kind::kCredentialPrinted),
         [](Projector& to, const LogEntry& entry) { return to.notePrinted(entry, true); }},
        {QLatin1String(envelope::kind::kCardSpoilt),
         [](Projector& to, const LogEntry& entry) { return to.notePrinted(entry, false); }},
        {QLatin1String(envelope::kind::kCredentialDelivered),
         [](Projector& to, const LogEntry& entry) { return to.noteDelivered(entry, domain::CardKind::Credencial); }},
        {QLatin1String(envelope::kind::kCertificadoDelivered),
         [](Projector& to, const LogEntry& entry) { return to.noteDelivered(entry, domain::CardKind::Certificado); }},
        {QLatin1String(envelope::kind::kLotReceived), &Projector::noteBox},
        {QLatin1String(envelope::kind::kCardsTransferred), &Projector::noteTransfer},
        {QLatin1String(envelope::kind::kConflictDecided), &Projector::noteDecision},
        {QLatin1String(envelope::kind::kTaskAttended), &Projector::noteTask},
        {QLatin1String(envelope::kind::kStoreRestored), &Projector::noteRestored},
        {QLatin1String(envelope::kind::kCentreApplied), &Projector::noteApplied},
        {QLatin1String(envelope::kind::kDocumentAdded), &Projector::notePage}};
    return kActs;
}

bool Projector::isOnlyKept(const QString& kind)
{
    return !acts().contains(kind);
}

Result<sync::Verdict> Projector::project(const envelope::LogEntry& entry)
{
    m_entry = entry.id;
    const auto act = acts().constFind(entry.kind);
    return act == acts().constEnd() ? say(entry, VerdictKind::Aceptado) : (*act)(*this, entry);
}

Result<bool> Projector::ownsFolio(const domain::Folio& folio)
{
    const QString prefix = folio.prefix().digits();
    if (prefix == m_device.folioPrefix)
        return true;
    return m_tx.storeHadPrefix(m_device.store, prefix); // restored: what its old laptop never sent comes under the new keys
}

QDate Projector::dayOf(const envelope::LogEntry& entry, qint64 nowMs)
{
    // Ages count on the day of the registration, unless the laptop's clock was ahead; by the clock of most of México
    // (UTC-6, without summer time since 2022), for in UTC the evening is tomorrow.
    constexpr int kOffset = -6 * 3600;
    return QDateTime::fromMSecsSinceEpoch(std::min(entry.atMs, nowMs), Qt::OffsetFromUTC, kOffset).date();
}

/// A registration writes people with domicilios and CURPs, the family with its places and consents, who waits for a credential,
/// and one item a person. Its history begins with its first change, and a trigger notes who holds it: nothing of both is written
/// here, nor by the bulk of a batch.
Result<sync::Verdict> Projector::registerFamily(const envelope::LogEntry& entry)
{
    if (entry.schema < 1 || entry.schema > domain::kRecordSchema)
        return say(entry, VerdictKind::EnCuarentena, verdict::kSchemaUnknown);
    const auto record = domain::familyRecordFromCbor(entry.payload, entry.schema);
    if (!record)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const QDate day = dayOf(entry);
    if (domain::blocks(domain::checkRecord(*record, day)))
        return say(entry, VerdictKind::Rechazado, verdict::kRecordInvalid);
    QList<domain::Folio> folios{record->family.folio};
    for (const domain::Person& person : record->people)
        folios.append(person.folio);
    for (const domain::Folio& folio : folios) {
        PADRON_ASSIGN(const bool own, ownsFolio(folio));
        if (!own)
            return say(entry, VerdictKind::Rechazado, verdict::kFolioForeign);
    }

    bool taken = false, incomplete = false;
    for (const domain::Person& person : record->people) {
        PADRON_ASSIGN(const bool own, placePerson(person, true, day, entry.id, incomplete));
        taken = taken || !own;
    }
    PADRON_TRY(m_tx.insertFamily(record->family, m_device.row, entry.id));
    for (const domain::Consent& consent : record->consents)
        PADRON_TRY(m_tx.insertConsent(consent));
    if (taken)
        return say(entry, VerdictKind::Observado, verdict::kCurpTaken, 1);
    return say(entry, VerdictKind::Aceptado, incomplete ? verdict::kIncomplete : QLatin1String(), 1);
}

Result<bool> Projector::placePerson(const domain::Person& person, bool isNew, QDate day, const core::EntryId& entry,
                                    bool& incomplete)
{
    PADRON_ASSIGN(const PersonState state, stateOf(person, day, isNew));
    incomplete = incomplete || state.state == u"incompleto";
    if (isNew)
        PADRON_TRY(m_tx.insertPerson(person, state, m_device.row, entry));
    else
        PADRON_TRY(m_tx.updatePerson(person, state, entry));
    if (!isNew && !state.eligible()) // nobody waits yet for somebody new
        PADRON_TRY(m_tx.awaitNoCredential(person.id));
    PADRON_ASSIGN(const DeviceRow device, isNew ? Result<DeviceRow>(m_device.row) : deviceFor(person.id));
    PADRON_TRY(announce(person.id, state, device));
    return state.code != verdict::kCurpTaken;
}

Result<void> Projector::restate(const core::PersonId& id, const envelope::LogEntry& entry)
{
    PADRON_ASSIGN(const bool died, m_tx.hasDied(id));
    if (died) // nothing that is said of them afterwards brings a credential
        return {};
    PADRON_ASSIGN(const auto person, m_tx.person(id));
    PADRON_ASSIGN(const PersonState state, stateOf(*person, dayOf(entry)));
    PADRON_TRY(m_tx.setPersonState(id, state));
    if (!state.eligible())
        PADRON_TRY(m_tx.awaitNoCredential(id));
    PADRON_ASSIGN(const DeviceRow registrar, deviceFor(id));
    PADRON_TRY(announce(id, state, registrar));
    PADRON_ASSIGN(QList<DeviceRow> others, m_tx.holdersOf(id)); // in order, as families are sent
    if (!others.contains(registrar))
        others.insert(std::lower_bound(others.begin(), others.end(), registrar), registrar);
    others.removeAll(m_device.row);
    for (const DeviceRow other : std::as_const(others))
        PADRON_TRY(tell(other, sync::PersonStateChanged{id, state.state, state.code}));
    return {};
}

Result<bool> Projector::maySpeakOf(const core::PersonId& id)
{
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    return !owner || *owner == m_device.store ? Result<bool>(owner.has_value()) : m_tx.holdsPerson(id, m_device.store);
}

Result<void> Projector::announce(const core::PersonId& id, const PersonState& state, std::optional<DeviceRow> theirs)
{
    if (state.eligible())
        PADRON_TRY(m_tx.awaitCredential(id, theirs.value_or(m_device.row), m_nowMs));
    if (m_device.row == 0) // the centre itself: whoever holds them hears it with the family
        return {};
    return m_tx.insertItem(m_device.row, ++m_streamPosition,
                           sync::PersonStateChanged{id, state.state, state.code});
}

Result<PersonState> Projector::stateOf(const domain::Person& person, QDate day, bool isNew)
{
    const auto unclear = [](QLatin1String code) { return PersonState{QStringLiteral("por-aclarar"), QString(code)}; };
    PADRON_ASSIGN(const auto duplicate, m_tx.heldAsDuplicate(person.id));
    if (person.curp) {
        PADRON_ASSIGN(const bool own, duplicate == DuplicateAnswer::Misma ? leaveCurp(person, day) : takeCurp(person));
        if (!own)
            return unclear(duplicate == DuplicateAnswer::Misma ? verdict::kDuplicate : verdict::kCurpTaken);
    }
    PADRON_ASSIGN(const bool revoked, m_tx.isRevoked(person.id));
    if (revoked)
        return unclear(verdict::kRevoked);
    PADRON_ASSIGN(const StandingFacts facts, m_tx.factsOf(person.id));
    if (facts.contested || (facts.homeless && !isNew))
        return unclear(verdict::kVersions);
    if (duplicate)
        return unclear(*duplicate == DuplicateAnswer::Misma ? verdict::kDuplicate : verdict::kPerhapsDuplicate);
    if (person.curp) {
        PADRON_ASSIGN(const DeviceRow device, isNew ? Result<DeviceRow>(m_device.row) : deviceFor(person.id));
        PADRON_ASSIGN(const bool vigente, m_tx.isVigente(person.id, *person.curp, device, place()));
        if (vigente)
            return PersonState{QStringLiteral("por-aclarar"), QString(verdict::kEntitled)};
    }
    return stateAlone(person, day);
}

PersonState Projector::stateAlone(const domain::Person& person, QDate day)
{
    const domain::Issues missing = domain::missingFor(person, day);
    const bool complete = std::none_of(missing.begin(), missing.end(), [](const domain::Issue& issue) {
        return issue.severity != domain::Severity::Warns;
    });
    if (!complete)
        return PersonState{QStringLiteral("incompleto"), QString(verdict::kIncomplete)};
    if (!person.curp)
        return PersonState{QStringLiteral("incompleto"), QString(verdict::kCurpPending)};
    return PersonState{QStringLiteral("en-el-padron"), QString()};
}

} // namespace padron::central
