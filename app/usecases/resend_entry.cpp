// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/resend_entry.h"

#include "domain/family_check.h"
#include "domain/record_codec.h"
#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "usecases/refusals.h"
#include "usecases/registered_person.h"
#include "usecases/withheld_curps.h"

#include <QCborArray>

#include <algorithm>
#include <limits>

namespace padron::usecases {

using core::Result;
using domain::FamilyRecord;

namespace {

constexpr const char* kCardKinds[] = {"credencial.", "entrega.", "lote.", "impresion."};
constexpr int kMostRefused = 2000, kMostAbout = 1000;

bool isOfCards(const QString& kind)
{
    return std::any_of(std::begin(kCardKinds), std::end(kCardKinds), [&kind](const char* start) { return kind.startsWith(QLatin1String(start)); });
}

/// Of a family that the centre had from here and gave to others, it would say the same again.
template <class Held, class Plan> bool isForeign(const ports::EntryVerdict& verdict, const Held& held, const Plan& plan)
{
    return verdict.code == QLatin1String("registro-ajeno") && held.isFamily() && plan.fresh.isEmpty() && !plan.newFamily;
}

constexpr ports::LedgerPlace kNewest{std::numeric_limits<quint32>::max(), std::numeric_limits<quint64>::max()};

} // namespace

bool ResendEntry::Held::isFamily() const
{
    return familyKinds().contains(entry.kind);
}

bool ResendEntry::Held::waitsForFamily() const
{
    // Of cards only somebody's word says again that they were printed, handed over or counted: today, by them.
    return code == QLatin1String("registro-ajeno") && !isOfCards(entry.kind);
}

ResendEntry::ResendEntry(ports::SyncLedgerStore& ledger, ports::SyncStore& sync, ports::LogStore& log,
                         ports::LogIndex& index, ports::RegistryStore& registry, Holds& holds, ports::UnitOfWork& work,
                         Recorder& recorder, const core::Clock& clock, ports::CentreFamilyStore& families)
    : m_ledger(ledger), m_sync(sync), m_log(log), m_index(index), m_registry(registry), m_holds(holds), m_work(work),
      m_recorder(recorder), m_clock(clock), m_families(families)
{
}

Result<std::optional<ResendEntry::Held>> ResendEntry::read(const ports::LedgerPlace& place)
{
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    PADRON_ASSIGN(const auto rows, place.epoch == head.epoch ? m_log.rows(place.seq, 1) : m_index.rows(place.epoch, place.seq, 1));
    if (rows.isEmpty() || rows.front().seq != place.seq)
        return std::optional<Held>();
    auto entry = envelope::decodeEntry(rows.front().bytes);
    if (!entry)
        return std::optional<Held>();
    return std::optional(Held{place, rows.front().entryId, std::move(*entry)});
}

Result<QList<ResendEntry::Held>> ResendEntry::refused()
{
    QList<Held> all;
    for (const auto& verdict : {QStringLiteral("rechazado"), QStringLiteral("en cuarentena")}) {
        PADRON_ASSIGN(const auto waiting, m_ledger.waiting(verdict, kNewest, kMostRefused));
        for (const auto& one : waiting) {
            PADRON_ASSIGN(auto held, read({one.epoch, one.seq}));
            if (!held || held->id != one.entry)
                continue;
            held->code = one.code;
            all.append(std::move(*held));
        }
    }
    std::sort(all.begin(), all.end(), [](const Held& a, const Held& b) { return a.place < b.place; });
    return all;
}

Result<ResendEntry::Group> ResendEntry::groupOf(const Held& first)
{
    // What was refused of the same families and people goes together: one of them without the other would come back.
    PADRON_ASSIGN(QList<Held> waiting, refused());
    Group group;
    for (const auto& subject : first.entry.subjects)
        group.subjects.insert(subject.id);
    group.held = {first};
    for (bool grew = true; grew;) {
        grew = false;
        for (qsizetype i = 0; i < waiting.size();) {
            const Held& one = waiting.at(i);
            const auto& about = one.entry.subjects;
            const bool touches = one.isFamily()
                ? std::any_of(about.begin(), about.end(), [&](const auto& subject) { return group.subjects.contains(subject.id); })
                : one.waitsForFamily() && !about.isEmpty() && group.subjects.contains(about.front().id); // a note is its first subject's
            if (!touches) {
                ++i;
                continue;
            }
            if (one.isFamily())
                for (const auto& subject : about)
                    group.subjects.insert(subject.id);
            if (one.id != first.id)
                group.held.append(one);
            waiting.removeAt(i);
            grew = true;
        }
    }
    PADRON_TRY(addUnsent(group));
    std::sort(group.held.begin(), group.held.end(), [](const Held& a, const Held& b) { return a.place < b.place; });
    return group;
}

Result<void> ResendEntry::addUnsent(Group& group)
{
    // A correction that waits to be sent arrives before what stands for it, and is refused as its family was.
    if (std::none_of(group.held.begin(), group.held.end(), [](const Held& one) { return one.isFamily(); }))
        return {};
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    const QSet<core::SubjectId> subjects = group.subjects;
    for (const auto& subject : subjects) {
        PADRON_ASSIGN(const auto seqs, m_ledger.about(subject, head.seq + 1, kMostAbout));
        for (const quint64 seq : seqs) {
            PADRON_ASSIGN(const auto span, m_ledger.spanOf(seq));
            if (span && span->receiptMs)
                break; // newest first: the rest has its receipt too
            PADRON_ASSIGN(const auto held, read({head.epoch, seq}));
            const bool known = held && std::any_of(group.held.begin(), group.held.end(), [&](const Held& one) { return one.id == held->id; });
            if (held && !known && held->isFamily())
                group.held.append(*held);
        }
    }
    return {};
}

Result<core::EntryId> ResendEntry::write(const Recorder::What& what, const QList<FamilyRecord>& records)
{
    PADRON_ASSIGN(const core::EntryId entry, m_recorder.record(what));
    for (const auto& record : records)
        for (const auto& person : record.people) {
            PADRON_ASSIGN(const auto state, m_holds.stateOf(person, m_clock.today()));
            PADRON_TRY(m_registry.setState(person.id, state));
            PADRON_TRY(m_registry.markUnsent(person.id, entry));
        }
    return entry;
}

Result<bool> ResendEntry::mustCorrect(const Plan& plan)
{
    const QDate today = m_clock.today();
    PADRON_ASSIGN(QList<domain::Person> others, representativesElsewhere(m_registry, plan.known));
    for (const auto& record : plan.known) // one family's people may be represented in another that goes along
        others += record.people;
    const domain::FamilyCheck asChanged{.today = today, // consents and grounds were told once, to the centre too
                                        .newcomer = [](const auto&) { return false; },
                                        .kept = [](const auto&) { return true; },
                                        .consentsAgain = true,
                                        .elsewhere = [&others](const core::PersonId& id) -> const domain::Person* {
                                            const auto found = std::find_if(others.begin(), others.end(), [&id](const auto& one) { return one.id == id; });
                                            return found == others.end() ? nullptr : &*found;
                                        }};
    const auto blocks = [](const domain::Issues& issues) { return domain::blocks(issues); };
    return std::any_of(plan.fresh.begin(), plan.fresh.end(), [&](const auto& record) { return blocks(domain::checkRecord(record, today)); }) ||
           std::any_of(plan.known.begin(), plan.known.end(), [&](const auto& record) { return blocks(domain::checkFamily(record, asChanged)); });
}

Result<void> ResendEntry::send(const Group& group, const Plan& plan, const QString& reason)
{
    const bool family = std::any_of(group.held.begin(), group.held.end(), [](const Held& one) { return one.isFamily(); });
    if (family && plan.fresh.isEmpty() && plan.known.isEmpty() && plan.ended.isEmpty())
        return core::fail(kNotResendable);
    PADRON_ASSIGN(const bool wrong, mustCorrect(plan));
    if (wrong)
        return core::fail(kCorrectFirst);

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    core::EntryId first;
    const auto note = [&first](const core::EntryId& entry) {
        if (first.isNull())
            first = entry;
    };
    const auto about = [](const QList<FamilyRecord>& records) {
        QList<core::SubjectId> subjects;
        for (const auto& record : records)
            subjects.append(subjectOf(record.family.id));
        for (const auto& record : records)
            for (const auto& person : record.people)
                subjects.append(subjectOf(person.id));
        return subjects;
    };
    for (const auto& record : plan.fresh) {
        PADRON_ASSIGN(const auto entry, write({.kind = envelope::kind::kFamilyRegistered, .subjects = about({record}), .numeral = "11",
                                               .payload = domain::toCbor(record), .schema = domain::kRecordSchema},
                                              {record}));
        note(entry);
    }
    if (!plan.known.isEmpty() || !plan.ended.isEmpty()) {
        PADRON_ASSIGN(domain::FamilyChange change, this->change(group, plan));
        PADRON_TRY(putBackCurps(m_families, change.after));
        QList<core::SubjectId> subjects = about(change.after);
        for (const auto& ended : change.ended)
            subjects.append(subjectOf(ended));
        PADRON_ASSIGN(const auto entry, write({.kind = envelope::kind::kFamilyUpdated, .subjects = subjects,
                                               .numeral = domain::numeralOf(change.motivo), .payload = domain::toCbor(change),
                                               .schema = domain::kChangeSchema},
                                              plan.known));
        note(entry);
    }
    QCborArray standsFor;
    for (const Held& one : group.held) {
        standsFor.append(one.id.bytes());
        if (one.isFamily())
            continue;
        QList<core::SubjectId> subjects;
        for (const auto& subject : one.entry.subjects)
            subjects.append(subject.id);
        const QByteArray kind = one.entry.kind.toUtf8(), numeral = one.entry.numeral.toUtf8();
        PADRON_ASSIGN(const auto entry, m_recorder.record({.kind = kind.constData(), .subjects = subjects, .numeral = numeral.constData(),
                                                           .payload = one.entry.payload, .schema = int(one.entry.schema)}));
        note(entry);
    }
    QList<core::SubjectId> subjects = about(plan.fresh + plan.known);
    if (subjects.isEmpty())
        for (const auto& subject : group.held.front().entry.subjects)
            subjects.append(subject.id);
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kEntryResent, .subjects = subjects,
                                  .payload = QCborMap{{1, standsFor}, {2, reason}}}));
    for (const Held& one : group.held)
        PADRON_TRY(m_sync.supersede(one.id, first));
    return transaction.commit();
}

