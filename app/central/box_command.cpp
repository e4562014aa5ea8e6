// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes of cards printed at the centre, and how far registering, signing, printing and handing over have come (43).
#include "central/boxes.h"
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "platform/system_clock.h"

#include <QDateTime>

namespace padron::central::command {

using core::Result;

namespace {

constexpr qint64 kMostBytes = 4 * 1024 * 1024;
constexpr qsizetype kMostLetters = 60;

struct Reason
{
    const char16_t* key;
    const char16_t* sentence;
};
constexpr Reason kReasons[] = {{u"sin-credencial", u"no tiene credencial firmada en ese módulo"},
                               {u"sustituida", u"se sustituyó y la nueva todavía no se firma"},
                               {u"suspendida", u"está suspendida"},
                               {u"cancelada", u"está cancelada"},
                               {u"por-aclarar", u"su registro está por aclarar o incompleto"},
                               {u"en-caja", u"ya va en otra caja"},
                               {u"impresa", u"ya se imprimió en el módulo"},
                               {u"imprime-el-modulo", u"su módulo está autorizado para imprimirla"},
                               {u"falta-sincronizar", u"su equipo pudo imprimirla antes de que acabara su autorización: falta que sincronice"},
                               {u"no-cupo", u"no cupo: una caja lleva 500"}};

QString sentenceFor(const QString& key)
{
    for (const Reason& reason : kReasons)
        if (key == QStringView(reason.key))
            return QString::fromUtf16(reason.sentence);
    return key;
}

Result<int> create(Boxes& boxes, const CommandLine& line)
{
    const QString name = line.value(QStringLiteral("nombre")).simplified();
    if (name.isEmpty() || name.size() > kMostLetters || line.value(QStringLiteral("modulo")).isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("falta --modulo, o --nombre de 60 letras a lo más"));
    QStringList folios;
    if (const QString path = line.value(QStringLiteral("folios")); !path.isEmpty()) {
        PADRON_ASSIGN(const QByteArray bytes, readWholeFile(path, kMostBytes));
        for (const QString& each : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts))
            if (!each.trimmed().isEmpty())
                folios.append(each.trimmed());
        if (folios.isEmpty())
            return core::fail(kArgumentsWrong, QStringLiteral("el archivo de --folios está vacío"));
    }
    PADRON_ASSIGN(const auto sent, boxes.create(line.value(QStringLiteral("modulo")), name, folios));
    for (const auto& card : sent.lot.cards)
        say(QStringLiteral("%1  emisión %2").arg(domain::Folio::parse(card.folio)->text()).arg(card.issueNumber));
    for (const auto& [folio, why] : sent.refused)
        say(QStringLiteral("FUERA %1  %2").arg(folio, sentenceFor(why)));
    for (const auto& [why, count] : sent.leftOut)
        say(QStringLiteral("FUERA %1 %2: %3").arg(count).arg(count == 1 ? QStringLiteral("tarjeta") : QStringLiteral("tarjetas"), sentenceFor(why)));
    if (sent.lot.cards.isEmpty()) {
        say(QStringLiteral("Ninguna tarjeta puede ir en la caja: no se creó."));
        return 3;
    }
    say(QStringLiteral("LISTO. Caja «%1» con %2 tarjetas; equipos a los que se avisa: %3.")
            .arg(sent.lot.name)
            .arg(sent.lot.cards.size())
            .arg(sent.toldDevices));
    return 0;
}

Result<int> list(Boxes& boxes)
{
    PADRON_ASSIGN(const auto lines, boxes.list());
    for (const auto& line : lines)
        say(QStringLiteral("%1-%2  %3  %4 tarjetas  enviada %5  %6")
                .arg(line.module.entidad, line.module.numero, line.box.lot.name)
                .arg(line.box.lot.cards.size())
                .arg(QDateTime::fromSecsSinceEpoch(line.box.lot.sentAt, Qt::UTC).toString(QStringLiteral("dd/MM/yyyy")),
                     line.box.receivedMs == 0 ? QStringLiteral("SIN RECIBIR")
                                              : QStringLiteral("recibida ") +
                                                    QDateTime::fromMSecsSinceEpoch(line.box.receivedMs, Qt::UTC)
                                                        .toString(QStringLiteral("dd/MM/yyyy"))));
    return 0;
}

} // namespace

Result<int> boxes(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("lote crear --modulo 07-0457 --nombre CAJA-12 [--folios archivo]: anota como impresas aquí las "
                           "credenciales firmadas que el módulo no puede imprimir, y avisa a sus equipos qué trae la caja.\n"
                           "lote listar: las cajas enviadas y si se recibieron."),
            {{QStringLiteral("modulo"), QStringLiteral("Entidad y número del módulo."), QStringLiteral("07-0457")},
             {QStringLiteral("nombre"), QStringLiteral("Lo que se escribe en la caja."), QStringLiteral("CAJA-12")},
             {QStringLiteral("folios"), QStringLiteral("Sólo éstos, uno por renglón."), QStringLiteral("archivo")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    core::UuidV7Source ids(clock);
    Boxes boxes(store, clock, ids);
    if (action == u"crear")
        return create(boxes, line);
    if (action == u"listar")
        return list(boxes);
    return core::fail(kArgumentsWrong, QStringLiteral("diga crear o listar"));
}

Result<int> progress(const QStringList& arguments)
{
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(arguments,
                                     QStringLiteral("Avance por módulo, localidad (INEGI) y semana ISO: personas registradas, "
                                                    "credenciales firmadas, impresas y entregadas. Sólo cifras, separadas por "
                                                    "tabuladores."),
                                     {{QStringLiteral("modulo"), QStringLiteral("Sólo ese módulo."), QStringLiteral("07-0457")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    PADRON_ASSIGN(const auto tx, store.begin());
    PADRON_ASSIGN(const auto lines, tx->progress(line.value(QStringLiteral("modulo")).remove(u'-')));
    say(QStringLiteral("modulo\tlocalidad\tsemana\tregistradas\tfirmadas\timpresas\tentregadas"));
    ProgressLine all;
    const auto row = [](const ProgressLine& one) {
        say(QStringList{one.module, one.localidad, one.week, QString::number(one.registered), QString::number(one.signedOnes),
                        QString::number(one.printed), QString::number(one.delivered)}
                .join(u'\t'));
    };
    for (const ProgressLine& one : lines) {
        row(one);
        all.registered += one.registered;
        all.signedOnes += one.signedOnes;
        all.printed += one.printed;
        all.delivered += one.delivered;
    }
    all.module = QStringLiteral("TOTAL");
    row(all);
    return 0;
}

} // namespace padron::central::command
