// SPDX-License-Identifier: GPL-3.0-or-later
// Each case of numerals 10 to 15 once: who registers, with which papers, and what is left to bring.
#include "tour.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QTest>

using namespace padron;

namespace tour {

void Tour::registerCases()
{
    const QJsonArray cases = QJsonDocument::fromJson(contents(QStringLiteral(PADRON_SOURCE_DIR "/tests/tour/casos.json")))
                                 .object()
                                 .value(QLatin1String("casos"))
                                 .toArray();
    clearSearch();
    QJsonArray done;
    for (const QJsonValue& one : cases) {
        const QString name = one.toObject().value(QLatin1String("caso")).toString();
        registerCase(name, one.toObject().value(QLatin1String("integrantes")).toArray());
        done.append(name);
    }
    m_summary.insert(QStringLiteral("casos"), done);
}

void Tour::registerCase(const QString& name, const QJsonArray& people)
{
    m_hands->key(Qt::Key_N, Qt::ControlModifier);
    m_hands->waitFor("an empty capture", [&] { return shows("avisoMostrado"); });
    for (int i = 0; i < people.size(); ++i) {
        if (i > 0)
            m_hands->key(Qt::Key_I, Qt::ControlModifier);
        for (const QJsonValue& step : people.at(i).toObject().value(QLatin1String("pasos")).toArray())
            m_hands->step(step.toObject());
    }
    shot(QStringLiteral("caso-") + name);
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the registration, or who looks like somebody",
                     [&] { return shows("familiaRegistrada") || shows("duplicados"); });
    if (!shows("familiaRegistrada"))
        fail(QStringLiteral("the case %1 is taken for somebody else").arg(name));
}

void Tour::giveHome()
{
    const std::pair<const char*, const char*> home[] = {
        {"numeroKind", "d"}, {"localidad", "Cruztón"}, {"municipio", "Chamula"}, {"domicilioEntidad", "Chiapas"},
        {"referencias", "Junto al ojo de agua"}, {"comprobante", "Constancia"}};
    m_hands->key(Qt::Key_4, Qt::AltModifier);
    for (const auto& [field, text] : home) {
        m_hands->tabTo(QLatin1String(field));
        m_hands->type(QString::fromUtf8(text));
    }
}

} // namespace tour
