// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre asks of its modules, for whoever runs it: one task, or thousands from a file.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/csv_lines.h"
#include "central/errors.h"
#include "central/task_errors.h"
#include "central/tasks.h"
#include "platform/system_clock.h"

#include <QDateTime>

namespace padron::central::command {

using core::Result;

namespace {

constexpr qint64 kMostBytes = 32 * 1024 * 1024;
constexpr int kMexicoOffset = -6 * 3600; ///< most of it, without summer time since 2022

QString day(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kMexicoOffset).toString(QStringLiteral("dd/MM/yyyy"));
}

void show(const Tasks::Line& line)
{
    const sync::TaskSent& task = line.task.sent;
    QString text = QStringLiteral("%1  %2-%3  %4").arg(task.id.text(), line.module.entidad, line.module.numero, task.kind);
    if (!task.folio.isEmpty())
        text += QStringLiteral("  folio ") + domain::Folio::parse(task.folio)->text();
    if (!task.field.isEmpty())
        text += QStringLiteral("  campo ") + task.field;
    text += QStringLiteral("  pedida ") + day(task.askedMs);
    if (task.due.isValid())
        text += QStringLiteral("  vence ") + task.due.toString(QStringLiteral("dd/MM/yyyy"));
    if (task.closed)
        text += QStringLiteral("  CERRADA %1: %2").arg(day(line.task.closedMs), task.outcome);
    say(text);
}

Result<int> list(Tasks& tasks, const CommandLine& line)
{
    PADRON_ASSIGN(const auto lines, tasks.list(line.value(QStringLiteral("modulo")), line.isSet(QStringLiteral("todas"))));
    for (const auto& each : lines)
        show(each);
    if (lines.isEmpty())
        say(QStringLiteral("Ninguna tarea pendiente."));
    return 0;
}

Result<int> see(Tasks& tasks, const core::TaskId& id)
{
    PADRON_ASSIGN(const auto line, tasks.see(id));
    show(line);
    say(QStringLiteral("Motivo: ") + line.task.sent.reason);
    if (!line.task.sent.reference.isEmpty())
        say(QStringLiteral("Oficio: ") + line.task.sent.reference);
    if (line.task.answeredMs != 0)
        say(QStringLiteral("Respuesta de %1, %2: %3%4")
                .arg(line.answeredBy, day(line.task.answeredMs), line.task.answer,
                     line.task.note.isEmpty() ? QString() : QStringLiteral(". ") + line.task.note));
    return 0;
}

/// What is said of a line of a file; the rest goes on.
QString reasonOf(const core::Error& error)
{
    if (error.code == kPersonUnknown)
        return QStringLiteral("nadie tiene ese folio");
    if (error.code == kNobodyToAsk)
        return QStringLiteral("su módulo no tiene equipos");
    return error.code == kArgumentsWrong ? error.detail : error.printedId();
}

Result<int> createMany(Tasks& tasks, const Tasks::Ask& every, const QString& path)
{
    PADRON_ASSIGN(const QByteArray bytes, readWholeFile(path, kMostBytes));
    PADRON_ASSIGN(const QList<CsvLine> lines, csvLines(bytes));
    qsizetype made = 0, repeated = 0, left = 0;
    for (const CsvLine& row : lines) {
        if (row.number == 1 && row.cells.value(0).compare(QLatin1String("folio"), Qt::CaseInsensitive) == 0)
            continue;
        Tasks::Ask ask = every;
        ask.folio = row.cells.value(0);
        if (row.cells.size() > 1)
            ask.reason = row.cells.at(1);
        const auto said = row.cells.size() > 2 ? core::fail(kArgumentsWrong, QStringLiteral("sobran columnas")) : tasks.ask(ask);
        if (!said && (said.error().code == kStoreUnavailable || said.error().code == kModuleUnknown || said.error().code == kDeviceNotFound))
            return core::fail(said.error()); // what went before is done: the same file again goes on from here
        QString result;
        if (!said) {
            ++left;
            result = QStringLiteral("FUERA  ") + reasonOf(said.error());
        } else if (said->alreadyAsked) {
            ++repeated;
            result = QStringLiteral("YA PEDIDA  ") + said->id.text();
        } else {
            ++made;
            result = QStringLiteral("LISTO  %1  equipos %2").arg(said->id.text()).arg(said->toldDevices);
        }
        say(QStringLiteral("renglón %1  %2").arg(row.number).arg(result));
    }
    say(QStringLiteral("LISTO. Tareas pedidas: %1; ya pedidas antes: %2; fuera: %3.").arg(made).arg(repeated).arg(left));
    return left == 0 ? 0 : 3;
}

Result<int> create(Tasks& tasks, const CommandLine& line)
{
    Tasks::Ask ask{.kind = line.value(QStringLiteral("tipo")),
                   .module = line.value(QStringLiteral("modulo")),
                   .device = line.value(QStringLiteral("equipo")),
                   .folio = line.value(QStringLiteral("folio")),
                   .field = line.value(QStringLiteral("campo")),
                   .reason = line.value(QStringLiteral("motivo")).simplified(),
                   .reference = line.value(QStringLiteral("oficio")).simplified(),
                   .due = {}};
    if (const QString due = line.value(QStringLiteral("vence")); !due.isEmpty()) {
        ask.due = QDate::fromString(due, Qt::ISODate);
        if (!ask.due.isValid())
            return core::fail(kArgumentsWrong, QStringLiteral("--vence: un día AAAA-MM-DD"));
    }
    if (line.isSet(QStringLiteral("lote")))
        return createMany(tasks, ask, line.value(QStringLiteral("lote")));
    PADRON_ASSIGN(const auto said, tasks.ask(ask));
    say(said.alreadyAsked ? QStringLiteral("Ya estaba pedida y sigue abierta: %1.").arg(said.id.text())
                          : QStringLiteral("LISTO. Tarea %1; equipos a los que se avisa: %2.").arg(said.id.text()).arg(said.toldDevices));
    return 0;
}

} // namespace

