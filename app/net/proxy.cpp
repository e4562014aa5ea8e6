// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"

#include <QHostAddress>
#include <QUrl>

namespace padron::net {

namespace {

bool isThisMachine(const QNetworkProxyQuery& query)
{
    const QString host = query.peerHostName();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

QList<QNetworkProxy> ChosenProxyFactory::queryProxy(const QNetworkProxyQuery& query)
{
    using Proxy = ports::LineSettings::Proxy;
    if (m_line.proxy == Proxy::None || isThisMachine(query))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (m_line.proxy == Proxy::Manual)
        return {QNetworkProxy(QNetworkProxy::HttpProxy, m_line.proxyHost, m_line.proxyPort, m_line.proxyUser, m_line.proxyPassword)};
    return SystemProxyFactory::queryProxy(query);
}

QList<QNetworkProxy> SystemProxyFactory::queryProxy(const QNetworkProxyQuery& query)
{
    if (isThisMachine(query))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

QNetworkProxy proxyFor(const QUrl& url, const ports::LineSettings& line)
{
    const QList<QNetworkProxy> found = ChosenProxyFactory(line).queryProxy(QNetworkProxyQuery(url));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

} // namespace padron::net
