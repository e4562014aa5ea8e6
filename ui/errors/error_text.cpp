// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"

#include "errors/arco_text.h"
#include "errors/audit_text.h"
#include "errors/backup_text.h"
#include "errors/capture_text.h"
#include "errors/derechohabiencia_text.h"
#include "errors/delivery_text.h"
#include "errors/document_text.h"
#include "errors/export_text.h"
#include "errors/list_text.h"
#include "errors/lot_text.h"
#include "errors/notice_text.h"
#include "errors/padron_text.h"
#include "errors/paper_text.h"
#include "errors/print_text.h"
#include "errors/sync_text.h"
#include "errors/task_text.h"
#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::ErrorText";

/// %1 is Error::detail, where a code documents one worth showing.
constexpr TextRow kRows[] = {
    // core
    {"COR-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Llegó un dato que no se puede leer. No se guardó ni cambió nada. "
                                                "Intente de nuevo; si se repite, avise a soporte con esta clave.")},
    {"COR-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "A un dato le falta una parte o no es lo que se esperaba. No se guardó ni cambió "
                                  "nada. Intente de nuevo; si se repite, avise a soporte con esta clave.")},
    {"COR-103",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "Un identificador interno no es válido. No se guardó ni cambió nada. Avise a soporte con esta clave.")},
    {"COR-199", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El programa encontró una falla propia. Lo ya guardado está a salvo. Cierre y abra "
                                  "el programa; si se repite, avise a soporte con esta clave.")},
    // access
    {"ACC-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El usuario o la contraseña no coinciden. Lo guardado está "
                                                           "a salvo. Revise mayúsculas y acentos e intente de nuevo.")},
    {"ACC-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo de llaves de este equipo está dañado y no se puede abrir. Los registros "
                                  "siguen cifrados y no se tocaron. No borre nada y avise a soporte.")},
    {"ACC-103",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "Hubo varios intentos fallidos. Lo guardado está a salvo. Espere %1 s antes de intentar otra vez.")},
    {"ACC-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El código de recuperación no es de este equipo o tiene un error. Lo guardado está a "
                                  "salvo. Cópielo de nuevo de la hoja impresa, los ocho grupos de cuatro.")},
    {"ACC-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La contraseña es corta o fácil de adivinar. No se cambió nada. Use al menos 10 "
                                  "caracteres, sin su nombre de usuario; una frase de varias palabras sirve bien.")},
    {"ACC-106",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "No hubo memoria suficiente para revisar la contraseña. Lo guardado "
                                                "está a salvo. Cierre otros programas e intente de nuevo.")},
    {"ACC-107",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Una versión más nueva del programa creó el archivo de llaves. No se "
                                                "tocó nada. Instale la versión nueva para entrar.")},
    {"ACC-110",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Su cuenta no tiene permiso para esto. No se cambió nada. Pídalo a la "
                                                "persona responsable del módulo.")},
    {"ACC-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Para esto se pide otra vez su contraseña. No se cambió nada. Escríbala e intente de nuevo.")},
    {"ACC-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Su cuenta está suspendida en este equipo. Lo guardado está a salvo. Hable con la persona responsable "
                                  "del módulo.")},
    {"ACC-113", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ya hay alguien con ese nombre en este equipo. No se cambió nada. Agregue un apellido o una inicial.")},
    {"ACC-114", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo ya tiene todas las cuentas que caben. No se agregó nadie. Retire primero una cuenta que "
                                  "ya no se use.")},
    {"ACC-115", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esa cuenta ya no está en este equipo. No se cambió nada. Vuelva a abrir la lista.")},
    {"ACC-116", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Es la última persona responsable activa de este equipo. No se cambió nada. Dé primero ese papel a "
                                  "otra persona.")},
    {"ACC-117", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Nadie suspende, retira ni cambia el papel de su propia cuenta. No se cambió nada. Pídalo a otra "
                                  "persona responsable.")},
    {"ACC-118", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo de llaves es más viejo que el último que se usó en este equipo. Los registros siguen "
                                  "cifrados y no se tocaron. Entre con el código de recuperación, o avise a soporte si no lo cambió usted.")},
    {"ACC-119", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta un nombre o un dato, es demasiado largo, o una fecha no es posible. No se guardó nada. "
                                  "Corrija lo señalado e intente de nuevo.")},
    {"ACC-120", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es una solicitud ni una respuesta de recuperación. No se cambió nada. Revise que sea el "
                                  "archivo correcto y que esté completo.")},
    {"ACC-121", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La respuesta no es de la última solicitud de este equipo. No se cambió nada. Haga otra solicitud y "
                                  "pida su respuesta al padrón central.")},
    {"ACC-122", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo no se ha inscrito, así que el padrón central no puede abrirlo. Lo guardado está a salvo. "
                                  "Use el código de recuperación impreso.")},
    {"ACC-123", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hay una solicitud de recuperación en espera, o la contraseña no es la que se eligió al hacerla. "
                                  "No se cambió nada. Revise la contraseña o haga otra solicitud.")},
    {"ACC-127", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Las llaves que hay en este equipo son de otro: con ellas no se abre lo guardado, que sigue aquí, "
                                  "cifrado. Vuelva a poner las suyas o restaure un respaldo, que trae sus llaves.")},
    {"ACC-124", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El código de comprobación no es el de esta solicitud. No se abrió nada. Confirme por teléfono que el "
                                  "módulo la hizo y que el archivo es el suyo.")},
    {"ACC-125", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro dio de baja este equipo. Lo guardado sigue aquí, cifrado, y sólo el centro puede abrirlo. "
                                  "Llame a la coordinación.")},
    // envelope
    {"ENV-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Un mensaje firmado no tiene la forma debida. No se usó nada de él. "
                                                "Intente de nuevo; si se repite, avise a soporte con esta clave.")},
    {"ENV-102",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "Una firma no es válida y el mensaje se rechazó. No se usó nada de él. Avise a soporte con esta clave.")},
    {"ENV-103",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Llegó un mensaje firmado de otra clase que la esperada y se rechazó. "
                                                "No se cambió nada. Avise a soporte con esta clave.")},
    {"ENV-104",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Un mensaje viene firmado con una llave que este equipo no conoce y se "
                                                "rechazó. No se cambió nada. Avise a soporte con esta clave.")},
    {"ENV-105",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Un sobre cifrado no se pudo abrir: está dañado o es para otro "
                                                "destinatario. No se cambió nada. Pida que se lo envíen de nuevo.")},
    {"ENV-106",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "Una llave no tiene la forma debida. No se cambió nada. Avise a soporte con esta clave.")},
    {"ENV-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El texto no es de un QR de credencial. No se guardó nada. Escanéelo de nuevo.")},
    {"ENV-108",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "El contenido del QR está dañado. No se guardó nada. Escanéelo de nuevo con buena luz.")},
    {"ENV-109", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un paquete comprimido está dañado. No se usó nada de él. Intente de nuevo.")},
    {"ENV-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Un asiento de la bitácora no se puede leer. No se cambió "
                                                           "nada. Deje de capturar y avise a soporte con esta clave.")},
    {"ENV-111",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La bitácora tiene un asiento que no sigue al anterior. No se cambió "
                                                "nada. Deje de capturar y avise a soporte con esta clave.")},
    {"ENV-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un certificado no viene del padrón de este equipo. No se usó y nada cambió. Avise a soporte "
                                  "con esta clave.")},
    // domain
    {"DOM-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "La CURP no es válida. No se guardó. Revísela en el documento, carácter por carácter.")},
    {"DOM-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El folio no es válido. No se guardó. Revíselo en el papel, número por número.")},
    // credential
    {"CRE-101",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "El QR no está escrito como los del padrón. No se guardó nada. Trate la credencial como no verificable.")},
    {"CRE-102", QT_TRANSLATE_NOOP(
                    "padron::ui::ErrorText",
                    "El QR no es de una credencial del padrón. No se guardó nada. Revise que escaneó el QR correcto.")},
    {"CRE-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Al QR le falta un dato o tiene uno que no corresponde. No "
                                                           "se guardó nada. Trate la credencial como no verificable.")},
    {"CRE-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El permiso del equipo que firmó el QR no es válido. No se "
                                                           "guardó nada. Trate el certificado como no verificable.")},
    {"CRE-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Una lista firmada por el padrón no se puede leer. Se sigue "
                                                           "usando la anterior. Conéctese para recibirla de nuevo.")},
    {"CRE-106",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El archivo de confianza de este equipo está dañado. Los registros "
                                                "están a salvo. Conéctese para recibirlo de nuevo o avise a soporte.")},
    // ports
    {"STO-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Lo que buscaba ya no está en este equipo. No se cambió nada. Vuelva a buscar.")},
    {"STO-102", QT_TRANSLATE_NOOP(
                    "padron::ui::ErrorText",
                    "Ya existe un registro con esos datos en este equipo. No se guardó otro. Búsquelo para abrirlo.")},
    {"STO-103",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El disco está lleno y no se pudo guardar. Lo guardado antes está a "
                                                "salvo. Libere espacio e intente de nuevo; no cierre esta captura.")},
    {"STO-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No se pudo leer o escribir en el disco. Lo guardado antes está a salvo. Intente de "
                                  "nuevo; si se repite, avise a soporte con esta clave.")},
    {"STO-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "A este equipo se le terminaron los folios o los números de comprobante. Lo guardado "
                                  "está a salvo. Pida a la coordinación un alta nueva del equipo.")},
    {"STO-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El catálogo tiene más renglones de los que caben. Se sigue usando el de antes y lo registrado "
                                  "está a salvo. Revise que sea el archivo correcto.")},
    // catalogues
    {"CAT-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no se puede abrir o dejó de leerse a la mitad. El catálogo anterior sigue "
                                  "en uso. Revise que el archivo esté completo y cárguelo de nuevo.")},
    {"CAT-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es de ese catálogo: falta la columna %1. El anterior sigue en uso. "
                                  "Revise que eligió el archivo correcto, sin cambiarle los encabezados.")},
    {"CAT-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es de texto; puede ser un ZIP o un documento. El catálogo anterior "
                                  "sigue en uso. Descomprímalo o descárguelo de nuevo y elija el archivo de datos.")},
    {"CAT-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El libro de cálculo está dañado, incompleto o protegido con contraseña. El catálogo "
                                  "anterior sigue en uso. Descárguelo de nuevo, o guárdelo como CSV y cargue ese.")},
    {"CAT-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo es más grande que cualquier catálogo (%1). El anterior sigue en uso. "
                                  "Revise que eligió el archivo correcto.")},
    {"CAT-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo tiene los encabezados del catálogo, pero ni una fila que sirva. El "
                                  "anterior sigue en uso. Descárguelo de nuevo y cárguelo sin editarlo.")},
    {"CAT-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo trae mucho menos que el catálogo en uso (%1 filas); puede estar incompleto. "
                                  "El anterior sigue en uso. Descárguelo de nuevo, o cárguelo de todos modos.")},
    // use cases
    {"USE-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "Este equipo todavía no está dado de alta y no puede asignar folios. La captura quedó guardada "
                       "como borrador. Dé de alta el equipo en Ajustes y regístrela después.")},
    {"USE-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una persona de esta familia ya está registrada en este equipo con esa CURP. No se "
                                  "guardó de nuevo; el borrador sigue aquí. Búsquela por su CURP.")},
    {"USE-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El permiso para firmar comprobantes venció o se agotó. El registro está a salvo. El "
                                  "certificado se imprime sin QR; conéctese para renovar el permiso.")},
    {"USE-104",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El padrón todavía no firma alguna de estas credenciales. No se "
                                                "imprimió ninguna. Conéctese y espere a que aparezca en la lista.")},
    {"USE-105",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La bitácora no está íntegra desde el asiento %1. No se cambió nada. "
                                                "Deje de capturar en este equipo y avise a soporte.")},
    {"USE-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo ya está dado de alta. No se cambió nada. No hace falta otro código.")},
    {"USE-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En este equipo ya hay un almacén de registros. No se tocó. Entre con su usuario.")},
    {"USE-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta decir cómo trabaja hoy el módulo. Lo capturado está guardado. Dígalo con Ctrl+J e "
                                  "inténtelo de nuevo.")},
    {"USE-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La jornada no se guardó: falta un dato o tiene caracteres que no se admiten. Lo demás sigue "
                                  "igual. Corríjalo y guarde de nuevo.")},
    {"USE-120", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Alguien ya resolvió esta tarea. No se cambió nada. Actualice la lista de tareas.")},
    {"USE-121",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La tarea solo se resuelve como la misma persona o como personas "
                                                "distintas. No se cambió nada. Elija una de las dos.")},
    {"USE-122", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este registro lo hizo usted, y nadie decide sobre lo que capturó. No se cambió nada. Pida a "
                                  "otra persona de supervisión que responda.")},
    {"USE-123", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución no dijo que la persona tenga derechohabiencia vigente: no hay de qué "
                                  "inconformarse. No se cambió nada. Siga con el registro.")},
    {"USE-130", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La familia cambió desde que se abrió. No se guardó nada de esto y lo escrito sigue "
                                  "aquí. Abra la familia como está ahora y hágalo de nuevo.")},
    // the program
    {"APP-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La sesión ya se cerró. Lo guardado está a salvo. Entre de nuevo.")},
    {"APP-102",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "No se pudo crear o leer la llave de comunicación del equipo. Lo "
                                                "guardado está a salvo. Avise a soporte con esta clave.")},
    {"APP-103",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "En esa carpeta no hay un almacén de registros. No se creó ni cambió nada. Revise la carpeta que indicó.")},
    {"APP-104",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Ese respaldo no es de este equipo. Lo que hay aquí, aunque dañado, no se "
                                                "tocó. Elija un respaldo de este equipo.")},
    // this computer
    {"PLA-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un archivo no se pudo escribir en el disco. Lo guardado antes está a salvo. Intente "
                                  "de nuevo; si se repite, avise a soporte con esta clave.")},
    {"PLA-102",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "El disco está lleno. Lo guardado antes está a salvo. Libere espacio e intente de nuevo.")},
    // the local store
    {"DB-101",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "No se encuentra la base de registros de este equipo. No se creó otra. No borre nada y avise a soporte.")},
    {"DB-102",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "En esta carpeta ya hay una base de registros. No se tocó. Entre con su usuario o elija otra carpeta.")},
    {"DB-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La base de registros no está cifrada: alguien la cambió. No "
                                                          "se abrió ni se tocó. No la use y avise a soporte.")},
    {"DB-104",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La base de registros no se abre con la llave de este equipo, o está "
                                                "dañada al principio. No se tocó. No borre nada y avise a soporte.")},
    {"DB-105",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La base de registros está dañada. No se cambió nada más; lo que el "
                                                "centro acusó está a salvo allá. No borre nada y avise a soporte.")},
    {"DB-106",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Una versión más nueva del programa usó esta base de registros. No se "
                                                "tocó. Instale la versión nueva para entrar.")},
    {"DB-107",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "El programa no se armó con el cifrado que debe. No se abrió ningún registro. Reinstale el programa.")},
    {"DB-108",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La base de registros no aceptó un ajuste de seguridad y se cerró. Lo "
                                                "guardado está a salvo. Avise a soporte con esta clave.")},
    {"DB-109",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "Otra ventana del programa ya tiene abiertos los registros. No se cambió nada. Use esa ventana o ciérrela.")},
    {"DB-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                 "El archivo es de otro programa. No se tocó. Avise a soporte con esta clave.")},
    {"DB-111",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Una actualización anterior de la base no es la de este programa. No "
                                                "se tocó. Reinstale el programa o avise a soporte.")},
    {"DB-112",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La actualización de la base no se pudo completar. Quedó como estaba "
                                                "antes, con su respaldo. Avise a soporte con esta clave.")},
    {"DB-113",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "No se pudo hacer el respaldo antes de actualizar. No se actualizó "
                                                "nada; lo guardado está a salvo. Libere espacio e intente de nuevo.")},
    {"DB-120",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "No se pudo cifrar la base con la llave nueva. Lo guardado está a salvo "
                                                "con la anterior. Libere espacio e intente de nuevo.")},
    {"DB-121", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                 "La página ya está en el centro; se quitó de este equipo el %1. Si hace falta verla, pídala a la "
                                 "coordinación.")},
};

