// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/deliveries.h"

#include "credential/verify.h"
#include "domain/strokes_codec.h"
#include "domain/withheld_person.h"
#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "usecases/arco_errors.h"
#include "usecases/blocking.h"
#include "usecases/delivery_errors.h"
#include "usecases/errors.h"
#include "usecases/enrolled_lists.h"
#include "usecases/paper_module.h"
#include "usecases/receivers.h"
#include "usecases/scanned_text.h"

#include <QDateTime>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::Card;
using domain::CardKind;
using domain::CardState;
namespace kind = envelope::kind;

namespace {

constexpr int kMostFound = 20;
constexpr qsizetype kMaxQuery = 200;

QString moment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QByteArray strokeBytes(const QList<domain::Stroke>& strokes)
{
    return strokes.isEmpty() ? QByteArray() : QCborValue(domain::strokesToCbor(strokes)).toCbor();
}

std::optional<CardStanding> standingOf(credential::Status status)
{
    switch (status) {
    case credential::Status::InForce: return {};
    case credential::Status::Replaced: return CardStanding::Replaced;
    case credential::Status::Suspended: return CardStanding::Suspended;
    case credential::Status::Cancelled: return CardStanding::Cancelled;
    }
    return {};
}

std::optional<credential::Status> statusOf(credential::Verdict verdict)
{
    switch (verdict) {
    case credential::Verdict::Replaced: return credential::Status::Replaced;
    case credential::Verdict::Suspended: return credential::Status::Suspended;
    case credential::Verdict::Cancelled: return credential::Status::Cancelled;
    default: return {};
    }
}

void hide(CardsToHand& found, const QList<domain::Folio>& apart)
{
    for (CardToHand& one : found.cards) {
        if (!apart.contains(one.card.key.folio))
            continue;
        usecases::hide(one.card, apart);
        one.entidadNacimiento.clear();
        if (!one.delivery)
            continue;
        one.delivery->receiverName = domain::withheldName(domain::Withheld::Bloqueado);
        one.delivery->ties.clear();
        one.delivery->document.clear();
        one.delivery->strokes.clear();
    }
}

} // namespace

core::Error whyNot(const CardToHand& found)
{
    switch (found.standing) {
    case CardStanding::HandedOver: return {kAlreadyHandedOver, moment(found.delivery ? found.delivery->atMs : found.card.sinceMs)};
    case CardStanding::Replaced: return {kCardReplaced, {}};
    case CardStanding::Suspended: return {kCardSuspended, {}};
    case CardStanding::Cancelled: return {kCardCancelled, {}};
    case CardStanding::Held: return {kCardHeld, {}};
    default: return {kCardNotHere, {}};
    }
}

QList<core::SubjectId> Deliveries::subjectsOf(const Card& card)
{
    return card.person.isNull() ? QList<core::SubjectId>() : QList{subjectOf(card.person)};
}

Result<std::optional<ports::Enrolment>> Deliveries::enrolment()
{
    return m_stores.device.enrolment();
}

Result<std::optional<domain::Person>> Deliveries::personOf(const Card& card)
{
    if (card.person.isNull())
        return std::optional<domain::Person>();
    auto person = m_stores.registry.person(card.person);
    if (person)
        return std::optional(std::move(*person));
    if (person.error().code == ports::kNotFound)
        return std::optional<domain::Person>();
    return core::fail(person.error());
}

Result<std::optional<credential::StatusList>> Deliveries::finals()
{
    PADRON_ASSIGN(const auto centre, enrolment());
    if (!centre)
        return std::optional<credential::StatusList>();
    PADRON_ASSIGN(auto list, finalStatus(*centre));
    return std::optional(std::move(list));
}

