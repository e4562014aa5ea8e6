// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/cards/deliver_view.h"
#include "shell/desk.h"
#include "shell/family_page.h"
#include "shell/family_views.h"
#include "shell/paper_flow.h"
#include "shell/revoke_form.h"
#include "shell/rights_page.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
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

void FamilyPage::addDelivery(QWidget* box, QLayout* row)
{
    if (!DeliverView::isFor(m_desk))
        return;
    const auto add = [&](const QString& text, const char* name, Qt::Key key, auto action) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, action);
        connect(new QShortcut(key, m_views->parentWidget(), nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, button, &QPushButton::click);
        row->addWidget(button);
        m_changes.append(button);
    };
    add(tr("Entregar   G"), "deliverToMember", Qt::Key_G, [this] {
        if (const int at = m_views->currentRow(); m_view && at >= 0)
            Q_EMIT deliveryRequested(m_view->record.people.at(at).folio.digits());
    });
    add(tr("Resguardar certificado   K"), "keepCertificado", Qt::Key_K, [this] { keepCertificado(); });
}

void FamilyPage::keepCertificado()
{
    const int at = m_views->currentRow();
    if (!m_view || at < 0)
        return;
    const domain::Person& person = m_view->record.people.at(at);
    runtime::deliver(m_desk.store.run([&deliveries = *m_desk.deliveries, id = person.id] { return deliveries.keepCertificado(id); }), this,
                     [this, name = person.name.full()](const core::Result<void>& kept) {
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                         m_message->say(kept ? Theme::Tone::Ok : Theme::Tone::Danger,
                                        kept ? tr("El certificado de %1 queda en resguardo hasta que lo recoja (53).").arg(shownText(name))
                                             : sentenceFor(kept.error()));
                     });
}

void FamilyPage::askRevoke()
{
    const int row = m_views->currentRow();
    if (m_view && row >= 0)
        m_revoke->ask(m_view->record.people.at(row).id, m_view->record.people.at(row).name.full());
}

} // namespace padron::ui
