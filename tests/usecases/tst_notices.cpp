// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "credential/errors.h"
#include "credential/notice_list.h"
#include "domain/notices.h"
#include "envelope/errors.h"
#include "usecases/errors.h"
#include "usecases/notice_errors.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace padron;

namespace {

credential::NoticeList six(quint32 number, int version = 1, const QString& words = {})
{
    credential::NoticeList list{.number = number, .issuedAt = 1'795'000'000};
    for (const QString& id : domain::noticeIds())
        list.notices.append({.id = id,
                             .version = version,
                             .title = QStringLiteral("Aviso ") + id,
                             .text = QStringLiteral("Quién es responsable\nLa institución. %1").arg(words)});
    return list;
}

QString codeOf(const core::Result<usecases::Notices::InForce>& result)
{
    return result ? QString() : result.error().printedId();
}

QString text(core::ErrorCode code)
{
    return QString::fromLatin1(code.id().data(), qsizetype(code.id().size()));
}

} // namespace

class TstNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilASetIsLoadedTheShippedOnesHold()
    {
        fixture::Store store;
        const QList<domain::Notice> shipped{{.id = QStringLiteral("registro-simplificado"), .version = 2}};
        const auto held = store.session().notices.inForce(shipped);
        QVERIFY(held);
        QCOMPARE(held->number, 0);
        QCOMPARE(held->notices.size(), 1);
    }

    void aSignedSetHoldsFromThenOnAndIsLogged()
    {
        fixture::Store store;
        const QByteArray message = credential::signNoticeList(six(3), store.centre.catalogo);
        const auto loaded = store.session().notices.load(message);
        QVERIFY2(loaded, qPrintable(codeOf(loaded)));
        QCOMPARE(store.lastEntry().kind, QString::fromLatin1(envelope::kind::kNoticesLoaded));
        QCOMPARE(store.lastEntry().payload.toMap().value(1).toInteger(), 3);
        store.reopen();
        const auto held = store.session().notices.inForce({});
        QCOMPARE(held->number, 3);
        QCOMPARE(held->notices.size(), 6);
        for (const auto& notice : held->notices)
            QCOMPARE(notice.sha256, domain::noticeSha256(notice.text));
    }

    void whatIsForgedOlderOrIncompleteChangesNothing()
    {
        fixture::Store store;
        auto& notices = store.session().notices;
        QVERIFY(notices.load(credential::signNoticeList(six(5), store.centre.catalogo)));
        const auto code = [&](const QByteArray& message) { return codeOf(notices.load(message)); };

        QCOMPARE(code(credential::signNoticeList(six(6), store.centre.acuse)), text(envelope::kCoseUnknownKey));
        QByteArray forged = credential::signNoticeList(six(6), store.centre.catalogo);
        forged[forged.size() - 1] = char(forged.at(forged.size() - 1) ^ 1);
        QVERIFY(!code(forged).isEmpty());
        QCOMPARE(code("not a message at all").isEmpty(), false);
        QCOMPARE(code({}).isEmpty(), false);
        QCOMPARE(code(store.centre.statusList(false)).isEmpty(), false); // signed, but another thing

        QCOMPARE(code(credential::signNoticeList(six(5), store.centre.catalogo)), QStringLiteral("AVI-101"));
        QCOMPARE(code(credential::signNoticeList(six(4), store.centre.catalogo)), QStringLiteral("AVI-101"));
        QCOMPARE(code(credential::signNoticeList(six(6, 1, QStringLiteral("otra cosa")), store.centre.catalogo)),
                 QStringLiteral("AVI-102"));

        auto five = six(6, 2);
        five.notices.removeLast();
        QCOMPARE(code(credential::signNoticeList(five, store.centre.catalogo)), text(credential::kListMalformed));
        auto twice = six(6, 2);
        twice.notices.last().id = twice.notices.first().id;
        QCOMPARE(code(credential::signNoticeList(twice, store.centre.catalogo)), text(credential::kListMalformed));
        auto invisible = six(6, 2);
        invisible.notices.first().text += QChar(0x202E); // turns the letters after it around
        QCOMPARE(code(credential::signNoticeList(invisible, store.centre.catalogo)),
                 text(credential::kListMalformed));

        QCOMPARE(notices.inForce({})->number, 5);
        QVERIFY(notices.load(credential::signNoticeList(six(6, 2, QStringLiteral("otra cosa")), store.centre.catalogo)));
        QCOMPARE(notices.inForce({})->number, 6);
    }

    void withoutAnEnrolmentNobodyIsTrusted()
    {
        fixture::Store store(false);
        QCOMPARE(codeOf(store.session().notices.load(credential::signNoticeList(six(1), store.centre.catalogo))),
                 text(usecases::kNotEnrolledYet));
    }