Result<std::optional<CardStanding>> Deliveries::overtaken(const Card& card, const std::optional<credential::StatusList>& list)
{
    using Over = std::optional<CardStanding>;
    if (card.key.kind == CardKind::Certificado)
        return Over();
    PADRON_ASSIGN(const QList<Card> all, m_stores.cards.ofFolio(card.key.folio));
    for (const Card& other : all)
        if (other.key.kind == CardKind::Credencial && other.key.issueNumber > card.key.issueNumber)
            return Over(CardStanding::Replaced);
    PADRON_ASSIGN(const auto replacements, m_stores.deliveries.replacements(card.key.folio));
    for (const auto& replacement : replacements)
        if (replacement.issueNumber >= card.key.issueNumber)
            return Over(CardStanding::Replaced);
    if (card.person.isNull())
        return Over();
    PADRON_ASSIGN(const auto latest, m_stores.credentials.latest(card.person, false));
    if (latest && latest->issueNumber > card.key.issueNumber)
        return Over(CardStanding::Replaced);
    if (latest && list && latest->issueNumber == card.key.issueNumber) // a card may come before its signature does
        return standingOf(list->at(latest->statusIndex));
    return Over();
}

Result<CardStanding> Deliveries::standingHere(const Card& card, std::optional<credential::Status> scanned)
{
    PADRON_ASSIGN(const auto person, personOf(card));
    if (person) {
        PADRON_ASSIGN(const bool blocked, m_holds.isBlocked(card.person));
        if (blocked)
            return CardStanding::Held;
    }
    if (card.key.kind == CardKind::Certificado)
        return CardStanding::Ready;
    if (scanned)
        if (const auto standing = standingOf(*scanned))
            return *standing;
    PADRON_ASSIGN(const auto list, finals());
    PADRON_ASSIGN(const auto over, overtaken(card, list));
    if (over)
        return *over;
    if (!person)
        return CardStanding::Ready;
    PADRON_ASSIGN(const bool held, m_holds.holds(card.person));
    PADRON_ASSIGN(const auto state, m_stores.registry.state(card.person)); // what the centre found, this device may not know
    return held || state == ports::RecordState::PorAclarar ? CardStanding::Held : CardStanding::Ready;
}

Result<std::optional<credential::Status>> Deliveries::scannedStatus(const Card& card, const QString& qrText)
{
    const bool elsewhere = card.key.kind == CardKind::Credencial && card.person.isNull();
    PADRON_ASSIGN(const auto centre, enrolment());
    if (!elsewhere || !centre)
        return std::optional<credential::Status>();
    PADRON_ASSIGN(const auto verifier, credential::verifierFrom(enrolledLists(*centre)));
    const auto verified = verifier.verify(withoutScannerEnds(qrText), m_clock.wallMs() / 1000);
    if (!verified.credential || verified.credential->claims().cls != credential::CredentialClass::Final
        || verified.credential->claims().folio != card.key.folio
        || verified.credential->claims().issueNumber.value_or(1) != card.key.issueNumber)
        return core::fail(kCardNotScanned);
    return statusOf(verified.verdict);
}

Result<CardToHand> Deliveries::judged(const Card& card, std::optional<credential::Status> scanned)
{
    CardToHand found{.card = card};
    PADRON_ASSIGN(const auto person, personOf(card));
    if (person) {
        found.entidadNacimiento = person->entidadNacimiento.name();
        found.card.birth = person->fechaNacimiento;
    }
    switch (card.state) {
    case CardState::EnResguardo: {
        PADRON_ASSIGN(found.standing, standingHere(card, scanned));
        return found;
    }
    case CardState::Entregada: {
        found.standing = CardStanding::HandedOver;
        PADRON_ASSIGN(const auto deliveries, m_stores.deliveries.ofFolio(card.key.folio));
        for (const auto& delivery : deliveries)
            if (delivery.key == card.key)
                found.delivery = delivery;
        if (scanned) // who brings it should hear that first
            found.standing = standingOf(*scanned).value_or(found.standing);
        return found;
    }
    case CardState::Trasladada: found.standing = CardStanding::Away; return found;
    case CardState::Faltante: found.standing = CardStanding::Missing; return found;
    case CardState::Devuelta:
    case CardState::Extraviada: found.standing = CardStanding::Ended; return found;
    }
    return found;
}

