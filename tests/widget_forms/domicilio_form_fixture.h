// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/domicilio_section.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

namespace fixture {

using padron::domain::AsentamientoRow;
using padron::domain::LocalidadRow;
using padron::domain::MunicipioRow;

inline AsentamientoRow asentamiento(const char16_t* cp, const char16_t* nombre, const char16_t* tipo, const char16_t* entidad,
                             const char16_t* municipio, const char16_t* municipioNombre, const char16_t* ciudad = u"")
{
    return {.codigoPostal = QString::fromUtf16(cp), .nombre = QString::fromUtf16(nombre), .tipo = QString::fromUtf16(tipo),
            .tipoClave = QStringLiteral("09"), .entidad = QString::fromUtf16(entidad),
            .municipio = QString::fromUtf16(municipio), .municipioNombre = QString::fromUtf16(municipioNombre),
            .ciudad = QString::fromUtf16(ciudad), .rural = QStringView(ciudad).isEmpty()};
}

inline LocalidadRow localidad(const char16_t* municipio, const char16_t* clave, const char16_t* nombre,
                       const char16_t* municipioNombre, qint64 poblacion)
{
    return {.entidad = QStringLiteral("07"), .municipio = QString::fromUtf16(municipio),
            .clave = QString::fromUtf16(clave), .nombre = QString::fromUtf16(nombre),
            .municipioNombre = QString::fromUtf16(municipioNombre), .urbana = false, .poblacion = poblacion, .punto = {}};
}

/// Invented rows in the shapes of the real ones. Answers at the end of the event, or when told to.
class Catalogues final : public padron::ui::DomicilioLookup
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
class DomicilioForm
{
public:
    explicit DomicilioForm(Catalogues& catalogues, const padron::domain::DomicilioDraft& before = {}) : section(catalogues)
    {
        padron::ui::applyTheme(*qApp, padron::ui::Theme::Mode::Light);
        family.people.append(padron::domain::PersonDraft{});
        family.people[0].parentesco = QStringLiteral("titular");
        family.people[0].domicilio = before;
        family.catalogueSet = 7;
        section.setDraft({family, 0, QDate(2026, 11, 22)});
        QObject::connect(&section, &padron::ui::SectionForm::draftChanged, &section, [this] {
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
    padron::ui::SuggestionList* list(const char* field)
    {
        return find<padron::ui::SuggestionList>(qPrintable(QStringLiteral("sugerencias_") + QLatin1String(field)));
    }
    padron::ui::FieldBox* box(const char* name)
    {
        QWidget* at = find<QWidget>(name);
        while (at && !qobject_cast<padron::ui::FieldBox*>(at))
            at = at->parentWidget();
        return static_cast<padron::ui::FieldBox*>(at);
    }
    bool shows(const char* name) { return find<QWidget>(name)->isVisible(); }
    QString help(const char* name) { return find<QWidget>(name)->accessibleDescription(); }
    QString origin(const char* name)
    {
        for (auto* label : box(name)->findChildren<padron::ui::Label*>())
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
        find<padron::ui::ChoiceRow>("numeroKind")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), *letter);
        ++keys;
    }
    const padron::domain::DomicilioDraft& draft() const { return family.people[0].domicilio; }

    padron::domain::FamilyDraft family;
    padron::ui::DomicilioSection section;
    int keys = 0;
};

} // namespace fixture
