// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_epochs.h"

#include "local/stores/carried_log.h"
#include "local/stores/sql_device_store.h"
#include "local/stores/sql_log_store.h"
#include "ports/errors.h"

#include <algorithm>

namespace padron::stores {

using core::Result;

namespace {

constexpr char kReceipted[] = "SELECT coalesce(max(last_seq), 0) FROM batch WHERE epoch = ? AND receipt IS NOT NULL";
constexpr char kRenew[] = "UPDATE device_key SET epoch = ?, signing_seed = ?, signing_public = ?, tls_key_pem = ? "
                          "WHERE one = 1";
constexpr char kForgetEnrolment[] = "DELETE FROM enrolment WHERE one = 1";
constexpr char kForgetStream[] = "UPDATE sync_state SET cursor = 0, last_exchange_ms = 0, last_problem = '' WHERE one = 1";

/// What follows the first `skip` entries of those segments.
QList<CarriedLog::Segment> after(const QList<CarriedLog::Segment>& segments, quint64 skip)
{
    QList<CarriedLog::Segment> left;
    for (CarriedLog::Segment segment : segments) {
        const quint64 gone = std::min(skip, segment.size());
        skip -= gone;
        segment.first += gone;
        if (segment.first <= segment.last)
            left.append(segment);
    }
    return left;
}

} // namespace

QList<const char*> SqlEpochs::statements()
{
    return {kReceipted, kRenew, kForgetEnrolment, kForgetStream};
}

Result<ports::EndedEpoch> SqlEpochs::begin(const ports::DeviceKeys& fresh)
{
    SqlDeviceStore device(m_connection);
    CarriedLog carried(m_connection);
    PADRON_ASSIGN(const ports::DeviceKeys old, device.keys());
    PADRON_ASSIGN(const ports::LogHead head, SqlLogStore(m_connection).head());
    if (fresh.store != old.store || fresh.epoch <= old.epoch)
        return core::fail(ports::kStoreFailed, QStringLiteral("epoch"));
    sqlite::Statement read = m_connection.statement(kReceipted);
    PADRON_TRY(read.bind(old.epoch).one());
    const quint64 receipted = static_cast<quint64>(read.integer(0));

    PADRON_ASSIGN(const QList<CarriedLog::Segment> opening, carried.segments());
    PADRON_ASSIGN(const quint64 openingCount, carried.count());
    QList<CarriedLog::Segment> unsent = after(opening, receipted);
    const quint64 first = std::max(receipted, openingCount) + 1;
    if (first <= head.seq)
        unsent.append({old.epoch, first, head.seq});
    PADRON_TRY(carried.setSegments(unsent));
    // with it the old chain can be verified from its beginning
    PADRON_TRY(device.setSetting(QStringLiteral("epoca.%1.clave").arg(old.epoch),
                                 QString::fromLatin1(old.signingPublic.toHex())));
    PADRON_TRY(m_connection.statement(kRenew)
                   .bind(fresh.epoch)
                   .bind(fresh.signingSeed)
                   .bind(fresh.signingPublic)
                   .bind(fresh.tlsKeyPem)
                   .run());
    PADRON_TRY(m_connection.statement(kForgetEnrolment).run());
    PADRON_TRY(m_connection.statement(kForgetStream).run());
    return ports::EndedEpoch{old.epoch, head.seq, head.hash, head.seq - receipted};
}

} // namespace padron::stores
