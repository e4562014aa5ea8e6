// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/sync/samples.h"

#include "envelope/log_entry.h"

namespace padron::sync::samples {

envelope::SigningKey key(int n)
{
    core::SecureBytes seed(32);
    seed.data()[0] = static_cast<unsigned char>(n);
    return std::move(*envelope::SigningKey::fromSeed(seed));
}

void rechain(Batch& batch)
{
    QByteArray hash = batch.prevHash;
    quint64 seq = batch.firstSeq;
    for (const QByteArray& entry : batch.entries)
        hash = envelope::chainNext(batch.header.store, batch.header.epoch, seq++, hash, envelope::sha256(entry));
    batch.headHash = hash;
}

Batch batch(const envelope::SigningKey& device, int count, quint64 batchSeq, quint64 firstSeq)
{
    Batch batch;
    batch.header = {id<core::StoreId>(1), 1, batchSeq};
    batch.prevBatchSha256 = batchSeq == 1 ? QByteArray(32, '\0') : QByteArray(32, 'p');
    batch.wallMs = 1'700'000'000'000;
    batch.monoMs = 5000;
    batch.bootId = QByteArray(16, 'b');
    batch.firstSeq = firstSeq;
    batch.prevHash =
        firstSeq == 1 ? envelope::chainStart(batch.header.store, 1, device.verifyKey().bytes()) : QByteArray(32, 'h');
    for (int i = 0; i < count; ++i) {
        envelope::LogEntry entry;
        entry.id = id<core::EntryId>(100 + i);
        entry.bootId = batch.bootId;
        entry.role = QStringLiteral("capturista");
        entry.kind = QLatin1String(envelope::kind::kSettingChanged);
        batch.entries.append(envelope::encodeEntry(entry));
    }
    rechain(batch);
    return batch;
}

ports::Enrolment enrolment(const envelope::SigningKey& ca)
{
    ports::Enrolment e;
    e.deviceId = QStringLiteral("D0137");
    e.centreUrl = QStringLiteral("https://centro.ejemplo:8443");
    e.moduleName = QStringLiteral("Módulo San Cristóbal");
    e.clues = QStringLiteral("CSIMB000123");
    e.entidadIso = QStringLiteral("MX-CHP");
    e.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02");
    e.firstIndex = 4096;
    e.indexCount = 4096;
    e.caPublic = ca.verifyKey().bytes();
    e.rootPublic = QByteArray(32, 'r');
    e.buzonPublic = QByteArray(32, 'z');
    e.recuperacionPublic = QByteArray(32, 'q');
    e.delegation = "delegation";
    e.tlsCertificateDer = "tls";
    e.caCertificateDer = "ca";
    e.trustList = "trust";
    e.finalStatus = "finals";
    e.provisionalStatus = "provisionals";
    return e;
}

} // namespace padron::sync::samples
