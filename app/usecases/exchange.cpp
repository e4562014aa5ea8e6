// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/exchange.h"

#include "credential/qr_codec.h"
#include "credential/trust_list.h"
#include "envelope/log_entry.h"
#include "ports/errors.h"
#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/stream.h"
#include "usecases/apply_families.h"
#include "usecases/batch_sealer.h"
#include "usecases/enrolled_lists.h"
#include "usecases/registered_person.h"
#include "usecases/settled_verdicts.h"

#include <utility>

namespace padron::usecases {

namespace {

constexpr qint64 kReceiptDueMs = 10 * 60 * 1000; ///< after an arrival; then the batch is sent again, and its receipt waited for

/// Not before the stream was read to its end so long after the arrival, or cannot be read on; or since the clock was set back to
/// before it.
bool isOverdue(qint64 arrivedMs, qint64 streamReadMs, bool streamStands, qint64 nowMs)
{
    if (nowMs < arrivedMs)
        return streamReadMs <= nowMs && nowMs - streamReadMs < kReceiptDueMs;
    return (streamStands ? nowMs : streamReadMs) - arrivedMs > kReceiptDueMs;
}

ports::PreparedBatch prepared(const ports::StoredBatch& batch, const ports::DeviceKeys& keys)
{
    return {batch.batchSeq, sync::batchPath({keys.store, keys.epoch, batch.batchSeq}), batch.sealed};
}

QList<envelope::VerifyKey> revokedCatalogo(const credential::TrustList& trust)
{
    QList<envelope::VerifyKey> keys;
    for (const auto& one : trust.keys) {
        if (one.role != credential::KeyRole::Catalogo || !one.revoked)
            continue;
        if (const auto key = envelope::VerifyKey::fromBytes(one.raw))
            keys.append(*key);
    }
    return keys;
}

} // namespace

Exchange::Exchange(ports::LogStore& log, ports::LogIndex& index, ports::SyncStore& sync, ports::DeviceStore& device,
                   ports::RegistryStore& registry, ports::CredentialStore& credentials, ports::KeyVault& vault,
                   ports::UnitOfWork& work, const core::Clock& clock, Holds& holds, SealDevice& seal, ApplyCards& cards, SendPages& pages,
                   QList<StreamTaker*> takers)
    : m_log(log), m_index(index), m_sync(sync), m_device(device), m_registry(registry), m_credentials(credentials), m_vault(vault),
      m_work(work), m_clock(clock), m_seal(seal), m_cards(cards), m_pages(pages), m_takers(std::move(takers)),
      m_receipts(log, index, sync, device, registry, clock, holds, pages, m_takers)
{
}

core::Result<QList<envelope::VerifyKey>> Exchange::acuseKeys(const ports::Enrolment& enrolment) const
{
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(enrolment.rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(enrolment.trustList, root));
    return trust.verifyKeys(credential::KeyRole::Acuse);
}

core::Result<ports::Enrolment> Exchange::enrolment()
{
    PADRON_ASSIGN(const auto found, m_device.enrolment());
    if (!found)
        return core::fail(sync::kNotEnrolled);
    return *found;
}

core::Result<std::optional<ports::PreparedBatch>> Exchange::nextBatch(qint64 mostBytes)
{
    PADRON_TRY(enrolment());
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto oldest, m_sync.oldestUnreceipted());
    if (oldest && oldest->arrivedMs != 0 && isOverdue(oldest->arrivedMs, m_streamReadMs, m_streamStands, m_clock.wallMs()))
        return std::optional(prepared(*oldest, keys)); // its word may have been lost
    auto next = oldest; // what was not said to have arrived is the next itself: a batch is up to a megabyte to read
    if (!next || next->arrivedMs != 0) {
        PADRON_ASSIGN(next, m_sync.oldestToSend());
    }
    if (!next) {
        PADRON_ASSIGN(next, BatchSealer(m_log, m_sync, m_device, m_work, m_clock).sealNext(mostBytes));
    }
    if (!next)
        return std::optional<ports::PreparedBatch>();
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    ports::PreparedBatch batch = prepared(*next, keys);
    batch.mayFollow = head.seq > next->lastSeq || (oldest && oldest->batchSeq < next->batchSeq);
    return std::optional(std::move(batch));
}

