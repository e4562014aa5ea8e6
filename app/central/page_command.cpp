// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/page_shelf.h"
#include "platform/system_clock.h"

#include <QDir>

namespace padron::central {

using core::Result;

QString pagesFolder(const CommandLine& line)
{
    return line.isSet(QStringLiteral("adjuntos"))
        ? line.value(QStringLiteral("adjuntos"))
        : QDir::cleanPath(QDir(line.value(QStringLiteral("claves"))).absoluteFilePath(QStringLiteral("../adjuntos")));
}

OptionSpec pagesOption()
{
    return {QStringLiteral("adjuntos"), QStringLiteral("Carpeta de las páginas; si falta, «adjuntos» junto a las claves."),
            QStringLiteral("carpeta")};
}

namespace command {

namespace {

constexpr int kPagesAtOnce = 500;

Result<DeviceRow> deviceNamed(CentralTransaction& tx, const QString& name)
{
    if (name.isEmpty())
        return 0;
    PADRON_ASSIGN(const auto devices, tx.devices());
    for (const Device& device : devices)
        if (device.deviceId == name)
            return device.row;
    return core::fail(kDeviceNotFound, name);
}

struct Tally
{
    qint64 pages = 0, bytes = 0, missing = 0, missingBytes = 0, damaged = 0;
};

/// Every page of that device, or of all, a transaction for each hand of them: reading files takes its time.
template <class Each> Result<void> forEach(CentralStore& store, DeviceRow device, const Each& each)
{
    QByteArray after;
    for (;;) {
        QList<AnnouncedPage> pages;
        {
            PADRON_ASSIGN(const auto tx, store.begin());
            PADRON_TRY(tx->freeze());
            PADRON_ASSIGN(pages, tx->announcedPages(after, device, kPagesAtOnce));
        }
        for (const AnnouncedPage& page : pages)
            PADRON_TRY(each(page));
        if (pages.size() < kPagesAtOnce)
            return {};
        after = pages.last().sha256;
    }
}

Result<int> list(PgCentralStore& store, DeviceRow device)
{
    Tally tally;
    PADRON_TRY(forEach(store, device, [&tally](const AnnouncedPage& page) -> Result<void> {
        ++tally.pages;
        tally.bytes += page.bytes;
        if (page.receivedMs > 0)
            return {};
        ++tally.missing;
        tally.missingBytes += page.bytes;
        say(QStringLiteral("falta %1 %2 %3").arg(page.deviceId, QLatin1String(page.sha256.toHex())).arg(page.bytes));
        return {};
    }));
    say(QStringLiteral("páginas %1 (%2 bytes); faltan %3 (%4 bytes)")
            .arg(tally.pages).arg(tally.bytes).arg(tally.missing).arg(tally.missingBytes));
    return 0;
}

/// One that is damaged or gone counts as missing: another laptop that has it brings it. The one whose receipt says that it is
/// here brings it no more by itself, which is said.
Result<int> revise(PgCentralStore& store, PageShelf& shelf, DeviceRow device)
{
    Tally tally;
    const auto each = [&](const AnnouncedPage& page) -> Result<void> {
        if (page.receivedMs == 0)
            return {};
        ++tally.pages;
        PADRON_ASSIGN(const bool sound, shelf.holds(page.sha256));
        if (sound)
            return {};
        ++tally.damaged;
        say(QStringLiteral("dañada o perdida %1 %2").arg(page.deviceId, QLatin1String(page.sha256.toHex())));
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_TRY(tx->forgetPageReceived(page.sha256));
        return tx->commit();
    };
    PADRON_TRY(forEach(store, device, each));
    PADRON_ASSIGN(const int dropped, shelf.dropLeftovers(device));
    say(QStringLiteral("revisadas %1; dañadas o perdidas %2; restos borrados %3").arg(tally.pages).arg(tally.damaged).arg(dropped));
    if (tally.damaged > 0)
        say(QStringLiteral("El equipo que envió una página dañada o perdida ya tiene su acuse y no la manda otra vez por sí solo: "
                           "búsquela en un respaldo de esta carpeta."));
    return tally.damaged == 0 ? 0 : 1;
}

} // namespace

Result<int> pages(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString verb = takeWord(words);
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(words,
                                     QStringLiteral("Páginas de expedientes.\n"
                                                    "  adjuntos listar    cuáles se anunciaron y no han llegado\n"
                                                    "  adjuntos revisar   lee las que están, comprueba su huella y borra restos"),
                                     {pagesOption(),
                                      {QStringLiteral("equipo"), QStringLiteral("Sólo las de ese equipo (D0001)."),
                                       QStringLiteral("clave")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (verb != u"listar" && verb != u"revisar")
        return core::fail(kArgumentsWrong, QStringLiteral("adjuntos listar | revisar"));
    PgCentralStore store(line.database(), 1);
    PADRON_TRY(store.checkSchema());
    DeviceRow device = 0;
    {
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_ASSIGN(device, deviceNamed(*tx, line.value(QStringLiteral("equipo"))));
    }
    if (verb == u"listar")
        return list(store, device);
    const platform::SystemClock clock;
    PADRON_ASSIGN(const auto acuse, line.keys().signingKey(KeyFile::Acuse));
    PageShelf shelf(store, acuse, clock, pagesFolder(line));
    return revise(store, shelf, device);
}

} // namespace command
} // namespace padron::central
