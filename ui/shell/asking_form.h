// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace padron::ui {

/// A card under a page that asks for something and then goes: Entrar gives it, or Ctrl+Entrar where a text has several
/// lines; Esc leaves everything as it was. Hidden until it is asked.
class AskingForm : public QFrame
{
    Q_OBJECT

public:
    enum class GivenBy { Enter, CtrlEnter };
    AskingForm(GivenBy keys, QWidget* parent);
    void setReady(bool ready); ///< false: what was given is being written, a second press gives nothing

Q_SIGNALS:
    void leftAsItWas();

protected:
    virtual void give() = 0;
    virtual void forget() {} ///< what was typed and must not stay
    void leave();
    void keyPressEvent(QKeyEvent* event) override;

    QVBoxLayout* addColumn(int spacing = grid::kS); ///< of the card, with the room around it
    /// The last row of the column: the button that gives, another if there is one, and the one that leaves.
    void endWith(QPushButton* give, QPushButton* leave, QPushButton* between = nullptr);

private:
    void giveWhenReady();

    const GivenBy m_keys;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_giveButton = nullptr;
};

} // namespace padron::ui
