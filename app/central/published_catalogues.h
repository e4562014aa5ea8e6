// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "domain/catalogue.h"
#include "envelope/keys.h"

namespace padron::central {

/// Catalogues by rising numbers: what changed goes to every laptop, the whole one to who has none and to whoever asks for it.
class PublishedCatalogues
{
public:
    PublishedCatalogues(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    struct Done
    {
        quint32 number = 0; ///< 0: nothing changed, and nothing was published
        qsizetype added = 0, removed = 0, toldDevices = 0;
    };
    core::Result<Done> publish(const domain::CatalogueRows& rows, const envelope::SigningKey& catalogo);

private:
    CentralStore& m_store;
    const core::Clock& m_clock;
};

/// Pieces of the newest whole one of a kind, as `catalogo:localidades` names it.
core::Result<QList<QByteArray>> wholeCatalogue(CentralTransaction& tx, const QString& kind);
/// All that were published, whole, for a device that enrols now.
core::Result<void> greetWithCatalogues(CentralTransaction& tx, DeviceRow device);

} // namespace padron::central
