// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace padron::ui {

/// One thing told whole, at the side of a list: a title, then names and what they say, wrapped and scrolled by keys.
class DetailView : public QScrollArea
{
    Q_OBJECT

public:
    DetailView(const QString& objectName, const QString& accessibleName, QWidget* parent);

    void begin(const QString& title); ///< what was there goes
    void add(const QString& label, const QString& value); ///< nothing when there is no value

private:
    QVBoxLayout* m_column = nullptr;
    QString m_name;
};

} // namespace padron::ui
