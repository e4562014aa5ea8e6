// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_page.h"

#include "shell/help_cases.h"
#include "shell/help_practice.h"
#include "shell/help_threats.h"
#include "shell/help_topics.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

struct KeyRow
{
    QString keys, does;
};

int addKeys(QGridLayout* table, int line, int column, const QString& title, const QList<KeyRow>& rows, QWidget* parent)
{
    table->addWidget(new Label(title, "section", parent), line++, column, 1, 2);
    for (const KeyRow& row : rows) {
        auto* does = new Label(row.does, parent);
        does->setWordWrap(true);
        table->addWidget(new Label(row.keys, "mono", parent), line, column, Qt::AlignTop);
        table->addWidget(does, line++, column + 1, Qt::AlignTop);
    }
    return line + 1;
}

QWidget* whatToSearch(QWidget* parent)
{
    auto* part = new QWidget(parent);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, grid::kM, 0, 0);
    column->setSpacing(grid::kXs);
    column->addWidget(new Label(HelpPage::tr("Qué se puede buscar"), "section", part));
    for (const QString& text :
         {HelpPage::tr("Nombre y apellidos en cualquier orden, con o sin acentos; también si una letra está mal."),
          HelpPage::tr("La CURP entera o una parte, el folio, el teléfono, la fecha de nacimiento (22/11/1985)."),
          HelpPage::tr("Lo que lea un lector de códigos: la credencial o el certificado abre a su persona."),
          HelpPage::tr("Si no aparece, Ctrl+Entrar empieza la captura con lo escrito, cada parte en su campo.")}) {
        auto* line = new Label(text, part);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    return part;
}

} // namespace

