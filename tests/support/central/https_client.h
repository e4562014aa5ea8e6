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
    /// Says how long `body` is, sends that many bytes of it and hangs up.
    void putPart(const QString& path, const QByteArray& body, qsizetype bytes);
    /// Sends the first bytes of a body that would be `length` long for as long as somebody takes them; how many were taken.
    qint64 putEndless(const QString& path, qint64 length, qint64 atMost, HttpReply* reply = nullptr);
    /// Chunk after chunk, made as they are taken.
    qint64 sendEndlessChunks(const QString& path, qint64 atMost, HttpReply* reply = nullptr);
    void patience(int seconds); ///< how long it waits for a connection and for an answer
    bool trustsServer() const { return m_trusted; } ///< of the last exchange

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
    bool m_trusted = false;
};

} // namespace support
