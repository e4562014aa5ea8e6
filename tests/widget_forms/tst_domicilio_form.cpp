// SPDX-License-Identifier: GPL-3.0-or-later
// The domicilio by keys over catalogues that answer when the test says so.
#include "forms/domicilio_section.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace padron;
using domain::AsentamientoRow;
using domain::LocalidadRow;
using domain::MunicipioRow;

namespace {

AsentamientoRow asentamiento(const char16_t* cp, const char16_t* nombre, const char16_t* tipo, const char16_t* entidad,
                             const char16_t* municipio, const char16_t* municipioNombre, const char16_t* ciudad = u"")
{
    return {.codigoPostal = QString::fromUtf16(cp), .nombre = QString::fromUtf16(nombre), .tipo = QString::fromUtf16(tipo),
            .tipoClave = QStringLiteral("09"), .entidad = QString::fromUtf16(entidad),
            .municipio = QString::fromUtf16(municipio), .municipioNombre = QString::fromUtf16(municipioNombre),
            .ciudad = QString::fromUtf16(ciudad), .rural = QStringView(ciudad).isEmpty()};
}

LocalidadRow localidad(const char16_t* municipio, const char16_t* clave, const char16_t* nombre,
                       const char16_t* municipioNombre, qint64 poblacion)
{
    return {.entidad = QStringLiteral("07"), .municipio = QString::fromUtf16(municipio),
            .clave = QString::fromUtf16(clave), .nombre = QString::fromUtf16(nombre),
            .municipioNombre = QString::fromUtf16(municipioNombre), .urbana = false, .poblacion = poblacion, .punto = {}};
}

/// Invented rows in the shapes of the real ones. Answers at the end of the event, or when told to.
class Catalogues final : public ui::DomicilioLookup
{
public:
    Loaded has{true, true, true};
    bool held = false;
    QStringList asked;
    QList<std::function<void()>> waiting;
    qint64 set = -1;

    QList<AsentamientoRow> postal{
        asentamiento(u"29240", u"La Merced", u"Barrio", u"07", u"078", u"San Cristóbal de las Casas", u"San Cristóbal"),
        asentamiento(u"29240", u"Santa Lucía", u"Barrio", u"07", u"078", u"San Cristóbal de las Casas", u"San Cristóbal"),
        asentamiento(u"29240", u"Las Rosas", u"Fraccionamiento", u"07", u"078", u"San Cristóbal de las Casas",
                     u"San Cristóbal"),
        asentamiento(u"29330", u"El Carrizal", u"Ranchería", u"07", u"023", u"Chamula"),
        asentamiento(u"29330", u"La Ventana", u"Ranchería", u"07", u"111", u"Zinacantán"),
        asentamiento(u"30000", u"Centro", u"Colonia", u"07", u"019", u"Comitán de Domínguez"),
    };
    QList<LocalidadRow> localidades_{
        localidad(u"078", u"0001", u"San Cristóbal", u"San Cristóbal de las Casas", 185917),
        localidad(u"078", u"0131", u"Rancho Nuevo", u"San Cristóbal de las Casas", 1240),
        localidad(u"019", u"0200", u"Rancho Nuevo", u"Comitán de Domínguez", 312),
        localidad(u"023", u"0077", u"Rancho Nuevo", u"Chamula", 95),
    };

