// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QString>

#include <optional>

namespace padron::domain {

/// A privacy notice as catalogue data (4.I, 15): the law behind it changed in 2025 and will again.
struct Notice
{
    QString id;        ///< "registro-simplificado", "menores-simplificado"
    int version = 0;
    QString title;
    QString text;      ///< plain text, paragraphs by blank lines
    QByteArray sha256; ///< of the UTF-8 text: what a consent is bound to
};

/// How consent was expressed (4.IX). Pad strokes are "another authorised mechanism": only where a setting allows them.
enum class ConsentMedium { PadStrokes };
QString keyOf(ConsentMedium medium); ///< "trazos"
std::optional<ConsentMedium> consentMediumByKey(QStringView key);

enum class ConsentDecision { Given, Refused };

/// One pen stroke on the pad: points in 1/100 mm from the top left of a 80 x 30 mm field.
using Stroke = QList<QPoint>;
inline constexpr int kPadWidth = 8000, kPadHeight = 3000; ///< the pad in 1/100 mm
inline constexpr qsizetype kMostPadPoints = 4000;         ///< of one consent: half a minute of pen
qsizetype pointCount(const QList<Stroke>& strokes);

/// Consent of one person, or of who represents a minor (15), bound to a notice version. Sensitive.
struct Consent
{
    core::ConsentId id;
    core::PersonId person;       ///< whose data
    core::PersonId givenBy;      ///< the person, or the representative when registered here
    QString givenByName;         ///< when the representative is not registered
    ConsentDecision decision = ConsentDecision::Given;
    ConsentMedium medium = ConsentMedium::PadStrokes;
    QString noticeId;
    int noticeVersion = 0;
    QByteArray noticeSha256;
    qint64 atMs = 0;             ///< UTC
    QList<Stroke> strokes;

    friend bool operator==(const Consent&, const Consent&) = default;
};

} // namespace padron::domain
