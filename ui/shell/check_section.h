// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ports/store_check.h"
#include "widgets/theme.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;

/// Ajustes: looks at everything that is stored, slice by slice, while the rest goes on; says what it found.
class CheckSection : public QWidget
{
    Q_OBJECT

public:
    CheckSection(Desk& desk, QWidget* parent);

private:
    void start();
    void next();
    void stepped(const core::Result<ports::CheckProgress>& step);
    void end(Theme::Tone tone, const QString& said);
    void stop(const QString& said);
    void showReport();

    Desk& m_desk;
    QPushButton *m_start, *m_cancel;
    QProgressBar* m_progress;
    InlineMessage* m_message;
    bool m_running = false;
};

} // namespace padron::ui
