// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QWidget>

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;

/// Where a family's last change came from, when it was not made here, and whether two versions of it wait for somebody to
/// decide. Nothing of the two: it takes no room.
class FamilyOrigin : public QWidget
{
    Q_OBJECT

public:
    FamilyOrigin(Desk& desk, QWidget* parent);
    void show(const core::FamilyId& family);

Q_SIGNALS:
    void tasksRequested();

private:
    Desk& m_desk;
    core::FamilyId m_family;
    Label* m_from;
    InlineMessage* m_conflict;
};

} // namespace padron::ui
