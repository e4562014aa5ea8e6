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
#include <array>
#include <utility>

namespace padron::usecases {

using core::Result;
using domain::CatalogueKind;

namespace {

constexpr std::array kKinds{CatalogueKind::CodigosPostales, CatalogueKind::Municipios, CatalogueKind::Localidades, CatalogueKind::Clues,
                            CatalogueKind::Modulos};

QString nameOf(quint32 number)
{
    return QStringLiteral("centro %1").arg(number);
}

/// No fault of the disk's: the same page would stop at it for ever.
bool isOfTheCatalogue(core::ErrorCode code)
{
    return code == ports::kNotFound || code == ports::kCatalogueFull || code == ports::kAlreadyExists || code == core::kInternal;
}

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
    if (parts.size() != 6)
        return Known();
    return Known{parts.at(0).toUInt(), parts.at(2).toUInt(), parts.at(1).toLongLong(), parts.at(3).toLongLong(), parts.at(4).toInt(),
                 parts.at(5) == u"1"};
}

Result<void> ApplyCatalogues::keep(CatalogueKind kind, const Known& known)
{
    return m_device.setSetting(settingOf(kind), QStringLiteral("%1 %2 %3 %4 %5 %6")
                                                    .arg(known.number)
                                                    .arg(known.version)
                                                    .arg(known.pending)
                                                    .arg(known.staged)
                                                    .arg(known.piece)
                                                    .arg(int(known.asked)));
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
        PADRON_TRY(forgetAsked()); // it may have been the whole one that was asked for
        PADRON_TRY(refuse(QStringLiteral("catalogo"), 0, delta.error(), sha256, context.centreMs));
        return true;
    }
    PADRON_TRY(apply(*delta, sha256, context.centreMs));
    return true;
}

Result<void> ApplyCatalogues::refuse(const QString& what, quint32 number, const core::Error& why, const QByteArray& sha256, qint64 centreMs)
{
    PADRON_TRY(putLocalTask(m_tasks, {.kind = QStringLiteral("rechazo-catalogo"), .reason = why.printedId(), .askedMs = centreMs}, sha256));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCentreApplied,
                                  .payload = QCborMap{{1, what}, {2, qint64(number)}, {3, sha256}, {4, why.printedId()}}}));
    return {};
}

Result<void> ApplyCatalogues::forgetAsked()
{
    for (const CatalogueKind kind : kKinds) {
        PADRON_ASSIGN(Known here, known(kind));
        if (std::exchange(here.asked, false))
            PADRON_TRY(keep(kind, here));
    }
    return {};
}

Result<void> ApplyCatalogues::askWhole(const sync::CatalogueDelta& delta, Known here)
{
    if (std::exchange(here.asked, true))
        return keep(delta.kind, here);
    PADRON_TRY(keep(delta.kind, here));
    return note(delta.kind, delta.to, "falta-entero");
}

Result<void> ApplyCatalogues::apply(const sync::CatalogueDelta& delta, const QByteArray& sha256, qint64 centreMs)
{
    PADRON_ASSIGN(Known here, known(delta.kind));
    PADRON_ASSIGN(const auto versions, m_catalogues.versions());
    const auto current = std::find_if(versions.begin(), versions.end(), [&delta](const auto& one) { return one.kind == delta.kind; });
    const bool published = current != versions.end() && here.number > 0 && current->id == here.version; // else somebody's own file, or none
    if (published && delta.to <= here.number)
        return {};
    if (delta.piece == 1 && delta.from > 0 && (!published || delta.from != here.number))
        return askWhole(delta, here);
    PADRON_ASSIGN(const bool goesOn, stage(delta, here));
    if (!goesOn)
        return {};
    const auto added = append(delta, here);
    if (!added && isOfTheCatalogue(added.error().code))
        return putAway(delta, here, added.error(), sha256, centreMs);
    PADRON_TRY(added);
    here.piece = delta.piece;
    if (delta.piece == delta.pieces) {
        PADRON_ASSIGN(const qint64 rows, m_catalogues.stagedRows(here.staged));
        PADRON_TRY(m_catalogues.activate(here.staged, sha256, rows, 0, m_clock.wallMs()));
        here = {delta.to, 0, here.staged, 0, 0, here.asked};
        PADRON_TRY(note(delta.kind, delta.to, "aplicado"));
    }
    return keep(delta.kind, here);
}

Result<bool> ApplyCatalogues::stage(const sync::CatalogueDelta& delta, Known& here)
{
    if (delta.piece > 1)
        return here.pending == delta.to && here.piece == delta.piece - 1;
    if (here.pending > 0)
        PADRON_TRY(m_catalogues.dropStaged(here.staged, nameOf(here.pending)));
    PADRON_ASSIGN(here.staged, delta.from == 0 ? m_catalogues.stage(delta.kind, nameOf(delta.to))
                                               : m_catalogues.stageCopy(here.version, nameOf(delta.to)));
    here.pending = delta.to;
    here.asked = here.asked && delta.from > 0;
    return true;
}

Result<void> ApplyCatalogues::append(const sync::CatalogueDelta& delta, const Known& here)
{
    // An import by hand puts away what is half-way, and may be staged under its number by now.
    PADRON_ASSIGN(const bool staged, m_catalogues.isStaged(here.staged, nameOf(here.pending)));
    if (!staged)
        return core::fail(ports::kNotFound);
    if (delta.from > 0)
        PADRON_TRY(m_catalogues.removeRows(here.staged, delta.removed + keysOf(delta.rows)));
    return m_catalogues.append(here.staged, delta.rows);
}

Result<void> ApplyCatalogues::putAway(const sync::CatalogueDelta& delta, Known here, const core::Error& why, const QByteArray& sha256,
                                      qint64 centreMs)
{
    PADRON_TRY(m_catalogues.dropStaged(here.staged, nameOf(here.pending)));
    here.pending = 0;
    if (delta.from > 0 || why.code == ports::kNotFound)
        return askWhole(delta, here);
    PADRON_TRY(keep(delta.kind, here)); // the whole one itself: it would come again as it is
    return refuse(QStringLiteral("catalogo:") + domain::keyOf(delta.kind), delta.to, why, sha256, centreMs);
}

} // namespace padron::usecases
