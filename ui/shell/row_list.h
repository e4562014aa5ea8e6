// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <limits>

namespace padron::ui {

/// A list of two-line rows: arrows walk it, Enter opens, and it is never reordered or edited.
class RowList : public QListView
{
    Q_OBJECT

public:
    RowList(const QString& objectName, const QString& accessibleName, QWidget* parent);

    int currentRow() const { return currentIndex().row(); }
    void selectRow(int row);
    void setModel(QAbstractItemModel* model) override;
    void setMostRows(int rows); ///< it asks for room for no more of them
    QSize sizeHint() const override; ///< as tall as its rows; a layout may give less, and it scrolls
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int row);
    void deletePressed(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int m_mostRows = std::numeric_limits<int>::max();
};

} // namespace padron::ui
