// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/notice_store.h"

namespace padron::usecases {

/// A signed set of privacy notices, from a file or from the centre's stream, into the store. Inside the caller's transaction.
class AcceptNotices
{
public:
    AcceptNotices(ports::NoticeStore& notices, ports::DeviceStore& device, const core::Clock& clock)
        : m_notices(notices), m_device(device), m_clock(clock)
    {
    }
    /// Signed by a live `catalogo` key of the centre that this device is enrolled with. kNotEnrolledYet, kOlderNotices,
    /// kNoticeSameVersion; a forged or damaged set as envelope and credential say. Nothing changes then.
    core::Result<ports::NoticeSet> run(const QByteArray& signedSet);
    core::Result<ports::NoticeSet> run(const QByteArray& signedSet, const ports::Enrolment& centre); ///< by what it says of the centre

private:
    ports::NoticeStore& m_notices;
    ports::DeviceStore& m_device;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
