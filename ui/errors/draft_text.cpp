// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/draft_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace padron::ui {

namespace {

class DraftText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::DraftText)

public:
    static QString turn(int turn, QDate day, QDate today)
    {
        if (turn == 0)
            return {};
        if (day == today)
            return tr("Turno %1").arg(turn);
        return tr("Turno %1 del %2").arg(turn).arg(QLocale().toString(day, QStringLiteral("d MMM")));
    }

    static QString section(const QString& key)
    {
        if (key == QLatin1String("aviso"))
            return tr("Aviso y consentimiento");
        if (key == QLatin1String("identidad"))
            return tr("Identidad");
        if (key == QLatin1String("identificacion"))
            return tr("Identificación");
        if (key == QLatin1String("domicilio"))
            return tr("Domicilio");
        if (key == QLatin1String("familia"))
            return tr("Familia");
        return {};
    }
};

} // namespace

QString turnText(int turn, QDate day, QDate today)
{
    return DraftText::turn(turn, day, today);
}

QString draftSectionLabel(const QString& sectionKey)
{
    return DraftText::section(sectionKey);
}

} // namespace padron::ui
