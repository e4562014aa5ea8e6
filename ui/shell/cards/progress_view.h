// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/cards_view.h"

class QPushButton;
class QTableView;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class ProgressModel;

/// "Avance" (43): registered, signed, received, delivered, uncollected and replaced, by week and locality; no names.
class ProgressView : public CardsView
{
    Q_OBJECT

public:
    ProgressView(Desk& desk, QWidget* parent);

    static bool isFor(const Desk& desk);
    QString title() const override;
    void enter() override;
    void refresh() override;

private:
    void save();

    Desk& m_desk;
    ProgressModel* m_model;
    Label* m_hint;
    InlineMessage* m_message;
    QTableView* m_table;
    QPushButton* m_save;
};

} // namespace padron::ui
