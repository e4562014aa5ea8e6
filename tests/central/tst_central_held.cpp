// SPDX-License-Identifier: GPL-3.0-or-later
// Consent that is taken back where a person is now, which is not where they gave it (15): by a laptop that holds their family.
#include "brigade_centre.h"
#include "enrolled_laptop.h"

#include "central/auditor.h"

#include <QTest>

using namespace brigades;
using ports::RecordState;

namespace {

QByteArray takenBack(int n, const core::PersonId& person, qint64 atMs)
{
    const core::EntryId id(QUuid(uint(atMs >> 16), ushort(atMs & 0xffff), 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n)));
    auto entry = blank(id, envelope::kind::kConsentRevoked, atMs);
    entry.subjects = {{core::SubjectId(person.uuid()), {}}};
    entry.payload = QCborMap{{1, QByteArray()}, {2, QString()}};
    return envelope::encodeEntry(entry);
}

} // namespace

class TestCentralHeld : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void takenBackAtAnotherModule()
    {
        constexpr qint64 kBegins = 1'795'000'000'000;
        CentreParts parts(m_cluster);
        parts.clock.now = kBegins;
        EnrolledLaptop one(parts, kBegins), two(parts, kBegins);
        one.store.clock.now += 60'000;
        two.store.clock.now += 120'000;
        const FamilyRecord family = one.store.registerFamily(3);
        const auto person = family.people.at(1).id;
        one.push();
        QVERIFY(!two.store.session().revokeConsent.run(person, {})); // nobody here
        two.bring(family.people.at(1).curp->text());
        const auto stateOn = [&](EnrolledLaptop& laptop) { return laptop.view(person).states.at(1); };
        QCOMPARE(stateOn(two), RecordState::EnElPadron);

        QVERIFY(two.store.session().revokeConsent.run(person, QStringLiteral("ya no quiere")));
        QCOMPARE(stateOn(two), RecordState::PorAclarar);
        two.push();
        const auto standing = [&] {
            return parts.ask(QStringLiteral("SELECT estado || ':' || estado_codigo || ':' || (SELECT count(*) FROM credencial_pendiente "
                                            "WHERE persona_id = persona.id) FROM persona WHERE id = '%1'").arg(person.text()));
        };
        QCOMPARE(standing(), QStringLiteral("por-aclarar:consentimiento-revocado:0"));
        QCOMPARE(parts.count("alarma WHERE tipo = 'consentimiento-revocado'"), 1);
        QCOMPARE(parts.ask(QStringLiteral("SELECT persona_id || ' ' || motivo FROM revocacion")),
                 person.text() + QStringLiteral(" ya no quiere"));
        for (EnrolledLaptop* laptop : {&one, &two}) {
            laptop->pull();
            QCOMPARE(stateOn(*laptop), RecordState::PorAclarar); // who registered them hears of it
        }
        QCOMPARE(Auditor(parts.store, parts.keys).run()->faults, QStringList());
    }

    void consentedAgainElsewhere_data()
    {
        QTest::addColumn<qint64>("againMs");
        QTest::addColumn<QString>("ends");
        QTest::newRow("later") << qint64(1000) << "en-el-padron:";
        QTest::newRow("earlier") << qint64(-500) << "por-aclarar:consentimiento-revocado";
    }
    void consentedAgainElsewhere()
    {
        QFETCH(qint64, againMs);
        QFETCH(QString, ends);
        const FamilyRecord family = Centre(m_cluster).devices.at(0)->family(1);
        const auto person = family.people.at(1).id;
        domain::Consent anew = family.consents.at(1);
        anew.id = core::ConsentId(QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9));
        anew.atMs = kLater + againMs;
        QVERIFY(family.consents.at(1).atMs < kLater - 500);
        const auto again = edited(family, kLater + againMs, [&](FamilyRecord& after) { after.consents = {anew}; });
        const QList<std::pair<int, QByteArray>> sent{
            {1, takenBack(4, person, kLater)}, {0, update(entryId(5), again, {{family.family.id, entryId(1)}})}};
        for (const auto& order : ordersOf(sent)) {
            Centre centre(m_cluster);
            centre.push(0, registration(entryId(1), family));
            QCOMPARE(centre.push(2, takenBack(3, person, kLater)), QStringLiteral("en cuarentena:registro-ajeno"));
            hold(centre, family.family.id, {1});
            QCOMPARE(centre.push(2, takenBack(6, person, kLater)), QStringLiteral("en cuarentena:registro-ajeno"));
            for (const int i : order)
                QCOMPARE(centre.push(sent.at(i).first, sent.at(i).second), QStringLiteral("aceptado:"));
            QCOMPARE(centre.parts.ask(QStringLiteral("SELECT estado || ':' || estado_codigo FROM persona WHERE id = '%1'").arg(person.text())),
                     ends);
        }
    }
};

QTEST_GUILESS_MAIN(TestCentralHeld)
#include "tst_central_held.moc"