    void loaded(QObject* context, std::function<void(const Loaded&)> answer) override
    {
        later(context, [this, answer] { answer(has); });
    }
    void byCodigoPostal(QObject* context, qint64 pinned, const QString& code, Answer<AsentamientoRow> answer) override
    {
        ask(QStringLiteral("cp:") + code, pinned);
        QList<AsentamientoRow> rows;
        for (const auto& row : postal)
            if (has.codigosPostales && row.codigoPostal == code)
                rows.append(row);
        later(context, [answer, rows] { answer(rows); });
    }
    void asentamientos(QObject* context, qint64 pinned, const QString& entidad, const QString& municipio,
                       const QString& text, Answer<AsentamientoRow> answer) override
    {
        ask(QStringLiteral("asentamiento:") + text, pinned);
        QList<AsentamientoRow> rows;
        for (const auto& row : postal)
            if (row.entidad == entidad && row.municipio == municipio
                && row.nombre.contains(text, Qt::CaseInsensitive))
                rows.append(row);
        later(context, [answer, rows] { answer(rows); });
    }
    void municipios(QObject* context, qint64 pinned, const QString& entidad, const QString& text,
                    Answer<MunicipioRow> answer) override
    {
        ask(QStringLiteral("municipio:") + entidad + u':' + text, pinned);
        QList<MunicipioRow> rows;
        if (has.municipios && QStringLiteral("Chamula").startsWith(text, Qt::CaseInsensitive))
            rows.append({QStringLiteral("07"), QStringLiteral("023"), QStringLiteral("Chamula")});
        later(context, [answer, rows] { answer(rows); });
    }
    void localidades(QObject* context, qint64 pinned, const QString& entidad, const QString& municipio,
                     const QString& text, Answer<LocalidadRow> answer) override
    {
        ask(QStringLiteral("localidad:") + text, pinned);
        QList<LocalidadRow> rows;
        for (const auto& row : localidades_)
            if (has.localidades && (entidad.isEmpty() || row.entidad == entidad)
                && (municipio.isEmpty() || row.municipio == municipio)
                && row.nombre.startsWith(text, Qt::CaseInsensitive))
                rows.append(row);
        later(context, [answer, rows] { answer(rows); });
    }
    void release()
    {
        for (const auto& one : std::exchange(waiting, {}))
            one();
    }

private:
    void ask(const QString& what, qint64 pinned)
    {
        asked.append(what);
        set = pinned;
    }
    void later(QObject* context, std::function<void()> work)
    {
        if (held)
            waiting.append([context = QPointer(context), work] {
                if (context)
                    work();
            });
        else
            QMetaObject::invokeMethod(context, work, Qt::QueuedConnection);
    }
};

/// The section alone in a window, and the hands on its keys.
class Form
{
public:
    explicit Form(Catalogues& catalogues, const domain::DomicilioDraft& before = {}) : section(catalogues)
    {
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        family.people.append(domain::PersonDraft{});
        family.people[0].parentesco = QStringLiteral("titular");
        family.people[0].domicilio = before;
        family.catalogueSet = 7;
        section.setDraft({family, 0, QDate(2026, 11, 22)});
        QObject::connect(&section, &ui::SectionForm::draftChanged, &section, [this] {
            section.applyTo(family.people[0]);
            section.setContext({family, 0, QDate(2026, 11, 22)});
        });
        section.resize(560, 720);
        section.show();
        section.activateWindow();
        if (!QTest::qWaitForWindowActive(&section))
            qFatal("the window never became active");
        QTest::qWait(0);
    }

    template <class W = QLineEdit> W* find(const char* name) { return section.findChild<W*>(QLatin1String(name)); }
    ui::SuggestionList* list(const char* field)
    {
        return find<ui::SuggestionList>(qPrintable(QStringLiteral("sugerencias_") + QLatin1String(field)));
    }
    ui::FieldBox* box(const char* name)
    {
        QWidget* at = find<QWidget>(name);
        while (at && !qobject_cast<ui::FieldBox*>(at))
            at = at->parentWidget();
        return static_cast<ui::FieldBox*>(at);
    }
    bool shows(const char* name) { return find<QWidget>(name)->isVisible(); }
    QString help(const char* name) { return find<QWidget>(name)->accessibleDescription(); }
    QString origin(const char* name)
    {
        for (auto* label : box(name)->findChildren<ui::Label*>())
            if (!label->isHidden() && label->text().startsWith(QStringLiteral("· ")))
                return label->text().mid(2);
        return {};
    }
    void go(const char* name)
    {
        for (int i = 0; i < 40 && QApplication::focusWidget()->objectName() != QLatin1String(name); ++i)
            key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(name));
    }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
            ++keys;
        }
        QTest::qWait(0);
        QTest::qWait(0);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), which, with);
        ++keys;
        QTest::qWait(0);
        QTest::qWait(0);
    }
    void kind(const char* letter)
    {
        find<ui::ChoiceRow>("numeroKind")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), *letter);
        ++keys;
    }
    const domain::DomicilioDraft& draft() const { return family.people[0].domicilio; }

    domain::FamilyDraft family;
    ui::DomicilioSection section;
    int keys = 0;
};

} // namespace

