// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/derechohabiencia.h"
#include "domain/derechohabiencia_errors.h"
#include "domain/person_case.h"

#include <QTest>

using namespace padron::domain;
using namespace Qt::StringLiterals;
using R = ResultadoConsulta;

namespace {

const QString kCurp = u"GUHE850314MCSTRL09"_s;

Curp curp()
{
    // an invented key with its own check digit
    const QString first = kCurp.left(17);
    return *Curp::parse(first + curpCheckDigit(first));
}

RawAnswer vigente()
{
    return {R::Vigente, curp().text(), u"ELENA"_s, u"GUTIERREZ"_s, u"HERNANDEZ"_s, u"12345678903"_s, u"titular"_s,
            u"22/11/2026 09:05:07"_s};
}

QString codeOf(padron::core::ErrorCode code)
{
    return QString::fromUtf8(code.id().data(), qsizetype(code.id().size()));
}

} // namespace

class TestDerechohabiencia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysGoThereAndBack()
    {
        for (const auto institucion : instituciones()) {
            QCOMPARE(institucionByKey(keyOf(institucion)), std::optional(institucion));
            QVERIFY(institucionesDeclarables().contains(keyOf(institucion)));
        }
        for (const auto resultado : {R::SinRespuesta, R::CurpNoEncontrada, R::SinDerechohabiencia, R::Vigente})
            QCOMPARE(resultadoConsultaByKey(keyOf(resultado)), std::optional(resultado));
        for (const auto tipo : {TipoDerechohabiente::Titular, TipoDerechohabiente::Beneficiario})
            QCOMPARE(tipoDerechohabienteByKey(keyOf(tipo)), std::optional(tipo));
        QVERIFY(!institucionByKey(u"pemex"));
        QVERIFY(!resultadoConsultaByKey(u""));
        QVERIFY(!tipoDerechohabienteByKey(u"otro"));
    }

    void anNssHasItsLuhnDigit()
    {
        for (const char* good : {"12345678903", "72045634895", "97887301238", "01928074564"}) {
            const QString text = QString::fromLatin1(good);
            QVERIFY2(Nss::parse(text), good);
            QCOMPARE(Nss::parse(text)->text(), text); // the leading zero too
            for (int at = 0; at < 11; ++at) {         // Luhn finds every wrong digit
                QString wrong = text;
                wrong[at] = QChar(u'0' + (wrong[at].unicode() - u'0' + 1) % 10);
                QVERIFY2(!Nss::parse(wrong), qPrintable(wrong));
            }
        }
        QCOMPARE(Nss::parse(u" 1234-56-7890-3 ")->text(), u"12345678903"_s);
        for (const auto* bad : {u"", u"1928074564", u"001928074564", u"1234567890A", u"00000000000", u"1234567890\u0663"})
            QVERIFY(!Nss::parse(QStringView(bad)));
    }

    void aNumberOfTheIsssteIsLikeAnRfc()
    {
        QCOMPARE(NumeroIssste::parse(u" gahm801231/10 ")->text(), u"GAHM801231/10"_s);
        QVERIFY(NumeroIssste::parse(u"ÑAHM000229/90"));
        for (const auto* bad : {u"GAHM801231", u"GAHM801331/10", u"GAHM801231-10", u"GAH1801231/10", u"GAHM801231/1A",
                                u"GAHM800230/10"})
            QVERIFY(!NumeroIssste::parse(QStringView(bad)));
        QVERIFY(isNumeroOf(Institucion::Issste, u"GAHM801231/10"));
        QVERIFY(isNumeroOf(Institucion::Issste, u"12345678903"));
        QVERIFY(!isNumeroOf(Institucion::Imss, u"GAHM801231/10"));
        QVERIFY(!isNumeroOf(Institucion::Imss, u"12345678904"));
    }

    void theTimeIsAsTheAnexoWritesIt()
    {
        QCOMPARE(parseAnswerTime(u"22/11/2026 23:59:58").toString(u"yyyy-MM-ddTHH:mm:ss"_s), u"2026-11-22T23:59:58"_s);
        QVERIFY(parseAnswerTime(u"29/02/2024 00:00:00").isValid());
        for (const auto* bad : {u"", u"22/11/2026", u"2026-11-22 10:00:00", u"29/02/2026 10:00:00", u"22/11/2026 24:00:00",
                                u"11/22/2026 10:00:00", u"22/11/2026 10:60:00", u"22/11/2026 9:05:07", u"22/11/2026T10:00:00",
                                u"+2/11/2026 10:00:00", u"22/11/2026 10:00:00 "})
            QVERIFY2(!parseAnswerTime(QStringView(bad)).isValid(), qPrintable(QString::fromUtf16(bad)));
    }

    void whatIsVigenteKeepsAllThatWasTold()
    {
        const auto answer = judgeAnswer(curp(), vigente());
        QCOMPARE(answer.resultado, R::Vigente);
        QCOMPARE(answer.codigo, QString());
        QCOMPARE(answer.curp, curp().text());
        QCOMPARE(answer.numero, u"12345678903"_s);
        QCOMPARE(answer.tipo, std::optional(TipoDerechohabiente::Titular));
        QCOMPARE(answer.fechaHora, u"22/11/2026 09:05:07"_s);
        QCOMPARE(answer.fechaHoraLeida.time(), QTime(9, 5, 7));
        RawAnswer raw = vigente();
        raw.curp = u' ' + raw.curp.toLower();
        raw.segundoApellido = u"XX"_s;
        raw.numero = u"99999999999"_s; // evidence all the same
        QCOMPARE(judgeAnswer(curp(), raw).resultado, R::Vigente);
        QCOMPARE(judgeAnswer(curp(), raw).segundoApellido, QString());
        QCOMPARE(judgeAnswer(curp(), raw).numero, u"99999999999"_s);
    }

    void anAnswerAboutAnotherCurpIsNone()
    {
        for (const R resultado : {R::Vigente, R::SinDerechohabiencia, R::CurpNoEncontrada}) {
            RawAnswer raw = vigente();
            raw.resultado = resultado;
            raw.curp = u"XEXX010101HNEXXXA4"_s;
            const auto answer = judgeAnswer(curp(), raw);
            QCOMPARE(answer.resultado, R::SinRespuesta);
            QCOMPARE(answer.codigo, codeOf(kConsultaOtherCurp));
            QCOMPARE(answer.nombres, QString()); // nothing of somebody else is kept
        }
    }

    void halfAnAnswerIsNone_data()
    {
        QTest::addColumn<RawAnswer>("raw");
        const auto row = [](const char* name, auto change) {
            RawAnswer raw = vigente();
            change(raw);
            QTest::newRow(name) << raw;
        };
        row("no curp", [](RawAnswer& raw) { raw.curp.clear(); });
        row("no name", [](RawAnswer& raw) { raw.nombres = u"  "_s; });
        row("no kind", [](RawAnswer& raw) { raw.tipo.clear(); });
        row("another kind", [](RawAnswer& raw) { raw.tipo = u"pensionado"_s; });
        row("no time", [](RawAnswer& raw) { raw.fechaHora.clear(); });
        row("another time", [](RawAnswer& raw) { raw.fechaHora = u"2026-11-22T09:05:07"_s; });
        row("too long", [](RawAnswer& raw) { raw.nombres = QString(101, u'A'); });
        row("hidden characters", [](RawAnswer& raw) { raw.primerApellido = u"A\u202eB"_s; });
        row("an impossible time where none was due", [](RawAnswer& raw) {
            raw.resultado = R::SinDerechohabiencia;
            raw.fechaHora = u"31/02/2026 10:00:00"_s;
        });
    }

    void halfAnAnswerIsNone()
    {
        QFETCH(RawAnswer, raw);
        const auto answer = judgeAnswer(curp(), raw);
        QCOMPARE(answer, sinRespuesta(kConsultaUnreadable));
    }

    void theOtherTwoOutcomesNeedNothingElse()
    {
        for (const R resultado : {R::CurpNoEncontrada, R::SinDerechohabiencia}) {
            QCOMPARE(judgeAnswer(curp(), {.resultado = resultado}).resultado, resultado);
            QVERIFY(judgeAnswer(curp(), {.resultado = resultado}).codigo.isEmpty());
        }
        QCOMPARE(judgeAnswer(curp(), {}).codigo, codeOf(kConsultaSaidNothing));
    }

    void namesAreComparedAsTheySound()
    {
        auto answer = judgeAnswer(curp(), vigente());
        const auto against = [&answer](const char16_t* nombres, const char16_t* primero, const char16_t* segundo) {
            return compareNames(answer, QString::fromUtf16(nombres), QString::fromUtf16(primero), QString::fromUtf16(segundo));
        };
        QCOMPARE(against(u"Elena", u"Gutiérrez", u"Hernández"), NameAgreement::Same);
        QCOMPARE(against(u"Helena", u"Gutierres", u"Hernández"), NameAgreement::Variant);
        QCOMPARE(against(u"Elena", u"Hernández", u"Gutiérrez"), NameAgreement::Variant);
        QCOMPARE(against(u"Elena", u"Gutiérrez", u""), NameAgreement::Variant);
        QCOMPARE(against(u"Rosa", u"López", u"Díaz"), NameAgreement::Other);
        QCOMPARE(against(u"Rosa", u"Gutiérrez", u"Hernández"), NameAgreement::Other);
        answer.segundoApellido.clear();
        QCOMPARE(against(u"Elena", u"Gutiérrez", u"XX"), NameAgreement::Same);
    }
};

QTEST_APPLESS_MAIN(TestDerechohabiencia)
#include "tst_derechohabiencia.moc"
