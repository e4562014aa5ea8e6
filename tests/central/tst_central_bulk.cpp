// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"
#include "domain/record_codec.h"
#include "support/central/card_entries.h"

#include <QRandomGenerator>
#include <QTest>

using namespace padron;
using namespace padron::central;
using support::CentreParts;

namespace {

constexpr int kHistories = 8, kBatches = 4, kMostEntries = 24;

/// Rows of every table that says what a laptop sent and what came of it, one text a table. Numbers that only count the
/// attempts of one database, and what each centre's own keys signed or sealed, are left out.
QStringList dump(const CentreParts& centre)
{
    static const QString kTables = QStringLiteral(
        "SELECT string_agg(table_name, ',' ORDER BY table_name) FROM information_schema.tables WHERE table_schema = "
        "current_schema() AND table_name NOT IN ('ajuste', 'contador', 'lista', 'lote', 'equipo', 'certificado', "
        "'codigo_alta', 'migracion', 'credencial', 'publicacion')");
    const QStringList tables = centre.ask(kTables).split(u',');
    QStringList each;
    for (const QString& table : tables) {
        const bool counted = table == u"membresia" || table == u"alarma";
        each.append(QStringLiteral("'%1 ' || (SELECT count(*) || ' ' || coalesce(md5(string_agg(x, '' ORDER BY x)), '') FROM "
                                   "(SELECT (to_jsonb(t) %2)::text AS x FROM %1 t) AS s)")
                        .arg(table, counted ? QStringLiteral("- 'id'") : QString()));
    }
    QStringList rows = centre.ask(QStringLiteral("SELECT concat_ws(';', ") + each.join(u',') + u')').split(u';');
    rows.append(QStringLiteral("order ") +
                centre.ask(QStringLiteral("SELECT md5(string_agg(familia_id::text || persona_id::text, '' ORDER BY "
                                          "familia_id, id)) FROM membresia")));
    rows.append(QStringLiteral("device ") +
                centre.ask(QStringLiteral("SELECT string_agg(concat_ws('/', siguiente_lote, siguiente_seq, "
                                          "encode(cabeza, 'hex'), ultima_posicion), ',' ORDER BY id) FROM equipo")));
    return rows;
}

} // namespace

