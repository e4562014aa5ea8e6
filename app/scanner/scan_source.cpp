// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner/scan_source.h"

namespace padron::scanner {

namespace {

bool has(const QString& name, QLatin1String word)
{
    return name.contains(word, Qt::CaseInsensitive);
}

Source sourceOf(const QString& name)
{
    if (has(name, QLatin1String("duplex"))) // "ADF Duplex", "Duplex", "Automatic Document Feeder (Duplex)"
        return Source::FeederBothSides;
    return has(name, QLatin1String("ADF")) || has(name, QLatin1String("feeder")) ? Source::Feeder : Source::Glass;
}

} // namespace

QString nameOf(Source source, const QStringList& offered)
{
    for (const QString& name : offered)
        if (sourceOf(name) == source)
            return name;
    return {};
}

} // namespace padron::scanner
