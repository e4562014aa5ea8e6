// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/section_form.h"

#include "domain/typed_date.h"
#include "errors/issue_text.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/text_area.h"

#include <QApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

namespace padron::ui {

namespace {

bool isFilled(const QWidget* input)
{
    if (auto* edit = qobject_cast<const QLineEdit*>(input))
        return !edit->text().isEmpty();
    if (auto* combo = qobject_cast<const ChoiceCombo*>(input))
        return !combo->key().isEmpty();
    if (auto* row = qobject_cast<const ChoiceRow*>(input))
        return !row->key().isEmpty();
    if (auto* area = qobject_cast<const TextArea*>(input))
        return !area->text().isEmpty();
    return false;
}

} // namespace

domain::Caso FormContext::caso() const
{
    const auto birth = domain::parseBirthDate(person().fechaNacimiento, today);
    return domain::casoOf(birth ? std::optional(*birth) : std::nullopt, person().caso.condicion, today);
}

bool FormContext::isRepresented() const
{
    return domain::isRepresented(caso());
}

bool FormContext::actsAlone() const
{
    return domain::parseBirthDate(person().fechaNacimiento, today) && !isRepresented();
}

bool FormContext::asks(domain::Requisito requisito) const
{
    const auto rows = domain::requisitosOf(caso(), domain::representacionTipoByKey(person().representacionTipo));
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.requisito == requisito; });
}

SectionForm::SectionForm(QWidget* parent) : QWidget(parent)
{
    connect(qApp, &QApplication::focusChanged, this, &SectionForm::onFocusChanged);
}

SectionForm::~SectionForm()
{
    qApp->disconnect(this); // the focus moves once more while the inputs die
}

void SectionForm::setDraft(const FormContext& context)
{
    m_context = context;
    m_issues.clear();
    m_showAll = false;
    fill(context.person());
    m_touched = false;
    for (const Row& row : m_rows) {
        row.box->setLeft(!row.fields.isEmpty() && isFilled(row.box->input()));
        row.box->clearFinding();
        m_touched = m_touched || row.box->wasLeft();
    }
    contextChanged();
}

void SectionForm::setContext(const FormContext& context)
{
    m_context = context;
    contextChanged();
}

void SectionForm::refill(const FormContext& context)
{
    m_context = context;
    fill(context.person());
    for (const Row& row : m_rows)
        if (!row.fields.isEmpty() && isFilled(row.box->input())) { // what a document filled is captured, as if it had been typed
            row.box->setLeft(true);
            m_touched = true;
        }
    contextChanged();
}

void SectionForm::showIssues(const domain::Issues& issues)
{
    m_issues.clear();
    for (const auto& issue : issues) {
        const bool mine = std::any_of(m_rows.begin(), m_rows.end(),
                                      [&](const Row& row) { return row.fields.contains(issue.field); });
        if (mine && (issue.member == m_context.member || issue.member < 0))
            m_issues.append(issue);
    }
    refreshFindings();
}

void SectionForm::showAll()
{
    m_showAll = true;
    m_touched = true;
    refreshFindings();
}

void SectionForm::refreshFindings()
{
    for (const Row& row : m_rows) {
        if (row.fields.isEmpty())
            continue;
        const domain::Issue* issue = worstFor(row);
        if (!issue) {
            row.box->clearFinding();
            continue;
        }
        const bool typing = row.box->owns(QApplication::focusWidget()) && !m_showAll;
        if ((row.box->wasLeft() || m_showAll) && (!typing || !row.box->finding().isEmpty()))
            row.box->showFinding(issue->severity == domain::Severity::Blocks ? Theme::Tone::Danger : Theme::Tone::Warn,
                                 sentenceBeside(*issue));
    }
}

const domain::Issue* SectionForm::worstFor(const Row& row) const
{
    const domain::Issue* worst = nullptr;
    for (const auto& issue : m_issues)
        if (row.fields.contains(issue.field) && (!worst || issue.severity < worst->severity))
            worst = &issue;
    return worst;
}

bool SectionForm::isMissingSomething() const
{
    return std::any_of(m_issues.begin(), m_issues.end(),
                       [](const domain::Issue& issue) { return issue.severity != domain::Severity::Warns; });
}

