// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_strip.h"

#include "errors/ledger_text.h"
#include "errors/words.h"
#include "models/row_texts.h"
#include "runtime/backup_runner.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/back_up.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace padron::ui {

StatusStrip::StatusStrip(const Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_backup(new Label(this)), m_workday(new Label(QString(), "help", this)),
      m_paused(new Label(this)), m_pending(new QPushButton(this)), m_receipt(new Label(QString(), "help", this)),
      m_exchange(new Label(QString(), "help", this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setRole(this, "status");
    m_workday->setObjectName(QStringLiteral("statusWorkday"));
    m_pending->setObjectName(QStringLiteral("statusPending"));
    m_pending->setToolTip(tr("Envíos (F8)"));
    m_paused->setObjectName(QStringLiteral("statusPaused"));
    m_paused->setText(tr("Envíos en pausa"));
    setRole(m_paused, "finding", Theme::Tone::Warn);
    m_paused->hide();
    m_receipt->setObjectName(QStringLiteral("statusReceipt"));
    m_exchange->setObjectName(QStringLiteral("statusExchange"));
    auto* device = new Label(
        desk.enrolment ? tr("Equipo %1").arg(desk.enrolment->folioPrefix.text()) : tr("Equipo sin alta"), "help", this);
    device->setObjectName(QStringLiteral("statusDevice"));
    m_user = new Label(QStringLiteral("%1, %2").arg(desk.user.name, roleLabel(desk.user.role)), "help", this);
    m_user->setObjectName(QStringLiteral("statusUser"));
    auto* keys = new QPushButton(tr("F1 Teclas"), this);
    keys->setObjectName(QStringLiteral("statusKeys"));
    keys->setFocusPolicy(Qt::NoFocus);
    setRole(keys, "status");
    connect(keys, &QPushButton::clicked, this, &StatusStrip::keysRequested);
    m_pending->setFocusPolicy(Qt::NoFocus); // F8 goes there
    setRole(m_pending, "status");
    connect(m_pending, &QPushButton::clicked, this, &StatusStrip::syncRequested);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid::kL, grid::kXs, grid::kM, grid::kXs);
    row->setSpacing(grid::kXl);
    row->addWidget(device);
    row->addWidget(m_workday);
    row->addWidget(m_user);
    row->addStretch();
    row->addWidget(m_backup);
    row->addWidget(m_paused);
    row->addWidget(m_pending);
    row->addWidget(m_receipt);
    row->addWidget(m_exchange);
    row->addWidget(keys);
    setMinimumWidth(1);
    m_backup->setObjectName(QStringLiteral("statusBackup"));
    setRole(m_backup, "finding", Theme::Tone::Warn);
    m_backup->hide();
    if (desk.backups && desk.backUp && !desk.practica) {
        connect(desk.backups, &runtime::BackupRunner::changed, this, &StatusStrip::readBackups);
        readBackups();
    }
}

void StatusStrip::readBackups()
{
    runtime::deliver(m_desk.store.run([&backUp = *m_desk.backUp] { return backUp.status(); }), this,
                     [this](const core::Result<usecases::BackupStatus>& status) {
                         if (!status)
                             return;
                         m_backup->setText(status->lastGoodMs == 0
                                               ? tr("Sin respaldos")
                                               : tr("Sin respaldo desde %1")
                                                     .arg(whenText(status->lastGoodMs, QDateTime::currentDateTime())));
                         m_backup->setVisible(status->late);
                         fit();
                     });
}

/// What the top bar and the home page say too gives way where there is no room; nothing is shown cut.
void StatusStrip::fit()
{
    m_workday->setVisible(true);
    m_user->setVisible(true);
    for (Label* label : {m_workday, m_user})
        if (layout()->sizeHint().width() > width())
            label->setVisible(false);
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusStrip::setWorkday(const QString& text)
{
    m_workday->setText(text);
    m_workday->setToolTip(text);
    fit();
}

void StatusStrip::setCounts(const ports::SyncCounts& counts, bool paused)
{
    const QDateTime now = QDateTime::currentDateTime();
    m_pending->setText(pendingText(counts));
    m_paused->setVisible(paused);
    m_receipt->setText(tr("Último acuse: %1").arg(whenText(counts.lastReceiptMs, now)));
    m_exchange->setText(tr("Última comunicación: %1").arg(whenText(counts.lastExchangeMs, now)));
    fit();
}

} // namespace padron::ui
