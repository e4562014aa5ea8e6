// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/public_sheet.h"

#include "printing/errors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::printing {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostSections = 8, kMostItems = 8, kLongestText = 400;

bool take(const QJsonValue& value, QString& out)
{
    out = value.toString().trimmed();
    return !out.isEmpty() && out.size() <= kLongestText;
}

bool takeSection(const QJsonObject& object, PublicSheetText::Section& out)
{
    const QJsonArray items = object.value(QLatin1String("items")).toArray();
    if (!take(object.value(QLatin1String("title")), out.title) || items.isEmpty() || items.size() > kMostItems)
        return false;
    for (const QJsonValue& item : items) {
        QString text;
        if (!take(item, text))
            return false;
        out.items.append(text);
    }
    return true;
}

} // namespace

core::Result<PublicSheetText> parsePublicSheet(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    PublicSheetText text;
    bool good = root.value(QLatin1String("version")).toInt() == kVersion;
    const std::pair<const char*, QString*> texts[] = {
        {"plantilla", &text.plantilla}, {"title", &text.title},       {"subtitle", &text.subtitle},
        {"care", &text.care},           {"careMore", &text.careMore}, {"modulesTitle", &text.modulesTitle},
        {"foot", &text.foot}};
    for (const auto& [key, out] : texts)
        good = take(root.value(QLatin1String(key)), *out) && good;
    const QJsonArray sections = root.value(QLatin1String("sections")).toArray();
    good = good && !sections.isEmpty() && sections.size() <= kMostSections;
    for (const QJsonValue& value : sections) {
        PublicSheetText::Section section;
        good = takeSection(value.toObject(), section) && good;
        text.sections.append(section);
    }
    if (!good)
        return core::fail(kTemplateUnreadable);
    return text;
}

core::Result<PublicSheetText> shippedPublicSheet()
{
    QFile file(QStringLiteral(":/hoja/hoja-publica.json"));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(kTemplateUnreadable);
    return parsePublicSheet(file.readAll());
}

} // namespace padron::printing
