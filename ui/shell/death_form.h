// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"

#include <QWidget>

class QLineEdit;

namespace padron::ui {

class FieldBox;

/// What the family says of a death (38): the day, if they know it, and the paper, if there is one yet.
class DeathForm : public QWidget
{
    Q_OBJECT

public:
    explicit DeathForm(QWidget* parent);

    void start();
    domain::Departure departure(const core::PersonId& person) const;
    bool markWrong(QDate birth, QDate today, bool proven); ///< shows what cannot be, or lacks of what is proven; whether something was shown
    void focusFirst();
    void focusWrong(); ///< of what markWrong() showed

private:
    QLineEdit *m_day, *m_reference;
    bool m_dayWrong = false;
    FieldBox *m_dayBox, *m_referenceBox;
};

} // namespace padron::ui
