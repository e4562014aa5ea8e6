// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/errors.h"
#include "envelope/log_chain.h"
#include "envelope/log_entry.h"

#include <QCryptographicHash>
#include <QTest>

#include <functional>

using namespace padron;
using namespace padron::envelope;

namespace {

const core::StoreId kStore = *core::StoreId::fromBytes(QByteArray(16, 's'));
const QByteArray kDevice(32, 'd');
constexpr quint32 kEpoch = 7;

LogRow row(quint64 seq, const QByteArray& prev)
{
    LogEntry entry;
    entry.id = *core::EntryId::fromBytes(QByteArray(15, 'e') + static_cast<char>('A' + seq));
    entry.atMs = static_cast<qint64>(1000 * seq);
    entry.bootId = QByteArray(16, 'b');
    entry.role = QStringLiteral("capturista");
    entry.kind = QLatin1String(kind::kPersonOpened);
    entry.appVersion = QStringLiteral("0.1.0");
    LogRow made{seq, entry.id, {}, prev, {}, encodeEntry(entry)};
    made.entrySha256 = sha256(made.bytes);
    made.hash = chainNext(kStore, kEpoch, seq, prev, made.entrySha256);
    return made;
}

QList<LogRow> chain(int length)
{
    QList<LogRow> rows;
    QByteArray head = chainStart(kStore, kEpoch, kDevice);
    for (int i = 1; i <= length; ++i) {
        rows.append(row(static_cast<quint64>(i), head));
        head = rows.back().hash;
    }
    return rows;
}

/// Seq of the first row that does not follow; 0 when all do.
quint64 firstBad(const QList<LogRow>& rows, ChainVerifier verifier)
{
    for (const LogRow& each : rows) {
        if (const auto added = verifier.add(each); !added) {
            if (!(added.error().code == kChainBroken)
                || !added.error().detail.contains(QStringLiteral("seq %1:").arg(each.seq)))
                return std::numeric_limits<quint64>::max();
            return each.seq;
        }
    }
    return 0;
}

quint64 firstBad(const QList<LogRow>& rows)
{
    return firstBad(rows, ChainVerifier(kStore, kEpoch, chainStart(kStore, kEpoch, kDevice)));
}

} // namespace

class TestLogChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256OfFips180();
    void hashesAreThoseOfTheDesign();
    void acceptsAWholeChainAndItsTail();
    void findsEveryEdit_data();
    void findsEveryEdit();
    void findsAnyChangedByteOfABody();
    void findsDeletionInsertionAndReordering();
    void findsAnotherStoreEpochOrDevice();
    void aBadRowDoesNotMoveTheHead();
    void anExpungedBodyKeepsTheChain();
    void entriesWithAndWithoutAModalityAreChained();
};

