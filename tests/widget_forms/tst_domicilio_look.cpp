// SPDX-License-Identifier: GPL-3.0-or-later
// The domicilio as it is seen and heard: lists that open and close, pastes, narrow windows.
#include "domicilio_form_fixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>

using namespace padron;
using namespace fixture;

class TestDomicilioLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escClosesTheListAndKeepsTheText()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("localidad");
        form.type(QStringLiteral("ranch"));
        QVERIFY(form.list("localidad")->isOffering());
        QCOMPARE(QApplication::focusWidget(), form.find("localidad")); // typing goes on where it was
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Escape);
        QVERIFY(!form.list("localidad")->isOffering());
        QCOMPARE(form.find("localidad")->text(), QStringLiteral("ranch"));
        QCOMPARE(QApplication::focusWidget(), form.find("localidad"));
        form.key(Qt::Key_Down); // asks again
        QVERIFY(form.list("localidad")->isOffering());
        // with no row chosen, Tab is only Tab
        form.key(Qt::Key_Tab);
        QCOMPARE(form.draft().localidad, QStringLiteral("ranch"));
        QVERIFY(form.draft().localidadClave.isEmpty());
    }

    void pastesAndControlCharactersAreHarmless()
    {
        Catalogues catalogues;
        catalogues.localidades_[1].nombre = QStringLiteral("Ran\u202Echo\u0007 Nuevo");
        DomicilioForm form(catalogues);
        form.go("localidad");
        QApplication::clipboard()->setText(QString(1024 * 1024, u'r'));
        form.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(form.find("localidad")->text().size() <= 2000);
        QCOMPARE(form.section.width(), 560);
        form.find("localidad")->selectAll();
        form.type(QStringLiteral("ran"));
        const auto* model = form.list("localidad")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString shown = model->index(row, 0).data().toString();
            QVERIFY(!shown.contains(QChar(0x202E)) && !shown.contains(QChar(7)));
        }
        form.find("localidad")->selectAll();
        form.type(QStringLiteral("San\u202EJuan"));
        const auto read = domain::Domicilio::parse(form.draft());
        QVERIFY(!read);
        QVERIFY(std::any_of(read.error().begin(), read.error().end(),
                            [](const auto& issue) { return issue.field == domain::Field::DomicilioLocalidad; }));
    }

    void screenReadersHearTheRows()
    {
        Catalogues catalogues;
        DomicilioForm form(catalogues);
        form.go("localidad");
        form.type(QStringLiteral("ranch"));
        auto* list = form.list("localidad");
        QVERIFY(list->accessibleName().contains(QStringLiteral("3 sugerencia")));
        form.key(Qt::Key_Down);
        QVERIFY(list->accessibleName().endsWith(
            QStringLiteral("1 de 3: Rancho Nuevo, San Cristóbal de las Casas, Chiapas · 1,240 hab.")));
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(list);
        QVERIFY(seen && seen->childCount() == 3);
        QVERIFY(seen->child(2)->text(QAccessible::Name).contains(QStringLiteral("Chamula")));
        QCOMPARE(list->focusPolicy(), Qt::NoFocus);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("dark");
        QTest::newRow("700") << 700 << false;
        QTest::newRow("700-dark") << 700 << true;
        QTest::newRow("474") << 474 << false; // what 1366 pixels at 200 % leave a section
    }

    void nothingIsClipped()
    {
        QFETCH(int, width);
        QFETCH(bool, dark);
        Catalogues catalogues;
        catalogues.localidades_.append(localidad(u"078", u"0901",
                                                 u"Ranchería de la Santísima Trinidad y Nuestra Señora de los Remedios",
                                                 u"San Cristóbal de las Casas", 12));
        DomicilioForm form(catalogues);
        ui::applyTheme(*qApp, dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        form.section.resize(width, 720);
        const auto check = [&](const char* name) {
            QTest::qWait(20);
            QCOMPARE(form.section.width(), width);
            for (auto* child : form.section.findChildren<QWidget*>())
                if (child->isVisible() && !qobject_cast<QAbstractItemView*>(child->parentWidget()))
                    QVERIFY2(child->mapTo(&form.section, QPoint(child->width(), 0)).x() <= width + 1,
                             qPrintable(child->objectName()));
            const QString folder = qEnvironmentVariable("PADRON_SCREENS");
            if (!folder.isEmpty())
                form.section.grab().save(QStringLiteral("%1/domicilio-%2-%3.png")
                                             .arg(folder, QLatin1String(name), QLatin1String(QTest::currentDataTag())));
        };
        form.kind("n");
        check("vacio");
        form.go("codigoPostal");
        form.type(QStringLiteral("29240"));
        form.go("asentamiento");
        check("calle");
        form.kind("d");
        form.find("localidad")->setFocus();
        form.find("localidad")->selectAll();
        form.type(QStringLiteral("ranch"));
        form.key(Qt::Key_Down);
        check("rural");
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }

    void theListStaysInTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(900, 720);
        QTest::newRow("200 %") << QSize(450, 330);
    }

    void theListStaysInTheWindow()
    {
        QFETCH(QSize, size);
        Catalogues catalogues;
        for (int i = 0; i < 40; ++i)
            catalogues.localidades_.append(localidad(u"078", u"0900", u"Rancho de la Santísima Trinidad y Nuestra Señora",
                                                     u"San Cristóbal de las Casas", 40 - i));
        DomicilioForm form(catalogues);
        QWidget window; // a scroll area would clip; the window is what counts
        window.resize(size);
        form.section.setParent(&window);
        form.section.setGeometry(0, -120, size.width(), 720);
        form.section.show();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        form.find("localidad")->setFocus();
        form.type(QStringLiteral("ranc"));
        auto* list = window.findChild<ui::SuggestionList*>(QStringLiteral("sugerencias_localidad"));
        QVERIFY(list && list->isOffering());
        QVERIFY(window.rect().contains(list->geometry()));
        const QRect field(form.find("localidad")->mapTo(&window, QPoint()), form.find("localidad")->size());
        QVERIFY(!list->geometry().intersects(field));
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(form.find("localidad"), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), int(list->rows().size()) - 1);
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex()).center()));
        form.section.setParent(nullptr);
    }
};

QTEST_MAIN(TestDomicilioLook)
#include "tst_domicilio_look.moc"
