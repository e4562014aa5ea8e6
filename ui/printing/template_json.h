// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QRectF>
#include <QString>

namespace padron::printing {

/// Reads an object of a template and remembers the first fault: a key that nobody asked for is one too.
class TemplateReader
{
public:
    TemplateReader(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) {}

    bool has(const QString& key) const { return m_object.contains(key); }
    QStringList keys() const { return m_object.keys(); }
    const QString& where() const { return m_where; }
    QString text(const QString& key, qsizetype most, bool needed = true);
    double number(const QString& key, double least, double most, std::optional<double> absent = std::nullopt);
    bool flag(const QString& key);
    QJsonObject object(const QString& key);
    QJsonArray array(const QString& key, qsizetype most);
    /// x, y, ancho, alto within the paper.
    QRectF box(QSizeF paper);

    /// The PNG or JPEG of "logo", by its first bytes; empty: there is none. kTemplateLogoFaulty
    core::Result<QByteArray> logo();

    void fault(core::ErrorCode code, const QString& key);
    core::Result<void> end(); ///< the first fault, or that a key is unknown

private:
    QJsonValue take(const QString& key);

    QJsonObject m_object;
    QString m_where;
    QStringList m_known;
    std::optional<core::Error> m_fault;
};

} // namespace padron::printing
