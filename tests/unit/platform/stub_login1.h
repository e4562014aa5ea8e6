// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <fcntl.h>
#include <unistd.h>

/// What login1 does of it, on a bus of the test: hands out the end of a pipe, and sees when its last copy is closed.
class StubLogin1 : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~StubLogin1() override { closeReader(); }

    bool isHeldBack() const
    {
        char byte = 0;
        return m_reader >= 0 && ::read(m_reader, &byte, 1) < 0; // nobody writes: empty while held, at its end after
    }
    QString what, mode;
    int taken = 0;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& asked, const QString&, const QString&, const QString& how)
    {
        closeReader();
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_reader = ends[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        what = asked;
        mode = how;
        ++taken;
        return given;
    }

Q_SIGNALS:
    void PrepareForSleep(bool begins);
    void PrepareForShutdown(bool begins);

private:
    void closeReader()
    {
        if (m_reader >= 0)
            ::close(m_reader);
        m_reader = -1;
    }
    int m_reader = -1;
};

class StubSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")

Q_SIGNALS:
    void Lock();
};
