// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/asking_form.h"
#include "usecases/lots.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Label;

/// Where a box that was scanned is put, and with whom. Ctrl+Entrar receives it, Esc goes on
/// scanning; and a card that is scanned meanwhile is still of the box.
class ReceiveForm : public AskingForm
{
    Q_OBJECT

public:
    explicit ReceiveForm(QWidget* parent); ///< hidden until it asks

    void ask(const ports::LotSummary& lot, const QString& holder);

Q_SIGNALS:
    void given(const padron::usecases::Lots::Where& where);
    void scanned(const QString& text); ///< after it left

protected:
    void give() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool tookScan();

    Label* m_title;
    QLineEdit *m_place, *m_holder, *m_apart;
    FieldBox *m_placeBox, *m_holderBox, *m_apartBox;
    QPushButton* m_give;
};

} // namespace padron::ui
