// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/typed_seed.h"

#include "domain/person_name.h"
#include "shell/typed_query.h"

#include <QStringList>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr char kTyped[] = "dd/MM/yyyy";

/// Lower case without accents, "Ma." as "maria".
QString plain(const QString& text)
{
    return domain::searchWords(text).join(u' ');
}

bool isOneOf(const QString& text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* one) { return text == QLatin1String(one); });
}

/// Words that go with the one after them.
bool isParticle(const QString& word)
{
    return isOneOf(plain(word), {"de", "del", "la", "las", "los", "y", "el", "mac", "mc", "van", "von", "da", "di"});
}

bool isSaint(const QString& word)
{
    return isOneOf(plain(word), {"san", "santa", "santo"});
}

/// "María del Carmen", "José de Jesús": given names, not surnames.
bool isDevotion(const QString& first, const QString& group)
{
    return isOneOf(plain(first), {"maria", "m", "jose", "j", "rosa", "luz", "flor", "juan"})
        && isOneOf(plain(group), {"de jesus", "del carmen", "del rosario", "del pilar", "del socorro", "del refugio",
                                  "del consuelo", "del rocio", "de lourdes", "de fatima", "de guadalupe", "de los angeles",
                                  "de los dolores", "de la luz", "de la paz", "de la concepcion", "de la asuncion",
                                  "de la soledad", "de los remedios", "de las mercedes", "de las nieves", "del mar",
                                  "del sol", "de dios"});
}

/// Compound surnames with a particle inside.
bool isCompound(const QString& first, const QString& group)
{
    return isOneOf(plain(first + u' ' + group),
                   {"montes de oca", "ponce de leon", "diaz de leon", "luna de leon", "garcia de leon", "ladron de guevara",
                    "velez de guevara", "nino de guevara", "beltran de guevara", "hurtado de mendoza", "gonzalez de mendoza",
                    "diaz de mendoza", "lopez de mendoza", "fernandez de lara", "nunez de lara", "perez de lara",
                    "martinez de lara", "lopez de lara", "garcia de la cadena", "gomez de la cadena", "sanchez de tagle",
                    "gomez de tagle", "alvarez del castillo", "martinez del campo", "martin del campo", "diaz del campo",
                    "cabeza de vaca", "lopez de santa anna", "ortiz de zarate", "saenz de miera", "perez de leon"});
}

QString capital(QString word)
{
    const bool shouted = word.size() > 1 && word == word.toUpper();
    if (shouted)
        word = word.toLower();
    word[0] = word.at(0).toUpper();
    return word;
}

/// "maría de la cruz" -> {"María", "de la Cruz"}: particles and saints go with the word they precede.
QStringList groupsOf(const QString& typed)
{
    QStringList groups;
    QString pending;
    for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts)) {
        if (isParticle(word)) {
            pending += word.toLower() + u' ';
        } else if (isSaint(word)) {
            pending += capital(word) + u' ';
        } else {
            groups << pending + capital(word);
            pending.clear();
        }
    }
    if (!pending.isEmpty())
        groups << pending.trimmed();
    return groups;
}

/// Joins what belongs together: devotions to the given name before them, halves of compound surnames.
QStringList joined(const QStringList& groups)
{
    QStringList parts;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool devotion = i == 1 && isDevotion(groups.first(), groups.at(i));
        if (devotion || (i > 0 && isCompound(groups.at(i - 1), groups.at(i))))
            parts.last() += u' ' + groups.at(i);
        else
            parts << groups.at(i);
    }
    return parts;
}

void takeSurnames(QStringList surnames, domain::PersonDraft& person)
{
    if (surnames.size() >= 2)
        person.segundoApellido = surnames.takeLast();
    person.primerApellido = surnames.join(u' ');
}

void seedName(const QString& typed, domain::PersonDraft& person)
{
    if (const qsizetype comma = typed.indexOf(u','); comma > 0) {
        takeSurnames(joined(groupsOf(typed.left(comma))), person);
        person.nombres = groupsOf(typed.mid(comma + 1).remove(u',')).join(u' ');
        return;
    }
    QStringList parts = joined(groupsOf(typed));
    const qsizetype surnames = std::min<qsizetype>(2, parts.size() - 1);
    if (surnames > 0) {
        takeSurnames(parts.last(surnames), person);
        parts.resize(parts.size() - surnames);
    }
    person.nombres = parts.join(u' ');
}

void seedCurp(const domain::Curp& curp, domain::PersonDraft& person)
{
    person.curp = curp.text();
    person.fechaNacimiento = curp.fechaNacimiento().toString(QLatin1String(kTyped));
    person.sexo = domain::curpLetter(curp.sexo());
    person.entidadNacimiento = curp.entidadNacimiento().curpCode();
    for (const auto field : {domain::Field::FechaNacimiento, domain::Field::Sexo, domain::Field::EntidadNacimiento})
        person.origins.insert(static_cast<int>(field), static_cast<int>(domain::Origin::DeLaCurp));
}

} // namespace

void seedFromTyped(domain::FamilyDraft& draft, const QString& typed)
{
    if (draft.people.isEmpty())
        return;
    domain::PersonDraft& person = draft.people.first();
    const TypedQuery query = readTyped(typed);
    seedName(query.name, person);
    person.curp = query.curpPart;
    person.telefono = query.telefono;
    if (query.birth)
        person.fechaNacimiento = query.birth->toString(QLatin1String(kTyped));
    if (query.curp)
        seedCurp(*query.curp, person);
}

} // namespace padron::ui
