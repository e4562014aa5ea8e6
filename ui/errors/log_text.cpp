// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/log_text.h"

#include "domain/folio.h"
#include "errors/text_rows.h"
#include "errors/words.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::LogText";

constexpr TextRow kKinds[] = {
    {"almacen.creado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Creó el almacén de este equipo")},
    {"almacen.restaurado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Restauró el almacén desde un respaldo")},
    {"almacen.revisado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Revisó el almacén")},
    {"respaldo.hecho", QT_TRANSLATE_NOOP("padron::ui::LogText", "Se hizo un respaldo")},
    {"respaldo.probado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Probó un respaldo con un simulacro")},
    {"respaldo.fallido", QT_TRANSLATE_NOOP("padron::ui::LogText", "Un respaldo o un simulacro no salió")},
    {"equipo.alta", QT_TRANSLATE_NOOP("padron::ui::LogText", "Dio de alta el equipo en el centro")},
    {"sesion.inicio", QT_TRANSLATE_NOOP("padron::ui::LogText", "Entró al programa")},
    {"ajuste.cambiado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Cambió un ajuste")},
    {"jornada.fijada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Dijo dónde se trabaja hoy")},
    {"familia.registrada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Registró una familia")},
    {"familia.actualizada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Actualizó una familia")},
    {"persona.consultada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Abrió el registro de una familia")},
    {"persona.comparada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Comparó a una persona registrada con otra parecida")},
    {"certificado.impreso", QT_TRANSLATE_NOOP("padron::ui::LogText", "Imprimió un certificado")},
    {"credencial.impresa", QT_TRANSLATE_NOOP("padron::ui::LogText", "Imprimió una credencial")},
    {"impresion.iniciada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Mandó imprimir credenciales")},
    {"credencial.malograda", QT_TRANSLATE_NOOP("padron::ui::LogText", "Destruyó una credencial que salió mal")},
    {"lote.recibido", QT_TRANSLATE_NOOP("padron::ui::LogText", "Recibió una caja de credenciales")},
    {"credencial.traslado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Trasladó tarjetas con las dos firmas")},
    {"credencial.conteo", QT_TRANSLATE_NOOP("padron::ui::LogText", "Contó las tarjetas en resguardo")},
    {"credencial.entregada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Entregó una credencial")},
    {"certificado.entregado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Entregó un certificado")},
    {"certificado.resguardo", QT_TRANSLATE_NOOP("padron::ui::LogText", "Puso en resguardo un certificado")},
    {"entrega.aviso", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó un aviso de que hay una tarjeta por recoger")},
    {"entrega.resguardo", QT_TRANSLATE_NOOP("padron::ui::LogText", "Resguardó una tarjeta que nadie recogió")},
    {"credencial.repuesta", QT_TRANSLATE_NOOP("padron::ui::LogText", "Pidió la reposición de una credencial")},
    {"conflicto.decidido", QT_TRANSLATE_NOOP("padron::ui::LogText", "Decidió entre dos versiones de un registro")},
    {"tarea.atendida", QT_TRANSLATE_NOOP("padron::ui::LogText", "Atendió una tarea del centro")},
    {"veredicto.visto", QT_TRANSLATE_NOOP("padron::ui::LogText", "Se dio por enterado de lo que dijo el centro")},
    {"entrada.reenviada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Corrigió y reenvió lo que el centro no tomó")},
    {"padron.buscado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Buscó a una persona en el padrón")},
    {"memoria.escrita", QT_TRANSLATE_NOOP("padron::ui::LogText", "Escribió paquetes en una memoria")},
    {"memoria.leida", QT_TRANSLATE_NOOP("padron::ui::LogText", "Leyó una memoria con respuestas del centro")},
    {"centro.aplicado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Se aplicó lo que mandó el centro")},
    {"carta.impresa", QT_TRANSLATE_NOOP("padron::ui::LogText", "Imprimió una carta")},
    {"catalogo.cargado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Cargó un catálogo")},
    {"avisos.cargados", QT_TRANSLATE_NOOP("padron::ui::LogText", "Cargó los avisos de privacidad")},
    {"consentimiento.negado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó que una persona no dio su consentimiento")},
    {"consentimiento.revocado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó que una persona retiró su consentimiento")},
    {"documento.agregado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Agregó un documento al expediente")},
    {"expediente.ubicado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Dijo dónde está el expediente en papel")},
    {"duplicado.descartado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Dijo que dos personas parecidas no son la misma")},
    {"duplicado.consultado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Mandó a revisar un posible duplicado")},
    {"duplicado.resuelto", QT_TRANSLATE_NOOP("padron::ui::LogText", "Resolvió un posible duplicado")},
    {"derechohabiencia.consultada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Preguntó a una institución por una persona")},
    {"derechohabiencia.impugnada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó que una persona no está de acuerdo con la respuesta de una institución")},
    {"derechohabiencia.atendida", QT_TRANSLATE_NOOP("padron::ui::LogText", "Atendió un desacuerdo con una institución")},
    {"usuario.agregado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Agregó una cuenta")},
    {"usuario.cambiado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Cambió una cuenta")},
    {"usuario.suspendido", QT_TRANSLATE_NOOP("padron::ui::LogText", "Suspendió una cuenta")},
    {"usuario.reactivado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Reactivó una cuenta")},
    {"usuario.retirado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Retiró el acceso a alguien")},
    {"usuario.clave", QT_TRANSLATE_NOOP("padron::ui::LogText", "Cambió una contraseña")},
    {"acceso.anotado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó a alguien con acceso y sin cuenta")},
    {"acceso.carta", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó una carta de confidencialidad")},
    {"acceso.nombramiento", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó el nombramiento de quien resguarda")},
    {"llaves.rotadas", QT_TRANSLATE_NOOP("padron::ui::LogText", "Renovó la llave de los datos")},
    {"llaves.codigo", QT_TRANSLATE_NOOP("padron::ui::LogText", "Renovó el código de recuperación")},
    {"llaves.halladas", QT_TRANSLATE_NOOP("padron::ui::LogText", "Entró con llaves que cambiaron fuera de la bitácora")},
    {"equipo.sellado", QT_TRANSLATE_NOOP("padron::ui::LogText", "El equipo se selló por orden del centro")},
    {"equipo.devuelto", QT_TRANSLATE_NOOP("padron::ui::LogText", "El equipo, que el centro había dado de baja, volvió a abrirse")},
    {"documento.retirado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Se quitaron de este equipo páginas que tiene el centro")},
    {"bitacora.consultada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Consultó la bitácora")},
    {"bitacora.exportada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Exportó la bitácora para auditoría")},
    {"exportacion.iniciada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Empezó a exportar datos de personas")},
    {"exportacion.personas", QT_TRANSLATE_NOOP("padron::ui::LogText", "Exportó los datos de estas personas")},
    {"exportacion.hecha", QT_TRANSLATE_NOOP("padron::ui::LogText", "Terminó una exportación de personas")},
    {"exportacion.interrumpida", QT_TRANSLATE_NOOP("padron::ui::LogText", "Una exportación de personas no terminó")},
    {"arco.recibida", QT_TRANSLATE_NOOP("padron::ui::LogText", "Recibió una solicitud de derechos ARCO")},
    {"arco.avanzada", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó cómo va una solicitud de derechos ARCO")},
    {"arco.hoja", QT_TRANSLATE_NOOP("padron::ui::LogText", "Sacó la hoja con todos los datos de una persona")},
    {"arco.bloqueo", QT_TRANSLATE_NOOP("padron::ui::LogText", "Bloqueó un registro por una cancelación que procedió")},
    {"arco.supresion", QT_TRANSLATE_NOOP("padron::ui::LogText", "Suprimió los datos de un registro cancelado")},
    {"incidente.anotado", QT_TRANSLATE_NOOP("padron::ui::LogText", "Anotó un incidente")},
    {"incidente.corregido", QT_TRANSLATE_NOOP("padron::ui::LogText", "Agregó algo a un incidente")},
};

