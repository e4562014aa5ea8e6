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
/// capture goes on reading what it began with. A change to another one than is here (none, or somebody's own file), or for which
/// there is no room, is not applied: an entry says so, once, and the centre sends the whole one. One that cannot be taken is left
/// out, noted, and told to people: only the disk's own trouble stops the stream.
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
        bool asked = false; ///< for the whole one, which has not come yet
    };
    core::Result<Known> known(domain::CatalogueKind kind);
    core::Result<void> keep(domain::CatalogueKind kind, const Known& known);
    core::Result<void> apply(const sync::CatalogueDelta& delta, const QByteArray& sha256, qint64 centreMs);
    core::Result<bool> stage(const sync::CatalogueDelta& delta, Known& here); ///< false: its first piece was not taken
    core::Result<void> append(const sync::CatalogueDelta& delta, const Known& here);
    core::Result<void> putAway(const sync::CatalogueDelta& delta, Known here, const core::Error& why, const QByteArray& sha256, qint64 centreMs);
    core::Result<void> askWhole(const sync::CatalogueDelta& delta, Known here);
    core::Result<void> refuse(const QString& what, quint32 number, const core::Error& why, const QByteArray& sha256, qint64 centreMs);
    core::Result<void> forgetAsked();
    core::Result<void> note(domain::CatalogueKind kind, quint32 number, const char* what);

    ports::CatalogueStore& m_catalogues;
    ports::DeviceStore& m_device;
    ports::CentreTaskStore& m_tasks;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
