// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "usecases/back_up.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;

/// Ajustes: where backups go and how often, which was the last good one and when restoring was last proven; makes one or
/// tries one now. Who may not, sees how things stand.
class BackupsSection : public QWidget
{
    Q_OBJECT

public:
    BackupsSection(Desk& desk, QWidget* parent);

    void choose(const QString& folder); ///< the place, once it was looked at

private:
    void build();
    void refresh();
    void tell(const usecases::BackupStatus& status);
    void keep(const usecases::BackupPlan& plan, bool onOurDisk);
    void showBusy();
    void say(const core::Result<void>& done, const QString& text, bool warn = false);

    Desk& m_desk;
    usecases::BackupPlan m_plan;
    InlineMessage* m_message;
    Label *m_place, *m_last, *m_proven;
    QSpinBox* m_hours;
    QPushButton *m_choose, *m_save, *m_now, *m_drill, *m_cancel;
    QProgressBar* m_bar;
};

/// "Último respaldo: hoy 10:42"; "Todavía no hay ningún respaldo"; with what failed since, when something did.
QString lastBackupText(const usecases::BackupStatus& status);

} // namespace padron::ui
