// SPDX-License-Identifier: GPL-3.0-or-later
// A credential of somebody who is not on this laptop fills what it carries, and never over what was typed.
#include "credential/qr_codec.h"
#include "forms/register_page.h"
#include "forms/scan_credential.h"
#include "widget_shell/shell_fixture.h"

#include <QLineEdit>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

credential::Claims claimsOf(const QString& fullName)
{
    return {.issuer = QStringLiteral("MXPS"),
            .issuedAt = 1'700'000'000,
            .folio = domain::Folio::make(*domain::FolioPrefix::parse(u"09-0001-01"), 123),
            .fullName = fullName,
            .birth = QDate(1990, 3, 15),
            .sexo = domain::Sexo::Mujer,
            .entity = QStringLiteral("MX-CMX"),
            .statusIndex = 3};
}

/// A capture that waits in its first field.
struct Capture
{
    ShellGate gate{ShellGate::With::EnrolledStore};
    Window window{gate};

    Capture()
    {
        window.key(Qt::Key_N, Qt::ControlModifier);
        window.waitFor("quitarIntegrante");
        window.key(Qt::Key_2, Qt::AltModifier);
        window.waitFor("nombres");
        window.find("nombres")->setFocus();
    }
    void scan(const QString& fullName)
    {
        window.type(gate.credentialText(claimsOf(fullName)));
        window.key(Qt::Key_Return);
        window.waitFor("mensaje");
    }
    domain::PersonDraft person() { return window.widget().findChild<ui::RegisterPage*>()->draft().people.front(); }
};

} // namespace

class TstScanFill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItCarriesIsFilledAsScanned()
    {
        Capture capture;
        capture.scan(QStringLiteral("Rosa Luna Paz"));
        const auto person = capture.person();
        QCOMPARE(person.nombres, QStringLiteral("Rosa"));
        QCOMPARE(person.primerApellido, QStringLiteral("Luna"));
        QCOMPARE(person.segundoApellido, QStringLiteral("Paz"));
        QCOMPARE(person.fechaNacimiento, QStringLiteral("15/03/1990"));
        QCOMPARE(person.sexo, QStringLiteral("M"));
        QCOMPARE(person.curp, QString()); // it carries none
        QCOMPARE(person.entidadNacimiento, QString()); // of registration, it says
        QCOMPARE(static_cast<domain::Origin>(person.origins.value(static_cast<int>(domain::Field::FechaNacimiento))),
                 domain::Origin::Escaneado);
        const QString said = capture.window.textOf("mensaje");
        QVERIFY2(said.contains(QStringLiteral("Rosa Luna Paz")) && said.contains(QStringLiteral("Compruébelo")), qPrintable(said));
    }

    void whatWasTypedStays()
    {
        Capture capture;
        capture.window.type(QStringLiteral("Beto"));
        QTest::qWait(300); // a person's keys, not the scanner's
        capture.scan(QStringLiteral("Rosa Luna Paz"));
        auto person = capture.person();
        QCOMPARE(person.nombres, QStringLiteral("Beto"));
        QCOMPARE(person.fechaNacimiento, QString()); // perhaps it is not even theirs
        QVERIFY(capture.window.textOf("mensaje").contains(QStringLiteral("No se llenó")));
        capture.window.find("usarEscaneado")->setFocus();
        capture.window.key(Qt::Key_Space);
        person = capture.person();
        QCOMPARE(person.nombres, QStringLiteral("Rosa"));
        QCOMPARE(person.fechaNacimiento, QStringLiteral("15/03/1990"));
    }

    void aNameThatCannotBePartedIsTold()
    {
        Capture capture;
        capture.scan(QStringLiteral("María de la Luz Paz"));
        QCOMPARE(capture.person().nombres, QString());
        QCOMPARE(capture.person().sexo, QStringLiteral("M"));
        const QString said = capture.window.textOf("mensaje");
        QVERIFY2(said.contains(QStringLiteral("María de la Luz Paz")) && said.contains(QStringLiteral("Escriba su nombre")),
                 qPrintable(said));
    }

    void namesArePartedOnlyWhenPlain_data()
    {
        QTest::addColumn<QString>("fullName");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("three") << QStringLiteral("Rosa Luna Paz")
                               << QStringList{QStringLiteral("Rosa"), QStringLiteral("Luna"), QStringLiteral("Paz")};
        QTest::newRow("two") << QStringLiteral("Rosa Luna") << QStringList{QStringLiteral("Rosa"), QStringLiteral("Luna"), {}};
        QTest::newRow("one") << QStringLiteral("Rosa") << QStringList{{}, {}, {}};
        QTest::newRow("particle") << QStringLiteral("Rosa De León") << QStringList{{}, {}, {}};
        QTest::newRow("four") << QStringLiteral("Ana Rosa Luna Paz") << QStringList{{}, {}, {}};
    }
    void namesArePartedOnlyWhenPlain()
    {
        QFETCH(const QString, fullName);
        QFETCH(const QStringList, parts);
        const auto values = ui::valuesOf(claimsOf(fullName));
        QCOMPARE((QStringList{values.nombres, values.primerApellido, values.segundoApellido}), parts);
    }
};

QTEST_MAIN(TstScanFill)
#include "tst_scan_fill.moc"