/// Registrations by the hundred against the same one by one.
class TestCentralBulk : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    /// A laptop that two centres know under the same folios.
    struct Twins
    {
        CentreParts& bulk;
        CentreParts& alone;
        support::TestDevice device;
        ports::Enrolment atBulk, atAlone;
        QByteArray lastAtBulk = QByteArray(32, '\0'), lastAtAlone = QByteArray(32, '\0');

        bool enrol()
        {
            for (auto* centre : {&bulk, &alone}) {
                const auto code = centre->newCode();
                const auto answer = centre->enroller->enrol(device.enrolRequest(code));
                if (!answer || !device.acceptEnrolment(*answer, code))
                    return false;
                (centre == &bulk ? atBulk : atAlone) = device.enrolment();
            }
            return atBulk.folioPrefix == atAlone.folioPrefix;
        }

        core::Result<sync::Receipt> push(CentreParts& centre, sync::Batch batch)
        {
            const bool isBulk = &centre == &bulk;
            QByteArray& last = isBulk ? lastAtBulk : lastAtAlone;
            const ports::Enrolment& enrolment = isBulk ? atBulk : atAlone;
            batch.prevBatchSha256 = last;
            const QByteArray sealed = sync::sealBatch(batch, device.key(), {enrolment.buzonPublic});
            last = envelope::sha256(sealed);
            PADRON_ASSIGN(const QByteArray receipt, centre.intake->receive(batch.header, sealed,
                                                                          envelope::sha256(enrolment.tlsCertificateDer)));
            return sync::verifyReceipt(receipt, {centre.acuse->verifyKey()});
        }
    };

    /// Entries as laptops make them, and as none should.
    struct Maker
    {
        support::TestDevice& device;
        QRandomGenerator random;
        QList<QByteArray> sent = {};
        QList<domain::FamilyRecord> families = {};
        int number = 0;

        int upTo(int most) { return static_cast<int>(random.bounded(most)); }
        QByteArray registration(const domain::FamilyRecord& record)
        {
            families.append(record);
            return device.familyEntry(record);
        }
        QByteArray next()
        {
            const QByteArray made = make();
            sent.append(made);
            return made;
        }
        QByteArray make()
        {
            const int dice = upTo(100);
            if (dice < 62 || families.isEmpty())
                return registration(device.family(++number));
            if (dice < 72)
                return device.plainEntry();
            if (dice < 77)
                return registration(device.family(1 + upTo(number))); // other people with the same CURPs
            if (dice < 80)
                return sent.at(upTo(static_cast<int>(sent.size()))); // the very same again
            if (dice < 82)
                return QByteArray("no es una entrada ") + QByteArray::number(upTo(1000));
            const domain::FamilyRecord old = families.at(upTo(static_cast<int>(families.size())));
            domain::FamilyRecord fresh = device.family(++number);
            if (dice < 84) // the same people once more, under another id of entry
                return device.familyEntry(old);
            if (dice < 86) { // somebody who has no consent
                fresh.consents.removeLast();
                return device.familyEntry(fresh);
            }
            if (dice < 88) { // a folio of another laptop
                fresh.family.folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-77"), 1 + upTo(900));
                return device.familyEntry(fresh);
            }
            if (dice < 90) { // two of one family with one CURP
                fresh.people[1].curp = fresh.people[0].curp;
                return registration(fresh);
            }
            if (dice < 92) { // the folio of somebody who is there
                fresh.people[2].folio = old.people.at(0).folio;
                return device.familyEntry(fresh);
            }
            if (dice < 94) { // an id of entry that is known, with other bytes
                auto entry = envelope::decodeEntry(device.familyEntry(fresh));
                const auto known = envelope::decodeEntry(sent.at(upTo(static_cast<int>(sent.size()))));
                if (entry && known)
                    entry->id = known->id;
                return envelope::encodeEntry(*entry);
            }
            if (dice < 96) { // asked about before they are registered
                m_waiting.append(fresh);
                return support::entryOf(device, envelope::kind::kDerechohabienciaConsulted,
                                        {{1, QStringLiteral("imss")},
                                         {2, QStringLiteral("vigente")},
                                         {3, fresh.people.at(0).curp->text()}},
                                        fresh.people.at(0).id);
            }
            if (dice < 98 && !m_waiting.isEmpty())
                return registration(m_waiting.takeFirst());
            return device.revocationEntry(old.people.at(0).id, old.consents.at(0).id);
        }
        QList<domain::FamilyRecord> m_waiting = {};
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void sameRowsAndReceiptsAsOneByOne()
    {
        CentreParts bulk(m_cluster), alone(m_cluster);
        // the second one's database lets nobody in by the hundred
        alone.ask(QStringLiteral(
            "CREATE FUNCTION solo_de_una() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF current_query() LIKE '%unnest%' THEN RAISE EXCEPTION 'no' USING ERRCODE = 'check_violation'; END IF; "
            "RETURN NULL; END $$; CREATE TRIGGER solo_de_una AFTER INSERT ON entrada FOR EACH STATEMENT EXECUTE FUNCTION "
            "solo_de_una()"));
        int plain = 0;
        for (int history = 0; history < kHistories; ++history) {
            Twins twins{bulk, alone, support::TestDevice(), {}, {}};
            QVERIFY(twins.enrol());
            Maker maker{twins.device, QRandomGenerator(static_cast<quint32>(7919 * history + 1))};
            maker.number = history * 1000;
            for (int b = 0; b < kBatches; ++b) {
                QList<QByteArray> entries;
                for (int i = 1 + maker.upTo(kMostEntries); i > 0; --i)
                    entries.append(maker.next());
                const sync::Batch batch = twins.device.draft(entries);
                const auto one = twins.push(bulk, batch), other = twins.push(alone, batch);
                QVERIFY(one && other);
                QCOMPARE(one->verdicts, other->verdicts);
                QCOMPARE(one->nextSeq, other->nextSeq);
                QCOMPARE(one->headHash, other->headHash);
                QCOMPARE(one->streamPosition, other->streamPosition);
                for (const auto& verdict : one->verdicts)
                    plain += verdict.kind == sync::VerdictKind::Aceptado;
                twins.device.seal(entries); // moves its chain on
            }
            const QStringList rows = dump(bulk);
            QVERIFY(rows.size() > 15);
            QCOMPARE(rows, dump(alone));
        }
        QVERIFY(plain > 150);
        QVERIFY(bulk.count("persona") > 300);
        QCOMPARE(Auditor(bulk.store, bulk.keys).run()->faults, QStringList());
        QCOMPARE(Auditor(alone.store, alone.keys).run()->faults, QStringList());
    }

    void aFewStatementsForAWholeBatch()
    {
        std::atomic<int> calls = 0;
        CentreParts centre(m_cluster, [&calls](const char*) {
            ++calls;
            return false;
        });
        const auto device = centre.newDevice();
        QList<QByteArray> entries;
        for (int i = 0; i < 60; ++i)
            entries.append(i % 5 == 0 ? device->plainEntry() : device->familyEntry(device->family(i)));
        const QByteArray sealed = device->seal(entries);
        calls = 0;
        QVERIFY(centre.push(*device, sealed));
        QVERIFY2(calls < 40, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("familia"), 48);
        QCOMPARE(centre.count("eslabon"), 60);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void tenPoisonedOfAThousand()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        int applied = 0, visible = 0;
        for (int batch = 0; batch < 5; ++batch) {
            QList<QByteArray> entries;
            for (int i = 0; i < 200; ++i) {
                const int number = batch * 200 + i;
                if (number % 100 != 37)
                    entries.append(number % 10 == 0 ? device->familyEntry(device->family(number)) : device->plainEntry());
                else if (batch % 2 == 0)
                    entries.append(QByteArray("veneno ") + QByteArray::number(number));
                else { // reads well, and no row takes it
                    auto record = device->family(number);
                    record.people[0].telefono = QStringLiteral("967\u00001234").left(10);
                    record.people[0].domicilio.referencias = QString(QChar(0));
                    entries.append(device->familyEntry(record));
                }
            }
            const auto receipt = centre.push(*device, device->seal(entries));
            QVERIFY(receipt);
            for (const auto& verdict : receipt->verdicts)
                (verdict.kind == sync::VerdictKind::Aceptado ? applied : visible) += 1;
        }
        QCOMPARE(applied, 990);
        QCOMPARE(visible, 10);
        QCOMPARE(centre.ask(QStringLiteral("SELECT count(*) FROM eslabon WHERE veredicto = 'en cuarentena'")),
                 QStringLiteral("10"));
        QCOMPARE(centre.count("familia"), 100);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCentralBulk)
#include "tst_central_bulk.moc"
