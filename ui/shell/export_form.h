// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/export_steps.h"
#include "shell/asking_form.h"

class QCheckBox;
class QLineEdit;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class InlineMessage;

/// What is asked before people's data leave as a table: who wants them and what for, whose, how much of it, and whether the
/// file is sealed, which it is unless somebody says no twice. Entrar gives, Esc leaves everything as it is.
class ExportForm : public AskingForm
{
    Q_OBJECT

public:
    explicit ExportForm(QWidget* parent);
    void ask(); ///< anew: a reason is of one export

Q_SIGNALS:
    void given(const padron::ports::ExportWanted& wanted);

protected:
    void give() override;

private:
    void build();
    bool readDay(QLineEdit* field, FieldBox* box, QDate& day);
    void warn();
    void answer(bool sealed);

    ports::ExportWanted m_wanted;
    QLineEdit *m_reason, *m_from, *m_until, *m_localidad;
    ChoiceCombo* m_state;
    QCheckBox *m_whole, *m_open;
    InlineMessage* m_warning;
    FieldBox *m_reasonBox, *m_fromBox, *m_untilBox;
};

} // namespace padron::ui
