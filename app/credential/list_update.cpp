// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/list_update.h"

#include "credential/errors.h"
#include "credential/verify.h"

namespace padron::credential {

using core::Result;
using envelope::VerifyKey;

namespace {

Taken against(quint32 fresh, std::optional<quint32> held)
{
    if (!held || fresh > *held)
        return Taken::Newer;
    return fresh == *held ? Taken::Same : Taken::Older;
}

/// What is here and does not hold any more, its key revoked say, gives way to any number.
Result<Taken> takeStatus(QByteArray& kept, const QByteArray& brought, bool provisional, const QList<VerifyKey>& catalogo)
{
    if (brought.isEmpty())
        return Taken::Absent;
    PADRON_ASSIGN(const StatusList fresh, verifyStatusList(brought, catalogo));
    if (fresh.provisional != provisional)
        return core::fail(kListMalformed, QStringLiteral("a status list in the other's place"));
    const auto held = verifyStatusList(kept, catalogo);
    const Taken taken = against(fresh.sequence, held ? std::optional(held->sequence) : std::nullopt);
    if (taken == Taken::Newer)
        kept = brought;
    return taken;
}

} // namespace

Result<ListUpdate> updatedLists(const TrustFile& held, const TrustFile& brought, const VerifyKey& root)
{
    if (brought.rootPublic != root.bytes())
        return core::fail(kListsOfAnotherRoot);
    ListUpdate update{held};
    update.file.rootPublic = root.bytes();

    const auto here = verifyTrustList(held.trustList, root);
    if (!brought.trustList.isEmpty()) {
        PADRON_ASSIGN(const TrustList fresh, verifyTrustList(brought.trustList, root));
        update.trust = against(fresh.sequence, here ? std::optional(here->sequence) : std::nullopt);
        if (update.trust == Taken::Newer)
            update.file.trustList = brought.trustList;
    }
    PADRON_ASSIGN(const TrustList trust, verifyTrustList(update.file.trustList, root));
    const auto catalogo = trust.verifyKeys(KeyRole::Catalogo);
    PADRON_ASSIGN(update.finals, takeStatus(update.file.finalStatus, brought.finalStatus, false, catalogo));
    PADRON_ASSIGN(update.provisionals, takeStatus(update.file.provisionalStatus, brought.provisionalStatus, true, catalogo));
    PADRON_TRY(verifierFrom(update.file));

    const auto is = [&update](Taken what) {
        return update.trust == what || update.finals == what || update.provisionals == what;
    };
    if (is(Taken::Older) && !is(Taken::Newer) && !is(Taken::Same))
        return core::fail(kListsOlder);
    return update;
}

} // namespace padron::credential
