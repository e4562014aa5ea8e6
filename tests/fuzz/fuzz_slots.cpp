// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "access/centre_recovery.h"
#include "access/errors.h"
#include "access/lockout.h"
#include "access/slot_changes.h"

namespace padron::fuzz {

using namespace padron::access;

namespace {

const core::SecureBytes& someKey()
{
    static const core::SecureBytes key(QByteArray(32, 'f'));
    return key;
}

/// A laptop that waits for the centre's answer, made once: its KDF is small, but it is one.
struct Waiting
{
    QByteArray slotBytes;
    PendingRecovery pending;
};

const Waiting& waiting()
{
    static const Waiting made = [] {
        const SessionUser user{core::UserId(QUuid(1, 2, 0x7003, 0x80, 0, 0, 0, 0, 0, 0, 1)), QStringLiteral("M. Ruiz"), Role::Responsable};
        const core::StoreId store(QUuid(2, 2, 0x7003, 0x80, 0, 0, 0, 0, 0, 0, 1));
        const core::SecureBytes password(QByteArrayView("nopal y tortilla"));
        auto slots = createSlots(store, user, password, {1, 8192});
        const SlotFile file = withCentre(slots->file, slots->dataKey, envelope::BoxKeyPair::generate().publicKey);
        return Waiting{encodeSlotFile(file, slots->dataKey), *askCentre(file, u"M. Ruiz", password, {1, 8192}, 1)};
    }();
    return made;
}

} // namespace

void slots(const QByteArray& input)
{
    if (const auto file = decodeSlotFile(input)) {
        // Version 1 is written anew as 2; what was written is read as it was.
        const QByteArray again = encodeSlotFile(*file, someKey());
        require(decodeSlotFile(again) == *file, "slot file round trip");
        require(authenticateSlotFile(again, someKey()).has_value(), "a slot file of one's own key");
        require(!authenticateSlotFile(input, someKey()), "no slot file of somebody else's key");
        (void)previousDataKey(*file, someKey());
        if (!file->users.isEmpty())
            (void)withoutUser(*file, file->users.front().user.id);
    }
    if (const auto request = decodeRecoveryRequest(input)) {
        require(encodeRecoveryRequest(*request) == input, "one encoding of a request");
        require(!answerRequest(*request, envelope::BoxKeyPair::generate()), "no answer of another centre");
    }
    if (const auto pending = decodePendingRecovery(input))
        require(encodePendingRecovery(*pending) == input, "one encoding of what is awaited");
    if (const auto bytes = recoveryBytes(input))
        (void)decodeRecoveryRequest(*bytes);
    require(!acceptAnswer(waiting().slotBytes, waiting().pending, input, core::SecureBytes(QByteArrayView("nopal y tortilla"))),
            "no answer but the centre's");
    (void)decodeLockout(input);
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::slots)
