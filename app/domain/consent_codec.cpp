// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consent_codec.h"

#include "domain/family_rules.h"
#include "domain/strokes_codec.h"
#include "domain/text_rules.h"

#include <limits>

namespace padron::domain {

using core::CborMapReader;
using core::Result;

namespace {

/// What a medium other than the pad leaves, and what the consent is for.
void readMark(CborMapReader& read, Consent& consent)
{
    if (read.has(12)) {
        consent.evidence = read.bytes(12, 32);
        if (consent.evidence.size() != 32 || consent.medium == ConsentMedium::PadStrokes)
            read.reject(QStringLiteral("field 12: evidence"));
    }
    if (read.has(13)) {
        for (const QCborValue item : read.array(13, kWitnesses)) {
            const QString name = item.toString();
            if (name.isEmpty() || tidyName(name) != name || nameFault(name, kMaxWitnessName))
                read.reject(QStringLiteral("field 13: witness"));
            consent.witnesses.append(name);
        }
        if (consent.witnesses.isEmpty())
            read.reject(QStringLiteral("field 13: nobody"));
    }
    if (read.has(14)) {
        if (read.text(14, 20) != QLatin1String("sensibles"))
            read.reject(QStringLiteral("field 14: purpose"));
        consent.purpose = ConsentPurpose::Sensibles;
    }
    if (read.has(15)) {
        const QString shown = read.text(15, 20);
        consent.shown = require(read, 15, noticeShownByKey(shown), NoticeShown::OnScreen);
        if (consent.shown == NoticeShown::OnScreen) // absent means it
            read.reject(QStringLiteral("field 15: shown"));
    }
}

} // namespace

QString readOutsiderName(CborMapReader& read, qint64 key)
{
    const QString name = read.text(key, kMaxRepresentativeName);
    if (tidyName(name) != name || name.isEmpty() || nameFault(name, kMaxRepresentativeName))
        read.reject(QStringLiteral("field %1: name").arg(key));
    return name;
}

QCborMap toCbor(const Consent& consent)
{
    QCborMap map;
    map[1] = consent.id.bytes();
    map[2] = consent.person.bytes();
    if (consent.givenBy.isNull())
        map[4] = consent.givenByName;
    else
        map[3] = consent.givenBy.bytes();
    map[5] = consent.decision == ConsentDecision::Given ? QStringLiteral("given") : QStringLiteral("refused");
    map[6] = keyOf(consent.medium);
    map[7] = consent.noticeId;
    map[8] = consent.noticeVersion;
    map[9] = consent.noticeSha256;
    map[10] = consent.atMs;
    map[11] = strokesToCbor(consent.strokes);
    if (!consent.evidence.isEmpty())
        map[12] = consent.evidence;
    if (!consent.witnesses.isEmpty())
        map[13] = QCborArray::fromStringList(consent.witnesses);
    if (consent.purpose == ConsentPurpose::Sensibles)
        map[14] = QStringLiteral("sensibles");
    if (consent.shown != NoticeShown::OnScreen)
        map[15] = keyOf(consent.shown);
    return map;
}

Result<Consent> consentFromCbor(const QCborValue& value, int schema)
{
    CborMapReader read(value);
    Consent consent;
    consent.id = readId<core::ConsentId>(read, 1);
    consent.person = readId<core::PersonId>(read, 2);
    if (read.has(3))
        consent.givenBy = readId<core::PersonId>(read, 3);
    else
        consent.givenByName = readOutsiderName(read, 4);
    const QString decision = read.text(5, 10);
    if (decision != QLatin1String("given") && decision != QLatin1String("refused"))
        read.reject(QStringLiteral("field 5: decision"));
    consent.decision = decision == QLatin1String("given") ? ConsentDecision::Given : ConsentDecision::Refused;
    consent.medium = require(read, 6, consentMediumByKey(read.text(6, 20)), ConsentMedium::PadStrokes);
    consent.noticeId = read.text(7, 100);
    if (textFault(consent.noticeId, 100))
        read.reject(QStringLiteral("field 7: text"));
    consent.noticeVersion = static_cast<int>(read.integer(8, 0, std::numeric_limits<int>::max()));
    consent.noticeSha256 = read.bytes(9, 32);
    consent.atMs = read.integer(10);
    if (schema >= kSchemaOfCases)
        readMark(read, consent);
    else if (consent.medium != ConsentMedium::PadStrokes)
        read.reject(QStringLiteral("field 6: medium"));
    const QRect pad(0, 0, kPadWidth + 1, kPadHeight + 1);
    consent.strokes = require(read, 11, strokesFromCbor(read.array(11), pad, kMostPadPoints), QList<Stroke>());
    PADRON_TRY(read.finish());
    return consent;
}

} // namespace padron::domain
