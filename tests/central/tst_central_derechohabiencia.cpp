// SPDX-License-Identifier: GPL-3.0-or-later
// What an institution said of a person holds their credential back at the centre, and lets it go again.
#include "support/central/centre_parts.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using support::CentreParts;

namespace {

QByteArray consulted(const core::PersonId& person, const QString& curp, const char* resultado,
                     const char* institucion = "imss", const core::EntryId& id = core::EntryId(QUuid::createUuid()))
{
    envelope::LogEntry entry;
    entry.id = id;
    entry.atMs = support::kTestNowMs;
    entry.monoMs = 1;
    entry.bootId = QByteArray(16, 'b');
    entry.role = QStringLiteral("capturista");
    entry.kind = QLatin1String(envelope::kind::kDerechohabienciaConsulted);
    entry.appVersion = QStringLiteral("0.1.0");
    entry.subjects = {{core::SubjectId(person.uuid()), {}}};
    entry.payload = QCborMap{{1, QLatin1String(institucion)}, {2, QString::fromUtf8(resultado)}, {3, curp}};
    return envelope::encodeEntry(entry);
}

QString said(const core::Result<sync::Receipt>& receipt)
{
    if (!receipt)
        return receipt.error().printedId();
    QStringList all;
    for (const auto& verdict : receipt->verdicts)
        all.append(sync::keyOf(verdict.kind) + u':' + verdict.code);
    return all.join(u' ');
}

} // namespace

class TestCentralDerechohabiencia : public QObject
{
    Q_OBJECT

    support::PgCluster m_cluster;

