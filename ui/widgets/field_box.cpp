// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_box.h"

#include "widgets/icon.h"
#include "widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kSmallIcon = 16;
}

FieldBox::FieldBox(const QString& label, QWidget* input, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_label(new Label(label, this)), m_origin(new Label(QString(), "help", this)), m_input(input), m_icon(new Label(this)),
      m_under(new Label(QString(), "help", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kXs);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::kS);
    head->addWidget(m_label);
    head->addWidget(m_origin, 1);
    column->addLayout(head);
    m_origin->hide();
    column->addWidget(m_input);
    auto* under = new QHBoxLayout;
    under->setSpacing(grid::kXs);
    under->addWidget(m_icon, 0, Qt::AlignTop);
    under->addWidget(m_under, 1);
    column->addLayout(under);
    column->addStretch();

    m_label->setBuddy(m_input);
    m_label->setMinimumWidth(0);
    m_input->setObjectName(objectName);
    m_input->setAccessibleName(label);
    m_label->setVisible(!label.isEmpty());
    m_icon->setFixedSize(kSmallIcon, kSmallIcon);
    m_under->setWordWrap(true);
    // one line is kept free, so that a finding does not push the form down while somebody reads it
    m_under->setMinimumHeight(QFontMetrics(Theme::helpFont()).height());
    m_under->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    refresh();
}

bool FieldBox::owns(const QWidget* widget) const
{
    return widget && (widget == m_input || m_input->isAncestorOf(widget));
}

void FieldBox::setLabel(const QString& label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_input->setAccessibleName(label);
}

void FieldBox::setHelp(const QString& help)
{
    m_help = help;
    refresh();
}

void FieldBox::setOrigin(const QString& origin)
{
    m_origin->setText(origin.isEmpty() ? QString() : QStringLiteral("· ") + origin);
    m_origin->setVisible(!origin.isEmpty());
}

void FieldBox::showFinding(Theme::Tone tone, const QString& sentence)
{
    m_tone = tone;
    m_finding = sentence;
    refresh();
}

void FieldBox::clearFinding()
{
    m_finding.clear();
    refresh();
}

void FieldBox::refresh()
{
    const bool found = !m_finding.isEmpty();
    const bool danger = found && m_tone == Theme::Tone::Danger;
    const Theme theme = Theme::of(palette());
    m_icon->setVisible(found);
    if (found)
        m_icon->setPixmap(toneIcon(m_tone, theme).pixmap(kSmallIcon, kSmallIcon));
    const char* role = danger ? "error" : "help"; // a mere warning keeps quiet text beside its icon
    if (m_under->property("role").toString() != QLatin1String(role))
        setRole(m_under, role);
    m_under->setText(found ? m_finding : m_help);
    m_input->setAccessibleDescription(found ? m_finding : m_help);
    setInvalid(m_input, danger);
}

void FieldBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace padron::ui
