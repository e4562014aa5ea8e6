// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/delivery_store.h"
#include "ports/device_store.h"
#include "usecases/paper.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// How far the delivery of credentials has come here (43): figures by locality and week, without people.
class DeliveryProgress
{
public:
    struct Report
    {
        PaperModule module;
        QList<ports::ProgressRow> rows; ///< newest week first
        ports::ProgressRow total;
    };
    DeliveryProgress(ports::DeliveryStore& deliveries, ports::DeviceStore& device, Recorder& recorder)
        : m_deliveries(deliveries), m_device(device), m_recorder(recorder)
    {
    }
    core::Result<Report> run();

private:
    ports::DeliveryStore& m_deliveries;
    ports::DeviceStore& m_device;
    Recorder& m_recorder;
};

} // namespace padron::usecases
