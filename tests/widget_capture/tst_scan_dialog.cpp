// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner's dialog by keys, over the real helper and SANE's own test scanner.
#include "capture/scan_dialog.h"
#include "documents/wire.h"
#include "support/papers/sane_desk.h"
#include "widgets/inline_message.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using fixture::SaneDesk;
using namespace padron;
using namespace std::chrono_literals;

namespace {

const QString kProgram = QStringLiteral(PADRON_BIN_DIR "/modulo-escaner");

class Dialog
{
public:
    explicit Dialog(const QString& program = kProgram, int room = 100) : dialog(program, 30s, room, nullptr)
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

/// A scanner of an invented maker whose feeder reads both sides; it writes down what it was asked for.
class DuplexHelper
{
public:
    DuplexHelper()
    {
        documents::DecodedPage page{.image = QImage(8, 8, QImage::Format_Grayscale8), .original = {8, 8}};
        page.image.fill(200);
        write(QStringLiteral("list"), scanner::devicesToBytes({{QStringLiteral("d"), QStringLiteral("Marca Dos Caras"), true}}));
        write(QStringLiteral("pages"),
              documents::pageHeader(page) +
                  QByteArray(reinterpret_cast<const char*>(page.image.constBits()), page.image.sizeInBytes()) +
                  documents::endFrame());
        const QByteArray folder = m_folder.path().toLocal8Bit();
        write(QStringLiteral("helper"), "#!/bin/sh\necho \"$*\" >> " + folder + "/asked\n[ \"$1\" = --lista ] && exec cat " +
                                            folder + "/list\nexec cat " + folder + "/pages\n");
        QFile::setPermissions(program(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString program() const { return m_folder.filePath(QStringLiteral("helper")); }
    QList<QByteArray> asked() const
    {
        QFile file(m_folder.filePath(QStringLiteral("asked")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    }

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(name));
    }
    QTemporaryDir m_folder;
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

    void itStopsAtTheLastPageThatFitsAndSaysSo()
    {
        const SaneDesk desk(SaneDesk::With::Scanner); // ten sheets in the feeder
        Dialog scan(kProgram, 12);
        QTRY_COMPARE_WITH_TIMEOUT(scan.pages.size(), 10, 60'000);
        QVERIFY(scan.waitUntilFree());
        QVERIFY(scan.said().isEmpty());
        scan.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(scan.said().contains(QStringLiteral("van en otro documento")), 60'000);
        QCOMPARE(scan.pages.size(), 12);
        QVERIFY(scan.state().contains(QStringLiteral("Páginas escaneadas: 12")));
        QVERIFY(!scan.dialog.findChild<QPushButton*>(QStringLiteral("scanStart"))->isEnabled());
        QTest::qWait(300);
        QCOMPARE(scan.pages.size(), 12);
        scan.key(Qt::Key_Escape);
        QVERIFY(!scan.dialog.isVisible());

        Dialog full(kProgram, 0); // nothing is pulled through for a document that is full
        QVERIFY(full.said().contains(QStringLiteral("van en otro documento")));
        full.key(Qt::Key_Escape);
        QVERIFY(!full.dialog.isVisible());
        QVERIFY(full.pages.isEmpty());
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

    void aSecondEscLeavesOnceTheScannerHasStopped()
    {
        const SaneDesk desk(SaneDesk::With::Scanner, "read-delay true\nread-delay-duration 200000\nread-limit true\n"
                                                     "read-limit-size 4096\n");
        Dialog scan;
        QTRY_VERIFY_WITH_TIMEOUT(scan.state().startsWith(QStringLiteral("Escaneando")), 30'000);
        QTest::qWait(200);
        scan.key(Qt::Key_Escape);
        scan.key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!scan.dialog.isVisible(), 30'000);
    }

    void bothSidesAreOfferedWhereTheFeederCan()
    {
        const DuplexHelper helper;
        Dialog scan(helper.program());
        auto* both = scan.dialog.findChild<QCheckBox*>(QStringLiteral("scanBothSides"));
        QVERIFY(scan.waitUntilFree());
        QVERIFY(both->isVisible());
        QVERIFY(scan.pages.isEmpty()); // there is something to choose first
        scan.key(Qt::Key_Return);
        QTRY_COMPARE(scan.pages.size(), 1);
        QVERIFY(scan.waitUntilFree());
        QCOMPARE(helper.asked().last(), QByteArray("--escanear d"));
        both->setFocus();
        scan.key(Qt::Key_Space);
        scan.key(Qt::Key_Return);
        QTRY_COMPARE(scan.pages.size(), 2);
        QCOMPARE(helper.asked().last(), QByteArray("--escanear d --ambos-lados"));
        QVERIFY(scan.waitUntilFree());

        const SaneDesk desk(SaneDesk::With::Scanner);
        Dialog plain;
        QVERIFY(!plain.dialog.findChild<QCheckBox*>(QStringLiteral("scanBothSides"))->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!plain.pages.isEmpty(), 30'000);
        QVERIFY(!plain.dialog.findChild<QCheckBox*>(QStringLiteral("scanBothSides"))->isVisible());
    }
};

QTEST_MAIN(TstScanDialog)
#include "tst_scan_dialog.moc"
