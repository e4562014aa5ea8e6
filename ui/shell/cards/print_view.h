// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/cards_view.h"

class QPushButton;
class QRadioButton;

namespace padron::ui {

struct Desk;
class CredentialsModel;
class InlineMessage;
class Label;
class PaperFlow;
class RowList;

/// Credentials that the padrón signed: Space chooses, then to the printer or a PDF.
class PrintView : public CardsView
{
    Q_OBJECT

public:
    PrintView(Desk& desk, QWidget* parent);

    QString title() const override;
    void enter() override;
    void refresh() override;
    void choose(const QList<core::PersonId>& people); ///< these and nobody else

private:
    void refreshButtons();

    Desk& m_desk;
    CredentialsModel* m_model;
    PaperFlow* m_paper;
    Label* m_hint;
    InlineMessage* m_message;
    RowList* m_list;
    QPushButton* m_all;
    QRadioButton* m_sheet;
    QRadioButton* m_card;
    QPushButton* m_print;
    QPushButton* m_save;
};

} // namespace padron::ui
