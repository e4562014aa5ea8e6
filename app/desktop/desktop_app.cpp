// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_app.h"

#include "desktop/desktop_gate.h"
#include "desktop/system_lock.h"
#include "desktop/verify_desk.h"
#include "errors/language.h"
#include "platform/session_events.h"
#include "runtime/deliver.h"
#include "shell/main_window.h"
#include "verify/verify_window.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

namespace padron::desktop {

namespace {

// The practice store holds invented people; its password stands in the README.
const QString kPracticeUser = QStringLiteral("Práctica");
constexpr char kPracticePassword[] = "practica-modulo";

core::SecureBytes practicePassword()
{
    return core::SecureBytes(QByteArrayView(kPracticePassword));
}

/// Makes the practice store and its enrolment, or signs in to the one that is there; then shows the session.
void startPractice(DesktopGate& gate, ui::MainWindow& window, const AppOptions& options)
{
    if (gate.hasStore()) {
        runtime::deliver(gate.signIn(kPracticeUser, practicePassword()), &window,
                         [&window](const core::Result<void>& opened) { opened ? window.openSession() : window.start(); });
        return;
    }
    runtime::deliver(gate.createStore(kPracticeUser, practicePassword()), &window,
                     [&gate, &window, options](const core::Result<QString>& code) {
                         if (!code)
                             return window.start();
                         if (options.enrolCode.isEmpty())
                             return window.openSession();
                         runtime::deliver(gate.enrolOnline(options.centreUrl, options.enrolCode, {}), &window,
                                          [&window](const core::Result<ports::Enrolment>&) { window.openSession(); });
                     });
}

} // namespace

QString systemLanguage()
{
    const QLocale::Language language = QLocale::system().language();
    return language == QLocale::Spanish || language == QLocale::C ? QStringLiteral("es") : QStringLiteral("en");
}

int runVerifyWindow(int& argc, char** argv, const QString& directory)
{
    QApplication app(argc, argv);
    ui::installLanguage(app, systemLanguage());
    ui::applyTheme(app, ui::Theme::Mode::System);
    const QString decoder = QStandardPaths::findExecutable(QStringLiteral("modulo-decodificador"),
                                                           {QCoreApplication::applicationDirPath()});
    ui::VerifyWindow window(verifyToolsOver(directory, decoder));
    window.show();
    return QApplication::exec();
}

int runWindow(int& argc, char** argv, const AppOptions& options)
{
    QApplication app(argc, argv);
    ui::installLanguage(app, systemLanguage());
    DesktopGate gate({options.directory, options.practica});
    ui::applyTheme(app, ui::themeModeByKey(gate.appearance()));
    ui::MainWindow window(gate);
    const auto events = platform::makeSessionEvents();
    if (events)
        lockWithTheSystem(*events, gate, window);
    if (options.practica)
        startPractice(gate, window, options);
    else
        window.start();
    static_cast<QWidget&>(window).show();
    return QApplication::exec();
}

} // namespace padron::desktop
