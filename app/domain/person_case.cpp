// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_case.h"

#include "domain/text_rules.h"

#include <algorithm>
#include <array>

namespace padron::domain {

namespace {

constexpr int kMaxTyped = 1024 * 1024; // of a draft, which keeps everything

bool isText(const QString& text, int most, bool ofDraft)
{
    return ofDraft || text.isEmpty() || !textFault(text, most);
}

template <class Enum, std::size_t N>
std::optional<Enum> byKey(const std::array<std::pair<Enum, const char*>, N>& rows, QStringView key)
{
    for (const auto& [value, text] : rows)
        if (key == QLatin1String(text))
            return value;
    return std::nullopt;
}

template <class Enum, std::size_t N>
QString keyIn(const std::array<std::pair<Enum, const char*>, N>& rows, Enum wanted)
{
    for (const auto& [value, text] : rows)
        if (value == wanted)
            return QLatin1String(text);
    return {};
}

constexpr std::array<std::pair<Condicion, const char*>, 4> kCondiciones{{
    {Condicion::Ninguna, ""},
    {Condicion::Emancipada, "emancipada"},
    {Condicion::Interdiccion, "interdiccion"},
    {Condicion::Apoyo, "apoyo"},
}};

constexpr std::array<std::pair<Papel, const char*>, 5> kPapeles{{
    {Papel::CartaConsentimiento, "carta_consentimiento"},
    {Papel::InstrumentoTutela, "instrumento_tutela"},
    {Papel::CartaProtesta, "carta_protesta"},
    {Papel::ActaEmancipacion, "acta_emancipacion"},
    {Papel::InstrumentoApoyo, "instrumento_apoyo"},
}};

constexpr std::array<std::pair<Respuesta, const char*>, 5> kRespuestas{{
    {Respuesta::SinPreguntar, ""},
    {Respuesta::Si, "si"},
    {Respuesta::No, "no"},
    {Respuesta::NoResponde, "no_responde"},
    {Respuesta::NoSabe, "no_sabe"},
}};

constexpr std::pair<qint64, Respuesta DatosSensibles::*> kQuestions[] = {
    {1, &DatosSensibles::indigena},
    {2, &DatosSensibles::afromexicana},
    {3, &DatosSensibles::discapacidad},
    {4, &DatosSensibles::interprete},
};

QCborMap toCbor(const DatosSensibles& answers)
{
    QCborMap map;
    for (const auto& [key, question] : kQuestions)
        if (answers.*question != Respuesta::SinPreguntar)
            map[key] = keyOf(answers.*question);
    if (!answers.lengua.isEmpty())
        map[5] = answers.lengua;
    return map;
}

core::Result<DatosSensibles> readAnswers(const QCborValue& value, bool ofDraft)
{
    core::CborMapReader read(value);
    DatosSensibles answers;
    for (const auto& [key, question] : kQuestions) {
        const auto answer = respuestaByKey(read.textOr(key, 20));
        if (!answer)
            read.reject(QStringLiteral("field %1: answer").arg(key));
        answers.*question = answer.value_or(Respuesta::SinPreguntar);
    }
    answers.lengua = read.textOr(5, ofDraft ? kMaxTyped : kMaxLanguage);
    if (!isText(answers.lengua, kMaxLanguage, ofDraft))
        read.reject(QStringLiteral("field 5: text"));
    PADRON_TRY(read.finish());
    return answers;
}

core::Result<QMap<Papel, QString>> readPapers(const QCborMap& map, bool ofDraft)
{
    QMap<Papel, QString> papers;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const auto papel = papelByKey(it.key().toString());
        const QString reference = it.value().toString();
        if (!papel || !it.value().isString() || !isText(reference, kMaxPaperReference, ofDraft))
            return core::fail(core::kCborUnexpected, QStringLiteral("papers"));
        papers.insert(*papel, reference);
    }
    return papers;
}

bool isCountry(const QString& code)
{
    return code.isEmpty()
        || (code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; }));
}

} // namespace

