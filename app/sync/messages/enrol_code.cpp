// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/enrolment.h"

#include "envelope/log_chain.h"
#include "sync/messages/errors.h"

namespace padron::sync {

namespace {

// Crockford's base32: no I, L, O, U among the digits; the check character is the number modulo 37.
constexpr char16_t kDigits[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr int kCheckModulus = 37;
constexpr int kCodeBytes = 32;
constexpr int kCodeDigits = 52; // 260 bits: the last four are zero
constexpr qsizetype kMaxTyped = 200;

int valueOf(QChar c, int count)
{
    c = c.toUpper();
    if (c == u'I' || c == u'L')
        c = u'1';
    else if (c == u'O')
        c = u'0';
    return static_cast<int>(QStringView(kDigits).left(count).indexOf(c));
}

} // namespace

QString EnrolCode::text() const
{
    const QByteArray bytes = secret + caHash;
    QString digits;
    int bits = 0, waiting = 0, check = 0;
    const auto put = [&](int digit) {
        digits += QChar(kDigits[digit]);
        check = (check * 32 + digit) % kCheckModulus;
    };
    for (const char byte : bytes) {
        waiting = (waiting << 8) | static_cast<quint8>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            put((waiting >> bits) & 31);
            waiting &= (1 << bits) - 1;
        }
    }
    if (bits > 0)
        put((waiting << (5 - bits)) & 31);
    digits += QChar(kDigits[check]);
    for (qsizetype at = (digits.size() - 1) / 4 * 4; at > 0; at -= 4)
        digits.insert(at, u'-');
    return digits;
}

core::Result<EnrolCode> EnrolCode::parse(QStringView text)
{
    const auto malformed = core::fail(kEnrolCodeMalformed);
    if (text.size() > kMaxTyped)
        return malformed;
    QString digits;
    for (const QChar c : text)
        if (!c.isSpace() && c != u'-')
            digits += c;
    if (digits.size() != kCodeDigits + 1)
        return malformed;

    QByteArray bytes;
    int bits = 0, waiting = 0, check = 0;
    for (int i = 0; i < kCodeDigits; ++i) {
        const int digit = valueOf(digits.at(i), 32);
        if (digit < 0)
            return malformed;
        check = (check * 32 + digit) % kCheckModulus;
        waiting = (waiting << 5) | digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(waiting >> bits);
            waiting &= (1 << bits) - 1;
        }
    }
    if (bytes.size() != kCodeBytes || waiting != 0 || valueOf(digits.back(), kCheckModulus) != check)
        return malformed;
    return EnrolCode{bytes.left(16), bytes.mid(16)};
}

QByteArray EnrolCode::codeId() const
{
    return envelope::sha256(secret).left(8);
}

QByteArray EnrolCode::hashOfCa(const QByteArray& caPublic32)
{
    return envelope::sha256(caPublic32).left(16);
}

} // namespace padron::sync
