// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/errors.h"
#include "access/slots.h"
#include "local/keys/file_key_vault.h"
#include "ports/errors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

core::SecureBytes dataKey()
{
    return core::SecureBytes(QByteArray(32, 'd'));
}

const core::StoreId kStore(QUuid(1, 2, 0x7003, 0x80, 0, 0, 0, 0, 0, 0, 1));

QByteArray slotFile(quint32 generation, const core::StoreId& store = kStore)
{
    access::SlotFile file;
    file.store = store;
    file.generation = generation;
    access::UserSlot slot;
    slot.user = {core::UserId(QUuid(4, 2, 0x7003, 0x80, 0, 0, 0, 0, 0, 0, 1)), QStringLiteral("M. Ruiz"),
                 access::Role::Responsable};
    slot.salt = QByteArray(16, 's');
    slot.cost = {1, 8192};
    slot.nonce = QByteArray(24, 'n');
    slot.wrappedSecret = QByteArray(48, 'w');
    slot.publicKey.raw = QByteArray(32, 'p');
    slot.sealedDataKey = QByteArray(80, 'k');
    file.users = {slot};
    file.recovery = {{QByteArray(32, 'r')}, QByteArray(80, 'r')};
    return access::encodeSlotFile(file, dataKey());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestKeyVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void emptyFolder()
    {
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(!vault.exists());
        QCOMPARE(vault.load().error().code, ports::kNotFound);
        QCOMPARE(vault.trustFile().error().code, ports::kNotFound);
        QCOMPARE(vault.lockout(), access::Lockout());
    }

    void newestIsInBothCopies()
    {
        for (quint32 generation = 1; generation <= 3; ++generation) {
            keys::FileKeyVault vault(m_folder->path());
            QVERIFY(vault.save(slotFile(generation)));
            QVERIFY(vault.exists());
            QCOMPARE(*vault.load(), slotFile(generation));
            QCOMPARE(read(first()), slotFile(generation));
            QCOMPARE(read(second()), slotFile(generation));
        }
        QCOMPARE(QFile::permissions(first()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void oldGenerationAndRubbishAreNotSaved()
    {
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(vault.save(slotFile(2)));
        QVERIFY(!vault.save(slotFile(2)));
        QVERIFY(!vault.save(slotFile(1)));
        QVERIFY(!vault.save("rubbish"));
        QVERIFY(!vault.save({}));
        QCOMPARE(*vault.load(), slotFile(2));
    }

    void everyTruncationOfOneCopyLeavesTheOther()
    {
        const QByteArray good = slotFile(1);
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(vault.save(good));
        for (const QString& damaged : {first(), second()}) {
            for (qsizetype length = 0; length < good.size(); ++length) {
                write(damaged, good.left(length));
                QCOMPARE(*vault.load(), good);
            }
            write(damaged, good);
        }
    }

    void everyChangedByteOfOneCopyLeavesTheOther()
    {
        const QByteArray good = slotFile(1);
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(vault.save(good));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x10);
            write(first(), bad);
            const auto loaded = vault.load();
            // A version that reads as a newer program's is told as such; everything else is plain damage.
            QVERIFY2(loaded ? *loaded == good : loaded.error().code == access::kSlotFileNewer,
                     qPrintable(QString::number(i)));
        }
    }

    void keysOfAnotherLaptopDoNotPassForItsOwn()
    {
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(vault.save(slotFile(1)));
        const QByteArray other = slotFile(7, core::StoreId(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000ffff"))));
        write(first(), other); // newer, by its number
        QCOMPARE(*vault.load(), slotFile(1));
        write(second(), other);
        QCOMPARE(vault.load().error().code, access::kSlotFileForeign);
        write(second(), slotFile(1));
        QVERIFY(vault.save(slotFile(2)));
        QCOMPARE(*keys::FileKeyVault(m_folder->path()).load(), slotFile(2));
        QCOMPARE(read(first()), slotFile(2));
    }

    void bothDamaged()
    {
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(vault.save(slotFile(1)));
        for (const QByteArray& damage : {QByteArray(), QByteArray("rubbish"), slotFile(1).chopped(1)}) {
            write(first(), damage);
            write(second(), damage);
            QVERIFY(vault.exists());
            QCOMPARE(vault.load().error().code, access::kSlotFileDamaged);
        }
        QVERIFY(vault.save(slotFile(1)));
        QCOMPARE(*vault.load(), slotFile(1));
    }

    void aFirstSaveThatFailsLeavesNoStoreBehind()
    {
        keys::FileKeyVault vault(m_folder->path());
        const QString inTheWay = second() + QStringLiteral(".nuevo");
        QVERIFY(QDir().mkpath(inTheWay));
        QVERIFY(!vault.save(slotFile(1)));
        QVERIFY(!vault.exists()); // else the next start would ask for a password nobody has
        QVERIFY(QDir().rmdir(inTheWay));
        QVERIFY(vault.save(slotFile(1)));
        QCOMPARE(*vault.load(), slotFile(1));
    }

    void interruptedSaveKeepsOneOrTheOther()
    {
        // As a crash leaves it: one copy whole and old, the other new, cut or gone.
        keys::FileKeyVault vault(m_folder->path());
        for (const QString& written : {first(), second()}) {
            write(first(), slotFile(1));
            write(second(), slotFile(1));
            write(written, slotFile(2).left(50));
            QCOMPARE(*vault.load(), slotFile(1));
            QVERIFY(QFile::remove(written));
            QCOMPARE(*vault.load(), slotFile(1));
            write(written, slotFile(2));
            QCOMPARE(*vault.load(), slotFile(2));
            QVERIFY(vault.save(slotFile(3)));
            QCOMPARE(*vault.load(), slotFile(3));
        }
    }

    void folderThatCannotBeWritten()
    {
        write(m_folder->filePath(QStringLiteral("file")), "x");
        keys::FileKeyVault vault(m_folder->filePath(QStringLiteral("file")));
        QCOMPARE(vault.save(slotFile(1)).error().code, ports::kStoreFailed);
        QCOMPARE(vault.saveLockout({}).error().code, ports::kStoreFailed);
    }

    void lockoutSurvivesAndDamageMeansTheLongestWait()
    {
        keys::FileKeyVault vault(m_folder->path());
        const access::LockoutState six{6, QByteArray(16, 'b'), 1234};
        const access::Lockout state{six, {{QByteArray(16, 'u'), six}}};
        QVERIFY(vault.saveLockout(state));
        QCOMPARE(keys::FileKeyVault(m_folder->path()).lockout(), state);
        write(m_folder->filePath(QStringLiteral("intentos.cbor")), "rubbish");
        QCOMPARE(access::waitAfterFailures(vault.lockout().all.failures, access::kFreeTriesOfAll), 15 * 60 * 1000);
    }

    void trustFileIsReplacedWhole()
    {
        keys::FileKeyVault vault(m_folder->path());
        QVERIFY(vault.saveTrustFile("one"));
        QVERIFY(vault.saveTrustFile("two"));
        QCOMPARE(*vault.trustFile(), QByteArray("two"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("confianza.cbor")});
    }

    void whatWasAskedOfTheCentreIsKeptUntilForgotten()
    {
        keys::FileKeyVault vault(m_folder->path());
        QCOMPARE(vault.pendingRecovery().error().code, ports::kNotFound);
        QVERIFY(vault.savePendingRecovery("one"));
        QCOMPARE(*keys::FileKeyVault(m_folder->path()).pendingRecovery(), QByteArray("one"));
        QVERIFY(vault.savePendingRecovery({}));
        QVERIFY(vault.savePendingRecovery({}));
        QCOMPARE(vault.pendingRecovery().error().code, ports::kNotFound);
    }

private:
    QString first() const { return m_folder->filePath(QStringLiteral("claves.a")); }
    QString second() const { return m_folder->filePath(QStringLiteral("claves.b")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestKeyVault)
#include "tst_key_vault.moc"
