// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/update_strip.h"

#include "domain/case_rules.h"
#include "domain/motivo.h"
#include "domain/typed_date.h"
#include "errors/family_text.h"
#include "errors/issue_text.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "forms/person_title.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QGridLayout>

#include <algorithm>

namespace padron::ui {

namespace {
const QString kNobodyHere = QStringLiteral("representante");
} // namespace

UpdateStrip::UpdateStrip(QWidget* parent)
    : QWidget(parent), m_folio(new Label(QString(), "muted", this)), m_motivo(new ChoiceCombo(this)),
      m_solicita(new ChoiceCombo(this))
{
    m_folio->setWordWrap(true);
    m_folio->setObjectName(QStringLiteral("actualizacionFolio"));
    m_motivoBox = new FieldBox(fieldLabel(domain::Field::Motivo), m_motivo, QStringLiteral("motivo"), this);
    m_solicitaBox = new FieldBox(fieldLabel(domain::Field::Solicita), m_solicita, QStringLiteral("solicita"), this);
    QList<std::pair<QString, QString>> motivos;
    for (const auto motivo : domain::motivos())
        if (domain::isUpdateOfData(motivo))
            motivos.append({domain::keyOf(motivo), motivoLabel(motivo)});
    m_motivo->setChoices(motivos);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(grid::kL);
    grid->setVerticalSpacing(grid::kS);
    grid->addWidget(m_folio, 0, 0, 1, 2);
    grid->addWidget(m_motivoBox, 1, 0);
    grid->addWidget(m_solicitaBox, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_motivo, &ChoiceCombo::chosenByUser, this, &UpdateStrip::changed);
    connect(m_solicita, &ChoiceCombo::chosenByUser, this, &UpdateStrip::changed);
}

QList<QWidget*> UpdateStrip::stops() const
{
    return {m_motivo, m_solicita};
}

void UpdateStrip::setFolio(const QString& folio)
{
    m_folio->setText(folio.isEmpty() ? QString()
                                     : tr("Folio de la familia %1. Lo registrado está como estaba: cambie sólo lo que haga "
                                          "falta.")
                                           .arg(folio));
    m_folio->setVisible(!folio.isEmpty());
}

void UpdateStrip::setDraft(const domain::FamilyDraft& draft, QDate today)
{
    m_motivo->setKey(draft.motivo);
    listAskers(draft, today);
}

void UpdateStrip::listAskers(const domain::FamilyDraft& draft, QDate today)
{
    QList<std::pair<QString, QString>> choices;
    for (int i = 0; i < draft.people.size(); ++i) {
        const auto& person = draft.people.at(i);
        const auto birth = domain::parseBirthDate(person.fechaNacimiento, today);
        if (person.registered && birth
            && !domain::isRepresented(domain::casoOf(*birth, person.caso.condicion, today)))
            choices.append({person.id.text(), personTitle(person, i)});
    }
    const bool nobody = choices.isEmpty();
    if (nobody)
        choices.append({kNobodyHere, tr("Quien representa a las personas registradas")});
    m_solicita->setKey({});
    m_solicita->setChoices(choices);
    m_solicita->setKey(!draft.solicita.isNull() ? draft.solicita.text() : nobody ? kNobodyHere : QString());
    m_solicitaBox->setHelp(tr("La persona titular; cada persona adulta, lo de sus propios datos (37.I)."));
}

void UpdateStrip::applyTo(domain::FamilyDraft& draft) const
{
    const QString who = m_solicita->key();
    draft.motivo = m_motivo->key();
    draft.solicita = who.isEmpty() || who == kNobodyHere ? core::PersonId() : core::PersonId(QUuid::fromString(who));
}

void UpdateStrip::showIssues(const domain::Issues& issues, bool attempted)
{
    for (const auto& [box, field] : {std::pair(m_motivoBox, domain::Field::Motivo),
                                     std::pair(m_solicitaBox, domain::Field::Solicita)}) {
        const auto found = std::find_if(issues.begin(), issues.end(),
                                        [field = field](const domain::Issue& issue) { return issue.field == field; });
        if (found == issues.end() || (!attempted && isNotCapturedYet(found->rule)))
            box->clearFinding();
        else
            box->showFinding(Theme::Tone::Danger, sentenceBeside(*found));
    }
}

} // namespace padron::ui
