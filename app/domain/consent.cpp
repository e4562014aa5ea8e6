// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consent.h"

namespace padron::domain {

namespace {

constexpr std::pair<ConsentMedium, const char*> kMedia[] = {
    {ConsentMedium::PadStrokes, "trazos"},
    {ConsentMedium::SignedSheet, "hoja_firmada"},
    {ConsentMedium::Fingerprint, "huella"},
    {ConsentMedium::ESignature, "firma_electronica"},
};
constexpr std::pair<NoticeShown, const char*> kShown[] = {
    {NoticeShown::OnScreen, "pantalla"},
    {NoticeShown::Printed, "impreso"},
    {NoticeShown::ReadAloud, "leido"},
};

template <class Enum, std::size_t N> QString keyIn(const std::pair<Enum, const char*> (&rows)[N], Enum wanted)
{
    for (const auto& [value, key] : rows)
        if (value == wanted)
            return QLatin1String(key);
    return {};
}

template <class Enum, std::size_t N>
std::optional<Enum> byKey(const std::pair<Enum, const char*> (&rows)[N], QStringView wanted)
{
    for (const auto& [value, key] : rows)
        if (wanted == QLatin1String(key))
            return value;
    return std::nullopt;
}

} // namespace

QString keyOf(ConsentMedium medium)
{
    return keyIn(kMedia, medium);
}

std::optional<ConsentMedium> consentMediumByKey(QStringView key)
{
    return byKey(kMedia, key);
}

QString keyOf(NoticeShown shown)
{
    return keyIn(kShown, shown);
}

std::optional<NoticeShown> noticeShownByKey(QStringView key)
{
    return byKey(kShown, key);
}

qsizetype pointCount(const QList<Stroke>& strokes)
{
    qsizetype points = 0;
    for (const auto& stroke : strokes)
        points += stroke.size();
    return points;
}

} // namespace padron::domain
