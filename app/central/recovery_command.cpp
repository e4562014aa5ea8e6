// SPDX-License-Identifier: GPL-3.0-or-later
// A module whose people can no longer open their laptop asks by file; whoever keeps the recovery key answers, where the key
// is: that machine needs no network and no database.
#include "access/centre_recovery.h"
#include "access/errors.h"
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "platform/durable_file.h"
#include "platform/system_clock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace padron::central::command {

using core::Result;

namespace {

constexpr qint64 kMostBytes = 64 * 1024;
constexpr qint64 kMostBookBytes = 16 * 1024 * 1024;
constexpr char kBook[] = "recuperaciones.jsonl"; ///< beside the keys: who was let in, a line each

/// Nobody opens a laptop that was stolen, until somebody here says that it was found.
Result<QString> deviceOf(const QString& database, const core::StoreId& store)
{
    PgCentralStore central(database, 2);
    PADRON_TRY(central.checkSchema());
    PADRON_ASSIGN(const auto tx, central.begin());
    PADRON_ASSIGN(const QList<Device> devices, tx->devices());
    QString newest;
    quint32 epoch = 0;
    for (const Device& device : devices) {
        if (device.store != store)
            continue;
        if (device.revoked) {
            PADRON_ASSIGN(const auto loss, tx->loss(device.row));
            if (!loss || !loss->recoverable)
                return core::fail(kDeviceRevoked);
        }
        if (device.epoch > epoch) {
            epoch = device.epoch;
            newest = device.deviceId;
        }
    }
    return newest.isEmpty() ? Result<QString>(core::fail(kDeviceNotFound)) : newest;
}

QString typedCode(const CommandLine& line)
{
    if (line.isSet(QStringLiteral("codigo")))
        return line.value(QStringLiteral("codigo"));
    say(QStringLiteral("Pida al módulo, por teléfono, el código de comprobación de seis caracteres y escríbalo:"));
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly | QIODevice::Text) ? QString::fromUtf8(input.readLine(100)).trimmed()
                                                                    : QString();
}

/// Written before the answer is: none leaves without its line.
Result<void> note(const CommandLine& line, const QJsonObject& fields)
{
    const QString path = QDir(line.value(QStringLiteral("claves"))).filePath(QLatin1String(kBook));
    QByteArray book;
    if (QFile::exists(path)) {
        PADRON_ASSIGN(book, readWholeFile(path, kMostBookBytes));
    }
    book += QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    if (!platform::writeDurably(path, book))
        return core::fail(kFileFailed);
    logEvent("recuperacion", fields);
    return {};
}

} // namespace

Result<int> recover(const QStringList& arguments)
{
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            arguments,
            QStringLiteral("Abre la llave de un equipo cuyo personal ya no puede entrar y la sella para su solicitud. Se "
                           "ejecuta donde está la clave de recuperación, sin red; con --db revisa además que el equipo "
                           "no esté revocado."),
            {{QStringLiteral("archivo"), QStringLiteral("Solicitud que hizo el equipo, o el texto de su código QR."),
              QStringLiteral("archivo"), {}, true},
             {QStringLiteral("respuesta"), QStringLiteral("Archivo donde se deja la respuesta."),
              QStringLiteral("archivo"), {}, true},
             {QStringLiteral("codigo"), QStringLiteral("Código de comprobación que lee el módulo; si falta, se pregunta."),
              QStringLiteral("XXXXXX")},
             {QStringLiteral("sin-revisar"), QStringLiteral("Sin --db: usted ya confirmó que el equipo no está revocado."), {}}},
            CommandLine::Database::Optional));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PADRON_ASSIGN(const QByteArray file, readWholeFile(line.value(QStringLiteral("archivo")), kMostBytes));
    PADRON_ASSIGN(const QByteArray bytes, access::recoveryBytes(file));
    PADRON_ASSIGN(const access::RecoveryRequest request, access::decodeRecoveryRequest(bytes));
    QJsonObject fields{{QStringLiteral("almacen"), request.store.text()},
                       {QStringLiteral("usuario"), request.user.text()},
                       {QStringLiteral("generacion"), static_cast<qint64>(request.keyGeneration)}};
    if (line.database().isEmpty()) {
        if (!line.isSet(QStringLiteral("sin-revisar")))
            return core::fail(kArgumentsWrong,
                              QStringLiteral("dé --db para revisar si el equipo está revocado, o --sin-revisar"));
        say(QStringLiteral("No se revisó si el equipo está revocado: confírmelo antes de enviar la respuesta."));
    } else {
        PADRON_ASSIGN(const QString device, deviceOf(line.database(), request.store));
        fields.insert(QStringLiteral("equipo"), device);
        say(QStringLiteral("Equipo %1").arg(device));
    }
    say(QStringLiteral("Solicitud hecha el %1 (UTC, según su reloj)")
            .arg(QDateTime::fromMSecsSinceEpoch(request.atMs, Qt::UTC).toString(QStringLiteral("dd/MM/yyyy HH:mm"))));
    PADRON_ASSIGN(const QString code, access::checkCode(request));
    if (!access::sameCheckCode(code, typedCode(line))) {
        logFault("recuperacion-codigo-distinto", fields);
        return core::fail(access::kCheckCodeDiffers);
    }
    PADRON_ASSIGN(const envelope::BoxKeyPair key, line.keys().boxKey(KeyFile::Recuperacion));
    PADRON_ASSIGN(const QByteArray answer, access::answerRequest(request, key));
    const platform::SystemClock clock;
    fields.insert(QStringLiteral("cuando"),
                  QDateTime::fromMSecsSinceEpoch(clock.wallMs(), Qt::UTC).toString(Qt::ISODate));
    PADRON_TRY(note(line, fields));
    PADRON_TRY(writeNewFile(line.value(QStringLiteral("respuesta")), answer, false));
    say(QStringLiteral("LISTO"));
    return 0;
}

} // namespace padron::central::command
