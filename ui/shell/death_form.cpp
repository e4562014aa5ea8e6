// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/death_form.h"

#include "domain/text_rules.h"
#include "domain/typed_date.h"
#include "widgets/field_box.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace padron::ui {

DeathForm::DeathForm(QWidget* parent) : QWidget(parent), m_day(new QLineEdit(this)), m_reference(new QLineEdit(this))
{
    m_dayBox = new FieldBox(tr("Fecha de la defunción"), m_day, QStringLiteral("deathDay"), this);
    m_dayBox->setHelp(tr("dd/mm/aaaa, como dice el acta o el certificado. Si la familia no la sabe, déjela en blanco."));
    m_referenceBox = new FieldBox(tr("Acta o certificado de defunción"), m_reference, QStringLiteral("deathReference"), this);
    m_referenceBox->setHelp(tr("Su número o folio. Si todavía no hay, déjelo en blanco: no hace falta para registrarla."));
    m_reference->setMaxLength(domain::kMaxDepartureReference);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kXs);
    column->addWidget(m_dayBox);
    column->addWidget(m_referenceBox);
    connect(m_day, &QLineEdit::textChanged, m_dayBox, &FieldBox::clearFinding);
    connect(m_reference, &QLineEdit::textChanged, m_referenceBox, &FieldBox::clearFinding);
}

void DeathForm::start()
{
    m_day->clear();
    m_reference->clear();
    m_dayBox->clearFinding();
    m_referenceBox->clearFinding();
}

domain::Departure DeathForm::departure(const core::PersonId& person) const
{
    const auto day = domain::parseTypedDate(m_day->text());
    return {person, day ? std::optional(*day) : std::nullopt, domain::tidyText(m_reference->text())};
}

bool DeathForm::markWrong(QDate birth, QDate today, bool proven)
{
    bool wrong = false;
    if (!m_day->text().trimmed().isEmpty()) {
        const auto day = domain::parseTypedDate(m_day->text());
        QString sentence;
        if (!day)
            sentence = tr("Escriba el día, el mes y el año, como 05/11/2026, o déjela en blanco.");
        else if (*day > today)
            sentence = tr("Esa fecha todavía no llega. Revísela o déjela en blanco.");
        else if (*day < birth)
            sentence = tr("Esa fecha es anterior al nacimiento. Revísela o déjela en blanco.");
        if (!sentence.isEmpty())
            m_dayBox->showFinding(Theme::Tone::Danger, sentence);
        wrong = !sentence.isEmpty();
    }
    m_dayWrong = wrong;
    if (domain::textFault(domain::tidyText(m_reference->text()), domain::kMaxDepartureReference)) {
        m_referenceBox->showFinding(Theme::Tone::Danger, tr("Hay un signo que no se puede guardar. Escríbalo de nuevo."));
        wrong = true;
    } else if (proven && domain::tidyText(m_reference->text()).isEmpty()) {
        m_referenceBox->showFinding(Theme::Tone::Danger, tr("Sin nadie de la familia que lo pida, hace falta el número del acta o del certificado."));
        wrong = true;
    }
    return wrong;
}

void DeathForm::focusWrong()
{
    (m_dayWrong ? m_day : m_reference)->setFocus(Qt::TabFocusReason);
}

void DeathForm::focusFirst()
{
    m_day->setFocus(Qt::TabFocusReason);
}

} // namespace padron::ui
