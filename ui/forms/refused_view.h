// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace padron::ui {

/// After a refusal: the capture stopped politely, nothing of the person was kept, and care does not depend on it.
class RefusedView : public QWidget
{
    Q_OBJECT

public:
    explicit RefusedView(QWidget* parent = nullptr);

Q_SIGNALS:
    void nextRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QPushButton* m_next;
};

} // namespace padron::ui
