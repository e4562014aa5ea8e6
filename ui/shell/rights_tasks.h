// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/arco.h"

#include <QWidget>

namespace padron::ui {

struct Desk;
class Label;
class RightsModel;
class RowList;

/// ARCO requests that wait for something, the nearest day first. Enter opens one; there is a way to all of them.
class RightsTasks : public QWidget
{
    Q_OBJECT

public:
    RightsTasks(Desk& desk, QWidget* parent);
    void reload();
    bool takeFocus(); ///< false: there is nothing to do here

Q_SIGNALS:
    void opened(const padron::domain::ArcoRequestId& request); ///< null: all of them
    void failed(const padron::core::Error& error);

private:
    Desk& m_desk;
    RightsModel* m_model;
    Label* m_hint;
    RowList* m_list;
};

} // namespace padron::ui
