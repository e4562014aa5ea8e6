// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/test_device.h"

#include "domain/draft.h"
#include "domain/record_codec.h"
#include "envelope/log_chain.h"
#include "support/samples/sample_family.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace padron;

namespace support {

namespace {

const QDate kToday(2026, 9, 21);

core::UuidV7Source& ids()
{
    static const ManualClock clock;
    static core::UuidV7Source source(clock);
    return source;
}

QByteArray pemOf(EVP_PKEY* key)
{
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, static_cast<qsizetype>(size));
    BIO_free(memory);
    return pem;
}

QByteArray spkiOf(EVP_PKEY* key)
{
    unsigned char* out = nullptr;
    const int size = i2d_PUBKEY(key, &out);
    const QByteArray der(reinterpret_cast<const char*>(out), size);
    OPENSSL_free(out);
    return der;
}

envelope::LogEntry blankEntry(const char* kind)
{
    envelope::LogEntry entry;
    entry.id = core::EntryId(ids().next());
    entry.atMs = kTestNowMs;
    entry.monoMs = 1;
    entry.bootId = QByteArray(16, 'b');
    entry.user = core::UserId(ids().next());
    entry.role = QStringLiteral("capturista");
    entry.kind = QLatin1String(kind);
    entry.payload = nullptr;
    entry.appVersion = QStringLiteral("0.1.0");
    return entry;
}

} // namespace

TestDevice::TestDevice(quint32 epoch) : TestDevice(core::StoreId(ids().next()), epoch) {}

TestDevice::TestDevice(const core::StoreId& store, quint32 epoch)
    : m_store(store), m_epoch(epoch), m_key(envelope::SigningKey::generate()),
      m_head(envelope::chainStart(m_store, epoch, m_key.verifyKey().bytes()))
{
    EVP_PKEY* key = EVP_EC_gen("P-256");
    m_tlsKeyPem = pemOf(key);
    m_tlsSpkiDer = spkiOf(key);
    EVP_PKEY_free(key);
}

QByteArray TestDevice::enrolRequest(const sync::EnrolCode& code) const
{
    sync::EnrolRequest request;
    request.codeId = code.codeId();
    request.store = m_store;
    request.epoch = m_epoch;
    request.signingPublic = m_key.verifyKey().bytes();
    request.tlsSpkiDer = m_tlsSpkiDer;
    request.wallMs = kTestNowMs;
    request.proof = sync::proofOf(code, request);
    return sync::signEnrolRequest(request, m_key);
}

bool TestDevice::acceptEnrolment(const QByteArray& answer, const sync::EnrolCode& code)
{
    const auto verified = sync::verifyEnrolAnswer(answer, code, m_store, m_epoch);
    if (!verified)
        return false;
    m_enrolment = verified->enrolment;
    return true;
}

domain::FamilyRecord TestDevice::family(int number)
{
    domain::FamilyDraft draft = samples::familyDraft(number);
    // the samples' ids go by number: a second family with the same number must be other people with the same CURPs
    QHash<core::PersonId, core::PersonId> fresh;
    for (auto& person : draft.people)
        fresh.insert(person.id, core::PersonId(ids().next()));
    for (auto& person : draft.people) {
        person.id = fresh.value(person.id);
        if (!person.representante.isNull())
            person.representante = fresh.value(person.representante);
    }
    domain::CompletionContext context;
    context.today = kToday;
    context.nowMs = kTestNowMs;
    context.familyId = core::FamilyId(ids().next());
    context.nextFolio = [this] { return nextFolio(); };
    context.nextConsentId = [] { return core::ConsentId(ids().next()); };
    const auto record = domain::completeDraft(draft, context);
    Q_ASSERT(record.has_value());
    return *record;
}

QByteArray TestDevice::familyEntry(const domain::FamilyRecord& record) const
{
    auto entry = blankEntry(envelope::kind::kFamilyRegistered);
    entry.subjects = {{core::SubjectId(record.family.id.uuid()), {}}};
    for (const auto& person : record.people)
        entry.subjects.append({core::SubjectId(person.id.uuid()), {}});
    entry.numeral = QStringLiteral("11");
    entry.payload = domain::toCbor(record);
    entry.schema = domain::kRecordSchema;
    return envelope::encodeEntry(entry);
}

