// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using domain::Modality;
using domain::ModalityKind;

namespace {

const Modality kBrigade{ModalityKind::Brigada, QStringLiteral("Ejido Ñuu"), {}, QStringLiteral("Selva 3")};

} // namespace

class TestWorkday : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEnrolledModuleIsAModuloFijoAtItsPlace()
    {
        fixture::Store store;
        const auto current = store.session().workday.current();
        QVERIFY(current && *current);
        QCOMPARE(**current, (Modality{ModalityKind::ModuloFijo, QStringLiteral("Módulo San Cristóbal")}));
        store.clock.day = store.clock.day.addDays(400);
        QCOMPARE(**store.session().workday.current(), **current);
        store.registerFamily(1);
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kFamilyRegistered));
        QVERIFY(entry.modality);
        QCOMPARE(*entry.modality, (envelope::EntryModality{QStringLiteral("modulo_fijo"), QStringLiteral("Módulo San Cristóbal")}));
    }

    void withoutAnEnrolmentThereIsNone()
    {
        fixture::Store store(false);
        QVERIFY(store.session().workday.current());
        QVERIFY(!*store.session().workday.current());
        QVERIFY(store.session().recordSignIn());
        QVERIFY(!store.lastEntry().modality); // written all the same
    }

    void whatWasSaidIsSealedIntoEveryEntry()
    {
        fixture::Store store;
        QVERIFY(store.session().workday.set(kBrigade));
        const auto said = store.lastEntry();
        QCOMPARE(said.kind, QStringLiteral("jornada.fijada"));
        const envelope::EntryModality sealed{QStringLiteral("brigada"), QStringLiteral("Ejido Ñuu"), {}, QStringLiteral("Selva 3")};
        QCOMPARE(said.modality, std::optional(sealed));
        store.registerFamily(1);
        QCOMPARE(store.lastEntry().modality, std::optional(sealed));
        QVERIFY(store.session().recordSignIn());
        QCOMPARE(store.lastEntry().modality, std::optional(sealed));
        store.reopen();
        QCOMPARE(**store.session().workday.current(), kBrigade);
        QVERIFY(store.session().verifyLog.run());
    }

    void aBrigadeHoldsForItsDay()
    {
        fixture::Store store;
        QVERIFY(store.session().workday.set(kBrigade));
        const auto draft = samples::familyDraft(1);
        QVERIFY(store.session().drafts.save(draft));
        store.clock.day = store.clock.day.addDays(1);
        QVERIFY(!*store.session().workday.current());
        QCOMPARE(*store.session().workday.last(), kBrigade); // to offer it again

        const auto refused = store.session().registerFamily.run(draft);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, usecases::kModalityNotSet);
        QCOMPARE(*store.session().familyCount(), 0);
        QCOMPARE(*store.session().drafts.load(draft.id), draft); // nothing typed is lost
        auto unwilling = draft;
        unwilling.people[0].consent.decision = QStringLiteral("refused");
        const auto negado = store.session().refuseConsent.run(unwilling, 0);
        QVERIFY(!negado && negado.error().code == usecases::kModalityNotSet);
        QCOMPARE(*store.session().drafts.load(draft.id), draft);
        QVERIFY(store.session().recordSignIn());                 // what is not done for people goes on
        QVERIFY(!store.lastEntry().modality);

        QVERIFY(store.session().workday.set(*store.session().workday.last()));
        QVERIFY(store.session().registerFamily.run(draft));
        QCOMPARE(*store.session().familyCount(), 1);
    }

    void aClockSetBackAsksToo()
    {
        fixture::Store store;
        QVERIFY(store.session().workday.set(kBrigade));
        store.clock.day = store.clock.day.addDays(-1);
        QVERIFY(!*store.session().workday.current());
    }

    void backToTheModuloFijo()
    {
        fixture::Store store;
        QVERIFY(store.session().workday.set(kBrigade));
        QVERIFY(store.session().workday.set({ModalityKind::ModuloFijo, QStringLiteral("Anexo")}));
        store.clock.day = store.clock.day.addDays(30);
        QCOMPARE(**store.session().workday.current(), (Modality{ModalityKind::ModuloFijo, QStringLiteral("Anexo")}));
    }

    void faultyOnesChangeNothing()
    {
        fixture::Store store;
        const auto before = store.lastEntry().id;
        const auto refused = store.session().workday.set({ModalityKind::ModuloMovil, QStringLiteral(" ")});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, usecases::kModalityFaulty);
        QVERIFY(!store.session().workday.set({ModalityKind::ModuloFijo, QString(121, u'x')}));
        QCOMPARE(store.lastEntry().id, before);
        QCOMPARE((*store.session().workday.current())->kind, ModalityKind::ModuloFijo);
    }

    void aDamagedSettingIsAsIfNothingHadBeenSaid_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::newRow("no json") << QStringLiteral("brigada");
        QTest::newRow("short") << QStringLiteral("[\"brigada\",\"x\"]");
        QTest::newRow("unknown kind") << QStringLiteral("[\"barco\",\"x\",\"\",\"y\",\"2026-11-22\"]");
        QTest::newRow("no place") << QStringLiteral("[\"modulo_movil\",\"\",\"\",\"\",\"2026-11-22\"]");
    }

    void aDamagedSettingIsAsIfNothingHadBeenSaid()
    {
        QFETCH(QString, setting);
        fixture::Store store;
        QVERIFY(store.session().device().setSetting(QStringLiteral("jornada"), setting));
        const auto current = store.session().workday.current();
        QVERIFY(current && *current); // as if nothing had been said: the enrolled module
        QCOMPARE((*current)->kind, ModalityKind::ModuloFijo);
    }
};

QTEST_GUILESS_MAIN(TestWorkday)
#include "tst_workday.moc"
