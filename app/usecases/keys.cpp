// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/keys.h"

namespace padron::usecases {

using core::Result;

namespace {
constexpr char kNumeral[] = "49";
} // namespace

Keys::Keys(SlotEditor& slots, ports::DatabaseKey& database, Recorder& recorder, const core::Clock& clock)
    : m_slots(slots), m_database(database), m_recorder(recorder), m_clock(clock)
{
}

Result<Keys::Facts> Keys::facts()
{
    PADRON_ASSIGN(const access::SlotFile file, m_slots.current());
    return Facts{file.keyGeneration, !file.previousKey.isEmpty(), file.centre.has_value()};
}

Result<void> Keys::changeOwnPassword(const access::Proof& proof, const core::SecureBytes& newPassword,
                                     access::KdfCost cost)
{
    const access::SessionUser& user = m_recorder.user();
    PADRON_TRY(access::checkProof(proof, user, m_clock));
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::withPassword(std::move(file), user.id, m_slots.dataKey(), newPassword, cost));
    return m_slots.keep(file, Recorder::What{.kind = envelope::kind::kPasswordChanged,
                                             .numeral = kNumeral,
                                             .payload = QCborMap{{1, user.id.bytes()}}});
}

Result<void> Keys::renewRecovery(const access::Proof& proof, const access::RecoveryCode& printed)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ManageKeys));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::withRecoveryCode(std::move(file), m_slots.dataKey(), printed));
    return m_slots.keep(file, Recorder::What{.kind = envelope::kind::kRecoveryRenewed, .numeral = kNumeral});
}

Result<void> Keys::rotate(const access::Proof& proof, const std::function<void(Step)>& progress)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ManageKeys));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    const auto say = [&progress](Step step) {
        if (progress)
            progress(step);
    };
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    if (file.previousKey.isEmpty()) {
        say(Step::NewKeys);
        const access::Rotated rotated = access::rotated(file, m_slots.dataKey());
        const QCborMap payload{{1, static_cast<qint64>(rotated.file.keyGeneration)}};
        PADRON_TRY(m_slots.keep(
            rotated, {.kind = envelope::kind::kKeysRotated, .numeral = kNumeral, .payload = payload}));
        file = rotated.file;
    }
    say(Step::Database);
    PADRON_ASSIGN(const core::SecureBytes previous, access::previousDataKey(file, m_slots.dataKey()));
    PADRON_TRY(m_database.rekey(access::databaseKey(previous), access::databaseKey(m_slots.dataKey())));
    say(Step::Finish);
    return m_slots.keep(access::rotationFinished(std::move(file)), std::nullopt);
}

} // namespace padron::usecases
