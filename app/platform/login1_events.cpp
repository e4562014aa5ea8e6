// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/login1_events.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QUuid>

#include <utility>

namespace padron::platform {

namespace {

const QString kService = QStringLiteral("org.freedesktop.login1");
const QString kPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString kSession = QStringLiteral("org.freedesktop.login1.Session");
const QString kProperties = QStringLiteral("org.freedesktop.DBus.Properties");

QDBusConnection connectTo(const QString& address, const QString& name)
{
    return address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SystemBus, name)
                             : QDBusConnection::connectToBus(address, name);
}

} // namespace

Login1Events::Login1Events(const QString& address)
    : m_name(QUuid::createUuid().toString()), m_bus(connectTo(address, m_name))
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(kService, kPath, kManager, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    m_bus.connect(kService, kPath, kManager, QStringLiteral("PrepareForShutdown"), this, SLOT(prepareForShutdown(bool)));
    // Of any session: a program that the desktop started as a service of the user belongs to none, and to lock once too
    // often harms nobody.
    m_bus.connect(kService, QString(), kSession, QStringLiteral("Lock"), this, SLOT(lockAsked()));
    m_bus.connect(kService, QString(), kProperties, QStringLiteral("PropertiesChanged"), this,
                  SLOT(propertiesChanged(QString, QVariantMap, QStringList)));
    takeDelay();
}

Login1Events::~Login1Events()
{
    QDBusConnection::disconnectFromBus(m_name);
}

void Login1Events::takeDelay()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kManager, QStringLiteral("Inhibit"));
    ask << QStringLiteral("sleep:shutdown") << QStringLiteral("Módulo de Registro")
        << QStringLiteral("Guardar y cerrar los registros") << QStringLiteral("delay");
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError() && reply.value().isValid())
            m_delay = std::make_shared<QDBusUnixFileDescriptor>(reply.value()); // closed with its last holder
    });
}

void Login1Events::tell(SessionEvent event, const Delay& delay)
{
    if (m_listener)
        m_listener(event, delay);
}

void Login1Events::prepareForSleep(bool begins)
{
    if (begins)
        tell(SessionEvent::Suspending, std::exchange(m_delay, nullptr));
    else
        takeDelay(); // for the next time
}

void Login1Events::prepareForShutdown(bool begins)
{
    if (begins)
        tell(SessionEvent::ShuttingDown, std::exchange(m_delay, nullptr));
    else
        takeDelay(); // somebody called it off
}

void Login1Events::lockAsked()
{
    tell(SessionEvent::Locked, nullptr);
}

void Login1Events::propertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList&)
{
    if (interface == kSession && changed.value(QStringLiteral("LockedHint")).toBool())
        lockAsked();
}

} // namespace padron::platform
