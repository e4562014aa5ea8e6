// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials from the list to paper and back to whoever answers for them, by keys.
#include "dialogs/print_dialog.h"
#include "models/row_roles.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QTemporaryDir>
#include <QTimer>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

sync::PrintAuthorised leave(quint32 number, bool granted = true)
{
    return {number, QStringLiteral("OF-12/2026"), 0, 0, granted};
}

/// Four people whose credentials wait to be printed, under the centre's leave.
struct Desk
{
    explicit Desk(bool granted = true)
    {
        family = gate.registerFamily(1);
        gate.centreReceipts(sync::VerdictKind::Aceptado);
        gate.centreSigns(family);
        if (granted)
            gate.centreSays(leave(1));
    }

    ShellGate gate{ShellGate::With::EnrolledStore};
    domain::FamilyRecord family;
    QTemporaryDir folder;
};

int rowsOf(Window& window)
{
    auto* list = window.find<QAbstractItemView>("credentialList");
    return list ? list->model()->rowCount() : -1;
}

} // namespace

class TstPrintView : public QObject
{
    Q_OBJECT

private:
    static void openList(Window& window, int rows = 4)
    {
        window.key(Qt::Key_F4);
        QTRY_COMPARE(rowsOf(window), rows);
        QCOMPARE(window.focusName(), QStringLiteral("credentialList"));
    }

    /// Up to the file dialog's answer; what comes of it comes later.
    static void savePdf(Window& window, const QString& path)
    {
        window.find("saveCredentials")->setFocus();
        window.key(Qt::Key_Space);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        window.widget().activateWindow(); // as a window manager does once the dialog is gone
    }

    /// Asked how they came out, with the keys where one answers.
    static void waitToBeAsked(Window& window)
    {
        window.waitFor("cameWell");
        QVERIFY(QTest::qWaitForWindowActive(&window.widget()));
        QTRY_COMPARE(window.focusName(), QStringLiteral("sheetCards"));
        QTRY_VERIFY(window.find("cameWell")->isEnabled()); // it does not listen before one can have looked
    }

    static void printAll(Window& window, Desk& desk)
    {
        openList(window);
        window.find("chooseUnprinted")->setFocus();
        window.key(Qt::Key_Space);
        savePdf(window, desk.folder.filePath(QStringLiteral("salida.pdf")));
        waitToBeAsked(window);
    }

private Q_SLOTS:
    void nothingIsPrintedWithoutTheCentresLeave()
    {
        Desk desk(false);
        Window window(desk.gate);
        openList(window);
        window.key(Qt::Key_Space);
        window.shot(QStringLiteral("imprimir-sin-permiso"));
        QVERIFY(window.textOf("printLeave").contains(QStringLiteral("no ha autorizado")));
        QVERIFY(!window.find("printCredentials")->isEnabled() && !window.find("saveCredentials")->isEnabled());
        desk.gate.centreSays(leave(1));
        desk.gate.changed();
        QTRY_VERIFY(window.find("saveCredentials")->isEnabled()); // what was chosen stays chosen
        QVERIFY(!window.shows("printLeave"));
        QVERIFY(window.textOf("printGranted").contains(QStringLiteral("OF-12/2026")));
        desk.gate.centreSays(leave(2, false));
        desk.gate.changed();
        QTRY_VERIFY(window.shows("printLeave"));
        QVERIFY(window.textOf("printLeave").contains(QStringLiteral("retiró")));
    }

