// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"

class QLineEdit;

namespace padron::ui {

class FieldBox;
class Label;

/// Asks why something goes to the centre anew before it does.
class ResendForm : public AskingForm
{
    Q_OBJECT

public:
    explicit ResendForm(QWidget* parent);

    void ask(int entries); ///< for which what goes would stand

Q_SIGNALS:
    void given(const QString& reason);

protected:
    void give() override;

private:
    Label* m_title;
    QLineEdit* m_reason;
    FieldBox* m_reasonBox;
};

} // namespace padron::ui
