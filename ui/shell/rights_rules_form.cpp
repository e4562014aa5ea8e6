// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rights_rules_form.h"

#include "domain/typed_date.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 560, kMostDigits = 3;
} // namespace

RightsRulesForm::RightsRulesForm(QWidget* parent) : AskingForm(GivenBy::CtrlEnter, parent), m_days(new TextArea(3)), m_years(new QLineEdit)
{
    setObjectName(QStringLiteral("rightsRulesForm"));
    m_years->setMaxLength(kMostDigits);
    m_daysBox = new FieldBox(tr("Días inhábiles que declaró la institución"), m_days, QStringLiteral("rightsDays"), this);
    m_daysBox->setHelp(tr("Separados por comas: 24/12/2026, 31/12/2026. Fines de semana y descansos de ley ya se cuentan."));
    m_yearsBox = new FieldBox(tr("Años que se conserva un registro cancelado"), m_years, QStringLiteral("rightsYears"), this);
    m_yearsBox->setHelp(tr("Los que dice el catálogo de disposición documental (Ley General de Archivos). Vacío: no se sabe, y "
                           "nada se suprime."));
    auto* give = new QPushButton(tr("Guardar plazos   Ctrl+Entrar"), this);
    give->setObjectName(QStringLiteral("rightsRulesGive"));
    auto* leaveButton = new QPushButton(tr("Dejarlo como está"), this);
    leaveButton->setObjectName(QStringLiteral("rightsRulesLeave"));
    auto* column = addColumn();
    for (FieldBox* box : {m_daysBox, m_yearsBox}) {
        box->setMaximumWidth(kFieldWidth);
        column->addWidget(box);
    }
    endWith(give, leaveButton);
    connect(m_days, &TextArea::textEdited, m_daysBox, [this] { m_daysBox->clearFinding(); });
    connect(m_years, &QLineEdit::textEdited, m_yearsBox, [this] { m_yearsBox->clearFinding(); });
}

void RightsRulesForm::ask(const usecases::ArcoRules& rules)
{
    QStringList days;
    for (const QDate& day : rules.declared)
        days.append(day.toString(QStringLiteral("dd/MM/yyyy")));
    m_days->setText(days.join(QStringLiteral(", ")));
    m_years->setText(rules.retentionYears ? QString::number(*rules.retentionYears) : QString());
    m_daysBox->clearFinding();
    m_yearsBox->clearFinding();
    show();
    m_days->setFocus(Qt::OtherFocusReason);
}

void RightsRulesForm::give()
{
    usecases::ArcoRules rules;
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    for (const QString& typed : m_days->text().split(between, Qt::SkipEmptyParts)) {
        const auto day = domain::parseTypedDate(typed);
        if (!day) {
            m_daysBox->showFinding(Theme::Tone::Danger, tr("«%1» no es una fecha; escríbala como 24/12/2026.").arg(typed.left(20)));
            m_days->setFocus(Qt::OtherFocusReason);
            return;
        }
        rules.declared.append(*day);
    }
    const QString years = m_years->text().trimmed();
    bool number = true;
    if (!years.isEmpty())
        rules.retentionYears = years.toInt(&number);
    if (!number || rules.retentionYears.value_or(0) < 0) {
        m_yearsBox->showFinding(Theme::Tone::Danger, tr("Escriba sólo un número, por ejemplo 12."));
        m_years->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT given(rules);
}

} // namespace padron::ui
