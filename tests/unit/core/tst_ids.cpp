// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/id_source.h"
#include "core/ids.h"

#include <QSet>
#include <QTest>

using namespace padron::core;

namespace {

class SteppingClock final : public Clock
{
public:
    qint64 ms = 0;
    qint64 wallMs() const override { return ms; }
    qint64 monoMs() const override { return ms; }
    QByteArray bootId() const override { return QByteArray(16, '\x01'); }
    QDate today() const override { return {2026, 3, 4}; }
};

constexpr qint64 kStart = 1772600000000;

} // namespace

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheFormOfRfc9562()
    {
        SteppingClock clock;
        clock.ms = kStart;
        UuidV7Source source(clock);
        const QByteArray bytes = source.next().toRfc4122();
        QCOMPARE(bytes.left(6).toHex(), QByteArray::number(kStart, 16).rightJustified(12, '0'));
        QCOMPARE(quint8(bytes[6]) >> 4, 7);
        QCOMPARE(quint8(bytes[8]) >> 6, 2);
    }

    void ascendsInsideOneMillisecond()
    {
        SteppingClock clock;
        clock.ms = kStart;
        UuidV7Source source(clock);
        QByteArray last = source.next().toRfc4122();
        for (int i = 0; i < 20000; ++i) { // more than the counter holds
            const QByteArray next = source.next().toRfc4122();
            QVERIFY(last < next);
            last = next;
        }
    }

    void ascendsWhenTheClockStepsBack()
    {
        SteppingClock clock;
        clock.ms = kStart;
        UuidV7Source source(clock);
        QByteArray last = source.next().toRfc4122();
        for (const qint64 step : {-1, -3600000, 5, -86400000, 90000000, 0}) {
            clock.ms += step;
            for (int i = 0; i < 3; ++i) {
                const QByteArray next = source.next().toRfc4122();
                QVERIFY(last < next);
                last = next;
            }
        }
    }

    void idsAreBytesAndBack()
    {
        const PersonId id(QUuid(u"018f4e2a-7c11-7abc-9def-001122334455"));
        QCOMPARE(id.bytes().size(), 16);
        QVERIFY(PersonId::fromBytes(id.bytes()).value() == id);
        QCOMPARE(id.text(), QStringLiteral("018f4e2a-7c11-7abc-9def-001122334455"));
        QVERIFY(!id.isNull());
        QVERIFY(PersonId().isNull());
    }

    void refusesWhatIsNoId()
    {
        for (const auto& bytes : {QByteArray(), QByteArray(15, 'x'), QByteArray(17, 'x'), QByteArray(16, '\0')}) {
            const auto id = FamilyId::fromBytes(bytes);
            QVERIFY(!id.has_value());
            QVERIFY(id.error().code == kIdMalformed);
        }
    }

    void ordersByBytes()
    {
        const PersonId a(QUuid(u"018f4e2a-7c11-7abc-9def-001122334455"));
        const PersonId b(QUuid(u"f18f4e2a-7c11-7abc-9def-001122334455"));
        QVERIFY(a < b);
        QVERIFY(!(b < a));
        QVERIFY(a != b);
        QCOMPARE((QSet<PersonId>{a, b, a}).size(), 2);
    }
};

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
