// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <random>

namespace bench {

/// A relay on loopback that is as slow as a bad line: so many kbit/s each way for all connections together, a delay, and
/// packets that are lost and come again after TCP would have noticed, with what follows them waiting behind. For machines whose
/// kernel has no netem. Acknowledgements are free here.
class ShapedLine : public QObject
{
public:
    struct Shape
    {
        double kbitPerSecond = 64, roundTripMs = 600, lossPercent = 2;
    };
    ShapedLine(int port, const Shape& shape, quint32 seed);

    int port() const { return m_server.serverPort(); }
    void cut(int outageMs); ///< ends every connection; new ones fail for a while
    bool isBusy() const; ///< something is on its way
    int broken() const { return m_broken; } ///< connections that a cut found in the middle of something
    qint64 bytesUp() const { return m_up.bytes; }
    qint64 bytesDown() const { return m_down.bytes; }

private:
    struct Way ///< one direction of the wire
    {
        double freeAtMs = 0;
        qint64 bytes = 0;
    };
    struct Flow ///< one direction of a connection
    {
        QTcpSocket* from = nullptr;
        QTcpSocket* to = nullptr;
        double lastMs = 0;
        qint64 onTheWay = 0;
    };
    struct Pair
    {
        Flow up, down;
    };

    static bool isBusy(const Pair& pair);
    void accept();
    void pump(QTcpSocket* laptop, bool up);
    void end(QTcpSocket* laptop);
    double nowMs() const;

    const int m_port;
    const Shape m_shape;
    std::mt19937 m_random;
    QTcpServer m_server;
    QHash<QTcpSocket*, Pair> m_pairs; ///< by the laptop's side
    Way m_up, m_down;
    double m_deafUntilMs = 0;
    int m_broken = 0;
};

} // namespace bench
