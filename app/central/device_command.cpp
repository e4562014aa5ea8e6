// SPDX-License-Identifier: GPL-3.0-or-later
// Laptops that were stolen, lost or withdrawn, for whoever runs the centre.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/initializer.h"
#include "central/lost_devices.h"
#include "platform/system_clock.h"

namespace padron::central::command {

using core::Result;

namespace {

constexpr qint64 kMostBytes = 4 * 1024 * 1024;

QString shownFolio(const QString& digits)
{
    const auto folio = domain::Folio::parse(digits);
    return folio ? folio->text() : digits;
}

QString shown(const LostDevices::Line& line)
{
    const Device& device = line.device;
    QString text = QStringLiteral("%1  %2  época %3  entradas recibidas %4  último contacto %5  %6")
                       .arg(device.deviceId, device.folioPrefix)
                       .arg(device.epoch)
                       .arg(device.nextSeq - 1)
                       .arg(when(std::max(line.books.lastContactMs, line.books.lastBatchMs)), line.books.moduleName);
    if (line.loss)
        text += QStringLiteral("  DADO DE BAJA (%1, %2)%3")
                    .arg(sync::keyOf(line.loss->reason), when(line.loss->atMs),
                         line.loss->recoverable     ? QStringLiteral(", recuperación permitida")
                         : line.loss->handedMs == 0 ? QStringLiteral(", no se ha vuelto a conectar")
                                                    : QStringLiteral(", se conectó y recibió la orden el %1")
                                                          .arg(when(line.loss->handedMs)));
    else if (device.revoked)
        text += QStringLiteral("  REVOCADO");
    return text;
}

Result<int> list(LostDevices& devices)
{
    PADRON_ASSIGN(const auto lines, devices.list());
    for (const auto& line : lines)
        say(shown(line));
    return 0;
}

Result<int> revoke(LostDevices& devices, const CommandLine& line)
{
    const auto reason = sync::sealReasonFrom(line.value(QStringLiteral("motivo")));
    if (!reason)
        return core::fail(kArgumentsWrong, QStringLiteral("--motivo: robo, extravio o retiro"));
    PADRON_ASSIGN(const auto which, devices.look(line.value(QStringLiteral("equipo"))));
    say(shown(which));
    if (line.value(QStringLiteral("confirmar")) != which.device.deviceId) // it is for good: one wrong digit seals another's
        return core::fail(kArgumentsWrong, QStringLiteral("si es ése, repita con --confirmar %1").arg(which.device.deviceId));
    PADRON_ASSIGN(const auto done, devices.revoke(line.value(QStringLiteral("equipo")), *reason));
    say(QStringLiteral("%1 dado de baja. El centro ya no le recibe nada; al conectarse, se sella.").arg(done.deviceId));
    if (done.reason != *reason)
        say(QStringLiteral("Ya lo estaba: el motivo sigue siendo %1.").arg(sync::keyOf(done.reason)));
    if (done.recoveryTakenBack)
        say(QStringLiteral("Se retiró el permiso de recuperarlo."));
    if (!done.alsoRevoked.isEmpty())
        say(QStringLiteral("También de baja, por ser el mismo equipo antes: %1.").arg(done.alsoRevoked.join(QStringLiteral(", "))));
    say(QStringLiteral("Comprobantes provisionales: %1 índices bloqueados; %2 que el centro recibió quedan como estaban.")
            .arg(done.blockedIndexes)
            .arg(done.confirmedIndexes));
    say(QStringLiteral("Las credenciales definitivas siguen siendo válidas: las firma el centro."));
    if (done.trustListSigned)
        say(QStringLiteral("Su clave está revocada en la lista de confianza. Equipos a los que se avisa: %1.").arg(done.toldDevices));
    else
        say(QStringLiteral("FALTA revocar su clave en la lista de confianza: la clave raíz no está en esta carpeta. Repita la "
                           "orden donde esté."));
    say(QStringLiteral("Lo que falta por recibir: padron-central equipo faltantes --equipo %1").arg(done.deviceId));
    return done.trustListSigned ? 0 : 3;
}

void sayAsked(const LostDevices::Missing& told)
{
    using enum LostDevices::Missing::Asked::Answer;
    for (const auto& asked : told.asked) {
        switch (asked.answer) {
        case Here:
            say(QStringLiteral("  %1  está en el padrón").arg(asked.folio));
            break;
        case NeverCame:
            say(QStringLiteral("  %1  NUNCA LLEGÓ: hay que registrar de nuevo").arg(asked.folio));
            break;
        case AnotherDevice:
            say(QStringLiteral("  %1  es de otro equipo").arg(asked.folio));
            break;
        case NotAFolio:
            say(QStringLiteral("  %1  no es un folio").arg(asked.folio));
            break;
        }
    }
}

Result<int> missing(LostDevices& devices, const CommandLine& line)
{
    QStringList onPaper;
    if (const QString path = line.value(QStringLiteral("folios")); !path.isEmpty()) {
        PADRON_ASSIGN(const QByteArray bytes, readWholeFile(path, kMostBytes));
        for (const QString& each : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts))
            if (!each.trimmed().isEmpty())
                onPaper.append(each.trimmed());
    }
    PADRON_ASSIGN(const auto told, devices.missing(line.value(QStringLiteral("equipo")), onPaper));
    const DeviceBooks& books = told.line.books;
    say(shown(told.line));
    say(QStringLiteral("Alta %1. Último lote %2.").arg(when(books.enrolledMs), when(books.lastBatchMs)));
    say(QStringLiteral("ENTRADAS: se recibieron completas de la 1 a la %1. De la %2 en adelante no llegó ninguna.")
            .arg(told.lastSeq)
            .arg(told.lastSeq + 1));
    if (told.isWaiting)
        say(QStringLiteral("  Llegaron lotes que todavía no se revisan y no se cuentan aquí: repita la orden cuando el servicio esté en marcha."));
    for (const auto& entry : told.unsettled)
        say(QStringLiteral("  %1  %2  %3  %4 %5").arg(entry.seq).arg(entry.id.text(), entry.kind, entry.verdict, entry.code));
    say(QStringLiteral("FOLIOS: el último recibido es el número %1. Menores que él y sin registro en el padrón: %2.")
            .arg(told.lastCounter)
            .arg(told.gaps.size() < told.kMostGaps ? QString::number(told.gaps.size()) : QStringLiteral("1000 o más")));
    for (const QString& folio : told.gaps)
        say(QStringLiteral("  ") + shownFolio(folio));
    qint64 bytes = 0;
    for (const auto& [sha256, size] : told.pages)
        bytes += size;
    say(QStringLiteral("DOCUMENTOS: anunciados y nunca recibidos %1 (%2 KiB).").arg(told.pages.size()).arg((bytes + 1023) / 1024));
    for (const auto& [sha256, size] : told.pages)
        say(QStringLiteral("  %1  %2 bytes").arg(QString::fromLatin1(sha256.toHex())).arg(size));
    if (!told.asked.isEmpty())
        say(QStringLiteral("FOLIOS EN PAPEL:"));
    sayAsked(told);
    say(QStringLiteral("COMPROBANTES PROVISIONALES: índices %1 a %2; el centro sabe de %3; los otros %4 pueden estar usados o no.")
            .arg(books.firstIndex)
            .arg(books.firstIndex + books.indexCount - 1)
            .arg(told.usedIndexes)
            .arg(books.indexCount - std::min(books.indexCount, told.usedIndexes)));
    say(QStringLiteral("LO QUE NO SE PUEDE SABER AQUÍ: cuántas entradas y folios hizo el equipo después de la %1, qué hay en sus "
                       "borradores y qué documentos digitalizó. Pida a las familias sus certificados y revíselos con --folios; "
                       "un respaldo del equipo también lo dice.")
            .arg(told.lastSeq));
    return 0;
}

} // namespace

