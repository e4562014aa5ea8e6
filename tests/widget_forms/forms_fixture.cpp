// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms_fixture.h"

#include "access/kdf.h"
#include "support/store/session_desk.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>

#include <latch>

using namespace padron;

namespace fixture {

namespace {

template <class T> T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

ports::Enrolment enrolment()
{
    ports::Enrolment made{.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02")};
    made.deviceId = QStringLiteral("D0137");
    made.centreUrl = QStringLiteral("https://127.0.0.1:1");
    made.moduleName = QStringLiteral("Módulo San Cristóbal");
    made.clues = QStringLiteral("CSIMB000123");
    made.entidadIso = QStringLiteral("MX-CHP");
    return made;
}

std::unique_ptr<desktop::Session> openSession(const QString& folder, ports::KeyVault& vault, const core::Clock& clock,
                                              bool enrolled)
{
    const core::StoreId id(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
    const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                   QStringLiteral("M. Ruiz"), access::Role::Responsable};
    const core::SecureBytes dataKey(32);
    auto store = must(stores::LocalStore::open(folder, access::databaseKey(dataKey), stores::OpenMode::Create));
    auto session = std::make_unique<desktop::Session>(std::move(store), vault, clock, id,
                                                      access::Unlocked{user, dataKey.clone()});
    const auto signing = envelope::SigningKey::generate();
    must(session->createDevice.run({id, 1, signing.seed(), signing.verifyKey().bytes(),
                                    core::SecureBytes(QByteArrayView("pem"))}));
    if (enrolled)
        must(session->device().saveEnrolment(enrolment()));
    return session;
}

} // namespace

FormsDesk::FormsDesk(bool enrolled) : m_vault(m_folder.path())
{
    m_clock.day = now().date();
    onStore([&] { return m_session = openSession(m_folder.path(), m_vault, m_clock, enrolled), true; });
    auto& session = *m_session;
    m_desk = deskOver(m_executor, session, session.drafts);
    m_desk->enrolment = onStore([&] { return m_session->device().enrolment(); }).value();
    m_desk->revokeConsent = &session.revokeConsent;
    m_desk->initialSettings.padStrokesAllowed = true;
    m_desk->decoder = QCoreApplication::applicationDirPath() + QStringLiteral("/modulo-decodificador");
}

FormsDesk::~FormsDesk()
{
    onStore([&] {
        m_session.reset(); // the connection dies on its own thread
        return true;
    });
}

domain::FamilyDraft FormsDesk::fresh()
{
    return onStore([&] { return m_session->drafts.fresh(); });
}

QList<ports::StoredDocument> FormsDesk::pages(const ports::DocumentOwner& owner)
{
    settle();
    return onStore([&] { return m_session->documents.of(owner); }).value();
}

QList<ports::DraftSummary> FormsDesk::drafts()
{
    settle();
    return onStore([&] { return m_session->drafts.list(); }).value();
}

domain::FamilyDraft FormsDesk::saved(const core::DraftId& id)
{
    settle();
    return onStore([&] { return m_session->drafts.load(id); }).value();
}

qint64 FormsDesk::families()
{
    return onStore([&] { return m_session->familyCount(); }).value();
}

QList<usecases::TaskView> FormsDesk::tasks()
{
    return must(onStore([&] { return m_session->tasks.open(); }));
}

void FormsDesk::settle()
{
    const auto together = std::make_shared<std::latch>(2); // on both threads of the pool: what was asked before is read
    auto one = m_desk->images->run([together] { return together->arrive_and_wait(), true; });
    auto other = m_desk->images->run([together] { return together->arrive_and_wait(), true; });
    one.waitForFinished();
    other.waitForFinished();
    QTest::qWait(0);
    onStore([] { return true; });
    QTest::qWait(0); // answers come back through the event loop
    onStore([] { return true; });
    QTest::qWait(0);
}

Hands::Hands(FormsDesk& desk, QSize size)
{
    ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    m_page = std::make_unique<ui::RegisterPage>(desk.desk(), nullptr, &FormsDesk::now);
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("the window never became active");
    desk.settle();
}

QString Hands::focusName() const
{
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            return at->objectName();
    return {};
}

void Hands::type(const QString& text)
{
    for (const QChar c : text) {
        QWidget* at = QApplication::focusWidget();
        if (c.unicode() < 0x80) {
            QTest::keyClick(at, c.toLatin1());
        } else { // Qt Test knows no keys beyond ASCII; a Spanish keyboard sends them as text
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(c));
            QApplication::sendEvent(at, &press);
        }
    }
}

void Hands::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key, with);
}

void Hands::picture(const QString& name)
{
    const QString folder = qEnvironmentVariable("PADRON_SCREENS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    using Mode = ui::Theme::Mode;
    for (const Mode mode : {Mode::Light, Mode::Dark, Mode::ContrastLight, Mode::ContrastDark}) {
        ui::applyTheme(*qApp, mode);
        QTest::qWait(50);
        m_page->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, ui::keyOf(mode)));
    }
    ui::applyTheme(*qApp, Mode::Light);
}

void Hands::tabTo(const char* name)
{
    for (int i = 0; i < 60 && focusName() != QLatin1String(name); ++i)
        key(Qt::Key_Tab);
    if (focusName() != QLatin1String(name))
        qFatal("Tab never came to %s, it is at %s", name, qPrintable(focusName()));
}

void Hands::sign()
{
    tabTo("avisoMostrado");
    key(Qt::Key_Return);
    QWidget* pad = QApplication::focusWidget(); // the notice shown, the pad waits
    QTest::keyPress(pad, Qt::Key_Space);
    for (const Qt::Key move : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right,
                               Qt::Key_Up, Qt::Key_Right, Qt::Key_Down})
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(pad, move);
    QTest::keyRelease(pad, Qt::Key_Space);
    tabTo("aceptaConsentimiento");
    key(Qt::Key_Return);
}

} // namespace fixture
