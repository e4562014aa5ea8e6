// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secure_bytes.h"

#include <QTest>

#include <type_traits>

using namespace padron::core;

static_assert(!std::is_copy_constructible_v<SecureBytes>);
static_assert(!std::is_copy_assignable_v<SecureBytes>);

class TestSecureBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsZeroed()
    {
        const SecureBytes bytes(32);
        QCOMPARE(bytes.size(), 32);
        QCOMPARE(bytes.view().toByteArray(), QByteArray(32, '\0'));
        QVERIFY(SecureBytes().isEmpty());
        QVERIFY(SecureBytes(0).isEmpty());
    }

    void moves()
    {
        SecureBytes first(QByteArrayView("clave"));
        SecureBytes second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT: a moved-from secret is empty, that is the promise
        QCOMPARE(second.view().toByteArray(), QByteArray("clave"));
        SecureBytes third(QByteArrayView("otra"));
        third = std::move(second);
        QCOMPARE(third.view().toByteArray(), QByteArray("clave"));
        QVERIFY(second.isEmpty());
    }

    void comparesContent()
    {
        const SecureBytes a(QByteArrayView("abc"));
        QVERIFY(a == a.clone());
        QVERIFY(!(a == SecureBytes(QByteArrayView("abd"))));
        QVERIFY(!(a == SecureBytes(QByteArrayView("ab"))));
        QVERIFY(SecureBytes() == SecureBytes());
    }

    void cloneIsItsOwn()
    {
        SecureBytes a(QByteArrayView("abc"));
        const SecureBytes b = a.clone();
        a.wipe();
        QVERIFY(a.isEmpty());
        QCOMPARE(b.view().toByteArray(), QByteArray("abc"));
    }

    void wipesMemory()
    {
        QByteArray buffer(64, 'k');
        wipeMemory(buffer.data(), 64);
        QCOMPARE(buffer, QByteArray(64, '\0'));
    }
};

QTEST_APPLESS_MAIN(TestSecureBytes)
#include "tst_secure_bytes.moc"
