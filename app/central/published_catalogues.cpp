// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/published_catalogues.h"

#include "central/errors.h"
#include "central/log_event.h"
#include "core/cbor.h"
#include "domain/catalogue_key.h"
#include "envelope/compression.h"
#include "sync/messages/catalogue_delta.h"
#include "sync/messages/catalogue_rows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace padron::central {

using core::Result;
using domain::CatalogueKind;
using domain::CatalogueRows;

namespace {

const QString kCatalogue = QStringLiteral("catalogo:"), kWhole = QStringLiteral("entero:");
constexpr qsizetype kMostBytes = 256 * 1024 * 1024;

/// What is kept of a number, to compare the next with: all its rows.
QByteArray packed(const CatalogueRows& rows)
{
    return envelope::zstdCompress(core::encodeCbor(sync::rowsToCbor(rows)));
}

Result<CatalogueRows> unpacked(CatalogueKind kind, const QByteArray& bytes)
{
    PADRON_ASSIGN(const QByteArray plain, envelope::zstdDecompress(bytes, kMostBytes));
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(plain, {.maxDepth = 5, .maxBytes = kMostBytes}));
    return sync::rowsFromCbor(kind, value.toArray());
}

struct Change
{
    CatalogueRows rows;
    QStringList removed;
};

Change changeBetween(const CatalogueRows& before, const CatalogueRows& after)
{
    Change change{domain::noRows(domain::kindOf(after)), {}};
    std::visit([&](const auto& now) {
        using List = std::decay_t<decltype(now)>;
        QHash<QString, qsizetype> old; // key, its place
        const auto& then = std::get<List>(before);
        for (qsizetype i = 0; i < then.size(); ++i)
            old.insert(domain::keyOf(then.at(i)), i);
        for (const auto& row : now) {
            const auto was = old.constFind(domain::keyOf(row));
            if (was == old.constEnd() || !(then.at(*was) == row))
                std::get<List>(change.rows).append(row);
            if (was != old.constEnd())
                old.erase(was);
        }
        change.removed = old.keys();
    }, after);
    change.removed.sort();
    return change;
}

/// One row a key: the last one of the file.
CatalogueRows oneOfEach(const CatalogueRows& rows)
{
    CatalogueRows unique = domain::noRows(domain::kindOf(rows));
    std::visit([&unique](const auto& list) {
        auto& kept = std::get<std::decay_t<decltype(list)>>(unique);
        QHash<QString, qsizetype> places;
        for (const auto& row : list) {
            const QString key = domain::keyOf(row);
            if (const auto place = places.constFind(key); place != places.constEnd()) {
                kept[*place] = row;
            } else {
                places.insert(key, kept.size());
                kept.append(row);
            }
        }
    }, rows);
    return unique;
}

QList<QByteArray> pieces(const Change& change, quint32 from, quint32 to, const envelope::SigningKey& catalogo)
{
    const qsizetype most = sync::kMostRowsInPiece, rows = domain::countOf(change.rows), gone = change.removed.size();
    const int count = static_cast<int>(std::max<qsizetype>(1, (std::max(rows, gone) + most - 1) / most));
    QList<QByteArray> all;
    for (int i = 0; i < count; ++i) {
        sync::CatalogueDelta delta{.kind = domain::kindOf(change.rows), .from = from, .to = to, .piece = i + 1, .pieces = count};
        delta.removed = change.removed.mid(i * most, most);
        std::visit([&](const auto& list) { delta.rows = list.mid(i * most, most); }, change.rows);
        all.append(sync::signCatalogueDelta(delta, catalogo));
    }
    return all;
}

Result<void> tell(CentralTransaction& tx, DeviceRow device, const QList<QByteArray>& all)
{
    for (const QByteArray& piece : all) {
        PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
        PADRON_TRY(tx.insertItem(device, position, sync::CatalogueChanged{piece}));
    }
    return {};
}

QString wholeName(const QString& kind, int piece)
{
    return kWhole + kind + QStringLiteral("/%1").arg(piece, 3, 10, QLatin1Char('0'));
}

} // namespace

Result<PublishedCatalogues::Done> PublishedCatalogues::publish(const CatalogueRows& given, const envelope::SigningKey& catalogo)
{
    const CatalogueRows rows = oneOfEach(given);
    const CatalogueKind kind = domain::kindOf(rows);
    const QString name = kCatalogue + domain::keyOf(kind);
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->lockLiveDevices()); // before the turn, as whoever enrols takes them
    PADRON_TRY(tx->lockPublications());
    PADRON_ASSIGN(const auto last, tx->newestPublication(name));
    CatalogueRows before = domain::noRows(kind);
    if (last) {
        PADRON_ASSIGN(before, unpacked(kind, last->bytes));
    }
    const Change change = changeBetween(before, rows);
    Done done{0, domain::countOf(change.rows), change.removed.size(), 0};
    if (done.added == 0 && done.removed == 0)
        return done;
    done.number = last ? last->number + 1 : 1;
    const qint64 now = m_clock.wallMs();
    const QList<QByteArray> whole = pieces({rows, {}}, 0, done.number, catalogo);
    PADRON_TRY(tx->insertPublication({name, done.number, packed(rows), now}));
    for (int i = 0; i < whole.size(); ++i)
        PADRON_TRY(tx->insertPublication({wholeName(domain::keyOf(kind), i + 1), done.number, whole.at(i), now}));
    const QList<QByteArray> news = last ? pieces(change, last->number, done.number, catalogo) : whole;
    PADRON_ASSIGN(const QList<DeviceRow> devices, tx->lockLiveDevices()); // with those that enrolled meanwhile
    for (const DeviceRow device : devices)
        PADRON_TRY(tell(*tx, device, news));
    done.toldDevices = devices.size();
    PADRON_TRY(tx->commit());
    logEvent("catalogo-publicado", {{QStringLiteral("catalogo"), domain::keyOf(kind)},
                                    {QStringLiteral("numero"), static_cast<qint64>(done.number)},
                                    {QStringLiteral("equipos"), done.toldDevices}});
    return done;
}

Result<QList<QByteArray>> wholeCatalogue(CentralTransaction& tx, const QString& kind)
{
    QList<QByteArray> all;
    quint32 number = 0;
    for (int piece = 1;; ++piece) {
        PADRON_ASSIGN(const auto found, tx.newestPublication(wholeName(kind.mid(kCatalogue.size()), piece)));
        if (!found || (piece > 1 && found->number != number))
            return all;
        number = found->number;
        all.append(found->bytes);
    }
}

Result<void> greetWithCatalogues(CentralTransaction& tx, DeviceRow device)
{
    PADRON_ASSIGN(const QList<QString> kinds, tx.publishedKinds());
    for (const QString& kind : kinds) {
        if (!kind.startsWith(kCatalogue))
            continue;
        PADRON_ASSIGN(const QList<QByteArray> whole, wholeCatalogue(tx, kind));
        PADRON_TRY(tell(tx, device, whole));
    }
    return {};
}

} // namespace padron::central
