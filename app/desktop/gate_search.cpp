// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's part of asking the padrón for one person, and of how the centre is reached.
#include "desktop/desktop_gate.h"

#include "core/log.h"
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"

namespace padron::desktop {

std::function<std::unique_ptr<ports::SyncTransport>(const ports::LineSettings&)> DesktopGate::transportMaker() const
{
    const auto url = net::HttpSyncTransport::parseUrl(m_facts.enrolment->centreUrl);
    const auto tls = net::deviceConfiguration(*m_facts.enrolment, *m_facts.tlsKey);
    if (!url || !tls) {
        qCWarning(core::lcSync) << (url ? tls.error() : url.error()).printedId();
        return {};
    }
    return [url = *url, tls = *tls, bandwidth = m_bandwidth](const ports::LineSettings& line) {
        return std::unique_ptr<ports::SyncTransport>(std::make_unique<net::HttpSyncTransport>(url, tls, line, bandwidth));
    };
}

void DesktopGate::startCentreSearch()
{
    m_centreSearch = std::make_unique<runtime::CentreSearch>(
        m_executor, m_session->askPadron, transportMaker(),
        [this] {
            if (m_sync)
                m_sync->wake();
        },
        runtime::CentreSearch::Patience());
}

} // namespace padron::desktop
