// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace padron::ui {

struct Desk;
class SearchBox;

/// The line at the top: the program, the search box, who is signed in and the lock.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Desk& desk, QWidget* parent);

    SearchBox* search() const { return m_search; }

Q_SIGNALS:
    void lockRequested();

private:
    SearchBox* m_search;
};

} // namespace padron::ui
