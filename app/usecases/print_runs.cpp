// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/print_runs.h"

#include "credential/claims_codec.h"
#include "credential/qr_codec.h"
#include "credential/qr_cose.h"
#include "domain/entidad.h"
#include "domain/withheld_person.h"
#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "usecases/blocking.h"
#include "usecases/errors.h"
#include "usecases/paper_module.h"
#include "usecases/print_errors.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::PrintOutcome;

namespace {

constexpr int kMostHits = 50;

bool isSpoilt(PrintOutcome outcome)
{
    return outcome == PrintOutcome::Atascada || outcome == PrintOutcome::Mal;
}

/// Whether the signed QR says of the person what would be printed beside it: who compares them must not take it for forged.
bool saysTheSame(const QByteArray& cose, const domain::Person& person)
{
    const auto message = credential::parseQrMessage(cose);
    if (!message)
        return false;
    const auto claims = credential::decodeClaims(message->payload);
    return claims && claims->fullName == credential::nameForQr(person.name) && claims->birth == person.fechaNacimiento
           && claims->sexo == person.sexo;
}

} // namespace

PrintRuns::PrintRuns(const Stores& stores, ports::UnitOfWork& work, Recorder& recorder, Holds& holds,
                     const core::Clock& clock, core::IdSource& ids)
    : m_stores(stores), m_work(work), m_recorder(recorder), m_holds(holds), m_clock(clock), m_ids(ids)
{
}

Result<PrintRuns::Authorisation> PrintRuns::authorisation()
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(const auto said, m_stores.prints.authorisation());
    if (!said)
        return Authorisation{};
    const qint64 now = m_clock.wallMs() / 1000;
    if (!said->granted)
        return Authorisation{Leave::TakenBack, *said};
    if (now < said->fromSeconds)
        return Authorisation{Leave::NotYet, *said};
    if (said->untilSeconds > 0 && now >= said->untilSeconds)
        return Authorisation{Leave::Ended, *said};
    return Authorisation{Leave::InForce, *said};
}

Result<PrintRuns::Choices> PrintRuns::choices()
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    Choices made;
    PADRON_ASSIGN(made.places, m_stores.prints.places());
    PADRON_ASSIGN(made.days, m_stores.prints.days());
    return made;
}

Result<qint64> PrintRuns::restoredAt()
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_stores.device.keys());
    return keys.epoch > 1 ? qint64(keys.epoch) : 0; // an epoch after the first is the second at which it began
}

Result<PrintRuns::Row> PrintRuns::rowOf(const ports::PrintCandidate& one, const credential::StatusList& status)
{
    Row row{.person = one.person,
            .fullName = one.name,
            .folio = one.folio,
            .issueNumber = one.issueNumber,
            .issuedAt = one.issuedAt,
            .localidad = one.localidad};
    if (one.blocked && !m_recorder.permit(access::Permission::BlockRecords)) {
        row.fullName = domain::withheldName(domain::Withheld::Bloqueado);
        row.localidad.clear();
    }
    PADRON_ASSIGN(const bool held, m_holds.holds(one.person));
    if (one.inLot)
        row.state = State::EnLote;
    else if (one.printed)
        row.state = State::Impresa;
    else if (one.inRun)
        row.state = State::PorRevisar;
    else if (one.replaced || status.at(one.statusIndex) != credential::Status::InForce)
        row.state = State::NoVigente;
    else if (held || one.blocked || one.toClarify)
        row.state = State::Detenida;
    if (row.state != State::Lista)
        return row;
    PADRON_ASSIGN(const auto credential, m_stores.credentials.latest(one.person, false));
    PADRON_ASSIGN(const domain::Person person, m_stores.registry.person(one.person));
    if (!credential || !saysTheSame(credential->cose, person))
        row.state = State::PorRenovar;
    return row;
}

Result<QList<core::PersonId>> PrintRuns::familiesLike(const QString& text)
{
    QList<core::PersonId> found;
    PADRON_ASSIGN(const auto hits, m_stores.search.search(text, kMostHits));
    for (const auto& hit : hits) {
        found.append(hit.person);
        if (hit.family.isNull())
            continue;
        PADRON_ASSIGN(const auto family, m_stores.registry.family(hit.family));
        for (const auto& member : family.people)
            found.append(member.id);
    }
    return found;
}

