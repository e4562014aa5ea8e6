// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_page.h"
#include "shell/family_views.h"
#include "shell/paper_flow.h"
#include "shell/revoke_form.h"
#include "shell/rights_page.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

QWidget* FamilyPage::buildLetters(QWidget* overview)
{
    auto* box = new QWidget(overview);
    auto* row = new FlowLayout(grid::kS);
    box->setLayout(row);
    using K = usecases::LetterKind;
    struct
    {
        const char* name;
        QString text;
        K kind;
    } const letters[] = {{"printBring", tr("Qué traer   Q"), K::QueTraer},
                         {"printConsentLetter", tr("Carta de consentimiento"), K::CartaConsentimiento},
                         {"printProtestLetter", tr("Carta bajo protesta"), K::CartaProtesta}};
    for (const auto& letter : letters) {
        auto* button = new QPushButton(letter.text, box);
        button->setObjectName(QLatin1String(letter.name));
        connect(button, &QPushButton::clicked, this, [this, kind = letter.kind] {
            const int at = m_views->currentRow();
            if (m_view && at >= 0)
                m_paper->printLetter(kind, m_view->record.people.at(at).id);
        });
        row->addWidget(button);
        m_changes.append(button);
        m_letters.append({letter.kind, button});
    }
    connect(m_views, &FamilyViews::currentChanged, this, &FamilyPage::refreshChanges);
    connect(new QShortcut(Qt::Key_Q, overview, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            box->findChild<QPushButton*>(QStringLiteral("printBring")), &QPushButton::click);
    auto* revoke = new QPushButton(tr("Retirar consentimiento   R"), box);
    revoke->setObjectName(QStringLiteral("revokeConsent"));
    connect(revoke, &QPushButton::clicked, this, &FamilyPage::askRevoke);
    connect(new QShortcut(Qt::Key_R, overview, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            revoke, &QPushButton::click);
    row->addWidget(revoke);
    m_changes.append(revoke);

    m_revoke = new RevokeForm(m_desk, overview);
    connect(m_revoke, &RevokeForm::closed, this, [this] { m_views->focusCurrent(); });
    connect(m_revoke, &RevokeForm::revoked, this, &FamilyPage::changeDone);
    connect(m_revoke, &RevokeForm::workdayNeeded, this, &FamilyPage::workdayNeeded);
    return box;
}

void FamilyPage::openRights()
{
    const int at = m_views->currentRow();
    if (!m_view || at < 0)
        return;
    if (!m_rights) {
        m_rights = new RightsPage(m_desk, m_stack);
        m_stack->addWidget(m_rights);
        m_rights->setMaximumWidth(grid::kColumn);
        connect(m_rights, &RightsPage::leaveRequested, this, &FamilyPage::showOverview);
        connect(m_rights, &RightsPage::changed, this, &FamilyPage::changed);
    }
    m_rights->open(m_view->record.people.at(at).id, m_view->record.people.at(at).name.full());
    m_stack->setCurrentWidget(m_rights);
    m_rights->focusFirst();
}

void FamilyPage::askRevoke()
{
    const int row = m_views->currentRow();
    if (m_view && row >= 0)
        m_revoke->ask(m_view->record.people.at(row).id, m_view->record.people.at(row).name.full());
}

} // namespace padron::ui
