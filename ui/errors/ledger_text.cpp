// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/ledger_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace padron::ui {

namespace {

using usecases::LedgerState;
using usecases::Reconciliation;

constexpr qint64 kMinuteMs = 60'000, kClockNear = 5 * kMinuteMs;

QString words(const char* text)
{
    return QCoreApplication::translate("padron::ui::LedgerText", text);
}

QString counted(const char* text, qint64 count)
{
    return QCoreApplication::translate("padron::ui::LedgerText", text, nullptr, int(count));
}

constexpr TextRow kCodes[] = {
    {"curp-en-padron",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Revise la CURP con el documento a la vista y corríjala si está mal. Si está "
                                                 "bien, búsquela aquí por esa CURP y pregunte al padrón: el otro registro llega a "
                                                 "este equipo y supervisión dice en Tareas si son la misma persona. No la registre "
                                                 "otra vez.")},
    {"registro-invalido",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Corrija la familia: se abre con lo que falta señalado. Al guardarla se envía de nuevo.")},
    {"folio-ajeno",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Avise a la coordinación: el centro tiene que reconocer los folios de este "
                                                 "equipo. Cuando le confirmen, reenvíe; el folio no cambia.")},
    {"registro-ajeno",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Si el registro de esa familia se rechazó, reenvíe: va todo junto. Si no, la "
                                                 "atiende otro módulo; pregunte a la coordinación.")},
    {"entrada-ilegible", QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Reenvíe: se escribe de nuevo con lo que hay aquí. Si vuelve a "
                                                                     "pasar, avise a soporte con esta clave.")},
    {"esquema-desconocido",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Espere a que el centro se actualice y entonces reenvíe. Nada se pierde.")},
    {"id-en-conflicto", QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Avise a soporte: puede haber una copia de este equipo. Cuando lo "
                                                                    "descarten, reenvíe.")},
    {"no-proyectable",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Avise a la coordinación con el folio. Cuando lo resuelvan, corrija o reenvíe.")},
    {"emision-distinta", QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Envíe y reciba, y reponga la credencial que la persona tenga ahora.")},
    {"credencial-no-vigente",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Mire en la familia qué credencial tiene ahora; no hay que reponer otra vez.")},
    {"reposiciones-en-masa", QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Comuníquese con el centro: lo revisa una persona.")},
    {"tarjeta-ajena", QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Cuente las tarjetas y avise a la coordinación dónde están. Cuando el "
                                                                  "centro lo corrija, reenvíe.")},
    {"tarea-ajena",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "La tarea es de otro módulo o ya no existe. Está otra vez en Tareas, con lo que dijo "
                                                 "el centro; ciérrela ahí y pregunte a la coordinación si la respuesta hace falta.")},
    {"versiones-en-conflicto",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Abra Tareas: ahí se ven las dos versiones y se decide cuál queda.")},
    {"modulo-desconocido",
     QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Diga a la coordinación a qué módulo fueron las tarjetas.")},
};

} // namespace

QString ledgerStateLabel(LedgerState state)
{
    switch (state) {
    case LedgerState::PorEnviar: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Por enviar"));
    case LedgerState::EnCamino: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "En camino"));
    case LedgerState::EnElCentro: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "En el centro, sin acuse"));
    case LedgerState::Acuse: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Enviado con acuse"));
    case LedgerState::Observado: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Observado"));
    case LedgerState::Rechazado: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Rechazado"));
    case LedgerState::Cuarentena: return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "En cuarentena"));
    case LedgerState::Reenviado: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Ya resuelto"));
}

QString ledgerLabel(const usecases::LedgerLine& line)
{
    return line.seen ? words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Visto")) : ledgerStateLabel(line.state);
}

QString ledgerStateKey(LedgerState state)
{
    switch (state) {
    case LedgerState::PorEnviar: return QStringLiteral("por-enviar");
    case LedgerState::EnCamino: return QStringLiteral("en-camino");
    case LedgerState::EnElCentro: return QStringLiteral("en-el-centro");
    case LedgerState::Acuse: return QStringLiteral("acuse");
    case LedgerState::Observado: return QStringLiteral("observado");
    case LedgerState::Rechazado: return QStringLiteral("rechazado");
    case LedgerState::Cuarentena: return QStringLiteral("cuarentena");
    case LedgerState::Reenviado: break;
    }
    return QStringLiteral("resuelto");
}

