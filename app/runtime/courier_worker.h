// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/courier_runner.h"
#include "sync/engine/retry_policy.h"
#include "sync/messages/packages.h"

#include <QSet>
#include <QTimer>

namespace padron::runtime {

/// The courier's inside: one package under way at a time. Every member is touched on its thread only.
class CourierWorker : public QObject
{
    Q_OBJECT

public:
    CourierWorker(const CourierRunner::Identity& identity, CourierRunner::OpenFolder openFolder,
                  CourierRunner::MakeTransport makeTransport, std::function<double()> uniform);
    ~CourierWorker() override;

    void wake();
    void exchanged();
    void setTransport(CourierRunner::MakeTransport makeTransport);
    void setLine(const ports::LineSettings& line);

Q_SIGNALS:
    void delivered(int packages);

private:
    void next();
    void send(const sync::PackageName& name, const QByteArray& bytes, quint64 from);
    void take(const sync::PackageName& name, const QByteArray& bytes, const ports::TransportReply& reply);
    core::Result<bool> keep(const sync::PackageName& name, const QByteArray& answer, quint64& from); ///< true: ask for more
    void refused(const sync::PackageName& name, int httpStatus, const QByteArray& body);
    void drop(const sync::PackageName& name);
    void passOver();
    void pagesFail(const sync::PackageName& name); ///< no more of them in this round
    void backOff(const sync::PackageName& name);
    void rest();

    const CourierRunner::Identity m_identity;
    const CourierRunner::OpenFolder m_openFolder;
    CourierRunner::MakeTransport m_makeTransport;
    std::unique_ptr<ports::PackageFolder> m_folder;
    std::unique_ptr<ports::SyncTransport> m_transport; ///< made at the first call, so on the right thread
    sync::RetryPolicy m_retry;
    QTimer m_timer;
    QList<sync::PackageName> m_queue;
    QSet<QString> m_behind; ///< what failed goes last the next time
    int m_delivered = 0;
    ports::LineSettings m_line;
    bool m_lineStands = false; ///< as this laptop's own sync last found it
    bool m_failed = false;     ///< something did in this round
    bool m_busy = false, m_again = false, m_newLine = false, m_ending = false;
};

} // namespace padron::runtime
