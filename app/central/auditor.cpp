// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"

#include "central/errors.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "domain/record_codec.h"
#include "envelope/log_chain.h"
#include "envelope/log_entry.h"
#include "sync/messages/batch.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace padron::central {

using core::Result;
using sync::VerdictKind;

/// What the accepted entries say that the projection must hold, and the keys to ask with.
struct Auditor::Expected
{
    envelope::BoxKeyPair buzon;
    QList<envelope::VerifyKey> acuse;
    Totals totals;
    QSet<core::PersonId> revoked; ///< who took their consent back: another one of theirs makes nobody new
    QSet<core::FamilyId> merged;  ///< whose places no entry alone says
};

namespace {

/// What an update added: newcomers have a consent in it, and places that it gave, theirs too, begin at its moment.
void count(const domain::FamilyChange& change, const QSet<core::PersonId>& revoked, const QSet<core::FamilyId>& merged,
           Totals& totals)
{
    if (change.motivo == domain::Motivo::NuevaFamilia && !change.after.isEmpty() && !merged.contains(change.after.last().family.id))
        ++totals.families;
    for (const auto& record : change.after) {
        const auto& members = record.family.members;
        const auto isPlaced = [&change](const domain::Membership& member) { return member.sinceMs == change.atMs; };
        const auto isNew = [&](const domain::Consent& consent) {
            return consent.purpose == domain::ConsentPurpose::Registro && !revoked.contains(consent.person)
                && std::any_of(members.begin(), members.end(), [&](const domain::Membership& member) {
                       return member.person == consent.person && isPlaced(member);
                   });
        };
        const auto people = std::count_if(record.consents.begin(), record.consents.end(), isNew);
        totals.people += people;
        totals.domicilios += people;
        totals.consents += record.consents.size();
        if (!merged.contains(record.family.id))
            totals.memberships += std::count_if(members.begin(), members.end(), isPlaced);
    }
}

void count(const ReceivedEntry& entry, QSet<core::PersonId>& revoked, const QSet<core::FamilyId>& merged, Totals& totals)
{
    const bool updates = entry.kind == QLatin1String(envelope::kind::kFamilyUpdated);
    const bool revokes = entry.kind == QLatin1String(envelope::kind::kConsentRevoked);
    if ((entry.kind != QLatin1String(envelope::kind::kFamilyRegistered) && !updates && !revokes) ||
        (entry.verdict.kind != VerdictKind::Aceptado && entry.verdict.kind != VerdictKind::Observado))
        return;
    const auto decoded = envelope::decodeEntry(entry.bytes);
    if (revokes) {
        if (decoded && !decoded->subjects.isEmpty())
            revoked.insert(core::PersonId(decoded->subjects.front().id.uuid()));
        return;
    }
    if (updates) {
        if (const auto change =
                decoded ? domain::familyChangeFromCbor(decoded->payload, decoded->schema) : tl::unexpected(decoded.error()))
            count(*change, revoked, merged, totals);
        return;
    }
    const auto record =
        decoded ? domain::familyRecordFromCbor(decoded->payload, decoded->schema) : tl::unexpected(decoded.error());
    if (!record)
        return; // its bytes are already a fault
    totals.people += record->people.size();
    totals.domicilios += record->people.size();
    if (!merged.contains(record->family.id)) {
        ++totals.families;
        totals.memberships += record->family.members.size();
    }
    totals.consents += record->consents.size();
}

/// What the signed list must make of those two bits.
credential::Verdict verdictOf(int listed)
{
    constexpr credential::Verdict kVerdicts[] = {credential::Verdict::Valid, credential::Verdict::Replaced,
                                                 credential::Verdict::Suspended, credential::Verdict::Cancelled};
    return kVerdicts[listed & 3];
}

} // namespace

Result<AuditReport> Auditor::run()
{
    PADRON_ASSIGN(auto buzon, m_keys.boxKey(KeyFile::Buzon));
    PADRON_ASSIGN(const QByteArray acuseRaw, m_keys.publicKey(KeyFile::Acuse));
    PADRON_ASSIGN(const auto acuse, envelope::VerifyKey::fromBytes(acuseRaw));
    Expected expected{std::move(buzon), {acuse}, {}, {}, {}};

    AuditReport report;
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->freeze());
    PADRON_ASSIGN(expected.merged, tx->mergedFamilies());
    PADRON_ASSIGN(const QList<Device> devices, tx->devices());
    report.devices = devices.size();
    for (const Device& device : devices)
        PADRON_TRY(auditDevice(*tx, device, report, expected));
    PADRON_ASSIGN(report.totals, tx->totals());
    const auto compare = [&report](const char* table, qint64 found, qint64 wanted) {
        if (found != wanted)
            report.faults.append(
                QStringLiteral("%1: %2 filas, %3 según las entradas").arg(QLatin1String(table)).arg(found).arg(wanted));
    };
    PADRON_ASSIGN(const qint64 mergedPlaces, tx->mergedPlaces());
    compare("familia", report.totals.families - expected.merged.size(), expected.totals.families);
    compare("persona", report.totals.people, expected.totals.people);
    compare("membresia", report.totals.memberships - mergedPlaces, expected.totals.memberships);
    compare("domicilio", report.totals.domicilios, expected.totals.domicilios);
    compare("consentimiento", report.totals.consents, expected.totals.consents);
    PADRON_TRY(auditCredentials(*tx, report));
    return report;
}

