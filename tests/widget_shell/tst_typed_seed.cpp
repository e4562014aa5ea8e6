// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed in the search box becomes the first person of a new capture.
#include "errors/language.h"
#include "shell/typed_query.h"
#include "shell/typed_seed.h"

#include <QTest>

using namespace padron;

class TstTypedSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("parts"); // nombres, primer apellido, segundo apellido, curp, nacimiento, teléfono
        const auto row = [](const QString& typed, QStringList parts) {
            parts.resize(6);
            QTest::newRow(qPrintable(typed)) << typed << parts;
        };
        const QString none;
        row(QStringLiteral("ana"), {QStringLiteral("Ana")});
        row(QStringLiteral("ana ruiz"), {QStringLiteral("Ana"), QStringLiteral("Ruiz")});
        row(QStringLiteral("  ana   ruiz ñúñez "), {QStringLiteral("Ana"), QStringLiteral("Ruiz"), QStringLiteral("Ñúñez")});
        row(QStringLiteral("ANA RUIZ ÑÚÑEZ"), {QStringLiteral("Ana"), QStringLiteral("Ruiz"), QStringLiteral("Ñúñez")});
        row(QStringLiteral("maría josé de la cruz pérez"),
            {QStringLiteral("María José"), QStringLiteral("de la Cruz"), QStringLiteral("Pérez")});
        row(QStringLiteral("maría del carmen pérez"), {QStringLiteral("María del Carmen"), QStringLiteral("Pérez")});
        row(QStringLiteral("ma. de los ángeles ruiz montes de oca"),
            {QStringLiteral("Ma. de los Ángeles"), QStringLiteral("Ruiz"), QStringLiteral("Montes de Oca")});
        row(QStringLiteral("juan ponce de león san martín"),
            {QStringLiteral("Juan"), QStringLiteral("Ponce de León"), QStringLiteral("San Martín")});
        row(QStringLiteral("gutiérrez hernández, maría guadalupe"),
            {QStringLiteral("María Guadalupe"), QStringLiteral("Gutiérrez"), QStringLiteral("Hernández")});
        row(QStringLiteral("ana de la"), {QStringLiteral("Ana"), QStringLiteral("de la")});
        row(QStringLiteral("gohm840312mcsrrr01"), {none, none, none, QStringLiteral("GOHM840312MCSRRR01")});
        row(QStringLiteral("gohm840312"), {none, none, none, QStringLiteral("GOHM840312")});
        row(QStringLiteral("967 123 4567"), {none, none, none, none, none, QStringLiteral("9671234567")});
        row(QStringLiteral("ana ruiz 3/2/1990"),
            {QStringLiteral("Ana"), QStringLiteral("Ruiz"), none, none, QStringLiteral("03/02/1990")});
        row(QStringLiteral("ana 03021990 967-123-4567 ruiz"),
            {QStringLiteral("Ana"), QStringLiteral("Ruiz"), none, none, QStringLiteral("03/02/1990"), QStringLiteral("9671234567")});
        row(QStringLiteral("ana 31/02/1990"), {QStringLiteral("Ana")});
        row(QStringLiteral("07-0457-02-000123-9"), {}); // a folio is nobody's name
        row(QStringLiteral("- + 12"), {});
        row(QString(), {});
    }

    void splits()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, parts);
        domain::FamilyDraft draft;
        draft.people.append(domain::PersonDraft());
        ui::seedFromTyped(draft, typed);
        const auto& person = draft.people.first();
        QCOMPARE((QStringList{person.nombres, person.primerApellido, person.segundoApellido, person.curp,
                              person.fechaNacimiento, person.telefono}),
                 parts);
    }

    void aCurpGoesToItsFieldWithWhatItTells()
    {
        domain::FamilyDraft draft;
        draft.people.append(domain::PersonDraft());
        const QString first17 = QStringLiteral("GOHM840312MCSRRR0");
        const QString curp = first17 + domain::curpCheckDigit(first17);
        ui::seedFromTyped(draft, QStringLiteral("maría ") + curp.toLower());
        const auto& person = draft.people.first();
        QCOMPARE(person.curp, curp);
        QCOMPARE(person.nombres, QStringLiteral("María"));
        QCOMPARE(person.fechaNacimiento, QStringLiteral("12/03/1984"));
        QCOMPARE(person.sexo, QStringLiteral("M"));
        QCOMPARE(person.entidadNacimiento, QStringLiteral("CS"));
        for (const auto field : {domain::Field::FechaNacimiento, domain::Field::Sexo, domain::Field::EntidadNacimiento})
            QCOMPARE(person.origins.value(int(field)), int(domain::Origin::DeLaCurp));
        QVERIFY(!person.origins.contains(int(domain::Field::Curp)));
    }

    void saysWhatWasSearched()
    {
        ui::installLanguage(*qApp, QStringLiteral("es"));
        QCOMPARE(ui::searchedAs(ui::readTyped(QStringLiteral("ana ruiz 3/2/1990"))),
                 QStringLiteral("nombre «ana ruiz» y fecha de nacimiento 03/02/1990"));
        QCOMPARE(ui::searchedAs(ui::readTyped(QStringLiteral("9671234567"))), QStringLiteral("teléfono 9671234567"));
        QCOMPARE(ui::searchedAs(ui::readTyped(QStringLiteral("gohm840312"))),
                 QStringLiteral("parte de una CURP, GOHM840312"));
        QVERIFY(!ui::searchedAs(ui::readTyped(QStringLiteral("<b>\u202Eana"))).contains(QChar(0x202E)));
        QCOMPARE(ui::searchedAs(ui::readTyped(QStringLiteral("%%%"))), QString());
    }

    void anEmptyDraftIsLeftAlone()
    {
        domain::FamilyDraft draft;
        ui::seedFromTyped(draft, QStringLiteral("ana"));
        QVERIFY(draft.people.isEmpty());
    }
};

QTEST_MAIN(TstTypedSeed)
#include "tst_typed_seed.moc"
