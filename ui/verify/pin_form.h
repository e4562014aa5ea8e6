// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace padron::ui {

/// Asked once, with the very first lists: the root's fingerprint off the sheet of paper that came with them. It is typed and
/// not shown, for what is shown gets agreed to without looking.
class PinForm : public QWidget
{
    Q_OBJECT

public:
    explicit PinForm(QWidget* parent);
    void ask(); ///< empty, with the focus

Q_SIGNALS:
    void compared(const QString& fingerprint);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_field;
};

} // namespace padron::ui
