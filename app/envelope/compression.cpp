// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/compression.h"

#include "envelope/errors.h"

#include <zstd.h>

namespace padron::envelope {

QByteArray zstdCompress(const QByteArray& plain)
{
    const auto size = static_cast<size_t>(plain.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const size_t written = ZSTD_compress(out.data(), static_cast<size_t>(out.size()), plain.constData(), size, 3);
    if (ZSTD_isError(written))
        qFatal("zstd could not compress: %s", ZSTD_getErrorName(written)); // only for want of memory
    out.truncate(static_cast<qsizetype>(written));
    return out;
}

core::Result<QByteArray> zstdDecompress(const QByteArray& compressed, qsizetype maxBytes)
{
    const auto size = static_cast<size_t>(compressed.size());
    // Exactly one frame that states its length, so the answer's size is known before a byte of it is made.
    if (ZSTD_findFrameCompressedSize(compressed.constData(), size) != size)
        return core::fail(kZstdMalformed, QStringLiteral("not one whole frame"));
    const unsigned long long plainSize = ZSTD_getFrameContentSize(compressed.constData(), size);
    if (plainSize == ZSTD_CONTENTSIZE_UNKNOWN || plainSize == ZSTD_CONTENTSIZE_ERROR
        || plainSize > static_cast<unsigned long long>(maxBytes))
        return core::fail(kZstdMalformed, QStringLiteral("content size"));
    QByteArray plain(static_cast<qsizetype>(plainSize), Qt::Uninitialized);
    const size_t written = ZSTD_decompress(plain.data(), static_cast<size_t>(plainSize), compressed.constData(), size);
    if (ZSTD_isError(written) || written != plainSize)
        return core::fail(kZstdMalformed, QStringLiteral("damaged"));
    return plain;
}

} // namespace padron::envelope
