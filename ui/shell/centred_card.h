// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace padron::ui {

/// A card in the middle of the window: sign-in and the steps of the first run.
class CentredCard : public QWidget
{
    Q_OBJECT

public:
    CentredCard(const QString& title, const QString& intro, QWidget* parent);

protected:
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

} // namespace padron::ui
