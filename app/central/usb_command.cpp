// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's side of a stick with packages, beside a server that runs or without one.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/lost_devices.h"
#include "central/room_errors.h"
#include "central/usb_desk.h"
#include "packages/stick.h"
#include "platform/system_clock.h"
#include "sync/messages/package_errors.h"

#include <QFileInfo>

namespace padron::central::command {

using core::Result;

namespace {

constexpr int kSomeRefused = 3, kCutShort = 4;

struct Reason
{
    core::ErrorCode code;
    const char16_t* sentence;
};
constexpr Reason kReasons[] = {{kSignatureInvalid, u"la firma o el sello no son de ese equipo"},
                               {kRequestMalformed, u"no tiene la forma debida"},
                               {sync::kPackageForged, u"no es lo que dice su nombre"},
                               {sync::kPackageTooLarge, u"es demasiado grande"},
                               {kDeviceRevoked, u"el equipo está revocado"},
                               {kDeviceNotFound, u"ningún equipo dado de alta es ése"},
                               {kBatchAhead, u"faltan lotes anteriores: vendrán en otra memoria"},
                               {kCloneDetected, u"ya se recibió otro lote con ese número: puede haber una copia del equipo"},
                               {kChainDiscontinuous, u"no sigue a lo último que se recibió de ese equipo"},
                               {sync::kFolderFull, u"la memoria está llena"},
                               {sync::kFolderReadOnly, u"en la memoria no se puede escribir"},
                               {sync::kFolderGone, u"la memoria ya no está, o no se puede leer"},
                               {sync::kFolderWriteFailed, u"la memoria no guardó un archivo"},
                               {kStoreUnavailable, u"la base de datos no responde"},
                               {kStoreFull, u"no hay espacio en el disco de la base de datos"}};

QString sentenceFor(const core::Error& error)
{
    for (const Reason& reason : kReasons)
        if (reason.code == error.code)
            return QString::fromUtf16(reason.sentence);
    return error.printedId();
}

} // namespace

Result<int> stick(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString folder = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(words,
                           QStringLiteral("memoria CARPETA: toma los lotes y páginas que trae una memoria USB y deja en ella los "
                                          "acuses y lo que hay para cada equipo. Puede repetirse, y «serve» puede estar en marcha."),
                           {pagesOption(),
                            {QStringLiteral("aceptar-revocado"),
                             QStringLiteral("Toma lotes y páginas de ese equipo revocado (D0007): lo que escribió antes de perderse y "
                                            "alguien alcanzó a guardar. Queda en la bitácora y como alarma; no se le contesta nada más."),
                             QStringLiteral("equipo")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return core::fail(kArgumentsWrong, QStringLiteral("diga la carpeta de la memoria"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    PADRON_ASSIGN(const auto authority, EnrolmentAuthority::load(line.keys()));
    PADRON_ASSIGN(const auto acuse, line.keys().signingKey(KeyFile::Acuse));
    BatchIntake intake(store, authority.buzon, acuse, clock);
    StreamReader reader(store, authority, acuse, clock);
    PageShelf shelf(store, acuse, clock, pagesFolder(line));
    CarriedPackages carried(store, intake, reader, shelf, authority.buzon, acuse.verifyKey(), clock);
    if (const QString named = line.value(QStringLiteral("aceptar-revocado")); !named.isEmpty()) {
        PADRON_ASSIGN(const auto lost, LostDevices(store, line.keys(), clock).look(named));
        if (!lost.device.revoked)
            return core::fail(kArgumentsWrong, QStringLiteral("%1 no está revocado").arg(lost.device.deviceId));
        carried.takeDespiteRevoked(lost.device.deviceId);
        logFault("memoria-acepta-revocado", {{QStringLiteral("equipo"), lost.device.deviceId}});
    }
    const auto disk = packages::openStick(folder);

    UsbDone done;
    const auto run = UsbDesk(*disk, carried).run(done);
    for (const auto& [name, error] : done.refused)
        say(QStringLiteral("RECHAZADO %1  %2").arg(name, sentenceFor(error)));
    say(QStringLiteral("Equipos: %1. Lotes: %2. Páginas: %3. Solicitudes: %4. Respuestas nuevas en la memoria: %5. Rechazados: %6.")
            .arg(done.laptops.size())
            .arg(done.batches)
            .arg(done.pages)
            .arg(done.requests)
            .arg(done.written)
            .arg(done.refused.size()));
    if (!run) {
        say(QStringLiteral("SE INTERRUMPIÓ: %1. Lo recibido está a salvo; repita la orden.").arg(sentenceFor(run.error())));
        return kCutShort;
    }
    say(QStringLiteral("LISTO. Ya puede sacar la memoria."));
    return done.refused.isEmpty() ? 0 : kSomeRefused;
}

} // namespace padron::central::command
