// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"
#include "usecases/deliveries.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;

/// Who was told that a card waits for them, how, and what came of it (53). Entrar notes it, Esc leaves it.
class ContactForm : public AskingForm
{
    Q_OBJECT

public:
    explicit ContactForm(QWidget* parent); ///< hidden until it asks

    void ask(const usecases::Uncollected& about);

Q_SIGNALS:
    void noted(const padron::domain::CardKey& key, padron::domain::ContactMeans means, padron::domain::ContactResult result,
               const QString& note);

protected:
    void give() override;

private:
    domain::CardKey m_key;
    Label* m_title;
    ChoiceCombo *m_means, *m_result;
    QLineEdit* m_note;
    FieldBox *m_meansBox, *m_resultBox, *m_noteBox;
    QPushButton* m_give;
};

} // namespace padron::ui
