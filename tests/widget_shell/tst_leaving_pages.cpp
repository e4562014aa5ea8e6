// SPDX-License-Identifier: GPL-3.0-or-later
// A lock for idleness while papers are being digitalised: nothing that came is lost, nothing stays in sight.
#include "capture/capture_pages.h"
#include "dialogs/page_viewer.h"
#include "documents/wire.h"
#include "forms/document_strip.h"
#include "forms/register_page.h"
#include "scanner/scan_reply.h"
#include "shell/session_frame.h"
#include "support/papers/drawn_page.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/choice_combo.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

constexpr int kPatience = 30'000;

QImage page(int number)
{
    return fixture::drawnPage(1200, number).convertToFormat(QImage::Format_Grayscale8);
}

/// A capture that was begun, with the viewer of its pages open.
struct Capture
{
    ShellGate gate{ShellGate::With::EnrolledStore};
    Window window{gate};
    QPointer<ui::PageViewer> viewer;

    Capture()
    {
        window.key(Qt::Key_N, Qt::ControlModifier);
        window.waitFor("quitarIntegrante");
        window.key(Qt::Key_2, Qt::AltModifier);
        window.waitFor("nombres");
        viewer = strip()->openViewer();
    }
    ui::DocumentStrip* strip()
    {
        auto* page = window.widget().findChild<ui::RegisterPage*>();
        return page ? page->findChild<ui::DocumentStrip*>() : nullptr;
    }
    int kept() { return strip() ? strip()->count() : -1; }
    QTimer* idle() { return window.widget().findChild<QTimer*>(QStringLiteral("idleTimer")); }
    static bool anyDialog()
    {
        for (const QWidget* widget : QApplication::topLevelWidgets())
            if (qobject_cast<const QDialog*>(widget) && widget->isVisible())
                return true;
        return false;
    }
};

/// A helper that scans one page and then never comes to an end.
class EndlessScanner
{
public:
    EndlessScanner()
    {
        documents::DecodedPage scanned{.image = page(7), .original = {8, 8}, .number = 1, .of = 20};
        write(QStringLiteral("list"), scanner::devicesToBytes({{QStringLiteral("d"), QStringLiteral("Marca Lenta"), false}}));
        write(QStringLiteral("page"), documents::pageHeader(scanned) +
                                          QByteArray(reinterpret_cast<const char*>(scanned.image.constBits()),
                                                     scanned.image.sizeInBytes()));
        const QByteArray folder = m_folder.path().toLocal8Bit();
        write(QStringLiteral("helper"), "#!/bin/sh\n[ \"$1\" = --lista ] && exec cat " + folder + "/list\ncat " + folder +
                                            "/page\nexec sleep 1000\n");
        QFile::setPermissions(program(), QFile::ReadOwner | QFile::ExeOwner);
    }
    QString program() const { return m_folder.filePath(QStringLiteral("helper")); }

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

class TstLeavingPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesThatWereNotAcceptedAreThereAfterTheLock()
    {
        Capture capture;
        for (int number : {1, 2})
            capture.viewer->addPage({page(number), page(number), {}});
        capture.idle()->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(capture.window.shows("signInPage"), kPatience);
        QCOMPARE(capture.gate.locks, 1);
        QVERIFY(!Capture::anyDialog());
        capture.window.signIn();
        QTRY_COMPARE(capture.kept(), 2); // where it was
        auto* list = capture.strip()->findChild<QListWidget*>(QStringLiteral("hojasDigitales"));
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Otro documento"))); // its kind was not said yet
    }

    void theKindThatWasChosenStays()
    {
        Capture capture;
        capture.viewer->addPage({page(1), page(1), {}});
        capture.viewer->findChild<ui::ChoiceCombo*>(QStringLiteral("tipoDocumento"))->setKey(QStringLiteral("comprobante"));
        capture.idle()->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(capture.window.shows("signInPage"), kPatience);
        capture.window.signIn();
        QTRY_COMPARE(capture.kept(), 1);
        auto* list = capture.strip()->findChild<QListWidget*>(QStringLiteral("hojasDigitales"));
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Comprobante")));
    }

