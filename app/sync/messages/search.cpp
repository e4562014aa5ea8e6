// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/search.h"

#include "domain/curp.h"
#include "domain/folio.h"
#include "domain/text_rules.h"
#include "sync/messages/fields.h"
#include "sync/messages/search_errors.h"

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxBytes = 4096, kMaxCode = 60;
constexpr qsizetype kCurpLetters = 18;

Result<QCborValue> payloadOf(const envelope::VerifiedMessage& message)
{
    if (!message.extraProtected().isEmpty())
        return core::fail(core::kCborUnexpected, QStringLiteral("header"));
    return core::decodeCbor(message.payload(), {.maxDepth = 2, .maxBytes = kMaxBytes});
}

bool isAsked(const PadronQuestion& question)
{
    if (question.reason.isEmpty() || domain::textFault(question.reason, int(kMaxSearchReason)))
        return false;
    if (question.by == QLatin1String("curp")) {
        const auto curp = domain::Curp::parse(question.value);
        return curp && curp->text() == question.value;
    }
    const auto folio = domain::Folio::parse(question.value);
    return question.by == QLatin1String("folio") && folio && folio->digits() == question.value;
}

} // namespace

QByteArray signQuestion(const PadronQuestion& question, const envelope::SigningKey& device)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, question.store.bytes());
    map.insert(3, static_cast<qint64>(question.epoch));
    map.insert(4, question.user.bytes());
    map.insert(5, question.by);
    map.insert(6, question.value);
    map.insert(7, question.reason);
    map.insert(8, question.wallMs);
    return envelope::signMessage(device, envelope::typ::kSearch, core::encodeCbor(map));
}

Result<PadronQuestion> verifyQuestion(const QByteArray& bytes, const envelope::VerifyKey& device)
{
    const auto malformed = [](const core::Error& why) { return core::fail(kQuestionMalformed, why.printedId()); };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kSearch, kMaxBytes);
    if (!message)
        return malformed(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, device);
    if (!verified)
        return malformed(verified.error());
    const auto value = payloadOf(*verified);
    if (!value)
        return malformed(value.error());
    core::CborMapReader reader(*value);
    PadronQuestion question;
    readVersion(reader);
    question.store = readId<core::StoreId>(reader, 2);
    question.epoch = readU32(reader, 3, 1);
    question.user = readId<core::UserId>(reader, 4);
    question.by = reader.text(5, 10);
    question.value = reader.text(6, kCurpLetters);
    question.reason = reader.text(7, kMaxSearchReason);
    question.wallMs = reader.integer(8, 1, kMaxSeq);
    if (const auto done = reader.finish(); !done)
        return malformed(done.error());
    if (!isAsked(question))
        return core::fail(kQuestionMalformed, QStringLiteral("question"));
    return question;
}

QByteArray signAnswer(const PadronAnswer& answer, const envelope::SigningKey& acuse)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, answer.store.bytes());
    map.insert(3, static_cast<qint64>(answer.epoch));
    map.insert(4, answer.question);
    map.insert(5, answer.found ? 1 : 0);
    map.insert(6, answer.here ? 1 : 0);
    map.insert(7, answer.code);
    if (!answer.person.isNull())
        map.insert(8, answer.person.bytes());
    map.insert(9, answer.centreMs);
    return envelope::signMessage(acuse, envelope::typ::kSearchAnswer, core::encodeCbor(map));
}

Result<PadronAnswer> verifyAnswer(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    const auto forged = [](const core::Error& why) { return core::fail(kSearchAnswerForged, why.printedId()); };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kSearchAnswer, kMaxBytes);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, acuse);
    if (!verified)
        return forged(verified.error());
    const auto value = payloadOf(*verified);
    if (!value)
        return forged(value.error());
    core::CborMapReader reader(*value);
    PadronAnswer answer;
    readVersion(reader);
    answer.store = readId<core::StoreId>(reader, 2);
    answer.epoch = readU32(reader, 3, 1);
    answer.question = reader.bytes(4, 32);
    answer.found = reader.integer(5, 0, 1) == 1;
    answer.here = reader.integer(6, 0, 1) == 1;
    answer.code = reader.text(7, kMaxCode);
    if (reader.has(8))
        answer.person = readId<core::PersonId>(reader, 8);
    answer.centreMs = reader.integer(9, 1, kMaxSeq);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (answer.found == answer.person.isNull())
        return core::fail(kSearchAnswerForged, QStringLiteral("person"));
    return answer;
}

QString searchPath(const core::StoreId& store, quint32 epoch)
{
    return QStringLiteral("/v1/busquedas/%1/%2").arg(store.text()).arg(epoch);
}

} // namespace padron::sync
