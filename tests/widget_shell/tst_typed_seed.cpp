// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed in the search box becomes the first person of a new capture.
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
        QTest::addColumn<QStringList>("names"); // nombres, primer apellido, segundo apellido, curp
        const auto row = [](const QString& typed, const QStringList& names) {
            QTest::newRow(qPrintable(typed)) << typed << names;
        };
        row(QStringLiteral("ana"), {QStringLiteral("Ana"), {}, {}, {}});
        row(QStringLiteral("ana ruiz"), {QStringLiteral("Ana"), QStringLiteral("Ruiz"), {}, {}});
        row(QStringLiteral("  ana   ruiz ñúñez "),
            {QStringLiteral("Ana"), QStringLiteral("Ruiz"), QStringLiteral("Ñúñez"), {}});
        row(QStringLiteral("maría josé de la cruz pérez"),
            {QStringLiteral("María José"), QStringLiteral("de la Cruz"), QStringLiteral("Pérez"), {}});
        row(QStringLiteral("ana de la"), {QStringLiteral("Ana"), QStringLiteral("de la"), {}, {}});
        row(QStringLiteral("gohm840312mcsrrr01"), {{}, {}, {}, {}});
        row(QStringLiteral("967 123 4567"), {{}, {}, {}, {}});
        row(QString(), {{}, {}, {}, {}});
    }

    void splits()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        domain::FamilyDraft draft;
        draft.people.append(domain::PersonDraft());
        ui::seedFromTyped(draft, typed);
        const auto& person = draft.people.first();
        QCOMPARE(person.nombres, names.at(0));
        QCOMPARE(person.primerApellido, names.at(1));
        QCOMPARE(person.segundoApellido, names.at(2));
        QCOMPARE(person.curp, names.at(3));
    }

    void aCurpGoesToItsField()
    {
        domain::FamilyDraft draft;
        draft.people.append(domain::PersonDraft());
        const QString first17 = QStringLiteral("GOHM840312MCSRRR0");
        const QString curp = first17 + domain::curpCheckDigit(first17);
        ui::seedFromTyped(draft, curp.toLower());
        QCOMPARE(draft.people.first().curp, curp);
        QVERIFY(draft.people.first().nombres.isEmpty());
    }

    void anEmptyDraftIsLeftAlone()
    {
        domain::FamilyDraft draft;
        ui::seedFromTyped(draft, QStringLiteral("ana"));
        QVERIFY(draft.people.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstTypedSeed)
#include "tst_typed_seed.moc"
