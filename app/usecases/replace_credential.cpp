// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/replace_credential.h"

#include "envelope/credential_kinds.h"
#include "usecases/blocking.h"
#include "usecases/delivery_errors.h"
#include "usecases/errors.h"
#include "usecases/enrolled_lists.h"
#include "usecases/receivers.h"
#include "usecases/scanned_text.h"

#include <QDateTime>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::CardKind;
using domain::CardState;

namespace {

IssueHistory& issueOf(QList<IssueHistory>& history, int number)
{
    for (IssueHistory& one : history)
        if (one.issueNumber == number)
            return one;
    history.append(IssueHistory{.issueNumber = number});
    return history.last();
}

} // namespace

Result<ReplaceCredential::View> ReplaceCredential::look(const core::PersonId& person)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    PADRON_TRY(refuseBlocked(m_registry, m_recorder, person));
    return view(person);
}

/// The centre would refuse to replace it, and what is asked here is asked once: then there would never be another.
Result<std::optional<core::Error>> ReplaceCredential::endedAtTheCentre(quint32 statusIndex)
{
    PADRON_ASSIGN(const auto centre, m_device.enrolment());
    if (!centre)
        return std::optional<core::Error>();
    PADRON_ASSIGN(const auto list, finalStatus(*centre));
    switch (list.at(statusIndex)) {
    case credential::Status::Suspended: return std::optional(core::Error{kSuspendedNotReplaced});
    case credential::Status::Cancelled: return std::optional(core::Error{kCancelledNotReplaced});
    default: return std::optional<core::Error>();
    }
}

Result<ReplaceCredential::View> ReplaceCredential::view(const core::PersonId& id)
{
    PADRON_ASSIGN(const bool blocked, m_registry.isBlocked(id));
    PADRON_ASSIGN(const domain::Person person, m_registry.person(id));
    PADRON_ASSIGN(const auto askers, receiversFor(m_registry, person, m_clock.today()));
    View view{.folio = person.folio, .name = person.name.full(), .askers = askers};
    PADRON_ASSIGN(const auto latest, m_credentials.latest(id, false));
    if (latest)
        issueOf(view.history, view.issueNumber = latest->issueNumber);
    PADRON_ASSIGN(const auto cards, m_cards.ofFolio(person.folio));
    for (const auto& card : cards)
        if (card.key.kind == CardKind::Credencial)
            issueOf(view.history, card.key.issueNumber).state = card.state;
    PADRON_ASSIGN(const auto deliveries, m_deliveries.ofFolio(person.folio));
    for (const auto& delivery : deliveries)
        if (delivery.key.kind == CardKind::Credencial)
            issueOf(view.history, delivery.key.issueNumber).delivery = delivery;
    PADRON_ASSIGN(const auto replacements, m_deliveries.replacements(person.folio));
    for (const auto& replacement : replacements)
        issueOf(view.history, replacement.issueNumber).replacement = replacement;
    std::sort(view.history.begin(), view.history.end(),
              [](const IssueHistory& a, const IssueHistory& b) { return a.issueNumber > b.issueNumber; });

    if (blocked)
        view.whyNot = core::Error{kCardHeld};
    else if (!latest)
        view.whyNot = core::Error{kNoFinalCredential};
    else if (const auto& now = issueOf(view.history, latest->issueNumber); now.replacement)
        view.whyNot = core::Error{kReplacementAsked, QDateTime::fromMSecsSinceEpoch(now.replacement->atMs)
                                                         .toString(QStringLiteral("dd/MM/yyyy"))};
    else if (now.state == CardState::EnResguardo)
        view.whyNot = core::Error{kCardStillHere};
    if (latest && !view.whyNot) {
        PADRON_ASSIGN(view.whyNot, endedAtTheCentre(latest->statusIndex));
    }
    return view;
}

Result<domain::Replacement> ReplaceCredential::run(const Request& request)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    const QString document = request.document.simplified().left(domain::kMostDocumentText);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const View seen, view(request.person));
    if (seen.whyNot)
        return core::fail(*seen.whyNot);
    PADRON_ASSIGN(const domain::Receiver asker, takeReceiver(seen.askers, request.asker, QString()));
    if (document.isEmpty() || holdsScannedCode(request.document))
        return core::fail(kDeliveryIncomplete, QStringLiteral("document"));

    const domain::Replacement made{.folio = seen.folio,
                                   .issueNumber = seen.issueNumber,
                                   .person = request.person,
                                   .reason = request.reason,
                                   .asker = asker.kind,
                                   .askerName = asker.name,
                                   .ties = domain::keyOf(asker.ties),
                                   .document = document,
                                   .handedBack = request.handedBack && request.reason == domain::ReplacementReason::Dano,
                                   .atMs = m_clock.wallMs(),
                                   .by = m_recorder.user().name};
    PADRON_TRY(m_deliveries.insert(made));
    PADRON_ASSIGN(auto card, m_cards.card({CardKind::Credencial, seen.folio, seen.issueNumber}));
    if (card) {
        card->state = made.handedBack ? CardState::Devuelta : CardState::Extraviada;
        card->sinceMs = made.atMs;
        card->kept = false;
        PADRON_TRY(m_cards.update(*card));
    }
    QCborMap payload{{1, made.issueNumber}, {2, domain::keyOf(made.reason)}, {3, document},
                     {4, made.handedBack},  {5, domain::keyOf(made.asker)},  {6, made.askerName}};
    if (!made.ties.isEmpty())
        payload.insert(7, made.ties);
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCredentialReplaced,
                                  .subjects = {subjectOf(request.person)},
                                  .numeral = "45",
                                  .payload = payload}));
    PADRON_TRY(transaction.commit());
    return made;
}

} // namespace padron::usecases
