// SPDX-License-Identifier: GPL-3.0-or-later
// Cards between printer and hand (39-45, 53): what laptops said of each, so that the centre knows which exist and where.
#include "central/projector.h"

#include "central/print_permits.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {

constexpr qsizetype kMostCards = 500; // as the stream carries in one list
constexpr qint64 kMostIssues = 100000;

/// [[folio, issue] ...], as laptops name cards. Nothing when it is something else.
std::optional<QList<std::pair<QString, int>>> cardsIn(const QCborValue& value)
{
    QList<std::pair<QString, int>> cards;
    for (const QCborValue each : value.toArray()) {
        const QCborArray pair = each.toArray();
        const auto folio = domain::Folio::parse(pair.at(0).toString());
        const qint64 issue = pair.at(1).toInteger();
        if (pair.size() != 2 || !folio || issue < 1 || issue > kMostIssues)
            return std::nullopt;
        cards.append({folio->digits(), static_cast<int>(issue)});
    }
    return cards;
}

} // namespace

Result<bool> Projector::isHere(const core::PersonId& person, const CardFacts& card)
{
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(person));
    if (owner == m_device.store)
        return true;
    PADRON_ASSIGN(const qint64 module, m_tx.moduleOf(m_device.row));
    return card.moduleRow == module;
}

Result<sync::Verdict> Projector::notePrinted(const envelope::LogEntry& entry, bool wentWell)
{
    const QCborMap payload = entry.payload.toMap();
    const qint64 issue = payload.value(1).toInteger();
    if (entry.subjects.size() != 1 || issue < 1)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const core::PersonId id(entry.subjects.front().id.uuid());
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    PADRON_ASSIGN(const auto issues, m_tx.issuesOf(id));
    if (owner != m_device.store || issues.isEmpty() || issue > issues.last().issueNumber)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    PADRON_ASSIGN(CardFacts card, m_tx.lockCard(id, static_cast<int>(issue)));
    if (!wentWell) {
        ++card.spoilt;
        if (card.printedBy == m_device.row && card.run == payload.value(2).toByteArray()) // counted as well, and found bad afterwards
            card.printedMs = card.printedBy = 0;
    } else if (card.printedMs != 0) { // two cards of one number: somebody must look
        PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("credencial-impresa-dos-veces"),
                                   QStringLiteral("%1 %2").arg(id.text()).arg(issue), m_nowMs));
    } else {
        card.printedMs = std::min(entry.atMs, m_nowMs);
        card.printedBy = m_device.row;
        card.run = payload.value(2).toByteArray();
        PADRON_ASSIGN(card.moduleRow, m_tx.moduleOf(m_device.row));
    }
    PADRON_TRY(m_tx.saveCard(card));
    return say(entry, VerdictKind::Aceptado);
}

Result<sync::Verdict> Projector::noteDelivered(const envelope::LogEntry& entry, domain::CardKind kind)
{
    const QCborMap payload = entry.payload.toMap();
    const qint64 issue = payload.value(1).toInteger();
    core::PersonId id;
    if (entry.subjects.size() == 1)
        id = core::PersonId(entry.subjects.front().id.uuid());
    const auto folio = domain::Folio::parse(payload.value(8).toString());
    if (entry.subjects.isEmpty() && folio) { // registered elsewhere: the laptop knows the card by its folio only
        PADRON_ASSIGN(const auto holder, m_tx.holderOf(folio->digits()));
        if (!holder)
            return say(entry, VerdictKind::EnCuarentena, verdict::kCardForeign);
        id = holder->person;
    }
    if (id.isNull() || issue < 0 || (issue == 0) != (kind == domain::CardKind::Certificado))
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    if (!owner) // a certificado is made before the centre says anything of the registration, and that may have been refused
        return kind == domain::CardKind::Certificado ? say(entry, VerdictKind::Aceptado)
                                                     : say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    PADRON_ASSIGN(const auto issues, m_tx.issuesOf(id));
    if (issue > (issues.isEmpty() ? 0 : issues.last().issueNumber)) // nobody signed that one
        return say(entry, VerdictKind::EnCuarentena, verdict::kCardForeign);
    PADRON_ASSIGN(CardFacts card, m_tx.lockCard(id, static_cast<int>(issue)));
    PADRON_ASSIGN(const bool here, isHere(id, card));
    if (!here)
        return say(entry, VerdictKind::EnCuarentena, verdict::kCardForeign);
    if (card.deliveredMs != 0) {
        PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("tarjeta-entregada-dos-veces"),
                                   QStringLiteral("%1 %2").arg(id.text()).arg(issue), m_nowMs));
        return say(entry, VerdictKind::Aceptado);
    }
    card.deliveredMs = std::min(entry.atMs, m_nowMs);
    card.deliveredBy = m_device.row;
    card.missing = false;
    PADRON_ASSIGN(card.moduleRow, m_tx.moduleOf(m_device.row));
    PADRON_TRY(m_tx.saveCard(card));
    return say(entry, VerdictKind::Aceptado);
}