SectionHeader::State SectionForm::state() const
{
    const bool wrong = std::any_of(m_issues.begin(), m_issues.end(), [](const domain::Issue& issue) {
        return issue.severity == domain::Severity::Blocks && !isNotCapturedYet(issue.rule);
    });
    if (wrong)
        return SectionHeader::State::Wrong;
    if (isMissingSomething())
        return m_touched ? SectionHeader::State::Missing : SectionHeader::State::Untouched;
    const bool unasked = m_context.family.people.isEmpty() || isUnasked(m_context.person());
    return unasked ? SectionHeader::State::Untouched : SectionHeader::State::Complete;
}

QString SectionForm::summary() const
{
    if (!isMissingSomething())
        return m_context.family.people.isEmpty() ? QString() : digest(m_context.person());
    const SectionHeader::State now = state();
    if (now == SectionHeader::State::Untouched)
        return tr("Por capturar");
    const bool wrong = now == SectionHeader::State::Wrong;
    QStringList names;
    for (const auto& issue : m_issues) {
        const bool told = wrong ? issue.severity == domain::Severity::Blocks && !isNotCapturedYet(issue.rule)
                                : issue.severity != domain::Severity::Warns;
        if (told && !names.contains(fieldLabel(issue.field)))
            names.append(fieldLabel(issue.field));
    }
    return (wrong ? tr("Revise: %1") : tr("Falta: %1")).arg(names.join(QStringLiteral(" · ")));
}

FieldBox* SectionForm::addBox(std::initializer_list<domain::Field> fields, QWidget* input, const QString& objectName,
                              const QString& label)
{
    const QString shown = label.isEmpty() && fields.size() > 0 ? fieldLabel(*fields.begin()) : label;
    auto* box = new FieldBox(shown, input, objectName, this);
    adopt(box, fields);
    if (auto* edit = qobject_cast<QLineEdit*>(input))
        connect(edit, &QLineEdit::textEdited, this, &SectionForm::draftChanged);
    else if (auto* combo = qobject_cast<ChoiceCombo*>(input))
        connect(combo, &ChoiceCombo::chosenByUser, this, &SectionForm::draftChanged);
    else if (auto* row = qobject_cast<ChoiceRow*>(input))
        connect(row, &ChoiceRow::chosenByUser, this, &SectionForm::draftChanged);
    else if (auto* area = qobject_cast<TextArea*>(input))
        connect(area, &TextArea::textEdited, this, &SectionForm::draftChanged);
    return box;
}

FieldBox* SectionForm::addLine(domain::Field field, const QString& objectName, const QString& label)
{
    auto* edit = new QLineEdit;
    edit->setMaxLength(kMostTyped);
    return addBox({field}, edit, objectName, label);
}

void SectionForm::adopt(FieldBox* box, std::initializer_list<domain::Field> fields)
{
    m_rows.append({box, fields});
}

void SectionForm::takeTyped(domain::PersonDraft& person, domain::Field field, QString& to, const QString& value)
{
    if (to != value)
        person.origins.remove(static_cast<int>(field));
    to = value;
}

QLineEdit* SectionForm::line(const FieldBox* box)
{
    return static_cast<QLineEdit*>(box->input());
}

QGridLayout* SectionForm::makeGrid()
{
    auto* layout = new QGridLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid::kL);
    layout->setVerticalSpacing(grid::kS);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    return layout;
}

void SectionForm::setStops(const QList<QWidget*>& inputs)
{
    m_stops.clear();
    for (QWidget* input : inputs) {
        if (qobject_cast<ChoiceRow*>(input)) {
            for (auto* button : input->findChildren<QRadioButton*>())
                m_stops.append(button);
        } else {
            m_stops.append(input);
        }
    }
}

void SectionForm::onFocusChanged(QWidget* old, QWidget* now)
{
    if (!old || !isAncestorOf(old) || QApplication::activePopupWidget())
        return;
    for (const Row& row : m_rows) {
        if (!row.box->owns(old) || row.box->owns(now))
            continue;
        if (now) { // the window itself losing the focus is not leaving the field
            leaving(row.box);
            row.box->setLeft(true);
            m_touched = true;
        }
        refreshFindings();
        Q_EMIT fieldLeft();
        return;
    }
}

} // namespace padron::ui
