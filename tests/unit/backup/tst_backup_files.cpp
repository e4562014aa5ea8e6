// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backup_file.h"
#include "backup/errors.h"
#include "backup/place.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::backup;

namespace {

const core::StoreId kStore(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
const core::StoreId kOther(QUuid(QStringLiteral("019b0000-0000-7000-8000-000000000001")));

core::SecureBytes key(char fill = 'k')
{
    return core::SecureBytes(QByteArrayView(QByteArray(32, fill)));
}

QByteArray database()
{
    QByteArray bytes;
    for (int i = 0; i < 700'000; ++i)
        bytes.append(static_cast<char>(i * 7 / 3));
    return bytes;
}

Manifest manifestOf(const QByteArray& db, const core::StoreId& store = kStore, qint64 madeMs = 1'795'000'000'000)
{
    Manifest m;
    m.facts = {store, 3, 77, QByteArray(32, 'h'), 13, 5, 2, 9, 1};
    m.madeMs = madeMs;
    m.slotFile = "slots";
    m.databaseBytes = db.size();
    m.databaseSha256 = QCryptographicHash::hash(db, QCryptographicHash::Sha256);
    m.appVersion = QStringLiteral("0.1.0");
    return m;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray get(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A whole backup in that folder.
QString writeOne(const QString& folder, const Manifest& m, const QByteArray& db)
{
    const QString from = folder + QStringLiteral("/from");
    put(from, db);
    const QString name = fileName(m.facts.store, m.madeMs);
    if (!writeBackup(folder, name, encodeHeader(m, key()), m.databaseSha256, from))
        qFatal("not written");
    QFile::remove(from);
    return name;
}

} // namespace

class TstBackupFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenComesBack()
    {
        const QTemporaryDir folder;
        const QByteArray db = database();
        const Manifest m = manifestOf(db);
        const QString path = folder.filePath(writeOne(folder.path(), m, db));
        QVERIFY(path.endsWith(QLatin1String("padron-019a0000-20261118T110640Z.respaldo")));
        const auto header = readHeader(path);
        QVERIFY(header);
        QCOMPARE(header->manifest, m);
        QVERIFY(authenticate(*header, key()));
        const auto foreign = authenticate(*header, key('x'));
        QVERIFY(!foreign && foreign.error().code == kBackupDamaged);
        QVERIFY(extract(path, *header, folder.filePath(QStringLiteral("to"))));
        QCOMPARE(get(folder.filePath(QStringLiteral("to"))), db);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        QCOMPARE(*sha256Of(folder.filePath(QStringLiteral("to"))), m.databaseSha256);
    }

    void anyByteChangedIsRefused()
    {
        const QTemporaryDir folder;
        const QByteArray db(5000, 'd');
        const QString path = folder.filePath(writeOne(folder.path(), manifestOf(db), db));
        const QByteArray good = get(path);
        const QString to = folder.filePath(QStringLiteral("to"));
        for (qsizetype i = 0; i < good.size(); i += i < 400 ? 1 : 97) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad.at(i) ^ 0x20);
            put(path, bad);
            const auto header = readHeader(path);
            const bool refused = !header || !authenticate(*header, key()) || !extract(path, *header, to);
            QVERIFY2(refused, qPrintable(QString::number(i)));
            QVERIFY(!QFile::exists(to));
        }
        for (const qsizetype cut : {qsizetype(0), qsizetype(10), qsizetype(19), qsizetype(200), good.size() - 1}) {
            put(path, good.left(cut));
            QVERIFY(!readHeader(path));
        }
        put(path, good + 'x');
        QVERIFY(!readHeader(path));
        put(path, good);
        QVERIFY(readHeader(path));
    }

    void aLengthThatLiesAndAFormThatIsNewer()
    {
        QByteArray lie("PADRON-RESPALDO\n");
        QVERIFY(decodeHeader(lie).error().code == kNotABackup);
        lie += QByteArray::fromHex("ffffffff") + QByteArray(100, 'x');
        QVERIFY(decodeHeader(lie).error().code == kBackupDamaged);
        QVERIFY(decodeHeader("SQLite format 3").error().code == kNotABackup);
        QByteArray newer = encodeHeader(manifestOf("db"), key());
        const qsizetype version = newer.indexOf(QByteArray::fromHex("0101"));
        newer[version + 1] = 2;
        QVERIFY(decodeHeader(newer).error().code == kBackupNewer);
    }

    void cancelledOrFailedLeavesNothing()
    {
        const QTemporaryDir folder;
        const QByteArray db = database();
        const Manifest m = manifestOf(db);
        const QString from = folder.filePath(QStringLiteral("from"));
        put(from, db);
        const QString name = fileName(kStore, m.madeMs);
        const QString older = folder.filePath(name);
        put(older, "an older one of this name");
        for (const int steps : {0, 1}) { // it is written in one step and read back in another
            int asked = 0;
            const auto cancelled = writeBackup(folder.path(), name, encodeHeader(m, key()), m.databaseSha256, from,
                                               {.cancelled = [&] { return asked++ == steps; }});
            QVERIFY(!cancelled && cancelled.error().code == kCancelled);
        }
        const auto differs = writeBackup(folder.path(), name, encodeHeader(m, key()), QByteArray(32, 'z'), from);
        QVERIFY(!differs && differs.error().code == kBackupDamaged);
        const auto gone = writeBackup(folder.filePath(QStringLiteral("none")), name, encodeHeader(m, key()),
                                      m.databaseSha256, from);
        QVERIFY(!gone && gone.error().code == kPlaceAbsent);
        QCOMPARE(get(older), QByteArray("an older one of this name"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        QVERIFY(writeBackup(folder.path(), name, encodeHeader(m, key()), m.databaseSha256, from));
        QVERIFY(readHeader(older));
    }

    void aFullMediumIsTold()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full here");
        const QTemporaryDir folder;
        const QByteArray db = database();
        put(folder.filePath(QStringLiteral("from")), db);
        const Manifest m = manifestOf(db);
        const QString name = fileName(kStore, m.madeMs);
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), folder.filePath(partialName(name))));
        const auto full = writeBackup(folder.path(), name, encodeHeader(m, key()), m.databaseSha256,
                                      folder.filePath(QStringLiteral("from")));
        QVERIFY(!full);
        QCOMPARE(full.error().code.id(), kNoRoom.id());
        QCOMPARE(full.error().detail, roomFor(db.size())); // what it takes, not what there is
        QVERIFY(!QFile::exists(folder.filePath(name)));
    }

    void placesThatWillNotDo()
    {
        const QTemporaryDir store, place;
        QVERIFY(checkPlace({}, store.path()).error().code == kNoPlaceChosen);
        QVERIFY(checkPlace(placeAt(place.path()), store.path()));
        QVERIFY(QDir(place.path()).isEmpty());
        QVERIFY(checkPlace(placeAt(store.path()), store.path()).error().code == kPlaceInsideStore);
        QDir(store.path()).mkdir(QStringLiteral("inside"));
        QVERIFY(QFile::link(store.filePath(QStringLiteral("inside")), place.filePath(QStringLiteral("link"))));
        QVERIFY(checkPlace(placeAt(place.filePath(QStringLiteral("link"))), store.path()).error().code
                == kPlaceInsideStore);
        QVERIFY(checkPlace(placeAt(place.filePath(QStringLiteral("none"))), store.path()).error().code == kPlaceAbsent);
        // the medium was pulled out and its mount point is an empty folder of another disk
        Place pulled = placeAt(place.path());
        pulled.volume = QStringLiteral("/media/usb");
        QVERIFY(checkPlace(pulled, store.path()).error().code == kPlaceAbsent);
        QVERIFY(!isThere(pulled));
        if (QDir(QStringLiteral("/proc/self")).exists()) // no user may make files there
            QVERIFY(checkPlace(placeAt(QStringLiteral("/proc/self")), store.path()).error().code == kPlaceReadOnly);
        QVERIFY(checkRoom(placeAt(place.path()), 1000));
        const auto room = checkRoom(placeAt(place.path()), 1LL << 60);
        QVERIFY(!room && room.error().code == kNoRoom);
        QCOMPARE(room.error().detail, QString::number((1LL << 40) + 4));
    }

    void onlyOurOwnAreOurs()
    {
        const QTemporaryDir folder;
        const QByteArray db(100, 'd');
        const QString older = writeOne(folder.path(), manifestOf(db), db);
        const QString newer = writeOne(folder.path(), manifestOf(db, kStore, 1'795'000'100'000), db);
        const QString foreign = writeOne(folder.path(), manifestOf(db, kOther), db);
        const QString lying = fileName(kStore, 1'795'000'200'000); // named as ours, is another's
        QVERIFY(QFile::copy(folder.filePath(foreign), folder.filePath(lying)));
        const QString damaged = fileName(kStore, 1'795'000'300'000);
        put(folder.filePath(damaged), "PADRON-RESPALDO\n");
        put(folder.filePath(QStringLiteral("carta.odt")), "x");
        put(folder.filePath(partialName(older)), "cut short by a crash");
        put(folder.filePath(partialName(newer)), "is being written");
        put(folder.filePath(partialName(foreign)), "another laptop is writing");
        for (const QString& name : {older, foreign}) {
            QFile stale(folder.filePath(partialName(name)));
            QVERIFY(stale.open(QIODevice::ReadWrite));
            QVERIFY(stale.setFileTime(QDateTime::currentDateTime().addSecs(-4000), QFileDevice::FileModificationTime));
        }

        const auto ours = backupsIn(folder.path(), kStore);
        QCOMPARE(ours, (QList<KeptBackup>{{newer, 1'795'000'100'000, 3}, {older, 1'795'000'000'000, 3}}));
        remove(folder.path(), kStore, {older});
        const QStringList left = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(QSet<QString>(left.begin(), left.end()),
                 (QSet<QString>{newer, foreign, lying, damaged, QStringLiteral("carta.odt"), partialName(foreign),
                                partialName(newer)}));
    }
};

QTEST_GUILESS_MAIN(TstBackupFiles)
#include "tst_backup_files.moc"