constexpr const char* kGroups[usecases::kLogGroups] = {
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Consultas"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Impresiones y exportaciones"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Registros y cambios"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Consentimientos"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Posibles duplicados"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Sesiones y jornadas"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Equipo y ajustes"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Cuentas y llaves"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Respaldos"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Incidentes"),
};

constexpr const char* kIncidents[] = {
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Pérdida o destrucción sin permiso"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Robo, extravío o copia sin permiso"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Uso, acceso o tratamiento sin permiso"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Daño, alteración o cambio sin permiso"),
};

constexpr const char* kNotes[] = {
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Causa"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Corrección"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "A quién se avisó"),
    QT_TRANSLATE_NOOP("padron::ui::LogText", "Aclaración"),
};

enum class Form { Text, Number, Time, ShortHash };

struct DetailRow
{
    const char* kind;
    int key;
    const char* label;
    Form form = Form::Text;
};

constexpr DetailRow kDetails[] = {
    {"consentimiento.revocado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"credencial.impresa", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Número de emisión"), Form::Number},
    {"impresion.iniciada", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Credenciales"), Form::Number},
    {"impresion.iniciada", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Autorización"), Form::Number},
    {"credencial.malograda", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Número de emisión"), Form::Number},
    {"credencial.malograda", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Qué pasó")},
    {"credencial.traslado", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "A")},
    {"credencial.traslado", 5, QT_TRANSLATE_NOOP("padron::ui::LogText", "Entregó")},
    {"credencial.traslado", 6, QT_TRANSLATE_NOOP("padron::ui::LogText", "Recibió")},
    {"credencial.conteo", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Lugar")},
    {"credencial.conteo", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Se esperaban"), Form::Number},
    {"credencial.entregada", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Número de emisión"), Form::Number},
    {"credencial.entregada", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "La recibió")},
    {"credencial.entregada", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Documento que mostró")},
    {"certificado.entregado", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Lo recibió")},
    {"certificado.entregado", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Documento que mostró")},
    {"entrega.aviso", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Medio")},
    {"entrega.aviso", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Resultado")},
    {"entrega.aviso", 5, QT_TRANSLATE_NOOP("padron::ui::LogText", "Nota")},
    {"entrega.resguardo", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Lugar")},
    {"credencial.repuesta", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Número de emisión que termina"), Form::Number},
    {"credencial.repuesta", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"credencial.repuesta", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Documento que mostró")},
    {"carta.impresa", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Papel")},
    {"documento.agregado", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Documento")},
    {"expediente.ubicado", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Lugar")},
    {"duplicado.descartado", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Parecido, de 100"), Form::Number},
    {"duplicado.descartado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"duplicado.consultado", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Parecido, de 100"), Form::Number},
    {"duplicado.consultado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"duplicado.resuelto", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Resultado")},
    {"duplicado.resuelto", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"derechohabiencia.consultada", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Institución")},
    {"derechohabiencia.consultada", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Respuesta")},
    {"derechohabiencia.consultada", 8, QT_TRANSLATE_NOOP("padron::ui::LogText", "La pidió")},
    {"derechohabiencia.impugnada", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Institución")},
    {"derechohabiencia.atendida", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Institución")},
    {"derechohabiencia.atendida", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Qué se hizo")},
    {"equipo.alta", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Equipo")},
    {"catalogo.cargado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Renglones"), Form::Number},
    {"usuario.agregado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Cuenta")},
    {"usuario.cambiado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Cuenta")},
    {"acceso.anotado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Nombre")},
    {"acceso.anotado", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Tarea")},
    {"respaldo.hecho", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Bytes"), Form::Number},
    {"respaldo.fallido", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Clave del error")},
    {"respaldo.fallido", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "De qué")},
    {"bitacora.consultada", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Desde"), Form::Time},
    {"bitacora.consultada", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Hasta"), Form::Time},
    {"bitacora.exportada", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Registros"), Form::Number},
    {"bitacora.exportada", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"bitacora.exportada", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Huella del archivo"), Form::ShortHash},
    {"equipo.sellado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"equipo.devuelto", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"documento.retirado", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Bytes"), Form::Number},
    {"documento.retirado", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Folio")},
    {"exportacion.iniciada", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Exportación")},
    {"exportacion.iniciada", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"exportacion.iniciada", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Columnas")},
    {"exportacion.iniciada", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Archivo")},
    {"exportacion.iniciada", 5, QT_TRANSLATE_NOOP("padron::ui::LogText", "Registradas desde")},
    {"exportacion.iniciada", 6, QT_TRANSLATE_NOOP("padron::ui::LogText", "Registradas hasta")},
    {"exportacion.iniciada", 7, QT_TRANSLATE_NOOP("padron::ui::LogText", "Localidad")},
    {"exportacion.iniciada", 8, QT_TRANSLATE_NOOP("padron::ui::LogText", "Estatus")},
    {"exportacion.personas", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Exportación")},
    {"exportacion.personas", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"exportacion.hecha", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Exportación")},
    {"exportacion.hecha", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"exportacion.hecha", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Personas"), Form::Number},
    {"exportacion.hecha", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Se quedaron fuera"), Form::Number},
    {"exportacion.hecha", 5, QT_TRANSLATE_NOOP("padron::ui::LogText", "Huella del archivo"), Form::ShortHash},
    {"exportacion.hecha", 6, QT_TRANSLATE_NOOP("padron::ui::LogText", "Bytes"), Form::Number},
    {"exportacion.interrumpida", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Exportación")},
    {"exportacion.interrumpida", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Clave del error")},
    {"exportacion.interrumpida", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Personas"), Form::Number},
    {"arco.recibida", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Solicitud")},
    {"arco.recibida", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Derecho")},
    {"arco.avanzada", 5, QT_TRANSLATE_NOOP("padron::ui::LogText", "Solicitud")},
    {"arco.avanzada", 2, QT_TRANSLATE_NOOP("padron::ui::LogText", "Paso")},
    {"arco.avanzada", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Motivo")},
    {"arco.hoja", 1, QT_TRANSLATE_NOOP("padron::ui::LogText", "Cómo")},
    {"incidente.anotado", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Qué pasó")},
    {"incidente.anotado", 8, QT_TRANSLATE_NOOP("padron::ui::LogText", "Personas"), Form::Number},
    {"incidente.corregido", 3, QT_TRANSLATE_NOOP("padron::ui::LogText", "Qué se agregó")},
    {"incidente.corregido", 4, QT_TRANSLATE_NOOP("padron::ui::LogText", "Personas"), Form::Number},
};

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

QString folioText(const QString& digits)
{
    const auto folio = domain::Folio::parse(digits);
    return folio ? folio->text() : digits;
}

QString valueOf(const QCborValue& value, Form form)
{
    switch (form) {
    case Form::Text:
        return value.toString();
    case Form::Number:
        return value.isInteger() ? QLocale().toString(value.toInteger()) : QString();
    case Form::Time:
        return value.isInteger() ? logTime(value.toInteger()) : QString();
    case Form::ShortHash:
        break;
    }
    return QString::fromLatin1(value.toByteArray().toHex().left(16));
}

} // namespace

QString logKindText(const QString& kind)
{
    if (kind.isEmpty())
        return QCoreApplication::translate(kContext, "Registro que ya no se puede leer");
    const char* text = textOf(kKinds, kind);
    return text ? words(text) : kind;
}

QString logGroupLabel(usecases::LogGroup group)
{
    return words(kGroups[static_cast<int>(group)]);
}

QString logSubjectText(const ports::LogSubject& subject)
{
    if (subject.family)
        return QCoreApplication::translate(kContext, "Familia %1").arg(folioText(subject.folio));
    if (subject.name.isEmpty())
        return QCoreApplication::translate(kContext, "Alguien que no está en este equipo");
    return QStringLiteral("%1 (%2)").arg(subject.name, folioText(subject.folio));
}

QString logWhomText(const QList<ports::LogSubject>& whom, int more)
{
    if (whom.isEmpty())
        return {};
    const QString first = whom.first().name.isEmpty() ? logSubjectText(whom.first()) : whom.first().name;
    const int others = static_cast<int>(whom.size()) - 1 + more;
    return others == 0 ? first : QCoreApplication::translate(kContext, "%1 y %n más", nullptr, others).arg(first);
}

QString logTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
}

QString roleText(const QString& key)
{
    const auto role = access::roleByKey(key);
    return role ? roleLabel(*role) : key;
}

QList<LogDetail> logDetails(const envelope::LogEntry& entry)
{
    QList<LogDetail> details;
    const QCborMap payload = entry.payload.toMap();
    for (const DetailRow& row : kDetails) {
        if (entry.kind != QLatin1String(row.kind))
            continue;
        const QString value = valueOf(payload.value(row.key), row.form);
        if (!value.isEmpty())
            details.append({words(row.label), value});
    }
    return details;
}

QString incidentKindLabel(ports::IncidentKind kind)
{
    return words(kIncidents[static_cast<int>(kind)]);
}

QString incidentNoteLabel(ports::IncidentNoteKind kind)
{
    return words(kNotes[static_cast<int>(kind)]);
}

} // namespace padron::ui
