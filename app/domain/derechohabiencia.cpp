// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/derechohabiencia.h"

#include "domain/derechohabiencia_errors.h"

#include <algorithm>
#include <array>

namespace padron::domain {

namespace {

constexpr int kMostAnswerText = 100; // a field of the answer; names have 50 (GIIS-B015)

template <class Value> struct Named
{
    Value value;
    QLatin1String key;
};

constexpr std::array kInstituciones{Named<Institucion>{Institucion::Imss, QLatin1String("imss")},
                                    Named<Institucion>{Institucion::Issste, QLatin1String("issste")}};
constexpr std::array kResultados{
    Named<ResultadoConsulta>{ResultadoConsulta::SinRespuesta, QLatin1String("sin_respuesta")},
    Named<ResultadoConsulta>{ResultadoConsulta::CurpNoEncontrada, QLatin1String("curp_no_encontrada")},
    Named<ResultadoConsulta>{ResultadoConsulta::SinDerechohabiencia, QLatin1String("sin_derechohabiencia")},
    Named<ResultadoConsulta>{ResultadoConsulta::Vigente, QLatin1String("vigente")}};
constexpr std::array kTipos{
    Named<TipoDerechohabiente>{TipoDerechohabiente::Titular, QLatin1String("titular")},
    Named<TipoDerechohabiente>{TipoDerechohabiente::Beneficiario, QLatin1String("beneficiario")}};

template <class Table, class Value> QString keyIn(const Table& table, Value value)
{
    for (const auto& row : table)
        if (row.value == value)
            return QString(row.key);
    return {};
}

template <class Value, class Table> std::optional<Value> valueIn(const Table& table, QStringView key)
{
    for (const auto& row : table)
        if (key == row.key)
            return row.value;
    return std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPlain(const QString& text)
{
    return text.size() <= kMostAnswerText && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

int luhnSum(const QString& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].unicode() - u'0';
        const int weighed = i % 2 ? 2 * digit : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum;
}

/// A surname that is none, as exchange files write it.
QString surname(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.compare(u"XX", Qt::CaseInsensitive) == 0 || trimmed == u"-" ? QString() : trimmed;
}

} // namespace

const QList<Institucion>& instituciones()
{
    static const QList<Institucion> all{Institucion::Imss, Institucion::Issste};
    return all;
}

QString keyOf(Institucion institucion)
{
    return keyIn(kInstituciones, institucion);
}

std::optional<Institucion> institucionByKey(QStringView key)
{
    return valueIn<Institucion>(kInstituciones, key);
}

QString keyOf(ResultadoConsulta resultado)
{
    return keyIn(kResultados, resultado);
}

std::optional<ResultadoConsulta> resultadoConsultaByKey(QStringView key)
{
    return valueIn<ResultadoConsulta>(kResultados, key);
}

QString keyOf(TipoDerechohabiente tipo)
{
    return keyIn(kTipos, tipo);
}

std::optional<TipoDerechohabiente> tipoDerechohabienteByKey(QStringView key)
{
    return valueIn<TipoDerechohabiente>(kTipos, key);
}

std::optional<Nss> Nss::parse(QStringView text)
{
    QString digits;
    for (const QChar c : text.trimmed()) {
        if (isDigit(c))
            digits.append(c);
        else if (c != u' ' && c != u'-')
            return std::nullopt;
    }
    const bool allZero = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c == u'0'; });
    if (digits.size() != 11 || allZero || luhnSum(digits) % 10 != 0)
        return std::nullopt;
    return Nss(digits);
}

std::optional<NumeroIssste> NumeroIssste::parse(QStringView text)
{
    const QString number = text.trimmed().toString().toUpper();
    if (number.size() != 13 || number[10] != u'/')
        return std::nullopt;
    for (int i = 0; i < 13; ++i) {
        const bool letter = i < 4, digit = (i >= 4 && i < 10) || i > 10;
        const bool isLetter = (number[i] >= u'A' && number[i] <= u'Z') || number[i] == u'\u00d1';
        if ((letter && !isLetter) || (digit && !isDigit(number[i])))
            return std::nullopt;
    }
    const int month = number.mid(6, 2).toInt(), day = number.mid(8, 2).toInt();
    if (!QDate::isValid(2000, month, day)) // a leap year: of two digits nobody knows the century
        return std::nullopt;
    return NumeroIssste(number);
}

