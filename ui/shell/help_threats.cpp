// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_threats.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace padron::ui {

namespace {

struct Threat
{
    QString what, answer;
};

class HelpThreats
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::HelpThreats)

public:
    static QWidget* all(QWidget* parent)
    {
        auto* part = new QWidget(parent);
        part->setObjectName(QStringLiteral("helpThreats"));
        auto* table = new QGridLayout(part);
        table->setContentsMargins(0, grid::kM, 0, 0);
        table->setHorizontalSpacing(grid::kL);
        table->setVerticalSpacing(grid::kS);
        int line = 0;
        add(table, line, tr("Qué está protegido, y de quién"), protectedFrom(), part);
        add(table, line, tr("Qué no está protegido"), notProtected(), part);
        table->setColumnStretch(0, 1);
        table->setColumnStretch(1, 2);
        return part;
    }

private:
    static void add(QGridLayout* table, int& line, const QString& title, const QList<Threat>& rows, QWidget* parent)
    {
        table->addWidget(new Label(title, "section", parent), line++, 0, 1, 2);
        for (const Threat& row : rows) {
            auto* what = new Label(row.what, "strong", parent);
            what->setWordWrap(true);
            auto* answer = new Label(row.answer, parent);
            answer->setWordWrap(true);
            table->addWidget(what, line, 0, Qt::AlignTop);
            table->addWidget(answer, line++, 1, Qt::AlignTop);
        }
    }

    static QList<Threat> protectedFrom()
    {
        return {
            {tr("Quien se lleva el equipo o su disco"),
             tr("Todo lo registrado, las capturas a medias y las hojas digitalizadas están cifrados. Sin una contraseña o el "
                "código de recuperación no se lee nada. Avise al padrón central: al revocarlo, los comprobantes que el equipo "
                "firme dejan de valer en los demás y, en cuanto se conecta, se sella: ninguna contraseña lo abre y nada se "
                "borra.")},
            {tr("Quien prueba contraseñas"),
             tr("Cada intento tarda, y después de cinco fallidos la espera crece de 30 segundos a 15 minutos. Reiniciar o "
                "cambiar el reloj no la acorta. Nunca se borra nada por fallar.")},
            {tr("Quien se sienta ante el equipo abierto"),
             tr("Se bloquea con Ctrl+L, sin uso, al suspender y con la pantalla del sistema: los registros se cierran y las "
                "llaves se borran de la memoria. Lo capturado queda guardado.")},
            {tr("Una persona del módulo que ve lo que no debe"),
             tr("Cada papel permite sólo lo suyo, y cada consulta, impresión y cambio queda en la bitácora con quién y cuándo.")},
            {tr("Quien cambia la base o la bitácora"),
             tr("Cada página lleva su prueba y cada asiento sigue al anterior: un cambio, un faltante o un orden distinto se "
                "nota al revisar. Después de un envío, también se nota si se cortó el final o si se puso una base vieja.")},
            {tr("Un archivo dañino"),
             tr("Las fotos y los PDF se abren en otro programa, sin red y con límites de memoria y tiempo.")},
            {tr("Una tabla de personas que anda de mano en mano"),
             tr("Sólo quien es responsable la exporta, con motivo y su contraseña, cifrada, a menos que confirme que no. "
                "Cada renglón dice quién la hizo y cuándo, y la bitácora, de quiénes.")},
            {tr("Quien escucha la red o la memoria USB de envío"),
             tr("Lo que se envía va firmado por el equipo y cerrado para el padrón central, además de la conexión cifrada.")},
            {tr("Un disco que falla o la luz que se va"),
             tr("Lo que se dijo guardado está en el disco. Un daño se nota al entrar; lo que se pueda leer se consulta aparte y "
                "los respaldos cifrados lo devuelven.")},
        };
    }

    static QList<Threat> notProtected()
    {
        return {
            {tr("Un equipo con un programa espía"),
             tr("Quien controla el sistema mientras hay sesión ve lo mismo que usted. Mantenga el sistema al día y sin "
                "programas ajenos.")},
            {tr("Una contraseña prestada o apuntada"),
             tr("Quien la tiene entra con su nombre, y la bitácora dirá que fue usted. La hoja del código de recuperación se "
                "guarda bajo llave y lejos del equipo.")},
            {tr("Lo que se imprime o se guarda fuera"),
             tr("El papel, la cola de impresión del sistema y los archivos que usted guarda en otra carpeta ya no los cuida "
                "el programa.")},
            {tr("La memoria que el sistema escribe en el disco"),
             tr("Las llaves no se escriben, pero un nombre en pantalla podría quedar en el intercambio si no está cifrado. El "
                "programa avisa; soporte puede cifrar el disco.")},
            {tr("Un equipo robado que no se conecta"),
             tr("La orden de sellarse le llega sólo por la red, y quien copió su disco antes tiene la copia como estaba: lo que "
                "la protege es el cifrado y su contraseña. Un respaldo hecho antes de la baja también se abre con las contraseñas "
                "de su día: guárdelo bajo llave. Los demás equipos saben de la baja en su siguiente envío.")},
            {tr("Asientos que el padrón central nunca vio"),
             tr("Si además del equipo roban su llave, quien la tenga puede cortar los últimos asientos no enviados sin que se "
                "note. Envíe seguido.")},
            {tr("Perder todas las contraseñas, el código y los respaldos"),
             tr("Entonces sólo el padrón central puede abrir el equipo, y sólo si estaba dado de alta.")},
        };
    }
};

} // namespace

QWidget* makeHelpThreats(QWidget* parent)
{
    return HelpThreats::all(parent);
}

} // namespace padron::ui
