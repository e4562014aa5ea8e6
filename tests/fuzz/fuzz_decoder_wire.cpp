// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "documents/limits.h"
#include "documents/wire.h"

#include <algorithm>

namespace padron::fuzz {

namespace {

using namespace padron::documents;

/// Reads the stream in pieces of that size, as a pipe gives it.
void readInPieces(const QByteArray& stream, qsizetype piece)
{
    WireReader reader;
    int pages = 0;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        QByteArrayView left = QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at));
        while (!left.isEmpty()) {
            switch (reader.feed(left)) {
            case WireReader::State::More: require(left.isEmpty(), "more is asked for when all was read"); break;
            case WireReader::State::Page: {
                const DecodedPage page = reader.takePage();
                require(page.number == ++pages && page.number <= page.of && page.of <= kMostPages, "pages in order");
                require(page.image.format() == QImage::Format_Grayscale8 && !page.image.isNull() &&
                            std::max(page.image.width(), page.image.height()) <= kWorkingLongSide,
                        "a page is grey and within its limits");
                break;
            }
            case WireReader::State::Ended: require(pages > 0, "no end without a page"); return;
            case WireReader::State::Faulted:
                require(reader.fault().code.id().starts_with("DOC-10"), "a fault of the helper's own");
                return;
            case WireReader::State::Nonsense: return;
            }
        }
    }
}

} // namespace

void decoderWire(const QByteArray& input)
{
    for (const qsizetype piece : {qsizetype(1), qsizetype(13), qsizetype(4096)})
        readInPieces(input, piece);
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::decoderWire)