Result<ResendEntry::Offer> ResendEntry::offer(const core::EntryId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    Offer offer;
    PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(id));
    if (!verdict || !verdict->supersededBy.isNull())
        return offer;
    PADRON_ASSIGN(const auto held, read({verdict->epoch, verdict->seq}));
    if (!held)
        return offer;
    const bool refused = wasRefused(*verdict);
    PADRON_ASSIGN(const Group group, refused ? groupOf(*held) : Result<Group>(Group{{*held}, {}}));
    offer.entries = int(group.held.size());
    PADRON_ASSIGN(const Plan plan, this->plan(group));
    const QList<FamilyRecord> alive = plan.fresh + plan.known;
    if (!alive.isEmpty()) {
        offer.correct = true;
        offer.family = alive.front().family.id;
    }
    offer.acknowledge = isOnlyToKnow(*verdict) || isForeign(*verdict, *held, plan);
    if (!refused)
        return offer;
    PADRON_ASSIGN(offer.mustCorrect, mustCorrect(plan));
    offer.resend = !hasNoEnd(*verdict) && !offer.mustCorrect && !isForeign(*verdict, *held, plan) && (!held->isFamily() || !alive.isEmpty() || !plan.ended.isEmpty());
    return offer;
}

Result<void> ResendEntry::run(const core::EntryId& id, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(id));
    if (!verdict || !verdict->supersededBy.isNull() || !wasRefused(*verdict) || hasNoEnd(*verdict))
        return core::fail(kNothingToResend);
    PADRON_ASSIGN(const auto held, read({verdict->epoch, verdict->seq}));
    if (!held)
        return core::fail(kNotResendable);
    PADRON_ASSIGN(const Group group, groupOf(*held));
    PADRON_ASSIGN(const Plan plan, this->plan(group));
    if (isForeign(*verdict, *held, plan))
        return core::fail(kNotResendable);
    return send(group, plan, reason.simplified().left(kMostResendReason));
}

