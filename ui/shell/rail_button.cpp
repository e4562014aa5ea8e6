// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rail_button.h"

#include "widgets/icon.h"
#include "widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace padron::ui {

RailButton::RailButton(const QString& icon, const QString& name, const QString& key, QWidget* parent)
    : QPushButton(name, parent), m_icon(icon), m_name(name), m_count(new Label(this))
{
    setCheckable(true);
    setRole(this, "rail");
    setAccessibleName(name);
    setIconSize({grid::kIcon, grid::kIcon});
    setRole(m_count, "chip");
    m_count->hide();
    auto* hint = new Label(key, "help", this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, grid::kM, 0);
    row->setSpacing(grid::kS);
    row->addStretch();
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addWidget(hint);
    for (QWidget* child : QList<QWidget*>{m_count, hint})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QPushButton::toggled, this, &RailButton::tint);
    tint();
}

void RailButton::setCount(qint64 count)
{
    m_count->setText(QLocale().toString(count));
    m_count->setVisible(count > 0);
    setAccessibleName(count > 0 ? QStringLiteral("%1, %2").arg(m_name).arg(count) : m_name);
}

void RailButton::tint()
{
    const Theme theme = Theme::of(palette());
    setIcon(lineIcon(QLatin1String(m_icon.toLatin1()),
                     theme.colour(isChecked() ? Theme::Colour::Accent : Theme::Colour::Muted)));
}

void RailButton::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace padron::ui
