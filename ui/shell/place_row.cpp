// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/place_row.h"

#include "errors/words.h"
#include "models/row_texts.h"
#include "shell/grounds_checks.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

QList<std::pair<QString, QString>> relationships()
{
    QList<std::pair<QString, QString>> rows;
    for (const auto& parentesco : domain::parentescos())
        if (parentesco.key != QLatin1String("titular"))
            rows.append({parentesco.key, parentescoLabel(parentesco.key)});
    return rows;
}

} // namespace

PlaceRow::PlaceRow(const domain::Person& person, const domain::Membership& place, QDate today, QWidget* parent)
    : QFrame(parent), m_person(person.id), m_name(shownText(person.name.full())), m_parentesco(new ChoiceCombo(this)),
      m_ask(new Label(tr("Sin parentesco de consanguinidad: elija al menos un supuesto (12). No se piden comprobantes."),
                      "help", this)),
      m_known(place.supuestos)
{
    auto* name = new Label(person.name.full(), "strong", this);
    name->setWordWrap(true);
    auto* was = new Label(tr("%1, ahora: %2").arg(ageText(person.fechaNacimiento, today),
                                                  parentescoLabel(place.parentesco.key).toLower()),
                          "help", this);
    m_parentesco->setChoices(relationships());
    m_box = new FieldBox(QString(), m_parentesco, QStringLiteral("parentesco_%1").arg(person.id.text()), this);
    m_parentesco->setAccessibleName(tr("Parentesco de %1 con la persona titular").arg(m_name));

    m_ask->setWordWrap(true);
    auto* who = new QVBoxLayout; // boxes, not a grid: a grid loses the height that wrapped texts need
    who->setSpacing(0);
    who->addWidget(name);
    who->addWidget(was);
    who->addStretch();
    auto* first = new QHBoxLayout;
    first->setSpacing(grid::kL);
    first->addLayout(who, 3);
    first->addWidget(m_box, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid::kS, 0, grid::kXs);
    column->setSpacing(0);
    column->addLayout(first);
    column->addWidget(m_ask);
    connect(m_parentesco, &ChoiceCombo::chosenByUser, this, [this] {
        m_touched = true;
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

QWidget* PlaceRow::input() const
{
    return m_parentesco;
}

domain::Place PlaceRow::place() const
{
    const auto parentesco = domain::parentescoByKey(m_parentesco->key());
    if (!parentesco)
        return {m_person, {QString(), false}, {}};
    return {m_person, *parentesco, parentesco->consanguineo || !m_grounds ? domain::Supuestos() : m_grounds->grounds()};
}

bool PlaceRow::isChosen() const
{
    const domain::Place chosen = place();
    return !chosen.parentesco.key.isEmpty() && (chosen.parentesco.consanguineo || chosen.supuestos);
}

void PlaceRow::suggest(const std::optional<domain::Parentesco>& parentesco)
{
    if (m_touched)
        return;
    m_parentesco->setKey(parentesco ? parentesco->key : QString());
    refresh();
}

void PlaceRow::refresh()
{
    const auto parentesco = domain::parentescoByKey(m_parentesco->key());
    const bool asked = parentesco && !parentesco->consanguineo;
    if (asked && !m_grounds) {
        m_grounds = new GroundsChecks(m_name, this);
        m_grounds->setGrounds(m_known);
        layout()->addWidget(m_grounds);
        QWidget* before = m_parentesco;
        for (QWidget* stop : m_grounds->stops())
            setTabOrder(std::exchange(before, stop), stop);
        connect(m_grounds, &GroundsChecks::chosenByUser, this, &PlaceRow::changed);
    }
    if (m_grounds)
        m_grounds->setVisible(asked);
    m_ask->setVisible(asked);
    clearFinding();
}

void PlaceRow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(0, 0, width(), 1, Theme::of(palette()).colour(Theme::Colour::Line));
}

void PlaceRow::showFinding(const QString& sentence)
{
    m_box->showFinding(Theme::Tone::Danger, sentence);
}

void PlaceRow::clearFinding()
{
    m_box->clearFinding();
}

} // namespace padron::ui
