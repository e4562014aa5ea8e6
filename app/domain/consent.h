// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QString>
#include <QStringList>

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
/// The others keep their evidence, a scan, an image or a file, among the documents of the store.
enum class ConsentMedium { PadStrokes, SignedSheet, Fingerprint, ESignature };
QString keyOf(ConsentMedium medium); ///< "trazos", "hoja_firmada", "huella", "firma_electronica"
std::optional<ConsentMedium> consentMediumByKey(QStringView key);

enum class ConsentDecision { Given, Refused };

/// What is consented to: the registration, or to be asked what is sensitive.
enum class ConsentPurpose { Registro, Sensibles };

/// How the notice was made known (15).
enum class NoticeShown { OnScreen, Printed, ReadAloud };
QString keyOf(NoticeShown shown); ///< "pantalla", "impreso", "leido"
std::optional<NoticeShown> noticeShownByKey(QStringView key);

inline constexpr qsizetype kWitnesses = 2; ///< of somebody who cannot sign
inline constexpr int kMaxWitnessName = 150;

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
    QList<Stroke> strokes;       ///< of PadStrokes
    QByteArray evidence;         ///< of the other media: SHA-256 of the document in the store
    QStringList witnesses;       ///< names
    ConsentPurpose purpose = ConsentPurpose::Registro;
    NoticeShown shown = NoticeShown::OnScreen;

    friend bool operator==(const Consent&, const Consent&) = default;
};

} // namespace padron::domain
