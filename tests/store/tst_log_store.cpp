// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/errors.h"
#include "envelope/log_entry.h"
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;

namespace {

core::ErrorCode codeOf(const core::Result<void>& result)
{
    return result ? core::kInternal : result.error().code;
}

QString textOf(quint64 seq)
{
    return QStringLiteral("body %1").arg(seq);
}

} // namespace

class TestLogStore : public QObject
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

    void emptyLogStartsAtTheDevicesOwnHash()
    {
        const auto head = m_store->log().head();
        const ports::DeviceKeys keys = fixture::deviceKeys();
        QVERIFY(head);
        QCOMPARE(head->seq, 0U);
        QCOMPARE(head->hash, envelope::chainStart(keys.store, 1, keys.signingPublic));
    }

    void rowsComeBackAndVerify()
    {
        write(7);
        m_store.reset();
        m_store = m_folder->open();
        const auto head = m_store->log().head();
        QCOMPARE(head->seq, 7U);
        const ports::DeviceKeys keys = fixture::deviceKeys();
        envelope::ChainVerifier verifier(keys.store, 1, envelope::chainStart(keys.store, 1, keys.signingPublic));
        const auto rows = m_store->log().rows(1, 100);
        QCOMPARE(rows->size(), 7);
        for (const auto& row : *rows) {
            QVERIFY(verifier.add(row));
            QCOMPARE(envelope::decodeEntry(row.bytes)->payload.toMap().value(1).toString(), textOf(row.seq));
        }
        QCOMPARE(verifier.head(), head->hash);
        QCOMPARE(m_store->log().rows(5, 2)->size(), 2);
        QCOMPARE(m_store->log().rows(5, 2)->front().seq, 5U);
        QVERIFY(m_store->log().rows(8, 2)->isEmpty());
    }

    void whatDoesNotFollowIsRefused()
    {
        write(2);
        const envelope::LogRow good = fixture::nextRow(*m_store, QStringLiteral("third"));
        QList<envelope::LogRow> bad(6, good);
        bad[0].seq = 4;
        bad[1].seq = 2;
        bad[2].prev = QByteArray(32, 'p');
        bad[3].hash = QByteArray(32, 'h');
        bad[4].bytes += "more";
        bad[5].bytes.clear();
        for (const auto& row : bad) {
            QVERIFY(codeOf(m_store->log().append(row)) == envelope::kChainBroken);
            QCOMPARE(m_store->log().head()->seq, 2U);
        }
        QVERIFY(m_store->log().append(good));
        QVERIFY(codeOf(m_store->log().append(good)) == envelope::kChainBroken);
        const envelope::LogRow repeated = fixture::nextRow(*m_store, QStringLiteral("fourth"), good.entryId);
        QVERIFY(codeOf(m_store->log().append(repeated)) == ports::kAlreadyExists);
    }

    void nothingWrittenChanges_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql : {
                 "UPDATE log SET hash = zeroblob(32) WHERE seq = 1",
                 "UPDATE log SET seq = 9 WHERE seq = 2",
                 "DELETE FROM log WHERE seq = 2",
                 "DELETE FROM log",
                 "INSERT OR REPLACE INTO log SELECT epoch, seq, entry_id, entry_sha256, prev, zeroblob(32) FROM log",
                 "REPLACE INTO log SELECT epoch, seq + 5, entry_id, entry_sha256, prev, hash FROM log WHERE seq = 1",
                 "UPDATE log_body SET bytes = x'00'",
                 "DELETE FROM log_body",
                 "INSERT OR REPLACE INTO log_body SELECT entry_id, x'00' FROM log_body",
                 "INSERT INTO log_body SELECT entry_id, x'00' FROM log_body WHERE true "
                 "ON CONFLICT (entry_id) DO UPDATE SET bytes = x'00'",
             })
            QTest::newRow(sql) << QByteArray(sql);
    }

    void nothingWrittenChanges()
    {
        QFETCH(const QByteArray, sql);
        write(2);
        const auto before = m_store->log().rows(1, 10);
        QVERIFY(!m_store->connection().script(sql));
        const auto after = m_store->log().rows(1, 10);
        QCOMPARE(after->size(), before->size());
        for (qsizetype i = 0; i < after->size(); ++i) {
            QCOMPARE(after->at(i).hash, before->at(i).hash);
            QCOMPARE(after->at(i).bytes, before->at(i).bytes);
        }
    }

    void noKeysNoLog()
    {
        QTemporaryDir folder;
        const auto store = stores::LocalStore::open(folder.path(), fixture::databaseKey(), stores::OpenMode::Create);
        QVERIFY(store);
        QCOMPARE((*store)->log().head().error().code, ports::kNotFound);
    }

private:
    void write(int rows)
    {
        for (int i = 1; i <= rows; ++i)
            QVERIFY(m_store->log().append(fixture::nextRow(*m_store, textOf(static_cast<quint64>(i)))));
    }

    std::unique_ptr<fixture::StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
};

QTEST_GUILESS_MAIN(TestLogStore)
#include "tst_log_store.moc"
