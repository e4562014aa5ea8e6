// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/central/test_device.h"

#include <QMap>

#include <memory>

namespace support {

struct HttpReply
{
    int status = 0; ///< 0: no answer
    QByteArray body, contentType;
};

/// HTTPS as a laptop speaks it: trusts one CA, shows the device's certificate when it is given one.
class HttpsClient
{
public:
    HttpsClient(int port, const QByteArray& caPem, const TestDevice* device = nullptr);
    ~HttpsClient();

    HttpReply get(const QString& path);
    HttpReply put(const QString& path, const QByteArray& body, const QMap<QByteArray, QByteArray>& headers = {});
    HttpReply post(const QString& path, const QByteArray& body, const QMap<QByteArray, QByteArray>& headers = {});
    HttpReply sendChunked(const char* method, const QString& path, const QByteArray& body);
    bool trustsServer() const { return m_trusted; } ///< of the last exchange

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
    bool m_trusted = false;
};

} // namespace support
