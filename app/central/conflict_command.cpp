// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a module to decide. Ids and fields, nobody's data: whoever decides has both versions on the laptop.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/pg_central_store.h"

namespace padron::central::command {

using core::Result;

namespace {
constexpr int kMost = 1000;
}

Result<int> conflicts(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(words,
                                     QStringLiteral("conflicto listar: versiones de un mismo dato que dos equipos escribieron sin "
                                                    "saber uno del otro. Las decide el módulo, en Tareas."),
                                     {}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (action != u"listar")
        return core::fail(kArgumentsWrong, QStringLiteral("diga listar"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
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

} // namespace padron::central::command