    void aScanThatRunsIsStoppedAndWhatCameIsKept()
    {
        Capture capture;
        const EndlessScanner scanner;
        ui::scanInto(*capture.viewer, scanner.program());
        QTRY_COMPARE_WITH_TIMEOUT(capture.viewer->pageCount(), 1, kPatience);
        capture.idle()->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(!capture.viewer, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(capture.window.shows("signInPage"), kPatience);
        QVERIFY(!Capture::anyDialog());
        capture.window.signIn();
        QTRY_COMPARE(capture.kept(), 1);
    }

    void aScannerThatBroughtNothingYetHoldsNoLock()
    {
        Capture capture;
        QTemporaryDir folder;
        QFile mute(folder.filePath(QStringLiteral("helper")));
        QVERIFY(mute.open(QIODevice::WriteOnly));
        mute.write("#!/bin/sh\nexec sleep 1000\n");
        mute.close();
        mute.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        ui::scanInto(*capture.viewer, mute.fileName());
        QVERIFY(Capture::anyDialog());
        capture.idle()->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(capture.window.shows("signInPage"), kPatience);
        QVERIFY(!Capture::anyDialog());
    }

    void whatCannotBeKeptIsSaidAndNoDialogStandsOverIt()
    {
        Capture capture;
        capture.viewer->addPage({QImage(), QImage(), {}}); // no memory for it
        capture.idle()->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(capture.window.shows("leavingRetry"), kPatience);
        QVERIFY(capture.window.textOf("leavingMessage").contains(QStringLiteral("DOC-120")));
        QVERIFY2(capture.window.textOf("leavingWhat").contains(QStringLiteral("1 hoja")),
                 qPrintable(capture.window.textOf("leavingWhat")));
        QVERIFY(!Capture::anyDialog());
        QCOMPARE(capture.gate.locks, 0);
        capture.window.key(Qt::Key_Return); // once more
        QTRY_VERIFY(capture.window.shows("leavingAnyway") && capture.window.find("leavingRetry")->isEnabled());
        capture.window.find("leavingAnyway")->setFocus();
        capture.window.key(Qt::Key_Return);
        capture.window.waitFor("signInPage");
        QCOMPARE(capture.gate.locks, 1);
    }

    void whoStaysFindsTheDialogAgain()
    {
        Capture capture;
        capture.viewer->addPage({QImage(), QImage(), {}});
        auto* session = capture.window.widget().findChild<ui::SessionFrame*>();
        Q_EMIT session->lockRequested();
        QTRY_VERIFY_WITH_TIMEOUT(capture.window.shows("leavingStay"), kPatience);
        QVERIFY(!capture.viewer->isVisible());
        capture.window.find("leavingStay")->setFocus();
        capture.window.key(Qt::Key_Return);
        QTRY_VERIFY(capture.viewer && capture.viewer->isVisible());
        QCOMPARE(capture.viewer->pageCount(), 1);
    }

    void aDialogWithNothingToLoseIsPutAway()
    {
        Capture capture;
        QVERIFY(Capture::anyDialog());
        capture.idle()->start(1);
        QTRY_VERIFY(capture.window.shows("signInPage"));
        QVERIFY(!Capture::anyDialog());
        QCOMPARE(capture.gate.locks, 1);
        capture.window.signIn(); // the keys go to the window, not to what was put away
        QVERIFY(capture.window.shows("sessionFrame"));
    }

    void aPageThatComesIsWorkAtTheDesk()
    {
        Capture capture;
        capture.idle()->setTimerType(Qt::PreciseTimer); // a coarse one rounds its minutes
        capture.idle()->start(600'000);
        QTest::qWait(50);
        const int left = capture.idle()->remainingTime();
        QVERIFY(left < 600'000);
        capture.viewer->addPage({page(1), page(1), {}});
        QVERIFY(capture.idle()->remainingTime() > left);
    }
};

QTEST_MAIN(TstLeavingPages)
#include "tst_leaving_pages.moc"
