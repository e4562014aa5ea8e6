// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"
#include "usecases/arco.h"

class QLineEdit;

namespace padron::ui {

class FieldBox;
class TextArea;

/// What the institution decides about terms: its own days off, and for how many years a cancelled record is kept.
class RightsRulesForm : public AskingForm
{
    Q_OBJECT

public:
    explicit RightsRulesForm(QWidget* parent); ///< hidden until it asks
    void ask(const usecases::ArcoRules& rules);

Q_SIGNALS:
    void given(const padron::usecases::ArcoRules& rules);

protected:
    void give() override;

private:
    TextArea* m_days;
    QLineEdit* m_years;
    FieldBox *m_daysBox, *m_yearsBox;
};

} // namespace padron::ui