core::Result<void> Exchange::sealAhead(qint64 mostBytes)
{
    PADRON_ASSIGN(const auto waiting, m_sync.oldestToSend());
    PADRON_ASSIGN(const auto last, m_sync.lastBatch());
    if (!waiting || !last || last->batchSeq != waiting->batchSeq)
        return {};
    PADRON_TRY(BatchSealer(m_log, m_sync, m_device, m_work, m_clock).sealNext(mostBytes));
    return {};
}

core::Result<void> Exchange::takeReceipt(quint64 batchSeq, const QByteArray& bytes)
{
    PADRON_ASSIGN(const ports::Enrolment centre, enrolment());
    PADRON_ASSIGN(const auto acuse, acuseKeys(centre));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_receipts.take(batchSeq, bytes, acuse));
    return transaction.commit();
}

core::Result<void> Exchange::takeArrival(quint64 batchSeq, const QByteArray& bytes)
{
    PADRON_ASSIGN(const ports::Enrolment centre, enrolment());
    PADRON_ASSIGN(const auto acuse, acuseKeys(centre));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_receipts.takeArrival(batchSeq, bytes, acuse));
    return transaction.commit();
}

core::Result<quint64> Exchange::firstAwaited()
{
    PADRON_ASSIGN(const auto oldest, m_sync.oldestUnreceipted());
    return oldest && oldest->arrivedMs != 0 ? oldest->batchSeq : 0;
}

core::Result<QString> Exchange::pullPath()
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const quint64 cursor, m_sync.cursor());
    m_asked = {m_clock.wallMs(), m_clock.monoMs()};
    return sync::streamPath(keys.store, keys.epoch, cursor);
}

core::Result<bool> Exchange::applyPage(const QByteArray& bytes, ports::PageWay way)
{
    const auto more = takePage(bytes, way);
    if (way == ports::PageWay::Line) {
        m_streamStands = !more; // the receipts that lie behind this page do not come by it
        if (more && !*more)
            m_streamReadMs = m_clock.wallMs();
    }
    return more;
}

core::Result<bool> Exchange::takePage(const QByteArray& bytes, ports::PageWay way)
{
    PADRON_ASSIGN(ports::Enrolment enrolled, enrolment());
    PageWork work{std::move(enrolled)};
    const ports::Enrolment& centre = work.centre;
    PADRON_ASSIGN(const auto acuse, acuseKeys(centre));
    PADRON_ASSIGN(const sync::StreamPage page, sync::verifyStreamPage(bytes, acuse));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    work.restored = keys.epoch > 1;
    work.centreMs = page.centreMs;

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const quint64 cursor, m_sync.cursor());
    if (page.store != keys.store || page.epoch != keys.epoch || page.from > cursor)
        return core::fail(sync::kStreamForged, QStringLiteral("position"));
    if (page.from < cursor) // a stick was read while the line was busy: what follows is asked for the next time
        return false;
    if (way == ports::PageWay::Line) // what is brought answers no question, and may be days old
        PADRON_TRY(compareClocks(page.centreMs));
    quint64 position = cursor;
    for (const auto& item : page.items) {
        if (item.position != position + 1)
            return core::fail(sync::kStreamForged, QStringLiteral("gap"));
        position = item.position;
        PADRON_TRY(apply(item.body, work));
    }
    PADRON_TRY(m_sync.setCursor(position));
    if (work.listsChanged || work.enrolmentChanged)
        PADRON_TRY(m_device.saveEnrolment(centre));
    if (work.listsChanged) {
        // Before the commit: what is not written now comes again with the page; after it, never.
        PADRON_TRY(m_vault.saveTrustFile(credential::encodeTrustFile(enrolledLists(centre))));
    }
    PADRON_TRY(transaction.commit());
    return position < page.last;
}

