// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/card.h"
#include "shell/cards_view.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

struct Desk;
class ChoiceRow;
class ContactForm;
class DetailView;
class InlineMessage;
class KeepForm;
class Label;
class RowList;
class UncollectedModel;

/// Cards that nobody came for (53): who was told and how, what is left to try, and kept when nothing is.
class WaitingView : public CardsView
{
    Q_OBJECT

public:
    WaitingView(Desk& desk, QWidget* parent);

    QString title() const override;
    void enter() override;
    void refresh() override;

private:
    void arrange();
    void tell();
    void ask();
    void askWhere();
    void keep(const domain::CardKey& key, const QString& place);
    void done(const core::Result<void>& done, const QString& said);

    Desk& m_desk;
    UncollectedModel* m_model;
    Label* m_hint;
    InlineMessage* m_message;
    QLineEdit* m_filter;
    ChoiceRow* m_order;
    QWidget* m_body;
    RowList* m_list;
    DetailView* m_detail;
    QPushButton *m_note, *m_keep;
    ContactForm* m_form;
    KeepForm* m_keepForm;
};

} // namespace padron::ui
