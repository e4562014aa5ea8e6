// SPDX-License-Identifier: GPL-3.0-or-later
// What the institution decides of a final credential (46-48), for whoever runs the centre.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "central/final_credentials.h"
#include "platform/system_clock.h"

#include <QDateTime>

namespace padron::central::command {

using core::Result;

namespace {

constexpr qsizetype kMostLetters = 200;

QString day(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("dd/MM/yyyy"));
}

Result<int> show(FinalCredentials& credentials, const QString& folio)
{
    PADRON_ASSIGN(const auto issues, credentials.look(folio));
    for (const auto& issue : issues) {
        const IssuedCredential& one = issue.credential;
        QString text = QStringLiteral("emisión %1  índice %2  firmada %3  %4")
                           .arg(one.issueNumber)
                           .arg(one.statusIndex)
                           .arg(day(one.issuedAt * 1000), wordFor(one.status).toUpper());
        if (!one.reason.isEmpty())
            text += QStringLiteral(" (%1)").arg(one.reason);
        if (!one.listed)
            text += QStringLiteral("  la lista firmada todavía no lo dice");
        if (issue.card.printedMs != 0)
            text += QStringLiteral("  impresa %1%2").arg(day(issue.card.printedMs), issue.card.printedBy == 0 ? QStringLiteral(" en el centro") : QString());
        if (issue.card.spoilt != 0)
            text += QStringLiteral("  malogradas %1").arg(issue.card.spoilt);
        if (issue.card.missing)
            text += QStringLiteral("  FALTÓ EN SU CAJA");
        if (issue.card.deliveredMs != 0)
            text += QStringLiteral("  entregada %1").arg(day(issue.card.deliveredMs));
        say(text);
    }
    return 0;
}

} // namespace

Result<int> credentials(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words), folio = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("credencial ver FOLIO: sus emisiones, su estado y qué se sabe de las tarjetas.\n"
                           "credencial suspender FOLIO --motivo \"...\": temporal; se puede reactivar.\n"
                           "credencial reactivar FOLIO: vuelve a estar vigente.\n"
                           "credencial reponer FOLIO --motivo \"...\": se firma otra emisión; para quien quedó sin equipo que la pida.\n"
                           "credencial cancelar FOLIO --motivo \"...\" --confirmar FOLIO: definitiva; no habrá otra emisión.\n"
                           "La lista firmada lo dice a los equipos en segundos mientras «serve» esté en marcha."),
            {{QStringLiteral("motivo"), QStringLiteral("Por qué; sin datos personales."), QStringLiteral("texto")},
             {QStringLiteral("confirmar"), QStringLiteral("Otra vez el folio que se cancela."), QStringLiteral("folio")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (folio.isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("diga ver, suspender, reactivar, reponer o cancelar, y el folio"));
    const QString reason = line.value(QStringLiteral("motivo")).simplified();
    if ((action == u"suspender" || action == u"cancelar" || action == u"reponer") && (reason.isEmpty() || reason.size() > kMostLetters))
        return core::fail(kArgumentsWrong, QStringLiteral("falta --motivo, o pasa de 200 letras"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    FinalCredentials credentials(store, clock);
    if (action == u"suspender") {
        PADRON_TRY(credentials.suspend(folio, reason));
    } else if (action == u"reponer") {
        PADRON_TRY(credentials.replace(folio, reason));
    } else if (action == u"reactivar") {
        PADRON_TRY(credentials.reactivate(folio));
    } else if (action == u"cancelar") {
        if (line.value(QStringLiteral("confirmar")).remove(u'-') != QString(folio).remove(u'-')) // it is for good
            return core::fail(kArgumentsWrong, QStringLiteral("si es ése, repita con --confirmar %1").arg(folio));
        PADRON_TRY(credentials.cancel(folio, reason));
    } else if (action != u"ver") {
        return core::fail(kArgumentsWrong, QStringLiteral("diga ver, suspender, reactivar, reponer o cancelar"));
    }
    return show(credentials, folio);
}

} // namespace padron::central::command
