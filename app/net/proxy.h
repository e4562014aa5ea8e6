// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/line_settings.h"

#include <QNetworkProxyFactory>

class QUrl;

namespace padron::net {

/// The system's proxy, except for the machine itself: the practice centre runs there.
class SystemProxyFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
};

/// As the user chose; nobody asks a proxy for the machine itself.
class ChosenProxyFactory final : public SystemProxyFactory
{
public:
    explicit ChosenProxyFactory(const ports::LineSettings& line) : m_line(line) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    const ports::LineSettings m_line;
};

QNetworkProxy proxyFor(const QUrl& url, const ports::LineSettings& line);

} // namespace padron::net
