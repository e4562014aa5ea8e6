// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "sync/messages/enrolment.h"
#include "sync/messages/fields.h"
#include "sync/messages/packages.h"
#include "sync/messages/search.h"

namespace padron::fuzz {

namespace {

using namespace padron::sync;

const core::StoreId& someStore()
{
    static const auto store = *core::StoreId::fromBytes(QByteArray::fromHex("01990000000070008000000000000001"));
    return store;
}

void atTheCentre(const QByteArray& bytes)
{
    const auto device = deviceKey().verifyKey();
    if (const auto request = verifyEnrolRequest(bytes); request && request->signingPublic == device.bytes())
        require(signEnrolRequest(*request, deviceKey()) == bytes, "one encoding of a request to enrol");
    if (const auto question = verifyQuestion(bytes, device))
        require(signQuestion(*question, deviceKey()) == bytes, "one encoding of a question");
    const auto peeked = peekStreamRequest(bytes);
    if (const auto request = verifyStreamRequest(bytes, device)) {
        require(peeked && *peeked == *request, "what is peeked is what is asked");
        require(signStreamRequest(*request, deviceKey()) == bytes, "one encoding of a request for the stream");
    }
}

void atTheLaptop(const QByteArray& bytes)
{
    if (const auto answer = verifyAnswer(bytes, {centreKey().verifyKey()}))
        require(signAnswer(*answer, centreKey()) == bytes, "one encoding of an answer");
    static const EnrolCode code{QByteArray(16, 'c'), EnrolCode::hashOfCa(centreKey().verifyKey().bytes())};
    if (const auto answer = verifyEnrolAnswer(bytes, code, someStore(), 1))
        require(signEnrolAnswer(*answer, centreKey()) == bytes, "one encoding of an enrolment's answer");
}

} // namespace

void requests(const QByteArray& input)
{
    atTheCentre(input);
    atTheLaptop(input);
    const auto signedBy = [&input](const envelope::SigningKey& key, const char* typ, const QCborMap& extra = {}) {
        return envelope::signMessage(key, typ, input, extra);
    };
    const auto self = [](const envelope::SigningKey& key) { return QCborMap{{header::kSignerPublic, key.verifyKey().bytes()}}; };
    atTheCentre(signedBy(deviceKey(), envelope::typ::kEnrolRequest, self(deviceKey())));
    atTheCentre(signedBy(deviceKey(), envelope::typ::kSearch));
    atTheCentre(signedBy(deviceKey(), envelope::typ::kStreamRequest,
                         {{header::kStore, someStore().bytes()}, {header::kEpoch, 1}, {-65541, 7}, {-65542, 1}}));
    atTheLaptop(signedBy(centreKey(), envelope::typ::kSearchAnswer));
    atTheLaptop(signedBy(centreKey(), envelope::typ::kEnrolAnswer, self(centreKey())));
    if (const auto enrolment = decodeEnrolment(input))
        require(encodeEnrolment(*enrolment) == input, "one encoding of an enrolment");
    if (const auto code = EnrolCode::parse(QString::fromUtf8(input)))
        require(EnrolCode::parse(code->text()) == code, "enrolment code round trip");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::requests)