Result<QList<ports::PrintCandidate>> PrintRuns::candidates(const Filter& filter)
{
    QList<core::PersonId> people = filter.people;
    const bool named = !filter.text.trimmed().isEmpty();
    if (people.isEmpty() && named) {
        PADRON_ASSIGN(people, familiesLike(filter.text));
    }
    if (!people.isEmpty() || named) {
        QList<ports::PrintCandidate> found;
        QSet<core::PersonId> seen;
        for (const auto& person : std::as_const(people)) {
            if (seen.contains(person))
                continue;
            seen.insert(person);
            PADRON_ASSIGN(const auto candidate, m_stores.prints.candidate(person));
            if (candidate)
                found.append(*candidate);
        }
        return found;
    }
    ports::PrintFilter asked{.municipio = filter.place.municipio,
                             .localidad = filter.place.localidad,
                             .unprinted = filter.unprinted};
    if (filter.signedOn.isValid()) {
        asked.fromSeconds = filter.signedOn.startOfDay().toSecsSinceEpoch();
        asked.untilSeconds = filter.signedOn.addDays(1).startOfDay().toSecsSinceEpoch();
    }
    return m_stores.prints.candidates(asked, kMostRows);
}

Result<QList<PrintRuns::Row>> PrintRuns::list(const Filter& filter)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(const auto enrolment, m_stores.device.enrolment());
    if (!enrolment)
        return QList<Row>();
    PADRON_ASSIGN(const auto status, finalStatus(*enrolment));
    PADRON_ASSIGN(const auto found, candidates(filter));
    PADRON_ASSIGN(const qint64 restored, restoredAt());
    QList<Row> rows;
    for (const auto& candidate : found) {
        PADRON_ASSIGN(Row row, rowOf(candidate, status));
        row.beforeRestore = row.issuedAt < restored;
        if (!filter.unprinted || row.state == State::Lista)
            rows.append(row);
    }
    return rows;
}

Result<PrintRuns::Begun> PrintRuns::begin(const QList<core::PersonId>& people, const domain::PrintMedium& medium, bool looked)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    if (people.isEmpty() || people.size() > kMostCards || QSet(people.begin(), people.end()).size() != people.size())
        return core::fail(kPrintTooMany);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto enrolment, m_stores.device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    PADRON_ASSIGN(const auto modality, m_recorder.modality());
    if (!modality) // later, how it came out could not be noted
        return core::fail(kModalityNotSet);
    PADRON_ASSIGN(const Authorisation leave, authorisation());
    if (leave.leave != Leave::InForce)
        return core::fail(kPrintNotAuthorised);
    PADRON_ASSIGN(const auto status, finalStatus(*enrolment));
    PADRON_ASSIGN(const qint64 restored, restoredAt());

    const PaperModule module = paperModule(*enrolment);
    const auto entity = domain::Entidad::fromIso(enrolment->entidadIso);
    domain::PrintRun run{.id = domain::PrintRunId(m_ids.next()),
                         .medium = medium,
                         .authorisation = leave.said.number,
                         .begunMs = m_clock.wallMs(),
                         .begunBy = m_recorder.user().name};
    Begun begun{run.id, {}};
    QList<domain::RunCard> cards;
    QList<core::SubjectId> subjects;
    for (const auto& id : people) {
        PADRON_ASSIGN(const auto candidate, m_stores.prints.candidate(id));
        PADRON_ASSIGN(const auto credential, m_stores.credentials.latest(id, false));
        if (!candidate || !credential)
            return core::fail(kNoFinalCredential);
        PADRON_ASSIGN(const Row row, rowOf(*candidate, status));
        if (row.state != State::Lista)
            return core::fail(kPrintNotEligible);
        if (row.issuedAt < restored && !looked)
            return core::fail(kMayBeOnPaper);
        PADRON_ASSIGN(const domain::Person person, m_stores.registry.person(id));
        const int position = int(cards.size());
        cards.append({.position = position,
                      .sheet = position / domain::cardsOn(medium.paper) + 1,
                      .person = id,
                      .issueNumber = credential->issueNumber});
        subjects.append(subjectOf(id));
        begun.cards.append({.module = module,
                            .fullName = person.name.full(),
                            .folio = person.folio,
                            .birth = person.fechaNacimiento,
                            .sex = person.sexo,
                            .entityName = entity ? entity->name() : QString(),
                            .issueNumber = credential->issueNumber,
                            .qrText = credential::qrText(credential->cose),
                            .clinicalReference = QStringLiteral("urn:uuid:") + id.text(),
                            .issuedOn = QDateTime::fromSecsSinceEpoch(credential->issuedAt).date()});
    }
    PADRON_TRY(m_stores.prints.insertRun(run, cards));
    const QCborMap payload{{1, run.id.bytes()},
                           {2, domain::keyOf(medium)},
                           {3, cards.size()},
                           {4, static_cast<qint64>(run.authorisation)}};
    PADRON_TRY(m_recorder.record(
        {.kind = envelope::kind::kPrintRunBegun, .subjects = subjects, .numeral = "40", .payload = payload}));
    PADRON_TRY(transaction.commit());
    return begun;
}

