// SPDX-License-Identifier: GPL-3.0-or-later
// The log looked through: every filter against plain reading, pages that meet, older stores caught up with, clocks that lie.
#include "envelope/log_entry.h"
#include "local/stores/log_index_rows.h"
#include "local/stores/sql_incident_store.h"
#include "local/stores/sql_log_index.h"
#include "local/stores/sql_sync_ledger.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kStart = 20'000 * kDay;

core::UserId user(int number)
{
    return core::UserId(QUuid(7, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(number), 1));
}

core::SubjectId subject(int number)
{
    return core::SubjectId(QUuid(8, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(number), 1));
}

const QStringList kKinds{QStringLiteral("persona.consultada"), QStringLiteral("familia.registrada"),
                         QStringLiteral("certificado.impreso")};

struct Written
{
    qint64 atMs;
    int user, subject, kind;
};

/// A log in which user, subject and kind follow no common rhythm; every 7th entry's clock is ten days behind.
QList<Written> script(int entries)
{
    QList<Written> all;
    for (int i = 0; i < entries; ++i)
        all.append({kStart + i * (kDay / 10) - (i % 7 == 6 ? 10 * kDay : 0), i % 3, i % 5, (i / 2) % 3});
    return all;
}

envelope::LogRow rowOf(stores::LocalStore& store, const Written& what)
{
    const ports::LogHead head = *store.log().head();
    const ports::DeviceKeys keys = *store.device().keys();
    envelope::LogRow row;
    row.seq = head.seq + 1;
    envelope::LogEntry entry;
    entry.id = core::EntryId(QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, uchar(row.seq >> 8), uchar(row.seq), 1));
    entry.atMs = what.atMs;
    entry.bootId = QByteArray(16, 'b');
    entry.user = user(what.user);
    entry.role = QStringLiteral("supervisora");
    entry.kind = kKinds.at(what.kind);
    entry.subjects = {{subject(what.subject), {}}, {subject(100), {}}};
    entry.numeral = QStringLiteral("52");
    row.entryId = entry.id;
    row.bytes = envelope::encodeEntry(entry);
    row.entrySha256 = envelope::sha256(row.bytes);
    row.prev = head.hash;
    row.hash = envelope::chainNext(keys.store, head.epoch, row.seq, row.prev, row.entrySha256);
    return row;
}

void write(stores::LocalStore& store, const QList<Written>& entries)
{
    QVERIFY(store.unitOfWork().begin());
    for (const Written& entry : entries)
        QVERIFY(store.log().append(rowOf(store, entry)));
    QVERIFY(store.unitOfWork().commit());
}

/// As an older program left it.
void forgetIndexOf(const fixture::StoreFolder& folder)
{
    auto store = folder.open();
    QVERIFY(store->logIndex().clear());
}

QList<quint64> numsOf(const QList<ports::LogLine>& lines)
{
    QList<quint64> nums;
    for (const auto& line : lines)
        nums.append(line.num);
    return nums;
}

} // namespace

class TestLogIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<fixture::StoreFolder>();
        m_store = m_folder->open();
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void anEntryIsFoundByWhatItSays()
    {
        write(*m_store, script(1));
        const auto lines = m_store->logIndex().page({}, 10);
        QVERIFY(lines);
        QCOMPARE(lines->size(), 1);
        const ports::LogLine& line = lines->front();
        QCOMPARE(line.num, 1U);
        QCOMPARE(line.epoch, 1U);
        QCOMPARE(line.seq, 1U);
        QCOMPARE(line.atMs, kStart);
        QVERIFY(line.user == user(0));
        QCOMPARE(line.role, QStringLiteral("supervisora"));
        QCOMPARE(line.kind, kKinds.front());
        QCOMPARE(line.numeral, QStringLiteral("52"));
        const QList<core::SubjectId> whom{subject(0), subject(100)};
        QVERIFY(line.subjects == whom);
        QVERIFY(m_store->logIndex().users()->contains(user(0)));
        QCOMPARE(*m_store->logIndex().epochs(), QList<quint32>{1});
    }

    void everyFilterAnswersWhatReadingAllWould()
    {
        const QList<Written> all = script(120);
        write(*m_store, all);
        const qint64 day = kStart + 3 * kDay;
        for (const int wantedUser : {-1, 1})
            for (const QList<int>& subjects : {QList<int>(), QList<int>{2}, QList<int>{1, 3}})
                for (const QList<int>& kinds : {QList<int>(), QList<int>{0}, QList<int>{0, 2}})
                    for (const bool dated : {false, true}) {
                        ports::LogFilter filter;
                        if (wantedUser >= 0)
                            filter.user = user(wantedUser);
                        for (const int one : subjects)
                            filter.subjects.append(subject(one));
                        for (const int one : kinds)
                            filter.kinds.append(kKinds.at(one));
                        if (dated) {
                            filter.fromMs = day;
                            filter.untilMs = day + 2 * kDay;
                        }
                        QList<quint64> expected;
                        for (qsizetype i = all.size() - 1; i >= 0; --i) {
                            const Written& one = all.at(i);
                            if ((wantedUser < 0 || one.user == wantedUser)
                                && (subjects.isEmpty() || subjects.contains(one.subject))
                                && (kinds.isEmpty() || kinds.contains(one.kind))
                                && (!dated || (one.atMs >= day && one.atMs < day + 2 * kDay)))
                                expected.append(quint64(i) + 1);
                        }
                        QVERIFY(!expected.isEmpty());
                        QList<quint64> read;
                        for (;;) { // page by page
                            const auto page = m_store->logIndex().page(filter, 4);
                            QVERIFY(page);
                            read += numsOf(*page);
                            if (page->size() < 4)
                                break;
                            filter.before = page->last().num;
                        }
                        QCOMPARE(read, expected);
                    }
    }

    void whomAllAreAboutIsFoundOnceEach()
    {
        write(*m_store, script(9));
        ports::LogFilter filter;
        filter.subjects = {subject(100), subject(1)}; // an entry is about both
        QCOMPARE(numsOf(*m_store->logIndex().page(filter, 50)), (QList<quint64>{9, 8, 7, 6, 5, 4, 3, 2, 1}));
    }

    void anEntryThatIsTakenBackLeavesNoRow()
    {
        QVERIFY(m_store->unitOfWork().begin());
        QVERIFY(m_store->log().append(rowOf(*m_store, script(1).front())));
        m_store->unitOfWork().rollback();
        QVERIFY(m_store->logIndex().page({}, 10)->isEmpty());
        write(*m_store, script(1));
        QCOMPARE(m_store->logIndex().page({}, 10)->size(), 1);
    }

    void anOlderStoreIsIndexedWhenItOpens()
    {
        write(*m_store, script(60));
        const auto before = m_store->logIndex().ascending(1, 100);
        m_store.reset();
        forgetIndexOf(*m_folder);
        m_store = m_folder->open();
        const auto after = m_store->logIndex().ascending(1, 100);
        QCOMPARE(after->size(), 60);
        for (qsizetype i = 0; i < after->size(); ++i) {
            QCOMPARE(after->at(i).seq, before->at(i).seq);
            QCOMPARE(after->at(i).atMs, before->at(i).atMs);
            QVERIFY(after->at(i).subjects == before->at(i).subjects);
        }
    }

    void aCatchUpGoesOnWhereItStopped()
    {
        write(*m_store, script(50));
        QVERIFY(m_store->logIndex().clear());
        QCOMPARE(*m_store->logIndex().catchUp(20), 30U);
        write(*m_store, script(1)); // meanwhile: not indexed before those that came first
        QCOMPARE(m_store->logIndex().page({}, 100)->size(), 20);
        QCOMPARE(*m_store->logIndex().catchUp(20), 11U);
        m_store.reset(); // the program ends; the next one does the rest
        m_store = m_folder->open();
        QCOMPARE(*m_store->logIndex().catchUp(20), 0U);
        const auto lines = m_store->logIndex().ascending(1, 100);
        QCOMPARE(lines->size(), 51);
        for (qsizetype i = 0; i < lines->size(); ++i)
            QCOMPARE(lines->at(i).seq, quint64(i) + 1);
    }

    void aBodyThatIsGoneStopsNothing()
    {
        write(*m_store, script(3));
        QVERIFY(m_store->connection().script("DROP TRIGGER log_body_immutable_delete;"
                                             "DELETE FROM log_body WHERE entry_id = (SELECT entry_id FROM log WHERE seq = 2)"));
        QVERIFY(m_store->logIndex().clear());
        QCOMPARE(*m_store->logIndex().catchUp(20), 0U);
        const auto lines = m_store->logIndex().ascending(1, 100);
        QCOMPARE(lines->size(), 3);
        QCOMPARE(lines->at(1).kind, QString());
        QCOMPARE(lines->at(2).kind, kKinds.at(1));
    }

    void namesComeFromTheRegistry()
    {
        const auto record = fixture::record(1);
        QVERIFY(fixture::registerFamily(*m_store, record));
        const domain::Person& person = record.people.at(1);
        const auto known = m_store->logIndex().subject(core::SubjectId(person.id.uuid()));
        QCOMPARE(known->name, person.name.full());
        QCOMPARE(known->folio, person.folio.digits());
        QVERIFY(!known->family);
        const auto family = m_store->logIndex().subject(core::SubjectId(record.family.id.uuid()));
        QVERIFY(family->family);
        QVERIFY(family->name.isEmpty());
        QCOMPARE(family->folio, record.family.folio.digits());
        QVERIFY(m_store->logIndex().subject(subject(1))->folio.isEmpty());
    }

    void aReceiptIsFoundByTheEntryItCovers()
    {
        for (const quint64 batch : {1, 2, 3})
            QVERIFY(m_store->sync().saveBatch({batch, batch * 10 - 9, batch * 10, "sealed", QByteArray(32, 's'), {}, 0}));
        QVERIFY(!m_store->logIndex().lastReceipt(1)->has_value());
        for (const quint64 batch : {1, 2})
            QVERIFY(m_store->sync().saveReceipt(batch, "receipt " + QByteArray::number(batch), 5));
        QCOMPARE((*m_store->logIndex().lastReceipt(1))->lastSeq, 20U);
        QCOMPARE((*m_store->logIndex().receiptCovering(1, 10))->receipt, QByteArray("receipt 1"));
        QCOMPARE((*m_store->logIndex().receiptCovering(1, 11))->receipt, QByteArray("receipt 2"));
        QVERIFY(!m_store->logIndex().receiptCovering(1, 21)->has_value());
        QVERIFY(!m_store->logIndex().lastReceipt(2)->has_value());
    }

    void nothingIsFoundByReadingAll()
    {
        const auto statements = stores::SqlLogIndex::statements() + stores::logIndexRowStatements();
        int seen = 0;
        for (const char* sql : statements) {
            if (!QByteArrayView(sql).startsWith("SELECT"))
                continue;
            auto plan = m_store->connection().statement(("EXPLAIN QUERY PLAN " + QByteArray(sql)).constData());
            while (plan.step().value_or(false)) {
                ++seen;
                const QString line = plan.text(3);
                const bool fromTheEnd = line == QStringLiteral("SCAN log_index") && QByteArrayView(sql).endsWith("LIMIT 1");
                QVERIFY2(!line.startsWith(QStringLiteral("SCAN")) || fromTheEnd || line.startsWith(QStringLiteral("SCAN CONSTANT")),
                         qPrintable(line + QStringLiteral(": ") + QLatin1String(sql)));
                QVERIFY2(!line.contains(QStringLiteral("TEMP B-TREE")), qPrintable(line + QStringLiteral(": ") + QLatin1String(sql)));
            }
        }
        QVERIFY(seen > 15);
    }

    void whatIsSentIsFoundByItsPlace()
    {
        int seen = 0;
        for (const char* sql : stores::SqlSyncLedger::statements()) {
            auto plan = m_store->connection().statement(("EXPLAIN QUERY PLAN " + QByteArray(sql)).constData());
            while (plan.step().value_or(false)) {
                ++seen;
                const QString line = plan.text(3);
                const bool oneRow = line == QStringLiteral("SCAN device_key");
                QVERIFY2(oneRow || !line.startsWith(QStringLiteral("SCAN")) || line.contains(QStringLiteral("INDEX")),
                         qPrintable(line + QStringLiteral(": ") + QLatin1String(sql)));
                QVERIFY2(!line.contains(QStringLiteral("TEMP B-TREE")), qPrintable(line + QStringLiteral(": ") + QLatin1String(sql)));
            }
        }
        QVERIFY(seen > 15);
    }

    void incidentsAreAddedToAndNothingElse()
    {
        ports::Incident incident;
        incident.id = ports::IncidentId(subject(1).uuid());
        incident.kind = ports::IncidentKind::Robo;
        incident.what = QStringLiteral("Robaron la computadora del módulo");
        incident.foundOn = QDate(2026, 11, 20);
        incident.data = QStringLiteral("Nombres y domicilios");
        incident.correction = QStringLiteral("Se dio aviso al centro");
        incident.notedMs = 5;
        incident.notedBy = user(1);
        incident.notedName = QStringLiteral("M. Ruiz");
        const auto number = m_store->incidents().insert(incident);
        QCOMPARE(*number, 1);
        ports::Incident second = incident;
        second.id = ports::IncidentId(subject(2).uuid());
        second.people = 40;
        second.happenedOn = QDate(2026, 11, 19);
        second.cause = QStringLiteral("Una puerta sin llave");
        QCOMPARE(*m_store->incidents().insert(second), 2);
        const ports::IncidentNote note{ports::IncidentNoteKind::Aviso, QStringLiteral("Se avisó a las 40 personas"), 41, 7,
                                       user(2), QStringLiteral("L. Paz")};
        QVERIFY(m_store->incidents().add(second.id, note));
        QVERIFY(!m_store->incidents().add(ports::IncidentId(subject(3).uuid()), note));

        incident.number = 1;
        second.number = 2;
        second.notes = {note};
        QCOMPARE(*m_store->incidents().all(), (QList<ports::Incident>{second, incident}));
        for (const char* sql : {"UPDATE incident SET what = 'nada'", "DELETE FROM incident", "UPDATE incident_note SET note = 'x'",
                                "DELETE FROM incident_note", "INSERT OR REPLACE INTO incident SELECT * FROM incident"})
            QVERIFY2(!m_store->connection().script(sql), sql);
        QCOMPARE(m_store->incidents().all()->size(), 2);
    }

private:
    std::unique_ptr<fixture::StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
};

QTEST_GUILESS_MAIN(TestLogIndex)
#include "tst_log_index.moc"
