// SPDX-License-Identifier: GPL-3.0-or-later
// A day at the counter beyond the first family: somebody who is there already, a capture cut by a dead battery, a
// family that splits.
#include "tour.h"

#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <csignal>

using namespace padron;

namespace tour {

namespace {

const QString kHalfTyped = QStringLiteral("Hernández");

} // namespace

bool Tour::shows(const char* name) const
{
    for (const auto* widget : m_window->findChildren<QWidget*>(QLatin1String(name)))
        if (widget->isVisible())
            return true;
    return false;
}

void Tour::search(const QString& text)
{
    m_hands->key(Qt::Key_K, Qt::ControlModifier);
    m_hands->type(text);
    m_hands->waitFor("the search to answer", [&] { return shows("searchResults"); });
    QTest::qWait(300); // the pause of somebody who looks up
}

void Tour::clearSearch()
{
    m_hands->key(Qt::Key_K, Qt::ControlModifier);
    m_hands->key(Qt::Key_A, Qt::ControlModifier);
    m_hands->key(Qt::Key_Delete);
}

/// María Guadalupe comes again; her name is heard otherwise and day and month change places.
void Tour::meetDuplicate()
{
    search(QStringLiteral("nunes guadalupe"));
    shot(QStringLiteral("busqueda-con-errores"));
    m_hands->key(Qt::Key_K, Qt::ControlModifier);
    m_hands->type(QStringLiteral("Ma. Guadalupe Núñez Peña 04/12/1985"));
    QTest::qWait(300);
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the capture with what was typed", [&] {
        const auto* name = m_window->findChild<QLineEdit*>(QStringLiteral("primerApellido"));
        return name && name->text() == QStringLiteral("Núñez");
    });
    m_hands->sign();
    m_hands->tabTo(QStringLiteral("sexo"));
    m_hands->type(QStringLiteral("m"));
    m_hands->tabTo(QStringLiteral("entidadNacimiento"));
    m_hands->type(QStringLiteral("Chiapas"));
    m_hands->key(Qt::Key_Tab);
    m_hands->waitFor("the word that somebody looks like her", [&] { return shows("verParecidas"); });
    m_hands->key(Qt::Key_D, Qt::ControlModifier);
    m_hands->waitFor("both side by side", [&] { return shows("duplicados"); });
    shot(QStringLiteral("persona-parecida"));
    m_hands->key(Qt::Key_M);
    m_hands->waitFor("her own record", [&] { return shows("familyPage") && shows("familyName"); });
    m_hands->waitFor("the capture kept", [&] { return shows("backToCapture"); });
    shot(QStringLiteral("es-la-misma"));
}

/// The capture of before is left half typed by a child process that dies without a word, then comes back.
void Tour::dieInTheMiddle()
{
    m_window.reset();
    m_hands.reset();
    m_gate.reset();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), {m_folder, QStringLiteral("--muere-capturando")});
    if (!child.waitForFinished(120000) || child.exitStatus() != QProcess::CrashExit)
        fail(QStringLiteral("the capturing child did not die as it should"));

    openStore();
    m_hands->waitFor("the page to come back by itself", [&] {
        const auto* name = m_window->findChild<QLineEdit*>(QStringLiteral("primerApellido"));
        return name && name->isVisible() && name->text() == kHalfTyped;
    });
    m_hands->waitFor("the same field", [&] { return m_hands->focusName() == QLatin1String("segundoApellido"); });
    shot(QStringLiteral("despues-de-kill-9"));
    m_hands->key(Qt::Key_F2);
    m_hands->waitFor("the queue of the day", [&] { return shows("draftList"); });
    shot(QStringLiteral("fila-del-dia"));
}

void Tour::captureAndDie()
{
    m_gate = std::make_unique<desktop::DesktopGate>(gateOptions());
    openWindow();
    signIn();
    m_hands->key(Qt::Key_N, Qt::ControlModifier);
    m_hands->waitFor("an empty capture", [&] { return shows("avisoMostrado"); });
    m_hands->sign();
    m_hands->tabTo(QStringLiteral("nombres"));
    m_hands->type(QStringLiteral("Rosa"));
    m_hands->tabTo(QStringLiteral("primerApellido"));
    m_hands->type(kHalfTyped);
    m_hands->tabTo(QStringLiteral("segundoApellido"));
    const QString saved = find<QLabel>("guardado")->text();
    QTest::qWait(1500); // a field is in the store as it is left, or after a second
    if (find<QLabel>("guardado")->text().isEmpty() && saved.isEmpty())
        fail(QStringLiteral("nothing says that the capture was kept"));
    std::raise(SIGKILL);
}

/// The third of the family and the fourth make a household of their own.
void Tour::splitFamily()
{
    search(QStringLiteral("nunez maria"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the family", [&] { return shows("splitFamily") && find<QPushButton>("splitFamily")->isEnabled(); });
    m_hands->key(Qt::Key_V);
    shot(QStringLiteral("familia-dibujo"));
    m_hands->key(Qt::Key_V);
    m_hands->key(Qt::Key_Home);
    m_hands->key(Qt::Key_Down);
    m_hands->key(Qt::Key_Space); // the second
    m_hands->key(Qt::Key_S);
    m_hands->waitFor("who is the titular of the new family", [&] { return shows("newTitular"); });
    m_hands->tabTo(QStringLiteral("newTitular"));
    m_hands->type(QStringLiteral("José"));
    shot(QStringLiteral("separar-familia"));
    m_hands->tabTo(QStringLiteral("changeSave"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("the new family", [&] {
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("familyPeople"));
        return shows("familyPeople") && list->model()->rowCount() == 1;
    });
    m_hands->key(Qt::Key_H);
    shot(QStringLiteral("familia-nueva-historia"));
    m_hands->key(Qt::Key_H);
}

/// A person asks where else to go; light, dark and high contrast.
void Tour::askAround()
{
    m_hands->key(Qt::Key_F9);
    m_hands->waitFor("the finder", [&] { return shows("finderPage"); });
    shot(QStringLiteral("buscador-de-modulos"));
    m_hands->key(Qt::Key_Escape);
    ui::applyTheme(*qApp, ui::Theme::Mode::ContrastDark);
    search(QStringLiteral("maria"));
    shot(QStringLiteral("busqueda-alto-contraste"));
    ui::applyTheme(*qApp, ui::Theme::Mode::Light);
}

} // namespace tour