Result<void> Auditor::auditDevice(CentralTransaction& tx, const Device& device, AuditReport& report, Expected& expected)
{
    PADRON_ASSIGN(const auto key, envelope::VerifyKey::fromBytes(device.signingPublic));
    QByteArray head = envelope::chainStart(device.store, device.epoch, device.signingPublic);
    QByteArray lastSha256(32, '\0');
    quint64 seq = 1;
    const auto fault = [&](quint64 batch, const char* what) {
        report.faults.append(QStringLiteral("%1 lote %2: %3").arg(device.deviceId).arg(batch).arg(QLatin1String(what)));
    };
    for (quint64 number = 1; number < device.nextBatch; ++number) {
        PADRON_ASSIGN(const auto raw, tx.batch(device.row, number));
        if (!raw) {
            fault(number, "falta");
            continue;
        }
        ++report.batches;
        const auto batch = sync::openBatch(raw->bytes, key, expected.buzon);
        if (!batch || envelope::sha256(raw->bytes) != raw->sha256 || batch->header.batchSeq != number ||
            batch->prevBatchSha256 != lastSha256 || batch->firstSeq != seq || batch->prevHash != head) {
            fault(number, "el lote no se sostiene");
            if (!batch)
                continue;
        }
        lastSha256 = raw->sha256;
        PADRON_ASSIGN(const auto entries, tx.entries(device.row, number));
        if (entries.size() != batch->entries.size())
            fault(number, "número de entradas");
        for (qsizetype i = 0; i < entries.size(); ++i, ++seq) {
            const ReceivedEntry& entry = entries[i];
            ++report.entries;
            const QByteArray sha256 = envelope::sha256(entry.bytes);
            head = envelope::chainNext(device.store, device.epoch, seq, head, sha256);
            if (entry.seq != seq || entry.sha256 != sha256 || entry.hash != head ||
                entry.bytes != batch->entries.value(i))
                report.faults.append(QStringLiteral("%1 entrada %2: alterada").arg(device.deviceId).arg(seq));
            count(entry, expected.revoked, expected.merged, expected.totals);
        }
        const auto receipt = sync::verifyReceipt(raw->receipt, expected.acuse);
        if (!receipt || receipt->batchSha256 != raw->sha256 || receipt->nextSeq != seq ||
            receipt->headHash != batch->headHash || receipt->verdicts.size() != entries.size())
            fault(number, "el acuse no corresponde");
        else
            for (qsizetype i = 0; i < entries.size(); ++i)
                if (receipt->verdicts[i] != entries[i].verdict)
                    report.faults.append(
                        QStringLiteral("%1 entrada %2: veredicto").arg(device.deviceId).arg(entries[i].seq));
    }
    if (head != device.head || seq != device.nextSeq || lastSha256 != device.lastBatchSha256)
        report.faults.append(QStringLiteral("%1: la cabeza no corresponde").arg(device.deviceId));
    report.heads.insert(device.deviceId, head);
    return {};
}

Result<void> Auditor::auditCredentials(CentralTransaction& tx, AuditReport& report)
{
    PADRON_ASSIGN(const auto lists, tx.lists());
    PADRON_ASSIGN(const QByteArray root, m_keys.publicKey(KeyFile::Raiz));
    if (!lists)
        return core::fail(kNotInitialised, QStringLiteral("lists"));
    PADRON_ASSIGN(const auto verifier,
                  credential::verifierFrom({root, lists->trustList, lists->finalStatus, lists->provisionalStatus}));
    constexpr int kPage = 500;
    for (qint64 after = -1;;) {
        PADRON_ASSIGN(const auto page, tx.credentials(after, kPage));
        for (const SignedCredential& signedOne : page) {
            const auto verification = verifier.verify(credential::qrText(signedOne.cose), signedOne.issuedAt);
            if (!verification.credential || verification.credential->claims().statusIndex != signedOne.statusIndex ||
                verification.credential->claims().issueNumber.value_or(1) != signedOne.issueNumber ||
                verification.verdict != verdictOf(signedOne.listed) ||
                verification.credential->claims().cls != credential::CredentialClass::Final)
                report.faults.append(QStringLiteral("credencial de %1: no verifica").arg(signedOne.person.text()));
        }
        if (page.size() < kPage)
            return {};
        after = page.last().statusIndex;
    }
}

QJsonObject AuditReport::toJson() const
{
    QJsonObject headsJson;
    for (auto it = heads.begin(); it != heads.end(); ++it)
        headsJson.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    return {
        {QStringLiteral("dispositivos"), devices},     {QStringLiteral("lotes"), batches},
        {QStringLiteral("entradas"), entries},         {QStringLiteral("familias"), totals.families},
        {QStringLiteral("personas"), totals.people},   {QStringLiteral("credenciales"), totals.credentials},
        {QStringLiteral("porFirmar"), totals.pending}, {QStringLiteral("alarmas"), totals.alarms},
        {QStringLiteral("alarmasSinVer"), totals.unseenAlarms},
        {QStringLiteral("cabezas"), headsJson},        {QStringLiteral("fallas"), QJsonArray::fromStringList(faults)}};
}

} // namespace padron::central
