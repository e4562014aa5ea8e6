// SPDX-License-Identifier: GPL-3.0-or-later
// Modules and their one-time codes (17-21), for whoever runs the centre.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/enroller.h"
#include "central/errors.h"
#include "central/modules.h"
#include "central/pg_central_store.h"
#include "central/print_permits.h"
#include "platform/system_clock.h"

namespace padron::central::command {

using core::Result;

namespace {

QString keyOfKind(const QString& word)
{
    return word == u"brigada" ? word : QStringLiteral("modulo_") + word;
}

QString wordOfKind(const QString& key)
{
    return QString(key).remove(QStringLiteral("modulo_"));
}

void sayModule(const ModuleFacts& module)
{
    say(QStringLiteral("%1-%2  %3  %4  CLUES %5  equipos %6%7")
            .arg(module.entidad, module.numero, wordOfKind(module.said.kind), module.said.name, module.said.clues)
            .arg(module.devices)
            .arg(module.closedMs == 0 ? QString() : QStringLiteral("  CERRADO el ") + when(module.closedMs)));
}

std::optional<QString> given(const CommandLine& line, const char* name)
{
    const QString option = QLatin1String(name);
    return line.isSet(option) ? std::optional(line.value(option).simplified()) : std::nullopt;
}

Modules::Change changeIn(const CommandLine& line)
{
    Modules::Change change{given(line, "nombre"), given(line, "clues"),   given(line, "tipo"),
                           given(line, "lugar"),  given(line, "horario"), given(line, "cobertura")};
    if (change.kind)
        change.kind = keyOfKind(*change.kind);
    return change;
}

Result<int> act(Modules& modules, const QString& action, const CommandLine& line)
{
    const QString number = line.value(QStringLiteral("modulo"));
    if (action == u"listar") {
        PADRON_ASSIGN(const auto all, modules.list());
        for (const ModuleFacts& module : all)
            sayModule(module);
        if (all.isEmpty())
            say(QStringLiteral("No hay módulos."));
        return 0;
    }
    if (action == u"alta") {
        const Modules::Change facts = changeIn(line);
        const auto or_ = [](const std::optional<QString>& text) { return text.value_or(QString()); };
        PADRON_TRY(modules.add(number, {or_(facts.name), or_(facts.clues), facts.kind.value_or(keyOfKind(QStringLiteral("fijo"))),
                                        or_(facts.place), or_(facts.hours), or_(facts.coverage)}));
    } else if (action == u"cambiar") {
        PADRON_ASSIGN(const qsizetype told, modules.change(number, changeIn(line)));
        say(QStringLiteral("Equipos a los que se avisa: %1.").arg(told));
    } else if (action == u"cerrar") {
        if (line.value(QStringLiteral("confirmar")) != number) // it is for good
            return core::fail(kArgumentsWrong, QStringLiteral("si es ése, repita con --confirmar %1").arg(number));
        PADRON_TRY(modules.close(number));
        say(QStringLiteral("Ya no da de alta equipos y sus códigos quedaron anulados. Los equipos que tiene siguen: para "
                           "retirarlos, padron-central equipo revocar."));
    } else if (action != u"ver") {
        return core::fail(kArgumentsWrong, QStringLiteral("diga alta, cambiar, cerrar, listar o ver"));
    }
    PADRON_ASSIGN(const ModuleFacts module, modules.look(number));
    sayModule(module);
    say(QStringLiteral("Lugar: %1\nHorario: %2\nCobertura: %3").arg(module.said.place, module.said.hours, module.said.coverage));
    return 0;
}

QString standing(const CodeLine& code, qint64 nowMs)
{
    if (!code.usedBy.isEmpty())
        return QStringLiteral("lo usó ") + code.usedBy;
    if (code.annulledMs != 0)
        return QStringLiteral("ANULADO el ") + when(code.annulledMs);
    return (code.expiresMs <= nowMs ? QStringLiteral("venció el ") : QStringLiteral("sin usar, vence el ")) + when(code.expiresMs);
}

} // namespace

Result<int> modules(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("modulo alta --modulo EE-MMMM --nombre \"...\" --clues ... [--tipo] [--lugar] [--horario] [--cobertura]\n"
                           "modulo cambiar --modulo EE-MMMM [lo que cambia]: se avisa a sus equipos.\n"
                           "modulo cerrar --modulo EE-MMMM --confirmar EE-MMMM: ya no da de alta equipos; definitivo.\n"
                           "modulo listar; modulo ver --modulo EE-MMMM"),
            {{QStringLiteral("modulo"), QStringLiteral("Entidad y número del módulo."), QStringLiteral("EE-MMMM")},
             {QStringLiteral("nombre"), QStringLiteral("Nombre."), QStringLiteral("texto")},
             {QStringLiteral("clues"), QStringLiteral("CLUES de la unidad a la que pertenece."), QStringLiteral("CLUES")},
             {QStringLiteral("tipo"), QStringLiteral("fijo, movil, temporal o brigada."), QStringLiteral("tipo")},
             {QStringLiteral("lugar"), QStringLiteral("Dónde atiende."), QStringLiteral("texto")},
             {QStringLiteral("horario"), QStringLiteral("Cuándo atiende."), QStringLiteral("texto")},
             {QStringLiteral("cobertura"), QStringLiteral("A qué municipios o localidades atiende."), QStringLiteral("texto")},
             {QStringLiteral("confirmar"), QStringLiteral("Otra vez el módulo que se cierra."), QStringLiteral("EE-MMMM")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    Modules modules(store, clock);
    return act(modules, action, line);
}

Result<int> codes(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("codigo dar --modulo EE-MMMM: un código de alta; vale una vez, durante 72 horas.\n"
                           "codigo listar [--modulo EE-MMMM]: los dados, quién los usó y cuáles siguen valiendo.\n"
                           "codigo anular --codigo CÓDIGO: antes de que se use; también por el identificador de la lista."),
            {{QStringLiteral("modulo"), QStringLiteral("Entidad y número del módulo."), QStringLiteral("EE-MMMM")},
             {QStringLiteral("codigo"), QStringLiteral("El código, o su identificador."), QStringLiteral("código")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    Modules modules(store, clock);
    if (action == u"dar") {
        PADRON_ASSIGN(const ModuleFacts module, modules.look(line.value(QStringLiteral("modulo"))));
        PADRON_ASSIGN(const auto authority, EnrolmentAuthority::load(line.keys()));
        PADRON_ASSIGN(const QString code, Enroller(store, authority, clock).issueCode(module.entidad, module.numero));
        PADRON_TRY(PrintPermits(store, clock).grantPractice()); // the module may be new
        say(code);
        say(QStringLiteral("Vale una vez, hasta el %1.").arg(when(clock.wallMs() + kCodeLifeMs)));
    } else if (action == u"listar") {
        PADRON_ASSIGN(const auto codes, modules.codes(line.value(QStringLiteral("modulo"))));
        for (const CodeLine& code : codes)
            say(QStringLiteral("%1  %2-%3  dado el %4  %5")
                    .arg(QString::fromLatin1(code.codeId.toHex()), code.entidad, code.numero, when(code.createdMs),
                         standing(code, clock.wallMs())));
        if (codes.isEmpty())
            say(QStringLiteral("No se ha dado ningún código."));
    } else if (action == u"anular") {
        PADRON_TRY(modules.annul(line.value(QStringLiteral("codigo"))));
        say(QStringLiteral("Anulado: ya no da de alta a nadie."));
    } else {
        return core::fail(kArgumentsWrong, QStringLiteral("diga dar, listar o anular"));
    }
    return 0;
}

} // namespace padron::central::command
