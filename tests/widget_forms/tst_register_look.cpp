// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/member_tabs.h"
#include "forms/missing_panel.h"
#include "forms/person_title.h"
#include "forms/section_column.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/curp_field.h"
#include "widgets/field_box.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

using namespace padron;

/// Nothing leaves its place, whatever is typed. With PADRON_SCREENS=folder it leaves pictures there to be looked at.
class TestRegisterLook : public QObject
{
    Q_OBJECT

private:
    /// Every visible widget of the page lies within the page's width.
    static void verifyInside(QWidget& page)
    {
        for (QWidget* child : page.findChildren<QWidget*>()) {
            if (!child->isVisible() || child->window() != &page || child->visibleRegion().isEmpty())
                continue;
            const int right = child->mapTo(&page, QPoint(child->width(), 0)).x();
            QVERIFY2(right <= page.width() + 1, qPrintable(child->objectName() + u' ' + QLatin1String(child->metaObject()->className())));
        }
        for (auto* area : page.findChildren<QScrollArea*>())
            if (area->isVisible())
                QTRY_VERIFY(area->widget()->width() <= area->viewport()->width()); // once it is laid out
    }

private Q_SLOTS:
    void emptyPage();
    void sections_data();
    void sections();
    void errors_data();
    void errors();
    void longNamesAndManyMembers();
    void narrow();
    void aFieldBringsWhatStandsUnderIt();
    void shortNamesSayWho();
    void endPage();
};

void TestRegisterLook::emptyPage()
{
    fixture::FormsDesk desk;
    fixture::Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    verifyInside(hands.page());
    hands.picture(QStringLiteral("empty"));
    hands.sign();
    desk.settle();
    hands.key(Qt::Key_1, Qt::AltModifier);
    hands.picture(QStringLiteral("signed"));
}

