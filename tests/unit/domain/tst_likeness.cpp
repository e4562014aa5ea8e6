// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"
#include "domain/name_sound.h"

#include <QTest>

using namespace padron::domain;
using Reason = LikenessReason;
using Band = LikenessBand;

namespace {

PersonTraits person(const char16_t* nombres, const char16_t* primero, const char16_t* segundo, QDate birth,
                    Sexo sexo = Sexo::Mujer)
{
    PersonTraits traits;
    traits.nombres = QString::fromUtf16(nombres);
    traits.primerApellido = QString::fromUtf16(primero);
    traits.segundoApellido = QString::fromUtf16(segundo);
    traits.birth = birth;
    traits.sexo = sexo;
    return traits;
}

PersonTraits atHome(PersonTraits traits)
{
    traits.entidad = QStringLiteral("07");
    traits.municipio = QStringLiteral("Chamula");
    traits.localidad = QStringLiteral("Cruztón");
    traits.referencias = QStringLiteral("A un costado de la escuela");
    traits.telefono = QStringLiteral("9671234567");
    traits.entidadNacimiento = QStringLiteral("CS");
    return traits;
}

const QDate kDay(1980, 5, 12);
const QString kCurp = QStringLiteral("GUHM800512MCSTRR03");

} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("accents") << QStringLiteral(u"Íñigo Núñez") << QStringLiteral("inigo nunez");
        QTest::newRow("Ma.") << QStringLiteral("Ma. Guadalupe") << QStringLiteral("maria guadalupe");
        QTest::newRow("Ma") << QStringLiteral("Ma") << QStringLiteral("maria");
        QTest::newRow("M.a") << QStringLiteral("M.a Luisa") << QStringLiteral("maria luisa");
        QTest::newRow("feminine ordinal") << QStringLiteral(u"M\u00aa Luisa") << QStringLiteral("maria luisa");
        QTest::newRow("Gpe.") << QStringLiteral("J. Gpe.") << QStringLiteral("j guadalupe");
        QTest::newRow("Fco.") << QStringLiteral("FCO. JAVIER") << QStringLiteral("francisco javier");
        QTest::newRow("Hdez.") << QStringLiteral("Hdez.") << QStringLiteral("hernandez");
        QTest::newRow("particles") << QStringLiteral("de la Cruz y del Monte") << QStringLiteral("cruz monte");
        QTest::newRow("only particles") << QStringLiteral("de la") << QStringLiteral("de la");
        QTest::newRow("San Juan") << QStringLiteral("San Juan") << QStringLiteral("sanjuan");
        QTest::newRow("Sta. Cruz") << QStringLiteral("Sta. Cruz") << QStringLiteral("santacruz");
        QTest::newRow("nothing") << QStringLiteral("  ") << QString();
    }

    void wordsOfAName()
    {
        QFETCH(const QString, text);
        QTEST(nameWords(text).join(u' '), "words");
    }

    void soundsAlike_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const char* pairs[][2] = {{"vazquez", "basques"},   {"jimenez", "gimenes"},   {"ximena", "jimena"},
                                  {"xavier", "javier"},     {"cevallos", "seballos"}, {"llanes", "yanes"},
                                  {"hernandez", "ernandes"},{"quintana", "kintana"}, 
                                  {"jessica", "jesica"},    {"elizabeth", "elisabet"},{"mayra", "maira"},
                                  {"zambrano", "sanbrano"}, {"sophia", "sofia"},      {"reyes", "reies"},
                                  {"chavez", "chabes"}};
        for (const auto& pair : pairs)
            QTest::newRow(pair[0]) << QString::fromLatin1(pair[0]) << QString::fromLatin1(pair[1]);
    }

    void soundsAlike()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QCOMPARE(soundOf(one), soundOf(other));
    }

    void soundsApart()
    {
        const char* pairs[][2] = {{"chavez", "kavez"}, {"gomez", "jomez"}, {"lopez", "yopez"}, {"ramos", "lamos"}};
        for (const auto& pair : pairs)
            QVERIFY2(soundOf(QString::fromLatin1(pair[0])) != soundOf(QString::fromLatin1(pair[1])), pair[0]);
    }

    void countsMistakes()
    {
        QCOMPARE(editDistance(u"lopez", u"lopez", 2), 0);
        QCOMPARE(editDistance(u"lopez", u"lopes", 2), 1);
        QCOMPARE(editDistance(u"lopez", u"loepz", 2), 1); // two neighbours swapped are one mistake
        QCOMPARE(editDistance(u"lopez", u"lpez", 2), 1);
        QCOMPARE(editDistance(u"hernandez", u"henandes", 2), 2);
        QCOMPARE(editDistance(u"garcia", u"perez", 2), 3);
        QCOMPARE(editDistance(u"", u"a", 0), 1);
        QCOMPARE(editDistance(u"", u"", 0), 0);
    }

    void pairs_data()
    {
        QTest::addColumn<PersonTraits>("other");
        QTest::addColumn<Band>("band");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char* name, const PersonTraits& other, Band band, Reason reason) {
            QTest::newRow(name) << other << band << reason;
        };
        const auto maria = person(u"María Guadalupe", u"Gutiérrez", u"Hernández", kDay);
        const auto with = [&](auto&& change) {
            PersonTraits other = maria;
            change(other);
            return other;
        };
        row("the same words", maria, Band::Probable, Reason::NameEqual);
        row("shouted", person(u"MARIA GUADALUPE", u"GUTIERREZ", u"HERNANDEZ", kDay), Band::Probable, Reason::NameEqual);
        row("Ma.", person(u"Ma. Guadalupe", u"Gutiérrez", u"Hernández", kDay), Band::Probable, Reason::NameVariant);
        row("Gpe. and Hdez.", person(u"Ma. Gpe.", u"Gutiérrez", u"Hdez.", kDay), Band::Probable, Reason::NameVariant);
        row("as it sounds", person(u"María Guadalupe", u"Gutierres", u"Ernández", kDay), Band::Probable, Reason::NameVariant);
        row("one given name", person(u"Guadalupe", u"Gutiérrez", u"Hernández", kDay), Band::Probable, Reason::NameVariant);
        row("turned round", person(u"Guadalupe María", u"Gutiérrez", u"Hernández", kDay), Band::Probable, Reason::NameVariant);
        row("a slip", person(u"María Guadalupe", u"Gutiegrez", u"Hernández", kDay), Band::Possible, Reason::NameAlike);
        row("swapped surnames", person(u"María Guadalupe", u"Hernández", u"Gutiérrez", kDay), Band::Probable, Reason::SurnamesSwapped);
        row("one surname", person(u"María Guadalupe", u"Gutiérrez", u"", kDay), Band::Probable, Reason::SurnameMissing);
        row("both in one field", person(u"María Guadalupe", u"Gutiérrez Hernández", u"", kDay), Band::Probable, Reason::NameVariant);
        row("day and month", with([](auto& o) { o.birth = QDate(1980, 12, 5); }), Band::Probable, Reason::BirthDayMonthSwapped);
        row("one digit", with([](auto& o) { o.birth = QDate(1981, 5, 12); }), Band::Possible, Reason::BirthNear);
        row("homonym", with([](auto& o) { o.birth = QDate(1963, 9, 30); }), Band::Unlike, Reason::BirthDiffers);
        row("no date yet", with([](auto& o) { o.birth.reset(); }), Band::Possible, Reason::NameEqual);
        row("other sex", with([](auto& o) { o.sexo = Sexo::Hombre; }), Band::Possible, Reason::SexDiffers);
        row("sister", person(u"Rosa", u"Gutiérrez", u"Hernández", QDate(1983, 1, 2)), Band::Unlike, Reason::BirthDiffers);
        row("twin", person(u"Rosa", u"Gutiérrez", u"Hernández", kDay), Band::Possible, Reason::PerhapsTwin);
        row("stranger of that day", person(u"Rosa", u"López", u"Cruz", kDay), Band::Unlike, Reason::BirthEqual);
    }

    void pairs()
    {
        QFETCH(const PersonTraits, other);
        QFETCH(const Band, band);
        QFETCH(const Reason, reason);
        const auto maria = person(u"María Guadalupe", u"Gutiérrez", u"Hernández", kDay);
        const Likeness likeness = compare(maria, other);
        QCOMPARE(likeness.band, band);
        QVERIFY(likeness.reasons.contains(reason));
        QCOMPARE(compare(other, maria), likeness);
        int points = 0;
        for (const Reason told : likeness.reasons)
            points += pointsOf(told);
        QCOMPARE(likeness.score, std::clamp(points, 0, 100)); // nothing counts that is not told
    }

    void aNumberMakesThemTheSameUnlessTheDataSpeakAgainst()
    {
        auto one = person(u"María Guadalupe", u"Gutiérrez", u"Hernández", kDay), other = one;
        one.curp = other.curp = kCurp;
        other.primerApellido = QStringLiteral("Gutierres");
        QCOMPARE(compare(one, other).band, Band::Same);
        other = person(u"Aldo", u"Ruiz", u"Cruz", QDate(1999, 1, 1), Sexo::Hombre); // two people claim one CURP
        other.curp = kCurp;
        QCOMPARE(compare(one, other).band, Band::Probable);

        one.curp.clear();
        one.documentNumber = other.documentNumber = documentNumberOf(u"ine", u"GTHRMR80051207M 300");
        QCOMPARE(compare(one, other).band, Band::Probable); // one of them is wrong
        other.documentNumber = one.documentNumber = documentNumberOf(u"escolar", u"12345");
        QCOMPARE(compare(one, other).band, Band::Possible); // many schools count from one
        one.documentNumber = documentNumberOf(u"ine", u"GTHRMR80051207M 300");
        other = person(u"Ma. Guadalupe", u"Gutiérrez", u"Hernández", kDay);
        other.documentNumber = documentNumberOf(u"ine", u"gthrmr80051207m300");
        QCOMPARE(compare(one, other).band, Band::Same);
        other.documentNumber = documentNumberOf(u"pasaporte", u"GTHRMR80051207M300");
        QVERIFY(!compare(one, other).reasons.contains(Reason::DocumentEqual));
    }

    void homonymsWithTheirOwnCurpsAreAskedAboutWhenAllElseIsEqual()
    {
        auto one = atHome(person(u"María Guadalupe", u"Gutiérrez", u"Hernández", kDay)), other = one;
        one.curp = kCurp;
        other.curp = QStringLiteral("GUHM800512MCSTRR11");
        other.entidadNacimiento = QStringLiteral("OC");
        const auto likeness = compare(one, other);
        QVERIFY(likeness.reasons.contains(Reason::CurpDiffers));
        QVERIFY(likeness.band > Band::Probable);
        one.entidadNacimiento = other.entidadNacimiento = QStringLiteral("CS"); // or RENAPO gave the same person two
        QCOMPARE(compare(one, other).band, Band::Probable);
        other.nombres = QStringLiteral("María Luisa");
        QVERIFY(compare(one, other).band > Band::Probable); // twins have two as well
    }

    void anActaIsComparedLikeAnIdentification()
    {
        auto one = person(u"María Guadalupe", u"Gutiérrez", u"Hernández", kDay), other = one;
        one.actaNumber = other.actaNumber = documentNumberOf(u"acta", u"07-059-1234");
        const auto likeness = compare(one, other);
        QVERIFY(likeness.reasons.contains(Reason::DocumentEqual));
        QCOMPARE(likeness.band, Band::Same);
        other = person(u"Aldo", u"Ruiz", u"Cruz", QDate(1999, 1, 1), Sexo::Hombre);
        other.actaNumber = one.actaNumber;
        QCOMPARE(compare(one, other).band, Band::Possible); // twenty fields: a slip is likely
        other.actaNumber = documentNumberOf(u"certificado", u"07-059-1234");
        QCOMPARE(compare(one, other).band, Band::Unlike);
    }

    void whatWasDecidedHoldsUntilTheyAreMuchCloser()
    {
        auto one = person(u"María Guadalupe", u"Gutiérrez", u"Hernández", kDay), other = one;
        const padron::core::PersonId id(QUuid(1, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        const auto then = compare(one, other);
        const QList<DuplicateDecision> said{{id, QStringLiteral("distinta"), {}, then.score, static_cast<int>(then.band)}};
        QVERIFY(decides(said, id, then));
        QVERIFY(!decides({}, id, then));
        QVERIFY(!decides(said, padron::core::PersonId(QUuid(1, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2)), then));
        one.telefono = other.telefono = QStringLiteral("9671112233");
        QVERIFY(decides(said, id, compare(one, other))); // a household has one
        one.curp = other.curp = kCurp;
        QVERIFY(!decides(said, id, compare(one, other))); // another matter
        one.curp.clear();
        other.segundoApellido = QStringLiteral("Hernandes");
        QVERIFY(decides(said, id, compare(one, other))); // further apart
    }

    void fatherAndSonOfOneNameAreNotProbable()
    {
        const auto father = atHome(person(u"Juan", u"Pérez", u"López", QDate(1970, 3, 4), Sexo::Hombre));
        const auto son = atHome(person(u"Juan", u"Pérez", u"López", QDate(1995, 8, 21), Sexo::Hombre));
        QCOMPARE(compare(father, son).band, Band::Unlike);
    }

    void twinsAreNotProbable_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("otherSex");
        QTest::newRow("plain") << QStringLiteral("Ana") << QStringLiteral("Rosa") << false;
        QTest::newRow("a letter apart") << QStringLiteral("Marta") << QStringLiteral(u"María") << false;
        QTest::newRow("Mario and María") << QStringLiteral("Mario") << QStringLiteral(u"María") << true;
        QTest::newRow("rare and a letter apart") << QStringLiteral("Yaretzin") << QStringLiteral("Yaretzun") << true;
        QTest::newRow("one name in common") << QStringLiteral(u"María Fernanda") << QStringLiteral(u"María Guadalupe") << false;
        QTest::newRow("José and Josué") << QStringLiteral(u"José") << QStringLiteral(u"Josué") << false;
        QTest::newRow("Luis and Luisa") << QStringLiteral("Luis") << QStringLiteral("Luisa") << true;
    }

    void twinsAreNotProbable()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, otherSex);
        auto first = atHome(person(u"", u"Gutiérrez", u"Hernández", QDate(2015, 6, 7))), second = first;
        first.nombres = one;
        second.nombres = other;
        if (otherSex)
            second.sexo = Sexo::Hombre;
        const auto likeness = compare(first, second);
        QVERIFY(likeness.reasons.contains(Reason::PerhapsTwin));
        QVERIFY(likeness.band > Band::Probable);
        QCOMPARE(compare(second, first), likeness);
    }

    void whatIsKnownOfTheHomeCounts()
    {
        const auto one = person(u"Petra", u"Gómez", u"Díaz", kDay), near = person(u"Petra", u"Gómez", u"Días", QDate(1980, 5, 13));
        const auto apart = compare(one, near), together = compare(atHome(one), atHome(near));
        QCOMPARE(apart.band, Band::Possible);
        QCOMPARE(together.band, Band::Probable);
        QVERIFY(together.reasons.contains(Reason::DomicilioEqual));
        QVERIFY(together.reasons.contains(Reason::PhoneEqual));
        QVERIFY(together.reasons.contains(Reason::EntidadEqual));
    }

    void aDraftIsReadAsFarAsItGoes()
    {
        FamilyDraft draft;
        draft.people.resize(2);
        draft.people[0].parentesco = QStringLiteral("titular");
        draft.people[0].domicilio.municipio = QStringLiteral("Chamula");
        auto& typed = draft.people[1];
        typed.domicilioDelTitular = true;
        typed.nombres = QStringLiteral("Petra");
        typed.fechaNacimiento = QStringLiteral("12/05/19");
        typed.curp = QStringLiteral("GUHM80");
        typed.telefono = QStringLiteral("967");
        typed.sexo = QStringLiteral("Z");
        auto traits = traitsOf(draft, 1);
        QCOMPARE(traits.nombres, QStringLiteral("Petra"));
        QVERIFY(!traits.birth && !traits.sexo && traits.curp.isEmpty() && traits.telefono.isEmpty());
        QCOMPARE(traits.municipio, QStringLiteral("Chamula"));
        typed.fechaNacimiento = QStringLiteral("12/05/1980");
        typed.telefono = QStringLiteral("967 123 4567");
        traits = traitsOf(draft, 1);
        QCOMPARE(*traits.birth, kDay);
        QCOMPARE(traits.telefono, QStringLiteral("9671234567"));
        QCOMPARE(compare(PersonTraits(), PersonTraits()).band, Band::Unlike); // two empty tabs are nobody
        QCOMPARE(compare(traits, PersonTraits()).band, Band::Unlike);
    }
};


QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
