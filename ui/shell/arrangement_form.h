// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;
class PlaceRow;

/// A family to be: its titular, or titular pendiente, and what each of its people is of them.
class ArrangementForm : public QWidget
{
    Q_OBJECT

public:
    struct Setup
    {
        domain::FamilyRecord family;      ///< where these people come from
        QList<core::PersonId> people;     ///< those who need a place
        bool choosesTitular = true;       ///< else the titular is somebody who has a place already
        bool relate = true;               ///< there is, or may be, a titular to be related to
        std::optional<core::PersonId> notTitular; ///< who leaves that place
        bool mayBePendiente = true;
        QString titularLabel;
        QDate today;
    };

    ArrangementForm(const QString& objectName, QWidget* parent);

    void setUp(const Setup& setup);
    void clear() { setUp({}); }
    bool isEmpty() const { return m_setup.people.isEmpty(); }

    domain::Arrangement arrangement() const;
    bool titularChosen() const; ///< or titular pendiente
    int markMissing();          ///< shows what was not chosen; how much that is
    bool showFinding(const core::PersonId& person, const QString& sentence); ///< false: nobody of these
    void focusFirst();
    QWidget* firstMissing() const;

Q_SIGNALS:
    void changed();

private:
    void listCandidates();
    void makeRows();
    void refresh();

    Setup m_setup;
    ChoiceCombo* m_titular;
    FieldBox* m_titularBox;
    Label* m_note;
    QVBoxLayout* m_column;
    QList<PlaceRow*> m_rows;
};

} // namespace padron::ui
