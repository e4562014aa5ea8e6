// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/store_fixture.h"

#include <QFile>
#include <QTest>

using namespace padron;

namespace {

constexpr qsizetype kSize = 32;

// The key is never in memory as a constant: each byte is worked out, so that only copies of it are found.
unsigned char keyByte(qsizetype i)
{
    return static_cast<unsigned char>((i * 167 + 91) ^ (i * i * 29));
}

unsigned char hexDigit(qsizetype i)
{
    const unsigned char byte = keyByte(i / 2);
    return static_cast<unsigned char>("0123456789abcdef"[i % 2 == 0 ? byte >> 4 : byte & 15]);
}

core::SecureBytes makeKey()
{
    core::SecureBytes key(kSize);
    for (qsizetype i = 0; i < kSize; ++i)
        key.data()[i] = keyByte(i);
    return key;
}

template <class Byte> int copiesIn(const unsigned char* from, const unsigned char* to, qsizetype size, Byte expected)
{
    int copies = 0;
    for (const unsigned char* at = from; at + size <= to; ++at) {
        qsizetype same = 0;
        while (same < size && at[same] == expected(same))
            ++same;
        copies += same == size;
    }
    return copies;
}

/// Copies of the key, raw or as hexadecimal text, in everything this process can write.
int copiesInMemory()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    int copies = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() < 5 || !columns.at(1).startsWith("rw"))
            continue;
        const QList<QByteArray> range = columns.at(0).split('-');
        const auto* from = reinterpret_cast<const unsigned char*>(range.at(0).toULongLong(nullptr, 16));
        const auto* to = reinterpret_cast<const unsigned char*>(range.at(1).toULongLong(nullptr, 16));
        copies += copiesIn(from, to, kSize, keyByte) + copiesIn(from, to, kSize * 2, hexDigit);
    }
    return copies;
}

} // namespace

class TestKeyMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedStoreLeavesNoCopyOfItsKey()
    {
#ifndef Q_OS_LINUX
        QSKIP("reads /proc/self/maps");
#endif
        QTemporaryDir folder;
        QCOMPARE(copiesInMemory(), 0);
        {
            const core::SecureBytes key = makeKey();
            QVERIFY(copiesInMemory() > 0);
            auto store = stores::LocalStore::open(folder.path(), key, stores::OpenMode::Create);
            QVERIFY(store);
            QVERIFY((*store)->device().insertKeys(fixture::deviceKeys()));
            QVERIFY((*store)->device().saveEnrolment(fixture::enrolment()));
            QVERIFY(fixture::registerFamily(**store, fixture::record(1)));
        }
        QCOMPARE(copiesInMemory(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_key_memory.moc"
