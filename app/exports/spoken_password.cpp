// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/spoken_password.h"

#include <QRandomGenerator>

namespace padron::exports {

namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr int kGroups = 5, kOfEach = 4;
static_assert(kLetters.size() == 31);

} // namespace

core::SecureBytes spokenPassword()
{
    core::SecureBytes password(kGroups * kOfEach + kGroups - 1);
    unsigned char* at = password.data();
    for (int group = 0; group < kGroups; ++group) {
        if (group > 0)
            *at++ = '-';
        for (int i = 0; i < kOfEach; ++i)
            *at++ = static_cast<unsigned char>(kLetters[QRandomGenerator::system()->bounded(static_cast<quint32>(kLetters.size()))]);
    }
    return password;
}

} // namespace padron::exports
