// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_gate.h"

#include "runtime/deliver.h"

namespace padron::desktop {

void DesktopGate::takeRenewal()
{
    using Current = core::Result<std::optional<ports::Enrolment>>;
    const auto read = [this]() -> Current {
        return m_session ? m_session->enrolDevice.current() : Current(std::optional<ports::Enrolment>());
    };
    runtime::deliver(m_executor.run(read), &m_context, [this](const Current& now) {
        if (!m_sync || !m_facts.enrolment || !now || !*now
            || (*now)->tlsCertificateDer == m_facts.enrolment->tlsCertificateDer)
            return;
        m_facts.enrolment = **now;
        m_sync.reset(); // what was on its way is sent again, as after any broken line
        startSync();
        const auto makeTransport = transportMaker(); // the courier has it by startSync()
        if (m_centreSearch && makeTransport)
            m_centreSearch->setTransport(makeTransport);
    });
}

} // namespace padron::desktop
