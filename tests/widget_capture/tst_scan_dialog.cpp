// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner's dialog by keys, over the real helper and SANE's own test scanner.
#include "capture/scan_dialog.h"
#include "support/papers/sane_desk.h"
#include "widgets/inline_message.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using fixture::SaneDesk;
using namespace padron;
using namespace std::chrono_literals;

namespace {

const QString kProgram = QStringLiteral(PADRON_BIN_DIR "/modulo-escaner");

class Dialog
{
public:
    explicit Dialog(const QString& program = kProgram) : dialog(program, 30s, nullptr)
    {
        QObject::connect(&dialog, &ui::ScanDialog::pageScanned, &dialog, [this](const QImage& page) { pages << page; });
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    void key(Qt::Key key) { QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, key); }
    bool waitUntilFree()
    {
        return QTest::qWaitFor([this] { return dialog.findChild<QPushButton*>(QStringLiteral("scanStart"))->isEnabled(); },
                               60'000);
    }
    QString state() { return dialog.findChild<QLabel*>(QStringLiteral("scanState"))->text(); }
    QString said() { return dialog.findChild<ui::InlineMessage*>(QStringLiteral("scanMessage"))->text(); }

    ui::ScanDialog dialog;
    QList<QImage> pages;
};

} // namespace

class TstScanDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOnlyScannerScansAtOnceAndEnterScansMore()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Dialog scan;
        QTRY_VERIFY_WITH_TIMEOUT(scan.pages.size() > 0, 30'000);
        QVERIFY(scan.waitUntilFree());
        QCOMPARE(scan.pages.size(), 10);
        QVERIFY(scan.state().contains(QStringLiteral("Páginas escaneadas: 10")));
        scan.key(Qt::Key_Return);
        QVERIFY(scan.waitUntilFree());
        QCOMPARE(scan.pages.size(), 20);
        scan.key(Qt::Key_Escape);
        QVERIFY(!scan.dialog.isVisible());
    }

    void withoutOneItIsSaidAndEnterLooksAgain()
    {
        {
            const SaneDesk nothing(SaneDesk::With::Nothing);
            Dialog scan;
            QVERIFY(scan.waitUntilFree());
            QVERIFY2(scan.said().contains(QStringLiteral("DOC-201")), qPrintable(scan.said()));
            const SaneDesk plugged(SaneDesk::With::Scanner);
            scan.key(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(scan.pages.size(), 10, 60'000);
        }
        Dialog notInstalled{QString()};
        QVERIFY(notInstalled.said().contains(QStringLiteral("DOC-208")));
        notInstalled.key(Qt::Key_Escape);
        QVERIFY(!notInstalled.dialog.isVisible());
    }

    void whatBreaksIsSaidAndCanBeTriedAgain()
    {
        const SaneDesk desk(SaneDesk::With::Scanner, "read-status-code \"SANE_STATUS_JAMMED\"\n");
        Dialog scan;
        QTRY_VERIFY_WITH_TIMEOUT(scan.said().contains(QStringLiteral("DOC-205")), 30'000);
        QVERIFY(scan.waitUntilFree());
        const SaneDesk mended(SaneDesk::With::Scanner);
        scan.key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(scan.pages.size(), 10, 60'000);
        QVERIFY(!scan.dialog.findChild<ui::InlineMessage*>(QStringLiteral("scanMessage"))->isVisible());
    }

    void escStopsFirstAndThenLeaves()
    {
        const SaneDesk desk(SaneDesk::With::Scanner, "read-delay true\nread-delay-duration 200000\nread-limit true\n"
                                                     "read-limit-size 4096\n"); // minutes a sheet
        Dialog scan;
        QTRY_VERIFY_WITH_TIMEOUT(scan.state().startsWith(QStringLiteral("Escaneando")), 30'000);
        QTest::qWait(200);
        scan.key(Qt::Key_Escape);
        QVERIFY(scan.dialog.isVisible());
        QVERIFY(scan.waitUntilFree());
        QVERIFY(scan.dialog.isVisible());
        QVERIFY(scan.pages.isEmpty());
        scan.key(Qt::Key_Escape);
        QVERIFY(!scan.dialog.isVisible());
    }
};

QTEST_MAIN(TstScanDialog)
#include "tst_scan_dialog.moc"
