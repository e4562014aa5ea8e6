// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/retention.h"

#include <QCborArray>
#include <QCborMap>
#include <QMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

const QString kDaysSetting = QStringLiteral("retencion.dias"); // "": off
constexpr qint64 kMsPerDay = 24LL * 3600 * 1000;

} // namespace

bool mayLeave(const RetentionPolicy& policy, const QList<ports::HeldPage>& places, qint64 nowMs)
{
    if (!policy.on || places.isEmpty())
        return false;
    const qint64 before = nowMs - std::clamp(policy.days, RetentionPolicy::kFewestDays, RetentionPolicy::kMostDays) * kMsPerDay;
    return std::all_of(places.begin(), places.end(), [before](const ports::HeldPage& page) {
        return !page.person.isNull() && page.accepted && page.receiptMs > 0 && page.receiptMs <= before &&
               page.receivedMs > 0 && page.receivedMs <= before;
    });
}

Retention::Retention(ports::PageRetention& pages, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                     const core::Clock& clock)
    : m_pages(pages), m_device(device), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

Result<RetentionPolicy> Retention::policy()
{
    PADRON_ASSIGN(const QString days, m_device.setting(kDaysSetting, {}));
    if (days.isEmpty())
        return RetentionPolicy();
    return RetentionPolicy{true, std::clamp(days.toInt(), RetentionPolicy::kFewestDays, RetentionPolicy::kMostDays)};
}

Result<void> Retention::setPolicy(const RetentionPolicy& policy)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ManageKeys));
    const int days = std::clamp(policy.days, RetentionPolicy::kFewestDays, RetentionPolicy::kMostDays);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kDaysSetting, policy.on ? QString::number(days) : QString()));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged,
                                  .numeral = "50",
                                  .payload = QCborMap{{1, kDaysSetting}, {2, policy.on ? days : 0}}}));
    return transaction.commit();
}

Result<QList<QList<ports::HeldPage>>> Retention::leaving()
{
    PADRON_ASSIGN(const RetentionPolicy rule, policy());
    PADRON_ASSIGN(const QList<ports::HeldPage> held, m_pages.held());
    QMap<QByteArray, QList<ports::HeldPage>> places;
    for (const ports::HeldPage& page : held)
        places[page.sha256].append(page);
    QList<QList<ports::HeldPage>> found;
    for (const auto& page : std::as_const(places))
        if (mayLeave(rule, page, m_clock.wallMs()))
            found.append(page);
    return found;
}

Result<Retention::Amount> Retention::preview()
{
    PADRON_TRY(m_recorder.permit(access::Permission::ManageKeys));
    PADRON_ASSIGN(const auto pages, leaving());
    Amount amount;
    for (const auto& page : pages)
        amount = {amount.pages + 1, amount.bytes + page.front().bytes};
    return amount;
}

Result<Retention::Amount> Retention::run()
{
    PADRON_TRY(m_recorder.permit(access::Permission::ManageKeys));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto pages, leaving());
    struct Theirs
    {
        QString folio;
        QCborArray contents;
        qint64 bytes = 0;
    };
    Amount amount;
    QMap<QByteArray, Theirs> people; // by id: in the same order whoever asks
    for (const auto& page : pages) {
        PADRON_TRY(m_pages.removeContent(page.front().sha256, m_clock.wallMs()));
        amount = {amount.pages + 1, amount.bytes + page.front().bytes};
        for (const ports::HeldPage& place : page) {
            Theirs& theirs = people[place.person.bytes()];
            theirs.folio = place.folio;
            if (theirs.contents.contains(place.sha256)) // the same picture under another kind
                continue;
            theirs.contents.append(place.sha256);
            theirs.bytes += place.bytes;
        }
    }
    for (auto person = people.cbegin(); person != people.cend(); ++person)
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kPagesRemoved,
                                      .subjects = {subjectOf(*core::PersonId::fromBytes(person.key()))},
                                      .numeral = "50",
                                      .payload = QCborMap{{1, person->contents}, {2, person->bytes}, {3, person->folio}}}));
    PADRON_TRY(transaction.commit());
    return amount;
}

} // namespace padron::usecases
