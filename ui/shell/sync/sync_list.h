// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/resend_entry.h"
#include "usecases/sync_ledger.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace padron::ui {

struct Desk;
class DetailView;
class InlineMessage;
class Label;
class LedgerModel;
class ResendForm;
class RowList;

/// Entries by where they are: a filter by state with its count, a search by folio, the list, and the chosen one whole at
/// the side with what can be done about it.
class SyncList : public QWidget
{
    Q_OBJECT

public:
    SyncList(Desk& desk, InlineMessage& message, QWidget* parent);

    void showCounts(const usecases::LedgerSummary& summary);
    void reload();
    void takeFocus();

Q_SIGNALS:
    void personOpened(const padron::core::PersonId& person);
    void correctionRequested(const padron::core::PersonId& person, const padron::core::FamilyId& family);
    void resent();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeSide();
    QString filterName(int index) const;
    usecases::LedgerFilter filter() const;
    void ask(const usecases::LedgerFilter& filter, bool first);
    void showPage(const usecases::LedgerPage& page);
    void showEntry(int row);
    void tell(const usecases::LedgerEntry& entry);
    void askOffer(const usecases::LedgerEntry& entry);
    void offer(const usecases::ResendEntry::Offer& offer);
    void resend(const QString& reason);
    void acknowledge();
    void showForm(bool shown); ///< in the list's place: both do not fit in a low window

    Desk& m_desk;
    InlineMessage& m_message;
    LedgerModel* m_model;
    QButtonGroup* m_states = nullptr;
    QLineEdit* m_folio = nullptr;
    Label* m_hint;
    RowList* m_list;
    QWidget* m_body;
    int m_entries = 0; ///< for which what goes would stand
    DetailView* m_detail = nullptr;
    QPushButton *m_open = nullptr, *m_correct = nullptr, *m_resend = nullptr, *m_know = nullptr;
    ResendForm* m_form = nullptr;
    core::EntryId m_current;
    core::PersonId m_person;
    core::FamilyId m_family;
    quint64 m_asked = 0, m_shown = 0;
};

} // namespace padron::ui
