// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/parentesco.h"

#include <QWidget>

class QCheckBox;

namespace padron::ui {

/// The four grounds of numeral 12, side by side. Chosen, with no proof asked.
class GroundsChecks : public QWidget
{
    Q_OBJECT

public:
    GroundsChecks(const QString& person, QWidget* parent);

    domain::Supuestos grounds() const;
    void setGrounds(domain::Supuestos grounds);
    QList<QWidget*> stops() const; ///< in the order that Tab walks

Q_SIGNALS:
    void chosenByUser();

private:
    QList<std::pair<domain::Supuesto, QCheckBox*>> m_checks;
};

} // namespace padron::ui
