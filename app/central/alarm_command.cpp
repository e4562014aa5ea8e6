// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody at the centre has to look at: which, what it means and what to do. Ids and folios, nobody's data.
#include "central/alarms.h"
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "platform/system_clock.h"

#include <algorithm>
#include <iterator>

namespace padron::central::command {

using core::Result;

namespace {

struct Meaning
{
    const char* kind;
    const char* about; ///< what its detail is
    const char* sentence;
};

constexpr Meaning kMeanings[] = {
    {"adjunto-alterado", "página",
     "Una página llegó con otro contenido que el anunciado y no se guardó; su equipo la manda otra vez: si se repite, haga revisar ese equipo."},
    {"busquedas-en-exceso", "equipo",
     "Ese equipo llegó al límite de búsquedas en el padrón de un día y se le niegan las demás: pregunte al módulo quién buscaba y para qué; "
     "sin razón que valga, «usuario suspender»."},
    {"caja-con-diferencias", "caja",
     "Las tarjetas de la caja no son las de su lista: aclárelo con quien la preparó y con quien la llevó; lo que no aparezca, «credencial reponer»."},
    {"consentimiento-revocado", "persona",
     "Alguien retiró su consentimiento y ya no se le firma credencial: vea con «credencial ver» si tiene una y si procede cancelarla."},
    {"credencial-de-duplicado", "persona",
     "Ese registro es de alguien que ya estaba en el padrón y tiene su propia credencial: decida cuál queda y cancele la otra con «credencial cancelar»."},
    {"credencial-impresa-dos-veces", "persona y emisión",
     "El módulo imprimió dos veces la misma emisión: pida que busque la tarjeta que sobra y la destruya."},
    {"credencial-no-firmable", "persona",
     "No se puede firmar su credencial porque su nombre, sexo, entidad o folio no es válido: pida al módulo que lo corrija con «tarea crear»."},
    {"equipo-dado-de-baja", "motivo",
     "Se dio de baja ese equipo: vea con «equipo faltantes» lo que nunca llegó de él y pida al módulo lo que haya que registrar de nuevo."},
    {"id-en-conflicto", "entrada",
     "Llegó con otro contenido una entrada que ya se había recibido y quedó en cuarentena: pregunte al módulo; si nadie lo explica, trate ese "
     "equipo como copiado."},
    {"lote-clonado", "lote",
     "Ese equipo firmó dos lotes distintos con el mismo número: hay dos copias de él en uso. Localícelo y, si no se explica, «equipo revocar»."},
    {"lote-de-revocado-aceptado", "lote",
     "Por orden de alguien del centro se tomó un lote de un equipo revocado: revise que lo que trae sea de antes de que se perdiera."},
    {"lote-por-ver-apartado", "lote",
     "Un lote que se guardó al llegar no sigue a lo recibido de ese equipo y quedó apartado: confirme con el módulo que lo mande otra vez, por "
     "la red o en una memoria."},
    {"prueba-de-alta-falsa", "código",
     "Alguien presentó ese código de alta sin conocerlo entero: si no fue quien debía usarlo, anúlelo con «codigo anular» y dé otro."},
    {"reposiciones-en-masa", "persona",
     "Ese equipo pidió en un día más reposiciones de las que se admiten y ésta no se hizo: pregunte al módulo; si procede, «credencial reponer»."},
    {"tarjeta-entregada-dos-veces", "persona y emisión",
     "Consta que la misma tarjeta se entregó dos veces: pregunte al módulo a quién; si la tiene otra persona, «credencial suspender»."},
    {"tarjetas-sin-aviso", "tarjetas",
     "El módulo recibió tarjetas que constaban en otro, y ése no dijo que las mandaba: confirme el traslado con los dos."},
};

const Meaning* meaningOf(const QString& kind)
{
    const auto* found = std::find_if(std::begin(kMeanings), std::end(kMeanings), [&kind](const Meaning& one) { return kind == QLatin1String(one.kind); });
    return found == std::end(kMeanings) ? nullptr : found;
}

void show(const Alarms::Line& line)
{
    const Alarm& alarm = line.alarm;
    const Meaning* meaning = meaningOf(alarm.kind);
    QString text = QStringLiteral("%1  %2  %3  %4  ")
                       .arg(QString::number(alarm.number), when(alarm.ms), alarm.deviceId.isEmpty() ? QStringLiteral("sin equipo") : alarm.deviceId,
                            alarm.kind);
    if (meaning)
        text += QString::fromUtf8(meaning->about) + u' ';
    text += alarm.detail;
    if (!line.folio.isEmpty())
        text += QStringLiteral("  folio ") + line.folio;
    if (alarm.seenMs != 0)
        text += QStringLiteral("  VISTA el %1 por %2").arg(when(alarm.seenMs), alarm.seenBy);
    say(text + QStringLiteral("  ") +
        (meaning ? QString::fromUtf8(meaning->sentence)
                 : QStringLiteral("Esta versión del programa no sabe explicarla: dé su número a quien lo mantiene.")));
}

Result<int> list(Alarms& alarms, const CommandLine& line)
{
    const AlarmFilter filter{.seenToo = line.isSet(QStringLiteral("todas")),
                             .deviceId = line.value(QStringLiteral("equipo")).trimmed().toUpper(),
                             .kind = line.value(QStringLiteral("tipo"))};
    if (!filter.kind.isEmpty() && !meaningOf(filter.kind)) {
        QStringList kinds;
        for (const Meaning& one : kMeanings)
            kinds.append(QLatin1String(one.kind));
        return core::fail(kArgumentsWrong, QStringLiteral("--tipo: ") + kinds.join(QStringLiteral(", ")));
    }
    for (qint64 after = 0;;) {
        PADRON_ASSIGN(const auto lines, alarms.list(filter, after));
        for (const auto& each : lines)
            show(each);
        if (after == 0 && lines.isEmpty())
            say(filter.seenToo ? QStringLiteral("Ninguna alarma.") : QStringLiteral("Ninguna alarma por ver."));
        if (lines.size() < Alarms::kAtOnce)
            return 0;
        after = lines.last().alarm.number;
    }
}

Result<int> see(Alarms& alarms, const CommandLine& line)
{
    bool isNumber = false;
    const qint64 number = line.value(QStringLiteral("numero")).toLongLong(&isNumber);
    if (!isNumber)
        return core::fail(kArgumentsWrong, QStringLiteral("--numero: el que dice «alarma listar»"));
    PADRON_ASSIGN(const auto seen, alarms.see(number, line.value(QStringLiteral("por")).simplified()));
    say(seen.before ? QStringLiteral("Ya la había visto %1, el %2.").arg(seen.alarm.seenBy, when(seen.alarm.seenMs)) : QStringLiteral("LISTO."));
    return 0;
}

} // namespace

Result<int> alarms(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words);
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            words,
            QStringLiteral("alarma listar [--todas] [--equipo D0001] [--tipo lote-clonado]: lo que alguien tiene que ver, qué significa y qué hacer.\n"
                           "alarma vista --numero N --por NOMBRE: alguien la vio; ya sólo sale con --todas."),
            {{QStringLiteral("todas"), QStringLiteral("También las que alguien ya vio."), QString()},
             {QStringLiteral("equipo"), QStringLiteral("Sólo las de ese equipo."), QStringLiteral("D0001")},
             {QStringLiteral("tipo"), QStringLiteral("Sólo las de ese tipo, como sale en la lista."), QStringLiteral("tipo")},
             {QStringLiteral("numero"), QStringLiteral("Cuál."), QStringLiteral("número")},
             {QStringLiteral("por"), QStringLiteral("Quién la vio."), QStringLiteral("nombre")}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (action != u"listar" && action != u"vista")
        return core::fail(kArgumentsWrong, QStringLiteral("diga listar o vista"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    const platform::SystemClock clock;
    Alarms all(store, clock);
    return action == u"listar" ? list(all, line) : see(all, line);
}

} // namespace padron::central::command