HelpPage::HelpPage(bool practica, QWidget* parent)
    : Page(QStringLiteral("helpPage"), tr("Teclas y requisitos"), parent), m_back(new QPushButton(tr("Volver   Esc"), this))
{
    auto* page = new QWidget;
    setRole(page, "page");
    auto* table = new QGridLayout;
    table->setHorizontalSpacing(grid::kL);
    table->setVerticalSpacing(grid::kS);
    int below = addKeys(table, 0, 0, tr("En toda la ventana"),
            {{QStringLiteral("F1"), tr("Esta ayuda")},
             {QStringLiteral("F2"), tr("Buscar")},
             {QStringLiteral("F3"), tr("Registrar una familia")},
             {QStringLiteral("F4"), tr("Credenciales")},
             {QStringLiteral("F5"), tr("Tareas")},
             {QStringLiteral("F6"), tr("Bitácora, para quien puede verla")},
             {QStringLiteral("F7"), tr("Ajustes")},
             {QStringLiteral("F8"), tr("Envíos al centro")},
             {QStringLiteral("F9"), tr("Dónde registrarse")},
             {QStringLiteral("Ctrl+K"), tr("Ir a la búsqueda")},
             {QStringLiteral("Ctrl+N"), tr("Otra captura; la que está abierta espera su turno")},
             {QStringLiteral("Ctrl+J"), tr("Jornada: cómo trabaja hoy el módulo")},
             {QStringLiteral("Ctrl+L"), tr("Bloquear")},
             {QStringLiteral("Esc"), tr("Volver, sin perder nada")}},
            page);
    below = addKeys(table, below, 0, tr("Personas parecidas"),
            {{QStringLiteral("Ctrl+D"), tr("Ver a quién se parece")},
             {QStringLiteral("J  K"), tr("Siguiente y anterior")},
             {QStringLiteral("M"), tr("Es la misma persona")},
             {QStringLiteral("N  D"), tr("No es la misma; en Tareas, son distintas")},
             {QStringLiteral("S"), tr("Preguntar a supervisión")}},
            page);
    addKeys(table, below, 0, tr("En las hojas de un documento"),
            {{tr("Re Pág  Av Pág"), tr("Hoja anterior y siguiente")},
             {QStringLiteral("+  -  0"), tr("Acercar, alejar y ver entera; las flechas la mueven")},
             {QStringLiteral("R"), tr("Girar; con Mayús, al otro lado")},
             {QStringLiteral("E"), tr("Enderezar")},
             {QStringLiteral("C"), tr("Recortar; Entrar recorta y Esc lo deja")},
             {QStringLiteral("O"), tr("Dejarla como llegó")},
             {tr("Supr"), tr("Descartar la hoja")}},
            page);
    int belowPages = addKeys(table, 0, 2, tr("En cada página"),
            {{tr("↑ ↓"), tr("Recorrer una lista")},
             {tr("Entrar"), tr("Abrir la fila, o campo siguiente")},
             {tr("Espacio"), tr("Elegir la fila")},
             {tr("Supr"), tr("Descartar una captura de la cola")},
             {QStringLiteral("Ctrl+Z"), tr("Deshacer una captura descartada hoy")},
             {QStringLiteral("Ctrl+E"), tr("Entregar una captura a otra persona")},
             {tr("Ctrl+↓"), tr("Dejar una captura al final de la cola")},
             {tr("Ctrl+Entrar"), tr("En Buscar, registrar con lo escrito; en lo demás, registrar o guardar")},
             {QStringLiteral("Ctrl+I"), tr("Agregar integrante")},
             {QStringLiteral("Ctrl+Z"), tr("Traer de vuelta a quien se quitó de la captura")},
             {tr("Ctrl+Re Pág"), tr("Integrante anterior")},
             {tr("Ctrl+Av Pág"), tr("Integrante siguiente")},
             {QStringLiteral("Alt+1…8"), tr("Ir a una sección de Registrar")},
             {QStringLiteral("P"), tr("Imprimir el certificado")},
             {QStringLiteral("T"), tr("Imprimir qué traer, al terminar")},
             {QStringLiteral("N"), tr("Siguiente familia, al terminar")},
             {QStringLiteral("Ctrl+P"), tr("Imprimir la hoja para el público, en Dónde registrarse")},
             {QStringLiteral("Ctrl+Tab"), tr("Siguiente pestaña de Credenciales")},
             {tr("Alt+letra"), tr("El botón o la opción con esa letra subrayada")}},
            page);
    belowPages = addKeys(table, belowPages, 2, tr("Al revisar una impresión"),
            {{tr("Entrar"), tr("Salió bien, menos lo que se marcó con Espacio")},
             {QStringLiteral("A"), tr("Se atascó")},
             {QStringLiteral("N"), tr("No salió")},
             {QStringLiteral("D"), tr("Lo que salió mal ya se destruyó")},
             {tr("Ctrl+Entrar"), tr("Ésta y las que siguen salieron bien")}},
            page);
    belowPages = addKeys(table, belowPages, 2, tr("En Envíos"),
            {{QStringLiteral("0…7"), tr("Todo, o sólo lo que está en ese estado")},
             {tr("Entrar"), tr("La entrada completa")},
             {QStringLiteral("A"), tr("Abrir la familia")},
             {QStringLiteral("C"), tr("Corregir y reenviar")},
             {QStringLiteral("R"), tr("Reenviar como está")}},
            page);
    addKeys(table, belowPages, 2, tr("En la familia"),
            {{QStringLiteral("V"), tr("Lista o árbol")},
             {QStringLiteral("H"), tr("Historia")},
             {tr("Entrar"), tr("Actualizar los datos de la persona")},
             {QStringLiteral("T"), tr("Cambiar titular")},
             {QStringLiteral("S"), tr("Separar en otra familia")},
             {QStringLiteral("C"), tr("Cambiar a otra familia")},
             {QStringLiteral("U"), tr("Unir con otra familia")},
             {QStringLiteral("F"), tr("Registrar una defunción; en versiones distintas, abrir la familia")},
             {QStringLiteral("E"), tr("Expediente: hojas y dónde está en papel")},
             {QStringLiteral("G"), tr("Entregar o reponer la credencial")},
             {QStringLiteral("Q"), tr("Imprimir qué traer")},
             {QStringLiteral("R"), tr("Retirar el consentimiento")},
             {QStringLiteral("D"), tr("Derechos ARCO: solicitudes y hoja de la persona")}},
            page);
    table->setColumnStretch(1, 1);
    table->setColumnStretch(3, 1);
    m_back->setObjectName(QStringLiteral("helpBack"));
    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(grid::kS, grid::kS, grid::kS, grid::kS);
    if (practica)
        inner->addWidget(makeHelpPractice(page));
    inner->addLayout(table);
    inner->addWidget(whatToSearch(page));
    inner->addWidget(makeHelpCases(page));
    inner->addWidget(makeHelpTopics(page));
    inner->addWidget(makeHelpThreats(page));
    inner->addStretch();
    m_keys = new QScrollArea(this);
    m_keys->setObjectName(QStringLiteral("helpKeys"));
    m_keys->setAccessibleName(tr("Teclas y requisitos"));
    m_keys->setWidgetResizable(true);
    m_keys->setFrameShape(QFrame::StyledPanel);
    setRole(m_keys, "reading");
    m_keys->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_keys->setWidget(page);
    column()->addWidget(m_keys, 1);
    column()->addSpacing(grid::kS);
    column()->addWidget(m_back, 0, Qt::AlignLeft);
    setTabOrder(m_keys, m_back);
    connect(m_back, &QPushButton::clicked, this, &Page::leaveRequested);
}

void HelpPage::enter()
{
    m_keys->verticalScrollBar()->setValue(0);
    m_keys->setFocus(); // arrows scroll it
}

void HelpPage::showTopic(const QString& key)
{
    const QWidget* page = m_keys->widget();
    if (page->layout())
        page->layout()->activate(); // it may have been laid out for another window
    if (const auto* topic = page->findChild<QWidget*>(QStringLiteral("helpTopic-") + key))
        m_keys->verticalScrollBar()->setValue(topic->mapTo(page, QPoint(0, 0)).y());
}

} // namespace padron::ui
