// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/card_custody.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace padron::ui {

struct Desk;
class ChoiceCombo;
class CountPanel;
class CustodyModel;
class DetailView;
class InlineMessage;
class Label;
class PageScroll;
class RowList;
class TransferForm;

/// What is kept here, by place and by person: found by typing or scanning, chosen, moved with both signatures, counted.
class CustodyPanel : public QWidget
{
    Q_OBJECT

public:
    CustodyPanel(Desk& desk, InlineMessage& message, QWidget* parent);

    void enter();
    void refresh();

Q_SIGNALS:
    void counted(int cards); ///< in custody

private:
    enum class Shown { List, Transfer, Count };
    QWidget* makeFilters(QWidget* parent);
    void show(Shown what);
    void showInventory(const usecases::CardCustody::Inventory& inventory);
    void showButtons();
    void find();
    void tell(const usecases::CardFound& found, const QString& text);
    void transfer(const usecases::CardCustody::Transfer& wanted);
    void count();

    Desk& m_desk;
    InlineMessage& m_message;
    CustodyModel* m_model;
    QStringList m_arriving; ///< QR texts of cards of elsewhere, scanned to be taken in
    QWidget* m_body;
    QLineEdit* m_search;
    ChoiceCombo *m_state, *m_place, *m_holder, *m_kind, *m_localidad;
    Label* m_hint;
    RowList* m_list;
    DetailView* m_piles;
    QPushButton *m_move, *m_all, *m_none, *m_count;
    PageScroll* m_scroll;
    TransferForm* m_form;
    CountPanel* m_counting;
};

} // namespace padron::ui
