// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/sync_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    // network
    {"NET-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La llave de comunicación del equipo no se puede usar. Los registros "
                                                "están guardados aquí. Avise a soporte con esta clave.")},
    {"NET-102",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El certificado de comunicación no se puede usar. Los registros están "
                                                "guardados aquí. Avise a soporte con esta clave.")},
    {"NET-103",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "La dirección del centro no es válida. No se envió nada. Escríbala completa, empieza con https://.")},
    // sync
    {"SYN-201",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Llegó un acuse cuya firma no es del padrón y se rechazó. Los "
                                                "registros siguen aquí, por enviar. Avise a soporte con esta clave.")},
    {"SYN-202", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Llegó un acuse de otro envío y se rechazó. Los registros "
                                                           "siguen aquí, por enviar. Avise a soporte con esta clave.")},
    {"SYN-203", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Las novedades del centro llegaron incompletas o sin firma válida y se rechazaron. "
                                  "Los registros están a salvo. Se pedirán de nuevo; si se repite, avise a soporte.")},
    {"SYN-204",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "No hay comunicación con el centro. Los registros están guardados aquí "
                                                "y se enviarán solos. Puede seguir trabajando.")},
    {"SYN-205",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Quien contestó no es el centro de este padrón. No se envió nada; los "
                                                "registros están aquí. Revise la red y avise a soporte.")},
    {"SYN-206", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro no aceptó la comunicación. Los registros siguen aquí, por enviar. Se "
                                  "intentará otra vez; si se repite, avise a soporte con esta clave.")},
    {"SYN-207",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "El código de alta tiene un error. No se envió nada. Cópielo de nuevo, grupo por grupo.")},
    {"SYN-208",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El código de alta venció, ya se usó o no existe. Lo capturado está a "
                                                "salvo como borrador. Pida otro código a la coordinación.")},
    {"SYN-209",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La respuesta de alta no viene del centro que dio el código. No se dio "
                                                "de alta el equipo. Pida otro código y avise a soporte.")},
    {"SYN-210",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "Un envío no tiene la forma debida. Los registros siguen aquí, por enviar. Avise a soporte con esta clave.")},
    {"SYN-211", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro ya tiene otro envío con ese número: puede haber una copia de este equipo. "
                                  "Los registros siguen aquí. No siga capturando y avise a soporte.")},
    {"SYN-212",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "El centro no reconoce este equipo. Los registros siguen aquí, por enviar. Avise a la coordinación.")},
    {"SYN-213",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "Este equipo todavía no está dado de alta. Los borradores están a salvo. Dé de alta el equipo en Ajustes.")},
    {"SYN-215", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Llegó una orden de dar de baja este equipo que el centro no firmó, y no se obedeció. Todo sigue "
                                  "igual y los registros están aquí. Avise a la coordinación: alguien puede estar en la red.")},
    {"SYN-216", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Llegó una orden de baja de otro equipo, o de antes de que éste se diera de alta de nuevo, y no se "
                                  "obedeció. Todo sigue igual. Avise a la coordinación.")},
    {"SYN-217", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro mandó algo que esta versión del programa no entiende. Lo que usted registró se sigue "
                                  "enviando; lo que manda el centro espera. Pida a la coordinación la versión nueva del programa.")},
    {"SYN-220", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La red pide aceptar condiciones o iniciar sesión en una página antes de dejar pasar. No se envió "
                                  "nada; los registros están guardados aquí. Abra el navegador, entre a la red y se enviarán solos.")},
    {"SYN-221", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El proxy de la red pide usuario y contraseña, o no acepta los que tiene. Los registros están "
                                  "guardados aquí. Pídalos a quien administra la red y escríbalos en Ajustes.")},
    {"SYN-222", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El proxy de la red no contesta. Los registros están guardados aquí y se intentará otra vez. Revise "
                                  "su dirección y su puerto en Ajustes, o elija no usar proxy.")},
    {"SYN-223", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Llegó un acuse de una página que no es del padrón y se rechazó. La página sigue aquí, por enviar. "
                                  "Se intentará otra vez; si se repite, avise a soporte con esta clave.")},
    {"SYN-224", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro no aceptó una página del expediente. La página sigue aquí y lo demás se envía. Se "
                                  "intentará mañana; si se repite, avise a soporte con esta clave.")},
    {"SYN-225", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una página del expediente está dañada en este equipo y no se envió. Lo demás se envía. Digitalice "
                                  "otra vez ese documento y avise a soporte con esta clave.")},
    {"SYN-226", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una página del expediente llega alterada al centro y se rechazó varias veces. La página sigue aquí "
                                  "y lo demás se envía. Se intentará mañana; revise la red y avise a soporte.")},
    {"SYN-227", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro no tiene espacio para más páginas de expedientes. Los registros sí se reciben y las "
                                  "páginas siguen aquí, por enviar. Avise a la coordinación.")},
    {"SYN-228", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro se quedó sin espacio en su disco y por ahora no recibe nada. Lo capturado está guardado "
                                  "aquí y se envía solo en cuanto haya espacio; siga registrando. Avise a la coordinación.")},
    {"SYN-250", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El certificado de este equipo venció. Lo capturado está guardado aquí y nada se pierde: el "
                                  "padrón entrega el nuevo en la próxima conexión. Si en un día sigue igual, avise a "
                                  "soporte.")},
    {"SYN-251", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Llegó un certificado nuevo que no es para este equipo y se rechazó. El que tiene sigue "
                                  "valiendo y sus registros están a salvo. Avise a soporte.")},
    {"SYN-252", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El padrón responde que este equipo ya está dado de alta con otros datos. Lo capturado sigue "
                                  "aquí. Avise a soporte: quizá se copió o se restauró el almacén.")},
    {"SYN-253", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este módulo ya dio todos sus números de equipo. Nada se perdió. Pida un código de alta de "
                                  "otro módulo, o que el padrón dé uno nuevo.")},
    {"SYN-254", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El módulo de este código está cerrado y no da de alta equipos. Nada se perdió. Pida un código "
                                  "de un módulo abierto.")},
    {"SYN-230", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La memoria ya no está o no se puede leer. Nada se perdió: lo que no alcanzó a pasar sigue "
                                  "donde estaba. Conéctela de nuevo y repita.")},
    {"SYN-231", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La memoria está llena. Lo que ya se guardó en ella sirve y los registros siguen aquí. Haga "
                                  "lugar o use otra memoria y repita.")},
    {"SYN-232", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En esa memoria no se puede escribir. Los registros siguen aquí. Quite el seguro de la memoria "
                                  "o use otra y repita.")},
    {"SYN-233", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un archivo de la memoria no es lo que dice su nombre, o no es para este equipo, y no se tomó. "
                                  "Lo demás sí. Si se repite, avise a soporte con esta clave.")},
    {"SYN-234", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un archivo es demasiado grande para llevarse así y no se tomó. Lo demás sí. Envíelo por la red; "
                                  "si vino en la memoria, avise a soporte con esta clave.")},
    {"SYN-235", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La memoria no guardó un archivo. Los registros siguen aquí. Repita; si falla otra vez, use otra "
                                  "memoria.")},
    {"SYN-236", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo ya lleva todo lo que puede de otros y no tomó más. Lo suyo está a salvo en esa "
                                  "memoria. Conéctese a la red para entregar lo que lleva y repita.")},
    {"SYN-240", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La velocidad o el proxy no son válidos. No se cambió nada. Escriba el servidor sin "
                                  "«http://» y su puerto, de 1 a 65535.")},
    {"SYN-241", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Eso ya no hace falta reenviarlo: el centro lo tomó o ya se reenvió. No se cambió nada. "
                                  "Mire «Ya resuelto» en Envíos.")},
    {"SYN-242", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Como está, el centro lo devolvería otra vez. No se envió nada y lo registrado está a salvo. "
                                  "Corrija la familia y guárdela: se envía sola.")},
    {"SYN-243", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Eso no se puede reenviar: su contenido ya no está o la familia ya no existe aquí. No se cambió "
                                  "nada. Pregunte a la coordinación con el folio.")},
    {"SYN-244", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "De eso no hay que darse por enterado: espera algo más, o alguien ya lo hizo. No se cambió nada. "
                                  "En Envíos se dice qué hacer.")},
};

} // namespace

const char* syncErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

} // namespace padron::ui
