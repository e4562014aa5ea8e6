// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/family_history.h"
#include "domain/family_change.h"
#include "domain/history.h"
#include "domain/record_codec.h"
#include "envelope/sync_kinds.h"
#include "support/central/centre_parts.h"

#include <QCborMap>

#include <algorithm>

namespace brigades {

using namespace padron;
using namespace padron::central;
using domain::FamilyChange;
using domain::FamilyRecord;
using domain::Motivo;
using support::CentreParts;
using support::TestDevice;

inline constexpr qint64 kLater = support::kTestNowMs + 1000;

inline core::EntryId entryId(int n)
{
    return core::EntryId(QUuid(0x01999999, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, static_cast<uchar>(n / 250), static_cast<uchar>(1 + n % 250)));
}

inline envelope::LogEntry blank(const core::EntryId& id, const char* kind, qint64 atMs)
{
    envelope::LogEntry entry;
    entry.id = id;
    entry.atMs = atMs;
    entry.monoMs = atMs;
    entry.bootId = QByteArray(16, 'b');
    entry.user = core::UserId(QUuid(1, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    entry.role = QStringLiteral("capturista");
    entry.kind = QString::fromLatin1(kind);
    entry.appVersion = QStringLiteral("0.1.0");
    return entry;
}

inline QByteArray registration(const core::EntryId& id, const FamilyRecord& record, qint64 atMs = support::kTestNowMs)
{
    auto entry = blank(id, envelope::kind::kFamilyRegistered, atMs);
    entry.subjects = {{core::SubjectId(record.family.id.uuid()), {}}};
    entry.numeral = QStringLiteral("11");
    entry.payload = domain::toCbor(record);
    entry.schema = domain::kRecordSchema;
    return envelope::encodeEntry(entry);
}

using Bases = QHash<core::FamilyId, core::EntryId>;

inline QByteArray update(const core::EntryId& id, const FamilyChange& change, const Bases& bases, qint64 laterMs = 0)
{
    auto entry = blank(id, envelope::kind::kFamilyUpdated, change.atMs + laterMs);
    for (const auto& record : change.after)
        entry.subjects.append({core::SubjectId(record.family.id.uuid()), bases.value(record.family.id)});
    for (const auto& family : change.ended)
        entry.subjects.append({core::SubjectId(family.uuid()), bases.value(family)});
    entry.numeral = QLatin1String(domain::numeralOf(change.motivo));
    entry.payload = domain::toCbor(change);
    entry.schema = domain::kChangeSchema;
    return envelope::encodeEntry(entry);
}

inline QByteArray decision(const core::EntryId& id, const domain::RecordConflict& conflict, bool other, const core::EntryId& base,
                    qint64 atMs)
{
    auto entry = blank(id, envelope::kind::kConflictDecided, atMs);
    entry.subjects = {{core::SubjectId(conflict.person.isNull() ? conflict.family.uuid() : conflict.person.uuid()), base}};
    entry.payload = QCborMap{{1, conflict.id.bytes()},
                             {2, other ? QStringLiteral("otra") : QStringLiteral("queda")},
                             {3, QStringLiteral("lo dijo la titular")},
                             {4, conflict.kept.bytes()},
                             {5, conflict.other.bytes()}};
    return envelope::encodeEntry(entry);
}

template <class Edit> FamilyChange edited(const FamilyRecord& family, qint64 atMs, const Edit& edit)
{
    FamilyChange change;
    change.motivo = Motivo::OtroDato;
    change.requestedBy = *family.family.titular;
    change.atMs = atMs;
    change.after = {family};
    change.after.front().consents.clear();
    edit(change.after.front());
    return change;
}

inline QString said(const core::Result<sync::Receipt>& receipt)
{
    if (!receipt)
        return receipt.error().printedId() + u' ' + receipt.error().detail;
    QStringList all;
    for (const auto& verdict : receipt->verdicts)
        all.append(sync::keyOf(verdict.kind) + u':' + verdict.code);
    return all.join(u' ');
}

/// All that the padrón holds of people and families but for who brought it and when. Of conflicts, those that are open: what
/// was open on the way depends on the way.
inline QString dump(const CentreParts& centre)
{
    const auto rows = [&centre](const char* table, const char* but, const char* order, const char* where = "true") {
        return QStringLiteral("%1\n").arg(QLatin1String(table))
            + centre.ask(QStringLiteral("SELECT coalesce(string_agg(f, ' # '), '') FROM (SELECT (to_jsonb(t) %2)::text AS f FROM %1 t "
                                        "WHERE %4 ORDER BY %3) x")
                             .arg(QLatin1String(table), QLatin1String(but), QLatin1String(order), QLatin1String(where)))
            + u'\n';
    };
    return rows("persona", "- 'equipo_id'", "t.id") + rows("domicilio", "", "t.persona_id")
        + rows("membresia", "- 'id'", "t.persona_id, t.desde_ms, t.hasta_ms NULLS LAST, t.familia_id")
        + rows("familia", "- 'equipo_id'", "t.id") + rows("curp", "", "t.curp")
        + rows("conflicto", "- 'ms'", "t.id", "abierto") + rows("consentimiento", "", "t.id");
}

/// Three enrolled devices, of which the first registered the family and all hold it.
struct Centre
{
    CentreParts parts;
    QList<std::shared_ptr<TestDevice>> devices;

    explicit Centre(support::PgCluster& cluster, PgCentralStore::FailureProbe probe = {}) : parts(cluster, std::move(probe))
    {
        for (int i = 0; i < 3; ++i)
            devices.append(parts.newDevice());
    }

    QString push(int device, const QByteArray& entry)
    {
        auto& from = *devices.at(device);
        return said(parts.push(from, from.seal({entry})));
    }

    void share()
    {
        parts.ask(QStringLiteral("INSERT INTO familia_en_equipo SELECT f.id, e.id FROM familia f, equipo e ON CONFLICT DO NOTHING"));
    }
};

inline auto phone(const char* number)
{
    return [number](FamilyRecord& after) { after.people[1].telefono = QLatin1String(number); };
}

template <class Body> QList<Body> sentTo(Centre& centre, int device)
{
    QList<Body> all;
    for (quint64 from = 0;;) {
        const auto page = centre.parts.stream(*centre.devices.at(device), from);
        if (!page)
            qFatal("no stream");
        if (page->items.isEmpty())
            return all;
        for (const auto& item : page->items)
            if (const auto* body = std::get_if<Body>(&item.body))
                all.append(*body);
        from = page->items.last().position;
    }
}

inline core::EntryId versionOf(Centre& centre, const core::FamilyId& family)
{
    return core::EntryId(QUuid::fromString(
        centre.parts.ask(QStringLiteral("SELECT version_id FROM familia WHERE id = '%1'").arg(family.text()))));
}

inline FamilyRecord standing(Centre& centre, const core::FamilyId& family)
{
    return (*(*centre.parts.store.begin())->family(family))->record;
}

inline QList<domain::RecordConflict> openIn(Centre& centre)
{
    QList<domain::RecordConflict> open;
    const auto tx = centre.parts.store.begin();
    const auto stored = (*tx)->openConflicts(100);
    for (const auto& one : *stored)
        open.append(one.conflict);
    return open;
}

inline void hold(Centre& centre, const core::FamilyId& family, const QList<int>& devices)
{
    for (const int device : devices)
        centre.parts.ask(QStringLiteral("INSERT INTO familia_en_equipo SELECT '%1', id FROM equipo WHERE almacen = '%2' "
                                        "ON CONFLICT DO NOTHING").arg(family.text(), centre.devices.at(device)->store().text()));
}

inline auto surname(QStringView said)
{
    return [said](FamilyRecord& after) { after.people[1].name = *domain::PersonName::parse(u"José", said, u"Díaz"); };
}

inline QList<QList<int>> ordersOf(const QList<std::pair<int, QByteArray>>& sent)
{
    QList<int> order;
    for (int i = 0; i < sent.size(); ++i)
        order.append(i);
    QList<QList<int>> all;
    do {
        bool kept = true; // each laptop's own stay in theirs
        for (qsizetype i = 0; i < order.size(); ++i)
            for (qsizetype j = i + 1; j < order.size(); ++j)
                kept = kept && !(sent.at(order.at(i)).first == sent.at(order.at(j)).first && order.at(i) > order.at(j));
        if (kept)
            all.append(order);
    } while (std::next_permutation(order.begin(), order.end()));
    return all;
}

/// What the rules find in a change that was refused.
inline void describe(Centre& centre, const domain::HistoryEntry& entry)
{
    const auto* change = std::get_if<FamilyChange>(&entry.body);
    const auto tx = centre.parts.store.begin();
    QList<FamilyRecord> before;
    QList<domain::Person> others;
    for (const auto& id : FamilyHistory::familiesOf(entry.body))
        if (const auto stored = (*tx)->family(id); stored && *stored) {
            before.append((*stored)->record);
            others += (*stored)->record.people;
        }
    if (change)
        for (const auto& issue : domain::checkChange(*change, before, others, entry.day))
            qWarning("%s: field %d, rule %d, member %d of %d families", qPrintable(domain::keyOf(change->motivo)),
                     int(issue.field), int(issue.rule), issue.member, int(before.size()));
}

inline bool allEqual(const QStringList& found)
{
    for (const auto& one : found)
        if (one != found.first()) {
            const auto a = found.first().split(QStringLiteral(" # ")), b = one.split(QStringLiteral(" # "));
            for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
                if (a.value(i) != b.value(i))
                    qWarning("%s\n%s", qPrintable(a.value(i)), qPrintable(b.value(i)));
            return false;
        }
    return !found.isEmpty();
}

/// Two devices say another name of the same man, and a third family's laptop brings both families together.
struct JoinedCentre : Centre
{
    FamilyRecord one, into;

    explicit JoinedCentre(support::PgCluster& cluster) : Centre(cluster)
    {
        one = devices.at(0)->family(1);
        into = devices.at(1)->family(2);
        push(0, registration(entryId(1), one));
        push(1, registration(entryId(2), into));
        hold(*this, one.family.id, {1, 2});
        const Bases base{{one.family.id, entryId(1)}};
        push(0, update(entryId(3), edited(one, kLater, surname(u"Peña")), base));
        push(2, update(entryId(4), edited(one, kLater + 1, surname(u"Pena")), base));
    }
    QString join()
    {
        domain::FamilyJoin asked{into.family.id, one.family.id, {}, one.people.front().id};
        for (const auto& person : one.people)
            asked.incoming.append({person.id, *domain::parentescoByKey(u"otro"), domain::Supuesto::MismaVivienda});
        domain::ChangeContext context;
        context.today = QDate(2026, 9, 21);
        context.atMs = kLater + 50;
        const auto change = domain::joinFamilies(standing(*this, into.family.id), standing(*this, one.family.id), asked, context);
        if (!change)
            qFatal("the change has issues");
        return push(1, update(entryId(5), *change, {{one.family.id, versionOf(*this, one.family.id)},
                                                    {into.family.id, versionOf(*this, into.family.id)}}));
    }
};

/// Husband and son of the sample family make one of their own.
inline FamilyChange split(Centre& centre, const FamilyRecord& family)
{
    domain::FamilySplit asked;
    asked.family = family.family.id;
    asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}}}};
    asked.requestedBy = family.people.at(1).id;
    domain::ChangeContext context;
    context.today = QDate(2026, 9, 21);
    context.atMs = kLater;
    context.newFamily = core::FamilyId(QUuid(9, 9, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    context.nextFolio = [&centre] { return centre.devices.at(0)->nextFolio(); };
    const auto change = domain::splitFamily(family, asked, context);
    if (!change)
        qFatal("the change has issues");
    return *change;
}

} // namespace brigades
