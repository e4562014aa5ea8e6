// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"
#include "usecases/replace_credential.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class ChoiceRow;
class FieldBox;
class Label;

/// Another credential for one that was lost or damaged (45), with what came of the earlier ones. Entrar asks for it, Esc
/// leaves everything as it is.
class ReplaceForm : public AskingForm
{
    Q_OBJECT

public:
    explicit ReplaceForm(QWidget* parent); ///< hidden until it asks

    void ask(const core::PersonId& person, const usecases::ReplaceCredential::View& view);

Q_SIGNALS:
    void asked(const padron::usecases::ReplaceCredential::Request& request);

protected:
    void give() override;

private:
    core::PersonId m_person;
    QList<domain::Receiver> m_askers;
    Label *m_title, *m_history, *m_rule, *m_whyNot;
    ChoiceRow* m_reason;
    ChoiceCombo* m_asker;
    QLineEdit* m_document;
    QCheckBox* m_handedBack;
    FieldBox *m_reasonBox, *m_askerBox, *m_documentBox;
    QPushButton* m_give;
};

} // namespace padron::ui
