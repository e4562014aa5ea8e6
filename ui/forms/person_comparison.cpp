// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/person_comparison.h"

#include "domain/draft_reading.h"
#include "domain/name_sound.h"
#include "domain/person_name.h"
#include "domain/typed_date.h"
#include "errors/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr char kDay[] = "dd/MM/yyyy";

class Comparison
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::Comparison)

public:
    static QList<ComparedRow> rows(const ComparedPerson& a, const ComparedPerson& b)
    {
        QList<ComparedRow> rows{
            {tr("Nombre"), a.nombre, b.nombre, ofNames(a.nombre, b.nombre)},
            {tr("Apellidos"), a.apellidos, b.apellidos, ofNames(a.apellidos, b.apellidos)},
            {tr("Nacimiento"), a.nacimiento, b.nacimiento, ofDates(a.nacimiento, b.nacimiento)},
            {tr("Sexo"), a.sexo, b.sexo, ofTexts(a.sexo, b.sexo)},
            {tr("Nació en"), a.entidad, b.entidad, ofTexts(a.entidad, b.entidad)},
            {tr("CURP"), a.curp, b.curp, ofCodes(a.curp, b.curp), true},
            {tr("Identificación"), a.identificacion, b.identificacion, ofTexts(a.identificacion, b.identificacion)},
            {tr("Domicilio"), a.domicilio, b.domicilio, ofTexts(a.domicilio, b.domicilio)},
            {tr("Teléfono"), a.telefono, b.telefono, ofCodes(a.telefono, b.telefono), true},
            {tr("Familia"), a.familia, b.familia, Agreement::Aside},
            {tr("Folio"), a.folio, b.folio, Agreement::Aside, true},
        };
        rows.removeIf([](const ComparedRow& row) {
            const bool saysNothing = row.agreement == Agreement::Aside && row.left == row.right;
            return saysNothing || (row.left.isEmpty() && row.right.isEmpty());
        });
        return rows;
    }

    static QString newFamily() { return tr("Familia nueva"); }
    static QString laterFolio() { return tr("se da al registrar"); }

private:
    static bool oneIsMissing(const QString& a, const QString& b) { return a.isEmpty() || b.isEmpty(); }

    static Agreement ofTexts(const QString& a, const QString& b)
    {
        if (oneIsMissing(a, b))
            return Agreement::Unknown;
        return domain::searchWords(a) == domain::searchWords(b) ? Agreement::Equal : Agreement::Differs;
    }

    static Agreement ofCodes(const QString& a, const QString& b)
    {
        if (oneIsMissing(a, b))
            return Agreement::Unknown;
        const bool near = domain::editDistance(a, b, 2) <= 2;
        return a == b ? Agreement::Equal : near ? Agreement::Alike : Agreement::Differs;
    }

    static bool alike(const QString& x, const QString& y)
    {
        const int most = domain::mistakesAllowed(std::max(x.size(), y.size()));
        return domain::soundOf(x) == domain::soundOf(y) || (most > 0 && domain::editDistance(x, y, most) <= most);
    }

    static Agreement ofNames(const QString& a, const QString& b)
    {
        const Agreement plain = ofTexts(a, b);
        if (plain != Agreement::Differs)
            return plain;
        QStringList few = domain::nameWords(a), many = domain::nameWords(b);
        if (few.size() > many.size())
            few.swap(many);
        const bool allFound = std::all_of(few.begin(), few.end(), [&many](const QString& word) {
            return std::any_of(many.begin(), many.end(), [&](const QString& other) { return alike(word, other); });
        });
        return allFound && !few.isEmpty() ? Agreement::Alike : Agreement::Differs;
    }

    static Agreement ofDates(const QString& a, const QString& b)
    {
        const Agreement plain = ofTexts(a, b);
        const auto x = domain::parseTypedDate(a), y = domain::parseTypedDate(b);
        if (plain != Agreement::Differs || !x || !y)
            return plain;
        if (*x == *y)
            return Agreement::Equal;
        const bool swapped = x->year() == y->year() && x->day() == y->month() && x->month() == y->day();
        const bool near = domain::editDistance(x->toString(QLatin1String(kDay)), y->toString(QLatin1String(kDay)), 1) <= 1;
        return swapped || near ? Agreement::Alike : Agreement::Differs;
    }
};

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

QString identificationText(const QString& tipo, const QString& numero)
{
    const auto known = domain::identificacionTipoByKey(tipo);
    return joined({known ? identificacionLabel(*known) : QString(), numero.trimmed()});
}

/// Both sides in the same words and the same order, so that equal homes read equal.
QString homeText(const domain::DomicilioDraft& home)
{
    const auto kind = domain::numeroKindByKey(home.numeroKind);
    const bool numbered = kind == domain::NumeroKind::Numero;
    const QString number = numbered || !kind ? home.numeroExterior : numeroKindLabel(*kind);
    const auto entidad = domain::Entidad::fromInegi(home.entidad.toInt());
    return joined({QStringList{home.vialidadTipo, home.vialidad, number}.join(u' ').simplified(), home.asentamiento.simplified(),
                   home.localidad.simplified(), home.municipio.simplified(), entidad ? entidad->name() : QString(),
                   home.referencias.simplified()});
}

} // namespace

ComparedPerson comparedOf(const domain::Person& person, const QString& familia)
{
    ComparedPerson told;
    told.nombre = person.name.nombres();
    told.apellidos = QStringList{person.name.primerApellido(), person.name.segundoApellido()}.join(u' ').trimmed();
    told.nacimiento = person.fechaNacimiento.toString(QLatin1String(kDay));
    told.sexo = sexoLabel(person.sexo);
    told.entidad = person.entidadNacimiento.name();
    told.curp = person.curp ? person.curp->text() : QString();
    if (const auto& shown = person.identification)
        told.identificacion = identificationText(domain::keyOf(shown->tipo), shown->numero);
    told.domicilio = homeText(domain::draftOf(person.domicilio));
    told.telefono = person.telefono;
    told.familia = familia;
    told.folio = person.folio.text();
    return told;
}

ComparedPerson comparedOf(const domain::FamilyDraft& draft, int member)
{
    const domain::PersonDraft& person = draft.people.at(member);
    const int titular = std::max(0, domain::titularIndex(draft));
    const auto sexo = person.sexo.size() == 1 ? domain::sexoFromCurpLetter(person.sexo.front()) : std::nullopt;
    const auto entidad = domain::Entidad::fromCurpCode(person.entidadNacimiento);
    ComparedPerson told;
    told.nombre = person.nombres.simplified();
    told.apellidos = QStringList{person.primerApellido, person.segundoApellido}.join(u' ').simplified();
    told.nacimiento = person.fechaNacimiento.trimmed();
    told.sexo = sexo ? sexoLabel(*sexo) : QString();
    told.entidad = entidad ? entidad->name() : QString();
    told.curp = person.curp.trimmed().toUpper();
    told.identificacion = identificationText(person.identificacionTipo, person.identificacionNumero);
    told.domicilio = homeText(person.domicilioDelTitular ? draft.people.at(titular).domicilio : person.domicilio);
    told.telefono = domain::parseTelefono(person.telefono).value_or(person.telefono);
    told.familia = draft.people.size() > 1 ? parentescoLabel(person.parentesco) : Comparison::newFamily();
    told.folio = Comparison::laterFolio();
    return told;
}

QList<ComparedRow> compareRows(const ComparedPerson& left, const ComparedPerson& right)
{
    return Comparison::rows(left, right);
}

} // namespace padron::ui
