// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"
#include "usecases/deliveries.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;
class SignaturePad;

/// One card on the counter: whose it is, who takes it, what they showed, and their signature. Entrar hands it over, Esc
/// leaves it where it is.
class HandForm : public AskingForm
{
    Q_OBJECT

public:
    explicit HandForm(QWidget* parent); ///< hidden until it asks

    void ask(const usecases::CardToHand& card, const domain::Receivers& receivers);
    void setReady(bool ready); ///< false: it is being written

Q_SIGNALS:
    void given(const padron::usecases::Deliveries::Handover& handover);

protected:
    void give() override;
    void forget() override;

private:
    std::optional<domain::Receiver> chosen() const;
    void showReceiver();
    static void refuse(FieldBox* box, const QString& why);

    domain::CardKey m_key;
    QList<domain::Receiver> m_receivers;
    Label *m_name, *m_about, *m_rule;
    ChoiceCombo* m_receiver;
    QLineEdit *m_other, *m_shown, *m_document;
    SignaturePad* m_pad;
    QCheckBox* m_paper;
    FieldBox *m_receiverBox, *m_otherBox, *m_shownBox, *m_documentBox, *m_padBox;
    QPushButton* m_give;
};

} // namespace padron::ui
