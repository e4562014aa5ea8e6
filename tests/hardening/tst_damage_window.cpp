// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees of a store that is whole, and of one that is not.
#include "damage.h"
#include "desktop/desktop_gate.h"
#include "local/stores/local_store.h"
#include "shell/main_window.h"
#include "widgets/inline_message.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

const QString kUser = QStringLiteral("Rosa");
const QString kPassword = QStringLiteral("una clave inventada");

class World
{
public:
    World() : gate({.directory = folder.path(), .kdfCost = access::KdfCost{1, 8192}}), window(gate)
    {
        auto made = gate.createStore(kUser, core::SecureBytes(kPassword.toUtf8()));
        made.waitForFinished();
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
    QString said(const char* name)
    {
        auto* message = find<ui::InlineMessage>(name);
        return message ? message->text() : QString();
    }
    void press(const char* name) { QTest::keyClick(find(name), Qt::Key_Space); }
    void lock()
    {
        window.lock();
        QTRY_VERIFY(shows("signInPassword"));
        auto closed = gate.userNames(); // behind the lock
        closed.waitForFinished();
    }
    void signIn()
    {
        QTest::keyClicks(find("signInPassword"), kPassword);
        QTest::keyClick(find("signInPassword"), Qt::Key_Return);
    }
    QString database() const { return stores::LocalStore::databasePath(folder.path()); }
    QStringList filesOfStore() const { return QDir(folder.path()).entryList({QStringLiteral("padron.db"), QStringLiteral("claves.*")}); }

    QTemporaryDir folder;
    desktop::DesktopGate gate;
    ui::MainWindow window;
};

} // namespace

class TestDamageWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Mode::Light); }

    void aWholeStoreIsLookedThrough()
    {
        World world;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F7);
        QTRY_VERIFY(world.shows("checkStart"));
        world.press("checkStart");
        QTRY_VERIFY(world.said("checkMessage").startsWith(QStringLiteral("Todo está como se guardó.")));
        QVERIFY(world.find("checkStart")->isEnabled());
        QVERIFY(!world.shows("checkProgress"));
    }

    void aDamagedStoreIsReadApart()
    {
        World world;
        world.lock();
        QVERIFY(fixture::damagePage(world.database(), fixture::pagesOf(world.database())));
        world.signIn();
        QTRY_VERIFY(world.shows("signInSalvage"));
        QVERIFY(world.shows("signInRestore"));
        QVERIFY(world.said("signInMessage").contains(QStringLiteral("Restaure un respaldo")));
        world.press("signInSalvage");
        QTRY_VERIFY(world.shows("signInReadOnly"));
        QVERIFY(world.said("signInMessage").contains(QStringLiteral("Están dañadas 1 de ")));
        world.press("signInReadOnly");
        QTRY_VERIFY(world.shows("sessionFrame"));
        QVERIFY(world.said("onlyReadingBanner").startsWith(QStringLiteral("Sólo consulta")));
        world.lock();
        world.signIn();
        QTRY_VERIFY(world.shows("signInSalvage")); // the store is as damaged as before
    }

    void aRestoreThatIsLeftChangesNothing()
    {
        World world;
        world.lock();
        QVERIFY(fixture::damagePage(world.database(), fixture::pagesOf(world.database())));
        const QStringList before = world.filesOfStore();
        world.signIn();
        QTRY_VERIFY(world.shows("signInRestore"));
        world.press("signInRestore");
        QTRY_VERIFY(!world.shows("signInPage"));
        QCOMPARE(world.filesOfStore(), before);
        // One that fails puts everything back where it was.
        auto restored = world.gate.restore(world.folder.filePath(QStringLiteral("no está.respaldo")), kUser,
                                           core::SecureBytes(kPassword.toUtf8()), {});
        restored.waitForFinished();
        QVERIFY(!restored.takeResult());
        QCOMPARE(world.filesOfStore(), before);
        QVERIFY(world.gate.canSalvage());
    }
};

QTEST_MAIN(TestDamageWindow)
#include "tst_damage_window.moc"
