// SPDX-License-Identifier: GPL-3.0-or-later
// Closing and locking with something the store did not take: said, tried again, and lost only when one says so.
#include "core/id_source.h"
#include "support/store/full_disk.h"
#include "support/store/manual_clock.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/inline_message.h"

#include <QLineEdit>
#include <QSemaphore>
#include <QTimer>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

/// A session in the middle of a name that the disk has no room for.
struct Full
{
    fixture::FullDisk disk;
    fixture::ManualClock clock;
    core::UuidV7Source ids{clock};
    usecases::Drafts drafts{disk, disk, clock, ids, {}};
    ShellGate gate{ShellGate::With::EnrolledStore};
    std::unique_ptr<Window> window;

    Full()
    {
        gate.brokenDrafts = &drafts;
        window = std::make_unique<Window>(gate);
        window->key(Qt::Key_N, Qt::ControlModifier);
        window->waitFor("quitarIntegrante");
        window->key(Qt::Key_2, Qt::AltModifier);
        window->waitFor("nombres");
        window->find("nombres")->setFocus();
        window->type(QStringLiteral("Ñadia"));
    }
};

} // namespace

class TstLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingSaysWhatIsNotSavedAndGoesOnceItIs()
    {
        Full full;
        Window& window = *full.window;
        QVERIFY(!window.widget().close());
        QVERIFY(!window.shows("sessionFrame"));
        QTRY_VERIFY(window.shows("leavingRetry"));
        QVERIFY(window.textOf("leavingMessage").contains(QStringLiteral("STO-103")));
        QVERIFY2(window.textOf("leavingWhat").contains(QStringLiteral("Ñadia, 1 persona")), qPrintable(window.textOf("leavingWhat")));
        QVERIFY(window.textOf("leavingWhat").contains(QStringLiteral("se pierde lo escrito")));
        window.shot(QStringLiteral("falta-guardar"));
        QVERIFY(!window.widget().close()); // once more changes nothing
        QVERIFY(window.widget().isVisible());

        window.find("leavingStay")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.shows("sessionFrame"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("nombres"));
        QCOMPARE(window.textOf("nombres"), QStringLiteral("Ñadia"));
        window.type(QStringLiteral(" Luz"));

        QVERIFY(!window.widget().close());
        QTRY_COMPARE(window.focusName(), QStringLiteral("leavingRetry"));
        full.disk.full = false; // room was made
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.widget().isVisible());
        QCOMPARE(full.disk.kept->people.front().nombres, QStringLiteral("Ñadia Luz"));
    }

    void closingAnywayIsSaidAndDone()
    {
        Full full;
        Window& window = *full.window;
        QVERIFY(!window.widget().close());
        QTRY_VERIFY(window.shows("leavingAnyway"));
        QCOMPARE(window.textOf("leavingAnyway"), QStringLiteral("Cerrar de todos modos"));
        window.find("leavingAnyway")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.widget().isVisible());
        QVERIFY(!full.disk.kept);
    }

    void theLockWaitsAndSaysSo()
    {
        Full full;
        Window& window = *full.window;
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.shows("leavingRetry"));
        QVERIFY(window.textOf("leavingWhat").contains(QStringLiteral("El equipo no está bloqueado")));
        QCOMPARE(full.gate.locks, 0);
        full.disk.full = false;
        window.key(Qt::Key_Return);
        window.waitFor("signInPage");
        QCOMPARE(full.gate.locks, 1);
        window.signIn();
        window.waitFor("nombres");
        QCOMPARE(window.textOf("nombres"), QStringLiteral("Ñadia"));
    }

    void idlenessShowsNobodyAndOffersNoWayBack()
    {
        Full full;
        Window& window = *full.window;
        auto* idle = window.widget().findChild<QTimer*>(QStringLiteral("idleTimer"));
        QVERIFY(!window.widget().close());
        QTRY_VERIFY(window.shows("leavingStay")); // somebody is here...
        idle->start(1);                           // ...and goes away
        QTRY_VERIFY(!window.shows("leavingStay"));
        QVERIFY(!window.textOf("leavingWhat").contains(QStringLiteral("Ñadia")));
        QVERIFY(window.textOf("leavingWhat").contains(QStringLiteral("1 captura")));
        QVERIFY(window.shows("leavingRetry"));

        Full other;
        idle = other.window->widget().findChild<QTimer*>(QStringLiteral("idleTimer"));
        idle->start(1);
        QTRY_VERIFY(other.window->shows("leavingAnyway"));
        QVERIFY(!other.window->shows("leavingStay"));
        QVERIFY(!other.window->textOf("leavingWhat").contains(QStringLiteral("Ñadia")));
        other.window->find("leavingAnyway")->setFocus();
        other.window->key(Qt::Key_Return);
        other.window->waitFor("signInPage");
    }

    void aBusyStoreHidesThePageAtOnce()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_N, Qt::ControlModifier);
        window.waitFor("quitarIntegrante");
        window.key(Qt::Key_2, Qt::AltModifier);
        window.waitFor("nombres");
        window.find("nombres")->setFocus();
        auto busy = std::make_shared<QSemaphore>();
        gate.keepBusy([busy] { return busy->acquire(), true; });
        window.type(QStringLiteral("Beto"));
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.shows("leavingWait"));
        QVERIFY(!window.shows("nombres"));
        QCOMPARE(gate.locks, 0);
        busy->release();
        window.waitFor("signInPage");
        QCOMPARE(gate.drafts().size(), 1);
    }
};

QTEST_MAIN(TstLeaving)
#include "tst_leaving.moc"
