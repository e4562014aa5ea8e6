// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/member_tabs.h"

#include "forms/member_bar.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace padron::ui {

MemberTabs::MemberTabs(QWidget* parent)
    : QWidget(parent), m_tabs(new MemberBar(this)), m_add(new QPushButton(tr("+ &Integrante"), this))
{
    m_tabs->setObjectName(QStringLiteral("integrantes"));
    m_tabs->setAccessibleName(tr("Integrantes de la familia"));
    m_add->setObjectName(QStringLiteral("agregarIntegrante"));
    m_add->setToolTip(tr("Ctrl+I"));
    setRole(m_add, "link");

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kS);
    row->addWidget(m_tabs);
    row->addWidget(m_add);
    row->addStretch(1);

    connect(m_tabs, &QTabBar::currentChanged, this, &MemberTabs::memberChosen);
    connect(m_add, &QPushButton::clicked, this, &MemberTabs::addRequested);
}

QList<QWidget*> MemberTabs::stops() const
{
    return {m_tabs, m_add};
}

void MemberTabs::setMembers(const QStringList& shortTitles, const QStringList& titles, const QList<int>& missing,
                            int current)
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > titles.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < titles.size())
        m_tabs->addTab(QString());
    for (int i = 0; i < titles.size(); ++i) {
        const bool done = missing.value(i) == 0;
        m_tabs->setDone(i, done);
        m_tabs->setAccessibleTabName(i, done ? tr("%1, sin pendientes").arg(titles[i])
                                             : tr("%1, %2 por revisar").arg(titles[i]).arg(missing.value(i)));
        const QString text = QString(shortTitles[i]).replace(u'&', QLatin1String("&&"));
        if (m_tabs->tabText(i) != text)
            m_tabs->setTabText(i, text);
        // Qt guesses whether a tooltip is HTML: said outright, with the name escaped, it cannot guess wrong
        m_tabs->setTabToolTip(i, QStringLiteral("<qt>%1</qt>").arg(titles[i].toHtmlEscaped()));
    }
    m_tabs->setCurrentIndex(current);
}

} // namespace padron::ui
