// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/incident_store.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class DetailView;
class IncidentForm;
class IncidentsModel;
class InlineMessage;
class Label;
class PageScroll;
class RowList;

/// The breach log: what happened, newest first, each whole at the side; noted and added to, never changed.
class IncidentsView : public QWidget
{
    Q_OBJECT

public:
    IncidentsView(Desk& desk, InlineMessage& message, QWidget* parent);

    void enter();

private:
    void reload();
    void tell(int row);
    void showForm(bool shown); ///< alone: both do not fit in a low window
    void done(const core::Result<void>& done, const QString& said);

    Desk& m_desk;
    InlineMessage& m_message;
    IncidentsModel* m_model;
    Label* m_hint;
    PageScroll* m_scroll;
    QWidget* m_body;
    RowList* m_list;
    DetailView* m_detail;
    QPushButton *m_new, *m_add;
    IncidentForm* m_form;
};

} // namespace padron::ui