Result<int> devices(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("equipo listar: todos los equipos y su último contacto.\n"
                           "equipo revocar --equipo D0001 --motivo robo|extravio|retiro --confirmar D0001: deja de recibirle, bloquea lo que "
                           "firme y lo sella cuando se conecte.\n"
                           "equipo faltantes --equipo D0001 [--folios archivo]: lo que nunca llegó de él.\n"
                           "equipo permitir-recuperacion --equipo D0001: se halló; «recuperar» podrá abrirlo y se dará de "
                           "alta con claves nuevas."),
            {{QStringLiteral("equipo"), QStringLiteral("Clave del equipo, o los ocho dígitos con que empiezan sus folios."),
              QStringLiteral("equipo")},
             {QStringLiteral("motivo"), QStringLiteral("robo, extravio o retiro."), QStringLiteral("motivo")},
             {QStringLiteral("confirmar"), QStringLiteral("Otra vez la clave del equipo que se da de baja."),
              QStringLiteral("equipo")},
             {QStringLiteral("folios"), QStringLiteral("Archivo con los folios de certificados en papel, uno por renglón."),
              QStringLiteral("archivo")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    {
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_TRY(checkKeysBelong(*tx, line.keys()));
    }
    const platform::SystemClock clock;
    LostDevices lost(store, line.keys(), clock);
    if (action == u"listar")
        return list(lost);
    if (line.value(QStringLiteral("equipo")).isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("falta --equipo"));
    if (action == u"revocar")
        return revoke(lost, line);
    if (action == u"faltantes")
        return missing(lost, line);
    if (action == u"permitir-recuperacion") {
        PADRON_TRY(lost.allowRecovery(line.value(QStringLiteral("equipo"))));
        say(QStringLiteral("LISTO. Atienda su solicitud con «recuperar» y dele un código de alta nuevo."));
        return 0;
    }
    return core::fail(kArgumentsWrong, QStringLiteral("diga listar, revocar, faltantes o permitir-recuperacion"));
}

} // namespace padron::central::command
