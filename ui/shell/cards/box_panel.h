// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/lots.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class LotsModel;
class ReceiveForm;
class RowList;
class ScanPanel;

/// Boxes that the centre sent: which are waited for, and the one that is scanned in.
class BoxPanel : public QWidget
{
    Q_OBJECT

public:
    BoxPanel(Desk& desk, InlineMessage& message, QWidget* parent);

    void enter();
    void refresh();

Q_SIGNALS:
    void counted(int waiting); ///< boxes

private:
    void open(const domain::LotId& id);
    void showBox(const usecases::Lots::Box& box);
    void showSummary();
    void scan(const QString& text);
    void tell(const usecases::Lots::Scan& scan);
    void receive(const usecases::Lots::Where& where);

    Desk& m_desk;
    InlineMessage& m_message;
    LotsModel* m_model;
    Label* m_empty;
    QWidget *m_body, *m_right;
    RowList* m_list;
    ScanPanel* m_panel;
    ReceiveForm* m_form;
    QPushButton* m_finish;
    usecases::Lots::Box m_box; ///< the one shown
};

} // namespace padron::ui