void TestLogChain::sha256OfFips180()
{
    QCOMPARE(sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestLogChain::hashesAreThoseOfTheDesign()
{
    // The same, by another library and by hand.
    const QByteArray start = QByteArray(1, '\0') + QByteArray(16, 's') + QByteArray::fromHex("00000007") + kDevice;
    QCOMPARE(chainStart(kStore, kEpoch, kDevice), QCryptographicHash::hash(start, QCryptographicHash::Sha256));
    const QByteArray next = QByteArray(1, '\1') + QByteArray(16, 's') + QByteArray::fromHex("00000007")
                            + QByteArray::fromHex("0000000102030405") + QByteArray(32, 'p') + QByteArray(32, 'h');
    QCOMPARE(chainNext(kStore, kEpoch, 0x102030405ULL, QByteArray(32, 'p'), QByteArray(32, 'h')),
             QCryptographicHash::hash(next, QCryptographicHash::Sha256));
}

void TestLogChain::acceptsAWholeChainAndItsTail()
{
    const auto rows = chain(10);
    QCOMPARE(firstBad(rows), 0ULL);
    QCOMPARE(firstBad(rows.mid(4), ChainVerifier(kStore, kEpoch, rows[3].hash, 5)), 0ULL);
    ChainVerifier verifier(kStore, kEpoch, chainStart(kStore, kEpoch, kDevice));
    for (const LogRow& each : rows)
        QVERIFY(verifier.add(each));
    QCOMPARE(verifier.head(), rows.back().hash);
    QCOMPARE(verifier.nextSeq(), 11ULL);
}

void TestLogChain::findsEveryEdit_data()
{
    using Edit = std::function<void(LogRow&)>;
    QTest::addColumn<Edit>("edit");
    const auto flip = [](QByteArray& bytes, qsizetype at) { bytes[at] = static_cast<char>(bytes[at] ^ 1); };
    QTest::newRow("body") << Edit([flip](LogRow& r) { flip(r.bytes, r.bytes.size() - 1); });
    QTest::newRow("body of another") << Edit([](LogRow& r) { r.bytes = row(9, r.prev).bytes; });
    QTest::newRow("body hash") << Edit([flip](LogRow& r) { flip(r.entrySha256, 0); });
    QTest::newRow("body and its hash") << Edit([flip](LogRow& r) {
        flip(r.bytes, 30);
        r.entrySha256 = sha256(r.bytes);
    });
    QTest::newRow("prev") << Edit([flip](LogRow& r) { flip(r.prev, 31); });
    QTest::newRow("hash") << Edit([flip](LogRow& r) { flip(r.hash, 0); });
    QTest::newRow("hash cut") << Edit([](LogRow& r) { r.hash.chop(1); });
    QTest::newRow("body hash cut") << Edit([](LogRow& r) { r.entrySha256.chop(1); });
    QTest::newRow("entry id") << Edit([](LogRow& r) { r.entryId = *core::EntryId::fromBytes(QByteArray(16, 'x')); });
}

void TestLogChain::findsEveryEdit()
{
    QFETCH(std::function<void(LogRow&)>, edit);
    auto rows = chain(6);
    edit(rows[3]);
    QCOMPARE(firstBad(rows), 4ULL);
}

void TestLogChain::findsAnyChangedByteOfABody()
{
    const auto rows = chain(1);
    for (qsizetype i = 0; i < rows[0].bytes.size(); ++i) {
        auto changed = rows;
        changed[0].bytes[i] = static_cast<char>(changed[0].bytes[i] ^ 0x40);
        QCOMPARE(firstBad(changed), 1ULL);
    }
}

void TestLogChain::findsDeletionInsertionAndReordering()
{
    const auto rows = chain(6);
    auto deleted = rows;
    deleted.removeAt(2);
    QCOMPARE(firstBad(deleted), 4ULL);
    QCOMPARE(firstBad(rows.mid(1)), 2ULL);

    auto renumbered = deleted; // and the gap closed by hand
    for (int i = 2; i < renumbered.size(); ++i)
        renumbered[i].seq = static_cast<quint64>(i + 1);
    QCOMPARE(firstBad(renumbered), 3ULL);

    auto inserted = rows;
    inserted.insert(3, row(4, rows[2].hash));
    inserted[3].entryId = rows[3].entryId;
    QCOMPARE(firstBad(inserted), 4ULL); // its own seq follows, the next one does not

    auto swapped = rows;
    swapped.swapItemsAt(2, 3);
    QCOMPARE(firstBad(swapped), 4ULL);
    std::swap(swapped[2].seq, swapped[3].seq);
    QCOMPARE(firstBad(swapped), 3ULL);
}

void TestLogChain::findsAnotherStoreEpochOrDevice()
{
    const auto rows = chain(3);
    const auto other = *core::StoreId::fromBytes(QByteArray(16, 't'));
    QCOMPARE(firstBad(rows, ChainVerifier(other, kEpoch, chainStart(kStore, kEpoch, kDevice))), 1ULL);
    QCOMPARE(firstBad(rows, ChainVerifier(kStore, 8, chainStart(kStore, kEpoch, kDevice))), 1ULL);
    QCOMPARE(firstBad(rows, ChainVerifier(kStore, kEpoch, chainStart(kStore, kEpoch, QByteArray(32, 'x')))), 1ULL);
}

void TestLogChain::aBadRowDoesNotMoveTheHead()
{
    const auto rows = chain(2);
    ChainVerifier verifier(kStore, kEpoch, chainStart(kStore, kEpoch, kDevice));
    QVERIFY(!verifier.add(rows[1]));
    QVERIFY(verifier.add(rows[0]));
    QVERIFY(verifier.add(rows[1]));
}

void TestLogChain::anExpungedBodyKeepsTheChain()
{
    auto rows = chain(3);
    rows[1].bytes.clear();
    QCOMPARE(firstBad(rows), 0ULL);
}

void TestLogChain::entriesWithAndWithoutAModalityAreChained()
{
    auto rows = chain(2);
    LogEntry entry = *decodeEntry(rows[1].bytes);
    entry.modality = {QStringLiteral("modulo_fijo"), QStringLiteral("Anexo"), {}, {}};
    rows[1].bytes = encodeEntry(entry);
    rows[1].entrySha256 = sha256(rows[1].bytes);
    rows[1].hash = chainNext(kStore, kEpoch, 2, rows[1].prev, rows[1].entrySha256);
    QCOMPARE(firstBad(rows), 0ULL);
    rows[1].entryId = rows[0].entryId;
    QCOMPARE(firstBad(rows), 2ULL);
}

QTEST_GUILESS_MAIN(TestLogChain)
#include "tst_envelope_log_chain.moc"
