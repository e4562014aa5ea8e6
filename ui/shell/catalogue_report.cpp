// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/catalogue_report.h"

#include "errors/catalogue_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace padron::ui {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::CatalogueReport)
};

} // namespace

QString catalogueReport(const usecases::ImportCatalogue::Progress& progress, const QString& fileName,
                        const QDateTime& when, int mostLines)
{
    const QLocale locale(QLocale::Spanish, QLocale::Mexico);
    QStringList lines{
        Report::tr("%1. Archivo: %2. Cargado el %3.")
            .arg(catalogueLabel(progress.kind), fileName, when.toString(QStringLiteral("dd/MM/yyyy HH:mm"))),
        Report::tr("Filas en uso: %1. Líneas que no se pudieron usar: %2.")
            .arg(locale.toString(progress.rows), locale.toString(progress.badCount)),
    };
    if (progress.firstBad.isEmpty())
        return lines.join(u'\n');

    QMap<domain::LineFault, qint64> counts;
    for (const auto& bad : progress.firstBad)
        ++counts[bad.fault];
    QList<std::pair<qint64, domain::LineFault>> causes;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        causes.append({it.value(), it.key()});
    std::stable_sort(causes.begin(), causes.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    lines << QString()
          << (progress.badCount > progress.firstBad.size()
                  ? Report::tr("Causas de las primeras %1:").arg(locale.toString(progress.firstBad.size()))
                  : Report::tr("Causas:"));
    for (const auto& [count, fault] : causes)
        lines << Report::tr("%1: %2").arg(locale.toString(count), lineFaultText(fault));

    const auto shown = std::min<qsizetype>(progress.firstBad.size(), mostLines);
    lines << QString()
          << (shown < progress.badCount ? Report::tr("Las primeras %1 líneas:").arg(locale.toString(shown))
                                        : Report::tr("Línea por línea:"));
    for (const auto& bad : progress.firstBad.first(shown))
        lines << Report::tr("Línea %1: %2").arg(locale.toString(bad.line), lineFaultText(bad.fault));
    return lines.join(u'\n');
}

} // namespace padron::ui
