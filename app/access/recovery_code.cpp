// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/slots.h"

#include "access/errors.h"
#include "envelope/sodium.h"

#include <sodium.h>

namespace padron::access {

namespace {

constexpr qsizetype kEntropySize = 20;
constexpr int kCharacters = 32;
constexpr int kGroup = 4;
constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 0..31, or -1 for a character that Crockford's alphabet does not read.
int valueOf(QChar typed)
{
    char c = typed.toUpper().toLatin1();
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    for (int value = 0; value < 32; ++value)
        if (kCrockford[value] == c)
            return value;
    return -1;
}

} // namespace

RecoveryCode RecoveryCode::generate()
{
    envelope::readySodium();
    RecoveryCode code{core::SecureBytes(kEntropySize)};
    randombytes_buf(code.entropy.data(), static_cast<size_t>(code.entropy.size()));
    return code;
}

core::Result<RecoveryCode> RecoveryCode::parse(QStringView text)
{
    RecoveryCode code{core::SecureBytes(kEntropySize)};
    int count = 0;
    quint32 pending = 0;
    for (const QChar c : text) {
        if (c.isSpace() || c == u'-' || c.category() == QChar::Punctuation_Dash)
            continue;
        const int value = valueOf(c);
        if (value < 0 || count == kCharacters)
            return core::fail(kWrongRecoveryCode, QStringLiteral("form"));
        // Eight characters make five bytes.
        pending = (pending << 5) | static_cast<quint32>(value);
        ++count;
        const int bits = count * 5;
        const int bytesBefore = (bits - 5) / 8;
        if (bits / 8 > bytesBefore)
            code.entropy.data()[bytesBefore] = static_cast<unsigned char>(pending >> (bits % 8));
    }
    if (count != kCharacters)
        return core::fail(kWrongRecoveryCode, QStringLiteral("length"));
    return code;
}

QString RecoveryCode::text() const
{
    QString out;
    for (int i = 0; i < kCharacters; ++i) {
        int value = 0;
        for (int bit = i * 5; bit < i * 5 + 5; ++bit)
            value = value * 2 + ((entropy.data()[bit / 8] >> (7 - bit % 8)) & 1);
        if (i > 0 && i % kGroup == 0)
            out += u'-';
        out += QLatin1Char(kCrockford[value]);
    }
    return out;
}

} // namespace padron::access
