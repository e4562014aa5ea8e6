// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arco.h"
#include "shell/asking_form.h"

class QLineEdit;
class QVBoxLayout;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;
class TextArea;

/// A request of access, rectification, cancellation or opposition, as somebody at the desk makes it. Ctrl+Entrar receives
/// it, Esc leaves it.
class RightsForm : public AskingForm
{
    Q_OBJECT

public:
    explicit RightsForm(QWidget* parent); ///< hidden until it asks
    void ask(const core::PersonId& person, const QString& name); ///< null: not in the padrón; their name is asked

Q_SIGNALS:
    void given(const padron::domain::ArcoRequest& request);

protected:
    void give() override;

private:
    template <class W> FieldBox* addField(QVBoxLayout* column, const QString& label, W* input, const char* name);
    void refresh();
    bool lacks(const QString& text, FieldBox* box);

    core::PersonId m_person;
    Label* m_title;
    ChoiceCombo *m_right, *m_asker, *m_means;
    QLineEdit *m_name, *m_askerName, *m_document, *m_answerTo;
    TextArea* m_what;
    FieldBox *m_rightBox, *m_askerBox, *m_meansBox, *m_nameBox, *m_askerNameBox, *m_documentBox, *m_answerToBox, *m_whatBox;
};

} // namespace padron::ui
