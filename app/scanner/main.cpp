// SPDX-License-Identifier: GPL-3.0-or-later
// modulo-escaner: --lista writes the scanners that are connected; --escanear DEVICE [--ambos-lados] writes its pages
// (documents/wire.h).
// Its exit code says how it ended (scanner/scan_reply.h). SIGTERM: the scanner stops and lets go. All that is to say is
// said before the scanner is let go of, for there some drivers hang: they have two seconds.
#include "platform/core_dumps.h"
#include "scanner/sane_scanner.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace padron;

namespace {

constexpr unsigned kSecondsToLetGo = 2;
volatile std::sig_atomic_t s_code = 0;

/// How it ends, whatever the driver does from here on.
int settled(int code)
{
    s_code = code;
    std::signal(SIGALRM, [](int) { _exit(s_code); });
    alarm(kSecondsToLetGo);
    return code;
}

int list(scanner::SaneScanner& sane, QFile& out)
{
    const auto devices = sane.devices();
    if (!devices)
        return scanner::exitCodeOf(devices.error().code);
    out.write(scanner::devicesToBytes(*devices));
    out.flush();
    return 0;
}

int scan(scanner::SaneScanner& sane, const QString& device, bool bothSides, QFile& out)
{
    const auto scanned = sane.scan(device, bothSides, [&out](const documents::DecodedPage& page) {
        out.write(documents::pageHeader(page));
        out.write(reinterpret_cast<const char*>(page.image.constBits()), page.image.sizeInBytes());
        out.flush();
    });
    if (!scanned)
        return scanner::exitCodeOf(scanned.error().code);
    out.write(documents::endFrame());
    out.flush();
    return 0;
}

} // namespace

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
    if (arguments.size() == 2 && arguments.at(1) == QLatin1String("--lista"))
        return settled(list(sane, out));
    const bool bothSides = arguments.size() == 4 && arguments.at(3) == QLatin1String("--ambos-lados");
    if ((arguments.size() == 3 || bothSides) && arguments.at(1) == QLatin1String("--escanear"))
        return settled(scan(sane, arguments.at(2), bothSides, out));
    return 2;
}
