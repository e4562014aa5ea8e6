// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/log_index.h"
#include "usecases/audit.h"

#include <QWidget>

class QLineEdit;

namespace padron::ui {

struct Desk;
class ChoiceCombo;
class FieldBox;
class Suggester;

/// What of the log is looked at: about whom, by whom, what, and between which days. A change asks at once.
class LogFilters : public QWidget
{
    Q_OBJECT

public:
    LogFilters(Desk& desk, QWidget* parent);

    ports::LogFilter filter() const;
    bool isEmpty() const;
    void setUsers(const QList<usecases::AuditUser>& users);
    void clear(); ///< without changed()
    void takeFocus();

Q_SIGNALS:
    void changed();

private:
    void choose(const ports::SearchHit& hit);
    void readDays();

    Desk& m_desk;
    QLineEdit *m_person, *m_from, *m_until;
    ChoiceCombo *m_user, *m_kind;
    FieldBox *m_fromBox, *m_untilBox, *m_personBox;
    Suggester* m_offer;
    QList<core::SubjectId> m_chosen;
    QDate m_fromDay, m_untilDay;
};

} // namespace padron::ui
