// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

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
class CredentialsPage : public Page
{
    Q_OBJECT

public:
    CredentialsPage(Desk& desk, QWidget* parent);

    void enter() override;
    void reload();

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