bool isNumeroOf(Institucion institucion, QStringView text)
{
    return Nss::parse(text) || (institucion == Institucion::Issste && NumeroIssste::parse(text));
}

QDateTime parseAnswerTime(QStringView text)
{
    static constexpr char kShape[] = "00/00/0000 00:00:00";
    const QString told = text.toString();
    if (told.size() != qsizetype(sizeof kShape) - 1)
        return {};
    for (qsizetype i = 0; i < told.size(); ++i)
        if (kShape[i] == '0' ? !isDigit(told[i]) : told[i] != QLatin1Char(kShape[i]))
            return {};
    const QDate day(told.mid(6, 4).toInt(), told.mid(3, 2).toInt(), told.left(2).toInt());
    const QTime time(told.mid(11, 2).toInt(), told.mid(14, 2).toInt(), told.mid(17, 2).toInt());
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

RespuestaInstitucion sinRespuesta(core::ErrorCode why)
{
    RespuestaInstitucion answer;
    answer.codigo = QString::fromUtf8(why.id().data(), qsizetype(why.id().size()));
    return answer;
}

RespuestaInstitucion judgeAnswer(const Curp& asked, const RawAnswer& raw)
{
    if (raw.resultado == ResultadoConsulta::SinRespuesta)
        return sinRespuesta(kConsultaSaidNothing);
    for (const QString* text : {&raw.curp, &raw.nombres, &raw.primerApellido, &raw.segundoApellido, &raw.numero,
                                &raw.tipo, &raw.fechaHora})
        if (!isPlain(*text))
            return sinRespuesta(kConsultaUnreadable);

    const bool vigente = raw.resultado == ResultadoConsulta::Vigente;
    if ((vigente || !raw.curp.isEmpty()) && raw.curp.trimmed().toUpper() != asked.text())
        return sinRespuesta(raw.curp.trimmed().isEmpty() ? kConsultaUnreadable : kConsultaOtherCurp);

    RespuestaInstitucion answer;
    answer.resultado = raw.resultado;
    answer.fechaHora = raw.fechaHora.trimmed();
    answer.fechaHoraLeida = parseAnswerTime(answer.fechaHora);
    if (!answer.fechaHora.isEmpty() && !answer.fechaHoraLeida.isValid())
        return sinRespuesta(kConsultaUnreadable);
    if (!vigente)
        return answer;
    answer.curp = asked.text();
    answer.nombres = raw.nombres.trimmed();
    answer.primerApellido = surname(raw.primerApellido);
    answer.segundoApellido = surname(raw.segundoApellido);
    answer.numero = raw.numero.trimmed();
    answer.tipo = tipoDerechohabienteByKey(raw.tipo);
    if (answer.nombres.isEmpty() || !answer.tipo || answer.fechaHora.isEmpty())
        return sinRespuesta(kConsultaUnreadable);
    return answer;
}

NameAgreement compareNames(const RespuestaInstitucion& answer, const QString& nombres, const QString& primerApellido,
                           const QString& segundoApellido)
{
    PersonTraits told, captured;
    told.nombres = answer.nombres;
    told.primerApellido = answer.primerApellido;
    told.segundoApellido = answer.segundoApellido;
    captured.nombres = nombres;
    captured.primerApellido = surname(primerApellido);
    captured.segundoApellido = surname(segundoApellido);
    const Likeness likeness = compare(told, captured);
    const auto has = [&likeness](LikenessReason reason) { return likeness.reasons.contains(reason); };
    if (has(LikenessReason::NameEqual) && !has(LikenessReason::SurnamesSwapped) && !has(LikenessReason::SurnameMissing))
        return NameAgreement::Same;
    if (has(LikenessReason::NameEqual) || has(LikenessReason::NameVariant) || has(LikenessReason::NameAlike))
        return NameAgreement::Variant;
    return NameAgreement::Other;
}

} // namespace padron::domain
