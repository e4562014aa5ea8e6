// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_strip.h"

#include "errors/words.h"
#include "models/row_texts.h"
#include "shell/desk.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace padron::ui {

StatusStrip::StatusStrip(const Desk& desk, QWidget* parent)
    : QWidget(parent), m_workday(new Label(QString(), "help", this)),
      m_pending(new Label(QString(), "help", this)), m_receipt(new Label(QString(), "help", this)),
      m_exchange(new Label(QString(), "help", this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setRole(this, "status");
    m_workday->setObjectName(QStringLiteral("statusWorkday"));
    m_workday->setMinimumWidth(1); // a long place gives way
    m_pending->setObjectName(QStringLiteral("statusPending"));
    m_receipt->setObjectName(QStringLiteral("statusReceipt"));
    m_exchange->setObjectName(QStringLiteral("statusExchange"));
    auto* device = new Label(
        desk.enrolment ? tr("Equipo %1").arg(desk.enrolment->folioPrefix.text()) : tr("Equipo sin alta"), "help", this);
    device->setObjectName(QStringLiteral("statusDevice"));
    auto* user = new Label(QStringLiteral("%1, %2").arg(desk.user.name, roleLabel(desk.user.role)), "help", this);
    user->setObjectName(QStringLiteral("statusUser"));
    user->setMinimumWidth(1); // a long name gives way first
    auto* keys = new QPushButton(tr("F1 Teclas"), this);
    keys->setObjectName(QStringLiteral("statusKeys"));
    keys->setFocusPolicy(Qt::NoFocus);
    setRole(keys, "status");
    connect(keys, &QPushButton::clicked, this, &StatusStrip::keysRequested);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid::kL, grid::kXs, grid::kM, grid::kXs);
    row->setSpacing(grid::kXl);
    row->addWidget(device);
    row->addWidget(m_workday);
    row->addWidget(user);
    row->addStretch();
    row->addWidget(m_pending);
    row->addWidget(m_receipt);
    row->addWidget(m_exchange);
    row->addWidget(keys);
}

void StatusStrip::setWorkday(const QString& text)
{
    m_workday->setText(text);
    m_workday->setToolTip(text);
}

void StatusStrip::setCounts(const ports::SyncCounts& counts)
{
    const QDateTime now = QDateTime::currentDateTime();
    m_pending->setText(counts.pendingEntries == 0
                           ? tr("Nada por enviar")
                           : tr("%n registro(s) por enviar", nullptr, int(counts.pendingEntries)));
    m_receipt->setText(tr("Último acuse: %1").arg(whenText(counts.lastReceiptMs, now)));
    m_exchange->setText(tr("Última comunicación: %1").arg(whenText(counts.lastExchangeMs, now)));
}

} // namespace padron::ui
