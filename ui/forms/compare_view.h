// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/person_comparison.h"

#include <QScrollArea>

namespace padron::ui {

/// Two people side by side, one row a field: equal parts with a tick, differences strong with an icon, both with their
/// word. Arrows scroll it.
class CompareView : public QScrollArea
{
    Q_OBJECT

public:
    explicit CompareView(const QString& objectName, QWidget* parent = nullptr);

    void setPeople(const QString& leftTitle, const QString& rightTitle, const QList<ComparedRow>& rows);
    QSize sizeHint() const override; ///< as tall as its rows; a layout may give less, and it scrolls
};

QString agreementLabel(Agreement agreement); ///< "Igual", "Distinto"

} // namespace padron::ui
