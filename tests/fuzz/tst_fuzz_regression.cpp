// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

namespace {

using Target = void (*)(const QByteArray&);
constexpr int kMutations = 20'000;

/// The same sequence on every machine: std::mt19937 is fixed by the standard, its distributions are not.
class Mutator
{
public:
    explicit Mutator(QList<QByteArray> seeds) : m_seeds(std::move(seeds)) {}

    QByteArray next()
    {
        QByteArray bytes = m_seeds[below(m_seeds.size())];
        for (qsizetype times = 1 + below(3); times > 0; --times)
            change(bytes);
        return bytes;
    }

private:
    qsizetype below(qsizetype limit) { return static_cast<qsizetype>(m_random() % static_cast<quint32>(limit)); }

    void change(QByteArray& bytes)
    {
        static const QList<QByteArray> nasty{
            QByteArray::fromHex("1bffffffffffffffff"), QByteArray::fromHex("5bffffffffffffffff"),
            QByteArray::fromHex("9bffffffffffffffff"), QByteArray::fromHex("bbffffffffffffffff"),
            QByteArray::fromHex("9f"), QByteArray::fromHex("bf"), QByteArray::fromHex("ff"), QByteArray::fromHex("f9fe00"),
            QByteArray::fromHex("d2"), QByteArray::fromHex("c249ffffffffffffffffff"), QByteArray(40, '\x81')};
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = 1 + below(8);
        switch (below(7)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(m_random());
            break;
        case 1:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size() + 1), length));
            break;
        case 4:
            bytes.insert(at, nasty[below(nasty.size())]);
            break;
        case 5:
            bytes.truncate(at);
            break;
        default: {
            const QByteArray& other = m_seeds[below(m_seeds.size())];
            bytes = bytes.left(at) + other.mid(below(other.size() + 1));
        }
        }
    }

    QList<QByteArray> m_seeds;
    std::mt19937 m_random{2026};
};

QList<QByteArray> corpus(const QString& name)
{
    QList<QByteArray> seeds;
    const QDir folder(QStringLiteral(PADRON_SOURCE_DIR "/tests/fuzz/corpus/") + name);
    for (const QString& each : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(each));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    return seeds;
}

} // namespace

/// Runs the fuzz targets over their corpus and deterministic mutations of it. A broken property ends the process.
class TestFuzzRegression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestFuzzRegression::holds_data()
{
    QTest::addColumn<Target>("target");
    QTest::newRow("qr_text") << Target(padron::fuzz::qrText);
    QTest::newRow("qr_cose") << Target(padron::fuzz::qrCose);
    QTest::newRow("messages") << Target(padron::fuzz::messages);
    QTest::newRow("batch") << Target(padron::fuzz::batch);
    QTest::newRow("receipts") << Target(padron::fuzz::receipts);
    QTest::newRow("stream_page") << Target(padron::fuzz::streamPage);
    QTest::newRow("requests") << Target(padron::fuzz::requests);
    QTest::newRow("catalogue_delta") << Target(padron::fuzz::catalogueDelta);
    QTest::newRow("packages") << Target(padron::fuzz::packages);
    QTest::newRow("log_entry") << Target(padron::fuzz::logEntry);
    QTest::newRow("log_piece") << Target(padron::fuzz::logPiece);
    QTest::newRow("lists") << Target(padron::fuzz::lists);
    QTest::newRow("list_parts") << Target(padron::fuzz::listParts);
    QTest::newRow("foreign") << Target(padron::fuzz::foreign);
    QTest::newRow("qr_image") << Target(padron::fuzz::qrImage);
    QTest::newRow("catalogue") << Target(padron::fuzz::catalogue);
    QTest::newRow("decoder_wire") << Target(padron::fuzz::decoderWire);
    QTest::newRow("slots") << Target(padron::fuzz::slots);
    QTest::newRow("seal") << Target(padron::fuzz::seal);
    QTest::newRow("card_template") << Target(padron::fuzz::cardTemplate);
    QTest::newRow("scan_reply") << Target(padron::fuzz::scanReply);
}

void TestFuzzRegression::holds()
{
    QFETCH(Target, target);
    const auto seeds = corpus(QLatin1String(QTest::currentDataTag()));
    QVERIFY(seeds.size() >= 2);
    target({});
    for (const QByteArray& seed : seeds)
        target(seed);
    Mutator mutator(seeds);
    for (int i = 0; i < kMutations; ++i)
        target(mutator.next());
}

QTEST_GUILESS_MAIN(TestFuzzRegression)
#include "tst_fuzz_regression.moc"
