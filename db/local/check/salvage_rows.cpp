// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/check/salvage_rows.h"

#include <algorithm>
#include <limits>
#include <set>

namespace padron::stores {

using core::Result;

namespace {

constexpr char kColumns[] = "SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid";
constexpr char kHasNoRowid[] = "SELECT wr FROM pragma_table_list(?)";
constexpr int kMostHalvings = 130; ///< of a key of 16 bytes
constexpr int kMostGaps = 4096;
constexpr int kMostBarren = 64; ///< halves without a row that are still looked into

QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QVariant valueAt(const sqlite::Statement& row, int column, const QString& type)
{
    if (row.isNull(column))
        return {};
    if (type == u"INTEGER")
        return row.integer(column);
    return type == u"TEXT" ? QVariant(row.text(column)) : QVariant(row.blob(column));
}

void bind(sqlite::Statement& statement, const QVariant& value)
{
    if (!value.isValid())
        statement.bindNull();
    else if (value.metaType().id() == QMetaType::LongLong)
        statement.bind(value.toLongLong());
    else if (value.metaType().id() == QMetaType::QString)
        statement.bind(value.toString());
    else
        statement.bind(value.toByteArray());
}

/// Between two ids of 16 bytes, as numbers; empty when nothing is.
QByteArray halfway(const QByteArray& low, const QByteArray& high)
{
    const QByteArray a = low.leftJustified(16, '\0', true), b = high.leftJustified(16, '\xff', true);
    QByteArray sum(16, '\0');
    int carry = 0;
    for (int i = 15; i >= 0; --i) {
        const int both = static_cast<uchar>(a[i]) + static_cast<uchar>(b[i]) + carry;
        sum[i] = static_cast<char>(both & 0xFF);
        carry = both >> 8;
    }
    for (int i = 0; i < 16; ++i) {
        const int now = static_cast<uchar>(sum[i]);
        sum[i] = static_cast<char>((now >> 1) | (carry << 7));
        carry = now & 1;
    }
    return sum > a && sum < b ? sum : QByteArray();
}

/// A key between two of the same kind: ids, or numbers after equal beginnings. Empty: there is none.
QVariantList midpoint(const QVariantList& low, const QVariantList& high)
{
    for (qsizetype i = 0; i < low.size(); ++i) {
        if (low.at(i) == high.at(i))
            continue;
        QVariantList mid = low.first(i);
        if (low.at(i).metaType().id() == QMetaType::LongLong) {
            const qint64 a = low.at(i).toLongLong(), b = high.at(i).toLongLong();
            const qint64 half = a + (b - a) / 2;
            if (half == a)
                return {};
            mid.append(half);
        } else if (low.size() == 1 && low.at(i).metaType().id() == QMetaType::QByteArray) {
            const QByteArray half = halfway(low.at(i).toByteArray(), high.at(i).toByteArray());
            if (half.isEmpty())
                return {};
            mid.append(half);
        } else {
            return {};
        }
        while (mid.size() < low.size()) // the last part of a longer key decides
            mid.append(low.at(mid.size()));
        return mid;
    }
    return {};
}

} // namespace

TableSalvage::TableSalvage(sqlite::Connection& from, sqlite::Connection& to, QString table) : m_from(from), m_to(to)
{
    m_outcome.name = std::move(table);
}

Result<void> TableSalvage::describe()
{
    std::set<QString> there;
    sqlite::Statement before = m_from.statement(kColumns);
    before.bind(m_outcome.name);
    for (;;) {
        PADRON_ASSIGN(const bool row, before.step());
        if (!row)
            break;
        there.insert(before.text(0));
    }
    sqlite::Statement now = m_to.statement(kColumns);
    now.bind(m_outcome.name);
    for (;;) {
        PADRON_ASSIGN(const bool row, now.step());
        if (!row)
            break;
        if (there.contains(now.text(0)))
            m_columns.append({now.text(0), now.text(1), static_cast<int>(now.integer(2))});
    }
    sqlite::Statement kind = m_to.statement(kHasNoRowid);
    PADRON_TRY(kind.bind(m_outcome.name).one());
    if (kind.integer(0) == 0) {
        m_key = {{QStringLiteral("rowid"), QStringLiteral("INTEGER"), 1}};
    } else {
        std::copy_if(m_columns.begin(), m_columns.end(), std::back_inserter(m_key),
                     [](const Column& column) { return column.keyPart > 0; });
        std::sort(m_key.begin(), m_key.end(), [](const Column& a, const Column& b) { return a.keyPart < b.keyPart; });
    }
    QStringList names, places;
    for (const Column& column : m_columns) {
        names.append(quoted(column.name));
        places.append(QStringLiteral("?"));
    }
    // What a migration puts into a new store gives way to what the damaged one had.
    m_insert = QStringLiteral("INSERT OR REPLACE INTO %1 (%2) VALUES (%3)")
                   .arg(quoted(m_outcome.name), names.join(u", "), places.join(u", "))
                   .toUtf8();
    return {};
}

QByteArray TableSalvage::selectOf(bool above, bool below, Way way) const
{
    QStringList key, places, order, all;
    for (const Column& column : m_key) {
        key.append(column.name == u"rowid" ? column.name : quoted(column.name));
        places.append(QStringLiteral("?"));
        order.append(key.last() + (way == Way::Down ? QStringLiteral(" DESC") : QString()));
    }
    all = key;
    for (const Column& column : m_columns)
        all.append(quoted(column.name));
    QStringList where;
    if (above)
        where.append(QStringLiteral("(%1) %3 (%2)")
                         .arg(key.join(u", "), places.join(u", "), QLatin1String(way == Way::UpFrom ? ">=" : ">")));
    if (below)
        where.append(QStringLiteral("(%1) < (%2)").arg(key.join(u", "), places.join(u", ")));
    return QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4")
        .arg(all.join(u", "), quoted(m_outcome.name),
             where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + where.join(u" AND "), order.join(u", "))
        .toUtf8();
}

Result<TableSalvage::Stretch> TableSalvage::read(const Key& above, const Key& below, Way way)
{
    Stretch stretch;
    const QByteArray sql = selectOf(!above.isEmpty(), !below.isEmpty(), way);
    sqlite::Statement rows = m_from.statement(sql.constData());
    for (const QVariant& part : above + below)
        bind(rows, part);
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return stretch; // damage: the caller goes round it
        if (!*row) {
            stretch.finished = true;
            return stretch;
        }
        stretch.last.clear();
        for (int i = 0; i < m_key.size(); ++i)
            stretch.last.append(valueAt(rows, i, m_key.at(i).type));
        ++stretch.rows;
        PADRON_TRY(copyRow(rows));
    }
}

