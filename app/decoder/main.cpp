// SPDX-License-Identifier: GPL-3.0-or-later
// modulo-decodificador: a foreign file comes in on stdin, grey pages go out on stdout (documents/wire.h). It is started
// for each file, has nobody's data but that file's, and gives up what it has no use for before it looks at it.
#include "decoder/page_decoder.h"
#include "documents/limits.h"
#include "platform/process_limits.h"

#include <QFile>
#include <QGuiApplication>
#include <QImageReader>

#include <cstdio>

using namespace padron;

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QImageReader::supportedImageFormats(); // loads the readers while files may be opened
    if (!platform::confineProcess({.memoryBytes = qint64(1280) * 1024 * 1024, .cpuSeconds = 30, .openFiles = 32}))
        std::fputs("modulo-decodificador: not every limit is held here\n", stderr);

    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 2;
    QByteArray file;
    while (file.size() <= documents::kMostFileBytes) { // a pipe gives it in pieces
        const QByteArray piece = in.read(documents::kMostFileBytes + 1 - file.size());
        if (piece.isEmpty())
            break;
        file.append(piece);
    }
    const auto decoded = decoder::decodePages(file, [&out](const documents::DecodedPage& page) {
        out.write(documents::pageHeader(page));
        out.write(reinterpret_cast<const char*>(page.image.constBits()), page.image.sizeInBytes());
        out.flush();
    });
    out.write(decoded ? documents::endFrame() : documents::faultFrame(decoded.error()));
    out.flush();
    return decoded ? 0 : 1;
}
