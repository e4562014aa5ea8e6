// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/certificates.h"
#include "central/key_ring.h"
#include "core/clock.h"
#include "sync/messages/enrolment.h"

namespace padron::central {

inline constexpr qint64 kCodeLifeMs = 72LL * 3600 * 1000;
inline constexpr quint32 kIndexBlock = 4096;

/// What the centre needs to enrol a device; read once at start.
struct EnrolmentAuthority
{
    envelope::SigningKey ca;
    envelope::BoxKeyPair buzon;
    QByteArray caCertificateDer, rootPublic, recuperacionPublic;

    static core::Result<EnrolmentAuthority> load(const KeyFolder& keys);
};

/// Gives out one-time codes and turns a request made with one into a device: number, certificate, delegation, keys,
/// lists. The same bytes by HTTPS or by file.
class Enroller
{
public:
    Enroller(CentralStore& store, const EnrolmentAuthority& authority, const core::Clock& clock)
        : m_store(store), m_authority(authority), m_clock(clock)
    {
    }

    /// The module is made when it is missing; one that is there takes the name and CLUES said now, and tells its laptops.
    /// kModuleClosed.
    core::Result<QString> issueCode(const Module& module);
    /// For a module that is there. kModuleUnknown, kModuleClosed.
    core::Result<QString> issueCode(const QString& entidad, const QString& numero);

    /// The signed answer. A request sent again with the same code, store, epoch and keys gets the same bytes.
    core::Result<QByteArray> enrol(const QByteArray& request);

private:
    core::Result<QString> issue(CentralTransaction& tx, qint64 moduleRow);
    core::Result<QByteArray> enrolNew(CentralTransaction& tx, const sync::EnrolRequest& request,
                                      const EnrolCodeRow& code);

    CentralStore& m_store;
    const EnrolmentAuthority& m_authority;
    const core::Clock& m_clock;
};

} // namespace padron::central
