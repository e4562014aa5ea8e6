// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_catalogues.h"

#include "credential/trust_list.h"
#include "domain/catalogue_key.h"
#include "envelope/log_chain.h"
#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "usecases/local_tasks.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::CatalogueKind;

namespace {

QString settingOf(CatalogueKind kind)
{
    return QStringLiteral("catalogo.") + domain::keyOf(kind);
}

QStringList keysOf(const domain::CatalogueRows& rows)
{
    QStringList keys;
    std::visit([&keys](const auto& list) {
        for (const auto& row : list)
            keys << domain::keyOf(row);
    }, rows);
    return keys;
}

Result<sync::CatalogueDelta> verified(const QByteArray& bytes, const ports::Enrolment& centre)
{
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(centre.rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(centre.trustList, root));
    return sync::verifyCatalogueDelta(bytes, trust.verifyKeys(credential::KeyRole::Catalogo));
}

} // namespace

Result<ApplyCatalogues::Known> ApplyCatalogues::known(CatalogueKind kind)
{
    PADRON_ASSIGN(const QString text, m_device.setting(settingOf(kind), {}));
    const QStringList parts = text.split(u' ');
    if (parts.size() != 5)
        return Known();
    return Known{parts.at(0).toUInt(), parts.at(2).toUInt(), parts.at(1).toLongLong(), parts.at(3).toLongLong(), parts.at(4).toInt()};
}

Result<void> ApplyCatalogues::keep(CatalogueKind kind, const Known& known)
{
    return m_device.setSetting(settingOf(kind), QStringLiteral("%1 %2 %3 %4 %5")
                                                    .arg(known.number)
                                                    .arg(known.version)
                                                    .arg(known.pending)
                                                    .arg(known.staged)
                                                    .arg(known.piece));
}

Result<void> ApplyCatalogues::note(CatalogueKind kind, quint32 number, const char* what)
{
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCentreApplied,
                                  .payload = QCborMap{{1, QStringLiteral("catalogo:") + domain::keyOf(kind)},
                                                      {2, qint64(number)},
                                                      {4, QLatin1String(what)}}}));
    return {};
}

Result<bool> ApplyCatalogues::take(const sync::StreamBody& body, StreamContext& context)
{
    const auto* changed = std::get_if<sync::CatalogueChanged>(&body);
    if (!changed)
        return false;
    const QByteArray sha256 = envelope::sha256(changed->bytes);
    const auto delta = verified(changed->bytes, context.centre);
    if (!delta) {
        PADRON_TRY(putLocalTask(m_tasks, {.kind = QStringLiteral("rechazo-catalogo"), .reason = delta.error().printedId(),
                                          .askedMs = context.centreMs}, sha256));
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCentreApplied,
                                      .payload = QCborMap{{1, QStringLiteral("catalogo")}, {2, 0}, {3, sha256}, {4, delta.error().printedId()}}}));
        return true;
    }
    PADRON_TRY(apply(*delta, sha256));
    return true;
}

Result<void> ApplyCatalogues::apply(const sync::CatalogueDelta& delta, const QByteArray& sha256)
{
    PADRON_ASSIGN(Known here, known(delta.kind));
    PADRON_ASSIGN(const auto versions, m_catalogues.versions());
    const auto current = std::find_if(versions.begin(), versions.end(), [&delta](const auto& one) { return one.kind == delta.kind; });
    const bool published = current != versions.end() && here.number > 0 && current->id == here.version; // else somebody's own file, or none
    if (published && delta.to <= here.number)
        return {};
    if (delta.piece == 1) {
        if (delta.from > 0 && (!published || delta.from != here.number))
            return note(delta.kind, delta.to, "falta-entero");
        const QString name = QStringLiteral("centro %1").arg(delta.to);
        PADRON_ASSIGN(here.staged, delta.from == 0 ? m_catalogues.stage(delta.kind, name) : m_catalogues.stageCopy(here.version, name));
        here.pending = delta.to;
    } else if (here.pending != delta.to || here.piece != delta.piece - 1) {
        return {}; // its first piece was not taken
    }
    const auto change = [&]() -> Result<void> {
        if (delta.from > 0)
            PADRON_TRY(m_catalogues.removeRows(here.staged, delta.removed + keysOf(delta.rows)));
        return m_catalogues.append(here.staged, delta.rows);
    };
    const auto added = change();
    if (!added && added.error().code == ports::kNotFound) { // an import by hand put away what was half-way
        here.pending = 0;
        PADRON_TRY(keep(delta.kind, here));
        return note(delta.kind, delta.to, "falta-entero");
    }
    PADRON_TRY(added);
    here.piece = delta.piece;
    if (delta.piece == delta.pieces) {
        PADRON_ASSIGN(const qint64 rows, m_catalogues.stagedRows(here.staged));
        PADRON_TRY(m_catalogues.activate(here.staged, sha256, rows, 0, m_clock.wallMs()));
        here = {delta.to, 0, here.staged, 0, 0};
        PADRON_TRY(note(delta.kind, delta.to, "aplicado"));
    }
    return keep(delta.kind, here);
}

} // namespace padron::usecases
