// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verdict_tone.h"

namespace padron::ui {

using Tone = Theme::Tone;

namespace {

constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kOld = 30 * kDay, kVeryOld = 90 * kDay;

Tone toneOf(credential::Reason reason)
{
    using R = credential::Reason;
    switch (reason) {
    case R::RevokedKey:
    case R::BadSignature:
    case R::BadDelegation:
    case R::OutsideDelegation:
    case R::BadClaims:
        return Tone::Danger;
    case R::UnknownKey:
    case R::IssuedInFuture:
        return Tone::Warn;
    default:
        return Tone::Neutral;
    }
}

} // namespace

Tone toneOf(const credential::Verification& verification)
{
    using V = credential::Verdict;
    switch (verification.verdict) {
    case V::Valid:
    case V::ValidProvisional:
        return Tone::Ok;
    case V::Replaced:
    case V::Suspended:
        return Tone::Warn;
    case V::Cancelled:
        return Tone::Danger;
    case V::NotVerifiable:
        break;
    }
    return toneOf(verification.reason);
}

Tone toneOf(const credential::ForeignVerification& verification)
{
    using R = credential::ForeignReason;
    switch (verification.reason) {
    case R::None: // never green: it says nothing about the padrón
        return Tone::Info;
    case R::BadSignature:
        return Tone::Danger;
    case R::UnknownKey:
    case R::NotYetValid:
    case R::Expired:
        return Tone::Warn;
    case R::NotACredential:
        break;
    }
    return Tone::Neutral;
}

Tone toneOfListAge(qint64 seconds)
{
    if (seconds < 0)
        return Tone::Warn;
    return seconds > kVeryOld ? Tone::Danger : seconds > kOld ? Tone::Warn : Tone::Neutral;
}

} // namespace padron::ui
