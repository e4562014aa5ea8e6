// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_name.h"
#include "forms/domicilio_section.h"
#include "widgets/choice_combo.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace padron::ui {

namespace {

constexpr int kMostOffered = 50;
constexpr int kCodigoPostal = 5;

QString entidadName(const QString& key)
{
    const auto entidad = domain::Entidad::fromInegi(key.toInt());
    return entidad ? entidad->name() : QString();
}

bool sameWords(const QString& a, const QString& b)
{
    return domain::searchWords(a) == domain::searchWords(b);
}

/// As the store matches: each word typed starts a word of the name.
bool matches(const QString& name, const QStringList& typed)
{
    const QStringList words = domain::searchWords(name);
    return std::all_of(typed.begin(), typed.end(), [&words](const QString& start) {
        return std::any_of(words.begin(), words.end(), [&start](const QString& word) { return word.startsWith(start); });
    });
}

QList<domain::AsentamientoRow> oneOfEachMunicipio(const QList<domain::AsentamientoRow>& rows)
{
    QList<domain::AsentamientoRow> out;
    for (const auto& row : rows)
        if (std::none_of(out.begin(), out.end(), [&row](const auto& other) {
                return other.entidad == row.entidad && other.municipio == row.municipio;
            }))
            out.append(row);
    return out;
}

} // namespace

void DomicilioSection::connectCatalogues()
{
    m_offerPlaces = new SuggestionList(line(m_codigoPostal), tr("Municipios de este código postal"));
    m_offerAsentamiento = new Suggester(line(m_asentamiento), tr("Asentamientos del catálogo"),
                                        [this](const QString& text, Suggester::Answer answer) {
                                            askAsentamientos(text, std::move(answer));
                                        });
    m_offerMunicipio = new Suggester(line(m_municipio), tr("Municipios del catálogo"),
                                     [this](const QString& text, Suggester::Answer answer) {
                                         askMunicipios(text, std::move(answer));
                                     });
    m_offerLocalidad = new Suggester(line(m_localidad), tr("Localidades del catálogo"),
                                     [this](const QString& text, Suggester::Answer answer) {
                                         askLocalidades(text, std::move(answer));
                                     });
    m_offerAsentamiento->setOffersEmpty([this] { return line(m_codigoPostal)->text().size() == kCodigoPostal; });
    m_offerMunicipio->setOffersEmpty([this] { return m_rows.size() > 1; });
    m_offerLocalidad->setOffersEmpty([this] { return !m_municipioClave.isEmpty(); });

    connect(line(m_codigoPostal), &QLineEdit::textEdited, this, &DomicilioSection::codigoPostalEdited);
    connect(line(m_asentamiento), &QLineEdit::textEdited, this, [this] { mark(m_asentamiento, false); });
    connect(m_asentamientoTipo, &ChoiceCombo::chosenByUser, this, [this] { mark(m_asentamientoTipoBox, false); });
    // what is typed by hand has no key; the draft was already read once with the old one
    const auto localidadTyped = [this] {
        mark(m_localidad, false);
        if (!std::exchange(m_localidadClave, QString()).isEmpty())
            Q_EMIT draftChanged();
    };
    const auto municipioTyped = [this, localidadTyped] {
        mark(m_municipio, false);
        const bool known = !std::exchange(m_municipioClave, QString()).isEmpty();
        localidadTyped();
        if (known)
            Q_EMIT draftChanged();
    };
    connect(line(m_localidad), &QLineEdit::textEdited, this, localidadTyped);
    connect(line(m_municipio), &QLineEdit::textEdited, this, municipioTyped);
    connect(m_entidad, &ChoiceCombo::chosenByUser, this, [this, municipioTyped] {
        mark(m_entidadBox, false);
        municipioTyped();
    });
}

void DomicilioSection::forgetCatalogues(const domain::DomicilioDraft& draft)
{
    ++m_asked;
    m_rowsCode.clear();
    m_rows.clear();
    m_offerPlaces->close();
    for (Suggester* one : {m_offerAsentamiento, m_offerMunicipio, m_offerLocalidad})
        one->forget();
    m_municipioClave = draft.municipioClave;
    m_localidadClave = draft.localidadClave;
    for (FieldBox* box : {m_codigoPostal, m_entidadBox, m_asentamiento, m_asentamientoTipoBox})
        mark(box, false);
    mark(m_municipio, !m_municipioClave.isEmpty());
    mark(m_localidad, !m_localidadClave.isEmpty());
    askLoaded();
}

void DomicilioSection::askLoaded()
{
    m_lookup.loaded(this, [this](const DomicilioLookup::Loaded& loaded) {
        m_loaded = loaded;
        refresh();
    });
}

