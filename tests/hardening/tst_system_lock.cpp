// SPDX-License-Identifier: GPL-3.0-or-later
// The lid is closed on a capture: the system waits until the store is closed, and the capture comes back.
#include "capture.h"
#include "desktop/desktop_gate.h"
#include "desktop/system_lock.h"
#include "shell/main_window.h"
#include "support/platform/fake_session_events.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

const QString kUser = QStringLiteral("Rosa");
const QString kPassword = QStringLiteral("una clave inventada");

core::SecureBytes password()
{
    return core::SecureBytes(kPassword.toUtf8());
}

class World
{
public:
    World() : gate({.directory = folder.path(), .kdfCost = access::KdfCost{1, 8192}}), window(gate)
    {
        desktop::lockWithTheSystem(session, gate, window);
        auto made = gate.createStore(kUser, password());
        made.waitForFinished();
        if (!fixture::queueCapture(gate))
            qFatal("no capture");
        window.openSession();
        static_cast<QWidget&>(window).show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window never became active");
    }
    template <class W = QWidget> W* find(const char* name) ///< a visible one
    {
        for (W* widget : window.findChildren<W*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool shows(const char* name) { return find(name) != nullptr; }
    void comeBack()
    {
        QTRY_VERIFY(shows("signInPassword"));
        QTest::keyClicks(find("signInPassword"), kPassword);
        QTest::keyClick(find("signInPassword"), Qt::Key_Return);
        QTRY_VERIFY(shows("sessionFrame"));
    }

    QTemporaryDir folder;
    fixture::FakeSession session;
    desktop::DesktopGate gate;
    ui::MainWindow window;
};

} // namespace

class TestSystemLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Mode::Light); }

    void theLidOnACapture()
    {
        World world;
        QVERIFY(fixture::openCapture(world.window));
        QTRY_VERIFY(world.shows("nombres"));
        QTest::keyClick(world.find("nombres"), Qt::Key_End);
        QTest::keyClicks(world.find("nombres"), QStringLiteral(" Canaria"));
        world.session.closeLid();
        QTRY_VERIFY(!world.session.isHeldBack()); // the store is closed now
        QVERIFY(!world.gate.desk());
        QVERIFY(!world.window.findChild<QWidget*>(QStringLiteral("sessionFrame")));
        world.session.goOn();
        world.comeBack();
        QTRY_VERIFY(world.shows("nombres"));
        QTRY_COMPARE(world.find<QLineEdit>("nombres")->text(), QStringLiteral("Ana Canaria"));
        QVERIFY(world.session.isHeldBack());
    }

    void theLockOfTheScreen()
    {
        World world;
        world.session.lockScreen();
        QTRY_VERIFY(world.shows("signInPage"));
        QVERIFY(world.session.isHeldBack()); // nothing of the system's waited for it
        world.session.closeLid();            // nobody is in: nothing to wait for
        QTRY_VERIFY(!world.session.isHeldBack());
        QVERIFY(world.shows("signInPage"));
    }
};

QTEST_MAIN(TestSystemLock)
#include "tst_system_lock.moc"
