// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

class QUrl;

namespace padron::net {

/// The system's proxy, except for the machine itself: the practice centre runs there.
class SystemProxyFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
};

QNetworkProxy proxyFor(const QUrl& url);

} // namespace padron::net
