// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/seal_device.h"

#include "access/errors.h"
#include "access/seal_mark.h"
#include "access/slot_changes.h"
#include "core/cbor.h"
#include "core/log.h"
#include "credential/trust_list.h"
#include "envelope/device_kinds.h"
#include "ports/epochs.h"
#include "sync/messages/errors.h"
#include "usecases/slots_seen.h"

#include <QCborArray>

namespace padron::usecases {

using core::Result;

namespace {

Result<sync::SealOrder> verifiedBy(const QByteArray& order, const QByteArray& rootPublic, const QByteArray& trustList)
{
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(trustList, root));
    return sync::verifySealOrder(order, trust.verifyKeys(credential::KeyRole::Acuse));
}

/// What an order says, with nothing left to check it by.
Result<sync::SealOrder> asSaid(const QByteArray& order)
{
    constexpr quint64 kSign1 = 18;
    const auto message = core::decodeCbor(order, {.maxDepth = 6, .maxBytes = 1024, .allowedTags = {kSign1}});
    const QByteArray payload = message ? message->taggedValue().toArray().at(2).toByteArray() : QByteArray();
    const auto value = core::decodeCbor(payload, {.maxDepth = 1, .maxBytes = 1024});
    const QCborMap map = value ? value->toMap() : QCborMap();
    const auto store = core::StoreId::fromBytes(map.value(2).toByteArray());
    const auto reason = sync::sealReasonFrom(map.value(5).toString());
    if (!store || !reason)
        return core::fail(sync::kOrderForged);
    return sync::SealOrder{*store, static_cast<quint32>(map.value(3).toInteger()), map.value(4).toString(), *reason,
                           map.value(6).toInteger()};
}

/// Whoever takes the list of the centre's keys away does not lift a seal with it.
Result<sync::SealOrder> orderIn(ports::KeyVault& vault, const QByteArray& order)
{
    const auto file = vault.trustFile();
    const auto trust = file ? credential::decodeTrustFile(*file) : core::fail(file.error());
    return trust ? verifiedBy(order, trust->rootPublic, trust->trustList) : asSaid(order);
}

/// Slots last: with them in place there is nothing more to do.
Result<void> finish(ports::KeyVault& vault, const access::SealMark& mark)
{
    PADRON_TRY(vault.saveSealMark(access::encodeSealMark(mark)));
    if (const auto gone = vault.savePendingRecovery({}); !gone) // answered before, it would open what is sealed now
        qCWarning(core::lcStore) << "pending recovery:" << gone.error().printedId();
    return vault.save(mark.slotFile);
}

QCborMap payloadOf(const sync::SealOrder& order)
{
    return {{1, static_cast<qint64>(order.epoch)}, {2, sync::keyOf(order.reason)}, {3, order.centreMs}};
}

std::optional<access::SealMark> markIn(ports::KeyVault& vault)
{
    const auto bytes = vault.sealMark();
    const auto mark = bytes ? access::decodeSealMark(*bytes) : core::fail(bytes.error());
    return mark ? std::optional(*mark) : std::nullopt;
}

} // namespace

Result<std::optional<sync::SealOrder>> sealInForce(ports::KeyVault& vault)
{
    const std::optional<sync::SealOrder> none;
    const auto mark = markIn(vault);
    if (!mark)
        return none;
    const auto order = orderIn(vault, mark->order);
    const auto sealed = access::decodeSlotFile(mark->slotFile);
    if (!order || !sealed || sealed->store != order->store)
        return none;
    const auto bytes = vault.load();
    const auto slots = bytes ? access::decodeSlotFile(*bytes) : core::fail(bytes.error());
    if (slots && (slots->store != order->store || slots->generation > sealed->generation))
        return none;
    if (!slots || slots->generation < sealed->generation)
        PADRON_TRY(finish(vault, *mark));
    return std::optional(*order);
}

Result<void> refuseSealed(ports::KeyVault& vault)
{
    PADRON_ASSIGN(const auto order, sealInForce(vault));
    return order ? Result<void>(core::fail(access::kDeviceSealed)) : Result<void>();
}

SealDevice::SealDevice(ports::KeyVault& vault, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                       const core::SecureBytes& dataKey)
    : m_vault(vault), m_device(device), m_work(work), m_recorder(recorder), m_dataKey(dataKey)
{
}

Result<sync::SealOrder> SealDevice::verified(const QByteArray& order)
{
    PADRON_ASSIGN(const auto centre, m_device.enrolment());
    if (!centre)
        return core::fail(sync::kNotEnrolled);
    PADRON_ASSIGN(const sync::SealOrder said, verifiedBy(order, centre->rootPublic, centre->trustList));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    if (said.store != keys.store || said.epoch != keys.epoch)
        return core::fail(sync::kOrderMismatch);
    return said;
}

Result<void> SealDevice::obey(const QByteArray& order)
{
    PADRON_ASSIGN(const sync::SealOrder said, verified(order));
    PADRON_ASSIGN(const auto before, sealInForce(m_vault));
    if (before && *before == said)
        return {};
    PADRON_ASSIGN(const auto centre, m_device.enrolment());
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_TRY(access::authenticateSlotFile(bytes, m_dataKey));
    PADRON_ASSIGN(access::SlotFile file, access::decodeSlotFile(bytes));
    PADRON_ASSIGN(const access::SlotFile sealed,
                  access::sealedToCentre(std::move(file), m_dataKey, {centre->recuperacionPublic}));
    const access::SealMark mark{order, access::encodeSlotFile(sealed, m_dataKey)};
    PADRON_TRY(m_vault.saveSealMark(access::encodeSealMark(mark)));
    const auto noted = [&]() -> Result<void> {
        PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
        PADRON_TRY(m_device.setSetting(QLatin1String(kSlotsSeen), QString::number(sealed.generation)));
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kDeviceSealed, .numeral = "49", .payload = payloadOf(said)}));
        return transaction.commit();
    }();
    if (!noted) // sealed all the same
        qCWarning(core::lcStore) << "sealing not noted:" << noted.error().printedId();
    if (const auto saved = finish(m_vault, mark); !saved) // sealInForce() ends it
        qCWarning(core::lcStore) << "sealed slots:" << saved.error().printedId();
    return {};
}

Result<void> SealDevice::noteReturn()
{
    const auto mark = markIn(m_vault);
    if (!mark)
        return {};
    const auto order = verified(mark->order);
    if (!order) // of an epoch that is over: the new one began, and the mark stayed behind
        return {};
    const auto sealed = access::decodeSlotFile(mark->slotFile);
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_ASSIGN(const access::SlotFile slots, access::decodeSlotFile(bytes));
    if (!sealed || slots.generation <= sealed->generation) { // opened, and not by the centre: with slots of before, say
        PADRON_TRY(!sealed ? obey(mark->order) : slots.generation < sealed->generation ? finish(m_vault, *mark) : Result<void>());
        return core::fail(access::kDeviceSealed);
    }
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(QLatin1String(ports::kEpochPending), ports::kYes));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kDeviceReturned, .numeral = "49", .payload = payloadOf(*order)}));
    return transaction.commit();
}

void SealDevice::forget()
{
    if (!markIn(m_vault))
        return;
    if (const auto gone = m_vault.saveSealMark({}); !gone) // it holds nothing any more, and the next opening tries again
        qCWarning(core::lcStore) << "seal mark:" << gone.error().printedId();
}

} // namespace padron::usecases
