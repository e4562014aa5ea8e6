// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/system_clock.h"

#include <QDateTime>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <ctime>
#endif

namespace padron::platform {

namespace {

QByteArray readBootId()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (file.open(QIODevice::ReadOnly)) {
        const QUuid id = QUuid::fromString(QString::fromLatin1(file.readAll().trimmed()));
        if (!id.isNull())
            return id.toRfc4122();
    }
#endif
    const QByteArray system = QSysInfo::bootUniqueId();
    if (!system.isEmpty())
        return QUuid::createUuidV5(QUuid(), system).toRfc4122();
    // Nothing tells boots apart here: each run counts as one, so a restart of the program restarts a lock-out wait.
    return QUuid::createUuid().toRfc4122();
}

} // namespace

SystemClock::SystemClock() : m_bootId(readBootId()) {}

qint64 SystemClock::wallMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monoMs() const
{
#ifdef Q_OS_WIN
    return static_cast<qint64>(GetTickCount64());
#else
#ifdef CLOCK_BOOTTIME
    const clockid_t clock = CLOCK_BOOTTIME; // goes on while suspended
#else
    const clockid_t clock = CLOCK_MONOTONIC;
#endif
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
#endif
}

QDate SystemClock::today() const
{
    return QDate::currentDate();
}

} // namespace padron::platform