QByteArray TestDevice::duplicateEntry(const char* kind, const core::PersonId& person, const core::PersonId& other,
                                      const QString& outcome) const
{
    auto entry = blankEntry(kind);
    entry.subjects = {{core::SubjectId(person.uuid()), {}}, {core::SubjectId(other.uuid()), {}}};
    entry.numeral = QStringLiteral("11");
    entry.payload = outcome.isEmpty() ? QCborMap{{1, 80}, {2, QString()}} : QCborMap{{1, outcome}, {2, QString()}};
    return envelope::encodeEntry(entry);
}

QByteArray TestDevice::revocationEntry(const core::PersonId& person, const core::ConsentId& consent) const
{
    auto entry = blankEntry(envelope::kind::kConsentRevoked);
    entry.subjects = {{core::SubjectId(person.uuid()), {}}};
    entry.numeral = QStringLiteral("4.VIII");
    entry.payload = QCborMap{{1, consent.bytes()}, {2, QStringLiteral("ya no quiere")}};
    return envelope::encodeEntry(entry);
}

QByteArray TestDevice::changeEntry(const domain::FamilyChange& change) const
{
    auto entry = blankEntry(envelope::kind::kFamilyUpdated);
    for (const auto& record : change.after)
        entry.subjects.append({core::SubjectId(record.family.id.uuid()), {}});
    entry.numeral = QLatin1String(domain::numeralOf(change.motivo));
    entry.payload = domain::toCbor(change);
    entry.schema = domain::kChangeSchema;
    entry.modality = {QStringLiteral("brigada"), QStringLiteral("El Ñandú"), QString(), QStringLiteral("Brigada 3")};
    return envelope::encodeEntry(entry);
}

domain::Folio TestDevice::nextFolio()
{
    return domain::Folio::make(m_enrolment.folioPrefix, m_nextFolio++);
}

QByteArray TestDevice::pageEntry(const QByteArray& sha256, qint64 bytes) const
{
    auto entry = blankEntry(envelope::kind::kDocumentAdded);
    entry.subjects = {{core::SubjectId(ids().next()), {}}};
    entry.numeral = QStringLiteral("50");
    entry.payload = QCborMap{{1, QStringLiteral("identificacion")}, {2, sha256}, {3, bytes}};
    return envelope::encodeEntry(entry);
}

QByteArray TestDevice::plainEntry() const
{
    return envelope::encodeEntry(blankEntry(envelope::kind::kSignedIn));
}

sync::Batch TestDevice::draft(const QList<QByteArray>& entries) const
{
    sync::Batch batch;
    batch.header = nextHeader();
    batch.prevBatchSha256 = m_lastSha256;
    batch.wallMs = kTestNowMs;
    batch.bootId = QByteArray(16, 'b');
    batch.firstSeq = m_nextSeq;
    batch.entries = entries;
    batch.prevHash = m_head;
    batch.headHash = m_head;
    quint64 seq = m_nextSeq;
    for (const QByteArray& entry : entries)
        batch.headHash = envelope::chainNext(m_store, m_epoch, seq++, batch.headHash, envelope::sha256(entry));
    return batch;
}

QByteArray TestDevice::sealAsIs(const sync::Batch& batch) const
{
    return sync::sealBatch(batch, m_key, {m_enrolment.buzonPublic});
}

QByteArray TestDevice::seal(const QList<QByteArray>& entries)
{
    const sync::Batch batch = draft(entries);
    const QByteArray sealed = sealAsIs(batch);
    ++m_nextBatch;
    m_nextSeq += static_cast<quint64>(entries.size());
    m_head = batch.headHash;
    m_lastSha256 = envelope::sha256(sealed);
    return sealed;
}

QByteArray TestDevice::certificateSha256() const
{
    return envelope::sha256(m_enrolment.tlsCertificateDer);
}

} // namespace support
