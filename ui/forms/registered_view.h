// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

#include <QDate>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace padron::ui {

/// After a registration: the folios, what is pending for each person, print the certificado (P), next family (N).
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

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* personRow(const domain::FamilyRecord& record, int index, QDate today);

    QVBoxLayout* m_column;
    QScrollArea* m_people;
    QWidget* m_shown = nullptr;
    QPushButton* m_print;
    QPushButton* m_next;
};

} // namespace padron::ui
