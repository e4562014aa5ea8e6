// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notices.h"

#include <QTest>

using namespace padron::domain;

namespace {

const QDate kToday(2026, 11, 22);

FamilyDraft draftWith(const QString& birth)
{
    FamilyDraft draft;
    draft.people.append(PersonDraft());
    draft.people[0].fechaNacimiento = birth;
    return draft;
}

Notice notice(NoticeFor what, int version)
{
    Notice made{.id = noticeId(what, NoticeForm::Simplificado), .version = version, .title = {}, .text = QStringLiteral("x")};
    made.sha256 = noticeSha256(made.text);
    return made;
}

} // namespace

class TstNoticeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreSix()
    {
        QCOMPARE(noticeIds().size(), 6);
        QCOMPARE(QSet<QString>(noticeIds().begin(), noticeIds().end()).size(), 6);
    }

    void eachCaseHasItsNotice()
    {
        auto adult = draftWith(QStringLiteral("04/05/1990"));
        QVERIFY(noticeFor(adult, 0, false, kToday) == NoticeFor::Registro);
        QVERIFY(noticeFor(adult, 0, true, kToday) == NoticeFor::Registro); // in interdicción: an adult all the same
        adult.people[0].caso.preexistente = true;
        QVERIFY(noticeFor(adult, 0, false, kToday) == NoticeFor::Actualizacion);
        auto known = draftWith(QStringLiteral("04/05/1990"));
        known.people[0].registered = true;
        known.updates = padron::core::FamilyId(QUuid::createUuid());
        QVERIFY(noticeFor(known, 0, false, kToday) == NoticeFor::Actualizacion);
        auto minor = draftWith(QStringLiteral("04/05/2015"));
        QVERIFY(noticeFor(minor, 0, false, kToday) == NoticeFor::Menores);
        minor.people[0].caso.preexistente = true;
        QVERIFY(noticeFor(minor, 0, true, kToday) == NoticeFor::Menores);
        auto emancipated = draftWith(QStringLiteral("04/05/2009"));
        emancipated.people[0].caso.condicion = Condicion::Emancipada;
        QVERIFY(noticeFor(emancipated, 0, false, kToday) == NoticeFor::Registro);
        const auto unknown = draftWith({});
        QVERIFY(noticeFor(unknown, 0, true, kToday) == NoticeFor::Menores); // who represents them says so first
        QVERIFY(noticeFor(unknown, 0, false, kToday) == NoticeFor::Registro);
    }

    void aNewVersionAsksAgain()
    {
        auto draft = draftWith(QStringLiteral("04/05/1990"));
        auto& person = draft.people[0];
        const Notice first = notice(NoticeFor::Registro, 1);
        person.consent.noticeId = first.id;
        person.consent.noticeVersion = 1;
        person.consent.decision = QStringLiteral("given");
        person.sensitiveConsent = person.consent;
        person.caso.sensibles.indigena = Respuesta::Si;
        const auto before = draft;
        QCOMPARE(forgetOutdated(draft, {first}), 0);
        QVERIFY(draft == before);
        QCOMPARE(forgetOutdated(draft, {notice(NoticeFor::Menores, 9)}), 0);
        QCOMPARE(forgetOutdated(draft, {notice(NoticeFor::Registro, 2)}), 1);
        const auto& after = draft.people.at(0);
        QVERIFY(after.consent == ConsentDraft());
        QVERIFY(after.sensitiveConsent == ConsentDraft());
        QVERIFY(!after.caso.sensibles.asked()); // no answer without its consent
        QCOMPARE(after.fechaNacimiento, QStringLiteral("04/05/1990"));
    }

    void aTemplateSaysSo()
    {
        Notice one = notice(NoticeFor::Registro, 1);
        QVERIFY(!isTemplate(one));
        one.text = QStringLiteral("PLANTILLA: la institución debe completar");
        QVERIFY(isTemplate(one));
    }
};

QTEST_GUILESS_MAIN(TstNoticeRules)
#include "tst_notices.moc"