Result<sync::Verdict> Projector::noteBox(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const auto id = domain::LotId::fromBytes(payload.value(1).toByteArray());
    const auto received = cardsIn(payload.value(2)), missing = cardsIn(payload.value(3)), surplus = cardsIn(payload.value(4));
    if (!id || !received || !missing || !surplus || received->size() + missing->size() + surplus->size() > 2 * kMostCards)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    PADRON_ASSIGN(const auto box, m_tx.box(*id));
    PADRON_ASSIGN(const qint64 module, m_tx.moduleOf(m_device.row));
    if (!box || box->moduleRow != module)
        return say(entry, VerdictKind::EnCuarentena, verdict::kCardForeign);
    const auto note = [&](const std::pair<QString, int>& key, bool isMissing, bool isListed) -> Result<void> {
        const auto& cards = box->lot.cards;
        const bool listed = std::any_of(cards.begin(), cards.end(), [&key](const auto& card) {
            return card.folio == key.first && card.issueNumber == key.second;
        });
        PADRON_ASSIGN(const auto holder, m_tx.holderOf(key.first));
        if (!holder || listed != isListed)
            return {};
        PADRON_ASSIGN(const auto issues, m_tx.issuesOf(holder->person));
        if (issues.isEmpty() || key.second > issues.last().issueNumber)
            return {};
        PADRON_ASSIGN(CardFacts card, m_tx.lockCard(holder->person, key.second));
        if (!isListed && card.printedMs == 0 && card.box.isNull()) // nobody made that one: nothing moves by a mere word
            return {};
        card.missing = isMissing && card.deliveredMs == 0;
        card.moduleRow = module;
        return m_tx.saveCard(card);
    };
    for (const auto& key : *received)
        PADRON_TRY(note(key, false, true));
    for (const auto& key : *missing)
        PADRON_TRY(note(key, true, true));
    for (const auto& key : *surplus)
        PADRON_TRY(note(key, false, false));
    if (!missing->isEmpty() || !surplus->isEmpty())
        PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("caja-con-diferencias"),
                                   QStringLiteral("%1 faltan %2 sobran %3").arg(id->text()).arg(missing->size()).arg(surplus->size()),
                                   m_nowMs));
    PADRON_TRY(m_tx.noteBoxReceived(*id, m_nowMs));
    return say(entry, VerdictKind::Aceptado);
}

Result<std::optional<sync::LotSent>> Projector::boxOfTransfer(const QCborMap& payload, qint64 to)
{
    sync::LotSent lot;
    lot.lot = domain::LotId::fromBytes(payload.value(1).toByteArray()).value_or(domain::LotId());
    lot.sentAt = m_nowMs / 1000;
    lot.name = QStringLiteral("TRASLADO %1-%2").arg(m_device.folioPrefix.left(2), m_device.folioPrefix.mid(2, 4));
    for (const QCborValue each : payload.value(4).toArray()) {
        const QCborArray fields = each.toArray();
        const auto kind = domain::cardKindFrom(fields.at(0).toString());
        const auto folio = domain::Folio::parse(fields.at(1).toString());
        const qint64 issue = fields.at(2).toInteger();
        if (!kind || !folio)
            return std::optional<sync::LotSent>();
        PADRON_ASSIGN(const auto holder, m_tx.holderOf(folio->digits()));
        if (!holder)
            return std::optional<sync::LotSent>();
        PADRON_ASSIGN(const auto issues, m_tx.issuesOf(holder->person));
        const int newest = issues.isEmpty() ? 0 : issues.last().issueNumber;
        const bool named = std::any_of(lot.cards.begin(), lot.cards.end(),
                                       [&](const auto& card) { return card.person == holder->person && card.issueNumber == issue; });
        if (named || issue > newest || (issue < 1) != (*kind == domain::CardKind::Certificado) || issue < 0)
            return std::optional<sync::LotSent>(); // that module's laptops must be able to read the list
        PADRON_ASSIGN(CardFacts card, m_tx.lockCard(holder->person, static_cast<int>(issue)));
        PADRON_ASSIGN(const bool here, isHere(holder->person, card));
        if (!here)
            return std::optional<sync::LotSent>();
        if (*kind == domain::CardKind::Credencial)
            lot.cards.append({holder->person, folio->digits(), static_cast<int>(issue), holder->name});
        card.moduleRow = to;
        PADRON_TRY(m_tx.saveCard(card));
    }
    return std::optional(lot);
}