    /// 4.I, and the elements that the data-protection law asks of each.
    void theSixTemplatesThatShipHaveWhatTheLawAsksFor()
    {
        const QDir folder(QStringLiteral(PADRON_SOURCE_DIR "/resources/avisos"));
        QStringList found;
        for (const QString& name : folder.entryList({QStringLiteral("*.json")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            const QString id = json.value(QLatin1String("id")).toString(), words = json.value(QLatin1String("text")).toString();
            QVERIFY(json.value(QLatin1String("version")).toInt() > 0);
            found.append(id);
            QStringList needed{QStringLiteral("PLANTILLA: la institución debe completar"), QStringLiteral("Quién es responsable"),
                               QStringLiteral("Para qué los usamos"), QStringLiteral("Con (C) se marcan"),
                               QStringLiteral("transferencias que lo necesiten"), QStringLiteral("Cómo puede negarse"),
                               QStringLiteral("la atención médica no depende de este registro")};
            if (id.endsWith(QLatin1String("simplificado")))
                needed << QStringLiteral("El aviso de privacidad integral está en");
            else
                needed << QStringLiteral("con domicilio en") << QStringLiteral("(Sensibles)") << QStringLiteral("Con qué fundamento")
                       << QStringLiteral("acceso, rectificación, cancelación y oposición")
                       << QStringLiteral("Unidad de Transparencia") << QStringLiteral("Cómo se anuncian los cambios");
            for (const QString& one : needed)
                QVERIFY2(words.contains(one), qPrintable(id + QStringLiteral(": ") + one));
            QVERIFY2(!words.contains(QStringLiteral("derecho a atención si")), qPrintable(id));
        }
        QStringList all = domain::noticeIds();
        found.sort();
        all.sort();
        QCOMPARE(found, all);
    }

    void aConsentTakenBackHoldsTheRecord()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto person = record.people.at(1).id;
        QVERIFY(store.session().revokeConsent.run(person, QStringLiteral("  ya no\tquiere ")));
        const auto view = store.session().openFamily.run(person);
        QVERIFY(view);
        QVERIFY(view->states.at(1) == ports::RecordState::PorAclarar);
        QVERIFY(view->states.at(0) != ports::RecordState::PorAclarar);
        QCOMPARE(view->record.people.size(), record.people.size()); // nothing is erased
        QVERIFY(store.session().verifyLog.run());
    }

    void theEntryNamesTheConsentAndTheReason()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto person = record.people.at(1).id;
        const auto given = std::find_if(record.consents.begin(), record.consents.end(),
                                        [&](const domain::Consent& one) { return one.person == person; });
        QVERIFY(given != record.consents.end());
        QVERIFY(store.session().revokeConsent.run(person, QStringLiteral("  ya no\tquiere ")));
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QStringLiteral("consentimiento.revocado"));
        QCOMPARE(entry.subjects.size(), 1);
        QCOMPARE(entry.payload.toMap().value(1).toByteArray(), given->id.bytes());
        QCOMPARE(entry.payload.toMap().value(2).toString(), QStringLiteral("ya no quiere"));
    }

    void aRefusalTakesPagesAndAnswersWithIt()
    {
        fixture::Store store;
        const auto draft = samples::familyDraft(3);
        auto& session = store.session();
        QVERIFY(session.drafts.save(draft));
        const core::PersonId who = draft.people.at(1).id, other = draft.people.at(0).id;
        for (const auto& person : {who, other}) {
            QVERIFY(session.documents.add({.draft = draft.id, .person = person}, QStringLiteral("acta"), {},
                                          {{QByteArray("page of ") + person.bytes().toHex(), QStringLiteral("image/jpeg")}}));
            const auto curp = domain::Curp::parse(draft.people.at(person == who).curp);
            const auto begun = session.consultDerechohabiencia.begin(person, *curp, {domain::Institucion::Imss});
            QVERIFY(begun && session.consultDerechohabiencia.keep(begun->first().id, {}));
        }
        QVERIFY(session.refuseConsent.run(draft, 1));
        const auto pages = session.documents.of({.draft = draft.id});
        QVERIFY(pages);
        QVERIFY(std::none_of(pages->begin(), pages->end(), [&](const auto& page) { return page.person == who; }));
        QVERIFY(session.documents.of({.draft = draft.id, .person = other})->size() == 1);
        QCOMPARE(session.consultDerechohabiencia.ofPerson(who)->size(), 0);
        QCOMPARE(session.consultDerechohabiencia.ofPerson(other)->size(), 1);
    }

    void nobodysConsentIsTakenBackForThem()
    {
        fixture::Store store;
        store.registerFamily(1);
        const core::PersonId stranger(QUuid::createUuid());
        QVERIFY(!store.session().revokeConsent.run(stranger, {}));
    }
};

QTEST_GUILESS_MAIN(TstNotices)
#include "tst_notices.moc"
