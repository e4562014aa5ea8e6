// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/member_tabs.h"

#include "widgets/icon.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>

namespace padron::ui {

namespace {
constexpr qsizetype kLongestTab = 22;
}

MemberTabs::MemberTabs(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_add(new QPushButton(tr("+ Integrante"), this)),
      m_remove(new QPushButton(this))
{
    m_tabs->setObjectName(QStringLiteral("integrantes"));
    m_tabs->setAccessibleName(tr("Integrantes de la familia"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_add->setObjectName(QStringLiteral("agregarIntegrante"));
    m_add->setToolTip(tr("Ctrl+I"));
    setRole(m_add, "link");
    m_remove->setObjectName(QStringLiteral("quitarIntegrante"));
    setRole(m_remove, "link");

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kS);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addWidget(m_add);
    row->addStretch(1);
    row->addWidget(m_remove);

    connect(m_tabs, &QTabBar::currentChanged, this, &MemberTabs::memberChosen);
    connect(m_add, &QPushButton::clicked, this, &MemberTabs::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &MemberTabs::removeRequested);
}

QList<QWidget*> MemberTabs::stops() const
{
    return {m_tabs, m_add, m_remove};
}

void MemberTabs::setRemoveText(const QString& text)
{
    m_remove->setText(text.simplified().replace(u'&', QLatin1String("&&")));
    m_remove->setAccessibleName(text);
}

void MemberTabs::setMembers(const QStringList& titles, const QList<int>& wrong, int current)
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > titles.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < titles.size())
        m_tabs->addTab(QString());
    const Theme theme = Theme::of(palette());
    for (int i = 0; i < titles.size(); ++i) {
        QString text = titles[i];
        if (text.size() > kLongestTab)
            text = text.left(kLongestTab).trimmed() + QChar(0x2026);
        m_tabs->setTabText(i, text.replace(u'&', QLatin1String("&&")));
        // Qt guesses whether a tooltip is HTML: said outright, with the name escaped, it cannot guess wrong
        m_tabs->setTabToolTip(i, QStringLiteral("<qt>%1</qt>").arg(titles[i].toHtmlEscaped()));
        const bool done = wrong.value(i) == 0;
        m_tabs->setTabIcon(i, done ? toneIcon(Theme::Tone::Ok, theme) : QIcon());
        m_tabs->setAccessibleTabName(i, done ? tr("%1, sin pendientes").arg(titles[i])
                                             : tr("%1, %2 por revisar").arg(titles[i]).arg(wrong.value(i)));
    }
    m_tabs->setCurrentIndex(current);
}

} // namespace padron::ui
