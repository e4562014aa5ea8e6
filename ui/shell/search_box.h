// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace padron::ui {

/// The box at the top: typing searches, Down goes into the rows, Enter opens the first, Ctrl+Enter registers.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent);

Q_SIGNALS:
    void walkRequested();
    void openRequested();
    void registerRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace padron::ui
