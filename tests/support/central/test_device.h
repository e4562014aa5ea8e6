// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "domain/family_change.h"
#include "envelope/log_entry.h"
#include "ports/device_store.h"
#include "sync/messages/batch.h"
#include "sync/messages/enrolment.h"

namespace support {

inline constexpr qint64 kTestNowMs = 1'790'000'100'000; ///< 2026-09-21, just after the samples' consents

/// Time that only the test moves.
class ManualClock final : public padron::core::Clock
{
public:
    qint64 now = kTestNowMs;
    qint64 wallMs() const override { return now; }
    qint64 monoMs() const override { return now; }
    QByteArray bootId() const override { return QByteArray(16, 'b'); }
    QDate today() const override { return QDate(2026, 9, 21); }
};

/// A laptop in memory: its keys, its chain, its batches. Seals real bytes.
class TestDevice
{
public:
    explicit TestDevice(quint32 epoch = 1);
    TestDevice(const padron::core::StoreId& store, quint32 epoch); ///< a store put back: new keys

    QByteArray enrolRequest(const padron::sync::EnrolCode& code) const;
    /// False when the answer does not verify.
    bool acceptEnrolment(const QByteArray& answer, const padron::sync::EnrolCode& code);

    /// `number` chooses the invented people of tests/support/samples; folios are this device's next.
    padron::domain::FamilyRecord family(int number);
    QByteArray familyEntry(const padron::domain::FamilyRecord& record) const;
    QByteArray changeEntry(const padron::domain::FamilyChange& change) const;
    /// What a registrar asked, or a supervisor answered, about a person who looks like another.
    QByteArray duplicateEntry(const char* kind, const padron::core::PersonId& person, const padron::core::PersonId& other,
                              const QString& outcome = {}) const;
    QByteArray revocationEntry(const padron::core::PersonId& person, const padron::core::ConsentId& consent) const;
    QByteArray plainEntry() const; ///< a sign-in
    QByteArray pageEntry(const QByteArray& sha256, qint64 bytes) const; ///< a page of somebody's expediente
    padron::domain::Folio nextFolio();

    /// Seals the next batch and moves the chain on.
    QByteArray seal(const QList<QByteArray>& entries);
    /// The batch that seal() would make, to spoil it before sealing it by hand; the chain stays.
    padron::sync::Batch draft(const QList<QByteArray>& entries) const;
    QByteArray sealAsIs(const padron::sync::Batch& batch) const;

    padron::sync::BatchHeader lastHeader() const { return {m_store, m_epoch, m_nextBatch - 1}; }
    padron::sync::BatchHeader nextHeader() const { return {m_store, m_epoch, m_nextBatch}; }
    const padron::core::StoreId& store() const { return m_store; }
    quint32 epoch() const { return m_epoch; }
    const padron::ports::Enrolment& enrolment() const { return m_enrolment; }
    const padron::envelope::SigningKey& key() const { return m_key; }
    const QByteArray& tlsKeyPem() const { return m_tlsKeyPem; }
    const QByteArray& tlsSpkiDer() const { return m_tlsSpkiDer; }
    QByteArray certificateSha256() const;
    QByteArray head() const { return m_head; }

private:
    padron::core::StoreId m_store;
    quint32 m_epoch;
    padron::envelope::SigningKey m_key;
    QByteArray m_tlsKeyPem, m_tlsSpkiDer;
    padron::ports::Enrolment m_enrolment;
    int m_nextFolio = 1;
    quint64 m_nextBatch = 1, m_nextSeq = 1;
    QByteArray m_head, m_lastSha256 = QByteArray(32, '\0');
};

} // namespace support
