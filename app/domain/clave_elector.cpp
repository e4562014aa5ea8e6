// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clave_elector.h"

#include "domain/person_name.h"

#include <algorithm>

namespace padron::domain {

namespace {

constexpr int kLength = 18;
enum At { kFirst = 0, kSecond = 2, kGiven = 4, kBirth = 6, kEntidad = 12, kSexo = 14 };

/// Initial and first inner consonant, as the CURP takes them (its positions 1 and 14 are of the first surname).
QString lettersOf(const QString& name)
{
    CurpData data;
    data.primerApellido = name;
    const QString key = predictCurp16(data);
    return QString(key[0]) + key[13];
}

QString lettersOfGiven(const QString& name)
{
    CurpData data;
    data.nombres = name;
    const QString key = predictCurp16(data);
    return QString(key[3]) + key[15];
}

/// The usual ways of a name: by the rules of the CURP, by its first word, as one word.
QStringList waysOf(const QString& name, bool given)
{
    const QString plain = normalizeForExchange(name);
    const auto letters = given ? lettersOfGiven : lettersOf;
    QString joined = plain;
    joined.remove(u' ');
    return {letters(plain), letters(plain.section(u' ', 0, 0)), letters(joined)};
}

class Comparison
{
public:
    explicit Comparison(QStringView clave) : m_clave(clave) {}

    void letters(int at, const QString& name, bool given)
    {
        if (name.trimmed().isEmpty())
            return;
        const QStringList ways = waysOf(name, given);
        const auto agrees = [&](const QString& way) {
            return way[0] == m_clave[at] && (way[1] == m_clave[at + 1] || way[1] == u'X');
        };
        if (!std::any_of(ways.begin(), ways.end(), agrees))
            text(at, ways.first());
    }

    void text(int at, const QString& expected)
    {
        for (int i = 0; i < expected.size(); ++i)
            if (m_clave[at + i] != expected[i])
                differs(at + i, QString(expected[i]));
    }

    void differs(int at, const QString& expected)
    {
        m_issues.append({.field = Field::IdentificacionNumero, .rule = Rule::KeyDisagrees, .numeral = "10.II",
                         .severity = Severity::Warns, .position = at, .expected = expected});
    }

    QStringView clave() const { return m_clave; }
    Issues issues() { return std::move(m_issues); }

private:
    QStringView m_clave;
    Issues m_issues;
};

void compareEntidad(Comparison& comparison, const CurpData& data, bool known)
{
    const QStringView code = comparison.clave().mid(kEntidad, 2);
    const bool abroad = code == QStringView(u"87") || code == QStringView(u"88");
    if (known && data.entidadNacimiento.isAbroad()) {
        if (!abroad)
            comparison.text(kEntidad, QStringLiteral("88"));
    } else if (known) {
        comparison.text(kEntidad, data.entidadNacimiento.inegiCode());
    } else if (!abroad && !Entidad::fromInegi(code.toInt())) {
        comparison.differs(kEntidad, {}); // of no entity at all
    }
}

} // namespace

Issues compareClaveElector(QStringView clave, const CurpData& data, CurpDataKnown known)
{
    if (clave.size() != kLength)
        return {};
    Comparison comparison(clave);
    comparison.letters(kFirst, data.primerApellido, false);
    comparison.letters(kSecond, data.segundoApellido, false);
    comparison.letters(kGiven, data.nombres, true);
    if (data.fechaNacimiento.isValid())
        comparison.text(kBirth, data.fechaNacimiento.toString(u"yyMMdd"));
    compareEntidad(comparison, data, known.entidadNacimiento);
    if (known.sexo && data.sexo != Sexo::X)
        comparison.text(kSexo, QString(curpLetter(data.sexo)));
    return comparison.issues();
}

} // namespace padron::domain
