// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/errors.h"
#include "central/alarm_errors.h"
#include "central/commands.h"
#include "central/conflict_errors.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/room_errors.h"
#include "central/task_errors.h"
#include "platform/core_dumps.h"

#include <QCoreApplication>

#include <cstdio>

using namespace padron;

namespace {

constexpr char kHelp[] = "Uso: padron-central ORDEN [opciones]      (padron-central ORDEN --ayuda)\n\n"
                         "  init      Prepara la base de datos, las claves y las listas.\n"
                         "  serve     Atiende a los módulos por HTTPS.\n"
                         "  enrol     Da un código de alta, o atiende una solicitud en archivo.\n"
                         "  modulo    Módulos: alta, cambiar, cerrar, listar, ver.\n"
                         "  codigo    Códigos de alta de un módulo: dar, listar, anular.\n"
                         "  alarma    Lo que alguien tiene que ver: listar, vista.\n"
                         "  check     Revisa cadenas, acuses, credenciales y lo proyectado.\n"
                         "  avisos    Firma los avisos de privacidad que la institución completó, y los publica.\n"
                         "  recuperar Abre la llave de un equipo para quien ya no puede entrar.\n"
                         "  equipo    Equipos: listar, revocar uno perdido, qué nunca llegó de él, permitir su recuperación.\n"
                         "  impresion Impresión de credenciales: autorizar, retirar, listar.\n"
                         "  credencial Una credencial: ver, suspender, reactivar, cancelar.\n"
                         "  lote      Cajas de credenciales impresas aquí: crear, listar.\n"
                         "  avance    Registradas, firmadas, impresas y entregadas, por módulo, localidad y semana.\n"
                         "  tarea     Lo que se pide a los módulos: crear, listar, ver, cerrar.\n"
                         "  adjuntos  Páginas de expedientes: listar, revisar.\n"
                         "  usuario   Usuarios de un equipo: listar, alta, suspender, reactivar, retirar.\n"
                         "  memoria   Toma lo que trae una memoria USB de los equipos y deja en ella sus acuses.\n"
                         "  conflicto Versiones que esperan una decisión: listar, decidir.\n"
                         "  catalogo  Catálogos para todos los equipos: publicar.\n"
                         "  listas    Las listas firmadas, en un archivo: exportar.\n"
                         "  firmante  Firma credenciales (serve lo inicia solo).\n";

QString sentenceFor(const core::Error& error)
{
    using namespace padron::central;
    if (error.code == kArgumentsWrong)
        return QStringLiteral("Opciones no válidas: %1.").arg(error.detail);
    if (error.code == kStoreUnavailable)
        return QStringLiteral("La base de datos no responde.");
    if (error.code == kStoreFull)
        return QStringLiteral("No hay espacio en el disco de la base de datos: no se hizo nada.");
    if (error.code == kNotInitialised)
        return QStringLiteral("Falta preparar el padrón: ejecute «padron-central init».");
    if (error.code == kSchemaNewer || error.code == kMigrationChanged)
        return QStringLiteral("La base de datos es de otra versión del programa.");
    if (error.code == kKeyFileBroken)
        return QStringLiteral("Una clave falta, está dañada o pueden leerla otros: %1.").arg(error.detail);
    if (error.code == kCannotListen)
        return QStringLiteral("No se puede escuchar en el puerto %1.").arg(error.detail);
    if (error.code == kFileFailed)
        return QStringLiteral("No se puede leer o escribir un archivo.");
    if (error.code == kCodeUnknown || error.code == kCodeSpent)
        return QStringLiteral("El código de alta no existe, ya se usó o venció.");
    if (error.code == kAlreadyEnrolled)
        return QStringLiteral("Ese equipo ya está dado de alta.");
    if (error.code == kModuleFull)
        return QStringLiteral("El módulo ya dio sus 99 números de equipo.");
    if (error.code == kDeviceRevoked)
        return QStringLiteral("El equipo está revocado: su llave no se abre.");
    if (error.code == kDeviceNotFound)
        return QStringLiteral("Ningún equipo dado de alta es ése.");
    if (error.code == kModuleUnknown)
        return QStringLiteral("Ningún módulo dado de alta es ése.");
    if (error.code == kModuleExists)
        return QStringLiteral("Ya hay un módulo con ese número.");
    if (error.code == kModuleClosed)
        return QStringLiteral("El módulo está cerrado: no da de alta equipos ni cambia.");
    if (error.code == kCredentialUnknown)
        return QStringLiteral("Nadie con ese folio tiene credencial firmada.");
    if (error.code == kStatusRefused)
        return QStringLiteral("No se cambió nada: la credencial está %1.").arg(error.detail);
    if (error.code == kPersonUnknown)
        return QStringLiteral("Nadie en el padrón tiene ese folio.");
    if (error.code == kTaskUnknown)
        return QStringLiteral("Ninguna tarea es ésa.");
    if (error.code == kTaskClosed)
        return QStringLiteral("La tarea ya está cerrada: %1.").arg(error.detail);
    if (error.code == kAlarmUnknown)
        return QStringLiteral("Ninguna alarma tiene ese número.");
    if (error.code == kConflictUnknown)
        return QStringLiteral("Ningún conflicto es ése.");
    if (error.code == kConflictOver)
        return QStringLiteral("Ese conflicto ya terminó: no se cambió nada.");
    if (error.code == kNobodyToAsk)
        return QStringLiteral("Ese módulo no tiene equipos a los que pedirlo.");
    if (error.code == kUserUnknown)
        return QStringLiteral("Ese equipo nunca dijo tener a ese usuario.");
    if (error.code == kNumberNotNewer)
        return QStringLiteral("El número no es mayor que el último publicado, %1.").arg(error.detail);
    if (error.code == access::kRecoveryFileBroken)
        return QStringLiteral("El archivo no es una solicitud de recuperación, o está dañado.");
    if (error.code == access::kRecoveryStale)
        return QStringLiteral("La solicitud se selló para otra clave de recuperación.");
    if (error.code == access::kCheckCodeDiffers)
        return QStringLiteral("El código no es el de esta solicitud: no se abrió nada. Confirme con el módulo.");
    if (error.code == kRequestMalformed)
        return QStringLiteral("El archivo no es una solicitud de alta válida.");
    return QStringLiteral("Error interno: %1.").arg(error.detail);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("padron-central"));
    central::logToStandardError();
    if (!platform::forbidCoreDumps()) // keys are in this memory
        central::logFault("volcados-de-memoria-permitidos");

    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (!arguments.value(1).isEmpty())
        arguments.removeAt(1);
    using Command = core::Result<int> (*)(const QStringList&);
    static constexpr std::pair<const char*, Command> kCommands[] = {{"init", central::command::init},
                                                                    {"serve", central::command::serve},
                                                                    {"enrol", central::command::enrol},
                                                                    {"modulo", central::command::modules},
                                                                    {"codigo", central::command::codes},
                                                                    {"check", central::command::check},
                                                                    {"alarma", central::command::alarms},
                                                                    {"avisos", central::command::notices},
                                                                    {"conflicto", central::command::conflicts},
                                                                    {"recuperar", central::command::recover},
                                                                    {"equipo", central::command::devices},
                                                                    {"impresion", central::command::printing},
                                                                    {"credencial", central::command::credentials},
                                                                    {"lote", central::command::boxes},
                                                                    {"avance", central::command::progress},
                                                                    {"listas", central::command::lists},
                                                                    {"adjuntos", central::command::pages},
                                                                    {"memoria", central::command::stick},
                                                                    {"tarea", central::command::tasks},
                                                                    {"usuario", central::command::users},
                                                                    {"catalogo", central::command::catalogues},
                                                                    {"firmante", central::command::signer}};
    for (const auto& [known, run] : kCommands) {
        if (name != QLatin1String(known))
            continue;
        const auto code = run(arguments);
        if (code)
            return *code;
        const QByteArray line = QStringLiteral("padron-central: %1 (%2)\n")
                                    .arg(sentenceFor(code.error()), code.error().printedId())
                                    .toUtf8();
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
        return code.error().code == central::kArgumentsWrong ? 2 : 1;
    }
    const bool asked = name == u"--ayuda" || name == u"-h" || name == u"--help";
    std::fputs(kHelp, asked ? stdout : stderr);
    return asked ? 0 : 2;
}
