// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/compression.h"
#include "envelope/errors.h"
#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/fields.h"
#include "unit/sync/samples.h"

#include <QtTest>

using namespace padron;
using namespace padron::sync;

class TestBatch : public QObject
{
    Q_OBJECT

    envelope::SigningKey m_device = samples::key(1);
    envelope::BoxKeyPair m_buzon = envelope::BoxKeyPair::generate();

    core::Result<Batch> open(const QByteArray& sealed) const
    {
        return openBatch(sealed, m_device.verifyKey(), m_buzon);
    }
    QByteArray seal(const Batch& batch) const { return sealBatch(batch, m_device, m_buzon.publicKey); }
    void refused(const Batch& batch) const
    {
        const auto opened = open(seal(batch));
        QVERIFY(!opened);
        QCOMPARE(opened.error().printedId(), core::Error{kBatchMalformed}.printedId());
    }

private Q_SLOTS:
    void comesBackAsItWent()
    {
        for (const Batch& batch :
             {samples::batch(m_device, 1), samples::batch(m_device, 200), samples::batch(m_device, 3, 7, 1201)}) {
            const QByteArray sealed = seal(batch);
            const auto opened = open(sealed);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
            QCOMPARE(*opened == batch, true);
            QCOMPARE(*peekBatchHeader(sealed) == batch.header, true);
            QVERIFY(seal(batch) != sealed); // why it is stored before the first send
        }
    }

    void nothingIsReadableOnTheWay()
    {
        const Batch batch = samples::batch(m_device, 5);
        QVERIFY(!seal(batch).contains("capturista"));
        const auto other = openBatch(seal(batch), m_device.verifyKey(), envelope::BoxKeyPair::generate());
        QCOMPARE(other.error().printedId(), core::Error{envelope::kSealBroken}.printedId());
    }

    void anotherDeviceIsRefused()
    {
        const auto opened = openBatch(seal(samples::batch(m_device, 1)), samples::key(2).verifyKey(), m_buzon);
        QCOMPARE(opened.error().printedId(), core::Error{envelope::kCoseUnknownKey}.printedId());
    }

    void anyChangedByteIsRefused()
    {
        const QByteArray sealed = seal(samples::batch(m_device, 2));
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            QVERIFY2(!open(changed), qPrintable(QString::number(at)));
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!open(sealed.left(size)));
        QVERIFY(!open(sealed + '\0'));
    }

    void capsHold()
    {
        QVERIFY(seal(samples::batch(m_device, 0)).isEmpty());
        QVERIFY(seal(samples::batch(m_device, kMaxBatchEntries + 1)).isEmpty());
        Batch large = samples::batch(m_device, 1);
        large.entries = {QByteArray(kMaxBatchBytes, 'x')};
        samples::rechain(large);
        QVERIFY(open(seal(large)));
        large.entries.append(QByteArray(1, 'x'));
        QVERIFY(seal(large).isEmpty());
        Batch empty = samples::batch(m_device, 2);
        empty.entries[1].clear();
        QVERIFY(seal(empty).isEmpty());
        QVERIFY(sealBatch(samples::batch(m_device, 1), m_device, envelope::BoxPublicKey{}).isEmpty());
    }

    void chainMustHold()
    {
        Batch batch = samples::batch(m_device, 3);
        batch.entries.swapItemsAt(0, 1);
        refused(batch);
        batch = samples::batch(m_device, 3);
        batch.entries.removeAt(1);
        refused(batch);
        batch = samples::batch(m_device, 3);
        batch.firstSeq = 2; // the same entries at another place
        refused(batch);
        batch = samples::batch(m_device, 3);
        batch.prevHash = QByteArray(32, 'x'); // a log that does not begin with this device
        samples::rechain(batch);
        refused(batch);
    }

    void previousBatchIsNamedFromTheSecondOn()
    {
        Batch batch = samples::batch(m_device, 1);
        batch.prevBatchSha256 = QByteArray(32, 'p');
        refused(batch);
        batch = samples::batch(m_device, 1, 2, 2);
        batch.prevBatchSha256 = QByteArray(32, '\0');
        refused(batch);
    }

    void signedButHostileContentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QCborMap good{{1, 1},
                      {2, QByteArray(32, '\0')},
                      {3, 0},
                      {4, 0},
                      {5, QByteArray(16, 'b')},
                      {6, 1},
                      {7, QCborArray{QByteArray("x")}},
                      {8, QByteArray(32, 'h')},
                      {9, QByteArray(32, 'h')}};
        const auto with = [&good](int key, const QCborValue& value) {
            QCborMap map = good;
            map.insert(key, value);
            return core::encodeCbor(map);
        };
        QTest::newRow("no cbor") << QByteArray("hello");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << core::encodeCbor(QCborArray{1});
        QTest::newRow("other version") << with(1, 2);
        QTest::newRow("short hash") << with(2, QByteArray(31, '\0'));
        QTest::newRow("negative time") << with(3, -1);
        QTest::newRow("boot") << with(5, QByteArray(15, 'b'));
        QTest::newRow("seq zero") << with(6, 0);
        QTest::newRow("seq near overflow") << with(6, std::numeric_limits<qint64>::max());
        QTest::newRow("no entries") << with(7, QCborArray{});
        QTest::newRow("entry no bytes") << with(7, QCborArray{1});
        QTest::newRow("unknown field") << with(10, 0);
        QTest::newRow("trailing") << core::encodeCbor(good) + '\0';
        QTest::newRow("bomb") << QByteArray(64 * 1024 * 1024, '\0');
    }
    void signedButHostileContentIsRefused()
    {
        QFETCH(QByteArray, plain);
        const QByteArray box = envelope::seal(m_buzon.publicKey, envelope::zstdCompress(plain));
        const QCborMap extra{
            {header::kStore, samples::id<core::StoreId>(1).bytes()}, {header::kEpoch, 1}, {header::kBatchSeq, 1}};
        QVERIFY(!open(envelope::signMessage(m_device, envelope::typ::kBatch, box, extra)));
    }

    void hostileHeadersAreRefused()
    {
        const QCborMap good{
            {header::kStore, samples::id<core::StoreId>(1).bytes()}, {header::kEpoch, 1}, {header::kBatchSeq, 1}};
        const auto peek = [this](const QCborMap& extra) {
            return peekBatchHeader(envelope::signMessage(m_device, envelope::typ::kBatch, "x", extra));
        };
        QVERIFY(peek(good));
        for (const auto& [key, value] : QList<std::pair<qint64, QCborValue>>{{header::kStore, QByteArray(16, '\0')},
                                                                             {header::kStore, 1},
                                                                             {header::kEpoch, 0},
                                                                             {header::kEpoch, Q_INT64_C(1) << 32},
                                                                             {header::kBatchSeq, 0},
                                                                             {header::kBatchSeq, -1},
                                                                             {header::kSignerPublic, 1}}) {
            QCborMap bad = good;
            bad.insert(key, value);
            QCOMPARE(peek(bad).error().printedId(), core::Error{kBatchMalformed}.printedId());
        }
        QVERIFY(!peekBatchHeader(envelope::signMessage(m_device, envelope::typ::kReceipt, "x", good)));
        QVERIFY(!peekBatchHeader("<html>"));
    }

    void pathNamesStoreEpochAndNumber()
    {
        const BatchHeader header{samples::id<core::StoreId>(1), 2, 3};
        QCOMPARE(batchPath(header), QStringLiteral("/v1/lotes/01010101-0101-0101-0101-010101010001/2/3"));
    }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