void TestRegisterLook::sections_data()
{
    QTest::addColumn<QString>("section");
    for (const char* key : {"aviso", "identidad", "identificacion", "domicilio", "familia", "documentos"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestRegisterLook::sections()
{
    QFETCH(QString, section);
    fixture::FormsDesk desk;
    fixture::Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(7);
    draft.currentSection = section;
    hands.page().openDraft(draft);
    desk.settle();
    verifyInside(hands.page());
    hands.picture(QStringLiteral("full-") + section);
}

void TestRegisterLook::errors_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("aviso") << Qt::Key_1;
    QTest::newRow("identidad") << Qt::Key_2;
    QTest::newRow("identificacion") << Qt::Key_3;
    QTest::newRow("domicilio") << Qt::Key_4;
    QTest::newRow("familia") << Qt::Key_5; // what is asked of the others: documents have nothing to get wrong
}

void TestRegisterLook::errors()
{
    QFETCH(Qt::Key, key);
    const QString section = QLatin1String(QTest::currentDataTag());
    fixture::FormsDesk desk;
    fixture::Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(7);
    draft.people[0].curp = QStringLiteral("GXHM840199MCSMRR0");
    draft.people[0].fechaNacimiento = QStringLiteral("31/02/1984");
    draft.people[0].primerApellido.clear();
    draft.people[0].identificacionNumero = QStringLiteral("G12");
    draft.people[0].domicilio.codigoPostal = QStringLiteral("2924");
    draft.people[0].domicilio.numeroKind = QStringLiteral("numero");
    draft.people[0].telefono = QStringLiteral("967 12");
    draft.people[0].consent = {};
    draft.people[1].supuestos = {};
    hands.page().openDraft(draft);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    if (section == QLatin1String("familia"))
        hands.key(Qt::Key_PageDown, Qt::ControlModifier);
    hands.key(key, Qt::AltModifier);
    desk.settle();
    verifyInside(hands.page());
    auto* open = hands.find<QWidget>(qPrintable(QStringLiteral("seccion_") + section));
    QTRY_VERIFY(open->isVisible());
    QStringList said;
    for (auto* box : open->findChildren<ui::FieldBox*>())
        if (box->isVisible() && !box->finding().isEmpty() && !box->visibleRegion().isEmpty())
            said.append(box->finding());
    QVERIFY2(!said.isEmpty(), "no error is seen");
    hands.picture(QStringLiteral("errors-") + section);
}

void TestRegisterLook::longNamesAndManyMembers()
{
    fixture::FormsDesk desk;
    fixture::Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(3);
    const QString longName = QStringLiteral("María de los Ángeles Guadalupe Concepción del Sagrado Corazón ").repeated(2);
    draft.people[1].nombres = longName;
    draft.people[1].primerApellido = QStringLiteral("<b>De la Garza</b> & Compañía Ñandú ").repeated(4);
    draft.people[2].nombres = QStringLiteral("W").repeated(120);
    while (draft.people.size() < 60) {
        auto other = draft.people[draft.people.size() % 4];
        other.id = core::PersonId(QUuid::createUuid());
        draft.people.append(other);
    }
    draft.currentMember = 1;
    draft.currentSection = QStringLiteral("identidad");
    hands.page().openDraft(draft);
    desk.settle();
    verifyInside(hands.page());
    QVERIFY(hands.page().findChild<ui::MissingPanel*>()->width() == ui::grid::kAside);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    verifyInside(hands.page());
    hands.picture(QStringLiteral("long-names"));
}

void TestRegisterLook::narrow()
{
    fixture::FormsDesk desk;
    fixture::Hands hands(desk, {600, 640});
    domain::FamilyDraft draft = samples::familyDraft(7);
    draft.currentSection = QStringLiteral("identidad");
    hands.page().openDraft(draft);
    desk.settle();
    verifyInside(hands.page());
    QCOMPARE(hands.page().width(), 600); // 1366 pixels at 200 %, less the rail: nothing asks for more
    QVERIFY(!hands.page().findChild<ui::MissingPanel*>()->isVisible());
    hands.picture(QStringLiteral("narrow"));
}

void TestRegisterLook::aFieldBringsWhatStandsUnderIt()
{
    fixture::FormsDesk desk;
    fixture::Hands hands(desk, {1140, 560});
    domain::FamilyDraft draft = samples::familyDraft(7);
    draft.currentSection = QStringLiteral("identidad");
    hands.page().openDraft(draft);
    desk.settle();
    hands.tabTo("curp");
    auto* column = hands.page().findChild<ui::SectionColumn*>();
    QWidget* box = hands.find<QWidget>("curp");
    while (box && !qobject_cast<ui::FieldBox*>(box))
        box = box->parentWidget();
    QVERIFY(column && box);
    const auto bottom = [&] { return box->mapTo(column->viewport(), QPoint(0, box->height())).y(); };
    QTRY_VERIFY(bottom() <= column->viewport()->height());
}

void TestRegisterLook::shortNamesSayWho()
{
    domain::PersonDraft person;
    person.primerApellido = QStringLiteral("Peña");
    const auto named = [&person](const char16_t* names) {
        person.nombres = QString::fromUtf16(names);
        return ui::personTabTitle(person, 0);
    };
    QCOMPARE(named(u"Ma. del Carmen"), QStringLiteral("Ma. del Carmen Peña"));
    QCOMPARE(ui::personShortName(person, 0), QStringLiteral("Ma. del Carmen"));
    QCOMPARE(named(u"J. Jesús"), QStringLiteral("J. Jesús Peña"));
    QCOMPARE(named(u"Ma."), QStringLiteral("Ma. Peña"));
    QCOMPARE(named(u"María Guadalupe"), QStringLiteral("María Peña"));
}

void TestRegisterLook::endPage()
{
    fixture::FormsDesk desk;
    fixture::Hands hands(desk);
    hands.page().openDraft(samples::familyDraft(7));
    desk.settle();
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QWidget>("familiaRegistrada")->isVisible());
    verifyInside(hands.page());
    hands.picture(QStringLiteral("end"));

    ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    const auto marks = [&] {
        QList<QImage> images;
        for (auto* label : hands.find<QWidget>("familiaRegistrada")->findChildren<QLabel*>())
            if (!label->pixmap(Qt::ReturnByValue).isNull())
                images.append(label->pixmap(Qt::ReturnByValue).toImage());
        return images;
    };
    const auto light = marks();
    QVERIFY(!light.isEmpty());
    ui::applyTheme(*qApp, ui::Theme::Mode::ContrastDark);
    const auto dark = marks();
    QCOMPARE(dark.size(), light.size());
    for (int i = 0; i < light.size(); ++i)
        QVERIFY(dark.at(i) != light.at(i));
    ui::applyTheme(*qApp, ui::Theme::Mode::Light);
}

QTEST_MAIN(TestRegisterLook)
#include "tst_register_look.moc"
