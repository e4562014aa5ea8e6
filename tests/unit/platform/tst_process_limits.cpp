// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_limits.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <new>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace padron;

namespace {

/// Exit code of a child that gave up its rights before `attempt`; minus the signal that ended it.
int confined(const std::function<int()>& attempt)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN); // so that write() answers
        (void)platform::confineProcess({.memoryBytes = 64 * 1024 * 1024, .cpuSeconds = 1, .openFiles = 16});
        ::_exit(attempt());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace

class TestProcessLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileGrows()
    {
        QTemporaryDir folder;
        const QByteArray path = folder.filePath(QStringLiteral("salida")).toLocal8Bit();
        QCOMPARE(confined([&] {
                     const int file = ::open(path.constData(), O_WRONLY | O_CREAT, 0600);
                     return ::write(file, "x", 1) == -1 && errno == EFBIG ? 0 : 1;
                 }),
                 0);
        QCOMPARE(QFileInfo(folder.filePath(QStringLiteral("salida"))).size(), 0);
    }

    void memoryEnds()
    {
        QCOMPARE(confined([] {
                     const std::unique_ptr<char[]> little(new (std::nothrow) char[1024 * 1024]);
                     const std::unique_ptr<char[]> much(new (std::nothrow) char[256 * 1024 * 1024]);
                     return little && !much ? 0 : 1;
                 }),
                 0);
    }

    void timeEnds()
    {
        const int ended = confined([] {
            for (volatile unsigned i = 0;;)
                i = i + 1;
            return 0;
        });
        QVERIFY(ended == -SIGKILL || ended == -SIGXCPU);
    }

    void noNetworkAndNoOtherProgram()
    {
#if !defined(Q_OS_LINUX) || !defined(__x86_64__)
        QSKIP("calls are forbidden on Linux for x86-64 only");
#endif
        QCOMPARE(confined([] { return ::socket(AF_INET, SOCK_STREAM, 0) == -1 && errno == EPERM ? 0 : 1; }), 0);
        QCOMPARE(confined([] {
                     char* const arguments[] = {nullptr};
                     ::execv("/bin/true", arguments);
                     return errno == EPERM ? 0 : 1;
                 }),
                 0);
    }

    void whoIsNotConfinedIsAsBefore()
    {
        QCOMPARE(confined([] { return 7; }), 7);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("salida")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("x"), 1);
    }
};

QTEST_GUILESS_MAIN(TestProcessLimits)
#include "tst_process_limits.moc"
