// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/catalogue_reader.h"

#include "catalogues/errors.h"

namespace padron::catalogues {

core::Result<std::unique_ptr<CatalogueReader>> openCatalogue(domain::CatalogueKind, const QString&)
{
    return core::fail(kFileUnreadable);
}

} // namespace padron::catalogues