Result<QList<PrintRuns::Open>> PrintRuns::openRuns()
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(const auto runs, m_stores.prints.openRuns());
    PADRON_ASSIGN(const auto apart, foliosApart(m_stores.cards, m_recorder));
    QList<Open> open;
    for (const auto& run : runs) {
        Open one{run, {}};
        PADRON_ASSIGN(const auto cards, m_stores.prints.cards(run.id));
        for (const auto& card : cards) {
            PADRON_ASSIGN(const domain::Person person, m_stores.registry.person(card.person));
            const bool hidden = apart.contains(person.folio);
            one.cards.append({card, hidden ? domain::withheldName(domain::Withheld::Bloqueado) : person.name.full(), person.folio});
        }
        open.append(one);
    }
    return open;
}

bool PrintRuns::mustBeDestroyed(PrintOutcome outcome)
{
    return isSpoilt(outcome) || outcome == PrintOutcome::NoSalio;
}

Result<void> PrintRuns::tell(const domain::PrintRunId& id, const QList<Told>& told, bool destroyed)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto run, m_stores.prints.run(id));
    if (!run || run->closedMs)
        return core::fail(kPrintRunTold);
    if (!destroyed && std::any_of(told.begin(), told.end(), [](const Told& one) { return mustBeDestroyed(one.outcome); }))
        return core::fail(kSpoiltNotDestroyed);
    PADRON_ASSIGN(QList<domain::RunCard> cards, m_stores.prints.cards(id));
    PADRON_ASSIGN(const auto enrolment, m_stores.device.enrolment());
    for (const Told& one : told) {
        if (one.position < 0 || one.position >= cards.size() || one.outcome == PrintOutcome::PorDecir
            || cards.at(one.position).outcome != PrintOutcome::PorDecir)
            return core::fail(kPrintRunTold);
        PADRON_TRY(tellOne(*run, cards.at(one.position), one.outcome, enrolment ? enrolment->moduleName : QString()));
        cards[one.position].outcome = one.outcome;
    }
    PADRON_TRY(closeWhenTold(id));
    return transaction.commit();
}

Result<void> PrintRuns::tellOne(const domain::PrintRun& run, const domain::RunCard& card, PrintOutcome outcome,
                                const QString& place)
{
    PADRON_TRY(m_stores.prints.tell(run.id, card.position, outcome));
    QCborMap payload{{1, card.issueNumber}, {2, run.id.bytes()}};
    if (isSpoilt(outcome)) {
        payload.insert(3, domain::keyOf(outcome));
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCardSpoilt,
                                      .subjects = {subjectOf(card.person)},
                                      .numeral = "40",
                                      .payload = payload}));
        return {};
    }
    if (outcome != PrintOutcome::Bien)
        return {};
    PADRON_ASSIGN(const auto candidate, m_stores.prints.candidate(card.person));
    if (!candidate)
        return core::fail(kNoFinalCredential);
    const bool overtaken = candidate->replaced || candidate->issueNumber > card.issueNumber; // while it was being printed
    PADRON_TRY(m_stores.credentials.countPrint(card.person, false, card.issueNumber));
    const auto kept = m_stores.cards.insert({.key = {domain::CardKind::Credencial, candidate->folio, card.issueNumber},
                                             .person = card.person,
                                             .name = candidate->name,
                                             .birth = candidate->birth,
                                             .localidad = candidate->localidadKey,
                                             .state = overtaken ? domain::CardState::Devuelta : domain::CardState::EnResguardo,
                                             .place = place,
                                             .holder = m_recorder.user().name,
                                             .sinceMs = m_clock.wallMs()});
    if (!kept)
        return core::fail(kept.error().code == ports::kAlreadyExists ? core::Error{kCardThereAlready, {}} : kept.error());
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCredentialPrinted,
                                  .subjects = {subjectOf(card.person)},
                                  .numeral = "40",
                                  .payload = payload}));
    return {};
}

Result<void> PrintRuns::closeWhenTold(const domain::PrintRunId& id)
{
    PADRON_ASSIGN(const auto cards, m_stores.prints.cards(id));
    const bool open = std::any_of(cards.begin(), cards.end(),
                                  [](const auto& card) { return card.outcome == PrintOutcome::PorDecir; });
    return open ? Result<void>{} : m_stores.prints.close(id, m_clock.wallMs());
}

Result<void> PrintRuns::neverStarted(const domain::PrintRunId& id, int fromSheet)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto run, m_stores.prints.run(id));
    if (!run || run->closedMs)
        return core::fail(kPrintRunTold);
    PADRON_ASSIGN(const auto cards, m_stores.prints.cards(id));
    for (const auto& card : cards)
        if (card.sheet >= fromSheet && card.outcome == PrintOutcome::PorDecir)
            PADRON_TRY(m_stores.prints.tell(id, card.position, PrintOutcome::NoSalio));
    PADRON_TRY(closeWhenTold(id));
    return transaction.commit();
}

} // namespace padron::usecases
