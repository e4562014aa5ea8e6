// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/catalogue_store.h"
#include "ports/centre_task_store.h"
#include "sync/messages/catalogue_delta.h"
#include "usecases/recorder.h"
#include "usecases/stream_taker.h"

namespace padron::usecases {

/// Catalogues that the centre published: each piece into a version that lies apart, put to use with the last one, so that a
/// capture goes on reading what it began with. A change to another one than is here (none, or somebody's own file) is not
/// applied: an entry says so and the centre sends the whole one. One that cannot be taken is left out, noted, and told to people.
class ApplyCatalogues final : public StreamTaker
{
public:
    ApplyCatalogues(ports::CatalogueStore& catalogues, ports::DeviceStore& device, ports::CentreTaskStore& tasks,
                    Recorder& recorder, const core::Clock& clock)
        : m_catalogues(catalogues), m_device(device), m_tasks(tasks), m_recorder(recorder), m_clock(clock)
    {
    }
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;

private:
    /// What is known of a kind: the number in use with its version here, and what is half-way.
    struct Known
    {
        quint32 number = 0, pending = 0;
        qint64 version = 0, staged = 0;
        int piece = 0; ///< of the pending one, the last that came
    };
    core::Result<Known> known(domain::CatalogueKind kind);
    core::Result<void> keep(domain::CatalogueKind kind, const Known& known);
    core::Result<void> apply(const sync::CatalogueDelta& delta, const QByteArray& sha256);
    core::Result<void> note(domain::CatalogueKind kind, quint32 number, const char* what);

    ports::CatalogueStore& m_catalogues;
    ports::DeviceStore& m_device;
    ports::CentreTaskStore& m_tasks;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
