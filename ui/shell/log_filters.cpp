// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/log_filters.h"

#include "domain/typed_date.h"
#include "errors/log_text.h"
#include "forms/suggester.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "validators/date_text.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>

namespace padron::ui {

namespace {

constexpr int kMostTypedLetters = 100;
const QString kGroup = QStringLiteral("grupo:");

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace

LogFilters::LogFilters(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_person(new QLineEdit), m_from(new QLineEdit), m_until(new QLineEdit),
      m_user(new ChoiceCombo), m_kind(new ChoiceCombo)
{
    m_person->setMaxLength(kMostTypedLetters);
    m_personBox = new FieldBox(tr("De quién"), m_person, QStringLiteral("logPerson"), this);
    m_personBox->setHelp(tr("Nombre, CURP o folio; elija con las flechas."));
    auto* userBox = new FieldBox(tr("Quién lo hizo"), m_user, QStringLiteral("logUser"), this);
    auto* kindBox = new FieldBox(tr("Qué se hizo"), m_kind, QStringLiteral("logKind"), this);
    m_fromBox = new FieldBox(tr("Desde el"), m_from, QStringLiteral("logFrom"), this);
    m_fromBox->setHelp(tr("Día, mes y año."));
    m_untilBox = new FieldBox(tr("Hasta el"), m_until, QStringLiteral("logUntil"), this);
    QList<std::pair<QString, QString>> kinds;
    for (int i = 0; i < usecases::kLogGroups; ++i) {
        const auto group = usecases::LogGroup(i);
        kinds.append({kGroup + QString::number(i), tr("Todo: %1").arg(logGroupLabel(group))});
        for (const QString& kind : usecases::kindsOf(group))
            kinds.append({kind, logKindText(kind)});
    }
    m_kind->setChoices(kinds);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kM);
    row->addWidget(m_personBox, 3);
    row->addWidget(userBox, 2);
    row->addWidget(kindBox, 3);
    row->addWidget(m_fromBox, 1);
    row->addWidget(m_untilBox, 1);

    m_offer = new Suggester(m_person, tr("Personas encontradas"), [this](const QString& text, Suggester::Answer answer) {
        runtime::deliver(m_desk.store.run([&audit = *m_desk.audit, text] { return audit.people(text); }), this,
                         [this, answer](const core::Result<QList<ports::SearchHit>>& hits) {
                             QList<Suggestion> rows;
                             for (const auto& hit : hits.value_or(QList<ports::SearchHit>()))
                                 rows.append({hit.fullName, hit.folio.text(), [this, hit] { choose(hit); }});
                             answer(rows);
                         });
    });
    connect(m_person, &QLineEdit::textEdited, this, [this] {
        if (m_chosen.isEmpty())
            return;
        m_chosen.clear();
        Q_EMIT changed();
    });
    connect(m_user, &ChoiceCombo::chosenByUser, this, &LogFilters::changed);
    connect(m_kind, &ChoiceCombo::chosenByUser, this, &LogFilters::changed);
    for (QLineEdit* field : {m_from, m_until}) {
        field->setMinimumWidth(field->fontMetrics().horizontalAdvance(QStringLiteral("00/00/0000")) + 2 * grid::kXl);
        connect(field, &QLineEdit::editingFinished, this, &LogFilters::readDays);
    }
}

void LogFilters::choose(const ports::SearchHit& hit)
{
    m_chosen = {core::SubjectId(hit.person.uuid())};
    m_person->setText(hit.fullName);
    m_offer->forget();
    Q_EMIT changed();
}

void LogFilters::readDays()
{
    const QDate before[] = {m_fromDay, m_untilDay};
    for (const auto& [field, box, day] : {std::tuple(m_from, m_fromBox, &m_fromDay), std::tuple(m_until, m_untilBox, &m_untilDay)}) {
        field->setText(tidyDate(field->text()));
        const bool empty = field->text().trimmed().isEmpty();
        const auto typed = domain::parseTypedDate(field->text());
        *day = typed ? *typed : QDate();
        if (empty || typed)
            box->clearFinding();
        else
            box->showFinding(Theme::Tone::Danger, tr("Escriba una fecha, por ejemplo 05/03/2026."));
    }
    if (before[0] != m_fromDay || before[1] != m_untilDay)
        Q_EMIT changed();
}

ports::LogFilter LogFilters::filter() const
{
    ports::LogFilter filter;
    filter.subjects = m_chosen;
    filter.user = core::UserId(QUuid::fromString(m_user->key()));
    const QString kind = m_kind->key();
    if (kind.startsWith(kGroup))
        filter.kinds = usecases::kindsOf(usecases::LogGroup(kind.mid(kGroup.size()).toInt()));
    else if (!kind.isEmpty())
        filter.kinds = {kind};
    if (m_fromDay.isValid())
        filter.fromMs = startOf(m_fromDay);
    if (m_untilDay.isValid())
        filter.untilMs = startOf(m_untilDay.addDays(1));
    return filter;
}

bool LogFilters::isEmpty() const
{
    return m_chosen.isEmpty() && m_user->key().isEmpty() && m_kind->key().isEmpty() && !m_fromDay.isValid()
        && !m_untilDay.isValid() && m_person->text().isEmpty();
}

void LogFilters::setUsers(const QList<usecases::AuditUser>& users)
{
    const QString chosen = m_user->key();
    QList<std::pair<QString, QString>> choices;
    for (const auto& user : users)
        choices.append({user.id.text(), user.name.isEmpty() ? tr("Alguien sin cuenta aquí") : user.name});
    m_user->setChoices(choices);
    if (!chosen.isEmpty())
        m_user->setKey(chosen);
}

void LogFilters::clear()
{
    m_chosen.clear();
    for (QLineEdit* field : {m_person, m_from, m_until})
        field->clear();
    m_fromDay = m_untilDay = QDate();
    m_fromBox->clearFinding();
    m_untilBox->clearFinding();
    m_user->setKey({});
    m_kind->setKey({});
}

void LogFilters::takeFocus()
{
    m_person->setFocus(Qt::OtherFocusReason);
}

} // namespace padron::ui
