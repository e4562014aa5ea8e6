// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/exchange.h"

#include "credential/qr_codec.h"
#include "credential/trust_list.h"
#include "envelope/log_entry.h"
#include "ports/errors.h"
#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"
#include "usecases/apply_families.h"
#include "usecases/batch_sealer.h"
#include "usecases/enrolled_lists.h"
#include "usecases/registered_person.h"
#include "usecases/settled_verdicts.h"

#include <algorithm>
#include <array>

namespace padron::usecases {

namespace {

ports::PreparedBatch prepared(const ports::StoredBatch& batch, const ports::DeviceKeys& keys)
{
    return {batch.batchSeq, sync::batchPath({keys.store, keys.epoch, batch.batchSeq}), batch.sealed};
}

constexpr std::array kFamilyEntries{envelope::kind::kFamilyRegistered, envelope::kind::kFamilyUpdated};
constexpr std::array kNotesOfAPerson{envelope::kind::kDuplicateReferred, envelope::kind::kDuplicateResolved,
                                     envelope::kind::kDerechohabienciaConsulted, envelope::kind::kConsentRevoked};

template <std::size_t N> bool isIn(const std::array<const char*, N>& kinds, const QString& kind)
{
    return std::any_of(kinds.begin(), kinds.end(), [&kind](const char* one) { return kind == QLatin1String(one); });
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
      m_work(work), m_clock(clock), m_holds(holds), m_seal(seal), m_cards(cards), m_pages(pages), m_takers(std::move(takers))
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
    PADRON_ASSIGN(const auto waiting, m_sync.oldestUnreceipted());
    if (waiting)
        return std::optional(prepared(*waiting, keys));

    PADRON_ASSIGN(const auto sealed, BatchSealer(m_log, m_sync, m_device, m_work, m_clock).sealNext(mostBytes));
    return sealed ? std::optional(prepared(*sealed, keys)) : std::nullopt;
}

core::Result<void> Exchange::sealAhead(qint64 mostBytes)
{
    PADRON_ASSIGN(const auto waiting, m_sync.oldestUnreceipted());
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
    PADRON_ASSIGN(const sync::Receipt receipt, sync::verifyReceipt(bytes, acuse));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto batch, m_sync.oldestUnreceipted());
    if (!batch || batch->batchSeq != batchSeq) {
        // Taken already, by the other way: a stick was read while the line was busy.
        PADRON_ASSIGN(const auto last, m_sync.lastBatch());
        const bool settled = last && batchSeq > 0 && batchSeq <= last->batchSeq && (!batch || batchSeq < batch->batchSeq);
        return settled && receipt.store == keys.store && receipt.epoch == keys.epoch && receipt.batchSeq == batchSeq
                   ? core::Result<void>{}
                   : core::fail(sync::kReceiptMismatch);
    }
    PADRON_ASSIGN(const QList<envelope::LogRow> rows,
                  m_log.rows(batch->firstSeq, static_cast<int>(batch->lastSeq - batch->firstSeq + 1)));
    if (receipt.store != keys.store || receipt.epoch != keys.epoch || receipt.batchSeq != batchSeq ||
        receipt.batchSha256 != batch->sha256 || receipt.nextSeq != batch->lastSeq + 1 ||
        receipt.verdicts.size() != rows.size() || rows.isEmpty() || receipt.headHash != rows.last().hash)
        return core::fail(sync::kReceiptMismatch);
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (receipt.verdicts.at(i).entry != rows.at(i).entryId)
            return core::fail(sync::kReceiptMismatch);

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_sync.saveReceipt(batchSeq, bytes, receipt.centreMs));
    QList<envelope::LogEntry> accepted;
    const auto tellTakers = [this](const envelope::LogEntry& entry, const std::optional<QString>& refused) -> core::Result<void> {
        for (StreamTaker* taker : m_takers)
            PADRON_TRY(taker->answered(entry, refused));
        return {};
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const sync::Verdict& verdict = receipt.verdicts.at(i);
        const bool isTaken = verdict.kind == sync::VerdictKind::Aceptado || verdict.kind == sync::VerdictKind::YaRecibido;
        auto entry = envelope::decodeEntry(rows.at(i).bytes);
        if (entry)
            PADRON_TRY(settle(*entry, !isTaken));
        if (!isTaken)
            PADRON_TRY(m_sync.saveVerdict(
                {verdict.entry, rows.at(i).seq, sync::keyOf(verdict.kind), verdict.code, receipt.centreMs}));
        if (entry && verdict.kind != sync::VerdictKind::Observado)
            PADRON_TRY(tellTakers(*entry, isTaken ? std::nullopt : std::optional(verdict.code)));
        if (entry && isTaken)
            accepted.append(std::move(*entry));
    }
    PADRON_TRY(settleByEntries(m_sync, {m_log, m_index}, accepted));
    return transaction.commit();
}

core::Result<void> Exchange::received(const core::PersonId& person, const core::EntryId& entry)
{
    PADRON_TRY(m_registry.markReceived(person, entry));
    PADRON_ASSIGN(const bool held, m_holds.holds(person));
    if (!held)
        return {};
    return m_registry.setState(person, ports::RecordState::PorAclarar); // an older word of the centre waited to be shown
}

core::Result<void> Exchange::settle(const envelope::LogEntry& entry, bool toClarify)
{
    if (!toClarify)
        PADRON_TRY(m_pages.announced(entry));
    if (entry.subjects.isEmpty())
        return {};
    if (isIn(kNotesOfAPerson, entry.kind)) // of its first subject; what is wrong with a note is not wrong with them
        return received(core::PersonId(entry.subjects.first().id.uuid()), entry.id);
    if (!isIn(kFamilyEntries, entry.kind))
        return {};
    for (const auto& subject : entry.subjects) {
        const core::PersonId person(subject.id.uuid());
        PADRON_TRY(received(person, entry.id));
        if (toClarify && m_registry.state(person)) // the family itself is a subject too
            PADRON_TRY(m_registry.setState(person, ports::RecordState::PorAclarar));
    }
    return {};
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
