// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/missing_panel.h"

#include "errors/issue_text.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "forms/missing_row.h"
#include "forms/person_title.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

MissingPanel::MissingPanel(QWidget* parent)
    : QWidget(parent), m_title(new Label(QString(), "section", this)),
      m_nothing(new Label(tr("No falta nada: la familia se puede registrar."), "help", this)),
      m_list(new QListWidget(this)), m_bring(new QPushButton(tr("Imprimir qué traer"), this))
{
    m_nothing->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("queFalta"));
    m_list->setAccessibleName(tr("Qué falta"));
    m_list->setItemDelegate(new MissingRow(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(false);

    m_bring->setObjectName(QStringLiteral("imprimirQueFalta"));
    m_bring->setAccessibleName(tr("Imprimir qué traer: lo que le falta a esta persona, para llevar a casa"));
    m_bring->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_title);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 100);
    column->addWidget(m_bring);
    column->addStretch(1);
    connect(m_list, &QListWidget::itemActivated, this, &MissingPanel::choose);
    connect(m_list, &QListWidget::itemClicked, this, &MissingPanel::choose);
    connect(m_bring, &QPushButton::clicked, this, &MissingPanel::bringRequested);
}

QWidget* MissingPanel::list() const
{
    return m_list;
}

void MissingPanel::comeAfter(QWidget* input)
{
    setTabOrder(input, m_list);
    setTabOrder(m_list, m_bring);
}

void MissingPanel::setIssues(const domain::FamilyDraft& draft, const domain::Issues& issues, int currentMember)
{
    QStringList titles;
    for (int i = 0; i < draft.people.size(); ++i)
        titles.append(personTitle(draft.people[i], i));
    if (titles == m_titles && issues == m_issues && currentMember == m_member)
        return; // most keys change no finding
    m_titles = titles;
    m_member = currentMember;
    const int row = m_list->currentRow();
    const bool hadFocus = m_list->hasFocus();
    m_issues = issues;
    m_list->clear();
    QList<int> order{currentMember};
    for (int i = 0; i < draft.people.size(); ++i)
        if (i != currentMember)
            order.append(i);
    order.prepend(-1); // what is about the family as a whole
    for (const int member : order) {
        const auto count = std::count_if(issues.begin(), issues.end(),
                                         [member](const domain::Issue& issue) { return issue.member == member; });
        if (count == 0)
            continue;
        if (member >= 0 && draft.people.size() > 1)
            addMember(titles[member], static_cast<int>(count));
        for (int i = 0; i < issues.size(); ++i)
            if (issues[i].member == member)
                addIssue(issues[i], i);
    }
    fitHeight();
    m_title->setText(issues.isEmpty() ? tr("Qué falta") : tr("Qué falta (%1)").arg(issues.size()));
    m_nothing->setVisible(issues.isEmpty());
    m_list->setVisible(!issues.isEmpty());
    m_bring->setVisible(std::any_of(issues.begin(), issues.end(), [currentMember](const domain::Issue& issue) {
        return issue.member == currentMember && issue.severity == domain::Severity::Missing;
    }));
    if (hadFocus && row >= 0)
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void MissingPanel::fitHeight()
{
    int height = 2 * m_list->frameWidth() + grid::kXs;
    for (int i = 0; i < m_list->count(); ++i)
        height += m_list->sizeHintForRow(i);
    m_list->setMaximumHeight(height);
}

void MissingPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void MissingPanel::addMember(const QString& title, int count)
{
    auto* item = new QListWidgetItem(title, m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setData(MissingRow::kHeader, true);
    item->setData(MissingRow::kNumeral, locale().toString(count));
}

void MissingPanel::addIssue(const domain::Issue& issue, int index)
{
    auto* item = new QListWidgetItem(fieldLabel(issue.field), m_list);
    const bool empty = isNotCapturedYet(issue.rule);
    item->setData(MissingRow::kIssue, index);
    item->setData(MissingRow::kNumeral, QString::fromLatin1(issue.numeral));
    item->setData(MissingRow::kTone, static_cast<int>(issue.severity != domain::Severity::Blocks ? Theme::Tone::Warn
                                                      : empty                                     ? Theme::Tone::Neutral
                                                                                                  : Theme::Tone::Danger));
    domain::Issue plain = issue;
    plain.numeral = ""; // it has its own column
    const QString sentence = sentenceBeside(plain);
    item->setData(MissingRow::kSentence, empty ? QString() : sentence);
    item->setData(Qt::AccessibleTextRole, sentenceFor(issue));
}

void MissingPanel::choose(QListWidgetItem* item)
{
    const QVariant index = item->data(MissingRow::kIssue);
    if (index.isValid() && index.toInt() < m_issues.size()) {
        const domain::Issue issue = m_issues[index.toInt()]; // the list changes while the page answers
        Q_EMIT issueChosen(issue);
    }
}

} // namespace padron::ui
