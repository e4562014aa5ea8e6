// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/language.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/inline_message.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>

using namespace padron;

namespace fixture {

Window::Window(ShellGate& gate, bool signInToo)
{
    static const bool once = [] {
        ui::installLanguage(*qApp, QStringLiteral("es"));
        if (qApp->styleSheet().isEmpty())
            ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        return true;
    }();
    Q_UNUSED(once)
    m_window = std::make_unique<ui::MainWindow>(gate);
    m_window->start();
    m_window->QWidget::show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window never became active");
    if (signInToo && gate.hasStore())
        signIn();
}

void Window::waitFor(const char* name)
{
    if (!QTest::qWaitFor([&] { return shows(name); }, 5000))
        qFatal("%s never showed; said: %s", name, qPrintable(textOf("signInMessage") + textOf("frameMessage")));
}

QString Window::textOf(const char* name)
{
    QWidget* widget = find(name);
    if (auto* label = qobject_cast<QLabel*>(widget))
        return label->text();
    if (auto* button = qobject_cast<QAbstractButton*>(widget))
        return button->text();
    if (auto* edit = qobject_cast<QLineEdit*>(widget))
        return edit->text();
    if (auto* message = qobject_cast<ui::InlineMessage*>(widget))
        return message->text();
    return {};
}

QString Window::focusName() const
{
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            return at->objectName();
    return {};
}

void Window::type(const QString& text)
{
    for (const QChar c : text) // keyClicks() takes ASCII only
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void Window::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key, with);
}

void Window::signIn(const QString& password)
{
    waitFor("signInPassword");
    QTRY_COMPARE(focusName(), QStringLiteral("signInPassword"));
    type(password);
    key(Qt::Key_Return);
    if (password == kPassword)
        waitFor("sessionFrame");
}

void Window::openFamily(const QString& folio)
{
    key(Qt::Key_K, Qt::ControlModifier);
    type(folio);
    key(Qt::Key_Return);
    waitFor("familyPage");
    QTRY_VERIFY(find("saveCertificado")->isEnabled());
    QTRY_COMPARE(focusName(), QStringLiteral("familyPeople"));
}

void Window::shot(const QString& name)
{
    const QString folder = qEnvironmentVariable("PADRON_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(50);
    m_window->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace fixture
