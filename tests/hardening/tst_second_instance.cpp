// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs and one store: the locks are of processes, so the test is of two real ones.
#include "local/errors.h"
#include "support/store/store_fixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <QTextStream>

#include <cstdio>

using namespace padron;

namespace {

/// The other program: opens, says what came of it, and holds on until its input ends.
int hold(const QString& folder)
{
    const auto store = stores::LocalStore::open(folder, fixture::databaseKey(), stores::OpenMode::Existing);
    std::printf("%s\n", store ? "open" : qPrintable(store.error().printedId()));
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

class Other
{
public:
    explicit Other(const QString& folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("hold"), folder});
        if (m_process.waitForStarted() && m_process.waitForReadyRead())
            said = QString::fromLatin1(m_process.readLine().trimmed());
    }
    ~Other() { leave(); }
    void leave()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    void die()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString said;

private:
    QProcess m_process;
};

QString inUse()
{
    return core::Error{sqlite::kInUse}.printedId();
}

} // namespace

class TestSecondInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesSecondIsTold()
    {
        const fixture::StoreFolder folder;
        Other first(folder.path());
        QCOMPARE(first.said, QStringLiteral("open"));
        const auto second = folder.tryOpen();
        QVERIFY(!second);
        QCOMPARE(second.error().printedId(), inUse());
        first.leave();
        QVERIFY(folder.tryOpen());
    }

    void whoIsThereStaysAlone()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(Other(folder.path()).said, inUse());
            QVERIFY(store->connection().prove());
            QVERIFY(fixture::registerFamily(*store, fixture::record(2 + i)));
        }
        QCOMPARE(*store->registry().familyCount(), 4);
    }

    void whoDiedHoldsNothing()
    {
        const fixture::StoreFolder folder;
        Other first(folder.path());
        QCOMPARE(first.said, QStringLiteral("open"));
        first.die();
        QVERIFY(folder.tryOpen());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "hold")
        return hold(QString::fromLocal8Bit(argv[2]));
    TestSecondInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_second_instance.moc"
