// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "shell/page.h"

class QPushButton;
class QStackedWidget;
class QTimer;

namespace padron::ui {

struct Desk;
class DraftsModel;
class InlineMessage;
class Label;
class RowList;
class SearchModel;

/// Search results while something is typed; else hints, captures in progress and what the centre observed.
class HomePage : public Page
{
    Q_OBJECT

public:
    HomePage(Desk& desk, QWidget* parent);

    void enter() override;
    void setQuery(const QString& text);
    const QString& query() const { return m_query; }
    void walkInto();    ///< moves the focus to the rows
    void openCurrent(); ///< as Enter on the current row
    void setObserved(qint64 count);

Q_SIGNALS:
    void personOpened(const core::PersonId& person);
    void draftOpened(const core::DraftId& draft);
    void registerTyped(const QString& typed);
    void tasksRequested();
    void finderRequested();

private:
    QWidget* makeIdle();
    QWidget* makeResults();
    void search();
    void loadDrafts();
    void askDiscard(int row);
    void discard(const core::DraftId& id);
    void showCount(qsizetype rows);

    Desk& m_desk;
    SearchModel* m_hits;
    DraftsModel* m_drafts;
    QStackedWidget* m_stack;
    QWidget* m_idle;
    QWidget* m_results;
    RowList* m_resultList;
    RowList* m_draftList;
    Label* m_draftTitle;
    Label* m_draftHint;
    Label* m_count;
    InlineMessage* m_message;
    QPushButton* m_tasks;
    QPushButton* m_register;
    QTimer* m_wait;
    QString m_query;
    quint64 m_asked = 0; ///< the last search asked for; answers to earlier ones are dropped
    bool m_openWhenFound = false;
};

} // namespace padron::ui
