// SPDX-License-Identifier: GPL-3.0-or-later
// Who may print credentials where (39-40), for whoever runs the centre.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/print_permits.h"
#include "platform/system_clock.h"

#include <QDateTime>

namespace padron::central::command {

using core::Result;

namespace {

constexpr int kMexicoOffset = -6 * 3600; ///< most of it, without summer time since 2022
constexpr qsizetype kMostLetters = 80;

QString day(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, kMexicoOffset).toString(QStringLiteral("dd/MM/yyyy"));
}

Result<int> list(PrintPermits& permits)
{
    PADRON_ASSIGN(const auto lines, permits.list());
    for (const auto& line : lines) {
        const sync::PrintAuthorised& leave = line.permit.leave;
        say(QStringLiteral("%1  %2-%3%4  %5 desde %6%7  %8%9")
                .arg(leave.number)
                .arg(line.module.entidad, line.module.numero,
                     line.device.isEmpty() ? QString() : QStringLiteral(" equipo ") + line.device,
                     leave.granted ? QStringLiteral("autorizada") : QStringLiteral("RETIRADA"), day(leave.fromSeconds),
                     leave.untilSeconds == 0 ? QString() : QStringLiteral(" hasta ") + day(leave.untilSeconds - 1),
                     leave.reference, line.holds ? QString() : QStringLiteral("  (ya no rige: hay una posterior)")));
    }
    if (lines.isEmpty())
        say(QStringLiteral("Ningún módulo puede imprimir credenciales."));
    return 0;
}

/// The end of that day; 0 when nothing was said.
Result<qint64> endOf(const QString& text, qint64 nowSeconds)
{
    if (text.isEmpty())
        return 0;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    const qint64 end = QDateTime(date.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, kMexicoOffset).toSecsSinceEpoch();
    if (!date.isValid() || end <= nowSeconds)
        return core::fail(kArgumentsWrong, QStringLiteral("--hasta: un día AAAA-MM-DD que no haya pasado"));
    return end;
}

} // namespace

Result<int> printing(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("impresion autorizar --modulo 07-0457 --oficio \"DGA/123/2026\" [--hasta AAAA-MM-DD]: ese módulo puede "
                           "imprimir credenciales.\n"
                           "impresion retirar --modulo 07-0457 --oficio \"...\": ya no puede.\n"
                           "impresion listar: todas, por número; rige la de número mayor.\n"
                           "Con --equipo D0001 en vez de --modulo, sólo ese equipo."),
            {{QStringLiteral("modulo"), QStringLiteral("Entidad y número del módulo."), QStringLiteral("07-0457")},
             {QStringLiteral("equipo"), QStringLiteral("Clave de un equipo."), QStringLiteral("D0001")},
             {QStringLiteral("oficio"), QStringLiteral("Oficio o acto que lo dispone."), QStringLiteral("texto")},
             {QStringLiteral("hasta"), QStringLiteral("Último día en que vale; si falta, hasta que se retire."),
              QStringLiteral("AAAA-MM-DD")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    PrintPermits permits(store, clock);
    if (action == u"listar")
        return list(permits);
    if (action != u"autorizar" && action != u"retirar")
        return core::fail(kArgumentsWrong, QStringLiteral("diga autorizar, retirar o listar"));
    const PrintPermits::Where where{line.value(QStringLiteral("modulo")), line.value(QStringLiteral("equipo"))};
    if (where.module.isEmpty() == where.device.isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("diga --modulo o --equipo"));
    const QString reference = line.value(QStringLiteral("oficio")).simplified();
    if (reference.isEmpty() || reference.size() > kMostLetters)
        return core::fail(kArgumentsWrong, QStringLiteral("falta --oficio, o pasa de 80 letras"));
    PADRON_ASSIGN(const qint64 until, endOf(line.value(QStringLiteral("hasta")), clock.wallMs() / 1000));
    PADRON_ASSIGN(const auto said, action == u"autorizar" ? permits.grant(where, reference, until)
                                                          : permits.takeBack(where, reference));
    say(QStringLiteral("LISTO. %1 número %2; equipos a los que se avisa: %3.")
            .arg(action == u"autorizar" ? QStringLiteral("Autorización") : QStringLiteral("Retiro"))
            .arg(said.number)
            .arg(said.toldDevices));
    return 0;
}

} // namespace padron::central::command
