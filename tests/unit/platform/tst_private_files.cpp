// SPDX-License-Identifier: GPL-3.0-or-later
// Swap of every kind on a tree of /proc and /sys made for it, and files that others could read.
#include "platform/private_files.h"
#include "platform/swap.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace padron;
using platform::Swap;

namespace {

/// /proc and /sys of another machine.
class Machine
{
public:
    QString root() const { return m_root.path(); }
    void write(const QString& path, const QByteArray& bytes)
    {
        const QString whole = m_root.path() + path;
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(whole));
    }
    void swap(const QByteArray& device, const QByteArray& type = "partition")
    {
        m_list += device + "\t\t\t" + type + "\t8388604\t\t0\t\t-2\n";
        write(QStringLiteral("/proc/swaps"), "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n" + m_list);
    }
    void block(const QString& name, const QByteArray& uuid = {}, const QStringList& slaves = {})
    {
        write(QStringLiteral("/sys/block/%1/size").arg(name), "1\n");
        if (!uuid.isEmpty())
            write(QStringLiteral("/sys/block/%1/dm/uuid").arg(name), uuid + '\n');
        for (const QString& slave : slaves)
            write(QStringLiteral("/sys/block/%1/slaves/%2/size").arg(name, slave), "1\n");
    }
    /// What lies under a file of this tree.
    void underFiles(const QString& block)
    {
        struct stat about
        {
        };
        ::stat(QFile::encodeName(m_root.path()).constData(), &about);
        QDir().mkpath(m_root.path() + QStringLiteral("/sys/dev/block"));
        QFile::link(m_root.path() + QStringLiteral("/sys/block/") + block,
                    m_root.path()
                        + QStringLiteral("/sys/dev/block/%1:%2").arg(major(about.st_dev)).arg(minor(about.st_dev)));
    }
    Swap found() const { return platform::swapInUse(m_root.path()); }

private:
    QTemporaryDir m_root;
    QByteArray m_list;
};

} // namespace

class TestPrivateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSwap()
    {
        Machine machine;
        QCOMPARE(machine.found(), Swap::Unknown); // nothing says
        machine.write(QStringLiteral("/proc/swaps"), "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n");
        QCOMPARE(machine.found(), Swap::None);
    }

    void compressedMemoryIsMemory()
    {
        Machine machine;
        machine.swap("/dev/zram0");
        machine.block(QStringLiteral("zram0"));
        QCOMPARE(machine.found(), Swap::None);
        machine.write(QStringLiteral("/sys/block/zram0/backing_dev"), "none\n");
        QCOMPARE(machine.found(), Swap::None);
        machine.write(QStringLiteral("/sys/block/zram0/backing_dev"), "/dev/sda5\n");
        QCOMPARE(machine.found(), Swap::Unknown);
    }

    void aPartitionIsPlain()
    {
        Machine machine;
        machine.swap("/dev/sda2");
        QCOMPARE(machine.found(), Swap::Plain);
    }

    void luksIsEncrypted()
    {
        Machine machine;
        machine.swap("/dev/dm-1");
        machine.block(QStringLiteral("dm-1"), "CRYPT-LUKS2-0123456789abcdef-cryptswap");
        QCOMPARE(machine.found(), Swap::Encrypted);
    }

    void aVolumeIsWhatItLiesOn()
    {
        Machine machine;
        machine.swap("/dev/dm-2");
        machine.block(QStringLiteral("dm-2"), "LVM-abc", {QStringLiteral("dm-0")});
        QCOMPARE(machine.found(), Swap::Plain);
        machine.write(QStringLiteral("/sys/block/dm-2/slaves/dm-0/dm/uuid"), "CRYPT-LUKS2-0-disk\n");
        QCOMPARE(machine.found(), Swap::Encrypted);
    }

    void onePlainIsEnough()
    {
        Machine machine;
        machine.swap("/dev/zram0");
        machine.block(QStringLiteral("zram0"));
        machine.swap("/dev/dm-1");
        machine.block(QStringLiteral("dm-1"), "CRYPT-PLAIN-swap");
        QCOMPARE(machine.found(), Swap::Encrypted);
        machine.swap("/dev/nvme0n1p3");
        QCOMPARE(machine.found(), Swap::Plain);
    }

    void aFileIsWhatItsDiskIs()
    {
        Machine machine;
        machine.write(QStringLiteral("/mi memoria/swapfile"), "x");
        machine.swap("/mi\\040memoria/swapfile", "file");
        QCOMPARE(machine.found(), Swap::Unknown); // a file system without a disk of its own
        machine.block(QStringLiteral("dm-0"), "CRYPT-LUKS2-0-disk");
        machine.underFiles(QStringLiteral("dm-0"));
        QCOMPARE(machine.found(), Swap::Encrypted);
        machine.write(QStringLiteral("/sys/block/dm-0/dm/uuid"), "\n");
        QCOMPARE(machine.found(), Swap::Plain);
    }

    void thisMachineAnswersSomething()
    {
        (void)platform::swapInUse();
    }

    void othersLoseTheirRights()
    {
        QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("padron.db"));
        const QString foreign = folder.filePath(QStringLiteral("guion.sh"));
        for (const QString& path : {own, foreign}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(::chmod(QFile::encodeName(path).constData(), 0755) == 0);
        }
        QVERIFY(::chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
        const auto mode = [](const QString& path) {
            struct stat about
            {
            };
            ::stat(QFile::encodeName(path).constData(), &about);
            return about.st_mode & 07777;
        };
        QVERIFY(platform::keepPrivate(folder.path(), {QStringLiteral("padron.db*")}));
        QCOMPARE(mode(folder.path()), mode_t(0700));
        QCOMPARE(mode(own), mode_t(0600));
        QCOMPARE(mode(foreign), mode_t(0755)); // not ours: not touched
        QVERIFY(platform::keepPrivate(folder.path(), {QStringLiteral("padron.db*")}));
    }
};

QTEST_GUILESS_MAIN(TestPrivateFiles)
#include "tst_private_files.moc"
