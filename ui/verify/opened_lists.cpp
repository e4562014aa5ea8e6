// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/opened_lists.h"

#include "credential/trust_pin.h"

#include <algorithm>

namespace padron::ui {

std::optional<qint64> OpenedLists::oldest() const
{
    return finalsAt && provisionalsAt ? std::optional(std::min(*finalsAt, *provisionalsAt)) : std::nullopt;
}

core::Result<OpenedLists> openLists(const core::Result<credential::TrustFile>& file)
{
    PADRON_ASSIGN(const credential::TrustFile here, file);
    PADRON_ASSIGN(auto verifier, credential::verifierFrom(here));
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(here.rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(here.trustList, root));
    const auto catalogo = trust.verifyKeys(credential::KeyRole::Catalogo);
    const auto madeAt = [&catalogo](const QByteArray& bytes) {
        const auto list = credential::verifyStatusList(bytes, catalogo);
        return list ? std::optional(list->issuedAt) : std::nullopt;
    };
    return OpenedLists{here,
                       std::move(verifier),
                       trust.issuer,
                       credential::rootFingerprint(root),
                       trust.sequence,
                       madeAt(here.finalStatus),
                       madeAt(here.provisionalStatus)};
}

} // namespace padron::ui
