// SPDX-License-Identifier: GPL-3.0-or-later
// The expediente by keys: by folio, where the paper lies, whose pages, who added them, and a page looked at.
#include "models/row_roles.h"
#include "support/papers/drawn_page.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

void openExpediente(Window& window, const QString& folio)
{
    window.openFamily(folio);
    window.key(Qt::Key_E);
    window.waitFor("expedientePage");
    QTRY_VERIFY(window.find<QAbstractItemView>("expedientes")->model()->rowCount() > 0);
}

QString cell(Window& window, int row, int role)
{
    return window.find<QAbstractItemView>("expedientes")->model()->index(row, 0).data(role).toString();
}

} // namespace

class TstExpedientePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartStandsByItsFolio()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        openExpediente(window, record.people.first().folio.text());
        auto* list = window.find<QAbstractItemView>("expedientes");
        QCOMPARE(list->model()->rowCount(), int(record.people.size()) + 1);
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("De toda la familia"));
        QCOMPARE(cell(window, 0, ui::MonoRole), record.family.folio.text());
        QVERIFY(cell(window, 1, ui::DetailRole).contains(QStringLiteral("sin ubicación")));
        QCOMPARE(cell(window, list->currentIndex().row(), ui::MonoRole), record.people.first().folio.text());
        QCOMPARE(window.focusName(), QStringLiteral("expedientes"));
        window.shot(QStringLiteral("expediente-vacio"));
        window.key(Qt::Key_Escape);
        window.waitFor("familyPeople");
        QVERIFY(!window.shows("expedientePage"));
    }

    /// As high as the lowest window that is used, and with more pages than stand in a line.
    void nothingStandsOnAnythingElseAndTheFocusedPageIsWhole()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto ana = gate.registerFamily(1).people.first();
        for (int i = 1; i <= 9; ++i)
            gate.addPage({.person = ana.id}, QStringLiteral("identificacion"), fixture::drawnPage(400, i));
        Window window(gate);
        window.widget().resize(1366, 768);
        openExpediente(window, ana.folio.text());
        QTRY_VERIFY(window.shows("hojasDigitales"));
        auto* pages = window.find<QAbstractItemView>("hojasDigitales");
        QTRY_COMPARE(pages->model()->rowCount(), 9);
        const auto* parts = window.find<QAbstractItemView>("expedientes");
        QVERIFY(parts->viewport()->rect().contains(parts->visualRect(parts->currentIndex())));
        QWidget* above = nullptr;
        for (const char* name : {"expedienteTitle", "expedientes", "lugarExpediente", "hojasDigitales", "acercaDeHoja", "digitalizar",
                                 "volverDelExpediente"}) {
            QWidget* here = window.find(name); // Registrar has a strip of that name too
            QVERIFY2(here, name);
            const auto top = [](const QWidget* widget) { return widget->mapToGlobal(QPoint()).y(); };
            QVERIFY2(!above || top(here) >= top(above) + above->height(), name);
            above = here;
        }
        window.key(Qt::Key_Return); // into her pages
        QTRY_COMPARE(window.focusName(), QStringLiteral("hojasDigitales"));
        for (const Qt::Key to : {Qt::Key_End, Qt::Key_Home, Qt::Key_Down}) {
            window.key(to);
            const auto whole = [pages](int row) {
                return pages->viewport()->rect().contains(pages->visualRect(pages->model()->index(row, 0)));
            };
            const auto cut = [pages](int row) {
                const QRect page = pages->visualRect(pages->model()->index(row, 0)), seen = pages->viewport()->rect();
                return page.intersects(seen) && !seen.contains(page);
            };
            QTRY_VERIFY(whole(pages->currentIndex().row()));
            for (int row = 0; row < 9; ++row)
                QTRY_VERIFY2(!cut(row), qPrintable(QString::number(row)));
        }
        window.shot(QStringLiteral("expediente-muchas-hojas"));
    }

    void whereThePaperLiesIsKeptWhenItsFieldIsLeft()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        openExpediente(window, record.people.first().folio.text());
        window.key(Qt::Key_Home); // the family's own
        window.key(Qt::Key_Tab);
        QTRY_COMPARE(window.focusName(), QStringLiteral("lugarExpediente"));
        window.type(QStringLiteral("Anaquel 3, caja ñ"));
        window.key(Qt::Key_Tab);
        QTRY_COMPARE(cell(window, 0, ui::DetailRole), QStringLiteral("Anaquel 3, caja ñ"));
        QVERIFY(cell(window, 1, ui::DetailRole).contains(QStringLiteral("con el de la familia: Anaquel 3, caja ñ")));

        window.key(Qt::Key_Escape); // to the list, then to the family
        QTRY_COMPARE(window.focusName(), QStringLiteral("expedientes"));
        window.key(Qt::Key_Down);
        QCOMPARE(window.textOf("lugarExpediente"), QString());
        window.key(Qt::Key_Up);
        QCOMPARE(window.textOf("lugarExpediente"), QStringLiteral("Anaquel 3, caja ñ"));
        window.key(Qt::Key_Escape);
        window.waitFor("familyPeople");
        window.key(Qt::Key_E);
        window.waitFor("expedientePage");
        QTRY_COMPARE(cell(window, 0, ui::DetailRole), QStringLiteral("Anaquel 3, caja ñ"));
    }

    void whatIsTooLongIsSaidAndStays()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        openExpediente(window, record.people.first().folio.text());
        window.key(Qt::Key_Tab);
        auto* place = window.find<QLineEdit>("lugarExpediente");
        QTRY_VERIFY(place->hasFocus());
        place->setText(QString(201, u'x'));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(place->property("invalid").toBool());
        QCOMPARE(place->text().size(), 201);
        window.type(QStringLiteral("y"));
        QVERIFY(!place->property("invalid").toBool());
        place->setText(QString(200, u'x'));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(cell(window, 1, ui::DetailRole), QString(200, u'x'));
    }

    void pagesShowWhoAddedThemAndOpen()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        const auto ana = record.people.first();
        gate.addPage({.person = ana.id}, QStringLiteral("identificacion"), fixture::drawnPage(800, 1));
        gate.addPage({.person = ana.id}, QStringLiteral("identificacion"), fixture::drawnPage(800, 2));
        Window window(gate);
        openExpediente(window, ana.folio.text());
        QVERIFY(cell(window, 1, ui::AsideRole).startsWith(QStringLiteral("2 ")));
        QTRY_VERIFY(window.shows("hojasDigitales"));
        QTRY_VERIFY(window.textOf("acercaDeHoja").contains(gate.userName()));
        QVERIFY(window.textOf("acercaDeHoja").contains(QStringLiteral("hoja 1")));
        window.key(Qt::Key_Return); // into her pages
        QTRY_COMPARE(window.focusName(), QStringLiteral("hojasDigitales"));
        window.key(Qt::Key_Right);
        QVERIFY(window.textOf("acercaDeHoja").contains(QStringLiteral("hoja 2")));
        window.shot(QStringLiteral("expediente"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.shows("storedPages"));
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!window.shows("storedPages"));
        window.key(Qt::Key_Escape);
        QTRY_COMPARE(window.focusName(), QStringLiteral("expedientes"));
        window.key(Qt::Key_Home); // the family's own has none
        QTRY_VERIFY(!window.shows("hojasDigitales"));
    }
};

QTEST_MAIN(TstExpedientePage)
#include "tst_expediente.moc"
