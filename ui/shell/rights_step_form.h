// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arco.h"
#include "shell/asking_form.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Label;
class TextArea;

/// What happened to a request next: on which day, and why. Ctrl+Entrar notes it, Esc leaves it.
class RightsStepForm : public AskingForm
{
    Q_OBJECT

public:
    explicit RightsStepForm(QWidget* parent); ///< hidden until it asks
    void ask(const domain::ArcoRequest& about, domain::ArcoStepKind kind, QDate today);

Q_SIGNALS:
    void noted(const padron::domain::ArcoRequestId& about, padron::domain::ArcoStepKind kind, QDate on, const QString& reason);

protected:
    void give() override;

private:
    domain::ArcoRequestId m_about;
    domain::ArcoStepKind m_kind = domain::ArcoStepKind::Enviar;
    Label* m_title;
    QLineEdit* m_day;
    TextArea* m_reason;
    FieldBox *m_dayBox, *m_reasonBox;
    QPushButton* m_give;
};

} // namespace padron::ui