Result<void> Deliveries::addCardsOf(const domain::Folio& folio, CardsToHand& found)
{
    PADRON_ASSIGN(const QList<Card> cards, m_stores.cards.ofFolio(folio));
    for (const CardKind wanted : {CardKind::Credencial, CardKind::Certificado}) // the newest of each
        for (const Card& card : cards) {
            if (card.key.kind != wanted)
                continue;
            PADRON_ASSIGN(const CardToHand one, judged(card));
            found.cards.append(one);
            break;
        }
    return {};
}

Result<CardsToHand> Deliveries::find(const QString& text)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    const QString scanned = withoutScannerEnds(text);
    PADRON_ASSIGN(const auto apart, foliosApart(m_stores.cards, m_recorder));
    PADRON_ASSIGN(const auto centre, enrolment());
    CardsToHand found{.module = centre ? paperModule(*centre) : PaperModule()};
    if (isScannedCode(scanned)) {
        PADRON_ASSIGN(found, findScanned(scanned));
        hide(found, apart);
        return found;
    }
    const QString wanted = text.left(kMaxQuery).simplified();
    if (wanted.size() < 2)
        return found;
    PADRON_ASSIGN(const auto hits, m_stores.search.search(wanted, kMostFound));
    for (const auto& hit : hits) {
        const qsizetype before = found.cards.size();
        PADRON_TRY(addCardsOf(hit.folio, found));
        PADRON_ASSIGN(const auto latest, m_stores.credentials.latest(hit.person, false));
        const bool there = std::any_of(found.cards.begin() + before, found.cards.end(), [&latest](const CardToHand& one) {
            return one.card.key.kind == CardKind::Credencial && (!latest || one.card.key.issueNumber >= latest->issueNumber);
        });
        if (there)
            continue;
        CardToHand none{.card = {.key = {CardKind::Credencial, hit.folio, latest ? latest->issueNumber : 1},
                                .person = hit.person, .name = hit.fullName, .birth = hit.birth},
                       .standing = latest ? CardStanding::Awaited : CardStanding::Unsigned,
                       .entidadNacimiento = hit.entidadNacimiento.name()};
        found.cards.insert(before, none);
    }
    if (const auto folio = domain::Folio::parse(wanted); found.cards.isEmpty() && folio)
        PADRON_TRY(addCardsOf(*folio, found)); // of somebody registered elsewhere, or whom the search does not tell of
    hide(found, apart);
    return found;
}

Result<CardsToHand> Deliveries::findScanned(const QString& qrText)
{
    CardsToHand found{.unknownCode = true};
    PADRON_ASSIGN(const auto centre, enrolment());
    if (!centre)
        return found;
    const auto verifier = credential::verifierFrom(enrolledLists(*centre));
    if (!verifier)
        return found;
    const auto verified = verifier->verify(qrText, m_clock.wallMs() / 1000);
    if (!verified.credential)
        return found;
    found = {.module = paperModule(*centre)};
    const credential::Claims& claims = verified.credential->claims();
    if (claims.cls == credential::CredentialClass::Provisional) {
        PADRON_TRY(addCardsOf(claims.folio, found)); // whoever brings the certificado comes for the credencial
        return found;
    }
    const domain::CardKey key{CardKind::Credencial, claims.folio, claims.issueNumber.value_or(1)};
    PADRON_ASSIGN(const auto card, m_stores.cards.card(key));
    if (!card) {
        CardToHand none{.card = {.key = key, .name = claims.fullName, .birth = claims.birth}, .standing = CardStanding::Awaited};
        if (const auto status = statusOf(verified.verdict))
            none.standing = standingOf(*status).value_or(none.standing);
        found.cards.append(none);
        return found;
    }
    PADRON_ASSIGN(const CardToHand one, judged(*card, statusOf(verified.verdict)));
    found.cards.append(one);
    return found;
}

Result<Card> Deliveries::inCustody(const domain::CardKey& key)
{
    PADRON_ASSIGN(const auto card, m_stores.cards.card(key));
    if (!card || card->state != CardState::EnResguardo)
        return core::fail(kCardNotHere);
    return *card;
}

