// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/template_json.h"

#include "printing/card_template.h"
#include "printing/errors.h"

#include <QJsonArray>

#include <cmath>

namespace padron::printing {

namespace {
constexpr qsizetype kMostDetail = 60; ///< a hostile key does not fill the screen
constexpr double kSlackMm = 0.01;
} // namespace

QJsonValue TemplateReader::take(const QString& key)
{
    m_known.append(key);
    return m_object.value(key);
}

core::Result<QByteArray> TemplateReader::logo()
{
    const QString key = QStringLiteral("logo");
    if (!has(key))
        return QByteArray();
    const QString base64 = text(key, kMostLogoBytes * 4 / 3 + 4);
    const auto decoded = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const bool known = decoded.decoded.startsWith("\x89PNG\r\n") || decoded.decoded.startsWith("\xFF\xD8\xFF");
    if (!decoded || !known)
        return core::fail(kTemplateLogoFaulty);
    return decoded.decoded;
}

void TemplateReader::fault(core::ErrorCode code, const QString& key)
{
    if (!m_fault)
        m_fault = core::Error{code, QStringLiteral("%1 %2").arg(m_where, key).left(kMostDetail)};
}

QString TemplateReader::text(const QString& key, qsizetype most, bool needed)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() && !needed)
        return {};
    const QString text = value.toString();
    if (!value.isString() || text.isEmpty() || text.size() > most)
        fault(kTemplateValueFaulty, key);
    return text;
}

double TemplateReader::number(const QString& key, double least, double most, std::optional<double> absent)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() && absent)
        return *absent;
    const double number = value.toDouble(least);
    if (!value.isDouble() || !std::isfinite(number) || number < least || number > most) {
        fault(kTemplateValueFaulty, key);
        return least;
    }
    return number;
}

bool TemplateReader::flag(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        fault(kTemplateValueFaulty, key);
    return value.toBool();
}

QJsonObject TemplateReader::object(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        fault(kTemplateValueFaulty, key);
    return value.toObject();
}

QJsonArray TemplateReader::array(const QString& key, qsizetype most)
{
    const QJsonValue value = take(key);
    if (!value.isArray() || value.toArray().size() > most) {
        fault(kTemplateValueFaulty, key);
        return {};
    }
    return value.toArray();
}

QRectF TemplateReader::box(QSizeF paper)
{
    constexpr double kLeast = 0.05;
    const double x = number(QStringLiteral("x"), 0, paper.width());
    const double y = number(QStringLiteral("y"), 0, paper.height());
    const double width = number(QStringLiteral("ancho"), kLeast, paper.width());
    const double height = number(QStringLiteral("alto"), kLeast, paper.height());
    if (x + width > paper.width() + kSlackMm)
        fault(kTemplateValueFaulty, QStringLiteral("ancho"));
    if (y + height > paper.height() + kSlackMm)
        fault(kTemplateValueFaulty, QStringLiteral("alto"));
    return {x, y, width, height};
}

core::Result<void> TemplateReader::end()
{
    for (const QString& key : m_object.keys())
        if (!m_known.contains(key))
            fault(kTemplateKeyUnknown, key);
    if (m_fault)
        return tl::make_unexpected(*m_fault);
    return {};
}

} // namespace padron::printing
