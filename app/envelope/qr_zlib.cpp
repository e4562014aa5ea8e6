// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/qr_zlib.h"

#include "envelope/errors.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

namespace padron::envelope {

namespace {

/// RFC 1951, 3.1.1: bits fill a byte from its low end; Huffman codes go in from their high bit.
class BitWriter
{
public:
    explicit BitWriter(QByteArray& out) : m_out(out) {}

    void bit(unsigned value)
    {
        m_byte |= (value & 1U) << m_used;
        if (++m_used == 8)
            flush();
    }
    void huffman(unsigned code, int length)
    {
        for (int i = length - 1; i >= 0; --i)
            bit(code >> i);
    }
    void flush()
    {
        if (m_used > 0)
            m_out += static_cast<char>(m_byte);
        m_byte = 0;
        m_used = 0;
    }

private:
    QByteArray& m_out;
    unsigned m_byte = 0;
    int m_used = 0;
};

} // namespace

QByteArray qrDeflate(const QByteArray& plain)
{
    QByteArray out("\x78\x01", 2);
    BitWriter writer(out);
    writer.bit(1); // final block
    writer.bit(1); // fixed Huffman: 01, low bit first
    writer.bit(0);
    unsigned a = 1, b = 0; // Adler-32 of RFC 1950
    for (const char c : plain) {
        const unsigned literal = static_cast<quint8>(c);
        if (literal < 144)
            writer.huffman(0x30 + literal, 8);
        else
            writer.huffman(0x190 + literal - 144, 9);
        a = (a + literal) % 65521;
        b = (b + a) % 65521;
    }
    writer.huffman(0, 7); // end of block
    writer.flush();
    for (const unsigned value : {b >> 8, b, a >> 8, a})
        out += static_cast<char>(value & 0xff);
    return out;
}

core::Result<QByteArray> qrInflate(const QByteArray& stream, qsizetype maxBytes)
{
    z_stream z{};
    if (inflateInit(&z) != Z_OK)
        return core::fail(kZlibMalformed, QStringLiteral("init"));
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&z, &inflateEnd);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(stream.constData())); // zlib only reads it
    z.avail_in = static_cast<uInt>(stream.size());

    QByteArray out;
    qsizetype filled = 0;
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        // Grown as it fills: a short stream must not reserve the whole limit.
        if (filled == out.size() && filled < maxBytes)
            out.resize(std::min(maxBytes, std::max<qsizetype>(4096, filled * 2)));
        z.next_out = reinterpret_cast<Bytef*>(out.data()) + filled;
        z.avail_out = static_cast<uInt>(out.size() - filled);
        state = inflate(&z, Z_BLOCK);
        filled = out.size() - static_cast<qsizetype>(z.avail_out);
        if (state != Z_OK && state != Z_STREAM_END)
            return core::fail(kZlibMalformed, state == Z_BUF_ERROR ? QStringLiteral("too long or cut off")
                                                                   : QStringLiteral("damaged"));
        // Z_BLOCK stops after each block; bits left over after the last one are nobody's, and must say nothing.
        const bool lastBlockEnded = (z.data_type & 0xc0) == 0xc0;
        const int unused = z.data_type & 7;
        if (lastBlockEnded && unused > 0 && (z.next_in[-1] >> (8 - unused)) != 0)
            return core::fail(kZlibMalformed, QStringLiteral("padding"));
    }
    if (z.avail_in != 0)
        return core::fail(kZlibMalformed, QStringLiteral("bytes after the end"));
    out.truncate(filled);
    return out;
}

} // namespace padron::envelope