void DomicilioSection::mark(FieldBox* box, bool fromCatalogue)
{
    if (fromCatalogue)
        m_fromCatalogue.insert(box);
    else
        m_fromCatalogue.remove(box);
    box->setOrigin(fromCatalogue ? tr("del catálogo") : QString());
    if (box == m_codigoPostal)
        box->setHelp(fromCatalogue ? QString() : tr("5 dígitos; en el campo puede faltar."));
}

void DomicilioSection::changed()
{
    refresh();
    Q_EMIT draftChanged();
}

void DomicilioSection::codigoPostalEdited(const QString& text)
{
    const quint64 asked = ++m_asked;
    m_rowsCode.clear();
    m_rows.clear();
    m_offerPlaces->close();
    mark(m_codigoPostal, false);
    if (text.size() != kCodigoPostal)
        return;
    m_lookup.byCodigoPostal(this, set(), text, [this, asked, text](const Rows& rows) {
        if (asked != m_asked)
            return;
        m_rowsCode = text;
        takeCodigoPostal(rows);
    });
}

void DomicilioSection::takeCodigoPostal(const Rows& rows)
{
    m_rows = rows;
    if (rows.isEmpty()) {
        if (m_loaded.codigosPostales)
            m_codigoPostal->setHelp(tr("No está en el catálogo; si es correcto, siga con él."));
        return;
    }
    const Rows places = oneOfEachMunicipio(rows);
    if (places.size() == 1) {
        takePlace(places.first(), rows);
        return;
    }
    m_codigoPostal->setHelp(tr("Este código abarca %1 municipios: elija el suyo.").arg(places.size()));
    QList<Suggestion> offer;
    for (const auto& place : places)
        offer.append({place.municipioNombre, entidadName(place.entidad), [this, place, rows] {
                          Rows own;
                          for (const auto& row : rows)
                              if (row.entidad == place.entidad && row.municipio == place.municipio)
                                  own.append(row);
                          m_rows = own;
                          takePlace(place, own);
                      }});
    m_offerPlaces->offer(offer);
}

void DomicilioSection::takePlace(const domain::AsentamientoRow& row, const Rows& rows)
{
    const bool typedEntidad = !m_entidad->key().isEmpty() && !m_fromCatalogue.contains(m_entidadBox);
    const bool typedMunicipio = !line(m_municipio)->text().trimmed().isEmpty()
        && !m_fromCatalogue.contains(m_municipio);
    const bool otherEntidad = typedEntidad && m_entidad->key() != row.entidad;
    const bool otherMunicipio = typedMunicipio && !sameWords(line(m_municipio)->text(), row.municipioNombre);
    if (otherEntidad || otherMunicipio) { // what a person typed is theirs
        m_codigoPostal->setHelp(
            tr("El código es de %1, %2: revise el municipio.").arg(row.municipioNombre, entidadName(row.entidad)));
        return;
    }
    takeMunicipio(row.entidad, row.municipio, row.municipioNombre);
    mark(m_codigoPostal, true);
    takeCiudad(row, rows);
    if (rows.size() == 1 && line(m_asentamiento)->text().isEmpty())
        takeAsentamiento(rows.first());
    changed();
}

/// The localidad of an urban CP, when its rows agree on the city and INEGI knows it by that name.
void DomicilioSection::takeCiudad(const domain::AsentamientoRow& row, const Rows& rows)
{
    const bool one = std::all_of(rows.begin(), rows.end(), [&row](const auto& r) { return r.ciudad == row.ciudad; });
    const bool empty = line(m_localidad)->text().isEmpty();
    if (!one || row.ciudad.isEmpty() || !empty)
        return;
    m_lookup.localidades(this, set(), row.entidad, row.municipio, row.ciudad,
                         [this, row, asked = m_asked](const QList<domain::LocalidadRow>& found) {
                             if (asked != m_asked || !line(m_localidad)->text().isEmpty())
                                 return;
                             for (const auto& localidad : found)
                                 if (sameWords(localidad.nombre, row.ciudad)) {
                                     takeLocalidad(localidad);
                                     return;
                                 }
                             if (m_loaded.localidades)
                                 return;
                             line(m_localidad)->setText(row.ciudad);
                             mark(m_localidad, true);
                             changed();
                         });
}

void DomicilioSection::takeAsentamiento(const domain::AsentamientoRow& row)
{
    line(m_asentamiento)->setText(row.nombre);
    mark(m_asentamiento, true);
    const QString tipo = domain::asentamientoTipoFor(row.tipo).toLower();
    if (!tipo.isEmpty() || m_fromCatalogue.contains(m_asentamientoTipoBox)) {
        m_asentamientoTipo->setKey(tipo);
        mark(m_asentamientoTipoBox, !tipo.isEmpty());
    }
    if (line(m_codigoPostal)->text().isEmpty()) {
        line(m_codigoPostal)->setText(row.codigoPostal);
        mark(m_codigoPostal, true);
    }
    if (line(m_municipio)->text().isEmpty())
        takeMunicipio(row.entidad, row.municipio, row.municipioNombre);
    changed();
}