QString keyOf(Condicion condicion)
{
    return keyIn(kCondiciones, condicion);
}

std::optional<Condicion> condicionByKey(QStringView key)
{
    return byKey(kCondiciones, key);
}

QString keyOf(Papel papel)
{
    return keyIn(kPapeles, papel);
}

std::optional<Papel> papelByKey(QStringView key)
{
    return byKey(kPapeles, key);
}

const QList<Papel>& papeles()
{
    static const QList<Papel> all = [] {
        QList<Papel> made;
        for (const auto& row : kPapeles)
            made.append(row.first);
        return made;
    }();
    return all;
}

QString keyOf(Respuesta respuesta)
{
    return keyIn(kRespuestas, respuesta);
}

std::optional<Respuesta> respuestaByKey(QStringView key)
{
    return byKey(kRespuestas, key);
}

const QStringList& institucionesDeclarables()
{
    static const QStringList keys{QStringLiteral("ninguna"), QStringLiteral("imss"),   QStringLiteral("issste"),
                                  QStringLiteral("pemex"),   QStringLiteral("sedena"), QStringLiteral("semar"),
                                  QStringLiteral("issfam"),  QStringLiteral("imss_bienestar"), QStringLiteral("otra")};
    return keys;
}

QCborMap toCbor(const CaseFacts& facts)
{
    QCborMap map;
    if (facts.condicion != Condicion::Ninguna)
        map[1] = keyOf(facts.condicion);
    if (facts.extranjera)
        map[2] = true;
    if (!facts.pais.isEmpty())
        map[3] = facts.pais;
    if (facts.preexistente)
        map[4] = true;
    if (!facts.papeles.isEmpty()) {
        QCborMap papers;
        for (auto it = facts.papeles.begin(); it != facts.papeles.end(); ++it)
            papers[keyOf(it.key())] = it.value();
        map[5] = papers;
    }
    if (facts.sensibles.asked())
        map[6] = toCbor(facts.sensibles);
    if (!facts.derechohabiencia.isEmpty())
        map[7] = QCborArray::fromStringList(facts.derechohabiencia);
    if (facts.declaradaMs != 0)
        map[8] = facts.declaradaMs;
    return map;
}

core::Result<CaseFacts> caseFactsFromCbor(const QCborValue& value, bool ofDraft)
{
    core::CborMapReader read(value);
    CaseFacts facts;
    const auto condicion = condicionByKey(read.textOr(1, 20));
    if (!condicion)
        read.reject(QStringLiteral("field 1: condition"));
    facts.condicion = condicion.value_or(Condicion::Ninguna);
    facts.extranjera = read.has(2) && read.boolean(2);
    facts.pais = read.textOr(3, 3);
    if (!isCountry(facts.pais))
        read.reject(QStringLiteral("field 3: country"));
    facts.preexistente = read.has(4) && read.boolean(4);
    if (read.has(5)) {
        PADRON_ASSIGN(facts.papeles, readPapers(read.map(5), ofDraft));
    }
    if (read.has(6)) {
        PADRON_ASSIGN(facts.sensibles, readAnswers(read.value(6), ofDraft));
    }
    if (read.has(7)) {
        for (const QCborValue item : read.array(7, institucionesDeclarables().size())) {
            if (!institucionesDeclarables().contains(item.toString()) || facts.derechohabiencia.contains(item.toString()))
                read.reject(QStringLiteral("field 7: institution"));
            facts.derechohabiencia.append(item.toString());
        }
        if (facts.derechohabiencia.size() > 1 && facts.derechohabiencia.contains(QStringLiteral("ninguna")))
            read.reject(QStringLiteral("field 7: none and one"));
    }
    facts.declaradaMs = read.has(8) ? read.integer(8) : 0;
    PADRON_TRY(read.finish());
    return facts;
}

} // namespace padron::domain
