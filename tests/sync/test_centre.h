// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/test_pki.h"

#include <QList>
#include <QString>

#include <memory>

namespace padron::test {

/// A real HTTPS server on loopback that behaves as well or as badly as it is told.
class TestCentre
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray contentType = "application/cose";
        QByteArray location;     ///< for redirects
        qsizetype promised = -1; ///< Content-Length that the body does not keep: the line is cut after it
        bool chunked = false;    ///< no Content-Length; with `promised`, cut before the last chunk
        bool never = false;      ///< holds the request until the centre goes
    };
    struct Seen
    {
        QByteArray method, path, body, contentType, cookie;
        bool clientCertificate = false;
        friend bool operator==(const Seen&, const Seen&) = default;
    };

    /// Shows the leaf and, behind it, `shown`.
    TestCentre(const Leaf& leaf, const TestCa& shown);
    ~TestCentre();

    void answer(const Answer& answer); ///< from now on, to everything
    QList<Seen> seen() const;
    quint16 port() const;
    QString url() const; ///< https://127.0.0.1:port

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace padron::test
