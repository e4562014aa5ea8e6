// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/credentials_page.h"

#include "shell/cards/deliver_view.h"
#include "shell/cards/lots_view.h"
#include "shell/cards/print_view.h"
#include "shell/cards/progress_view.h"
#include "shell/cards/verify_view.h"
#include "shell/cards/waiting_view.h"
#include "shell/desk.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kMostTabs = 6;
}

CredentialsPage::CredentialsPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("credentialsPage"), tr("Credenciales"), parent), m_row(new QHBoxLayout),
      m_stack(new QStackedWidget(this))
{
    // a list and what one of it says, side by side
    column()->parentWidget()->setMaximumWidth(2 * grid::kPageMargin + grid::kColumn + grid::kSectionGap + grid::kAside);
    m_row->setSpacing(grid::kS);
    for (int i = 0; i < kMostTabs; ++i)
        m_spare.append(new QPushButton(this));
    if (PrintView::isFor(desk))
        add(m_print = new PrintView(desk, m_stack), "cardsTabPrint");
    if (DeliverView::isFor(desk)) {
        add(m_deliver = new DeliverView(desk, m_stack), "cardsTabDeliver");
        add(new WaitingView(desk, m_stack), "cardsTabWaiting");
    }
    if (ProgressView::isFor(desk))
        add(new ProgressView(desk, m_stack), "cardsTabProgress");
    if (LotsView::isFor(desk))
        add(new LotsView(desk, m_stack), "cardsTabLots");
    if (desk.updateLists)
        add(new VerifyView(desk, m_stack), "cardsTabVerify");
    m_row->addStretch();
    qDeleteAll(m_spare);
    m_spare.clear();
    column()->addLayout(m_row);
    column()->addWidget(m_stack, 1);
    if (!m_tabs.isEmpty())
        m_tabs.first()->setChecked(true);

    connect(new QShortcut(Qt::CTRL | Qt::Key_Tab, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &CredentialsPage::next);
}

void CredentialsPage::add(CardsView* view, const char* tab)
{
    const int index = m_stack->addWidget(view);
    QPushButton* button = m_spare.takeFirst();
    button->setText(QLatin1Char('&') + view->title());
    button->setObjectName(QLatin1String(tab));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_row->addWidget(button);
    m_tabs.append(button);
    connect(button, &QPushButton::clicked, this, [this, index] { show(index); });
    connect(view, &CardsView::personOpened, this, &CredentialsPage::personOpened);
}

CardsView* CredentialsPage::view(int index) const
{
    return static_cast<CardsView*>(m_stack->widget(index));
}

void CredentialsPage::enter()
{
    Q_EMIT entered();
    if (!m_tabs.isEmpty())
        show(m_stack->currentIndex());
}

void CredentialsPage::reload()
{
    if (!m_tabs.isEmpty())
        view(m_stack->currentIndex())->refresh();
}

void CredentialsPage::show(int index)
{
    m_tabs.at(index)->setChecked(true);
    m_stack->setCurrentIndex(index);
    view(index)->enter();
}

void CredentialsPage::next()
{
    if (m_tabs.size() > 1)
        show((m_stack->currentIndex() + 1) % int(m_tabs.size()));
}

void CredentialsPage::printFor(const QList<core::PersonId>& people)
{
    if (!m_print)
        return;
    show(m_stack->indexOf(m_print));
    m_print->choose(people);
}

void CredentialsPage::deliverTo(const QString& folio)
{
    if (!m_deliver)
        return;
    show(m_stack->indexOf(m_deliver));
    m_deliver->look(folio);
}

} // namespace padron::ui
