// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "ports/line_settings.h"
#include "ports/package_folder.h"
#include "ports/sync_transport.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace padron::runtime {

class CourierWorker;

/// Delivers what is carried for other laptops over this one's line, and keeps the answers for them; on a thread of its own,
/// files included. Made, used and destroyed on one thread (the GUI's). Nothing goes before exchanged() has said that the line
/// stands, nor after it broke until it is said again. What it has under way when it goes is delivered again next time: that changes nothing at the centre.
class CourierRunner : public QObject
{
    Q_OBJECT

public:
    using OpenFolder = std::function<std::unique_ptr<ports::PackageFolder>()>;
    using MakeTransport = std::function<std::unique_ptr<ports::SyncTransport>(const ports::LineSettings&)>;
    struct Identity
    {
        core::StoreId store; ///< who brings them
        quint32 epoch = 0;
    };

    /// All three functions are called on the courier's thread; `uniform`: random in [0, 1), for the jitter.
    CourierRunner(const Identity& identity, OpenFolder openFolder, MakeTransport makeTransport,
                  std::function<double()> uniform, QObject* parent = nullptr);
    ~CourierRunner() override;

    void wake();      ///< something was taken from a stick
    void exchanged(); ///< this laptop's own sync has just been through: what lies there may go
    void setTransport(MakeTransport makeTransport); ///< from the next request on: a renewed certificate
    void setLine(const ports::LineSettings& line); ///< a pause lets the package under way get its answer

Q_SIGNALS:
    void delivered(int packages); ///< a round is over; how many answers came

private:
    QThread m_thread;
    CourierWorker* m_worker; ///< lives and dies on m_thread
};

} // namespace padron::runtime