core::Result<bool> Exchange::isHere(const core::PersonId& person)
{
    const auto state = m_registry.state(person);
    if (!state && state.error().code != ports::kNotFound)
        return core::fail(state.error());
    return state.has_value();
}

core::Result<void> Exchange::apply(const sync::StreamBody& body, PageWork& work)
{
    const auto* card = std::get_if<sync::CredentialSigned>(&body);
    const auto* standing = std::get_if<sync::PersonStateChanged>(&body);
    if (card || standing) { // of who is in a family that waits to be merged, or came after the backup: not here yet
        PADRON_ASSIGN(const bool here, isHere(card ? card->person : standing->person));
        if (!here)
            return {};
    }
    if (const auto* signedOne = std::get_if<sync::CredentialSigned>(&body)) {
        PADRON_ASSIGN(const bool apart, m_registry.isBlocked(signedOne->person));
        if (apart) // nothing of theirs is used, and what was erased does not come back
            return {};
        PADRON_ASSIGN(const auto kept, m_credentials.latest(signedOne->person, false));
        if (kept && kept->issueNumber >= signedOne->issueNumber)
            return {}; // said again to a restored store: printed is printed
        PADRON_ASSIGN(const bool holds, checkFinal(*signedOne, work));
        if (!holds)
            return {};
        ports::StoredCredential credential;
        credential.person = signedOne->person;
        credential.issueNumber = signedOne->issueNumber;
        credential.statusIndex = signedOne->statusIndex;
        credential.issuedAt = signedOne->issuedAt;
        credential.cose = signedOne->cose;
        return m_credentials.save(credential);
    }
    if (const auto* changed = std::get_if<sync::PersonStateChanged>(&body))
        return m_registry.centreSays(changed->person, recordStateFrom(changed->state));
    if (const auto* leave = std::get_if<sync::PrintAuthorised>(&body))
        return m_cards.take(*leave);
    if (const auto* lot = std::get_if<sync::LotSent>(&body))
        return m_cards.take(*lot);

    if (const auto* receipted = std::get_if<sync::BatchReceipted>(&body)) {
        PADRON_ASSIGN(const auto acuse, acuseKeys(work.centre));
        return m_receipts.takeFromStream(*receipted, acuse);
    }

    const auto* lists = std::get_if<sync::ListsUpdated>(&body);
    if (!lists) {
        StreamContext context{work.centre, work.enrolmentChanged, work.centreMs, work.restored};
        for (StreamTaker* taker : m_takers) {
            PADRON_ASSIGN(const bool taken, taker->take(body, context));
            if (taken)
                return {};
        }
        return core::fail(sync::kProgramOld);
    }
    PADRON_ASSIGN(const bool newer, takeLists(*lists, work.centre));
    if (newer) {
        work.listsChanged = true;
        work.verifier.reset();
    }
    return {};
}

core::Result<bool> Exchange::checkFinal(const sync::CredentialSigned& item, PageWork& work)
{
    // The page's signature is not the card's: what will be printed must verify as any clinic will verify it.
    if (!work.verifier) {
        PADRON_ASSIGN(work.verifier, credential::verifierFrom(enrolledLists(work.centre)));
    }
    // not our clock: it may be off
    const auto answer = work.verifier->verify(credential::qrText(item.cose), item.issuedAt);
    if (answer.reason == credential::Reason::RevokedKey)
        return false; // by a newer trust list that was brought by hand: it is no card any more
    const auto& verified = answer.credential;
    PADRON_ASSIGN(const domain::Person person, registeredPerson(m_registry, item.person));
    if (!verified || verified->claims().cls != credential::CredentialClass::Final ||
        verified->claims().folio != person.folio || verified->claims().statusIndex != item.statusIndex ||
        verified->claims().issueNumber.value_or(1) != item.issueNumber)
        return core::fail(sync::kStreamForged, QStringLiteral("credential"));
    return true;
}

