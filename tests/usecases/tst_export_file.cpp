// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an export: read by a program that is not ours, given up midway, and what a medium does to it.
#include "session_fixture.h"

#include "runtime/export_runner.h"
#include "usecases/exported_rows.h"
#include "usecases/log_kinds.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace padron;

namespace {

const QString kReason = QStringLiteral("La jurisdicción II, para el corte de noviembre");

QByteArray sevenZip(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("7zz"), arguments);
    if (!process.waitForStarted() || !process.waitForFinished())
        qFatal("7zz (Debian package 7zip) is needed: packaging/setup.sh brings it");
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// A session on the store thread and its runner on this one.
class Desk
{
public:
    explicit Desk(int families = 1)
    {
        for (int i = 0; i < families; ++i)
            people += store.registerFamily(i).people;
        runner = std::make_unique<runtime::ExportRunner>(executor, store.session().exportPeople);
        QObject::connect(runner.get(), &runtime::ExportRunner::finished, runner.get(),
                         [this](const std::shared_ptr<runtime::ExportedFile>& file) { finished = file; });
        QObject::connect(runner.get(), &runtime::ExportRunner::failed, runner.get(),
                         [this](const core::Error& error) { failed.append(error.printedId()); });
    }
    ~Desk()
    {
        runner.reset();
        executor.shutdown();
    }
    void start(const QString& path, const ports::ExportWanted& wanted = {.reason = kReason})
    {
        runner->start(wanted, {store.user.id, store.clock.mono}, path);
    }
    QStringList kinds() ///< of the last entries, newest first
    {
        return executor
            .run([this] {
                QStringList kinds;
                const auto page = store.session().audit.page({.kinds = usecases::kindsOf(usecases::LogGroup::Papers)});
                for (const auto& line : page->lines)
                    kinds.append(line.line.kind);
                return kinds;
            })
            .result();
    }
    QStringList files() const { return QDir(place.path()).entryList(QDir::Files | QDir::Hidden); }

    QTemporaryDir place;
    fixture::Store store; // made here, used on the store thread alone from then on
    QList<domain::Person> people;
    runtime::StoreExecutor executor;
    std::shared_ptr<runtime::ExportedFile> finished;
    QStringList failed;
    std::unique_ptr<runtime::ExportRunner> runner;
};

} // namespace

class TstExportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatOpensWithThePasswordThatWasSaid()
    {
        Desk desk;
        const QString path = desk.place.filePath(QStringLiteral("exportacion.zip"));
        desk.start(path);
        QVERIFY(desk.runner->isBusy());
        desk.start(path);
        QCOMPARE(desk.failed, QStringList{QStringLiteral("EXP-104")});
        QTRY_VERIFY(desk.finished);
        QVERIFY(!desk.runner->isBusy());
        QCOMPARE(desk.files(), QStringList{QStringLiteral("exportacion.zip")});
        QCOMPARE(desk.finished->counts.people, 4);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256), desk.finished->sha256);
        const QString password = QStringLiteral("-p") + QString::fromLatin1(desk.finished->password.view());
        const auto rows = fixture::rowsOf(sevenZip({QStringLiteral("x"), QStringLiteral("-so"), password, path, QStringLiteral("padron.csv")}));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.at(1).at(2), desk.people.front().name.full());
        const QString readme = QString::fromUtf8(
            sevenZip({QStringLiteral("x"), QStringLiteral("-so"), password, path, QStringLiteral("LEEME.txt")}));
        QVERIFY(readme.contains(desk.finished->folio));
        QVERIFY(sevenZip({QStringLiteral("t"), QStringLiteral("-pOTRA"), path}).isEmpty());
        QCOMPARE(desk.kinds(), QStringList({QStringLiteral("exportacion.hecha"), QStringLiteral("exportacion.personas"),
                                            QStringLiteral("exportacion.iniciada")}));
    }

    void notSealedWhenSomebodySaidSo()
    {
        Desk desk;
        const QString path = desk.place.filePath(QStringLiteral("a.zip"));
        desk.start(path, {.reason = kReason, .sealed = false});
        QTRY_VERIFY(desk.finished);
        QVERIFY(desk.finished->password.isEmpty());
        QCOMPARE(fixture::rowsOf(sevenZip({QStringLiteral("x"), QStringLiteral("-so"), path, QStringLiteral("padron.csv")})).size(), 5);
    }

    void cancelledItLeavesNothingAndTheLogSaysSo()
    {
        Desk desk(60);
        QObject::connect(desk.runner.get(), &runtime::ExportRunner::progressed, desk.runner.get(), [&] { desk.runner->cancel(); });
        desk.start(desk.place.filePath(QStringLiteral("a.zip")));
        QTRY_COMPARE(desk.failed, QStringList{QStringLiteral("EXP-103")});
        QVERIFY(!desk.runner->isBusy() && !desk.finished);
        QVERIFY(desk.files().isEmpty());
        QCOMPARE(desk.kinds().first(), QStringLiteral("exportacion.interrumpida"));
    }

    void theDeskThatGoesMidwayLeavesNothing()
    {
        Desk desk(60);
        QObject window;
        QStringList before;
        QObject::connect(desk.runner.get(), &runtime::ExportRunner::progressed, &window, [&] {
            before = desk.files();
            // the session locks, ahead of the next slice
            QMetaObject::invokeMethod(&window, [&] { desk.runner.reset(); }, Qt::QueuedConnection);
        });
        desk.start(desk.place.filePath(QStringLiteral("a.zip")));
        QTRY_VERIFY(!desk.runner);
        QCOMPARE(before, QStringList{QStringLiteral("a.zip.part")});
        QVERIFY(desk.files().isEmpty());
    }

    void aMediumTakenOutMidwayIsTold()
    {
        Desk desk;
        QDir usb(desk.place.filePath(QStringLiteral("usb")));
        QVERIFY(usb.mkpath(QStringLiteral(".")));
        QObject::connect(desk.runner.get(), &runtime::ExportRunner::progressed, desk.runner.get(),
                         [&] { QVERIFY(usb.removeRecursively()); });
        desk.start(usb.filePath(QStringLiteral("a.zip")));
        QTRY_COMPARE(desk.failed, QStringList{QStringLiteral("EXP-111")});
        QVERIFY(!desk.finished);
        QCOMPARE(desk.kinds().first(), QStringLiteral("exportacion.interrumpida"));
        desk.start(usb.filePath(QStringLiteral("a.zip"))); // still out
        QTRY_COMPARE(desk.failed.size(), 2);
        desk.start(desk.place.filePath(QStringLiteral("a.zip")));
        QTRY_VERIFY(desk.finished);
    }
};

QTEST_GUILESS_MAIN(TstExportFile)
#include "tst_export_file.moc"
