// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_form.h"

#include "domain/typed_date.h"
#include "errors/words.h"
#include "usecases/export_texts.h"
#include "validators/date_text.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr int kFieldWidth = 480;
constexpr int kMostLocalidad = 120;

// Who is por aclarar stays out, so nobody is asked for them.
constexpr ports::RecordState kStates[] = {ports::RecordState::EnElPadron, ports::RecordState::PorValidar,
                                          ports::RecordState::PorEnviar, ports::RecordState::Incompleto};

} // namespace

ExportForm::ExportForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_reason(new QLineEdit), m_from(new QLineEdit), m_until(new QLineEdit), m_localidad(new QLineEdit),
      m_state(new ChoiceCombo), m_whole(new QCheckBox(tr("Incluir CURP, domicilio y teléfono"), this)),
      m_open(new QCheckBox(tr("Sin cifrar"), this)), m_warning(new InlineMessage(this))
{
    setObjectName(QStringLiteral("exportarFormulario"));
    build();
}

void ExportForm::build()
{
    const auto add = [this](const QString& label, QWidget* input, const char* name) {
        return new FieldBox(label, input, QLatin1String(name), this);
    };
    m_reason->setMaxLength(usecases::kMostExportReason);
    m_localidad->setMaxLength(kMostLocalidad);
    m_reasonBox = add(tr("Quién lo pide y para qué"), m_reason, "exportarMotivo");
    m_reasonBox->setHelp(tr("Queda en la bitácora, en la de cada persona, y dentro del archivo."));
    m_reasonBox->setMaximumWidth(kFieldWidth);
    m_fromBox = add(tr("Registradas desde el"), m_from, "exportarDesde");
    m_untilBox = add(tr("Registradas hasta el"), m_until, "exportarHasta");
    FieldBox* localidad = add(tr("De la localidad"), m_localidad, "exportarLocalidad");
    FieldBox* state = add(tr("Con estatus"), m_state, "exportarEstatus");
    QList<std::pair<QString, QString>> states;
    for (const auto one : kStates)
        states.append({QString::number(static_cast<int>(one)), stateLabel(one)});
    m_state->setChoices(states);
    auto* whom = new QHBoxLayout;
    whom->setSpacing(grid::kM);
    whom->addWidget(m_fromBox, 1);
    whom->addWidget(m_untilBox, 1);
    whom->addWidget(localidad, 2);
    whom->addWidget(state, 2);
    auto* whomHelp = new Label(tr("Vacío: todas las personas de este equipo. Se quedan fuera, y se cuentan, las que están por "
                                  "aclarar o bloqueadas."),
                               "help", this);
    whomHelp->setWordWrap(true);
    m_whole->setObjectName(QStringLiteral("exportarCompleto"));
    m_whole->setAccessibleName(m_whole->text());
    auto* wholeHelp = new Label(tr("Sólo si quien lo pide los necesita. Sin esto salen folios, nombre, estatus, modalidad y fecha. "
                                   "Las respuestas sensibles no salen nunca."),
                                "help", this);
    wholeHelp->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("exportarSinCifrar"));
    m_open->setAccessibleName(m_open->text());
    auto* openHelp = new Label(tr("Cifrado se abre con 7-Zip y una contraseña que el programa da una sola vez."), "help", this);
    openHelp->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("exportarAviso"));
    auto* give = new QPushButton(tr("Elegir dónde guardarlo…"), this);
    give->setObjectName(QStringLiteral("exportarElegir"));
    auto* leaveButton = new QPushButton(tr("Dejarlo como está"), this);
    leaveButton->setObjectName(QStringLiteral("exportarDejar"));

    auto* column = addColumn(grid::kM);
    column->addWidget(m_reasonBox);
    column->addLayout(whom);
    column->addWidget(whomHelp);
    column->addWidget(m_whole);
    column->addWidget(wholeHelp);
    column->addWidget(m_open);
    column->addWidget(openHelp);
    column->addWidget(m_warning);
    endWith(give, leaveButton);
    connect(m_open, &QCheckBox::toggled, m_warning, &QWidget::hide);
    for (const auto& [field, box] : {std::pair(m_from, m_fromBox), std::pair(m_until, m_untilBox)})
        connect(field, &QLineEdit::editingFinished, this, [field = field, box = box] {
            field->setText(tidyDate(field->text()));
            if (field->text().trimmed().isEmpty() || domain::parseTypedDate(field->text()))
                box->clearFinding();
        });
}

void ExportForm::ask()
{
    for (QLineEdit* field : {m_reason, m_from, m_until, m_localidad})
        field->clear();
    for (FieldBox* box : {m_reasonBox, m_fromBox, m_untilBox})
        box->clearFinding();
    m_state->setKey({});
    m_whole->setChecked(false);
    m_open->setChecked(false);
    m_warning->hide();
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

bool ExportForm::readDay(QLineEdit* field, FieldBox* box, QDate& day)
{
    box->clearFinding();
    day = QDate();
    if (field->text().trimmed().isEmpty())
        return true;
    if (const auto typed = domain::parseTypedDate(field->text())) {
        day = *typed;
        return true;
    }
    box->showFinding(Theme::Tone::Danger, tr("Escriba una fecha, por ejemplo 05/03/2026."));
    field->setFocus(Qt::OtherFocusReason);
    return false;
}

void ExportForm::give()
{
    m_reasonBox->clearFinding();
    m_wanted = {};
    m_wanted.reason = m_reason->text().simplified();
    m_wanted.columns = m_whole->isChecked() ? ports::ExportColumns::Completas : ports::ExportColumns::Minimas;
    m_wanted.scope.localidad = m_localidad->text().simplified();
    if (const QString key = m_state->key(); !key.isEmpty())
        m_wanted.scope.state = static_cast<ports::RecordState>(key.toInt());
    if (!usecases::isExportReason(m_wanted.reason)) {
        m_reasonBox->showFinding(Theme::Tone::Danger, tr("Escriba con unas palabras quién lo pide y para qué."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!readDay(m_from, m_fromBox, m_wanted.scope.from) || !readDay(m_until, m_untilBox, m_wanted.scope.until))
        return;
    if (m_wanted.scope.from.isValid() && m_wanted.scope.until.isValid() && m_wanted.scope.until < m_wanted.scope.from) {
        m_untilBox->showFinding(Theme::Tone::Danger, tr("Es anterior a la otra fecha."));
        m_until->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_open->isChecked())
        warn();
    else
        answer(true);
}

void ExportForm::warn()
{
    m_warning->say(Theme::Tone::Warn,
                   tr("Sin cifrar, quien encuentre o reciba el archivo lee los datos de todas esas personas. Queda en la bitácora "
                      "que usted lo decidió."));
    auto* sealed = m_warning->addButton(tr("Mejor cifrarlo"));
    sealed->setObjectName(QStringLiteral("exportarMejorCifrar"));
    auto* open = m_warning->addButton(tr("Exportar sin cifrar"), "danger");
    open->setObjectName(QStringLiteral("exportarSinCifrarSi"));
    connect(sealed, &QPushButton::clicked, this, [this] { answer(true); });
    connect(open, &QPushButton::clicked, this, [this] { answer(false); });
    sealed->setFocus(Qt::OtherFocusReason);
}

void ExportForm::answer(bool sealed)
{
    m_wanted.sealed = sealed;
    hide();
    Q_EMIT given(m_wanted);
}

} // namespace padron::ui
