// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace padron::ui {

/// A page of the frame: its margins and its title. Pages keep their state while one is away.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const QString& objectName, const QString& title, QWidget* parent);

    /// Called each time the page comes to the front: refreshes what it shows and takes the focus.
    virtual void enter() = 0;

Q_SIGNALS:
    void leaveRequested();

protected:
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

} // namespace padron::ui
