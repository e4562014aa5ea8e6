// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/commands.h"

#include "central/auditor.h"
#include "central/batch_intake.h"
#include "central/command_line.h"
#include "central/enroller.h"
#include "central/errors.h"
#include "central/initializer.h"
#include "central/print_permits.h"
#include "platform/system_clock.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace padron::central::command {

using core::Result;

namespace {

/// A host name or address that may stand in a certificate and a URL.
bool isHost(const QString& text)
{
    static const QRegularExpression kHost(QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$"));
    return kHost.match(text).hasMatch();
}

bool matches(const QString& text, const char* expression)
{
    return QRegularExpression(QLatin1String(expression)).match(text).hasMatch();
}

/// What its store's earlier keys brought goes on to the new ones with all the rest: nobody else may be there to project it.
Result<void> projectEarlier(const CommandLine& line, CentralStore& store, const QByteArray& request)
{
    const auto asked = sync::verifyEnrolRequest(request);
    if (!asked)
        return {}; // the enroller says what is wrong with it
    QList<Device> devices;
    {
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_ASSIGN(devices, tx->devices());
    }
    devices.removeIf([&asked](const Device& one) { return one.store != asked->store; });
    if (devices.isEmpty())
        return {};
    PADRON_ASSIGN(const auto buzon, line.keys().boxKey(KeyFile::Buzon));
    PADRON_ASSIGN(const auto acuse, line.keys().signingKey(KeyFile::Acuse));
    const platform::SystemClock clock;
    BatchIntake intake(store, buzon, acuse, clock);
    for (const Device& device : std::as_const(devices))
        PADRON_TRY(intake.projectAll(device.row));
    return {};
}

Result<void> enrolByFile(const CommandLine& line, CentralStore& store, Enroller& enroller)
{
    PADRON_ASSIGN(const QByteArray request, readWholeFile(line.value(QStringLiteral("archivo")), 1024 * 1024));
    PADRON_TRY(projectEarlier(line, store, request));
    if (line.isSet(QStringLiteral("url"))) {
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_TRY(tx->setSetting(QString(setting::kUrl), line.value(QStringLiteral("url"))));
        PADRON_TRY(tx->commit());
    }
    PADRON_ASSIGN(const QByteArray answer, enroller.enrol(request));
    const QString path = line.value(QStringLiteral("respuesta"));
    QFile::remove(path);
    PADRON_TRY(writeNewFile(path, answer, false));
    say(QStringLiteral("LISTO"));
    return {};
}

} // namespace

Result<int> init(const QStringList& arguments)
{
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(
                      arguments,
                      QStringLiteral("Prepara la base de datos, las claves y las listas del padrón central."),
                      {{QStringLiteral("emisor"),
                        QStringLiteral("Emisor de las credenciales."),
                        QStringLiteral("MXPS|MXPS-PRACTICA"),
                        {},
                        true},
                       {QStringLiteral("host"), QStringLiteral("Nombre o dirección con que los módulos lo encuentran."),
                        QStringLiteral("host"), QStringLiteral("127.0.0.1")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    const QString issuer = line.value(QStringLiteral("emisor")), host = line.value(QStringLiteral("host"));
    if (!matches(issuer, "^[A-Z]{2,8}(-PRACTICA)?$") || !isHost(host))
        return core::fail(kArgumentsWrong, QStringLiteral("--emisor o --host no válidos"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.migrate());
    const platform::SystemClock clock;
    PADRON_TRY(Initializer(store, line.keys(), clock).run(issuer, host));
    say(QStringLiteral("LISTO"));
    return 0;
}

Result<int> enrol(const QStringList& arguments)
{
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            arguments,
            QStringLiteral("Da un código de alta de un solo uso (72 horas) para un equipo de un módulo, o atiende una "
                           "solicitud de alta traída en un archivo."),
            {{QStringLiteral("entidad"), QStringLiteral("Clave de la entidad, dos dígitos."), QStringLiteral("07")},
             {QStringLiteral("modulo"), QStringLiteral("Clave del módulo, cuatro dígitos."), QStringLiteral("0457")},
             {QStringLiteral("nombre"), QStringLiteral("Nombre del módulo."), QStringLiteral("nombre")},
             {QStringLiteral("clues"), QStringLiteral("CLUES del establecimiento."), QStringLiteral("CSIMB000123")},
             {QStringLiteral("archivo"), QStringLiteral("Solicitud de alta que trae el equipo."),
              QStringLiteral("archivo")},
             {QStringLiteral("respuesta"), QStringLiteral("Archivo donde se deja la respuesta."),
              QStringLiteral("archivo")},
             {QStringLiteral("url"), QStringLiteral("Dirección del padrón que se dirá al equipo."),
              QStringLiteral("url")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    PADRON_ASSIGN(const auto authority, EnrolmentAuthority::load(line.keys()));
    Enroller enroller(store, authority, clock);
    if (line.isSet(QStringLiteral("archivo"))) {
        if (!line.isSet(QStringLiteral("respuesta")))
            return core::fail(kArgumentsWrong, QStringLiteral("falta --respuesta"));
        PADRON_TRY(enrolByFile(line, store, enroller));
        return 0;
    }
    const Module module{line.value(QStringLiteral("entidad")), line.value(QStringLiteral("modulo")),
                        line.value(QStringLiteral("nombre")).trimmed(), line.value(QStringLiteral("clues"))};
    if (!matches(module.entidad, "^(0[1-9]|[12][0-9]|3[0-2])$") || !matches(module.numero, "^[0-9]{4}$") ||
        module.nombre.isEmpty() || module.nombre.size() > 200 || !matches(module.clues, "^[A-Z]{5}[0-9]{6}$"))
        return core::fail(kArgumentsWrong, QStringLiteral("--entidad, --modulo, --nombre o --clues no válidos"));
    PADRON_ASSIGN(const QString code, enroller.issueCode(module));
    PADRON_TRY(PrintPermits(store, clock).grantPractice()); // the module may be new
    say(code);
    return 0;
}

Result<int> check(const QStringList& arguments)
{
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(
                      arguments,
                      QStringLiteral("Revisa todas las cadenas, acuses, credenciales y lo proyectado contra los lotes "
                                     "originales; sale con 1 si algo no corresponde."),
                      {}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const KeyFolder keys = line.keys();
    PADRON_ASSIGN(const AuditReport report, Auditor(store, keys).run());
    say(QString::fromUtf8(QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact)));
    return report.faults.isEmpty() ? 0 : 1;
}

} // namespace padron::central::command
