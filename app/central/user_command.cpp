// SPDX-License-Identifier: GPL-3.0-or-later
// Users of a laptop, for whoever runs the centre: who they are, and what is decided about them (49).
#include "central/command_line.h"
#include "central/commands.h"
#include "central/device_users.h"
#include "central/errors.h"
#include "platform/system_clock.h"

#include <QDateTime>

namespace padron::central::command {

using core::Result;

namespace {

constexpr std::pair<QLatin1String, QLatin1String> kOrders[] = {{QLatin1String("alta"), QLatin1String("alta")},
                                                               {QLatin1String("suspender"), QLatin1String("suspension")},
                                                               {QLatin1String("reactivar"), QLatin1String("reactivacion")},
                                                               {QLatin1String("retirar"), QLatin1String("retiro")}};

Result<int> list(DeviceUsers& users, const QString& device)
{
    PADRON_ASSIGN(const auto all, users.list(device));
    for (const DeviceUsers::User& user : all)
        say(QStringLiteral("%1  %2  %3  %4 desde %5")
                .arg(user.id.text(), user.name.isEmpty() ? QStringLiteral("(la cuenta que creó el almacén)") : user.name, user.role, user.state,
                     QDateTime::fromMSecsSinceEpoch(user.sinceMs, Qt::UTC).toString(QStringLiteral("dd/MM/yyyy"))));
    if (all.isEmpty())
        say(QStringLiteral("Ese equipo todavía no envía nada de sus usuarios."));
    return 0;
}

} // namespace

Result<int> users(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("usuario listar --equipo D0001: quiénes son, como el equipo lo anotó.\n"
                           "usuario alta --equipo D0001 --nombre \"...\" --papel capturista --oficio \"...\": lo pide a su responsable, porque "
                           "la persona elige su contraseña ahí.\n"
                           "usuario suspender|reactivar|retirar --equipo D0001 --usuario ID --oficio \"...\": se hace solo cuando el equipo "
                           "se comunique, salvo con la última persona responsable."),
            {{QStringLiteral("equipo"), QStringLiteral("Clave del equipo."), QStringLiteral("D0001"), {}, true},
             {QStringLiteral("usuario"), QStringLiteral("Identificador que da «usuario listar»."), QStringLiteral("ID")},
             {QStringLiteral("nombre"), QStringLiteral("De quien se da de alta."), QStringLiteral("texto")},
             {QStringLiteral("papel"), QStringLiteral("capturista, brigadista, supervisora, responsable ..."), QStringLiteral("papel")},
             {QStringLiteral("hasta"), QStringLiteral("Último día de una suspensión; si falta, hasta que se levante."), QStringLiteral("AAAA-MM-DD")},
             {QStringLiteral("oficio"), QStringLiteral("Oficio que lo dispone."), QStringLiteral("texto")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    DeviceUsers all(store, clock);
    const QString device = line.value(QStringLiteral("equipo"));
    if (action == u"listar")
        return list(all, device);
    const auto known = std::find_if(std::begin(kOrders), std::end(kOrders), [&action](const auto& one) { return one.first == action; });
    if (known == std::end(kOrders))
        return core::fail(kArgumentsWrong, QStringLiteral("diga listar, alta, suspender, reactivar o retirar"));
    sync::UserOrdered order{.order = QString(known->second),
                            .user = core::UserId(QUuid::fromString(line.value(QStringLiteral("usuario")))),
                            .name = line.value(QStringLiteral("nombre")).simplified(),
                            .role = line.value(QStringLiteral("papel")),
                            .until = {},
                            .reference = line.value(QStringLiteral("oficio")).simplified()};
    if (order.reference.isEmpty() || order.reference.size() > 80)
        return core::fail(kArgumentsWrong, QStringLiteral("falta --oficio, o pasa de 80 letras"));
    if (const QString until = line.value(QStringLiteral("hasta")); !until.isEmpty()) {
        order.until = QDate::fromString(until, Qt::ISODate);
        if (!order.until.isValid())
            return core::fail(kArgumentsWrong, QStringLiteral("--hasta: un día AAAA-MM-DD"));
    }
    if (action == u"alta")
        order.user = {};
    else
        order.name = order.role = QString();
    PADRON_TRY(all.order(device, order));
    say(QStringLiteral("LISTO. El equipo lo recibirá en su próxima comunicación."));
    return 0;
}

} // namespace padron::central::command