QString ledgerAdvice(const usecases::LedgerLine& line)
{
    switch (line.state) {
    case LedgerState::PorEnviar:
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada: se envía solo cuando hay comunicación. Está guardado en este equipo."));
    case LedgerState::EnCamino:
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada: salió o está por salir, y falta el acuse. Se manda igual hasta que llegue."));
    case LedgerState::EnElCentro:
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada: el centro lo guardó y firmó que llegó. Falta el acuse, con lo que diga de "
                                                                 "cada entrada; llega solo."));
    case LedgerState::Acuse:
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada: el centro lo tiene y lo firmó."));
    case LedgerState::Reenviado:
        if (line.seen)
            return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada: supervisión se dio por enterada. Lo que dijo el centro no cambia."));
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada: se corrigió o se reenvió, y otra entrada vale por ésta."));
    default:
        break;
    }
    const char* text = textOf(kCodes, line.code);
    return words(text ? text : QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Pregunte a la coordinación con la clave que dio el centro."));
}

QString pendingText(const ports::SyncCounts& counts)
{
    const QString records = counted(QT_TRANSLATE_N_NOOP("padron::ui::LedgerText", "%n registro(s)"), counts.pendingRecords);
    const QString pages = counted(QT_TRANSLATE_N_NOOP("padron::ui::LedgerText", "%n archivo(s)"), counts.pendingPages);
    if (counts.pendingRecords > 0 && counts.pendingPages > 0)
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "%1 y %2 por enviar")).arg(records, pages);
    const QString one = words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "%1 por enviar"));
    if (counts.pendingRecords > 0)
        return one.arg(records);
    if (counts.pendingPages > 0)
        return one.arg(pages);
    if (counts.pendingEntries > 0) // who looked at what, papers, sessions
        return one.arg(counted(QT_TRANSLATE_N_NOOP("padron::ui::LedgerText", "%n anotación(es)"), counts.pendingEntries));
    return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Nada por enviar"));
}

QString proofText(const Reconciliation& proof, const QString& when, bool onlyReading)
{
    const QLocale locale;
    const QString has = locale.toString(proof.atCentre), here = locale.toString(proof.here);
    switch (proof.kind) {
    case Reconciliation::Kind::NoReceipt:
        if (onlyReading)
            return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Esto es lo que se pudo leer de la base dañada: aquí no hay acuses, y desde "
                                                                     "esta ventana nada se envía. Lo que el centro ya tenía sigue allá."));
        if (proof.restored)
            return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "Desde que este equipo se restauró de un respaldo, el centro todavía no acusa "
                                                                     "recibo. Entradas desde entonces, guardadas aquí: %1. Lo enviado antes sigue en "
                                                                     "el centro."))
                .arg(here);
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText", "El centro todavía no acusa recibo de nada. Entradas guardadas en este equipo: "
                                                                 "%1."))
            .arg(here);
    case Reconciliation::Kind::Matches:
        if (proof.atCentre == proof.here)
            return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText",
                                           "El centro tiene %1 de sus %2 entradas y su última huella coincide. Acuse de %3."))
                .arg(has, here, when);
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText",
                                       "El centro tiene %1 de sus %2 entradas y su última huella coincide, según el acuse de %3. Las demás están "
                                       "sólo en este equipo."))
            .arg(has, here, when);
    case Reconciliation::Kind::Differs:
        return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText",
                                       "La última huella que el centro firmó, de la entrada %1, no es la de este equipo: la bitácora se cambió o "
                                       "volvió a una copia anterior. Lo que hay aquí no se borró. No siga capturando en este equipo y avise a "
                                       "soporte."))
            .arg(has);
    case Reconciliation::Kind::Unproven:
        break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::LedgerText",
                                   "El último acuse no se puede comprobar con las llaves de hoy. Lo enviado está en el centro; el siguiente acuse lo "
                                   "dirá."));
}

QString clockText(qint64 offsetMs)
{
    const qint64 minutes = std::llabs(offsetMs) / kMinuteMs;
    if (std::llabs(offsetMs) < kClockNear)
        return {};
    constexpr qint64 kHour = 60, kDay = 24 * kHour;
    const QString by = minutes < 2 * kHour ? counted(QT_TRANSLATE_N_NOOP("padron::ui::LedgerText", "%n minuto(s)"), minutes)
                       : minutes < 2 * kDay ? counted(QT_TRANSLATE_N_NOOP("padron::ui::LedgerText", "%n hora(s)"), minutes / kHour)
                                            : counted(QT_TRANSLATE_N_NOOP("padron::ui::LedgerText", "%n día(s)"), minutes / kDay);
    const char* text = offsetMs > 0
        ? QT_TRANSLATE_NOOP("padron::ui::LedgerText", "El reloj de este equipo va %1 adelante del centro. Lo registrado vale; ponga la hora "
                                                      "correcta en el equipo.")
        : QT_TRANSLATE_NOOP("padron::ui::LedgerText", "El reloj de este equipo va %1 atrás del centro. Lo registrado vale; ponga la hora "
                                                      "correcta en el equipo.");
    return words(text).arg(by);
}

} // namespace padron::ui
