// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential_fixture.h"

#include "credential/claims_codec.h"
#include "credential/errors.h"

#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void refusesMissingAndUnknownClaims();
    void readsPastACurp();
    void nameFits_data();
    void nameFits();
};

namespace {

constexpr core::ErrorCode kAccepted{"accepted"};

QCborMap holderOf(const QCborMap& payload)
{
    return payload.value(169).toMap();
}

QCborMap payloadOf(const Claims& made)
{
    return QCborValue::fromCbor(encodeClaims(made)).toMap();
}

core::ErrorCode errorOf(QCborMap payload, const QCborMap& holder)
{
    payload.insert(169, holder);
    const auto decoded = decodeClaims(core::encodeCbor(payload));
    return decoded ? kAccepted : decoded.error().code;
}

} // namespace

void TestClaims::roundTrips()
{
    Claims made = finalClaims();
    for (const auto sexo : {domain::Sexo::Hombre, domain::Sexo::Mujer, domain::Sexo::X}) {
        made.sexo = sexo;
        made.issueNumber = 2;
        made.statusIndex = 0xffffffff;
        const auto decoded = decodeClaims(encodeClaims(made));
        QVERIFY(decoded);
        QVERIFY(*decoded == made);
    }
    QCOMPARE(holderOf(payloadOf(made)).value(9).toInteger(), 3);
    QCOMPARE(holderOf(payloadOf(made)).value(93).toInteger(), 2);
    made.issueNumber.reset();
    QVERIFY(!holderOf(payloadOf(made)).contains(93));
}

void TestClaims::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QCborValue>("value");
    const auto row = [](const char* name, int key, const QCborValue& value) { QTest::newRow(name) << key << value; };
    row("folio with hyphens", 1, QStringLiteral("07-0457-02-000123-9"));
    row("folio check digit", 1, QStringLiteral("070457020001230"));
    row("folio short", 1, QStringLiteral("07045702000123"));
    row("folio number", 1, qint64(70457020001239));
    row("name empty", 4, QString());
    row("name blank", 4, QStringLiteral("   "));
    row("name 121 bytes", 4, QString(121, u'a'));
    row("name 120 letters of two bytes", 4, QString(120, u'ñ'));
    row("name decomposed", 4, QStringLiteral("Mari\u0301a"));
    row("name with escape", 4, QStringLiteral("Ana\u001b[2J"));
    row("name with bidi", 4, QStringLiteral("Ana \u202eaM"));
    row("name bytes", 4, QByteArray("Ana"));
    row("birth 30 February", 8, QStringLiteral("19850230"));
    row("birth with hyphens", 8, QStringLiteral("1985-4-1"));
    row("birth short", 8, QStringLiteral("1985041"));
    row("sex 0", 9, 0);
    row("sex 4", 9, 4);
    row("sex letter", 9, QStringLiteral("M"));
    row("entity unknown", 21, QStringLiteral("MX-XXX"));
    row("entity empty", 21, QString());
    row("class 2", 90, 2);
    row("class boolean", 90, true);
    row("index negative", 91, -1);
    row("index over 32 bits", 91, qint64(0x100000000));
    row("curp broken", 92, QStringLiteral("GUHG850412MCSTRD00"));
    row("issue number 0", 93, 0);
    row("issue number text", 93, QStringLiteral("2"));
}

void TestClaims::refusesWhatDoesNotFit()
{
    QFETCH(int, key);
    QFETCH(QCborValue, value);
    const QCborMap payload = payloadOf(finalClaims());
    QCborMap holder = holderOf(payload);
    holder.insert(key, value);
    QCOMPARE(errorOf(payload, holder), kClaimsMalformed);
}

