// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"
#include "usecases/card_custody.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceRow;
class FieldBox;
class Label;
class SignaturePad;

/// Cards that change hands: where to, who gives, who receives, and both sign. Ctrl+Entrar moves them, Esc leaves them where
/// they are.
class TransferForm : public AskingForm
{
    Q_OBJECT

public:
    explicit TransferForm(QWidget* parent);

    void ask(const QList<domain::CardKey>& cards, const QStringList& arriving, const QString& gives);
    void leaveBehind() { forget(); } ///< it was written: nothing of it stays

Q_SIGNALS:
    void given(const padron::usecases::CardCustody::Transfer& transfer);

protected:
    void give() override;
    void forget() override;

private:
    void showFields();
    static bool lacks(FieldBox* box);

    QList<domain::CardKey> m_cards;
    QStringList m_arriving;
    Label* m_title;
    ChoiceRow* m_to;
    QLineEdit *m_place, *m_module, *m_gives, *m_receives;
    SignaturePad *m_givesPad, *m_receivesPad;
    FieldBox *m_toBox, *m_placeBox, *m_moduleBox, *m_givesBox, *m_receivesBox, *m_givesPadBox, *m_receivesPadBox;
    QPushButton* m_give;
};

} // namespace padron::ui
