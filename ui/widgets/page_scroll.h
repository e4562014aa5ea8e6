// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace padron::ui {

/// A page taller than the window. What takes the focus is brought into view with what stands under it, also when Tab
/// comes in from outside: QScrollArea follows only the Tab that starts within it.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageScroll(QWidget* parent);

private:
    void follow(QWidget* focused);
};

} // namespace padron::ui
