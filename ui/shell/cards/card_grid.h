// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace padron::ui {

/// Small cards side by side, as many as fit: name, folio and state of the roles of row_roles.h. Arrows walk them, Space or a
/// click marks one.
class CardGrid : public QListView
{
    Q_OBJECT

public:
    CardGrid(const QString& objectName, const QString& accessibleName, QWidget* parent);
    QSize minimumSizeHint() const override; ///< one row of them

protected:
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace padron::ui
