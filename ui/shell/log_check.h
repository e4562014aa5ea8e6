// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/check_log.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;

/// "Verificar la bitácora": the whole chain against itself and against the centre's last receipt, a slice at a time, with
/// its progress and what came of it in words.
class LogCheck : public QWidget
{
    Q_OBJECT

public:
    LogCheck(Desk& desk, InlineMessage& message, QWidget* parent);

Q_SIGNALS:
    void indexMade();

private:
    void start();
    void go();
    void finish();
    void tell(const usecases::CheckedLog& log);
    void fail(const core::Error& error);

    Desk& m_desk;
    InlineMessage& m_message;
    QPushButton* m_button;
    QProgressBar* m_bar;
    bool m_running = false, m_stop = false;
};

} // namespace padron::ui
