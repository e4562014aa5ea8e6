// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/arrangement_form.h"

#include "domain/case_rules.h"
#include "domain/kinship.h"
#include "errors/issue_text.h"
#include "shell/place_row.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QVBoxLayout>

namespace padron::ui {

namespace {

const QString kPendiente = QStringLiteral("pendiente");

const domain::Membership* membershipOf(const domain::FamilyRecord& family, const core::PersonId& person)
{
    for (const auto& member : family.family.members)
        if (member.person == person)
            return &member;
    return nullptr;
}

} // namespace

ArrangementForm::ArrangementForm(const QString& objectName, QWidget* parent)
    : QWidget(parent), m_titular(new ChoiceCombo(this)), m_note(new Label(QString(), "muted", this)),
      m_column(new QVBoxLayout(this))
{
    m_titularBox = new FieldBox(tr("Persona titular"), m_titular, objectName, this);
    m_note->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::kXs);
    m_column->addWidget(m_titularBox);
    m_column->addWidget(m_note);
    connect(m_titular, &ChoiceCombo::chosenByUser, this, [this] {
        refresh();
        Q_EMIT changed();
    });
}

void ArrangementForm::setUp(const Setup& setup)
{
    m_setup = setup;
    setVisible(!setup.people.isEmpty());
    m_titularBox->setVisible(setup.choosesTitular);
    m_titularBox->setLabel(setup.titularLabel);
    listCandidates();
    makeRows();
    refresh();
}

void ArrangementForm::listCandidates()
{
    QList<std::pair<QString, QString>> choices;
    for (const auto& person : m_setup.family.people)
        if (m_setup.people.contains(person.id) && m_setup.notTitular != person.id
            && !domain::isRepresentedOn(person, m_setup.today))
            choices.append({person.id.text(), person.name.full()});
    const bool somebody = !choices.isEmpty();
    if (m_setup.mayBePendiente)
        choices.append({kPendiente, tr("Titular pendiente")});
    m_titular->setKey({});
    m_titular->setChoices(choices);
    if (m_setup.choosesTitular && choices.size() == 1)
        m_titular->setKey(choices.front().first); // there is no other choice
    m_titularBox->setHelp(somebody ? QString()
                                   : tr("Aquí no hay otra persona adulta: queda titular pendiente hasta que la haya."));
}

void ArrangementForm::makeRows()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    QWidget* before = m_titular;
    for (const auto& person : m_setup.family.people) {
        const auto* member = membershipOf(m_setup.family, person.id);
        if (!member || !m_setup.people.contains(person.id))
            continue;
        auto* row = new PlaceRow(person, *member, m_setup.today, this);
        m_column->addWidget(row);
        setTabOrder(before, row->input());
        before = row->input();
        connect(row, &PlaceRow::changed, this, &ArrangementForm::changed);
        m_rows.append(row);
    }
}

void ArrangementForm::refresh()
{
    const QString key = m_titular->key();
    const bool pendiente = m_setup.choosesTitular ? key == kPendiente : !m_setup.relate;
    m_titularBox->clearFinding();
    m_note->setVisible(pendiente);
    m_note->setText(tr("Mientras esté pendiente la persona titular, cada quien conserva el parentesco que tenía. La familia "
                       "puede tener titular más adelante, con «Cambiar titular»."));
    const core::PersonId titular = pendiente || key.isEmpty() ? core::PersonId() : core::PersonId(QUuid::fromString(key));
    for (PlaceRow* row : std::as_const(m_rows)) {
        row->setVisible(!pendiente && (!m_setup.choosesTitular || (!key.isEmpty() && row->person() != titular)));
        row->suggest(titular.isNull() ? std::nullopt
                                      : domain::suggestedParentesco(m_setup.family, titular, row->person()));
    }
}

bool ArrangementForm::titularChosen() const
{
    return !m_setup.choosesTitular || !m_titular->key().isEmpty();
}

domain::Arrangement ArrangementForm::arrangement() const
{
    domain::Arrangement out;
    const QString key = m_titular->key();
    if (m_setup.choosesTitular && !key.isEmpty() && key != kPendiente)
        out.titular = core::PersonId(QUuid::fromString(key));
    for (const PlaceRow* row : m_rows) {
        if (!row->isHidden()) {
            out.places.append(row->place());
            continue;
        }
        // the titular, or everybody while the titular is pendiente: what they were, or nobody's kin if they were titular
        const auto* member = membershipOf(m_setup.family, row->person());
        const bool wasTitular = m_setup.family.family.titular == row->person();
        out.places.append({row->person(), wasTitular ? *domain::parentescoByKey(u"otro") : member->parentesco,
                           wasTitular ? domain::Supuestos() : member->supuestos});
    }
    return out;
}

int ArrangementForm::markMissing()
{
    int missing = 0;
    if (!isEmpty() && !titularChosen()) {
        m_titularBox->showFinding(Theme::Tone::Danger, askFor(domain::Field::Titular));
        ++missing;
    }
    for (PlaceRow* row : std::as_const(m_rows)) {
        if (row->isHidden() || row->isChosen())
            continue;
        row->showFinding(askFor(row->place().parentesco.key.isEmpty() ? domain::Field::Parentesco
                                                                      : domain::Field::Supuesto));
        ++missing;
    }
    return missing;
}

QWidget* ArrangementForm::firstMissing() const
{
    if (!isEmpty() && !titularChosen())
        return m_titular;
    for (PlaceRow* row : m_rows)
        if (!row->isHidden() && !row->isChosen())
            return row->input();
    return nullptr;
}

bool ArrangementForm::showFinding(const core::PersonId& person, const QString& sentence)
{
    for (PlaceRow* row : std::as_const(m_rows)) {
        if (row->person() != person)
            continue;
        if (row->isHidden())
            m_titularBox->showFinding(Theme::Tone::Danger, sentence);
        else
            row->showFinding(sentence);
        return true;
    }
    return false;
}

void ArrangementForm::focusFirst()
{
    if (m_setup.choosesTitular)
        m_titular->setFocus(Qt::TabFocusReason);
    else if (!m_rows.isEmpty())
        m_rows.front()->input()->setFocus(Qt::TabFocusReason);
}

} // namespace padron::ui
