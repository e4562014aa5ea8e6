// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "envelope/base45.h"
#include "envelope/compression.h"
#include "envelope/qr_zlib.h"

namespace padron::fuzz {

void qrText(const QByteArray& input)
{
    const QString text = QString::fromLatin1(input);
    const auto stream = envelope::base45Decode(text);
    if (stream)
        require(envelope::base45Encode(*stream) == text, "one text for the same bytes");
    require(envelope::base45Decode(envelope::base45Encode(input)) == input, "Base45 round trip");

    for (const QByteArray& bytes : {input, stream.value_or(QByteArray())}) {
        if (const auto plain = envelope::qrInflate(bytes))
            require(plain->size() <= 4096 && envelope::qrInflate(envelope::qrDeflate(*plain)) == *plain, "inflate bounded");
    }
    require(envelope::qrInflate(envelope::qrDeflate(input), input.size()) == input, "zlib round trip");

    constexpr qsizetype kMax = 65536;
    if (const auto plain = envelope::zstdDecompress(input, kMax))
        require(plain->size() <= kMax && envelope::zstdDecompress(envelope::zstdCompress(*plain), kMax) == *plain,
                "zstd bounded");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::qrText)
