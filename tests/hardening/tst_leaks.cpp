// SPDX-License-Identifier: GPL-3.0-or-later
// Invented people go through the window and the use cases; afterwards no file of ours, no temporary file, no setting and
// no line of the log holds any of them.
#include "capture.h"
#include "desktop/desktop_gate.h"
#include "shell/main_window.h"
#include "support/canaries.h"
#include "usecases/session_fixture.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace padron;

namespace {

/// Where everything of this process goes that has no folder of its own.
QTemporaryDir& home()
{
    static QTemporaryDir folder;
    return folder;
}

void toFile(QtMsgType, const QMessageLogContext&, const QString& message)
{
    QFile file(home().filePath(QStringLiteral("bitacora.log")));
    if (file.open(QIODevice::Append))
        file.write(message.toUtf8() + '\n');
}

QStringList canariesOf(const domain::FamilyRecord& record)
{
    QStringList all;
    for (const auto& person : record.people) {
        all << person.name.nombres() << person.name.primerApellido() << person.folio.digits();
        if (person.curp)
            all << person.curp->text();
        if (!person.telefono.isEmpty())
            all << person.telefono;
    }
    all.removeIf([](const QString& text) { return text.size() < 5; }); // too short to mean anybody
    all.removeDuplicates();
    return all;
}

} // namespace

class TestLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"TMPDIR", "SQLITE_TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, home().path().toLocal8Bit());
        qInstallMessageHandler(toFile);
    }
    void cleanupTestCase() { qInstallMessageHandler(nullptr); }

    void theScannerFindsWhatIsThere()
    {
        QTemporaryDir folder;
        const fixture::Canaries canaries({QStringLiteral("Ñandúcanario"), QStringLiteral("9991234567")});
        QVERIFY(canaries.foundIn({folder.path()}).isEmpty());
        const auto put = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const QString text = QStringLiteral("xx ÑANDÚCANARIO xx");
        QVERIFY(put("utf8", text.toUtf8()));
        QVERIFY(put("latin1", text.toLatin1()));
        QVERIFY(put("utf16", QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)));
        QVERIFY(put("across", QByteArray(4 * 1024 * 1024 - 5, 'x') + "9991234567"));
        QCOMPARE(canaries.foundIn({folder.path()}).size(), 4);
        QCOMPARE(canaries.foundIn({folder.path()}, {folder.filePath(QStringLiteral("utf"))}).size(), 2);
    }

    void whatIsRegisteredAndPrinted()
    {
        QStringList texts;
        {
            fixture::Store store;
            const QString folder = store.path();
            for (int i = 1; i <= 3; ++i) {
                const auto record = store.registerFamily(i);
                texts += canariesOf(record);
                QVERIFY(store.session().openFamily.run(record.people.front().id));
                QVERIFY(store.session().printCertificado.run(record.family.id));
                QVERIFY(store.session().searchPeople.run(record.people.front().name.primerApellido()));
            }
            texts << QStringLiteral("una frase de ensayo");
            const fixture::Canaries canaries(texts);
            QCOMPARE(canaries.foundIn({folder, home().path()}), QStringList());
            QVERIFY(canaries.filesRead() >= 3);
            QVERIFY(store.session().checkStore.atStart());
            store.reopen();
            QCOMPARE(canaries.foundIn({folder, home().path()}), QStringList());
        }
    }

    void whatIsTypedIntoTheWindow()
    {
        const QString user = QStringLiteral("Canariausuaria"), secret = QStringLiteral("canario de clave larga");
        const fixture::Canaries canaries({QStringLiteral("Canarianombre"), QStringLiteral("9610004321"),
                                          QStringLiteral("Canariobuscado"), secret});
        QTemporaryDir folder;
        desktop::DesktopGate gate({.directory = folder.path(), .kdfCost = access::KdfCost{1, 8192}});
        auto made = gate.createStore(user, core::SecureBytes(secret.toUtf8()));
        made.waitForFinished();
        QVERIFY(made.takeResult());
        QVERIFY(fixture::queueCapture(gate));
        ui::MainWindow window(gate);
        window.openSession();
        static_cast<QWidget&>(window).show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto find = [&](const char* name) -> QWidget* {
            for (QWidget* widget : window.findChildren<QWidget*>(QLatin1String(name)))
                if (widget->isVisible())
                    return widget;
            return nullptr;
        };
        QVERIFY(fixture::openCapture(window));
        QTRY_VERIFY(find("nombres"));
        QTest::keyClicks(find("nombres"), QStringLiteral("Canarianombre"));
        for (QLineEdit* phone : window.findChildren<QLineEdit*>(QStringLiteral("telefono")))
            phone->setText(QStringLiteral("9610004321"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        QTest::keyClicks(find("searchBox"), QStringLiteral("Canariobuscado"));
        gate.setAppearance(QStringLiteral("dark"));
        window.lock();
        QTRY_VERIFY(find("signInPage"));
        auto names = gate.userNames();
        names.waitForFinished();
        QVERIFY(!window.windowTitle().contains(QStringLiteral("Canaria")));
        QCOMPARE(canaries.foundIn({folder.path(), home().path()}), QStringList());
        QVERIFY(canaries.filesRead() >= 4);
    }
};

int main(int argc, char** argv)
{
    QTemporaryDir& own = home(); // before anything looks for its folders
    Q_UNUSED(own);
    QApplication app(argc, argv);
    ui::applyTheme(app, ui::Theme::Mode::Light);
    TestLeaks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_leaks.moc"