core::Result<bool> Exchange::takeLists(const sync::ListsUpdated& lists, ports::Enrolment& centre) const
{
    // Each list must hold under what is pinned. An older one changes nothing: newer ones were brought by hand meanwhile,
    // and the page goes on.
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(centre.rootPublic));
    PADRON_ASSIGN(auto trust, credential::verifyTrustList(centre.trustList, root));
    bool changed = false;
    if (!lists.trustList.isEmpty()) {
        PADRON_ASSIGN(const auto fresh, credential::verifyTrustList(lists.trustList, root));
        if (fresh.sequence >= trust.sequence) {
            changed = changed || lists.trustList != centre.trustList;
            centre.trustList = lists.trustList;
            trust = fresh;
        }
    }
    const auto catalogo = trust.verifyKeys(credential::KeyRole::Catalogo);
    const auto once = revokedCatalogo(trust);
    const auto take = [&](const QByteArray& bytes, QByteArray& kept, bool provisional) -> core::Result<void> {
        if (bytes.isEmpty())
            return {};
        const auto fresh = credential::verifyStatusList(bytes, catalogo);
        if (!fresh && credential::verifyStatusList(bytes, once))
            return {}; // true when it was sent: a newer trust list, brought by hand, has taken its key back
        PADRON_TRY(fresh);
        if (fresh->provisional != provisional)
            return core::fail(sync::kStreamForged, QStringLiteral("list of the other kind"));
        const auto held = credential::verifyStatusList(kept, catalogo);
        if (held && fresh->sequence < held->sequence)
            return {};
        changed = changed || bytes != kept;
        kept = bytes;
        return {};
    };
    PADRON_TRY(take(lists.finalStatus, centre.finalStatus, false));
    PADRON_TRY(take(lists.provisionalStatus, centre.provisionalStatus, true));
    return changed;
}

/// The page was signed between the question and now: what the clocks differ at least. A batch's receipt tells nothing, it is
/// the same bytes for ever.
core::Result<void> Exchange::compareClocks(qint64 centreMs)
{
    constexpr qint64 kStep = 2000; // a clock that was set meanwhile compares nothing
    const auto asked = std::exchange(m_asked, std::nullopt);
    const qint64 nowMs = m_clock.wallMs();
    if (!asked || std::abs((nowMs - asked->first) - (m_clock.monoMs() - asked->second)) > kStep)
        return {};
    const qint64 least = asked->first - centreMs, most = nowMs - centreMs;
    return m_sync.noteClockOffset(least > 0 ? least : most < 0 ? most : 0);
}

core::Result<std::optional<ports::PreparedPart>> Exchange::nextPart(qint64 mostBytes, bool ask)
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    return m_pages.next(keys, mostBytes, ask);
}

core::Result<ports::PageProgress> Exchange::takePartAnswer(const ports::PartAnswer& answer)
{
    PADRON_ASSIGN(const ports::Enrolment centre, enrolment());
    PADRON_ASSIGN(const auto acuse, acuseKeys(centre));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    return m_pages.takeAnswer(answer, keys, acuse);
}

core::Result<void> Exchange::obeyOrder(const QByteArray& order)
{
    return m_seal.obey(order);
}

core::Result<void> Exchange::noteExchange(const QString& problem)
{
    if (!problem.isEmpty())
        m_asked.reset(); // nobody answered: the next page may come by hand, days old
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_sync.noteExchange(m_clock.wallMs(), problem));
    if (problem.isEmpty())
        PADRON_TRY(settleByStates(m_sync, {m_log, m_index}, m_registry));
    return transaction.commit();
}

} // namespace padron::usecases
