// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clave_elector.h"
#include "domain/draft.h"
#include "unit/domain/rules_of.h"
#include "unit/domain/sample_family.h"

#include <QTest>

using namespace padron::domain;

namespace {

CurpData maria()
{
    CurpData data;
    data.nombres = QStringLiteral("María Guadalupe");
    data.primerApellido = QStringLiteral("Gómez");
    data.segundoApellido = QStringLiteral("Velázquez");
    data.fechaNacimiento = QDate(1980, 7, 5);
    data.sexo = Sexo::Mujer;
    data.entidadNacimiento = *Entidad::fromInegi(1);
    return data;
}

QString differing(const QString& clave, const CurpData& data, CurpDataKnown known = {})
{
    QStringList places;
    for (const auto& issue : compareClaveElector(clave, data, known))
        places.append(QString::number(issue.position) + issue.expected);
    return places.join(u' ');
}

} // namespace

/// The clave de elector beside the person's data: a warning with its position, never more.
class TestClaveElector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatAgreesSaysNothing()
    {
        QCOMPARE(differing(QStringLiteral("GMVLGD80070501M100"), maria()), QString());
        QCOMPARE(differing(QStringLiteral("GMVLMR80070501M100"), maria()), QString()); // by the first of her names
    }

    void eachPartThatDiffersIsPlaced()
    {
        QCOMPARE(differing(QStringLiteral("GTVLGD80070501M100"), maria()), QStringLiteral("1M"));
        QCOMPARE(differing(QStringLiteral("GMHRGD80070501M100"), maria()), QStringLiteral("2V 3L"));
        QCOMPARE(differing(QStringLiteral("GMVLRS80070501M100"), maria()), QStringLiteral("4G 5D"));
        QCOMPARE(differing(QStringLiteral("GMVLGD80070601M100"), maria()), QStringLiteral("115"));
        QCOMPARE(differing(QStringLiteral("GMVLGD80070507M100"), maria()), QStringLiteral("131"));
        QCOMPARE(differing(QStringLiteral("GMVLGD80070501H100"), maria()), QStringLiteral("14M"));
        const auto issues = compareClaveElector(u"GMVLGD80070501H100", maria());
        QCOMPARE(issues.front().rule, Rule::KeyDisagrees);
        QCOMPARE(issues.front().severity, Severity::Warns);
    }

    void bornAbroadIs87Or88()
    {
        CurpData data = maria();
        data.entidadNacimiento = *Entidad::fromCurpCode(u"NE");
        QCOMPARE(differing(QStringLiteral("GMVLGD80070587M100"), data), QString());
        QCOMPARE(differing(QStringLiteral("GMVLGD80070588M100"), data), QString());
        QCOMPARE(differing(QStringLiteral("GMVLGD80070501M100"), data), QStringLiteral("128 138"));
        const CurpDataKnown unknown{.sexo = true, .entidadNacimiento = false};
        QCOMPARE(differing(QStringLiteral("GMVLGD80070545M100"), maria(), unknown), QStringLiteral("12"));
        QCOMPARE(differing(QStringLiteral("GMVLGD80070587M100"), maria(), unknown), QString());
    }

    void usualWaysOfCompoundNamesAgree()
    {
        CurpData data = maria();
        data.primerApellido = QStringLiteral("De la Cruz");
        QCOMPARE(differing(QStringLiteral("CRVLGD80070501M100"), data), QString());
        QCOMPARE(differing(QStringLiteral("DLVLGD80070501M100"), data), QString());
        QVERIFY(!differing(QStringLiteral("ZZVLGD80070501M100"), data).isEmpty());
        data = maria();
        data.segundoApellido.clear();
        QCOMPARE(differing(QStringLiteral("GMXXGD80070501M100"), data), QString());
        data.sexo = Sexo::X;
        QCOMPARE(differing(QStringLiteral("GMXXGD80070501H100"), data), QString());
    }

    void otherLengthsAreNotCompared()
    {
        QCOMPARE(differing(QString(), maria()), QString());
        QCOMPARE(differing(QString(4000, u'A'), maria()), QString());
        QCOMPARE(differing(QStringLiteral("GMVLGD80070501M100"), CurpData(), {.sexo = false, .entidadNacimiento = false}),
                 QString());
    }

    void aDraftIsWarnedAndRegistered()
    {
        auto draft = sample::familyOfFour();
        auto& titular = draft.people[0];
        titular.identificacionTipo = QStringLiteral("ine");
        titular.identificacionNumero = QStringLiteral("ZZZZZZ01010107H100");
        const auto issues = checkPersonDraft(draft, 0, sample::kToday);
        QVERIFY(hasIssue(issues, 0, Field::IdentificacionNumero, Rule::KeyDisagrees, Severity::Warns));
        QVERIFY(completeDraft(draft, sample::context()));
        // of a minor it is the identification of who represents them
        auto& child = draft.people[2];
        child.identificacionTipo = QStringLiteral("ine");
        child.identificacionNumero = QStringLiteral("ZZZZZZ01010107H100");
        QVERIFY(!hasIssue(checkPersonDraft(draft, 2, sample::kToday), Field::IdentificacionNumero, Rule::KeyDisagrees));
    }

    void theIneIsInForceUntilTheEndOfItsYear()
    {
        auto draft = sample::familyOfFour();
        draft.people[0].identificacionVigencia = QString::number(sample::kToday.year());
        QVERIFY(!hasIssue(checkPersonDraft(draft, 0, sample::kToday), Field::IdentificacionVigencia, Rule::Expired));
        draft.people[0].identificacionVigencia = QString::number(sample::kToday.year() - 1);
        QVERIFY(hasIssue(checkPersonDraft(draft, 0, sample::kToday), Field::IdentificacionVigencia, Rule::Expired));
    }
};

QTEST_APPLESS_MAIN(TestClaveElector)
#include "tst_clave_elector.moc"
