// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/document_tools.h"

#include <QPointer>
#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace padron::ui {

class InlineMessage;
class Label;
class PageViewer;
class StoredPictures;

/// The digital pages of whoever is captured, as small pictures with their kind and number; Enter shows one, Supr takes
/// one out that was only captured. "Digitalizar" brings more.
class DocumentStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentStrip(DocumentTools tools, QWidget* parent = nullptr);

    void setOwner(const ports::DocumentOwner& owner); ///< shows theirs
    void setUsualKind(const QString& kind);           ///< what the next paper most likely is
    QList<QWidget*> stops() const;                    ///< in the order that Tab walks
    int count() const;

    PageViewer* importFile(const QString& path);
    PageViewer* openViewer(); ///< empty, for pages that come one by one

Q_SIGNALS:
    void changed();           ///< a page was kept or taken out

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< Supr in the list

private:
    void reload();
    void showPages(const QList<ports::StoredDocument>& pages);
    void loadThumbnail(int row);
    void askForFile();
    void openPage(QListWidgetItem* item);
    void removeCurrent();
    void showLine();
    void refresh();

    DocumentTools m_tools;
    StoredPictures* m_pictures;
    ports::DocumentOwner m_owner;
    QString m_kind;
    QList<ports::StoredDocument> m_pages;
    int m_loaded = 0; ///< which reload the list shows: answers of an earlier one are dropped
    QListWidget* m_list;
    Label *m_none, *m_about; ///< when the current page was added, and by whom
    InlineMessage* m_message;
    QPushButton *m_digitalizar, *m_remove;
    QPointer<PageViewer> m_viewer;
};

} // namespace padron::ui