Result<void> ResendEntry::acknowledge(const core::EntryId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ResolveTasks));
    PADRON_ASSIGN(const Offer offer, this->offer(id));
    PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(id));
    PADRON_ASSIGN(const auto held, verdict ? read({verdict->epoch, verdict->seq}) : Result<std::optional<Held>>(std::nullopt));
    if (!offer.acknowledge || !held)
        return core::fail(kNothingToKnow);
    QList<core::SubjectId> subjects;
    for (const auto& subject : held->entry.subjects)
        subjects.append(subject.id);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kVerdictSeen,
                                  .subjects = subjects,
                                  .payload = QCborMap{{1, id.bytes()}, {2, verdict->code}}}));
    PADRON_TRY(m_sync.supersede(id, id)); // nothing stands for it but itself
    return transaction.commit();
}

Result<bool> ResendEntry::corrected(const core::FamilyId& family, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const QList<Held> waiting, refused());
    for (const Held& one : waiting) {
        const auto& about = one.entry.subjects;
        if (!one.isFamily() || std::none_of(about.begin(), about.end(), [&](const auto& subject) { return subject.id == subjectOf(family); }))
            continue;
        const auto sent = run(one.id, reason);
        if (!sent && sent.error().code == kNotResendable) // others have the family: there is nothing to send of it
            continue;
        PADRON_TRY(sent);
        return true;
    }
    return false;
}

} // namespace padron::usecases
