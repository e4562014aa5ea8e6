// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/unit_of_work.h"
#include "usecases/accept_notices.h"
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

    /// Takes a set from a file; errors as AcceptNotices says. Nothing changes then.
    core::Result<InForce> load(const QByteArray& signedSet);

private:
    ports::NoticeStore& m_notices;
    AcceptNotices m_accept;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
