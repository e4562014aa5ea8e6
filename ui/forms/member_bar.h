// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace padron::ui {

/// Flat tabs: the current one underlined, a tick on the members that need nothing.
class MemberBar : public QTabBar
{
    Q_OBJECT

public:
    explicit MemberBar(QWidget* parent = nullptr);

    void setDone(int index, bool done);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    int seenWidth() const; ///< up to the arrows, when there are more tabs than room
};

} // namespace padron::ui
