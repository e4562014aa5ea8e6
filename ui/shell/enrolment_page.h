// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"

namespace padron::ui {

class Gate;

/// First run, step 3: enrolment, or later.
class EnrolmentPage : public CentredCard
{
    Q_OBJECT

public:
    EnrolmentPage(Gate& gate, QWidget* parent);

Q_SIGNALS:
    void finished(); ///< enrolled, or put off
};

} // namespace padron::ui