class TestDomicilio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urbanHomeByCodigoPostal()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.kind("n");
        form.key(Qt::Key_Tab);
        form.type(QStringLiteral("29240"));
        QCOMPARE(catalogues.set, 7);
        QCOMPARE(form.draft().entidad, QStringLiteral("07"));
        QCOMPARE(form.draft().municipio, QStringLiteral("San Cristóbal de las Casas"));
        QCOMPARE(form.draft().municipioClave, QStringLiteral("078"));
        QCOMPARE(form.draft().localidad, QStringLiteral("San Cristóbal"));
        QCOMPARE(form.draft().localidadClave, QStringLiteral("0001"));
        QCOMPARE(form.origin("municipio"), QStringLiteral("del catálogo"));

        form.go("asentamiento");
        QVERIFY(form.list("asentamiento")->isOffering());
        QCOMPARE(form.list("asentamiento")->rows().size(), 3);
        form.type(QStringLiteral("ros"));
        QCOMPARE(form.list("asentamiento")->rows().size(), 1);
        QCOMPARE(form.list("asentamiento")->rows()[0].detail, QStringLiteral("Fraccionamiento"));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Tab); // takes it and goes on
        QCOMPARE(form.draft().asentamiento, QStringLiteral("Las Rosas"));
        QCOMPARE(form.draft().asentamientoTipo, QStringLiteral("fraccionamiento"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("asentamientoTipo"));
        form.go("vialidad");
        form.type(QStringLiteral("5 de Mayo"));
        form.go("numeroExterior");
        form.type(QStringLiteral("12"));
        QVERIFY(domain::Domicilio::parse(form.draft()));
        qInfo("urban home by CP: %d keys", form.keys);
    }

    void aCodeOfSeveralMunicipiosAsksWhich()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.go("codigoPostal");
        form.type(QStringLiteral("29330"));
        QVERIFY(form.draft().municipio.isEmpty());
        QVERIFY(form.help("codigoPostal").contains(QStringLiteral("2 municipios")));
        auto* offered = form.find<ui::SuggestionList>("sugerencias_codigoPostal");
        QVERIFY(offered->isOffering());
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Return);
        QCOMPARE(form.draft().municipio, QStringLiteral("Zinacantán"));
        QCOMPARE(form.draft().municipioClave, QStringLiteral("111"));
        QCOMPARE(form.draft().asentamiento, QStringLiteral("La Ventana")); // the only one of it there
        QCOMPARE(form.draft().asentamientoTipo, QStringLiteral("ranchería"));
    }

    void whatWasTypedIsNotOverwritten()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.go("municipio");
        form.type(QStringLiteral("Ocosingo"));
        form.find("codigoPostal")->setFocus();
        form.type(QStringLiteral("30000"));
        QCOMPARE(form.draft().municipio, QStringLiteral("Ocosingo"));
        QVERIFY(form.draft().municipioClave.isEmpty());
        QVERIFY(form.help("codigoPostal").contains(QStringLiteral("Comitán de Domínguez")));
        // an unknown one is no mistake by itself
        form.find("codigoPostal")->selectAll();
        form.type(QStringLiteral("99999"));
        QVERIFY(form.help("codigoPostal").contains(QStringLiteral("siga con él")));
        QCOMPARE(form.draft().codigoPostal, QStringLiteral("99999"));
    }

    void ruralHomeWithoutStreetInFewKeys()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.kind("d");
        for (const char* hidden : {"asentamiento", "vialidad", "vialidadTipo", "numeroExterior", "numeroInterior"})
            QVERIFY2(!form.shows(hidden), hidden);
        form.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("localidad"));
        form.type(QStringLiteral("ranch"));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Return);
        const int place = form.keys;
        form.go("referencias");
        form.type(QStringLiteral("Casa verde junto a la escuela"));
        form.go("entreVialidades");
        form.type(QStringLiteral("Camino a Chamula y brecha al río"));
        QCOMPARE(form.draft().localidad, QStringLiteral("Rancho Nuevo"));
        QCOMPARE(form.draft().localidadClave, QStringLiteral("0131"));
        QCOMPARE(form.draft().municipio, QStringLiteral("San Cristóbal de las Casas"));
        QCOMPARE(form.draft().entidad, QStringLiteral("07"));
        QVERIFY(form.draft().codigoPostal.isEmpty());
        const auto read = domain::Domicilio::parse(form.draft());
        QVERIFY(read);
        QCOMPARE(read->numeroKind, domain::NumeroKind::DomicilioConocido);
        qInfo("rural home: %d keys for kind, localidad, municipio and entidad", place);
        QVERIFY(place <= 10);
    }

    void localidadAmongManyOfOneName()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.go("localidad");
        form.type(QStringLiteral("rancho nuevo"));
        auto* offered = form.list("localidad");
        QCOMPARE(offered->rows().size(), 3);
        QCOMPARE(offered->rows()[2].detail, QStringLiteral("Chamula, Chiapas · 95 hab."));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Up);
        form.key(Qt::Key_Return);
        QCOMPARE(form.draft().municipio, QStringLiteral("Comitán de Domínguez"));
        QCOMPARE(form.draft().localidadClave, QStringLiteral("0200"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("localidad"));
        QVERIFY(!offered->isOffering());

        // a municipio typed by hand comes first
        Form other(catalogues, {.entidad = QStringLiteral("07"), .municipio = QStringLiteral("chamula")});
        other.go("localidad");
        other.type(QStringLiteral("rancho"));
        QVERIFY(other.list("localidad")->rows()[0].detail.startsWith(QStringLiteral("Chamula")));
    }

    void whatIsTypedByHandHasNoKey()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.go("localidad");
        form.type(QStringLiteral("ranch"));
        form.key(Qt::Key_Down);
        form.key(Qt::Key_Return);
        QCOMPARE(form.origin("localidad"), QStringLiteral("del catálogo"));
        form.key(Qt::Key_End);
        form.type(QStringLiteral(" II"));
        QVERIFY(form.draft().localidadClave.isEmpty());
        QCOMPARE(form.draft().municipioClave, QStringLiteral("078"));
        QVERIFY(form.origin("localidad").isEmpty());
        form.find("municipio")->setFocus();
        form.key(Qt::Key_Backspace);
        QVERIFY(form.draft().municipioClave.isEmpty());
        QCOMPARE(form.draft().localidad, QStringLiteral("Rancho Nuevo II"));
    }

    void olderAnswersAreDropped()
    {
        Catalogues catalogues;
        Form form(catalogues);
        form.go("localidad");
        catalogues.asked.clear();
        catalogues.held = true;
        form.type(QStringLiteral("ran"));
        form.type(QStringLiteral("cho zz"));
        QCOMPARE(catalogues.asked, QStringList{QStringLiteral("localidad:ra")}); // one at a time
        catalogues.release();                                                     // rows for "ra": too late
        QVERIFY(!form.list("localidad")->isOffering());
        QCOMPARE(catalogues.asked.last(), QStringLiteral("localidad:rancho zz"));
        catalogues.release();
        QVERIFY(!form.list("localidad")->isOffering()); // there is none
        // an answer that comes when another field has the focus says nothing
        form.find("localidad")->selectAll();
        form.type(QStringLiteral("ranch"));
        form.go("asentamiento");
        catalogues.release();
        catalogues.release();
        QVERIFY(!form.list("localidad")->isOffering());
        // nor does one for another person
        form.find("codigoPostal")->setFocus();
        form.type(QStringLiteral("29240"));
        domain::FamilyDraft other = form.family;
        other.people[0].domicilio = {};
        form.section.setDraft({other, 0, QDate(2026, 11, 22)});
        catalogues.release();
        QVERIFY(form.find("municipio")->text().isEmpty());
    }

    void escClosesTheListAndKeepsTheText()
    {
        Catalogues catalogues;
        Form form(catalogues);
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

    void switchingTheKindLosesNothing()
    {
        Catalogues catalogues;
        domain::DomicilioDraft typed{.entidad = QStringLiteral("07"), .municipio = QStringLiteral("Chamula"),
                                     .localidad = QStringLiteral("El Carrizal"), .codigoPostal = QStringLiteral("29330")};
        typed.vialidad = QStringLiteral("Camino viejo");
        typed.numeroKind = QStringLiteral("numero");
        typed.numeroExterior = QStringLiteral("12");
        typed.numeroInterior = QStringLiteral("B");
        typed.referencias = QStringLiteral("Casa verde");
        Form form(catalogues, typed);
        form.kind("d");
        domain::DomicilioDraft expected = typed;
        expected.numeroKind = QStringLiteral("domicilio_conocido");
        QCOMPARE(form.draft(), expected);
        QVERIFY(!form.shows("numeroExterior"));
        QVERIFY(form.help("numeroKind").contains(QStringLiteral("no se usa")));
        QVERIFY(form.shows("vialidad")); // the rules use it, so it is seen
        QVERIFY(!form.shows("asentamiento"));
        const auto read = domain::Domicilio::parse(form.draft());
        QVERIFY(read && read->numeroExterior.isEmpty() && read->vialidad == typed.vialidad);
        form.kind("n");
        QCOMPARE(form.draft(), typed);
        QVERIFY(form.shows("numeroExterior"));
    }

    void withoutCataloguesAllIsTyped()
    {
        Catalogues catalogues;
        catalogues.has = {false, false, false};
        Form form(catalogues);
        QVERIFY(form.shows("sinCatalogos"));
        form.go("codigoPostal");
        form.type(QStringLiteral("29240"));
        form.go("municipio");
        form.type(QStringLiteral("Chamula"));
        form.go("localidad");
        form.type(QStringLiteral("Rancho Nuevo"));
        QCOMPARE(form.draft().municipio, QStringLiteral("Chamula"));
        QVERIFY(form.draft().municipioClave.isEmpty());
        QVERIFY(!form.help("codigoPostal").contains(QStringLiteral("catálogo")));
        for (auto* list : form.section.window()->findChildren<ui::SuggestionList*>())
            QVERIFY(!list->isOffering());
    }

    void pastesAndControlCharactersAreHarmless()
    {
        Catalogues catalogues;
        catalogues.localidades_[1].nombre = QStringLiteral("Ran\u202Echo\u0007 Nuevo");
        Form form(catalogues);
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
        Form form(catalogues);
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
        Form form(catalogues);
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
        Form form(catalogues);
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

QTEST_MAIN(TestDomicilio)
#include "tst_domicilio_form.moc"
