// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entidad.h"

#include <QSet>
#include <QTest>

using namespace padron::domain;

class TestEntidad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirtyTwoAndAbroad()
    {
        QCOMPARE(Entidad::all().size(), 33);
        QVERIFY(Entidad::all().back().isAbroad());
        QSet<QString> codes, isos, names;
        for (const auto& entidad : Entidad::all()) {
            codes.insert(entidad.curpCode());
            isos.insert(entidad.iso());
            names.insert(entidad.name());
            QVERIFY(Entidad::fromCurpCode(entidad.curpCode()) == entidad);
            if (entidad.isAbroad())
                continue;
            QVERIFY(Entidad::fromInegi(entidad.inegi()) == entidad);
            QVERIFY(Entidad::fromIso(entidad.iso()) == entidad);
        }
        QCOMPARE(codes.size(), 33);
        QCOMPARE(isos.size(), 33);
        QCOMPARE(names.size(), 33);
    }

    void theOnesThatAreMixedUp()
    {
        const auto is = [](const QString& code, int inegi, const QString& iso) {
            const auto entidad = Entidad::fromCurpCode(code);
            return entidad && entidad->inegi() == inegi && entidad->iso() == iso;
        };
        QVERIFY(is(QStringLiteral("CL"), 5, QStringLiteral("MX-COA")));
        QVERIFY(is(QStringLiteral("CM"), 6, QStringLiteral("MX-COL")));
        QVERIFY(is(QStringLiteral("CS"), 7, QStringLiteral("MX-CHP")));
        QVERIFY(is(QStringLiteral("CH"), 8, QStringLiteral("MX-CHH")));
        QVERIFY(is(QStringLiteral("DF"), 9, QStringLiteral("MX-CMX")));
        QVERIFY(is(QStringLiteral("MC"), 15, QStringLiteral("MX-MEX")));
        QVERIFY(is(QStringLiteral("SR"), 26, QStringLiteral("MX-SON")));
        QCOMPARE(Entidad::fromInegi(7)->inegiCode(), QStringLiteral("07"));
        QCOMPARE(Entidad::fromInegi(7)->name(), QStringLiteral("Chiapas"));
        QCOMPARE(Entidad::fromCurpCode(u"NE")->inegi(), 88);
        QVERIFY(Entidad::fromCurpCode(u"NE")->iso().isEmpty());
    }

    void refuses()
    {
        for (const int number : {-1, 0, 33, 88})
            QVERIFY(!Entidad::fromInegi(number));
        for (const auto code : {u"", u"C", u"ZZ", u"cs", u"CSS", u"ÑE", u"09"})
            QVERIFY(!Entidad::fromCurpCode(QStringView(code)));
        QVERIFY(!Entidad::fromIso(u""));
        QVERIFY(!Entidad::fromIso(u"MX-XXX"));
    }
};

QTEST_APPLESS_MAIN(TestEntidad)
#include "tst_entidad.moc"
