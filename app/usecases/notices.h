// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/notice_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// The privacy notices in force (4.I, 15): those the institution signed, or the templates that ship until it does.
class Notices
{
public:
    Notices(ports::NoticeStore& notices, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
            const core::Clock& clock);

    struct InForce
    {
        qint64 number = 0; ///< of the signed set; 0: those that ship
        QList<domain::Notice> notices;
    };
    core::Result<InForce> inForce(const QList<domain::Notice>& shipped);

    /// Takes a set signed by a live `catalogo` key of the centre that this device is enrolled with. kNotEnrolledYet,
    /// kOlderNotices, kNoticeSameVersion; a forged or damaged file as envelope and credential say. Nothing changes then.
    core::Result<InForce> load(const QByteArray& signedSet);

private:
    ports::NoticeStore& m_notices;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