Result<void> Projector::noteArrivals(const QCborMap& payload)
{
    PADRON_ASSIGN(const qint64 module, m_tx.moduleOf(m_device.row));
    int arrived = 0;
    const QCborArray cards = payload.value(4).toArray();
    for (qsizetype i = 0; i < std::min(cards.size(), kMostCards); ++i) {
        const QCborArray fields = cards.at(i).toArray();
        const auto folio = domain::Folio::parse(fields.at(1).toString());
        if (!folio)
            continue;
        PADRON_ASSIGN(const auto holder, m_tx.holderOf(folio->digits()));
        const qint64 issue = fields.at(2).toInteger();
        if (!holder || holder->moduleRow == module || issue < 0)
            continue;
        PADRON_ASSIGN(const auto issues, m_tx.issuesOf(holder->person));
        if (issue > (issues.isEmpty() ? 0 : issues.last().issueNumber))
            continue;
        PADRON_ASSIGN(CardFacts card, m_tx.lockCard(holder->person, static_cast<int>(issue)));
        if (card.moduleRow == module || (issue > 0 && card.printedMs == 0 && card.box.isNull()))
            continue; // nobody made that one
        card.moduleRow = module;
        PADRON_TRY(m_tx.saveCard(card));
        ++arrived;
    }
    if (arrived > 0)
        PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("tarjetas-sin-aviso"), QString::number(arrived), m_nowMs));
    return {};
}

Result<sync::Verdict> Projector::noteTransfer(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const QString prefix = payload.value(9).toString();
    if (prefix.isEmpty() || m_device.folioPrefix.startsWith(QString(prefix).remove(u'-').left(6))) {
        PADRON_TRY(noteArrivals(payload)); // within the module: its own business
        return say(entry, VerdictKind::Aceptado);
    }
    const QCborArray cards = payload.value(4).toArray();
    const auto id = domain::LotId::fromBytes(payload.value(1).toByteArray());
    if (!id || cards.isEmpty() || cards.size() > kMostCards)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const QString digits = QString(prefix).remove(u'-');
    PADRON_ASSIGN(const auto to, m_tx.moduleRow(digits.left(2), digits.mid(2, 4)));
    if (!to)
        return say(entry, VerdictKind::Observado, verdict::kModuleUnknownTo);
    PADRON_ASSIGN(const auto lot, boxOfTransfer(payload, *to));
    if (!lot)
        return say(entry, VerdictKind::EnCuarentena, verdict::kCardForeign);
    if (lot->cards.isEmpty()) // certificados only: they have no list
        return say(entry, VerdictKind::Aceptado);
    PADRON_TRY(m_tx.lockModule(*to)); // whoever enrols there meanwhile finds the box
    PADRON_TRY(m_tx.insertBox({*lot, *to, 0}));
    for (const auto& card : lot->cards) {
        PADRON_ASSIGN(CardFacts facts, m_tx.lockCard(card.person, card.issueNumber));
        facts.box = lot->lot;
        PADRON_TRY(m_tx.saveCard(facts));
    }
    PADRON_ASSIGN(const auto devices, m_tx.lockDevicesOf(*to));
    for (const DeviceRow device : devices) {
        PADRON_ASSIGN(const quint64 position, m_tx.takePosition(device));
        PADRON_TRY(m_tx.insertItem(device, position, *lot));
    }
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
