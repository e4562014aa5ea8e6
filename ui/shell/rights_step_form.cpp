// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rights_step_form.h"

#include "domain/typed_date.h"
#include "errors/arco_text.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr int kFieldWidth = 560;

QString reasonHelp(domain::ArcoStepKind kind)
{
    using enum domain::ArcoStepKind;
    switch (kind) {
    case Prevenir: return RightsStepForm::tr("Qué falta, y cómo se le dijo. Tiene 10 días hábiles para completarla; el plazo vuelve a empezar cuando la complete.");
    case Enviar: return RightsStepForm::tr("Si quiere: número de oficio o de guía.");
    case Ampliar: return RightsStepForm::tr("El motivo que dio la Unidad. Son 10 días hábiles más, una sola vez.");
    case Procedente: return RightsStepForm::tr("Número de la resolución y qué hay que hacer. Se cumple en 15 días hábiles.");
    case Improcedente: return RightsStepForm::tr("Número de la resolución y su motivo. La persona puede inconformarse: la Unidad dice cómo.");
    case Cumplir: return RightsStepForm::tr("Si quiere: qué se hizo y cómo se le avisó.");
    case Desistir: return RightsStepForm::tr("Por qué ya no sigue: lo pidió la persona, o no completó lo que faltaba.");
    }
    return {};
}

} // namespace

RightsStepForm::RightsStepForm(QWidget* parent)
    : AskingForm(GivenBy::CtrlEnter, parent), m_title(new Label(QString(), "strong", this)), m_day(new QLineEdit), m_reason(new TextArea(2)),
      m_give(new QPushButton(tr("Anotarlo   Ctrl+Entrar"), this))
{
    setObjectName(QStringLiteral("rightsStepForm"));
    m_title->setWordWrap(true);
    m_dayBox = new FieldBox(tr("Qué día"), m_day, QStringLiteral("rightsDay"), this);
    m_reasonBox = new FieldBox(tr("Motivo o referencia"), m_reason, QStringLiteral("rightsReason"), this);
    m_give->setObjectName(QStringLiteral("rightsStepGive"));
    auto* leaveButton = new QPushButton(tr("Dejarlo como está"), this);
    leaveButton->setObjectName(QStringLiteral("rightsStepLeave"));
    auto* column = addColumn();
    column->addWidget(m_title);
    for (FieldBox* box : {m_dayBox, m_reasonBox}) {
        box->setMaximumWidth(kFieldWidth);
        column->addWidget(box);
    }
    endWith(m_give, leaveButton);
    connect(m_day, &QLineEdit::textEdited, m_dayBox, [this] { m_dayBox->clearFinding(); });
    connect(m_reason, &TextArea::textEdited, m_reasonBox, [this] { m_reasonBox->clearFinding(); });
}

void RightsStepForm::ask(const domain::ArcoRequest& about, domain::ArcoStepKind kind, QDate today)
{
    m_about = about.id;
    m_kind = kind;
    m_title->setText(QStringLiteral("%1: %2").arg(about.folio, arcoStepLabel(kind)));
    m_day->setText(today.toString(QStringLiteral("dd/MM/yyyy")));
    m_reason->setText({});
    m_dayBox->clearFinding();
    m_reasonBox->clearFinding();
    m_reasonBox->setHelp(reasonHelp(kind));
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void RightsStepForm::give()
{
    const auto day = domain::parseTypedDate(m_day->text());
    if (!day) {
        m_dayBox->showFinding(Theme::Tone::Danger, tr("Escriba una fecha, por ejemplo 05/03/2026."));
        m_day->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (domain::needsReason(m_kind) && m_reason->text().trimmed().isEmpty()) {
        m_reasonBox->showFinding(Theme::Tone::Danger, tr("Falta este dato."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT noted(m_about, m_kind, *day, m_reason->text());
}

} // namespace padron::ui
