// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "runtime/store_executor.h"
#include "usecases/search_people.h"

#include <QWidget>

class QPushButton;
class QTimer;

namespace padron::runtime {
class CentreSearch;
}

namespace padron::ui {

class InlineMessage;
class Label;
class PadronQuestion;
class RowList;
class SearchModel;

/// What a search found, asked anew as one types; the rows of before stay until the new ones come. Typing goes on in the
/// box, Enter opens, Esc and Up past the first row go back to the box.
class SearchResults : public QWidget
{
    Q_OBJECT

public:
    SearchResults(runtime::StoreExecutor& store, usecases::SearchPeople& search, QWidget* parent);

    void askCentreBy(runtime::CentreSearch& search); ///< offers the padrón where nobody here has that CURP or folio
    void setQuery(const QString& text); ///< asks after a short pause
    void searchNow();                   ///< the same text again
    const QString& query() const { return m_query; }
    bool walkInto();                    ///< focus on the rows; false when there are none
    /// Enter in the box: opens the current row. When its answer is still on the way, opens the one person it finds, or
    /// the one whose code is equal; never a row of an earlier text.
    void openCurrent();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void shown(); ///< there is something to see for this text
    void personOpened(const padron::core::PersonId& person);
    void registerTyped(const QString& typed);
    void leftUpwards();
    void typedInRows(QKeyEvent* event); ///< belongs into the box

private:
    void answered(const core::Result<usecases::SearchAnswer>& answer);
    void showHits(const QList<ports::SearchHit>& hits);
    void showNobody();
    void say(const QString& count, const QString& hint = {});
    void openFound();

    runtime::StoreExecutor& m_store;
    usecases::SearchPeople& m_search;
    SearchModel* m_hits;
    RowList* m_list;
    Label *m_count, *m_hint;
    InlineMessage* m_message;
    QPushButton* m_register;
    PadronQuestion* m_padron = nullptr; ///< null: the padrón is not asked from here
    QTimer *m_pause, *m_slow;
    QString m_query;
    quint64 m_asked = 0; ///< answers to earlier questions are dropped
    bool m_current = false; ///< what is shown is of this very text
    bool m_openWhenFound = false;
};

} // namespace padron::ui
