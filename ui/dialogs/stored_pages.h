// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/document_tools.h"

#include <QDialog>
#include <QList>

class QPushButton;

namespace padron::ui {

class Label;
class PageView;
class StoredPictures;

/// Pages of the store, one at a time: Re Pág and Av Pág, + and - zoom, Esc closes. Nothing of them can be changed here.
class StoredPages : public QDialog
{
    Q_OBJECT

public:
    StoredPages(DocumentTools tools, QList<ports::StoredDocument> pages, int first, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showPage(int index);

    StoredPictures* m_pictures;
    QList<ports::StoredDocument> m_pages;
    int m_current = 0;
    PageView* m_view;
    Label *m_what, *m_note;
    QPushButton *m_previous, *m_next;
};

} // namespace padron::ui
