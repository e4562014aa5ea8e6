// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cbor.h"

#include <QTest>

using namespace padron::core;

namespace {

QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

QCborMap mapOf(std::initializer_list<std::pair<QCborValue, QCborValue>> items)
{
    QCborMap map;
    for (const auto& [key, value] : items)
        map[key] = value;
    return map;
}

} // namespace

class TestCbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsKeysByTheirEncoding()
    {
        // RFC 8949, 4.2.1: 10, 100, -1, "z", "aa"
        const QCborMap map = mapOf({{QStringLiteral("aa"), 5}, {-1, 3}, {100, 2}, {QStringLiteral("z"), 4}, {10, 1}});
        QCOMPARE(encodeCbor(map).toHex(), QByteArray("a50a011864022003617a0462616105"));
    }

    void encodesDeep()
    {
        QCborArray array{1, QByteArray("\x01", 1), QStringLiteral("ñ"), true, QCborValue(nullptr)};
        const QByteArray bytes = encodeCbor(mapOf({{2, array}, {1, mapOf({{9, 1}, {8, 2}})}}));
        QCOMPARE(bytes.toHex(), QByteArray("a201a208020901028501410162c3b1f5f6"));
    }

    void readsBackWhatItWrote()
    {
        const QCborMap map = mapOf({{1, -42}, {2, QStringLiteral("Ñandú")}, {3, QByteArray(300, 'x')},
                                    {4, QCborArray{0, 23, 24, 255, 256, 65535, 65536, 4294967296LL}}});
        const QByteArray bytes = encodeCbor(map);
        const auto read = decodeCbor(bytes);
        QVERIFY(read.has_value());
        QCOMPARE(*read, QCborValue(map));
        QCOMPARE(encodeCbor(*read), bytes);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("duplicate key") << hex("a201000100");
        QTest::newRow("unsorted keys") << hex("a202000100");
        QTest::newRow("longer key first") << hex("a2626161000100");
        QTest::newRow("long integer, 1 byte") << hex("1817");
        QTest::newRow("long integer, 2 bytes") << hex("1900ff");
        QTest::newRow("long integer, 4 bytes") << hex("1a0000ffff");
        QTest::newRow("long integer, 8 bytes") << hex("1b00000000ffffffff");
        QTest::newRow("long length") << hex("580161");
        QTest::newRow("half float") << hex("f93c00");
        QTest::newRow("single float") << hex("fa3f800000");
        QTest::newRow("double float") << hex("fb3ff0000000000000");
        QTest::newRow("undefined") << hex("f7");
        QTest::newRow("simple value") << hex("f0");
        QTest::newRow("trailing byte") << hex("0100");
        QTest::newRow("indefinite array") << hex("9f01ff");
        QTest::newRow("indefinite map") << hex("bf0101ff");
        QTest::newRow("indefinite text") << hex("7f6161ff");
        QTest::newRow("indefinite bytes") << hex("5f4161ff");
        QTest::newRow("break alone") << hex("ff");
        QTest::newRow("reserved length") << hex("1c");
        QTest::newRow("cut text") << hex("6361");
        QTest::newRow("cut map") << hex("a101");
        QTest::newRow("huge array") << hex("9bffffffffffffffff");
        QTest::newRow("huge map") << hex("bb7fffffffffffffff");
        QTest::newRow("huge bytes") << hex("5b7fffffffffffffff00");
        QTest::newRow("tag") << hex("c11a5053061a");
        QTest::newRow("not UTF-8") << hex("62c328");
        QTest::newRow("beyond int64") << hex("3bffffffffffffffff");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto read = decodeCbor(bytes);
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == kCborMalformed);
    }

    void boundsDepth()
    {
        const auto nested = [](int levels) { return QByteArray(levels, '\x81') + '\x00'; };
        QVERIFY(decodeCbor(nested(16)).has_value());
        QVERIFY(!decodeCbor(nested(17)).has_value());
        QVERIFY(!decodeCbor(QByteArray(100000, '\x81')).has_value());
        QVERIFY(!decodeCbor(nested(3), {.maxDepth = 2}).has_value());
    }

    void boundsSize()
    {
        const QByteArray bytes = encodeCbor(QByteArray(100, 'x'));
        QVERIFY(decodeCbor(bytes, {.maxBytes = bytes.size()}).has_value());
        QVERIFY(!decodeCbor(bytes, {.maxBytes = bytes.size() - 1}).has_value());
    }

    void readsOnlyAllowedTags()
    {
        QVERIFY(decodeCbor(hex("d28101"), {.allowedTags = {18}}).has_value());
        QVERIFY(!decodeCbor(hex("d18101"), {.allowedTags = {18}}).has_value());
    }

    void readerTakesWhatFits()
    {
        CborMapReader read(mapOf({{1, 7}, {2, true}, {3, QStringLiteral("hola")}, {4, QByteArray("ab")},
                                  {5, QCborArray{1}}, {6, mapOf({{1, 1}})}}));
        QCOMPARE(read.integer(1, 0, 7), 7);
        QVERIFY(read.boolean(2));
        QCOMPARE(read.text(3, 4), QStringLiteral("hola"));
        QCOMPARE(read.bytes(4, 2), QByteArray("ab"));
        QCOMPARE(read.array(5).size(), 1);
        QCOMPARE(read.map(6).size(), 1);
        QCOMPARE(read.integerOr(7, 99), 99);
        QVERIFY(read.textOr(8).isEmpty());
        QVERIFY(read.bytesOr(9).isEmpty());
        QVERIFY(read.finish().has_value());
    }

    void readerRefuses_data()
    {
        QTest::addColumn<QCborValue>("value");
        QTest::newRow("not a map") << QCborValue(QCborArray{1});
        QTest::newRow("missing field") << QCborValue(mapOf({{1, 1}}));
        QTest::newRow("other type") << QCborValue(mapOf({{1, QStringLiteral("1")}, {2, QStringLiteral("x")}}));
        QTest::newRow("too small") << QCborValue(mapOf({{1, 0}, {2, QStringLiteral("x")}}));
        QTest::newRow("too big") << QCborValue(mapOf({{1, 11}, {2, QStringLiteral("x")}}));
        QTest::newRow("too long") << QCborValue(mapOf({{1, 1}, {2, QStringLiteral("xxxx")}}));
        QTest::newRow("unknown field") << QCborValue(mapOf({{1, 1}, {2, QStringLiteral("x")}, {3, 0}}));
        QTest::newRow("text key") << QCborValue(
            mapOf({{1, 1}, {2, QStringLiteral("x")}, {QStringLiteral("a"), 0}}));
    }

    void readerRefuses()
    {
        QFETCH(QCborValue, value);
        CborMapReader read(value);
        read.integer(1, 1, 10);
        read.text(2, 3);
        const auto end = read.finish();
        QVERIFY(!end.has_value());
        QVERIFY(end.error().code == kCborUnexpected);
    }

    void readerKeepsTheFirstFault()
    {
        CborMapReader read(mapOf({{1, 1}}));
        read.integer(1);
        read.reject(QStringLiteral("first"));
        read.reject(QStringLiteral("second"));
        QCOMPARE(read.finish().error().detail, QStringLiteral("first"));
    }
};

QTEST_APPLESS_MAIN(TestCbor)
#include "tst_cbor.moc"
