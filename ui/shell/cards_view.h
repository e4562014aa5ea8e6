// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QWidget>

namespace padron::ui {

/// One of the views of the credentials page: to print, to hand over, lots, progress, to verify.
class CardsView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual QString title() const = 0; ///< on its tab
    virtual void enter() = 0;          ///< shown: reads anew, sets the focus
    virtual void refresh() {}          ///< something arrived while it is shown; the focus stays

Q_SIGNALS:
    void personOpened(const core::PersonId& person);
};

} // namespace padron::ui
