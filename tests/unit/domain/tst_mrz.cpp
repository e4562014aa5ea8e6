// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mrz.h"

#include <QRandomGenerator>
#include <QTest>

using namespace padron::domain;

namespace {

const QDate kToday(2026, 11, 22);

QString digit(const QString& text)
{
    return QString(mrzCheckDigit(text));
}

/// An invented INE: every check made here by the published weights.
QStringList ine(QString sex = QStringLiteral("M"), const QString& names = QStringLiteral("LUNA<PAZ<<MARIA<GUADALUPE"))
{
    const QString cic = QStringLiteral("123456789"), birth = QStringLiteral("840315"), expiry = QStringLiteral("321231");
    const QString first = QStringLiteral("IDMEX") + cic + digit(cic) + QStringLiteral("<<0457012345678");
    QString second = birth + digit(birth) + sex + expiry + digit(expiry) + QStringLiteral("MEX<02<<12345");
    second += QString(29 - second.size(), u'<');
    second += digit(first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11));
    return {first, second, names + QString(30 - std::min<qsizetype>(30, names.size()), u'<')};
}

MrzFault faultOf(const QString& text)
{
    const auto read = parseMrz(text, kToday);
    return read ? MrzFault(-1) : read.error();
}

QString changed(QStringList lines, int line, int at, char16_t to)
{
    lines[line][at] = to;
    return lines.join(u'\n');
}

} // namespace

