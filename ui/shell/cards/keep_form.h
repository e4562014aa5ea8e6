// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"
#include "shell/asking_form.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Label;

/// Where a card that nobody came for is kept for good (53). Entrar keeps it, Esc leaves it.
class KeepForm : public AskingForm
{
    Q_OBJECT

public:
    explicit KeepForm(QWidget* parent); ///< hidden until it asks

    void ask(const domain::Card& card);

Q_SIGNALS:
    void kept(const padron::domain::CardKey& key, const QString& place);

protected:
    void give() override;

private:
    domain::CardKey m_key;
    Label* m_title;
    QLineEdit* m_place;
    FieldBox* m_placeBox;
    QPushButton* m_give;
};

} // namespace padron::ui