Result<void> TableSalvage::copyRow(const sqlite::Statement& row)
{
    sqlite::Statement insert = m_to.statement(m_insert.constData());
    for (int i = 0; i < m_columns.size(); ++i)
        bind(insert, valueAt(row, static_cast<int>(m_key.size()) + i, m_columns.at(i).type));
    const auto put = insert.run();
    if (put)
        ++m_outcome.rows;
    else if (put.error().code == m_to.names().full)
        return put;
    else
        ++m_outcome.refused;
    return {};
}

Result<void> TableSalvage::fill(Key above, Key below)
{
    for (int i = 0; i < kMostHalvings; ++i) {
        const Key mid = midpoint(above, below);
        if (mid.isEmpty())
            return {};
        PADRON_ASSIGN(const Stretch up, read(mid, below, Way::UpFrom));
        PADRON_ASSIGN(const Stretch down, read(above, mid, Way::Down));
        if (up.rows > 0 && !up.finished)
            m_gaps.append({up.last, below});
        if (up.rows > 0 || up.finished) {
            if (down.finished)
                return {};
            below = down.rows > 0 ? down.last : mid;
            continue;
        }
        // `mid` lies in the damage.
        if (!down.finished && (down.rows > 0 || ++m_barren < kMostBarren))
            m_gaps.append({above, down.rows > 0 ? down.last : mid});
        above = mid;
    }
    return {};
}

Result<SalvagedTable> TableSalvage::run()
{
    PADRON_TRY(describe());
    PADRON_ASSIGN(const Stretch up, read({}, {}, Way::Up));
    if (up.finished)
        return m_outcome;
    m_outcome.complete = false;
    PADRON_ASSIGN(const Stretch down, read(up.last, {}, Way::Down));
    // Numbers have a beginning and an end of their own; ids and texts are filled between two that were read.
    const bool numbers = m_key.size() == 1 && m_key.first().type == u"INTEGER";
    const Key first = up.rows > 0 ? up.last : numbers ? Key{qint64(-1)} : Key();
    const Key last = down.rows > 0 ? down.last : numbers ? Key{std::numeric_limits<qint64>::max()} : Key();
    if (!first.isEmpty() && !last.isEmpty())
        m_gaps.append({first, last});
    for (int i = 0; i < m_gaps.size() && i < kMostGaps; ++i) {
        const auto gap = m_gaps.at(i);
        PADRON_TRY(fill(gap.first, gap.second));
    }
    return m_outcome;
}

} // namespace padron::stores
