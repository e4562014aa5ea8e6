// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/card_entries.h"

#include "envelope/credential_kinds.h"
#include "envelope/log_entry.h"

#include <QProcess>

using namespace padron;

namespace support {

QByteArray entryOf(const TestDevice& device, const char* kind, const QCborMap& payload, const core::PersonId& person)
{
    auto entry = envelope::decodeEntry(device.plainEntry()).value();
    entry.id = core::EntryId(QUuid::createUuid());
    entry.kind = QLatin1String(kind);
    if (!person.isNull())
        entry.subjects = {{core::SubjectId(person.uuid()), {}}};
    entry.payload = payload;
    return envelope::encodeEntry(entry);
}

QByteArray lostEntry(const TestDevice& device, const core::PersonId& person, int issue, const char* reason)
{
    return entryOf(device, envelope::kind::kCredentialReplaced,
                   {{1, issue}, {2, QLatin1String(reason)}, {3, QStringLiteral("INE")}, {4, false}}, person);
}

QByteArray printedEntry(const TestDevice& device, const core::PersonId& person, int issue)
{
    return entryOf(device, envelope::kind::kCredentialPrinted, {{1, issue}, {2, QByteArray(16, 'c')}}, person);
}

QByteArray deliveredEntry(const TestDevice& device, const core::PersonId& person, int issue)
{
    return entryOf(device, issue == 0 ? envelope::kind::kCertificadoDelivered : envelope::kind::kCredentialDelivered,
                   {{1, issue}, {2, QStringLiteral("titular")}, {7, true}}, person);
}

QString said(const core::Result<sync::Receipt>& receipt)
{
    if (!receipt)
        return receipt.error().printedId();
    QStringList all;
    for (const auto& verdict : receipt->verdicts)
        all.append(sync::keyOf(verdict.kind) + u':' + verdict.code);
    return all.join(u' ');
}

QStringList placeOf(const CentreParts& centre)
{
    return {QStringLiteral("--db"), centre.conninfo, QStringLiteral("--claves"), centre.keysDir.filePath(QStringLiteral("claves"))};
}

QList<sync::CredentialSigned> credentialsOf(CentreParts& centre, const TestDevice& device, const core::PersonId& person)
{
    QList<sync::CredentialSigned> found;
    for (const auto& one : bodiesOf<sync::CredentialSigned>(centre, device))
        if (one.person == person)
            found.append(one);
    return found;
}

std::pair<int, QByteArray> runCentral(const CentreParts& centre, const QStringList& words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(PADRON_BIN_DIR "/padron-central"), words + placeOf(centre));
    return process.waitForFinished(60000) ? std::pair(process.exitCode(), process.readAll()) : std::pair(-1, QByteArray());
}

} // namespace support
