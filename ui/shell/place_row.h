// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"

#include <QFrame>

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class GroundsChecks;
class Label;

/// One member of a change: who, what they are of the titular, and without blood kinship a ground of numeral 12.
class PlaceRow : public QFrame
{
    Q_OBJECT

public:
    PlaceRow(const domain::Person& person, const domain::Membership& place, QDate today, QWidget* parent);

    const core::PersonId& person() const { return m_person; }
    domain::Place place() const;                      ///< empty key while nothing is chosen
    bool isChosen() const;                            ///< a relationship and, where it needs one, a ground
    void suggest(const std::optional<domain::Parentesco>& parentesco); ///< until somebody chooses
    void showFinding(const QString& sentence);
    void clearFinding();
    QWidget* input() const;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override; ///< a line parts it from the one above

private:
    void refresh();

    core::PersonId m_person;
    QString m_name;
    ChoiceCombo* m_parentesco;
    FieldBox* m_box;
    Label* m_ask;
    GroundsChecks* m_grounds = nullptr; ///< made when it is first needed
    domain::Supuestos m_known;
    bool m_touched = false;
};

} // namespace padron::ui
