// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_origin.h"

#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/conflicts.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

struct Origin
{
    std::optional<ports::CentreFamily> from;
    qint64 conflicts = 0;
};

core::Result<Origin> originOf(usecases::Conflicts& conflicts, const core::FamilyId& family)
{
    Origin origin;
    PADRON_ASSIGN(origin.from, conflicts.cameFrom(family));
    PADRON_ASSIGN(origin.conflicts, conflicts.waiting(family));
    return origin;
}

} // namespace

FamilyOrigin::FamilyOrigin(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_from(new Label(QString(), "help", this)), m_conflict(new InlineMessage(this))
{
    m_from->setObjectName(QStringLiteral("familyOrigin"));
    m_from->setWordWrap(true);
    m_conflict->setObjectName(QStringLiteral("familyConflict"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_conflict);
    column->addWidget(m_from);
    hide();
}

void FamilyOrigin::show(const core::FamilyId& family)
{
    m_family = family;
    hide();
    if (!m_desk.conflicts)
        return;
    runtime::deliver(
        m_desk.store.run([conflicts = m_desk.conflicts, family] { return originOf(*conflicts, family); }), this,
        [this, family](const core::Result<Origin>& origin) {
            if (!origin || family != m_family)
                return;
            const auto& from = origin->from;
            const bool changed = from && !from->device.isEmpty();
            const QString when = from ? dayText(QDateTime::fromMSecsSinceEpoch(from->atMs).date()) : QString();
            m_from->setText(changed ? tr("Actualizada el %1 por %2 (equipo %3)").arg(when, from->module, from->device)
                            : from  ? tr("Traída del padrón el %1").arg(when)
                                    : QString());
            m_from->setVisible(from.has_value());
            m_conflict->setVisible(origin->conflicts > 0);
            if (origin->conflicts > 0) {
                m_conflict->say(Theme::Tone::Warn, tr("Hay dos versiones de sus datos y falta que alguien decida cuál vale."));
                QPushButton* see = m_conflict->addButton(tr("Ver en Tareas"));
                see->setObjectName(QStringLiteral("familyConflictSee"));
                connect(see, &QPushButton::clicked, this, &FamilyOrigin::tasksRequested);
            }
            setVisible(from || origin->conflicts > 0);
        });
}

} // namespace padron::ui
