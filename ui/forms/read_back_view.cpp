// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/read_back_view.h"

#include "domain/entidad.h"
#include "domain/person.h"
#include "errors/issue_text.h"
#include "errors/sensitive_text.h"
#include "errors/words.h"
#include "forms/person_title.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using F = domain::Field;

namespace {

QString home(const domain::DomicilioDraft& at)
{
    QStringList parts{at.vialidad, at.numeroExterior, at.numeroInterior, at.asentamiento, at.localidad, at.municipio,
                      at.codigoPostal, at.referencias};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

template <class Enum> QString word(const std::optional<Enum>& value, QString (*label)(Enum))
{
    return value ? label(*value) : QString();
}

} // namespace

QList<std::pair<QString, QString>> readBackLines(const FormContext& context, bool sensitive)
{
    const auto& person = context.person();
    QList<std::pair<QString, QString>> lines;
    const auto add = [&lines](const QString& what, const QString& value) {
        if (!value.trimmed().isEmpty())
            lines.append({what, value.simplified()});
    };
    add(ReadBackView::tr("Nombre"), QStringList{person.nombres, person.primerApellido, person.segundoApellido}.join(u' '));
    add(fieldLabel(F::FechaNacimiento), person.fechaNacimiento);
    if (const auto sexo = person.sexo.size() == 1 ? domain::sexoFromCurpLetter(person.sexo.front()) : std::nullopt)
        add(fieldLabel(F::Sexo), sexoLabel(*sexo));
    if (const auto entidad = domain::Entidad::fromCurpCode(person.entidadNacimiento))
        add(fieldLabel(F::EntidadNacimiento), entidad->name());
    add(fieldLabel(F::Curp), person.curp);
    add(ReadBackView::tr("Documento de nacimiento"),
        word(domain::documentoNacimientoByKey(person.documentoTipo), documentoNacimientoLabel) + u' '
            + person.documentoReferencia);
    add(ReadBackView::tr("Identificación"),
        word(domain::identificacionTipoByKey(person.identificacionTipo), identificacionLabel) + u' '
            + person.identificacionNumero);
    int head = 0;
    for (int i = 0; i < context.family.people.size(); ++i)
        if (context.family.people.at(i).parentesco == QLatin1String("titular"))
            head = i;
    const auto& lives = person.domicilioDelTitular ? context.family.people.at(head).domicilio : person.domicilio;
    add(ReadBackView::tr("Domicilio"), home(lives));
    add(ReadBackView::tr("Comprobante de domicilio"),
        word(domain::comprobanteTipoByKey(person.comprobante), comprobanteLabel));
    add(fieldLabel(F::Telefono), person.telefono);
    add(ReadBackView::tr("Parentesco con la persona titular"),
        person.parentesco.isEmpty() ? QString() : parentescoLabel(person.parentesco));
    QString representative = person.representanteNombre;
    for (int i = 0; i < context.family.people.size(); ++i)
        if (!person.representante.isNull() && context.family.people.at(i).id == person.representante)
            representative = personTitle(context.family.people.at(i), i);
    if (const auto tipo = domain::representacionTipoByKey(person.representacionTipo))
        add(ReadBackView::tr("La representa su %1").arg(representacionLabel(*tipo).toLower()), representative);
    if (sensitive)
        for (const auto& [what, answer] : sensitiveLines(person.caso.sensibles))
            add(what, answer);
    return lines;
}

ReadBackView::ReadBackView(QWidget* parent)
    : QWidget(parent), m_unread(new Label(this)), m_more(new QPushButton(tr("Leer también las respuestas opcionales"), this)),
      m_close(new QPushButton(tr("Volver a la firma"), this))
{
    setObjectName(QStringLiteral("lectura"));
    m_more->setObjectName(QStringLiteral("lecturaSensibles"));
    m_close->setObjectName(QStringLiteral("lecturaCerrar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Lea en voz alta lo capturado"), "section", this));
    auto* ask = new Label(tr("Pregunte si todo es correcto. Lo que no, se corrige antes de firmar."), "help", this);
    ask->setWordWrap(true);
    column->addWidget(ask);
    m_unread->setWordWrap(true);
    column->addWidget(m_unread);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_close);
    buttons->addWidget(m_more);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_sensitive = true;
        fill();
        m_close->setFocus();
    });
    connect(m_close, &QPushButton::clicked, this, &ReadBackView::closed);
}

void ReadBackView::read(const FormContext& context)
{
    m_context = context;
    m_sensitive = false;
    fill();
    show();
    m_close->setFocus();
}

void ReadBackView::fill()
{
    delete m_lines;
    m_lines = new QWidget(this);
    m_lines->setObjectName(QStringLiteral("lecturaLineas"));
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::kL);
    m_grid->setVerticalSpacing(grid::kS);
    m_grid->setColumnStretch(1, 1);
    for (const auto& [what, value] : readBackLines(m_context, m_sensitive))
        add(what, value);
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_lines);
    const bool kept = m_context.person().caso.sensibles.asked() && !m_sensitive;
    m_unread->setVisible(kept);
    m_more->setVisible(kept);
    m_unread->setText(tr("Respondió preguntas opcionales: no se leen aquí en voz alta, salvo que lo pida."));
}

void ReadBackView::add(const QString& what, const QString& value)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(new Label(what, "muted", m_lines), row, 0, Qt::AlignTop);
    auto* said = new Label(value, "strong", m_lines);
    said->setWordWrap(true);
    m_grid->addWidget(said, row, 1);
}

void ReadBackView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
