// SPDX-License-Identifier: GPL-3.0-or-later
// The same laptop for three people: who runs the module adds two, and each signs in to what their role may.
#include "tour.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace padron;

namespace tour {

namespace {

const QString kSupervisora = QStringLiteral("L. Soto"), kCapturista = QStringLiteral("A. Luna");
const QString kTheirs = QStringLiteral("agua de jamaica fria");

} // namespace

void Tour::addUser(const QString& name, const QString& role)
{
    m_hands->tabTo(QStringLiteral("accessAdd"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("the form of a user", [&] { return shows("accessName"); });
    m_hands->tabTo(QStringLiteral("accessName"));
    m_hands->type(name);
    m_hands->tabTo(QStringLiteral("accessRole"));
    m_hands->type(role);
    for (const char* field : {"accessPassword", "accessAgain"}) {
        m_hands->tabTo(QLatin1String(field));
        m_hands->type(kTheirs);
    }
    shot(QStringLiteral("usuario-nuevo"));
    m_hands->key(Qt::Key_Return);
    const auto isAdded = [&] {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(name + QStringLiteral(" ya puede entrar"));
        });
    };
    m_hands->waitFor("the password asked for", [&] { return shows("proofPassword") || isAdded(); });
    if (!isAdded()) { // once for both: what was proven serves a while
        m_hands->tabTo(QStringLiteral("proofPassword"));
        m_hands->type(kPassword);
        m_hands->key(Qt::Key_Return);
    }
    m_hands->waitFor("the new user", isAdded);
}

void Tour::signInAs(const QString& name, const QString& password)
{
    m_hands->key(Qt::Key_L, Qt::ControlModifier);
    m_hands->waitFor("the lock", [&] { return shows("signInPassword"); });
    m_hands->waitFor("the names", [&] { return find<QComboBox>("signInUser")->count() == 3; });
    m_hands->tabTo(QStringLiteral("signInUser"));
    m_hands->type(name.left(1)); // a space would open the list
    m_hands->tabTo(QStringLiteral("signInPassword"));
    m_hands->type(password);
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the session", [&] { return shows("sessionFrame"); });
}

void Tour::signInAsThreeRoles()
{
    m_hands->key(Qt::Key_F7);
    m_hands->tabTo(QStringLiteral("openAccess"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("who has access", [&] { return shows("accessPage"); });
    addUser(kSupervisora, QStringLiteral("Supervis"));
    addUser(kCapturista, QStringLiteral("Capturista"));
    shot(QStringLiteral("usuarios"));
    m_hands->key(Qt::Key_F6);
    shot(QStringLiteral("bitacora-responsable"));

    signInAs(kSupervisora, kTheirs);
    decideConflict();
    m_hands->key(Qt::Key_F4);
    shot(QStringLiteral("credenciales-supervisora"));
    if (!shows("printCredentials"))
        fail(QStringLiteral("a supervisor cannot print credentials"));
    m_hands->key(Qt::Key_F7);
    shot(QStringLiteral("ajustes-supervisora"));
    m_hands->key(Qt::Key_F6);
    if (!shows("auditPage"))
        fail(QStringLiteral("a supervisor does not see the log"));

    signInAs(kCapturista, kTheirs);
    m_hands->key(Qt::Key_F2);
    shot(QStringLiteral("inicio-capturista"));
    for (const Qt::Key key : {Qt::Key_F4, Qt::Key_F6}) {
        m_hands->key(key);
        if (shows("printCredentials") || shows("auditPage"))
            fail(QStringLiteral("a capturista is shown what her role may not"));
    }
    m_hands->key(Qt::Key_F7);
    shot(QStringLiteral("ajustes-capturista"));
    m_hands->tabTo(QStringLiteral("openAccess")); // for her own password
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("her own access", [&] { return shows("accessPage"); });
    shot(QStringLiteral("acceso-capturista"));
    if (shows("accessAdd"))
        fail(QStringLiteral("a capturista is shown how to add users"));
    signInAs(kUser, kPassword);
}

} // namespace tour
