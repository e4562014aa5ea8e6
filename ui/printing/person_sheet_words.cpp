// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/person_sheet_words.h"

#include <QDateTime>

#include <span>

namespace padron::printing {

namespace {

struct Word
{
    const char* key;
    const char* text;
};

template <std::size_t N> QString wordOf(const Word (&words)[N], const QString& key)
{
    for (const Word& word : words)
        if (key == QLatin1String(word.key))
            return QString::fromUtf8(word.text);
    return QString(key).replace(u'_', u' ').replace(u'.', u' ');
}

constexpr Word kAnswers[] = {{"si", "sí"},         {"interdiccion", "en estado de interdicción"}, {"apoyo", "necesita apoyo para decidir"},
                             {"imss", "IMSS"},     {"issste", "ISSSTE"},                          {"pemex", "PEMEX"},
                             {"sedena", "SEDENA"}, {"semar", "SEMAR"},                            {"issfam", "ISSFAM"},
                             {"imss_bienestar", "IMSS-Bienestar"}};
constexpr Word kDocuments[] = {{"curp", "CURP"},
                               {"acta", "Acta de nacimiento"},
                               {"acta_nacimiento", "Acta de nacimiento"},
                               {"certificado", "Certificado de nacimiento"},
                               {"certificado_nacimiento", "Certificado de nacimiento"},
                               {"identificacion", "Identificación"},
                               {"comprobante", "Comprobante de domicilio"},
                               {"carta_consentimiento", "Carta de consentimiento"},
                               {"instrumento_tutela", "Instrumento de tutela"},
                               {"carta_protesta", "Carta bajo protesta"},
                               {"acta_emancipacion", "Constancia de emancipación"},
                               {"instrumento_apoyo", "Instrumento de apoyo"},
                               {"otro", "Otro documento"},
                               {"consentimiento_hoja", "Hoja de consentimiento"},
                               {"consentimiento_huella", "Huella de consentimiento"},
                               {"consentimiento_firma", "Firma electrónica"}};
constexpr Word kComprobantes[] = {{"luz", "recibo de luz"},           {"agua", "recibo de agua"},
                                  {"telefono", "recibo de teléfono"}, {"predial", "boleta predial"},
                                  {"gas", "recibo de gas"},           {"constancia_local", "constancia de la autoridad local"}};
constexpr Word kMedia[] = {{"trazos", "firma en la tableta"}, {"hoja_firmada", "firma en hoja"}, {"huella", "huella"},
                           {"firma_electronica", "firma electrónica"}};
constexpr Word kShown[] = {{"pantalla", "en pantalla"}, {"impreso", "impreso"}, {"leido", "leído en voz alta"}};
constexpr Word kResults[] = {{"sin_respuesta", "sin respuesta"},
                             {"curp_no_encontrada", "no encontró la CURP"},
                             {"sin_derechohabiencia", "sin derechohabiencia"},
                             {"vigente", "con derechohabiencia vigente"}};
constexpr Word kRoles[] = {{"capturista", "Captura"},     {"brigadista", "Brigada"},
                           {"supervisora", "Supervisión"}, {"responsable", "Responsable del módulo"},
                           {"soporte", "Soporte"},         {"enlace", "Enlace estatal"},
                           {"revisora", "Revisión de expedientes"}};
constexpr Word kKinds[] = {{"persona.consultada", "abrió el registro"},
                           {"persona.comparada", "comparó sus datos con los de alguien parecido"},
                           {"derechohabiencia.consultada", "preguntó a una institución por la CURP"},
                           {"bitacora.consultada", "consultó en la bitácora lo que se hizo con el registro"},
                           {"bitacora.exportada", "exportó la bitácora para auditoría"},
                           {"certificado.impreso", "imprimió el certificado"},
                           {"credencial.impresa", "imprimió la credencial"},
                           {"carta.impresa", "imprimió una carta o la lista de qué traer"},
                           {"arco.hoja", "sacó esta hoja"},
                           {"exportacion.personas", "exportó datos en una tabla para la institución"},
                           {"impresion.iniciada", "se mandó imprimir la credencial"},
                           {"familia.registrada", "se registró"},
                           {"familia.actualizada", "se actualizó"},
                           {"documento.agregado", "se agregó un documento"},
                           {"documento.retirado", "se quitaron de este equipo páginas que tiene el centro"},
                           {"expediente.ubicado", "se anotó dónde está el expediente en papel"},
                           {"derechohabiencia.impugnada", "no estuvo de acuerdo con la respuesta de una institución"},
                           {"derechohabiencia.atendida", "se atendió ese desacuerdo"},
                           {"credencial.malograda", "una tarjeta salió mal y se destruyó"},
                           {"credencial.entregada", "se entregó la credencial"},
                           {"credencial.repuesta", "se pidió otra credencial por pérdida o daño"},
                           {"certificado.entregado", "se entregó el certificado"},
                           {"certificado.resguardo", "el certificado quedó en resguardo"},
                           {"entrega.aviso", "se le avisó que su tarjeta la espera"},
                           {"entrega.resguardo", "la tarjeta que no se recogió se guardó"},
                           {"consentimiento.negado", "no dio su consentimiento"},
                           {"consentimiento.revocado", "retiró su consentimiento"},
                           {"duplicado.descartado", "se vio que no es otra persona parecida"},
                           {"duplicado.consultado", "se preguntó si es otra persona parecida"},
                           {"duplicado.resuelto", "se resolvió si es otra persona parecida"},
                           {"arco.recibida", "se recibió una solicitud de derechos ARCO"},
                           {"arco.avanzada", "avanzó una solicitud de derechos ARCO"},
                           {"arco.bloqueo", "se bloqueó el registro"},
                           {"arco.supresion", "se suprimieron los datos"},
                           {"", "hubo un asiento que ya no se puede leer"}};
constexpr Word kTies[] = {{"madre", "su madre"},
                          {"padre", "su padre"},
                          {"tutela", "ejerce su tutela"},
                          {"guarda_y_custodia", "tiene su guarda y custodia"},
                          {"progenitor", "su madre o padre, titular de la familia"},
                          {"apoyo", "le apoya, según su instrumento"}};
constexpr const char* kCardStates[] = {"en resguardo", "entregada", "llevada a otro módulo o brigada",
                                       "no estaba donde debía", "devuelta", "perdida, según se dijo"};
constexpr const char* kContactMeans[] = {"por teléfono", "con una visita", "con un mensaje", "con un aviso público o de la autoridad local"};
constexpr const char* kContactResults[] = {"dijo que vendría", "no contestó o no estaba", "ya no vive ahí",
                                           "se dejó recado",   "no la quiere",            "otro resultado"};
constexpr const char* kStates[] = {"registrado; falta enviarlo al centro", "incompleto", "enviado; falta que el centro lo valide",
                                   "en el padrón", "por aclarar", "baja por defunción"};
constexpr const char* kRights[] = {"Acceso", "Rectificación", "Cancelación", "Oposición"};
constexpr const char* kArcoStates[] = {"recibida",   "se pidió completarla",         "enviada a la Unidad de Transparencia",
                                       "procede",    "no procede",                   "cumplida",
                                       "sin efecto: la persona desistió o no la completó"};
constexpr const char* kArcoMeans[] = {"En el módulo", "Por correo electrónico", "En un domicilio"};

// not a template by size: GCC 12 folds those of several sizes into one at -O3 and then warns of the smaller arrays
QString at(std::span<const char* const> words, auto value)
{
    return QString::fromUtf8(words[static_cast<std::size_t>(value)]);
}

} // namespace

QString spaced(const QString& key)
{
    return wordOf(kAnswers, key);
}

QString documentOnPaper(const QString& kind)
{
    return wordOf(kDocuments, kind);
}

QString comprobanteOnPaper(domain::ComprobanteTipo tipo)
{
    return wordOf(kComprobantes, domain::keyOf(tipo));
}

QString mediumOnPaper(domain::ConsentMedium medium)
{
    return wordOf(kMedia, domain::keyOf(medium));
}

QString shownOnPaper(domain::NoticeShown shown)
{
    return wordOf(kShown, domain::keyOf(shown));
}

QString resultadoOnPaper(domain::ResultadoConsulta resultado)
{
    return wordOf(kResults, domain::keyOf(resultado));
}

QString stateOnPaper(ports::RecordState state)
{
    return at(kStates, state);
}

QString roleOnPaper(const QString& role)
{
    return wordOf(kRoles, role);
}

QString kindOnPaper(const QString& kind)
{
    return wordOf(kKinds, kind);
}

QString dayOnPaper(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("dd/MM/yyyy"));
}

QString arcoRightOnPaper(domain::ArcoRight right)
{
    return at(kRights, right);
}

QString arcoStateOnPaper(domain::ArcoState state)
{
    return at(kArcoStates, state);
}

QString cardOnPaper(const domain::CardKey& key)
{
    return key.kind == domain::CardKind::Certificado ? QStringLiteral("Certificado")
                                                     : QStringLiteral("Credencial %1").arg(key.issueNumber);
}

QString cardStateOnPaper(domain::CardState state)
{
    return at(kCardStates, state);
}

QString tiesOnPaper(const QString& ties)
{
    for (const Word& word : kTies)
        if (ties == QLatin1String(word.key))
            return QString::fromUtf8(word.text);
    return ties;
}

QString contactOnPaper(domain::ContactMeans means, domain::ContactResult result)
{
    return at(kContactMeans, means) + QStringLiteral(": ") + at(kContactResults, result);
}

QString arcoMeansOnPaper(domain::ArcoMeans means)
{
    return at(kArcoMeans, means);
}

} // namespace padron::printing
