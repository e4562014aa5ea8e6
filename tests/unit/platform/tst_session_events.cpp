// SPDX-License-Identifier: GPL-3.0-or-later
// The same contract on the model and on the adapter with a bus of its own and a login1 that hands out real delays.
#include "support/platform/fake_session_events.h"

#ifdef PADRON_LOGIN1
#include "platform/login1_events.h"
#include "stub_login1.h"

#include <QDBusMessage>
#include <QProcess>
#endif

#include <QStandardPaths>
#include <QTest>

using namespace padron;
using platform::SessionEvent;

namespace {

/// A system whose lid the test closes.
class World
{
public:
    virtual ~World() = default;
    virtual platform::SessionEvents& events() = 0;
    virtual void closeLid() = 0;
    virtual void shutDown() = 0;
    virtual void lockScreen() = 0;
    virtual void goOn() = 0;
    virtual bool isHeldBack() const = 0;
};

class ModelWorld final : public World
{
public:
    platform::SessionEvents& events() override { return m_session; }
    void closeLid() override { m_session.closeLid(); }
    void shutDown() override { m_session.shutDown(); }
    void lockScreen() override { m_session.lockScreen(); }
    void goOn() override { m_session.goOn(); }
    bool isHeldBack() const override { return m_session.isHeldBack(); }

private:
    fixture::FakeSession m_session;
};

#ifdef PADRON_LOGIN1
class BusWorld final : public World
{
public:
    BusWorld()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return;
        const QString address = QString::fromLatin1(m_daemon.readLine().trimmed());
        QDBusConnection bus = QDBusConnection::connectToBus(address, kServer);
        isThere = bus.registerService(QStringLiteral("org.freedesktop.login1"))
            && bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &m_login,
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && bus.registerObject(kSessionPath, &m_session, QDBusConnection::ExportAllSignals);
        if (isThere)
            m_events = std::make_unique<platform::Login1Events>(address);
    }
    ~BusWorld() override
    {
        m_events.reset();
        QDBusConnection::disconnectFromBus(kServer);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    platform::SessionEvents& events() override { return *m_events; }
    void closeLid() override { Q_EMIT m_login.PrepareForSleep(true); }
    void shutDown() override { Q_EMIT m_login.PrepareForShutdown(true); }
    void lockScreen() override { Q_EMIT m_session.Lock(); }
    void goOn() override
    {
        Q_EMIT m_login.PrepareForSleep(false);
    }
    bool isHeldBack() const override { return m_login.isHeldBack(); }
    void hintLocked(bool locked)
    {
        QDBusMessage changed = QDBusMessage::createSignal(kSessionPath, QStringLiteral("org.freedesktop.DBus.Properties"),
                                                          QStringLiteral("PropertiesChanged"));
        changed << QStringLiteral("org.freedesktop.login1.Session")
                << QVariantMap{{QStringLiteral("LockedHint"), locked}} << QStringList();
        QDBusConnection(kServer).send(changed);
    }
    const StubLogin1& login() const { return m_login; }
    bool isThere = false;

private:
    const QString kServer = QStringLiteral("stub");
    const QString kSessionPath = QStringLiteral("/org/freedesktop/login1/session/c1");
    QProcess m_daemon;
    StubLogin1 m_login;
    StubSession m_session;
    std::unique_ptr<platform::Login1Events> m_events;
};
#endif

std::unique_ptr<World> makeWorld(const QString& kind)
{
#ifdef PADRON_LOGIN1
    if (kind == u"bus") {
        auto world = std::make_unique<BusWorld>();
        return world->isThere ? std::move(world) : nullptr;
    }
#endif
    return kind == u"model" ? std::make_unique<ModelWorld>() : nullptr;
}

struct Heard
{
    QList<SessionEvent> events;
    platform::SessionEvents::Delay delay;
    void listenTo(platform::SessionEvents& to)
    {
        to.listen([this](SessionEvent event, const platform::SessionEvents::Delay& given) {
            events.append(event);
            delay = given;
        });
    }
};

} // namespace

class TestSessionEvents : public QObject
{
    Q_OBJECT

private:
    static void worlds()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("model") << QStringLiteral("model");
        QTest::newRow("bus") << QStringLiteral("bus");
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef PADRON_LOGIN1
        qWarning("built without QtDBus: the model alone is tried");
#endif
    }

    void theSystemWaitsUntilTheDelayIsLetGo_data() { worlds(); }
    void theSystemWaitsUntilTheDelayIsLetGo()
    {
        QFETCH(const QString, kind);
        const auto world = makeWorld(kind);
        if (!world)
            QSKIP("no dbus-daemon on this machine, or built without QtDBus");
        Heard heard;
        heard.listenTo(world->events());
        QTRY_VERIFY(world->isHeldBack());
        for (int night = 0; night < 3; ++night) {
            world->closeLid();
            QTRY_COMPARE(heard.events.size(), 2 * night + 1);
            QCOMPARE(heard.events.last(), SessionEvent::Suspending);
            QVERIFY(heard.delay);
            QVERIFY(world->isHeldBack());
            heard.delay.reset();
            QTRY_VERIFY(!world->isHeldBack());
            world->goOn();
            QTRY_VERIFY(world->isHeldBack());
            world->lockScreen();
            QTRY_COMPARE(heard.events.size(), 2 * night + 2);
            QCOMPARE(heard.events.last(), SessionEvent::Locked);
            QVERIFY(world->isHeldBack()); // a screen lock lets nothing go
        }
        world->shutDown();
        QTRY_COMPARE(heard.events.size(), 7);
        QCOMPARE(heard.events.last(), SessionEvent::ShuttingDown);
        QVERIFY(heard.delay);
        heard.delay.reset();
        QTRY_VERIFY(!world->isHeldBack());
    }

    void whoDoesNotListenHoldsNothingBack_data() { worlds(); }
    void whoDoesNotListenHoldsNothingBack()
    {
        QFETCH(const QString, kind);
        const auto world = makeWorld(kind);
        if (!world)
            QSKIP("no dbus-daemon on this machine, or built without QtDBus");
        QTRY_VERIFY(world->isHeldBack());
        world->closeLid();
        QTRY_VERIFY(!world->isHeldBack());
    }

#ifdef PADRON_LOGIN1
    void aDesktopThatOnlyHintsLocksToo()
    {
        BusWorld world;
        if (!world.isThere)
            QSKIP("no dbus-daemon on this machine");
        Heard heard;
        heard.listenTo(world.events());
        QTRY_COMPARE(world.login().taken, 1);
        QCOMPARE(world.login().what, QStringLiteral("sleep:shutdown"));
        QCOMPARE(world.login().mode, QStringLiteral("delay"));
        world.hintLocked(false);
        world.hintLocked(true);
        QTRY_COMPARE(heard.events, QList<SessionEvent>{SessionEvent::Locked});
    }

    void withoutABusItIsSilent()
    {
        platform::Login1Events events(QStringLiteral("unix:path=/nonexistent/bus"));
        Heard heard;
        heard.listenTo(events);
        QVERIFY(heard.events.isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(TestSessionEvents)
#include "tst_session_events.moc"