Result<int> tasks(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    const bool ofOne = action == u"ver" || action == u"cerrar";
    const QString which = ofOne ? takeWord(words) : QString();
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("tarea crear --tipo correccion --folio F --campo C --motivo \"...\": pide a su módulo que corrija un dato.\n"
                           "tarea crear --tipo contraste|verificacion --folio F --motivo \"...\": numerales 28 y 47.\n"
                           "tarea crear --tipo aclaracion --modulo 07-0457 --motivo \"...\" --vence AAAA-MM-DD: numeral 30.\n"
                           "tarea crear --tipo ... --lote archivo.csv: muchas, un renglón «folio,motivo» cada una; si falta el "
                           "motivo vale --motivo.\n"
                           "tarea listar [--modulo 07-0457] [--todas], tarea ver ID, tarea cerrar ID --resultado \"...\"."),
            {{QStringLiteral("tipo"), QStringLiteral("correccion, contraste, aclaracion o verificacion."), QStringLiteral("tipo")},
             {QStringLiteral("folio"), QStringLiteral("De quién."), QStringLiteral("folio")},
             {QStringLiteral("campo"), QStringLiteral("Qué dato se corrige: curp, primerApellido ..."), QStringLiteral("campo")},
             {QStringLiteral("motivo"), QStringLiteral("Qué se pide y por qué, como lo leerá el módulo."), QStringLiteral("texto")},
             {QStringLiteral("oficio"), QStringLiteral("Oficio que lo pide."), QStringLiteral("texto")},
             {QStringLiteral("vence"), QStringLiteral("Hasta qué día."), QStringLiteral("AAAA-MM-DD")},
             {QStringLiteral("modulo"), QStringLiteral("Entidad y número del módulo; si falta, el que registró a la persona."),
              QStringLiteral("07-0457")},
             {QStringLiteral("equipo"), QStringLiteral("Sólo ese equipo."), QStringLiteral("D0001")},
             {QStringLiteral("lote"), QStringLiteral("Archivo CSV con folio y motivo."), QStringLiteral("archivo")},
             {QStringLiteral("todas"), QStringLiteral("También las cerradas."), QString()},
             {QStringLiteral("resultado"), QStringLiteral("Cómo terminó."), QStringLiteral("texto")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    core::UuidV7Source ids(clock);
    Tasks all(store, clock, ids);
    if (action == u"crear")
        return create(all, line);
    if (action == u"listar")
        return list(all, line);
    const QUuid uuid = QUuid::fromString(which);
    if (!ofOne || uuid.isNull())
        return core::fail(kArgumentsWrong, ofOne ? QStringLiteral("falta el identificador de la tarea") : QStringLiteral("diga crear, listar, ver o cerrar"));
    if (action == u"ver")
        return see(all, core::TaskId(uuid));
    PADRON_ASSIGN(const qsizetype told, all.close(core::TaskId(uuid), line.value(QStringLiteral("resultado")).simplified()));
    say(QStringLiteral("LISTO. Tarea cerrada; equipos a los que se avisa: %1.").arg(told));
    return 0;
}

} // namespace padron::central::command
