// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QAbstractItemView;

namespace padron::ui {

/// A page taller than the window. What takes the focus is brought into view with what stands under it, also when Tab
/// comes in from outside: QScrollArea follows only the Tab that starts within it; of a list, the row one is at. The wheel moves the page and never a
/// number under it, and the page is as wide with its bar as without.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageScroll(QWidget* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow(QWidget* focused);
    void showRow(const QAbstractItemView& list);

    QMetaObject::Connection m_row; ///< of the list that has the focus
};

} // namespace padron::ui
