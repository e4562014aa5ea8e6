// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modality.h"

#include <QTest>

using namespace padron::domain;

class TestModality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreStable()
    {
        QCOMPARE(keyOf(ModalityKind::ModuloFijo), QStringLiteral("modulo_fijo"));
        QCOMPARE(keyOf(ModalityKind::ModuloMovil), QStringLiteral("modulo_movil"));
        QCOMPARE(keyOf(ModalityKind::ModuloTemporal), QStringLiteral("modulo_temporal"));
        QCOMPARE(keyOf(ModalityKind::Brigada), QStringLiteral("brigada"));
        for (const auto kind : {ModalityKind::ModuloFijo, ModalityKind::ModuloMovil, ModalityKind::ModuloTemporal,
                                ModalityKind::Brigada})
            QCOMPARE(modalityKindByKey(keyOf(kind)), std::optional(kind));
        QVERIFY(!modalityKindByKey(u""));
        QVERIFY(!modalityKindByKey(u"Brigada"));
    }

    void onlyAModuloFijoCarriesOn()
    {
        QVERIFY(carriesOn(ModalityKind::ModuloFijo));
        QVERIFY(!carriesOn(ModalityKind::ModuloMovil));
        QVERIFY(!carriesOn(ModalityKind::ModuloTemporal));
        QVERIFY(!carriesOn(ModalityKind::Brigada));
    }

    void eachKindNeedsItsOwn_data()
    {
        using Field = ModalityIssue::Field;
        QTest::addColumn<ModalityKind>("kind");
        QTest::addColumn<ModalityIssues>("issues");
        QTest::newRow("fijo") << ModalityKind::ModuloFijo << ModalityIssues{};
        QTest::newRow("móvil") << ModalityKind::ModuloMovil << ModalityIssues{{Field::Place, Rule::Required}};
        QTest::newRow("temporal") << ModalityKind::ModuloTemporal
                                  << ModalityIssues{{Field::Event, Rule::Required}, {Field::Place, Rule::Required}};
        QTest::newRow("brigada") << ModalityKind::Brigada
                                 << ModalityIssues{{Field::Brigade, Rule::Required}, {Field::Place, Rule::Required}};
    }

    void eachKindNeedsItsOwn()
    {
        QFETCH(ModalityKind, kind);
        QFETCH(ModalityIssues, issues);
        const auto empty = parseModality({kind, QStringLiteral("  "), {}, QStringLiteral("\t")});
        QCOMPARE(empty ? ModalityIssues{} : empty.error(), issues);
        const auto full = parseModality({kind, QStringLiteral("  Ejido \n Ñuu "), QStringLiteral("Feria"), QStringLiteral("Selva 3")});
        QVERIFY(full);
        QCOMPARE(full->place, QStringLiteral("Ejido Ñuu"));
        QCOMPARE(full->event, kind == ModalityKind::ModuloTemporal ? QStringLiteral("Feria") : QString());
        QCOMPARE(full->brigade, kind == ModalityKind::Brigada ? QStringLiteral("Selva 3") : QString());
    }

    void badTextsAreRefused()
    {
        using Field = ModalityIssue::Field;
        QVERIFY(parseModality({ModalityKind::ModuloMovil, QString(120, u'á')}));
        const auto tooLong = parseModality({ModalityKind::ModuloMovil, QString(121, u'á')});
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error(), (ModalityIssues{{Field::Place, Rule::TooLong}}));
        const auto bidi = parseModality({ModalityKind::ModuloFijo, QStringLiteral("Plaza \u202eorneS")});
        QVERIFY(!bidi);
        QCOMPARE(bidi.error(), (ModalityIssues{{Field::Place, Rule::BadCharacters}}));
    }
};

QTEST_GUILESS_MAIN(TestModality)
#include "tst_modality.moc"
