// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace padron::ui {

class Label;

/// One entry of the rail: icon and name at the left, count and key at the right.
class RailButton : public QPushButton
{
    Q_OBJECT

public:
    RailButton(const QString& icon, const QString& name, const QString& key, QWidget* parent);

    void setCount(qint64 count);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QString m_icon, m_name;
    Label* m_count;
};

} // namespace padron::ui
