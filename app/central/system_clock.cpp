// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/system_clock.h"

#include <QDateTime>
#include <QFile>
#include <QUuid>

#include <ctime>

namespace padron::central {

qint64 SystemClock::wallMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monoMs() const
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}

QByteArray SystemClock::bootId() const
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine().trimmed()) : QString();
    return QUuid::fromString(text).toRfc4122();
}

QDate SystemClock::today() const
{
    return QDate::currentDate();
}

} // namespace padron::central
