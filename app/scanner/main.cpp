// SPDX-License-Identifier: GPL-3.0-or-later
// modulo-escaner: --lista writes the scanners that are connected; --escanear DEVICE writes its pages (documents/wire.h).
// Its exit code says how it ended (scanner/scan_reply.h). SIGTERM: the scanner stops and lets go.
#include "platform/core_dumps.h"
#include "scanner/sane_scanner.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>

using namespace padron;

int main(int argc, char** argv)
{
    platform::forbidCoreDumps();
    std::signal(SIGTERM, [](int) { scanner::SaneScanner::cancelFromSignal(); });
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 2;

    scanner::SaneScanner sane;
    if (arguments.size() == 2 && arguments.at(1) == QLatin1String("--lista")) {
        const auto devices = sane.devices();
        if (!devices)
            return scanner::exitCodeOf(devices.error().code);
        out.write(scanner::devicesToBytes(*devices));
        return 0;
    }
    if (arguments.size() != 3 || arguments.at(1) != QLatin1String("--escanear"))
        return 2;
    const auto scanned = sane.scan(arguments.at(2), [&out](const documents::DecodedPage& page) {
        out.write(documents::pageHeader(page));
        out.write(reinterpret_cast<const char*>(page.image.constBits()), page.image.sizeInBytes());
        out.flush();
    });
    if (!scanned)
        return scanner::exitCodeOf(scanned.error().code);
    out.write(documents::endFrame());
    return 0;
}
