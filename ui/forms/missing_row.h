// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace padron::ui {

/// Paints a line of *Qué falta*: icon, field, numeral at the right and, when something is wrong, why.
class MissingRow : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { kIssue = Qt::UserRole, kNumeral, kTone, kSentence, kHeader };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace padron::ui