    void aPdfIsARunThatSomebodyAnswersFor()
    {
        Desk desk;
        Window window(desk.gate);
        openList(window);
        window.key(Qt::Key_Space);
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Space);
        window.shot(QStringLiteral("imprimir"));
        QVERIFY(window.textOf("printCredentials").startsWith(QStringLiteral("Imprimir 2 credencial")));
        const QString path = desk.folder.filePath(QStringLiteral("salida.pdf"));
        savePdf(window, path);
        waitToBeAsked(window);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
        window.shot(QStringLiteral("imprimir-revisar"));
        QCOMPARE(window.find<QAbstractItemView>("sheetCards")->model()->rowCount(), 2);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(rowsOf(window), 2);
        QVERIFY(!window.shows("printWaiting") && !window.shows("credentialsMessage"));
        window.find("printUnprinted")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_COMPARE(rowsOf(window), 4);
        int printed = 0;
        for (int i = 0; i < 4; ++i)
            printed += window.find<QAbstractItemView>("credentialList")->model()->index(i, 0).data(ui::ChipRole).toString() == QStringLiteral("Impresa");
        QCOMPARE(printed, 2);
    }

    void aPrinterThatWouldPrintThreeOfEachPrintsOne()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setCopyCount(3);
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
        QVERIFY(!ui::printsOnce(printer)); // a file is no paper
        QCOMPARE(printer.copyCount(), 1);
        QCOMPARE(printer.printRange(), QPrinter::AllPages);
        QCOMPARE(printer.fromPage(), 0);
    }

    void whatJammedIsDestroyedBeforeItIsFree()
    {
        Desk desk;
        Window window(desk.gate);
        printAll(window, desk);
        window.key(Qt::Key_A);
        window.waitFor("destroySpoilt");
        window.shot(QStringLiteral("imprimir-destruir"));
        QCOMPARE(window.focusName(), QStringLiteral("spoiltBack"));
        window.key(Qt::Key_A); // neither A nor a hurried Entrar confirms anything
        QVERIFY(window.shows("destroySpoilt"));
        window.key(Qt::Key_Escape);
        QVERIFY(!window.shows("destroySpoilt"));
        window.key(Qt::Key_D);
        QTest::qWait(60);
        QVERIFY(window.shows("cameWell"));
        window.key(Qt::Key_A);
        window.waitFor("destroySpoilt");
        window.key(Qt::Key_D);
        QTRY_COMPARE(rowsOf(window), 4);
    }

    void oneCardOfASheetThatCameOutBad()
    {
        Desk desk;
        Window window(desk.gate);
        printAll(window, desk);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Space);
        const QString bad = window.find<QAbstractItemView>("sheetCards")->currentIndex().data(ui::MonoRole).toString();
        QVERIFY(window.textOf("cameWell").contains(QStringLiteral("menos")));
        window.key(Qt::Key_Return);
        window.waitFor("destroySpoilt");
        window.key(Qt::Key_D);
        QTRY_COMPARE(rowsOf(window), 1);
        QCOMPARE(window.find<QAbstractItemView>("credentialList")->model()->index(0, 0).data(ui::MonoRole).toString(), bad);
    }

    void cardsOneByOneAndTheRestAtOnce()
    {
        Desk desk;
        Window window(desk.gate);
        openList(window);
        auto* paper = window.find<QComboBox>("printPaper");
        paper->setFocus();
        window.key(Qt::Key_End);
        window.find("chooseUnprinted")->setFocus();
        window.key(Qt::Key_Space);
        savePdf(window, desk.folder.filePath(QStringLiteral("tarjetas.pdf")));
        waitToBeAsked(window);
        QCOMPARE(window.find<QAbstractItemView>("sheetCards")->model()->rowCount(), 1);
        window.key(Qt::Key_N); // a PDF that is not printed is deleted
        window.waitFor("destroySpoilt");
        window.key(Qt::Key_D);
        QTRY_VERIFY(window.shows("cameWell") && window.shows("restWell") && window.find("cameWell")->isEnabled());
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rowsOf(window), 1);
    }

    void aHurriedEntrarSaysNothingOfTheNextSheet()
    {
        Desk desk;
        Window window(desk.gate);
        openList(window);
        window.find<QComboBox>("printPaper")->setFocus();
        window.key(Qt::Key_End); // CR80: a sheet is a card
        window.find("chooseUnprinted")->setFocus();
        window.key(Qt::Key_Space);
        savePdf(window, desk.folder.filePath(QStringLiteral("tarjetas.pdf")));
        window.find("printSearch")->setFocus();
        window.waitFor("printWaiting"); // it came out while somebody types: they are told, not pulled away
        QTRY_COMPARE(window.focusName(), QStringLiteral("printSearch"));
        window.find("reviewRun")->setFocus();
        window.key(Qt::Key_Space);
        waitToBeAsked(window);
        for (const auto* keys : window.find("cameWell")->parentWidget()->findChildren<QShortcut*>())
            QVERIFY(!keys->autoRepeat()); // a key that is held
        QCOMPARE(window.textOf("sheetTitle"), QStringLiteral("¿Salió bien? Tarjeta 1 de 4"));
        QObject context;
        connect(window.find<QAbstractItemView>("sheetCards")->model(), &QAbstractItemModel::rowsInserted, &context, [&] {
            QTimer::singleShot(0, &context, [&] { window.key(Qt::Key_Return); });
        });
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.textOf("sheetTitle"), QStringLiteral("¿Salió bien? Tarjeta 2 de 4"));
        QTRY_VERIFY(window.find("cameWell")->isEnabled());
        QCOMPARE(window.textOf("sheetTitle"), QStringLiteral("¿Salió bien? Tarjeta 2 de 4"));
    }

    void aRunThatNobodyAnsweredForIsAskedAgain()
    {
        Desk desk;
        Window window(desk.gate);
        printAll(window, desk);
        window.key(Qt::Key_Escape);
        QTRY_COMPARE(rowsOf(window), 0); // none of it can be printed again
        QVERIFY(window.shows("printWaiting"));
        window.key(Qt::Key_F2);
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.waitFor("signInPage");
        window.signIn();
        window.waitFor("openRunBanner");
        window.shot(QStringLiteral("imprimir-pendiente"));
        window.find("openRunSee")->setFocus();
        window.key(Qt::Key_Space);
        window.waitFor("cameWell");
        QVERIFY(!window.shows("openRunBanner"));
        QTRY_VERIFY(window.find("cameWell")->isEnabled());
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.shows("cameWell"));
        QVERIFY(!window.shows("printWaiting"));
    }

    void whatWasStoppedIsFreeAgain()
    {
        Desk desk;
        Window window(desk.gate);
        openList(window);
        window.find("chooseUnprinted")->setFocus();
        window.key(Qt::Key_Space);
        const QString path = desk.folder.filePath(QStringLiteral("salida.pdf"));
        savePdf(window, path);
        QVERIFY(window.shows("stopPrinting"));
        window.find<QPushButton>("stopPrinting")->click();
        window.waitFor("credentialsMessage");
        QTRY_COMPARE(rowsOf(window), 4);
        QVERIFY(!QFile::exists(path));
        QVERIFY(!window.shows("printWaiting"));
    }

    void whoseCardsIsChosen()
    {
        Desk desk;
        const auto other = desk.gate.registerFamily(2);
        desk.gate.centreReceipts(sync::VerdictKind::Aceptado);
        desk.gate.centreSigns(other);
        Window window(desk.gate);
        openList(window, 8);
        window.find("printSearch")->setFocus();
        window.type(other.people.back().folio.text());
        QTRY_COMPARE(rowsOf(window), 4);
        window.find<QLineEdit>("printSearch")->clear();
        QTRY_COMPARE(rowsOf(window), 8);
        window.openFamily(desk.family.people.front().folio.text());
        QTRY_VERIFY(window.find("printFamilyCredentials")->isEnabled());
        window.find<QPushButton>("printFamilyCredentials")->click();
        window.waitFor("printEverybody");
        QTRY_VERIFY(window.textOf("printCredentials").startsWith(QStringLiteral("Imprimir 4 credencial")));
        QCOMPARE(rowsOf(window), 4);
        window.find("printEverybody")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_COMPARE(rowsOf(window), 8);
    }

    void tabsAreWalkedByKeys()
    {
        Desk desk;
        Window window(desk.gate);
        openList(window);
        auto* first = window.find<QPushButton>("cardsTabPrint");
        QVERIFY(first->isChecked());
        window.key(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(!first->isChecked() && !window.shows("credentialList"));
        window.key(Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(first->isChecked() && window.shows("credentialList"));
    }
};

QTEST_MAIN(TstPrintView)
#include "tst_print_view.moc"
