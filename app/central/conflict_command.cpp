// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for somebody to decide. Ids and fields, nobody's data: whoever decides has both versions on the laptop, or asks there.
#include "central/centre_decisions.h"
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/pg_central_store.h"
#include "core/id_source.h"
#include "platform/system_clock.h"

namespace padron::central::command {

using core::Result;

namespace {

constexpr int kMost = 1000;

Result<int> list(PgCentralStore& store)
{
    PADRON_ASSIGN(const auto tx, store.begin());
    PADRON_ASSIGN(const auto open, tx->openConflicts(kMost));
    for (const auto& stored : open) {
        QStringList fields;
        for (const auto field : stored.conflict.fields)
            fields.append(domain::keyOf(field));
        const bool ofPerson = !stored.conflict.person.isNull();
        say(QStringLiteral("%1  %2 %3  %4  queda %5  otra %6")
                .arg(stored.conflict.id.text(), ofPerson ? QStringLiteral("persona") : QStringLiteral("familia"),
                     ofPerson ? stored.conflict.person.text() : stored.conflict.family.text(), fields.join(u','),
                     stored.conflict.kept.text(), stored.conflict.other.text()));
    }
    if (open.isEmpty())
        say(QStringLiteral("Ningún dato espera una decisión."));
    return 0;
}

Result<int> decide(PgCentralStore& store, const QString& which, const CommandLine& line)
{
    const domain::ConflictId id(QUuid::fromString(which));
    const QString version = line.value(QStringLiteral("version"));
    if (id.isNull())
        return core::fail(kArgumentsWrong, QStringLiteral("falta el identificador del conflicto"));
    if (version != u"queda" && version != u"otra")
        return core::fail(kArgumentsWrong, QStringLiteral("--version: queda u otra"));
    const platform::SystemClock clock;
    core::UuidV7Source ids(clock);
    PADRON_TRY(CentreDecisions(store, clock, ids).decide(id, version == u"otra", line.value(QStringLiteral("motivo")).simplified()));
    say(QStringLiteral("LISTO. Se avisa a los equipos que tienen a la familia."));
    return 0;
}

} // namespace

Result<int> conflicts(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    const QString which = action == u"decidir" ? takeWord(words) : QString();
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("conflicto listar: versiones de un mismo dato que dos equipos escribieron sin saber uno del otro. Las "
                           "decide el módulo, en Tareas.\n"
                           "conflicto decidir ID --version queda|otra --motivo \"...\": la decide el centro, cuando ningún módulo puede."),
            {{QStringLiteral("version"), QStringLiteral("queda: la que está; otra: la que no está."), QStringLiteral("queda|otra")},
             {QStringLiteral("motivo"), QStringLiteral("Por qué; queda en la historia de la familia."), QStringLiteral("texto")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (action != u"listar" && action != u"decidir")
        return core::fail(kArgumentsWrong, QStringLiteral("diga listar o decidir"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    return action == u"listar" ? list(store) : decide(store, which, line);
}

} // namespace padron::central::command
