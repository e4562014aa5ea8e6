// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/ask_padron.h"

#include "credential/trust_list.h"
#include "domain/curp.h"
#include "domain/folio.h"
#include "domain/text_rules.h"
#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "sync/messages/search.h"
#include "sync/messages/search_errors.h"
#include "usecases/errors.h"
#include "usecases/line_choices.h"

#include <QCborMap>

#include <optional>

namespace padron::usecases {

using core::Result;

namespace {

struct Asked
{
    QString by, value;
};

std::optional<Asked> askedFor(const QString& typed)
{
    const QString text = typed.simplified();
    if (const auto curp = domain::Curp::parse(text))
        return Asked{QStringLiteral("curp"), curp->text()};
    if (const auto folio = domain::Folio::parse(text))
        return Asked{QStringLiteral("folio"), folio->digits()};
    return std::nullopt;
}

} // namespace

bool AskPadron::canBeAsked(const QString& typed)
{
    return askedFor(typed).has_value();
}

Result<ports::SearchQuestion> AskPadron::begin(const QString& typed, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    const auto asked = askedFor(typed);
    const QString why = domain::tidyText(reason);
    if (!asked || why.isEmpty() || domain::textFault(why, int(sync::kMaxSearchReason)))
        return core::fail(sync::kQuestionMalformed);
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    PADRON_ASSIGN(const ports::LineSettings line, LineChoices(m_device, m_work, m_recorder).read());
    if (line.paused)
        return core::fail(sync::kLinePaused);
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto device, envelope::SigningKey::fromSeed(keys.signingSeed));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kPadronSearched,
                                  .subjects = {},
                                  .numeral = "30",
                                  .payload = QCborMap{{1, asked->by}, {2, why}}}));
    PADRON_TRY(transaction.commit());
    return ports::SearchQuestion{sync::searchPath(keys.store, keys.epoch),
                                 sync::signQuestion({.store = keys.store,
                                                     .epoch = keys.epoch,
                                                     .user = m_recorder.user().id,
                                                     .by = asked->by,
                                                     .value = asked->value,
                                                     .reason = why,
                                                     .wallMs = m_clock.wallMs()},
                                                    device),
                                 line};
}

Result<ports::SearchFinding> AskPadron::read(const ports::SearchQuestion& question, const QByteArray& answer)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(enrolment->rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(enrolment->trustList, root));
    PADRON_ASSIGN(const auto said, sync::verifyAnswer(answer, trust.verifyKeys(credential::KeyRole::Acuse)));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    if (said.store != keys.store || said.epoch != keys.epoch || said.question != envelope::sha256(question.body))
        return core::fail(sync::kSearchAnswerForged, QStringLiteral("question"));
    ports::SearchFinding finding{said.found, false, said.code, said.person};
    if (said.found) {
        PADRON_ASSIGN(finding.here, isHere(said.person));
    }
    return finding;
}

Result<bool> AskPadron::isHere(const core::PersonId& person)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    const auto family = m_registry.familyOf(person);
    if (!family && family.error().code != ports::kNotFound)
        return core::fail(family.error());
    return family.has_value();
}

} // namespace padron::usecases
