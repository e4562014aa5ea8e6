// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/enrolment_page.h"

#include "shell/enrolment_form.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

EnrolmentPage::EnrolmentPage(Gate& gate, QWidget* parent)
    : CentredCard(
          tr("Dar de alta el equipo"),
          tr("Paso 3 de 3. El alta trae el módulo, la CLUES y los folios. Mientras tanto se puede capturar, sólo "
             "como borrador."),
          parent)
{
    setObjectName(QStringLiteral("enrolmentPage"));
    auto* form = new EnrolmentForm(gate, this);
    auto* later = new QPushButton(tr("Después"), this);
    later->setObjectName(QStringLiteral("enrolLater"));
    setRole(later, "link");
    column()->addWidget(form);
    column()->addWidget(later, 0, Qt::AlignLeft);
    setFirst(form->first());
    connect(form, &EnrolmentForm::enrolled, this, &EnrolmentPage::finished);
    connect(later, &QPushButton::clicked, this, &EnrolmentPage::finished);
}

} // namespace padron::ui
