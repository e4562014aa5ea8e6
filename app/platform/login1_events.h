// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/session_events.h"

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

namespace padron::platform {

/// systemd's login1: PrepareForSleep and PrepareForShutdown with a delay inhibitor, Session.Lock and LockedHint. Without
/// a bus it stays silent: idleness and Ctrl+L lock all the same.
class Login1Events final : public QObject, public SessionEvents
{
    Q_OBJECT

public:
    /// `address` of a bus; empty: the system's.
    explicit Login1Events(const QString& address = {});
    ~Login1Events() override;
    void listen(Listener listener) override { m_listener = std::move(listener); }

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void prepareForShutdown(bool begins);
    void lockAsked();
    void propertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

private:
    void takeDelay();
    void tell(SessionEvent event, const Delay& delay);

    const QString m_name; ///< of this connection
    QDBusConnection m_bus;
    Listener m_listener;
    Delay m_delay;
};

} // namespace padron::platform
