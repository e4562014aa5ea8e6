// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's part of a laptop that the centre gave up.
#include "desktop/desktop_gate.h"

namespace padron::desktop {

QFuture<core::Result<std::optional<sync::SealOrder>>> DesktopGate::sealed()
{
    return m_executor.run([this] { return usecases::sealInForce(m_vault); });
}

} // namespace padron::desktop
