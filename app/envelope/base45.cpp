// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/base45.h"

#include "envelope/errors.h"

#include <array>

namespace padron::envelope {

namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

constexpr std::array<qint8, 128> reverse()
{
    std::array<qint8, 128> table{};
    for (auto& value : table)
        value = -1;
    for (int i = 0; i < 45; ++i)
        table[static_cast<size_t>(kAlphabet[i])] = static_cast<qint8>(i);
    return table;
}

int digit(QChar c)
{
    static constexpr auto kReverse = reverse();
    return c.unicode() < 128 ? kReverse[c.unicode()] : -1;
}

} // namespace

QString base45Encode(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size() / 2 * 3 + 2);
    const auto put = [&text](int value) { text += QLatin1Char(kAlphabet[value]); };
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        const int high = static_cast<quint8>(bytes[i]);
        const int n = pair ? high * 256 + static_cast<quint8>(bytes[i + 1]) : high;
        put(n % 45);
        put(n / 45 % 45);
        if (pair)
            put(n / 2025);
    }
    return text;
}

core::Result<QByteArray> base45Decode(QStringView text)
{
    if (text.size() % 3 == 1)
        return core::fail(kBase45Malformed, QStringLiteral("length"));
    QByteArray bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const bool pair = i + 2 < text.size();
        const int c = digit(text[i]);
        const int d = digit(text[i + 1]);
        const int e = pair ? digit(text[i + 2]) : 0;
        if (c < 0 || d < 0 || e < 0)
            return core::fail(kBase45Malformed, QStringLiteral("alphabet"));
        const int n = c + d * 45 + e * 2025;
        if (n > (pair ? 0xffff : 0xff))
            return core::fail(kBase45Malformed, QStringLiteral("group out of range"));
        if (pair)
            bytes += static_cast<char>(n >> 8);
        bytes += static_cast<char>(n & 0xff);
    }
    return bytes;
}

} // namespace padron::envelope
