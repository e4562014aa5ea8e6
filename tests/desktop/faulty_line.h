// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <iterator>
#include <utility>

namespace fixture {

/// A relay on loopback between a laptop and its centre. A turn is what goes up after something came down, or first of all:
/// a greeting of TLS, a request. It may fail in any of them.
class FaultyLine : public QObject
{
public:
    enum class Fault {
        None,
        RequestLost, ///< nothing of it arrives
        RequestCut,  ///< half of it
        AnswerLost,  ///< it was heard, and nobody hears the answer
        AnswerCut,   ///< half of its beginning comes
        Garbage,     ///< what comes is none of TLS
        Late,        ///< the answer waits for a while, and is whole
    };

    explicit FaultyLine(int port) : m_port(port)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, &FaultyLine::accept);
    }
    ~FaultyLine() override { lead(m_port); }

    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()); }
    int turns() const { return m_turns; }
    bool hit() const { return m_hits > 0; }

    void failAt(int turn, Fault fault) { m_rule = {turn, 0, fault}; } ///< once; turn -1: no more
    void failEvery(int nth) { m_rule = {-1, nth, Fault::None}; }      ///< by one fault after another
    void failFrom(Fault fault) { m_rule = {-1, 1, fault}; }           ///< every one from now on
    /// To whom connections lead from now on; the open ones end.
    void lead(int port)
    {
        m_port = port;
        for (QTcpSocket* laptop : m_pairs.keys())
            end(laptop);
    }

private:
    struct Pair
    {
        QTcpSocket* centre = nullptr;
        QByteArray unsent; ///< until the centre is connected
        bool goingUp = false;
        Fault fault = Fault::None;
        QByteArray held; ///< of an answer that comes late
    };
    struct Rule
    {
        int turn = -1, every = 0;
        Fault fault = Fault::None;
    };

    Fault nextFault()
    {
        const int turn = m_turns++;
        const bool now = m_rule.every > 0 ? turn % m_rule.every == m_rule.every - 1 || m_rule.every == 1 : turn == m_rule.turn;
        if (!now)
            return Fault::None;
        ++m_hits;
        if (m_rule.fault != Fault::None)
            return m_rule.fault;
        constexpr Fault kAll[] = {Fault::RequestLost, Fault::RequestCut, Fault::AnswerLost, Fault::AnswerCut, Fault::Garbage, Fault::Late};
        return kAll[static_cast<size_t>(m_hits) % std::size(kAll)];
    }

    void accept()
    {
        while (QTcpSocket* laptop = m_server.nextPendingConnection()) {
            auto* centre = new QTcpSocket(laptop);
            m_pairs.insert(laptop, {centre, {}, false, Fault::None, {}});
            connect(laptop, &QTcpSocket::readyRead, this, [this, laptop] { up(laptop); });
            connect(centre, &QTcpSocket::readyRead, this, [this, laptop] { down(laptop); });
            connect(centre, &QTcpSocket::connected, this, [this, laptop] {
                if (const auto pair = m_pairs.find(laptop); pair != m_pairs.end())
                    pair->centre->write(std::exchange(pair->unsent, {}));
            });
            const auto gone = [this, laptop] { end(laptop); };
            connect(laptop, &QTcpSocket::disconnected, this, gone);
            connect(centre, &QTcpSocket::disconnected, this, gone, Qt::QueuedConnection); // after what it said last
            connect(centre, &QTcpSocket::errorOccurred, this, gone, Qt::QueuedConnection);
            centre->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
        }
    }

    void up(QTcpSocket* laptop)
    {
        const auto pair = m_pairs.find(laptop);
        if (pair == m_pairs.end())
            return;
        QByteArray bytes = laptop->readAll();
        if (!pair->goingUp) {
            pair->goingUp = true;
            pair->fault = nextFault();
        }
        if (pair->fault == Fault::RequestLost)
            return end(laptop);
        const bool cut = pair->fault == Fault::RequestCut;
        if (cut)
            bytes.truncate(bytes.size() / 2);
        if (pair->centre->state() == QTcpSocket::ConnectedState)
            pair->centre->write(bytes);
        else
            pair->unsent += bytes;
        if (cut) {
            pair->centre->flush();
            end(laptop);
        }
    }

    void down(QTcpSocket* laptop)
    {
        const auto pair = m_pairs.find(laptop);
        if (pair == m_pairs.end())
            return;
        QByteArray bytes = pair->centre->readAll();
        pair->goingUp = false;
        switch (pair->fault) {
        case Fault::AnswerLost:
            return end(laptop);
        case Fault::AnswerCut:
            laptop->write(bytes.left(bytes.size() / 2));
            laptop->flush();
            return end(laptop);
        case Fault::Garbage:
            bytes.fill('\x5a');
            laptop->write(bytes);
            laptop->flush();
            return end(laptop);
        case Fault::Late:
            if (pair->held.isEmpty())
                QTimer::singleShot(100, laptop, [this, laptop] {
                    if (const auto late = m_pairs.find(laptop); late != m_pairs.end()) {
                        late->fault = Fault::None;
                        laptop->write(std::exchange(late->held, {}));
                    }
                });
            pair->held += bytes;
            return;
        case Fault::None:
        case Fault::RequestLost:
        case Fault::RequestCut:
            break;
        }
        laptop->write(bytes);
    }

    void end(QTcpSocket* laptop)
    {
        const auto pair = m_pairs.take(laptop);
        if (!pair.centre)
            return;
        laptop->disconnect(this);
        pair.centre->disconnect(this);
        if (pair.centre->bytesAvailable() > 0 && pair.fault == Fault::None)
            laptop->write(pair.centre->readAll());
        pair.centre->disconnectFromHost();
        laptop->disconnectFromHost();
        laptop->deleteLater();
    }

    QTcpServer m_server;
    int m_port;
    Rule m_rule;
    int m_turns = 0, m_hits = 0;
    QHash<QTcpSocket*, Pair> m_pairs;
};

} // namespace fixture
