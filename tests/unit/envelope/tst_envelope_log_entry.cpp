// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/errors.h"
#include "envelope/log_entry.h"

#include <QTest>

using namespace padron;
using namespace padron::envelope;

namespace {

template <class Id> Id id(char fill)
{
    return *Id::fromBytes(QByteArray(16, fill));
}

LogEntry sample()
{
    QCborMap payload;
    payload.insert(1, QStringLiteral("Ñ"));
    payload.insert(2, QCborArray{1, nullptr, true, -5});
    LogEntry entry;
    entry.id = id<core::EntryId>('e');
    entry.atMs = 1'795'000'000'123;
    entry.monoMs = 42;
    entry.bootId = QByteArray(16, 'b');
    entry.user = id<core::UserId>('u');
    entry.role = QStringLiteral("capturista");
    entry.kind = QLatin1String(kind::kFamilyRegistered);
    entry.subjects = {{id<core::SubjectId>('p'), {}}, {id<core::SubjectId>('q'), id<core::EntryId>('d')}};
    entry.numeral = QStringLiteral("11");
    entry.schema = 2;
    entry.payload = payload;
    entry.appVersion = QStringLiteral("0.1.0");
    return entry;
}

LogEntry withModality()
{
    LogEntry entry = sample();
    entry.modality = {QStringLiteral("brigada"), QStringLiteral("Ejido Ñuu"), QString(), QStringLiteral("Selva 3")};
    return entry;
}

QCborMap asMap(const LogEntry& entry)
{
    return QCborValue::fromCbor(encodeEntry(entry)).toMap();
}

bool isRefused(const QCborMap& map)
{
    const auto decoded = decodeEntry(core::encodeCbor(map));
    return !decoded && decoded.error().code == kEntryMalformed;
}

} // namespace

class TestLogEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void bytesAreThoseOfTheCddl();
    void nullsRoundTrip();
    void modalityIsSealedInAndOldEntriesStayAsTheyWere();
    void modalityKeepsItsTypeAndBounds_data();
    void modalityKeepsItsTypeAndBounds();
    void everyFieldIsNeededAndNoOther();
    void everyFieldKeepsItsTypeAndBounds_data();
    void everyFieldKeepsItsTypeAndBounds();
    void refusesTruncationAndTails();
    void refusesOtherEncodings();
    void changedBytesNeverDecodeToTheSame();
};

void TestLogEntry::roundTrips()
{
    const LogEntry entry = sample();
    const auto decoded = decodeEntry(encodeEntry(entry));
    QVERIFY(decoded);
    QVERIFY(*decoded == entry);
    QCOMPARE(encodeEntry(*decoded), encodeEntry(entry));
}

void TestLogEntry::bytesAreThoseOfTheCddl()
{
    LogEntry entry = sample();
    entry.subjects = {{id<core::SubjectId>('p'), {}}};
    entry.payload = QCborValue(nullptr);
    const QByteArray expected = QByteArray::fromHex("ac0150") + QByteArray(16, 'e')
        + QByteArray::fromHex("021b000001a1ee565e7b") + QByteArray::fromHex("03182a")
        + QByteArray::fromHex("0450") + QByteArray(16, 'b') + QByteArray::fromHex("0550") + QByteArray(16, 'u')
        + QByteArray::fromHex("066a") + "capturista" + QByteArray::fromHex("0772") + "familia.registrada"
        + QByteArray::fromHex("08818250") + QByteArray(16, 'p') + QByteArray::fromHex("f6")
        + QByteArray::fromHex("0962") + "11" + QByteArray::fromHex("0a02") + QByteArray::fromHex("0bf6")
        + QByteArray::fromHex("0c65") + "0.1.0";
    QCOMPARE(encodeEntry(entry).toHex(), expected.toHex());
}

void TestLogEntry::nullsRoundTrip()
{
    LogEntry entry = sample();
    entry.user = {};
    entry.payload = QCborValue(nullptr);
    entry.subjects.clear();
    entry.numeral = QString();
    const auto decoded = decodeEntry(encodeEntry(entry));
    QVERIFY(decoded);
    QVERIFY(decoded->user.isNull());
    QVERIFY(decoded->payload.isNull());
    QVERIFY(decoded->subjects.isEmpty());
}

void TestLogEntry::modalityIsSealedInAndOldEntriesStayAsTheyWere()
{
    const LogEntry entry = withModality();
    const QByteArray bytes = encodeEntry(entry);
    const auto decoded = decodeEntry(bytes);
    QVERIFY(decoded && *decoded == entry);
    QCOMPARE(encodeEntry(*decoded), bytes);
    const QByteArray tail = QByteArray::fromHex("0da40167") + "brigada" + QByteArray::fromHex("026a") +
                            QStringLiteral("Ejido Ñuu").toUtf8() + QByteArray::fromHex("03600467") + "Selva 3";
    QVERIFY2(bytes.endsWith(tail), bytes.right(40).toHex().constData());
    QVERIFY(!decodeEntry(encodeEntry(sample()))->modality);
}

