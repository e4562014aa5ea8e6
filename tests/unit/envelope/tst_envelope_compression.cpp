// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/compression.h"
#include "envelope/errors.h"

#include <QTest>

using namespace padron;
using namespace padron::envelope;

class TestCompression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void refusesABomb();
    void refusesWhatIsNotOneFrame();
    void refusesAFrameOfUnknownLength();
};

void TestCompression::roundTrips()
{
    for (int size : {0, 1, 1000, 300'000}) {
        QByteArray plain;
        for (int i = 0; i < size; ++i)
            plain += static_cast<char>(i % 251);
        const auto back = zstdDecompress(zstdCompress(plain), size);
        QVERIFY(back);
        QCOMPARE(*back, plain);
    }
    QVERIFY(zstdCompress(QByteArray(100'000, 'x')).size() < 1000);
}

void TestCompression::refusesABomb()
{
    const QByteArray bomb = zstdCompress(QByteArray(64 * 1024 * 1024, '\0'));
    QVERIFY(bomb.size() < 10'000);
    const auto refused = zstdDecompress(bomb, 1024 * 1024);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, kZstdMalformed);
}

void TestCompression::refusesWhatIsNotOneFrame()
{
    QByteArray plain;
    for (int i = 0; i < 500; ++i)
        plain += static_cast<char>(i * i);
    const QByteArray frame = zstdCompress(plain);
    QVERIFY(!zstdDecompress({}, 1000));
    QVERIFY(!zstdDecompress("no es zstd", 1000));
    QVERIFY(!zstdDecompress(frame + frame, 10'000));
    QVERIFY(!zstdDecompress(frame + '\0', 10'000));
    for (qsizetype i = 0; i < frame.size(); ++i)
        QVERIFY2(!zstdDecompress(frame.left(i), 10'000), qPrintable(QString::number(i)));
}

void TestCompression::refusesAFrameOfUnknownLength()
{
    // Magic, a descriptor without content size, a window, one raw last block "hola": well-formed for zstd.
    const QByteArray unknown = QByteArray::fromHex("28b52ffd" "00" "58" "210000") + "hola";
    QVERIFY(!zstdDecompress(unknown, 1000));
}

QTEST_GUILESS_MAIN(TestCompression)
#include "tst_envelope_compression.moc"
