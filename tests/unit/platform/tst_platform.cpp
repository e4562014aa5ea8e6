// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core_dumps.h"
#include "platform/durable_file.h"
#include "platform/errors.h"
#include "platform/memory.h"
#include "platform/system_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace padron;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockTellsOneBootAndGoesForward()
    {
        const platform::SystemClock clock, other;
        QCOMPARE(clock.bootId().size(), 16);
        QVERIFY(clock.bootId() != QByteArray(16, '\0'));
#ifdef Q_OS_LINUX
        QCOMPARE(other.bootId(), clock.bootId());
#endif
        const qint64 before = clock.monoMs();
        QVERIFY(before > 0);
        QVERIFY(clock.monoMs() >= before);
        QVERIFY(clock.wallMs() > 1'700'000'000'000);
        QVERIFY(clock.today().isValid());
    }

    void durableFileIsReplacedWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("archivo"));
        QVERIFY(platform::writeDurably(path, "one, the longer one"));
        QVERIFY(platform::writeDurably(path, "two"));
        QCOMPARE(read(path), QByteArray("two"));
        QVERIFY(platform::writeInPlace(path, "3"));
        QCOMPARE(read(path), QByteArray("3"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("archivo")});
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void failureIsToldAndTheOldFileStays()
    {
        QTemporaryDir folder;
        const auto nowhere = platform::writeDurably(folder.filePath(QStringLiteral("no/such/folder")), "x");
        QVERIFY(!nowhere && nowhere.error().code == platform::kFileNotWritten);
        const QString path = folder.filePath(QStringLiteral("archivo"));
        QVERIFY(platform::writeDurably(path, "old"));
        QVERIFY(QDir().mkpath(path + QStringLiteral(".nuevo")));
        QVERIFY(!platform::writeDurably(path, "new"));
        QCOMPARE(read(path), QByteArray("old"));
    }

    void lockedMemoryKeepsItsContent()
    {
        core::SecureBytes secret(QByteArrayView("secret"));
        // The system may refuse; then the caller warns. Either way the bytes stay.
        platform::lockMemory(secret);
        QCOMPARE(secret.view(), QByteArrayView("secret"));
        core::SecureBytes nothing;
        QVERIFY(platform::lockMemory(nothing));
    }

    void noCoreDumps()
    {
        QVERIFY(platform::forbidCoreDumps());
#ifdef Q_OS_LINUX
        rlimit limit{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
#endif
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
