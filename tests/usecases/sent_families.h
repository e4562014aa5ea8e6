// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arco_desk.h"

#include "domain/record_codec.h"

namespace fixture {

using namespace padron;
using domain::FamilyRecord;

inline constexpr qint64 kCentreMs = 1'795'000'200'000;

inline core::EntryId newId()
{
    return core::EntryId(QUuid::createUuid());
}

/// Registered by another module: its own folios, nothing of this store.
inline FamilyRecord elsewhere(int number)
{
    Store other;
    FamilyRecord record = other.registerFamily(number);
    const auto prefix = *domain::FolioPrefix::parse(u"09-0001-01");
    int counter = number * 10;
    record.family.folio = domain::Folio::make(prefix, counter++);
    for (domain::Person& person : record.people)
        person.folio = domain::Folio::make(prefix, counter++);
    return record;
}

inline sync::FamilyState stateOf(FamilyRecord record, const core::EntryId& version = newId())
{
    record.consents.clear();
    return {record.family.id, version, false, domain::kRecordSchema, core::encodeCbor(domain::toCbor(record))};
}

/// What the centre has of this store's entries.
inline sync::FamiliesSent sentOf(Store& store, const QList<sync::FamilyState>& families, const QString& why = QStringLiteral("cambio"))
{
    sync::FamiliesSent sent;
    sent.families = families;
    sent.throughSeq = store.session().verifyLog.run()->entries;
    sent.why = why;
    sent.device = QStringLiteral("D0002");
    sent.module = QStringLiteral("Módulo Comitán");
    sent.atMs = store.clock.now + 1000;
    return sent;
}

/// One page of the stream with these items.
inline core::Result<bool> bring(Store& store, const QList<sync::StreamBody>& bodies, const QString& path = {})
{
    const QString pull = path.isEmpty() ? *store.session().exchange.pullPath() : path;
    sync::StreamPage page;
    page.store = store.id;
    page.epoch = store.session().device().keys()->epoch;
    page.from = pull.section(QLatin1Char('='), -1).toULongLong();
    page.centreMs = kCentreMs;
    for (const auto& body : bodies)
        page.items.append({page.from + quint64(page.items.size()) + 1, body});
    page.last = page.from + quint64(bodies.size());
    return store.session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse));
}

inline bool isWhole(Store& store)
{
    auto& check = store.session().checkStore;
    if (!check.begin())
        return false;
    for (bool complete = false; !complete;) {
        const auto step = check.step();
        if (!step)
            return false;
        complete = step->complete;
    }
    return check.report().findings.isEmpty();
}

inline usecases::FamilyView viewOf(Store& store, const core::PersonId& person)
{
    auto view = store.session().openFamily.run(person);
    if (!view)
        qFatal("%s", qPrintable(view.error().printedId()));
    return *view;
}

} // namespace fixture
