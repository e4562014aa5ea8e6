// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"

#include <QHostAddress>
#include <QUrl>

namespace padron::net {

QList<QNetworkProxy> SystemProxyFactory::queryProxy(const QNetworkProxyQuery& query)
{
    const QString host = query.peerHostName();
    if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

QNetworkProxy proxyFor(const QUrl& url)
{
    const QList<QNetworkProxy> found = SystemProxyFactory().queryProxy(QNetworkProxyQuery(url));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

} // namespace padron::net
