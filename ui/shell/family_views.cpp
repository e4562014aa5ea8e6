// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_views.h"

#include "models/history_model.h"
#include "models/membership_texts.h"
#include "models/people_model.h"
#include "models/row_roles.h"
#include "shell/family_tree.h"
#include "shell/row_list.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
enum View { kList, kTree, kHistory };
} // namespace

FamilyViews::FamilyViews(QWidget* parent)
    : QWidget(parent), m_people(new PeopleModel(this)), m_past(new HistoryModel(this)),
      m_list(new RowList(QStringLiteral("familyPeople"), tr("Integrantes de la familia"), this)),
      m_tree(new FamilyTree(QStringLiteral("familyTree"), tr("Árbol de la familia"), this)),
      m_history(new RowList(QStringLiteral("familyHistory"), tr("Historia de la familia"), this)),
      m_stack(new QStackedWidget(this)), m_who(new Label(QString(), "help", this))
{
    m_list->setModel(m_people);
    m_tree->setModel(m_people);
    m_tree->setSelectionModel(m_list->selectionModel());
    m_history->setModel(m_past);
    for (QWidget* view : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_tree), static_cast<QWidget*>(m_history)}) {
        auto* page = new QWidget(m_stack); // a view is as tall as what it shows, air below
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(view, 100);
        column->addStretch(1);
        m_stack->addWidget(page);
    }
    m_who->setObjectName(QStringLiteral("familyWho"));
    m_who->setWordWrap(true);
    m_who->setMinimumHeight(QFontMetrics(Theme::helpFont()).height());
    buildButtons();

    connect(m_list, &RowList::opened, this, &FamilyViews::opened);
    connect(m_tree, &FamilyTree::opened, this, &FamilyViews::opened);
    connect(m_people, &PeopleModel::marksChanged, this, &FamilyViews::marksChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FamilyViews::tellCurrent);
}

void FamilyViews::buildButtons()
{
    auto* group = new QButtonGroup(this);
    auto* row = m_head = new QHBoxLayout;
    row->setSpacing(grid::kXs);
    const QStringList texts{tr("Lista   V"), tr("Árbol   V"), tr("Historia   H")};
    const QStringList names{QStringLiteral("viewList"), QStringLiteral("viewTree"), QStringLiteral("viewHistory")};
    for (int i = 0; i < texts.size(); ++i) {
        auto* button = new QPushButton(texts.at(i), this);
        button->setObjectName(names.at(i));
        button->setCheckable(true);
        group->addButton(button, i);
        row->addWidget(button);
        m_buttons.append(button);
    }
    m_buttons.at(kList)->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this, [this](int page) { show(page, true); });
    const auto key = [this](Qt::Key pressed, auto page) {
        connect(new QShortcut(pressed, parentWidget(), nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this, page] { show(page(), true); });
    };
    key(Qt::Key_V, [this] { return m_stack->currentIndex() == kList ? kTree : kList; });
    key(Qt::Key_H, [this] { return m_stack->currentIndex() == kHistory ? kList : kHistory; });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_who);
}

void FamilyViews::addBeside(QWidget* widget)
{
    m_head->addSpacing(grid::kM);
    m_head->addWidget(widget, 1);
}

void FamilyViews::show(int page, bool focus)
{
    m_buttons.at(page)->setChecked(true);
    m_stack->setCurrentIndex(page);
    m_who->setVisible(page != kHistory);
    if (focus)
        focusCurrent();
    if (page == kTree)
        m_tree->scrollTo(m_tree->currentIndex());
}

void FamilyViews::focusCurrent()
{
    QWidget* views[] = {m_list, m_tree, m_history};
    views[m_stack->currentIndex()]->setFocus(Qt::OtherFocusReason);
}

int FamilyViews::currentRow() const
{
    return m_list->currentRow();
}

void FamilyViews::setView(const usecases::FamilyView& view, QDate today, int row)
{
    m_view = view;
    m_people->setView(view, today);
    m_past->setHistory(view.history);
    m_list->selectRow(row);
    show(m_stack->currentIndex(), false);
    tellCurrent();
}

void FamilyViews::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tree->scrollTo(m_tree->currentIndex());
}

void FamilyViews::tellCurrent()
{
    const int row = currentRow();
    if (row < 0 || row >= m_view.record.people.size()) {
        m_who->setText({});
        return;
    }
    const auto& member = m_view.record.family.members.at(row);
    QString text = tr("%1, en esta familia desde %2.")
                       .arg(m_view.record.people.at(row).name.full(), dayOf(memberSince(m_view.history, member)));
    for (auto at = m_view.elsewhere.crbegin(); at != m_view.elsewhere.crend(); ++at)
        if (at->person == member.person && at->untilMs) { // the last one says where they come from
            text += u' ' + tr("Antes, en la familia con folio %1 hasta %2.").arg(at->familyFolio.text(), dayOf(*at->untilMs));
            break;
        }
    m_who->setText(text);
    Q_EMIT currentChanged(row);
}

} // namespace padron::ui
