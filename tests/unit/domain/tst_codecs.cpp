// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"
#include "domain/record_codec.h"
#include "unit/domain/rules_of.h"
#include "unit/domain/sample_family.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;
using namespace padron::domain::sample;

namespace {

FamilyRecord sampleRecord()
{
    FamilyDraft draft = familyOfFour();
    auto& child = draft.people[2]; // one of everything optional
    child.representante = {};
    child.representanteNombre = QStringLiteral("Luz Díaz");
    child.identificacionTipo = QStringLiteral("ine");
    child.identificacionNumero = QStringLiteral("GTHRMR85041207M100");
    return *completeDraft(draft, context());
}

core::Result<FamilyRecord> decode(const QByteArray& bytes)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(bytes));
    return familyRecordFromCbor(value);
}

/// Sets (or removes, with an undefined value) what lies at a path of map keys; arrays by index.
QCborValue changed(const QCborValue& value, QList<qint64> path, const QCborValue& replacement)
{
    const qint64 at = path.takeFirst();
    if (value.isArray()) {
        QCborArray array = value.toArray();
        array[at] = path.isEmpty() ? replacement : changed(array.at(at), path, replacement);
        return array;
    }
    QCborMap map = value.toMap();
    if (path.isEmpty() && replacement.isUndefined())
        map.remove(at);
    else
        map[at] = path.isEmpty() ? replacement : changed(map.value(at), path, replacement);
    return map;
}

} // namespace

class TestCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftComesBack()
    {
        FamilyDraft draft = familyOfFour();
        draft.currentMember = 2;
        draft.currentSection = QStringLiteral("identidad");
        draft.currentField = QStringLiteral("curp");
        draft.titularPendiente = true;
        draft.people[1].supuestos = Supuesto::MismaVivienda | Supuesto::Discapacidad;
        draft.people[3].nombres = QString(10000, u'<'); // everything typed is kept
        draft.people[3].consent.strokes = {{{-7, 9999}}};
        draft.updates = core::FamilyId(QUuid::createUuid());
        draft.motivo = QStringLiteral("cambio_domicilio");
        draft.solicita = draft.people[0].id;
        draft.catalogueSet = 7;
        draft.people[0].registered = true;
        draft.people[0].domicilio.municipioClave = QStringLiteral("078");
        draft.people[1].duplicates = {{core::PersonId(QUuid::createUuid()), QStringLiteral("distinta"),
                                       QStringLiteral("Son gemelas")}};
        const auto read = decodeDraft(encodeDraft(draft));
        QVERIFY(read.has_value());
        QVERIFY(*read == draft);
        QVERIFY(*decodeDraft(encodeDraft(FamilyDraft{})) == FamilyDraft{});
        FamilyDraft blank;
        blank.people = {PersonDraft{}};
        QVERIFY(*decodeDraft(encodeDraft(blank)) == blank);
    }

    void draftOfTheFirstSchemaStillOpens()
    {
        const QCborValue first = changed(*core::decodeCbor(encodeDraft(familyOfFour())), {0}, 1);
        QVERIFY(*decodeDraft(core::encodeCbor(first)) == familyOfFour());
    }

    void draftOfANewerProgramIsRefused()
    {
        const QCborValue good = *core::decodeCbor(encodeDraft(familyOfFour()));
        for (const auto& value : {changed(good, {0}, 4), changed(good, {99}, 1), changed(good, {4, 0, 99}, 1),
                                  changed(good, {4, 0, 20, 99}, QStringLiteral("x")), changed(good, {4, 0, 23, 9}, 1),
                                  changed(good, {4, 0, 24, 1000}, 1), changed(good, {4, 0, 21}, 16),
                                  changed(good, {4, 0, 23, 6, 0}, QCborArray{1}), changed(good, {1}, QByteArray(16, '\0'))}) {
            const auto read = decodeDraft(core::encodeCbor(value));
            QVERIFY(!read.has_value());
            QVERIFY(read.error().code == core::kCborUnexpected);
        }
        QVERIFY(decodeDraft(QByteArray()).error().code == core::kCborMalformed);
    }

    void damagedDraftsNeverCrash()
    {
        constexpr qsizetype kSchemaByte = 2;
        const QByteArray good = encodeDraft(familyOfFour());
        for (qsizetype i = 0; i < good.size(); ++i) {
            QVERIFY(!decodeDraft(good.left(i)).has_value());
            for (const int flip : {0x01, 0x80}) {
                QByteArray bad = good;
                bad[i] = static_cast<char>(bad[i] ^ flip);
                const auto read = decodeDraft(bad);
                QByteArray now = bad;
                now[kSchemaByte] = good[kSchemaByte]; // an earlier schema is written anew as this one
                if (read)
                    QCOMPARE(encodeDraft(*read), now); // another text, still a whole draft
            }
        }
    }

    void recordComesBack()
    {
        const FamilyRecord record = sampleRecord();
        const QByteArray bytes = core::encodeCbor(toCbor(record));
        const auto read = decode(bytes);
        QVERIFY(read.has_value());
        QVERIFY(*read == record);
        QCOMPARE(core::encodeCbor(toCbor(*read)), bytes);
        QVERIFY(bytes.size() < 4096);
    }

    void pendingTitularComesBack()
    {
        FamilyDraft draft = familyOfFour();
        draft.people[0].parentesco = QStringLiteral("madre");
        draft.titularPendiente = true;
        const auto record = completeDraft(draft, context());
        const auto read = familyRecordFromCbor(toCbor(*record));
        QVERIFY(read.has_value());
        QVERIFY(!read->family.titular);
        QVERIFY(*read == *record);
    }

    void damagedRecordsNeverCrash()
    {
        const QByteArray good = core::encodeCbor(toCbor(sampleRecord()));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QVERIFY(!decode(good.left(i)).has_value());
            for (const int flip : {0x01, 0x02, 0x20, 0x80, 0xff}) {
                QByteArray bad = good;
                bad[i] = static_cast<char>(bad[i] ^ flip);
                const auto read = decode(bad);
                if (!read)
                    continue;
                QCOMPARE(core::encodeCbor(toCbor(*read)), bad); // one record has one encoding
                checkRecord(*read, kToday);
            }
        }
    }

    void hostileRecords_data()
    {
        QTest::addColumn<QList<qint64>>("path");
        QTest::addColumn<QCborValue>("value");
        const auto row = [](const char* name, const QList<qint64>& path, const QCborValue& value) {
            QTest::newRow(name) << path << value;
        };
        const QCborValue gone(QCborValue::Undefined);
        row("unknown field", {9}, 1);
        row("no people", {2}, gone);
        row("people no array", {2}, 1);
        row("null id", {2, 0, 1}, QByteArray(16, '\0'));
        row("short id", {2, 0, 1}, QByteArray(15, 'x'));
        row("folio with hyphens", {2, 0, 2}, QStringLiteral("07-0457-02-0001"));
        row("folio check digit", {2, 0, 2}, QStringLiteral("070457020001238"));
        row("name with HTML", {2, 0, 3}, QStringLiteral("<b>Ana</b>"));
        row("name with bidi", {2, 0, 3}, QStringLiteral("Ana\u202e"));
        row("name not tidy", {2, 0, 3}, QStringLiteral("Ana  Luz"));
        row("name not NFC", {2, 0, 3}, QStringLiteral("Jose\u0301"));
        row("name of 10,000", {2, 0, 3}, QString(10000, u'a'));
        row("empty second surname", {2, 3, 5}, QString());
        row("impossible date", {2, 0, 6}, 19880230);
        row("date as text", {2, 0, 6}, QStringLiteral("1988-04-12"));
        row("sex", {2, 0, 7}, QStringLiteral("F"));
        row("entity", {2, 0, 8}, QStringLiteral("ZZ"));
        row("CURP", {2, 0, 9}, QStringLiteral("SABC560626MDFLRN02"));
        row("CURP in lower case", {2, 0, 9}, QStringLiteral("sabc560626mdflrn01"));
        row("birth document", {2, 2, 10, 1}, QStringLiteral("otro"));
        row("birth document reference", {2, 2, 10, 2}, QString(41, u'1'));
        row("identification kind", {2, 0, 11, 1}, QStringLiteral("gafete"));
        row("identification number", {2, 2, 11, 2}, QStringLiteral("123"));
        row("identification date", {2, 0, 11, 3}, 20301301);
        row("address without locality", {2, 0, 12, 3}, gone);
        row("address with control", {2, 0, 12, 13}, QStringLiteral("a\u0007"));
        row("address number kind", {2, 0, 12, 9}, QStringLiteral("x"));
        row("comprobante", {2, 0, 13}, QStringLiteral("recibo"));
        row("telephone", {2, 0, 14}, QStringLiteral("919 123456"));
        row("representation kind", {2, 2, 15, 1}, QStringLiteral("vecina"));
        row("representation by two", {2, 2, 15, 2}, QByteArray(16, 'x'));
        row("representation name", {2, 2, 15, 3}, QStringLiteral("<a>"));
        row("parentesco", {1, 4, 0, 2}, QStringLiteral("vecina"));
        row("supuestos", {1, 4, 0, 3}, 16);
        row("since", {1, 4, 0, 4}, -1);
        row("decision", {3, 0, 5}, QStringLiteral("maybe"));
        row("medium", {3, 0, 6}, QStringLiteral("palabra"));
        row("notice hash", {3, 0, 9}, QByteArray(31, 'x'));
        row("stroke off the pad", {3, 0, 11, 0}, QCborArray{8001, 0});
        row("stroke below the pad", {3, 0, 11, 0}, QCborArray{0, 3001});
        row("stroke negative", {3, 0, 11, 0}, QCborArray{-1, 0});
        row("stroke odd", {3, 0, 11, 0}, QCborArray{1, 2, 3});
        row("stroke empty", {3, 0, 11, 0}, QCborArray{});
        row("stroke of text", {3, 0, 11, 0}, QCborArray{QStringLiteral("1"), 2});
        row("stroke no array", {3, 0, 11, 0}, 1);
        QCborArray endless;
        for (int i = 0; i < 2 * (kMostPadPoints + 1); ++i)
            endless.append(1);
        row("stroke endless", {3, 0, 11, 0}, endless);
        QCborArray members;
        for (int i = 0; i < 61; ++i)
            members.append(toCbor(sampleRecord()).toMap().value(1).toMap().value(4).toArray().at(0));
        row("61 members", {1, 4}, members);
    }

    void hostileRecords()
    {
        QFETCH(QList<qint64>, path);
        QFETCH(QCborValue, value);
        const auto read = familyRecordFromCbor(changed(toCbor(sampleRecord()), path, value));
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == core::kCborUnexpected || read.error().code == core::kIdMalformed);
        QVERIFY(!read.error().detail.contains(QLatin1String("Ana"))); // no personal data in details
    }

    void whatIsNoMap()
    {
        for (const auto& value : {QCborValue(), QCborValue(1), QCborValue(QStringLiteral("x")), QCborValue(QCborArray{}),
                                  QCborValue(QCborMap{})})
            QVERIFY(!familyRecordFromCbor(value).has_value());
    }
};

QTEST_APPLESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
