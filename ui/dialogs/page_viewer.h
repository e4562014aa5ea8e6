// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/document_tools.h"
#include "dialogs/page_import.h"

#include <QDialog>
#include <QList>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class InlineMessage;
class Label;
class PageView;

/// Pages as they come in, to be looked at, turned, cut, straightened and kept; all of it by keys too: Re Pág and Av Pág,
/// R and Mayús+R turn, E straightens, C cuts, O goes back to how it came, Supr discards the page, Ctrl+Intro keeps the
/// document. Nothing is stored before that but at a lock, and nothing that was not is lost without a word.
class PageViewer : public QDialog
{
    Q_OBJECT

public:
    PageViewer(DocumentTools tools, ports::DocumentOwner owner, const QString& kind, QWidget* parent);

    void importFile(const QString& path);        ///< adds its pages after those there
    void importBytes(const QByteArray& file);    ///< the same, of a page that a camera or a scanner gave
    PageImport* newImport();                     ///< whose pages are added, and waited for before they can be kept
    void addPage(const PreparedPage& page);
    int pageCount() const { return int(m_pages.size()); }
    int room() const; ///< how many more fit

    void reject() override; ///< asks when there are pages that were not kept

    /// A lock: what scans or photographs into it stops, and what came is kept as it is, as another document when its kind
    /// was not chosen yet. kept() or keepFailed() follows; or it closes, when nothing came.
    void keepAsItIs();
    bool hasUnkept() const { return !m_pages.isEmpty() || m_imports > 0; }

Q_SIGNALS:
    void kept(); ///< the document is in the store
    void keepFailed(const padron::core::Error& error); ///< the pages are here still

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildTools(QHBoxLayout* row);
    void buildMeta(QHBoxLayout* row);
    QPushButton* addTool(QHBoxLayout* row, const QString& text, const char* name, const QString& keys, void (PageViewer::*action)());
    void importEnded();
    void showPage(int index);
    void refresh();
    void change(std::function<QImage(const PreparedPage&)> how);
    void turnRight();
    void turnLeft();
    void straighten();
    void cut();
    void finishCut();
    void asItCame();
    void discardPage();
    void previous() { showPage(m_current - 1); }
    void next() { showPage(m_current + 1); }
    void keep();
    void keepNow();
    void keepWaiting();
    void failKeeping(const core::Error& error);
    void store(const QList<usecases::DocumentPage>& pages);
    void stay();
    void setBusy(bool busy);

    DocumentTools m_tools;
    ports::DocumentOwner m_owner;
    QList<PreparedPage> m_pages;
    int m_current = -1, m_imports = 0, m_expected = 0;
    bool m_busy = false, m_askedToLeave = false;
    bool m_mustKeep = false;      ///< as it is, as soon as nothing is on its way any more
    bool m_toldIllegible = false; ///< who keeps it now has read that
    PageView* m_view;
    Label *m_where, *m_warning;
    InlineMessage* m_message;
    ChoiceCombo* m_kind;
    QLineEdit* m_reference;
    QList<QPushButton*> m_pageTools;
    QPushButton *m_previous = nullptr, *m_next = nullptr, *m_keep = nullptr;
};

} // namespace padron::ui
