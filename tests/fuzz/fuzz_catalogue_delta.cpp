// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "envelope/compression.h"
#include "envelope/cose.h"
#include "sync/messages/catalogue_delta.h"

namespace padron::fuzz {

namespace {

using namespace padron::sync;

void take(const QByteArray& bytes)
{
    const QList keys{centreKey().verifyKey()};
    const auto delta = verifyCatalogueDelta(bytes, keys);
    if (!delta)
        return;
    require(!verifyCatalogueDelta(bytes, {deviceKey().verifyKey()}), "nobody else's catalogue");
    const QByteArray again = signCatalogueDelta(*delta, centreKey());
    const auto same = verifyCatalogueDelta(again, keys);
    require(same && signCatalogueDelta(*same, centreKey()) == again, "what was read can be sent on");
}

} // namespace

void catalogueDelta(const QByteArray& input)
{
    take(input);
    take(envelope::signMessage(centreKey(), envelope::typ::kCatalogueDelta, input));
    take(envelope::signMessage(centreKey(), envelope::typ::kCatalogueDelta, envelope::zstdCompress(input)));
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::catalogueDelta)
