// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_app.h"

#include "desktop/desktop_gate.h"
#include "runtime/deliver.h"
#include "shell/main_window.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace padron::desktop {

namespace {

// The practice store holds invented people; its password stands in the README.
const QString kPracticeUser = QStringLiteral("Práctica");
constexpr char kPracticePassword[] = "practica-modulo";

core::SecureBytes practicePassword()
{
    return core::SecureBytes(QByteArrayView(kPracticePassword));
}

void load(const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
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
                         runtime::deliver(gate.enrolOnline(options.centreUrl, options.enrolCode), &window,
                                          [&window](const core::Result<ports::Enrolment>&) { window.openSession(); });
                     });
}

} // namespace

void installTranslations(const QLocale& locale)
{
    const bool spanish = locale.language() == QLocale::Spanish || locale.language() == QLocale::C;
    const QString language = spanish ? QStringLiteral("es") : QStringLiteral("en");
    load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("modulo_") + language, QStringLiteral(":/i18n"));
}

int runWindow(int& argc, char** argv, const AppOptions& options)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Mexico)); // dates and numbers of papers and lists
    installTranslations(QLocale::system());
    ui::applyTheme(app, ui::Theme::Mode::System);

    DesktopGate gate({options.directory, options.practica});
    ui::MainWindow window(gate);
    if (options.practica)
        startPractice(gate, window, options);
    else
        window.start();
    static_cast<QWidget&>(window).show();
    return QApplication::exec();
}

} // namespace padron::desktop
