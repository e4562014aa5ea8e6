// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inline_message.h"

namespace padron::ui {

class Gate;

/// Of a store that began from a backup: what came after the backup is not here. Shown until somebody says that they know.
class RestoredBanner : public InlineMessage
{
    Q_OBJECT

public:
    RestoredBanner(Gate& gate, QWidget* parent);
    void refresh(); ///< with an open session; without one it is hidden by who shows it

private:
    Gate& m_gate;
};

} // namespace padron::ui