/// The machine-readable zones of ICAO 9303, with the INE's own way of writing the sex.
class TestMrz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSpecimensOfTheStandard()
    {
        const auto passport = parseMrz(u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r\n"
                                       u"L898902C36UTO7408122F1204159ZE184226B<<<<<10\r\n",
                                       kToday);
        QVERIFY(passport);
        QCOMPARE(passport->tipo, IdentificacionTipo::Pasaporte);
        QCOMPARE(passport->numero, QStringLiteral("L898902C3"));
        QCOMPARE(passport->emisor, QStringLiteral("UTO"));
        QCOMPARE(passport->nombres, QStringLiteral("Anna Maria"));
        QCOMPARE(passport->primerApellido, QStringLiteral("Eriksson"));
        QCOMPARE(passport->segundoApellido, QString());
        QCOMPARE(passport->nacimiento, QDate(1974, 8, 12));
        QCOMPARE(passport->vigencia, QDate(2012, 4, 15));
        QVERIFY(passport->sexo == Sexo::Mujer);

        const auto card = parseMrz(u"I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n"
                                   u"ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                                   kToday);
        QVERIFY(card);
        QCOMPARE(card->tipo, IdentificacionTipo::Otra);
        QCOMPARE(card->numero, QStringLiteral("D23145890"));
        QCOMPARE(card->nacimiento, QDate(1974, 8, 12));
    }

    void onTheIneAnMIsAWoman()
    {
        const auto she = parseMrz(ine(QStringLiteral("M")).join(u'\n'), kToday);
        QVERIFY(she);
        QCOMPARE(she->tipo, IdentificacionTipo::Ine);
        QVERIFY(she->sexo == Sexo::Mujer);
        QVERIFY(parseMrz(ine(QStringLiteral("H")).join(u'\n'), kToday)->sexo == Sexo::Hombre);
        QVERIFY(!parseMrz(ine(QStringLiteral("<")).join(u'\n'), kToday)->sexo);
        // the same letter on a passport
        const auto passport = parseMrz(u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                       u"L898902C36UTO7408122M1204159ZE184226B<<<<<10",
                                       kToday);
        QVERIFY(passport);
        QVERIFY(passport->sexo == Sexo::Hombre);
    }

    void theLinesMayComeInOnePiece()
    {
        const auto whole = parseMrz(ine().join(u'\n'), kToday);
        QVERIFY(whole);
        QVERIFY(parseMrz(ine().join(QString()), kToday) == whole);
        QVERIFY(parseMrz(ine().join(QStringLiteral(" \r\n")) + u'\n', kToday) == whole);
        QCOMPARE(whole->vigencia, QDate(2032, 12, 31));
        QCOMPARE(whole->nombres, QStringLiteral("Maria Guadalupe"));
        QCOMPARE(whole->segundoApellido, QStringLiteral("Paz"));
    }

    void eachWrongCheckIsTold()
    {
        QCOMPARE(faultOf(changed(ine(), 0, 7, u'0')), MrzFault::Number);
        QCOMPARE(faultOf(changed(ine(), 1, 0, u'9')), MrzFault::Birth);
        QCOMPARE(faultOf(changed(ine(), 1, 8, u'4')), MrzFault::Expiry);
        QCOMPARE(faultOf(changed(ine(), 1, 22, u'9')), MrzFault::Composite);
        QCOMPARE(faultOf(changed(ine(), 1, 29, ine()[1][29] == u'5' ? u'6' : u'5')), MrzFault::Composite);
        const QString name = QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        QCOMPARE(faultOf(name + QStringLiteral("L898902C46UTO7408122F1204159ZE184226B<<<<<10")), MrzFault::Number);
        QCOMPARE(faultOf(name + QStringLiteral("L898902C36UTO7408132F1204159ZE184226B<<<<<10")), MrzFault::Birth);
        QCOMPARE(faultOf(name + QStringLiteral("L898902C36UTO7408122F1204169ZE184226B<<<<<10")), MrzFault::Expiry);
        QCOMPARE(faultOf(name + QStringLiteral("L898902C36UTO7408122F1204159ZE184227B<<<<<10")), MrzFault::Optional);
        QCOMPARE(faultOf(name + QStringLiteral("L898902C36UTO7408122F1204159ZE184226B<<<<<11")), MrzFault::Composite);
    }

    void aDateOutsideTheCalendarIsNone()
    {
        auto lines = ine();
        const QString birth = QStringLiteral("850231");
        lines[1].replace(0, 7, birth + digit(birth));
        lines[1][29] = digit(lines[0].mid(5) + lines[1].left(7) + lines[1].mid(8, 7) + lines[1].mid(18, 11)).front();
        QCOMPARE(faultOf(lines.join(u'\n')), MrzFault::BadDate);
    }

    void namesThatAreNotSureAreLeftOut_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("told");
        QTest::newRow("particles") << QStringLiteral("DE<LA<CRUZ<LUNA<<JUAN") << QStringLiteral("Juan/de la Cruz/Luna");
        QTest::newRow("one surname") << QStringLiteral("LUNA<<JUAN<DE<DIOS") << QStringLiteral("Juan de Dios/Luna/");
        QTest::newRow("three") << QStringLiteral("RIVA<PALACIO<LUNA<<JUAN") << QStringLiteral("Juan//");
        QTest::newRow("cut off") << QStringLiteral("MONTESDEOCA<HERNANDEZ<<MARIA<G") << QStringLiteral("//");
        QTest::newRow("digits") << QStringLiteral("LUNA<PAZ<<JU4N") << QStringLiteral("//");
        QTest::newRow("no gap") << QStringLiteral("LUNA<PAZ<JUAN") << QStringLiteral("//");
    }

    void namesThatAreNotSureAreLeftOut()
    {
        QFETCH(QString, field);
        const auto read = parseMrz(ine(QStringLiteral("M"), field).join(u'\n'), kToday);
        QVERIFY(read);
        QTEST(QStringList({read->nombres, read->primerApellido, read->segundoApellido}).join(u'/'), "told");
    }

    void aZoneInTheMakingIsKnown()
    {
        const auto lines = ine();
        QVERIFY(beginsMrz(lines[0]));
        QVERIFY(beginsMrz(lines[0] + lines[1]));
        QVERIFY(!beginsMrz(lines.join(QString())));
        QVERIFY(!beginsMrz(lines[0].left(29)));
        QVERIFY(beginsMrz(QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<")));
        QVERIFY(!beginsMrz(u"PATRICIA GUADALUPE DE LOS ANGELES HERNANDEZ "));
        QVERIFY(!beginsMrz(u""));
    }

    void nothingMakesItFail()
    {
        QRandomGenerator dice(4);
        const QString zone = ine().join(u'\n');
        for (int i = 0; i < 20000; ++i) {
            QString text = zone;
            for (int k = dice.bounded(1, 4); k > 0; --k)
                text[dice.bounded(int(text.size()))] = QChar(char16_t(dice.bounded(4) ? dice.bounded(32, 127) : dice.bounded(0x10000)));
            text.truncate(dice.bounded(8) ? text.size() : dice.bounded(int(text.size())));
            const auto read = parseMrz(text, kToday);
            if (read)
                QVERIFY(read->nacimiento.isValid() && read->vigencia.isValid() && read->nacimiento <= kToday);
            beginsMrz(text);
        }
        QCOMPARE(faultOf(QString(100000, u'<')), MrzFault::NotMrz);
        QCOMPARE(faultOf(QString()), MrzFault::NotMrz);
        QVERIFY(mrzCheckDigit(u"Ñ").isNull());
        QCOMPARE(mrzCheckDigit(u"520727"), QChar(u'3')); // the standard's own example
    }
};

QTEST_APPLESS_MAIN(TestMrz)
#include "tst_mrz.moc"
