// SPDX-License-Identifier: GPL-3.0-or-later
// Issues after the first: for loss or damage told in person (45), or because what the card says is not so any more.
#include "central/projector.h"

#include "credential/qr_codec.h"

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {

constexpr int kMostInADay = 50; // by one laptop; a thief's ends no more people's cards than these

} // namespace

Result<bool> Projector::tooMany(const core::PersonId& person)
{
    PADRON_ASSIGN(const int asked, m_tx.countReissue(m_device.row, m_nowMs));
    if (asked <= kMostInADay)
        return false;
    PADRON_TRY(m_tx.raiseAlarm(m_device.row, QString(verdict::kTooMany), person.text(), m_nowMs));
    return true;
}

Result<sync::Verdict> Projector::noteReplaced(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const qint64 issue = payload.value(1).toInteger();
    const QString reason = payload.value(2).toString();
    if (entry.subjects.size() != 1 || issue < 1 || (reason != u"perdida" && reason != u"dano"))
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const core::PersonId id(entry.subjects.front().id.uuid());
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    if (owner != m_device.store)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    PADRON_ASSIGN(const auto issues, m_tx.issuesOf(id));
    if (issues.isEmpty() || issues.last().issueNumber != issue)
        return say(entry, VerdictKind::Observado, verdict::kOtherIssue);
    if (issues.last().status != credential::Status::InForce)
        return say(entry, VerdictKind::Observado, verdict::kNotInForce);
    PADRON_ASSIGN(const bool many, tooMany(id));
    if (many)
        return say(entry, VerdictKind::Observado, verdict::kTooMany);
    PADRON_TRY(m_tx.setStatus(id, issues.last().issueNumber, credential::Status::Replaced, reason));
    PADRON_TRY(m_tx.awaitNext(id, m_device.row, reason, m_nowMs));
    return say(entry, VerdictKind::Aceptado);
}

Result<void> Projector::reissueWhenOutdated(const domain::Person& before, const domain::Person& now)
{
    if (credential::nameForQr(before.name) == credential::nameForQr(now.name) &&
        before.fechaNacimiento == now.fechaNacimiento && before.sexo == now.sexo)
        return {};
    PADRON_ASSIGN(const auto issues, m_tx.issuesOf(now.id));
    // none yet, or a next one that waits already: it will say what is true when it is signed
    if (issues.isEmpty() || issues.last().status == credential::Status::Replaced ||
        issues.last().status == credential::Status::Cancelled)
        return {};
    const bool byCentre = m_device.row == 0;
    PADRON_ASSIGN(const bool many, byCentre ? Result<bool>(false) : tooMany(now.id));
    if (many)
        return {};
    PADRON_ASSIGN(const DeviceRow asks, byCentre ? deviceFor(now.id) : Result<DeviceRow>(m_device.row));
    // Who asks answers for it, though the card goes to who registered them. The old one is in force until then: nobody is left
    // without.
    return m_tx.awaitNext(now.id, asks, QStringLiteral("dato"), m_nowMs);
}

} // namespace padron::central
