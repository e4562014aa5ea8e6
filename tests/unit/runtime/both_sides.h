// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sync_steps.h"
#include "ports/sync_transport.h"
#include "sync/messages/errors.h"

#include <QMutex>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace both_sides {

using namespace padron;
using ports::TransportReply;
using ports::TransportRequest;

/// What the two sides saw, readable from the test's thread.
struct Record
{
    QMutex mutex;
    QStringList lines;
    QSet<QThread*> storeThreads, lineThreads;
    int pendingLine = 0;
    TransportReply::Outcome outcome = TransportReply::Outcome::Answered;
    int status = 200;
    QList<int> speeds;   ///< of each line that was made
    bool silent = false; ///< the line does not answer for now

    void add(const QString& line)
    {
        const QMutexLocker lock(&mutex);
        lines.append(line);
    }
    QStringList all()
    {
        const QMutexLocker lock(&mutex);
        return lines;
    }
    template <class F> auto with(F f)
    {
        const QMutexLocker lock(&mutex);
        return f();
    }
};

class Steps final : public ports::SyncSteps
{
public:
    Steps(Record& record, int batches) : m_record(record), m_batches(batches) {}

    core::Result<std::optional<ports::PreparedBatch>> nextBatch(qint64) override
    {
        note(QStringLiteral("next"));
        if (m_failNext)
            return core::fail(core::kInternal);
        if (m_receipted >= m_batches)
            return std::optional<ports::PreparedBatch>();
        const quint64 n = static_cast<quint64>(m_receipted + 1);
        return std::optional(
            ports::PreparedBatch{n, QStringLiteral("/lote/%1").arg(n), "sealed " + QByteArray::number(n)});
    }
    core::Result<void> sealAhead(qint64) override { return {}; }
    core::Result<void> takeReceipt(quint64 batchSeq, const QByteArray& receipt) override
    {
        note(QStringLiteral("take %1 %2").arg(batchSeq).arg(QString::fromUtf8(receipt)));
        if (!receipt.startsWith("echo"))
            return core::fail(sync::kReceiptForged);
        ++m_receipted;
        return {};
    }
    core::Result<void> takeArrival(quint64, const QByteArray&) override { return core::fail(sync::kReceiptForged); }
    core::Result<quint64> firstAwaited() override { return 0; }
    core::Result<QString> pullPath() override
    {
        note(QStringLiteral("path"));
        return QStringLiteral("/flujo");
    }
    core::Result<bool> applyPage(const QByteArray& page, ports::PageWay) override
    {
        note(QStringLiteral("apply ") + QString::fromUtf8(page));
        return ++m_pages < 2;
    }
    core::Result<std::optional<ports::PreparedPart>> nextPart(qint64 mostBytes, bool ask) override
    {
        note(QStringLiteral("part %1").arg(mostBytes));
        if (m_parts == 0)
            return std::optional<ports::PreparedPart>();
        return std::optional(ports::PreparedPart{"sha", QStringLiteral("/adjunto"), ask ? QByteArray() : QByteArray("part"), 0});
    }
    core::Result<ports::PageProgress> takePartAnswer(const ports::PartAnswer& answer) override
    {
        note(QStringLiteral("answer %1 %2").arg(answer.httpStatus).arg(QString::fromUtf8(answer.body)));
        if (answer.body == "echo ")
            return ports::PageProgress::Stands;
        --m_parts;
        return ports::PageProgress::Done;
    }
    core::Result<void> obeyOrder(const QByteArray& order) override
    {
        note(QStringLiteral("obey ") + QString::fromUtf8(order));
        return order == "buena" ? core::Result<void>() : core::fail(sync::kOrderForged);
    }
    core::Result<void> noteExchange(const QString& problem) override
    {
        note(QStringLiteral("note [%1]").arg(problem));
        return {};
    }
    void addBatch() { ++m_batches; } ///< store thread
    void failNext() { m_failNext = true; }
    void addPart() { ++m_parts; } ///< before the runner is made

private:
    void note(const QString& line)
    {
        m_record.add(line);
        m_record.with([this] { m_record.storeThreads.insert(QThread::currentThread()); });
    }
    Record& m_record;
    int m_batches, m_receipted = 0, m_pages = 0, m_parts = 0;
    bool m_failNext = false;
};

/// Echoes what it gets, later, on its own thread.
class Line final : public ports::SyncTransport
{
public:
    explicit Line(Record& record) : m_record(record) {}
    ~Line() override { abortAll(); }

    void send(const TransportRequest& request, std::function<void(TransportReply)> answer) override
    {
        m_record.add(
            (request.method == TransportRequest::Method::Put ? QStringLiteral("PUT ") : QStringLiteral("GET ")) +
            request.path);
        m_record.with([this] {
            m_record.lineThreads.insert(QThread::currentThread());
            ++m_record.pendingLine;
        });
        m_answers.append(std::move(answer));
        answerSoon("echo " + request.body);
    }
    void abortAll() override
    {
        while (!m_answers.isEmpty())
            end({});
    }

private:
    void answerSoon(const QByteArray& body)
    {
        QTimer::singleShot(1, &m_context, [this, body] {
            if (m_record.with([this] { return m_record.silent; }))
                return answerSoon(body);
            end(m_record.with([&] { return TransportReply{m_record.outcome, m_record.status, body}; }));
        });
    }
    void end(const TransportReply& reply)
    {
        m_record.with([this] { --m_record.pendingLine; });
        m_answers.takeFirst()(reply);
    }
    Record& m_record;
    QList<std::function<void(TransportReply)>> m_answers;
    QObject m_context;
};

} // namespace both_sides
