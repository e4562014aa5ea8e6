// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/representation_fields.h"

#include "domain/person.h"
#include "errors/case_text.h"
#include "errors/issue_text.h"
#include "errors/words.h"
#include "forms/person_title.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
const QString kSelf = QStringLiteral("misma"), kOther = QStringLiteral("otra");
}

RepresentationFields::RepresentationFields(QWidget* parent) : QWidget(parent)
{
    m_chooser = new ChoiceRow({{kSelf, tr("La misma persona"), u'p'}, {kOther, tr("Quien la representa"), u'r'}}, this);
    m_chooserBox = new FieldBox(tr("¿Quién da el consentimiento?"), m_chooser, QStringLiteral("quienConsiente"), this);
    m_why = new Label(this);
    m_why->setObjectName(QStringLiteral("porQueRepresentada"));
    m_why->setWordWrap(true);
    m_tipo = new ChoiceCombo(this);
    m_tipoBox = new FieldBox(tr("La representa su…"), m_tipo, QStringLiteral("representacionTipo"), this);
    m_who = new ChoiceCombo(this);
    m_whoBox = new FieldBox(fieldLabel(domain::Field::Representante), m_who, QStringLiteral("representante"), this);
    auto* name = new QLineEdit(this);
    name->setMaxLength(kMostTyped);
    m_nameBox = new FieldBox(tr("Nombre de quien representa"), name, QStringLiteral("representanteNombre"), this);
    m_nameBox->setHelp(tr("Como está en su identificación."));

    QList<std::pair<QString, QString>> tipos;
    using R = domain::RepresentacionTipo;
    for (const R tipo : {R::Madre, R::Padre, R::Tutela, R::GuardaYCustodia})
        tipos.append({domain::keyOf(tipo), representacionLabel(tipo)});
    m_tipo->setChoices(tipos);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kXs);
    column->addWidget(m_chooserBox);
    column->addWidget(m_why);
    auto* pair = new QGridLayout;
    pair->setHorizontalSpacing(grid::kL);
    pair->setVerticalSpacing(grid::kXs);
    pair->addWidget(m_tipoBox, 0, 0);
    pair->addWidget(m_whoBox, 0, 1);
    pair->addWidget(m_nameBox, 1, 0, 1, 2);
    pair->setColumnStretch(0, 1);
    pair->setColumnStretch(1, 1);
    column->addLayout(pair);

    connect(m_chooser, &ChoiceRow::chosenByUser, this, [this] {
        if (m_chooser->key() == kOther && m_who->key().isEmpty()) // most often the titular; else somebody to be named
            m_who->setKey(m_titular.isNull() || m_titular == m_person ? kOther : m_titular.text());
        if (m_chooser->key() == kSelf) {
            m_who->setKey({});
            m_tipo->setKey({});
            static_cast<QLineEdit*>(m_nameBox->input())->clear();
        }
        refresh();
        Q_EMIT representativeChanged();
    });
    connect(m_tipo, &ChoiceCombo::chosenByUser, this, &RepresentationFields::typed);
    connect(m_who, &ChoiceCombo::chosenByUser, this, [this] {
        refresh();
        Q_EMIT representativeChanged();
    });
    connect(name, &QLineEdit::textEdited, this, &RepresentationFields::typed);
}

void RepresentationFields::fill(const FormContext& context)
{
    const auto& person = context.person();
    m_person = person.id;
    listMembers(context);
    m_tipo->setKey(person.representacionTipo);
    const bool named = person.representante.isNull()
        && (!person.representanteNombre.isEmpty() || !person.representacionTipo.isEmpty());
    m_who->setKey(named ? kOther : person.representante.isNull() ? QString() : person.representante.text());
    static_cast<QLineEdit*>(m_nameBox->input())->setText(person.representanteNombre);
    m_chooser->setKey(m_who->key().isEmpty() ? kSelf : kOther);
    setContext(context);
}

void RepresentationFields::setContext(const FormContext& context)
{
    m_represented = context.isRepresented();
    m_actsAlone = context.actsAlone();
    m_why->setText(representedNote(context.caso()));
    listMembers(context);
    refresh();
}

void RepresentationFields::listMembers(const FormContext& context)
{
    QList<std::pair<QString, QString>> rows;
    m_titular = {};
    for (int i = 0; i < context.family.people.size(); ++i) {
        const auto& other = context.family.people[i];
        if (other.parentesco == QLatin1String("titular"))
            m_titular = other.id;
        if (i != context.member)
            rows.append({other.id.text(), personTitle(other, i)});
    }
    rows.append({kOther, tr("Otra persona, no registrada aquí")});
    m_who->setChoices(rows);
}

void RepresentationFields::applyTo(domain::PersonDraft& person) const
{
    const bool on = represented();
    person.representacionTipo = on ? m_tipo->key() : QString();
    const QString who = on ? m_who->key() : QString();
    person.representante = who.isEmpty() || who == kOther ? core::PersonId()
                                                          : core::PersonId(QUuid::fromString(who));
    // a name typed for somebody else is kept while it cannot contradict a chosen member
    person.representanteNombre = who == kOther ? static_cast<QLineEdit*>(m_nameBox->input())->text() : QString();
}

bool RepresentationFields::represented() const
{
    return m_represented || m_chooser->key() == kOther;
}

void RepresentationFields::refresh()
{
    m_chooserBox->setVisible(!m_represented);
    m_why->setVisible(m_represented);
    m_tipoBox->setVisible(represented());
    m_whoBox->setVisible(represented());
    m_nameBox->setVisible(represented() && m_who->key() == kOther);
    if (m_actsAlone && m_chooser->key() == kOther)
        m_chooserBox->showFinding(
            Theme::Tone::Danger,
            sentenceFor(domain::Issue{.field = domain::Field::Consentimiento, .rule = domain::Rule::ConsentByOther}));
    else
        m_chooserBox->clearFinding();
}

} // namespace padron::ui