void TestClaims::refusesMissingAndUnknownClaims()
{
    const QCborMap payload = payloadOf(finalClaims());
    for (const int key : {1, 4, 8, 9, 21, 90, 91}) {
        QCborMap holder = holderOf(payload);
        holder.remove(key);
        QCOMPARE(errorOf(payload, holder), kClaimsMalformed);
    }
    QCborMap more = holderOf(payload);
    more.insert(7, QStringLiteral("x"));
    QCOMPARE(errorOf(payload, more), kClaimsMalformed);
    for (const int key : {1, 6}) {
        QCborMap without = payload;
        without.remove(key);
        QCOMPARE(errorOf(without, holderOf(payload)), kClaimsMalformed);
    }
    QCborMap withExpiry = payload; // numeral 44: a credential does not expire
    withExpiry.insert(4, 1802776000);
    QCOMPARE(errorOf(withExpiry, holderOf(payload)), kClaimsMalformed);
    // MOSIP's sample wraps the map in a byte string: only in the explicit foreign mode.
    QCborMap wrapped = payload;
    wrapped.insert(169, core::encodeCbor(holderOf(payload)));
    const auto decoded = decodeClaims(core::encodeCbor(wrapped));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, kClaimsMalformed);
}

void TestClaims::readsPastACurp()
{
    const QString curp = QStringLiteral("HEGG560427MVZRRL04"); // RENAPO's own specimen
    QCborMap payload = payloadOf(finalClaims());
    QCborMap holder = holderOf(payload);
    holder.insert(92, curp);
    payload.insert(169, holder);
    const auto decoded = decodeClaims(core::encodeCbor(payload));
    QVERIFY(decoded);
    QVERIFY(*decoded == finalClaims());
    QVERIFY(!encodeClaims(*decoded).contains(curp.toLatin1()));
}

void TestClaims::nameFits_data()
{
    QTest::addColumn<QString>("nombres");
    QTest::addColumn<QString>("primero");
    QTest::addColumn<QString>("segundo");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& n, const QString& p, const QString& s, const QString& e) {
        QTest::newRow(name) << n << p << s << e;
    };
    const QString a40 = QString(40, u'a'), b40 = QString(40, u'b'), n50 = QString(50, u'ñ');
    row("short", QStringLiteral("María Guadalupe"), QStringLiteral("Gutiérrez"), QStringLiteral("Hernández"),
        QStringLiteral("María Guadalupe Gutiérrez Hernández"));
    row("no second surname", QStringLiteral("Petra"), QStringLiteral("Ñáñez"), QString(),
        QStringLiteral("Petra Ñáñez"));
    // 30 + 1 + 7 bytes of given names, 40 + 1 + 40 of surnames: 120 with the space.
    row("exactly 120", QString(30, u'c') + QStringLiteral(" ddddddd"), a40, b40,
        QString(30, u'c') + QStringLiteral(" ddddddd ") + a40 + u' ' + b40);
    row("121 loses a word", QString(30, u'c') + QStringLiteral(" dddddddd"), a40, b40,
        QString(30, u'c') + u' ' + a40 + u' ' + b40);
    row("bytes count, not letters", QString(29, u'c') + QStringLiteral(" dddddñ"), a40, QString(39, u'b') + u'ñ',
        QString(29, u'c') + QStringLiteral(" dddddñ ") + a40 + u' ' + QString(39, u'b') + u'ñ');
    row("one more byte", QString(30, u'c') + QStringLiteral(" ddddddñ"), a40, b40,
        QString(30, u'c') + u' ' + a40 + u' ' + b40);
    row("all given names go before a surname", QString(45, u'c'), a40, b40, a40 + u' ' + b40);
    row("surnames alone too long: each keeps its part", QStringLiteral("Ana"), n50, n50,
        QString(29, u'ñ') + u' ' + QString(29, u'ñ'));
    row("the short one stays whole", QStringLiteral("Ana"), n50 , QStringLiteral("Gil"),
        QStringLiteral("Ana ") + n50 + QStringLiteral(" Gil"));
}

void TestClaims::nameFits()
{
    QFETCH(QString, nombres);
    QFETCH(QString, primero);
    QFETCH(QString, segundo);
    QFETCH(QString, expected);
    const auto name = domain::PersonName::parse(nombres, primero, segundo);
    QVERIFY(name);
    const QString made = nameForQr(*name);
    QCOMPARE(made, expected);
    QVERIFY(made.toUtf8().size() <= 120);
    Claims carried = finalClaims();
    carried.fullName = made;
    QVERIFY(decodeClaims(encodeClaims(carried)));
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_credential_claims.moc"