Result<domain::Receivers> Deliveries::receiversOf(const Card& card)
{
    PADRON_ASSIGN(const auto person, personOf(card));
    return person ? receiversFor(m_stores.registry, *person, m_clock.today())
                  : domain::receiversElsewhere(card.name, card.birth, m_clock.today());
}

Result<domain::Receivers> Deliveries::receivers(const domain::CardKey& key)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    PADRON_ASSIGN(const Card card, inCustody(key));
    PADRON_ASSIGN(const auto apart, foliosApart(m_stores.cards, m_recorder));
    if (apart.contains(key.folio))
        return core::fail(kRecordBlocked);
    return receiversOf(card);
}

Result<Deliveries::Done> Deliveries::deliver(const Handover& handover)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    const QString document = handover.document.simplified().left(domain::kMostDocumentText);
    const QString shown = handover.shown.simplified().left(domain::kMostTies);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto kept, m_stores.cards.card(handover.key));
    if (!kept)
        return core::fail(kCardNotHere);
    PADRON_ASSIGN(CardToHand found, judged(*kept));
    if (found.standing == CardStanding::Ready) {
        PADRON_ASSIGN(const auto status, scannedStatus(*kept, handover.scanned));
        found.standing = status ? standingOf(*status).value_or(found.standing) : found.standing;
    }
    if (found.standing != CardStanding::Ready)
        return core::fail(whyNot(found));
    PADRON_ASSIGN(const auto receivers, receiversOf(*kept));
    PADRON_ASSIGN(const domain::Receiver receiver, takeReceiver(receivers, handover.receiver, shown));
    if (document.isEmpty() || holdsScannedCode(handover.document))
        return core::fail(kDeliveryIncomplete, QStringLiteral("document"));
    if (holdsScannedCode(handover.shown) || holdsScannedCode(handover.receiver.name))
        return core::fail(kDeliveryIncomplete, QStringLiteral("ties"));
    if ((handover.strokes.isEmpty() && !handover.acuse) || domain::pointCount(handover.strokes) > domain::kMostPadPoints)
        return core::fail(kDeliveryIncomplete, QStringLiteral("signature"));

    Done done{.card = *kept};
    done.card.birth = found.card.birth;
    done.delivery = {.key = handover.key,
                     .person = kept->person,
                     .receiver = receiver.kind,
                     .receiverName = receiver.name,
                     .ties = receiver.ties == domain::Ties::Acreditado ? shown : domain::keyOf(receiver.ties),
                     .document = document,
                     .strokes = strokeBytes(handover.strokes),
                     .acuse = handover.acuse,
                     .atMs = m_clock.wallMs(),
                     .by = m_recorder.user().name};
    PADRON_TRY(m_stores.deliveries.insert(done.delivery));
    Card card = *kept;
    card.state = CardState::Entregada;
    card.place.clear();
    card.holder.clear();
    card.sinceMs = done.delivery.atMs;
    card.kept = false;
    PADRON_TRY(m_stores.cards.update(card));

    QCborMap payload{{1, handover.key.issueNumber}, {2, domain::keyOf(receiver.kind)}, {3, receiver.name},
                     {4, document},                 {5, done.delivery.strokes}};
    if (!done.delivery.ties.isEmpty())
        payload.insert(6, done.delivery.ties);
    payload.insert(7, handover.acuse);
    if (kept->person.isNull())
        payload.insert(8, kept->key.folio.digits());
    const bool certificado = handover.key.kind == CardKind::Certificado;
    PADRON_TRY(m_recorder.record({.kind = certificado ? kind::kCertificadoDelivered : kind::kCredentialDelivered,
                                  .subjects = subjectsOf(*kept),
                                  .numeral = certificado ? "4.VI" : "41",
                                  .payload = payload}));
    PADRON_ASSIGN(const auto centre, enrolment());
    if (centre)
        done.module = paperModule(*centre);
    PADRON_TRY(transaction.commit());
    return done;
}

} // namespace padron::usecases
