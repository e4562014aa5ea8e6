// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/log_event.h"

#include "core/log.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cstdio>

namespace padron::central {

namespace {

QString line(const char* event, const char* level, QJsonObject fields)
{
    fields.insert(QStringLiteral("t"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    fields.insert(QStringLiteral("nivel"), QLatin1String(level));
    fields.insert(QStringLiteral("evento"), QLatin1String(event));
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

void toStandardError(QtMsgType, const QMessageLogContext&, const QString& message)
{
    const QByteArray bytes = message.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

} // namespace

void logEvent(const char* event, const QJsonObject& fields)
{
    qCInfo(core::lcCentral).noquote() << line(event, "info", fields);
}

void logFault(const char* event, const QJsonObject& fields)
{
    qCWarning(core::lcCentral).noquote() << line(event, "aviso", fields);
}

void logToStandardError()
{
    qInstallMessageHandler(toStandardError);
}

} // namespace padron::central