const char* textOf(core::ErrorCode code)
{
    if (const char* text = textOf(kRows, code.id()))
        return text;
    if (const char* text = documentErrorText(code))
        return text;
    if (const char* text = auditErrorText(code))
        return text;
    if (const char* text = arcoErrorText(code))
        return text;
    if (const char* text = backupErrorText(code))
        return text;
    if (const char* text = exportErrorText(code))
        return text;
    if (const char* text = captureErrorText(code))
        return text;
    if (const char* text = derechohabienciaErrorText(code))
        return text;
    if (const char* text = syncErrorText(code))
        return text;
    if (const char* text = taskErrorText(code))
        return text;
    if (const char* text = listErrorText(code))
        return text;
    if (const char* text = paperErrorText(code))
        return text;
    if (const char* text = deliveryErrorText(code))
        return text;
    if (const char* text = padronErrorText(code))
        return text;
    if (const char* text = lotErrorText(code))
        return text;
    if (const char* text = printErrorText(code))
        return text;
    return noticeErrorText(code);
}

} // namespace

bool hasSentence(core::ErrorCode code)
{
    return textOf(code) != nullptr;
}

QString sentenceFor(const core::Error& error)
{
    const char* told = textOf(error.code);
    QString text = told ? QCoreApplication::translate(kContext, told)
                        : QCoreApplication::translate(
                              kContext, "Algo falló y no se completó lo que pidió. Lo ya guardado está a salvo. Intente "
                                       "de nuevo; si se repite, avise a soporte con esta clave.");
    if (text.contains(QStringLiteral("%1")))
        text = text.arg(error.detail);
    return QStringLiteral("%1 (%2)").arg(text, error.printedId());
}

} // namespace padron::ui
