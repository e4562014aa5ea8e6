// SPDX-License-Identifier: GPL-3.0-or-later
// Ajustes, "Comunicación con el centro": speed and proxy by keys, and a password that is of one proxy.
#include "shell_fixture.h"

#include "shell/line_section.h"
#include "usecases/line_choices.h"
#include "widgets/inline_message.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

ports::LineSettings keptBy(ui::Desk& desk)
{
    auto read = desk.store.run([line = desk.line] { return line->read(); });
    read.waitForFinished();
    return *read.takeResult();
}

} // namespace

class TstLineSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProxyIsWrittenByKeys()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F7);
        window.waitFor("lineSpeed");
        QTRY_VERIFY(window.find("lineSpeed")->isEnabled()); // what is kept is there
        window.find("lineSpeed")->setFocus(Qt::TabFocusReason);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("lineProxy"));
        window.key(Qt::Key_End);
        window.waitFor("lineHost");
        const auto next = [&window](const char* name, const QString& text) {
            window.key(Qt::Key_Tab);
            QCOMPARE(window.focusName(), QLatin1String(name));
            window.type(text);
        };
        next("lineHost", QStringLiteral("proxy.salud.example"));
        next("linePort", QStringLiteral("3128"));
        next("lineUser", QStringLiteral("modulo"));
        next("linePassword", QStringLiteral("secreto"));
        window.shot(QStringLiteral("ajustes-comunicacion"));
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("lineSave"));
        window.key(Qt::Key_Space);
        window.waitFor("lineMessage");
        QCOMPARE(window.focusName(), QStringLiteral("lineSave"));
        QTRY_VERIFY(window.find<QLineEdit>("linePassword")->text().isEmpty()); // what is kept is not shown
        ui::applyTheme(*qApp, ui::Theme::Mode::Dark);
        QCoreApplication::processEvents();
        window.shot(QStringLiteral("ajustes-comunicacion-guardada-oscuro"));
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        const ports::LineSettings kept = keptBy(*gate.desk());
        QCOMPARE(kept.proxy, ports::LineSettings::Proxy::Manual);
        QCOMPARE(kept.proxyHost, QStringLiteral("proxy.salud.example"));
        QCOMPARE(kept.proxyPort, quint16(3128));
        QCOMPARE(kept.proxyUser, QStringLiteral("modulo"));
        QCOMPARE(kept.proxyPassword, QStringLiteral("secreto"));
    }

    void aPasswordIsOfOneProxy()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto desk = gate.desk();
        ports::LineSettings line;
        line.proxy = ports::LineSettings::Proxy::Manual;
        line.proxyHost = QStringLiteral("proxy.uno");
        line.proxyPort = 3128;
        line.proxyUser = QStringLiteral("modulo");
        line.proxyPassword = QStringLiteral("secreto");
        auto change = desk->store.run([choices = desk->line, line] { return choices->change(line); });
        change.waitForFinished();
        ui::LineSection section(*desk, nullptr);
        auto* host = section.findChild<QLineEdit*>(QStringLiteral("lineHost"));
        auto* save = section.findChild<QPushButton*>(QStringLiteral("lineSave"));
        QTRY_COMPARE(host->text(), line.proxyHost);
        auto* said = section.findChild<ui::InlineMessage*>(QStringLiteral("lineMessage"));
        save->click();
        QTRY_VERIFY(!said->isHidden());
        QCOMPARE(keptBy(*desk).proxyPassword, line.proxyPassword); // nothing changed
        host->setText(QStringLiteral("proxy.dos"));
        said->hide();
        save->click();
        QTRY_VERIFY(!said->isHidden());
        QVERIFY(keptBy(*desk).proxyPassword.isEmpty());
    }
};

QTEST_MAIN(TstLineSection)
#include "tst_line_section.moc"
