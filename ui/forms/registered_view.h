// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

#include <QDate>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace padron::ui {

/// After a registration: the folios, what is pending for each person, print the certificado (P), what to bring (T), next family (N).
class RegisteredView : public QWidget
{
    Q_OBJECT

public:
    explicit RegisteredView(QWidget* parent = nullptr);
    /// `updated`: a family that was registered before; next is its page.
    void setRecord(const domain::FamilyRecord& record, QDate today, bool updated);

Q_SIGNALS:
    void printRequested();
    void nextRequested();
    void bringRequested(const QList<padron::core::PersonId>& people); ///< those whom something is missing

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* personRow(const domain::FamilyRecord& record, int index, QDate today);

    QVBoxLayout* m_column;
    QScrollArea* m_people;
    QWidget* m_shown = nullptr;
    QPushButton* m_print;
    QPushButton* m_bring;
    QPushButton* m_next;
    QList<core::PersonId> m_incomplete;
};

} // namespace padron::ui