void TestLogEntry::modalityKeepsItsTypeAndBounds_data()
{
    QTest::addColumn<QCborValue>("modality");
    const QCborMap good = asMap(withModality()).value(13).toMap();
    const auto row = [&good](const char* name, int field, const QCborValue& value) {
        QCborMap map = good;
        map.insert(field, value);
        QTest::newRow(name) << QCborValue(map);
    };
    row("kind empty", 1, QString());
    row("kind long", 1, QString(41, u'x'));
    row("kind number", 1, 1);
    row("place long", 2, QString(121, u'x'));
    row("place with NUL", 2, QString(QChar(0)));
    row("event bytes", 3, QByteArray("x"));
    row("brigade long", 4, QString(121, u'x'));
    row("one more", 5, QString());
    QCborMap fewer = good;
    fewer.remove(4);
    QTest::newRow("one fewer") << QCborValue(fewer);
    QTest::newRow("null") << QCborValue(nullptr);
    QTest::newRow("array") << QCborValue(QCborArray());
}

void TestLogEntry::modalityKeepsItsTypeAndBounds()
{
    QFETCH(QCborValue, modality);
    QCborMap map = asMap(withModality());
    QVERIFY(!isRefused(map));
    map.insert(13, modality);
    QVERIFY(isRefused(map));
}

void TestLogEntry::everyFieldIsNeededAndNoOther()
{
    for (int field = 1; field <= 12; ++field) {
        QCborMap map = asMap(sample());
        map.remove(field);
        QVERIFY2(isRefused(map), qPrintable(QString::number(field)));
    }
    QCborMap more = asMap(sample());
    more.insert(13, 1);
    QVERIFY(isRefused(more));
    QCborMap named = asMap(sample());
    named.insert(QStringLiteral("x"), 1);
    QVERIFY(isRefused(named));
}

void TestLogEntry::everyFieldKeepsItsTypeAndBounds_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QCborValue>("value");
    const auto row = [](const char* name, int field, const QCborValue& value) { QTest::newRow(name) << field << value; };
    row("id short", 1, QByteArray(15, 'x'));
    row("id zero", 1, QByteArray(16, '\0'));
    row("id null", 1, nullptr);
    row("at negative", 2, -1);
    row("at text", 2, QStringLiteral("1"));
    row("mono negative", 3, -1);
    row("boot long", 4, QByteArray(17, 'x'));
    row("user text", 5, QStringLiteral("María"));
    row("role long", 6, QString(41, u'x'));
    row("kind empty", 7, QString());
    row("kind with NUL", 7, QString(QChar(0)) + QStringLiteral("x"));
    row("kind bytes", 7, QByteArray("familia.registrada"));
    row("subjects map", 8, QCborMap());
    row("subject alone", 8, QCborArray{QByteArray(16, 'x')});
    row("subject of one", 8, QCborArray{QCborValue(QCborArray{QByteArray(16, 'x')})});
    row("subject null", 8, QCborArray{QCborValue(QCborArray{nullptr, nullptr})});
    row("base text", 8, QCborArray{QCborValue(QCborArray{QByteArray(16, 'x'), QStringLiteral("x")})});
    row("base zero", 8, QCborArray{QCborValue(QCborArray{QByteArray(16, 'x'), QByteArray(16, '\0')})});
    row("numeral long", 9, QString(21, u'1'));
    row("schema 0", 10, 0);
    row("schema huge", 10, 100001);
    row("payload array", 11, QCborArray());
    row("payload text", 11, QStringLiteral("x"));
    row("version number", 12, 1);
}

void TestLogEntry::everyFieldKeepsItsTypeAndBounds()
{
    QFETCH(int, field);
    QFETCH(QCborValue, value);
    QCborMap map = asMap(sample());
    map.insert(field, value);
    QVERIFY(isRefused(map));
}

void TestLogEntry::refusesTruncationAndTails()
{
    const QByteArray bytes = encodeEntry(sample());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QVERIFY(!decodeEntry(bytes.left(i)));
    QVERIFY(!decodeEntry(bytes + '\0'));
    QVERIFY(!decodeEntry(QByteArray(2 * 1024 * 1024, '\0')));
}

void TestLogEntry::refusesOtherEncodings()
{
    const QByteArray bytes = encodeEntry(sample());
    QByteArray longMap = bytes;
    longMap.replace(0, 1, QByteArray::fromHex("b80c"));
    QVERIFY(!decodeEntry(longMap));
    QByteArray twice = bytes;
    twice[0] = static_cast<char>(0xad);
    twice.insert(1, bytes.mid(1, 18));
    QVERIFY(!decodeEntry(twice));
    // An integer that Qt would turn into a double, deep in the payload.
    LogEntry entry = sample();
    QCborMap payload;
    payload.insert(1, std::numeric_limits<qint64>::max());
    entry.payload = payload;
    QByteArray big = encodeEntry(entry);
    QVERIFY(decodeEntry(big));
    const auto at = big.indexOf(QByteArray::fromHex("1b7fffffffffffffff"));
    QVERIFY(at > 0);
    big[at + 1] = static_cast<char>(0xff);
    QVERIFY(!decodeEntry(big));
}

void TestLogEntry::changedBytesNeverDecodeToTheSame()
{
    const LogEntry entry = sample();
    const QByteArray bytes = encodeEntry(entry);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (int value = 1; value < 256; ++value) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ value);
            const auto decoded = decodeEntry(changed);
            QVERIFY(!decoded || (!(*decoded == entry) && encodeEntry(*decoded) == changed));
        }
    }
}

QTEST_GUILESS_MAIN(TestLogEntry)
#include "tst_envelope_log_entry.moc"