void DomicilioSection::takeMunicipio(const QString& entidad, const QString& clave, const QString& nombre)
{
    if (m_entidad->key() != entidad) {
        m_entidad->setKey(entidad);
        mark(m_entidadBox, true);
        m_municipioClave.clear();
    }
    if (m_municipioClave != clave) { // the localidad's key is counted inside its municipio
        m_localidadClave.clear();
        mark(m_localidad, false);
    }
    line(m_municipio)->setText(nombre);
    m_municipioClave = clave;
    mark(m_municipio, true);
}

void DomicilioSection::takeLocalidad(const domain::LocalidadRow& row)
{
    takeMunicipio(row.entidad, row.municipio, row.municipioNombre);
    line(m_localidad)->setText(row.nombre);
    m_localidadClave = row.clave;
    mark(m_localidad, true);
    changed();
}

QList<Suggestion> DomicilioSection::offered(const Rows& rows, const QString& text)
{
    const QStringList typed = domain::searchWords(text.left(100));
    const bool oneCode = std::all_of(rows.begin(), rows.end(),
                                     [&rows](const auto& r) { return r.codigoPostal == rows.first().codigoPostal; });
    QList<Suggestion> out;
    for (const auto& row : rows) {
        if (out.size() == kMostOffered)
            break;
        if (!matches(row.nombre, typed))
            continue;
        const QString detail = oneCode ? row.tipo : tr("%1 · C.P. %2").arg(row.tipo, row.codigoPostal);
        out.append({row.nombre, detail, [this, row] { takeAsentamiento(row); }});
    }
    return out;
}

void DomicilioSection::askAsentamientos(const QString& text, Suggester::Answer answer)
{
    const QString code = line(m_codigoPostal)->text();
    if (code.size() == kCodigoPostal && code == m_rowsCode) {
        answer(offered(m_rows, text));
        return;
    }
    if (code.size() == kCodigoPostal) { // a draft that was opened: its CP was never asked for
        m_lookup.byCodigoPostal(this, set(), code, [this, code, text, answer](const Rows& rows) {
            m_rowsCode = code;
            m_rows = rows;
            answer(offered(rows, text));
        });
        return;
    }
    if (m_municipioClave.isEmpty() || text.trimmed().size() < 2) {
        answer({});
        return;
    }
    m_lookup.asentamientos(this, set(), m_entidad->key(), m_municipioClave, text,
                           [this, text, answer](const Rows& rows) { answer(offered(rows, text)); });
}

void DomicilioSection::askMunicipios(const QString& text, Suggester::Answer answer)
{
    if (text.trimmed().isEmpty() && !m_rows.isEmpty()) {
        QList<Suggestion> out;
        for (const auto& row : oneOfEachMunicipio(m_rows))
            out.append({row.municipioNombre, entidadName(row.entidad), [this, row] {
                            takeMunicipio(row.entidad, row.municipio, row.municipioNombre);
                            changed();
                        }});
        answer(out);
        return;
    }
    const QString entidad = m_entidad->key();
    if (entidad.isEmpty() && text.trimmed().size() < 2) {
        answer({});
        return;
    }
    m_lookup.municipios(this, set(), entidad, text, [this, answer](const QList<domain::MunicipioRow>& rows) {
        QList<Suggestion> out;
        for (const auto& row : rows)
            out.append({row.nombre, entidadName(row.entidad), [this, row] {
                            takeMunicipio(row.entidad, row.clave, row.nombre);
                            changed();
                        }});
        answer(out);
    });
}

void DomicilioSection::askLocalidades(const QString& text, Suggester::Answer answer)
{
    if (text.trimmed().size() < 2 && m_municipioClave.isEmpty()) {
        answer({});
        return;
    }
    m_lookup.localidades(
        this, set(), m_entidad->key(), m_municipioClave, text,
        [this, answer, municipio = line(m_municipio)->text()](QList<domain::LocalidadRow> rows) {
            if (!municipio.trimmed().isEmpty() && m_municipioClave.isEmpty()) // a municipio typed by hand goes first
                std::stable_partition(rows.begin(), rows.end(),
                                      [&](const auto& row) { return sameWords(row.municipioNombre, municipio); });
            const QLocale locale(QLocale::Spanish, QLocale::Mexico);
            QList<Suggestion> out;
            for (const auto& row : std::as_const(rows))
                out.append({row.nombre,
                            tr("%1, %2 · %3 hab.")
                                .arg(row.municipioNombre, entidadName(row.entidad), locale.toString(row.poblacion)),
                            [this, row] { takeLocalidad(row); }});
            answer(out);
        });
}

} // namespace padron::ui
