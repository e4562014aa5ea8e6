// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/verify_log.h"

#include "usecases/errors.h"
#include "usecases/expunged_bodies.h"

namespace padron::usecases {

namespace {
constexpr int kPage = 500;
} // namespace

VerifyLog::VerifyLog(ports::LogStore& log, ports::DeviceStore& device) : m_log(log), m_device(device) {}

core::Result<VerifyLog::Outcome> VerifyLog::run(const std::function<void(quint64)>& progress)
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    const QByteArray start = envelope::chainStart(keys.store, keys.epoch, keys.signingPublic);
    envelope::ChainVerifier verifier(keys.store, keys.epoch, start);
    ExpungedBodies bodies(keys.epoch == 1);
    for (;;) {
        PADRON_ASSIGN(const QList<envelope::LogRow> rows, m_log.rows(verifier.nextSeq(), kPage));
        for (const auto& row : rows) {
            if (!verifier.add(row))
                return core::fail(kLogBroken, QString::number(verifier.nextSeq()));
            bodies.pass(row);
        }
        if (progress)
            progress(verifier.nextSeq() - 1);
        if (rows.size() < kPage)
            break;
    }
    if (!bodies.allSaid())
        return core::fail(kLogBroken, QString::number(bodies.firstSeq()));
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    if (head.seq + 1 != verifier.nextSeq() || head.hash != verifier.head())
        return core::fail(kLogBroken, QString::number(verifier.nextSeq()));
    return Outcome{head.seq, head.hash};
}

} // namespace padron::usecases