    QString standing(CentreParts& centre, const core::PersonId& person)
    {
        return centre.ask(QStringLiteral("SELECT estado || ':' || estado_codigo || ':' || (SELECT count(*) FROM "
                                         "credencial_pendiente WHERE persona_id = persona.id) FROM persona WHERE id = '%1'")
                              .arg(person.text()));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void vigenteHoldsTheCredentialBackUntilTheInstitutionSaysOtherwise()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), stranger = centre.newDevice();
        const auto record = device->family(7);
        const auto& person = record.people.at(1);
        const QString curp = person.curp->text();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QCOMPARE(standing(centre, person.id), QStringLiteral("en-el-padron::1"));
        for (const char* harmless : {"sin_respuesta", "curp_no_encontrada", "sin_derechohabiencia"}) {
            QVERIFY(centre.push(*device, device->seal({consulted(person.id, curp, harmless)})));
            QCOMPARE(standing(centre, person.id), QStringLiteral("en-el-padron::1"));
        }
        QCOMPARE(said(centre.push(*device, device->seal({consulted(person.id, curp, "vigente", "issste")}))),
                 QStringLiteral("aceptado:"));
        QCOMPARE(standing(centre, person.id), QStringLiteral("por-aclarar:derechohabiencia-por-aclarar:0"));
        const auto last = std::get<sync::PersonStateChanged>(centre.stream(*device)->items.last().body);
        QCOMPARE(last.person, person.id);
        QCOMPARE(last.code, QStringLiteral("derechohabiencia-por-aclarar"));
        // silence is no word; another institution's word is its own
        QVERIFY(centre.push(*device, device->seal({consulted(person.id, curp, "sin_respuesta", "issste")})));
        QVERIFY(centre.push(*device, device->seal({consulted(person.id, curp, "sin_derechohabiencia", "imss")})));
        QCOMPARE(standing(centre, person.id), QStringLiteral("por-aclarar:derechohabiencia-por-aclarar:0"));
        QCOMPARE(said(centre.push(*stranger, stranger->seal({consulted(person.id, curp, "sin_derechohabiencia", "issste")}))),
                 QStringLiteral("en cuarentena:registro-ajeno"));
        QCOMPARE(standing(centre, person.id), QStringLiteral("por-aclarar:derechohabiencia-por-aclarar:0"));
        QVERIFY(centre.push(*device, device->seal({consulted(person.id, curp, "sin_derechohabiencia", "issste")})));
        QCOMPARE(standing(centre, person.id), QStringLiteral("en-el-padron::1"));
    }

    void whatWasAskedBeforeTheRegistrationCounts()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), stranger = centre.newDevice();
        const auto record = device->family(8);
        const auto &held = record.people.at(0), &mistyped = record.people.at(1), &others = record.people.at(2);
        QVERIFY(centre.push(*stranger, stranger->seal({consulted(others.id, others.curp->text(), "vigente")})));
        QCOMPARE(said(centre.push(*device, device->seal({consulted(held.id, held.curp->text(), "vigente"),
                                                         consulted(mistyped.id, held.curp->text(), "vigente"),
                                                         device->familyEntry(record)}))),
                 QStringLiteral("aceptado: aceptado: aceptado:"));
        QCOMPARE(standing(centre, held.id), QStringLiteral("por-aclarar:derechohabiencia-por-aclarar:0"));
        QCOMPARE(standing(centre, mistyped.id), QStringLiteral("en-el-padron::1")); // that was another CURP
        QCOMPARE(standing(centre, others.id), QStringLiteral("en-el-padron::1"));   // and that another laptop
    }

    /// Another module that brought the family down asks too: the newest answer counts, whichever comes first.
    void whoHoldsTheFamilyAsksToo_data()
    {
        QTest::addColumn<bool>("turned");
        QTest::newRow("as it was answered") << false;
        QTest::newRow("the newer one first") << true;
    }
    void whoHoldsTheFamilyAsksToo()
    {
        QFETCH(bool, turned);
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), holder = centre.newDevice(), stranger = centre.newDevice();
        const auto record = device->family(7);
        const auto& person = record.people.at(1);
        const QString curp = person.curp->text();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        const auto answered = [&](int n, const char* resultado) {
            return consulted(person.id, curp, resultado, "imss",
                             core::EntryId(QUuid(0x01999999, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n))));
        };
        QCOMPARE(said(centre.push(*holder, holder->seal({answered(1, "vigente")}))), QStringLiteral("en cuarentena:registro-ajeno"));
        QCOMPARE(standing(centre, person.id), QStringLiteral("en-el-padron::1"));
        centre.ask(QStringLiteral("INSERT INTO familia_en_equipo SELECT f.id, e.id FROM familia f, equipo e WHERE e.almacen = '%1'")
                       .arg(holder->store().text()));
        const auto first = [&] { return said(centre.push(*holder, holder->seal({answered(2, "vigente")}))); };
        const auto second = [&] { return said(centre.push(*device, device->seal({answered(3, "sin_derechohabiencia")}))); };
        if (turned)
            QCOMPARE(second(), QStringLiteral("aceptado:"));
        QCOMPARE(first(), QStringLiteral("aceptado:"));
        if (!turned) {
            QCOMPARE(standing(centre, person.id), QStringLiteral("por-aclarar:derechohabiencia-por-aclarar:0"));
            for (const auto* told : {device.get(), holder.get()}) {
                const auto last = std::get<sync::PersonStateChanged>(centre.stream(*told)->items.last().body);
                QCOMPARE(last.person, person.id);
                QCOMPARE(last.code, QStringLiteral("derechohabiencia-por-aclarar"));
            }
            QCOMPARE(second(), QStringLiteral("aceptado:"));
        }
        QCOMPARE(standing(centre, person.id), QStringLiteral("en-el-padron::1"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT e.almacen FROM credencial_pendiente p JOIN equipo e ON e.id = p.equipo_id "
                                           "WHERE p.persona_id = '%1'").arg(person.id.text())), device->store().text());
        QCOMPARE(said(centre.push(*stranger, stranger->seal({answered(4, "vigente")}))), QStringLiteral("en cuarentena:registro-ajeno"));
        QCOMPARE(said(centre.push(*holder, holder->seal({answered(5, "vigente")}))), QStringLiteral("aceptado:"));
        QCOMPARE(standing(centre, person.id), QStringLiteral("por-aclarar:derechohabiencia-por-aclarar:0"));
    }

    void whatCannotBeReadIsSetAside()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(9);
        const auto& person = record.people.first();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        const QString curp = person.curp->text();
        for (const QByteArray& entry :
             {consulted(person.id, QStringLiteral("CURP"), "vigente"), consulted(person.id, curp, "quizá"),
              consulted(person.id, curp, "vigente", "pemex")})
            QCOMPARE(said(centre.push(*device, device->seal({entry}))), QStringLiteral("en cuarentena:entrada-ilegible"));
        QCOMPARE(standing(centre, person.id), QStringLiteral("en-el-padron::1"));
    }
};

QTEST_GUILESS_MAIN(TestCentralDerechohabiencia)
#include "tst_central_derechohabiencia.moc"
