// SPDX-License-Identifier: GPL-3.0-or-later
// Pages from a scanner, of SANE's own test driver in the real helper process: all sheets, none, stuck, unplugged in the
// middle, silent, stopped.
#include "documents/limits.h"
#include "scanner/errors.h"
#include "scanner/scan_source.h"
#include "scanner/scanner_process.h"
#include "support/papers/sane_desk.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using fixture::SaneDesk;
using namespace padron;
using namespace std::chrono_literals;

namespace {

const QString kProgram = QStringLiteral(PADRON_BIN_DIR "/modulo-escaner");
const QString kDevice = QStringLiteral("test:0");

/// One door to the helper, and what came through it.
class Scan
{
public:
    explicit Scan(const QString& program = kProgram, std::chrono::milliseconds patience = 30s)
        : process(program, patience)
    {
        QObject::connect(&process, &scanner::ScannerProcess::found, &process,
                         [this](const QList<scanner::Device>& all) { devices = all; ++ends; });
        QObject::connect(&process, &scanner::ScannerProcess::pageScanned, &process, [this](const QImage& page) {
            pages << page;
            if (onPage)
                onPage();
        });
        QObject::connect(&process, &scanner::ScannerProcess::finished, &process, [this] { ++ends; });
        QObject::connect(&process, &scanner::ScannerProcess::failed, &process, [this](const core::Error& error) {
            fault = error.printedId();
            ++ends;
        });
    }

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !process.isRunning(); }, 60'000);
    }

    scanner::ScannerProcess process;
    QList<scanner::Device> devices;
    QList<QImage> pages;
    QString fault;
    int ends = 0;
    std::function<void()> onPage;
};

QString idOf(core::ErrorCode code)
{
    return core::Error{code}.printedId();
}

} // namespace

class TstScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsConnectedIsFound()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Scan scan;
        scan.process.findDevices();
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, QString());
        QCOMPARE(scan.devices.size(), 1);
        QCOMPARE(scan.devices.first().name, kDevice);
        QCOMPARE(scan.devices.first().label, QStringLiteral("Noname frontend-tester"));
        QVERIFY(!scan.devices.first().bothSides);
        QCOMPARE(scan.ends, 1);
    }

    void withoutAScannerItIsSaid()
    {
        const SaneDesk desk(SaneDesk::With::Nothing);
        Scan scan;
        scan.process.findDevices();
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, idOf(scanner::kNoScanner));
        QCOMPARE(scan.ends, 1);
    }

    void unpluggedSinceItWasFoundIsSaid()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Scan scan;
        scan.process.scan(QStringLiteral("test:7"));
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, idOf(scanner::kNoScanner));
    }

    void everySheetOfTheFeederComesGreyAtTwoHundredDots()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Scan scan;
        scan.process.scan(kDevice);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, QString());
        QCOMPARE(scan.pages.size(), 10);
        QCOMPARE(scan.ends, 1);
        const QImage& page = scan.pages.first();
        QCOMPARE(page.format(), QImage::Format_Grayscale8);
        QVERIFY2(qAbs(page.width() - 1575) < 10 && qAbs(page.height() - 1575) < 10, // 200 mm, all that it reaches
                 qPrintable(QStringLiteral("%1x%2").arg(page.width()).arg(page.height())));
        int black = 0, white = 0; // the grid: squares of 10 mm
        for (int y = 20; y < page.height(); y += 79)
            for (int x = 20; x < page.width(); x += 79)
                (qGray(page.pixel(x, y)) < 40 ? black : white) += 1;
        QVERIFY(black > 100 && white > 100);
    }

    void theSourcesOfManyMakersAreTold()
    {
        using scanner::Source;
        const QStringList plain{QStringLiteral("Flatbed"), QStringLiteral("Automatic Document Feeder")};
        QCOMPARE(scanner::nameOf(Source::Glass, plain), plain.at(0));
        QCOMPARE(scanner::nameOf(Source::Feeder, plain), plain.at(1));
        QCOMPARE(scanner::nameOf(Source::FeederBothSides, plain), QString());
        const QStringList fujitsu{QStringLiteral("ADF Front"), QStringLiteral("ADF Back"), QStringLiteral("ADF Duplex")};
        QCOMPARE(scanner::nameOf(Source::FeederBothSides, fujitsu), fujitsu.at(2));
        QCOMPARE(scanner::nameOf(Source::Feeder, fujitsu), fujitsu.at(0));
        QCOMPARE(scanner::nameOf(Source::Glass, fujitsu), QString());
        const QStringList hp{QStringLiteral("Flatbed"), QStringLiteral("ADF"), QStringLiteral("Duplex")};
        QCOMPARE(scanner::nameOf(Source::FeederBothSides, hp), hp.at(2));
        QCOMPARE(scanner::nameOf(Source::Feeder, {}), QString());
    }

    void bothSidesAskedOfAScannerThatCannotAreOne()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Scan scan;
        scan.process.scan(kDevice, true);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, QString());
        QCOMPARE(scan.pages.size(), 10);
    }

    void otherDepthsAndColoursBecomeGrey_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("a line at a time") << QByteArray("read-limit true\nread-limit-size 1575\n");
        QTest::newRow("of unknown height") << QByteArray("hand-scanner true\n");
        QTest::newRow("with announced sizes that are not so") << QByteArray("fuzzy-parameters true\n");
        QTest::newRow("with padding after each line") << QByteArray("ppl-loss 10\n");
    }

    void otherDepthsAndColoursBecomeGrey()
    {
        QFETCH(QByteArray, settings);
        const SaneDesk desk(SaneDesk::With::Scanner, settings);
        Scan scan;
        scan.onPage = [&scan] { scan.process.stop(); };
        scan.process.scan(kDevice);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, QString());
        QVERIFY(!scan.pages.isEmpty());
        QCOMPARE(scan.pages.first().format(), QImage::Format_Grayscale8);
        QVERIFY(scan.pages.first().height() > 500);
    }

    void whatTheScannerSaysIsTold_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("broken") << QByteArray("IO_ERROR") << idOf(scanner::kScannerFailed);
        QTest::newRow("stuck") << QByteArray("JAMMED") << idOf(scanner::kScannerJammed);
        QTest::newRow("open") << QByteArray("COVER_OPEN") << idOf(scanner::kScannerJammed);
        QTest::newRow("busy") << QByteArray("DEVICE_BUSY") << idOf(scanner::kScannerBusy);
        QTest::newRow("does not take the settings") << QByteArray("INVAL") << idOf(scanner::kScannerSettings);
        QTest::newRow("refused") << QByteArray("ACCESS_DENIED") << idOf(scanner::kScannerRefused);
    }

    void whatTheScannerSaysIsTold()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, code);
        const SaneDesk desk(SaneDesk::With::Scanner, "read-status-code \"SANE_STATUS_" + status + "\"\n");
        Scan scan;
        scan.process.scan(kDevice);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, code);
        QCOMPARE(scan.ends, 1);
        QVERIFY(scan.pages.isEmpty());
    }

    void unpluggedInTheMiddleKeepsWhatCame()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Scan scan;
        scan.onPage = [&scan] { // its driver falls over after the first sheet
            if (scan.pages.size() == 1)
                ::kill(static_cast<pid_t>(scan.process.processId()), SIGKILL);
        };
        scan.process.scan(kDevice);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, idOf(scanner::kScannerFailed));
        QVERIFY(!scan.pages.isEmpty() && scan.pages.size() < 10);
        QCOMPARE(scan.ends, 1);

        scan.onPage = nullptr; // plugged in again
        scan.fault.clear();
        scan.pages.clear();
        scan.process.scan(kDevice);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, QString());
        QCOMPARE(scan.pages.size(), 10);
    }

    void stoppedItEndsAndKeepsWhatCame()
    {
        const SaneDesk desk(SaneDesk::With::Scanner, "read-delay true\nread-delay-duration 200000\nread-limit true\n"
                                                     "read-limit-size 4096\n"); // minutes a sheet
        Scan scan;
        scan.process.scan(kDevice);
        QTest::qWait(300);
        QVERIFY(scan.process.isRunning());
        scan.process.stop();
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, QString());
        QCOMPARE(scan.ends, 1);
        QVERIFY(scan.pages.isEmpty());
    }

    void aScannerThatSaysNothingIsLeft()
    {
        const SaneDesk desk(SaneDesk::With::Scanner, "read-delay true\nread-delay-duration 200000\nread-limit true\n"
                                                     "read-limit-size 64\n");
        Scan scan(kProgram, 500ms);
        scan.process.scan(kDevice);
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, idOf(scanner::kScannerSilent));
    }

    void withoutItsHelperItIsSaid()
    {
        Scan scan(QString{});
        scan.process.findDevices();
        QVERIFY(scan.waitForEnd());
        QCOMPARE(scan.fault, idOf(scanner::kScanningMissing));
        Scan gone(QStringLiteral("/nonexistent/modulo-escaner"));
        gone.process.scan(kDevice);
        QVERIFY(gone.waitForEnd());
        QCOMPARE(gone.fault, idOf(scanner::kScanningMissing));
    }

    void whatIsNoReplyIsRefused()
    {
        QVERIFY(!scanner::devicesFromBytes("<html>"));
        QVERIFY(!scanner::devicesFromBytes(QByteArray(100'000, '\x80')));
        const QList<scanner::Device> two{{QStringLiteral("a"), QStringLiteral("Uno"), true}, {QStringLiteral("b"), {}}};
        QCOMPARE(*scanner::devicesFromBytes(scanner::devicesToBytes(two)), two);
        QCOMPARE(scanner::devicesFromBytes(scanner::devicesToBytes({}))->size(), 0);
        QCOMPARE(idOf(scanner::faultOf(scanner::exitCodeOf(scanner::kScannerEmpty))), idOf(scanner::kScannerEmpty));
        QCOMPARE(idOf(scanner::faultOf(1)), idOf(scanner::kScannerFailed));
        Scan other(QStringLiteral("/bin/echo")); // a program that is not the helper
        other.process.findDevices();
        QVERIFY(other.waitForEnd());
        QCOMPARE(other.fault, idOf(scanner::kScannerFailed));
    }
};

QTEST_GUILESS_MAIN(TstScanner)
#include "tst_scanner.moc"
