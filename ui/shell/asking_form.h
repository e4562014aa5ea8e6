// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace padron::ui {

/// A card under a page that asks for something and then goes: Entrar gives it, or Ctrl+Entrar where a text has several
/// lines; Esc leaves everything as it was.
class AskingForm : public QFrame
{
    Q_OBJECT

public:
    enum class GivenBy { Enter, CtrlEnter };
    AskingForm(GivenBy keys, QWidget* parent) : QFrame(parent), m_keys(keys) {}

Q_SIGNALS:
    void leftAsItWas();

protected:
    virtual void give() = 0;
    virtual void forget() {} ///< what was typed and must not stay
    void leave();
    void keyPressEvent(QKeyEvent* event) override;

private:
    const GivenBy m_keys;
};

} // namespace padron::ui
