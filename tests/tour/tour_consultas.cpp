// SPDX-License-Identifier: GPL-3.0-or-later
// Each outcome of the institutions' service, with the simulator of practice mode: whoever it is about, the capture goes on.
#include "tour.h"

#include "domain/practice_people.h"
#include "papers.h"

#include <QLabel>
#include <QTest>

using namespace padron;

namespace tour {

void Tour::askInstitutions()
{
    QJsonObject told;
    clearSearch();
    for (const auto& one : domain::practicePeople()) {
        m_hands->key(Qt::Key_N, Qt::ControlModifier);
        m_hands->waitFor("an empty capture", [&] { return shows("avisoMostrado"); });
        m_hands->sign();
        m_hands->tabTo(QStringLiteral("nombres"));
        m_hands->type(curpDocument(one)); // a code scanner is a keyboard
        m_hands->key(Qt::Key_Return);
        giveHome();
        m_hands->key(Qt::Key_6, Qt::AltModifier);
        const QString name = one.data.primerApellido.toLower();
        QTest::qWait(50);
        if (!shows("resultadoIMSS")) {
            m_hands->tabTo(QStringLiteral("consultar"));
            m_hands->key(Qt::Key_Space);
        }
        const bool slow = one.imss == domain::PracticeAnswer::Late;
        if (slow)
            shot(QStringLiteral("consulta-en-camino"));
        const auto answered = [this](const char* label) {
            const auto* result = m_window->findChild<QLabel*>(QLatin1String(label));
            return result && result->isVisible() && !result->text().endsWith(QChar(0x2026)); // "consultando…"
        };
        m_hands->waitFor("both answers", [&] { return answered("resultadoIMSS") && answered("resultadoISSSTE"); });
        shot(QStringLiteral("consulta-") + name);
        if (one.imss == domain::PracticeAnswer::Vigente) { // she does not agree
            m_hands->tabTo(QStringLiteral("noDeAcuerdoIMSS"));
            m_hands->key(Qt::Key_Space);
            QTest::qWait(100);
            shot(QStringLiteral("consulta-inconformidad"));
        }
        told.insert(name, QJsonArray{find<QLabel>("resultadoIMSS")->text(), find<QLabel>("resultadoISSSTE")->text()});
        m_hands->key(Qt::Key_Return, Qt::ControlModifier); // whatever they answered
        m_hands->waitFor("the registration", [&] { return shows("familiaRegistrada"); });
    }
    m_summary.insert(QStringLiteral("consultas"), told);
    search(QStringLiteral("amalia ejemplo"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("her family", [&] { return shows("familyPage"); });
    shot(QStringLiteral("familia-por-aclarar"));
    m_hands->key(Qt::Key_F5);
    shot(QStringLiteral("tareas-por-aclarar"));
}

} // namespace tour
