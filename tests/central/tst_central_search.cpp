// SPDX-License-Identifier: GPL-3.0-or-later
// "Buscar en el padrón": one person, by CURP or folio, asked for by an enrolled laptop, and the record that comes down.
#include "brigade_centre.h"

#include "central/errors.h"
#include "central/padron_search.h"
#include "central/search_errors.h"
#include "central/tasks.h"
#include "domain/record_codec.h"
#include "runtime/centre_search.h"
#include "runtime/store_executor.h"
#include "support/central/centre_parts.h"
#include "sync/messages/errors.h"
#include "sync/messages/search_errors.h"
#include "usecases/session_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::TestDevice;

namespace {

const core::UserId kWho(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000c1")));
constexpr qint64 kDayMs = 24 * 60 * 60 * 1000LL;

sync::PadronQuestion question(const TestDevice& device, const QString& by, const QString& value)
{
    return {device.store(), device.epoch(), kWho, by, value, QStringLiteral("está en el módulo"), support::kTestNowMs};
}

struct Desk
{
    explicit Desk(support::PgCluster& cluster)
        : centre(cluster), search(centre.store, *centre.acuse, centre.clock), theirs(centre.newDevice()), mine(centre.newDevice())
    {
        record = theirs->family(1);
        if (!centre.push(*theirs, theirs->seal({theirs->familyEntry(record)})))
            qFatal("no family");
    }

    core::Result<sync::PadronAnswer> ask(const QString& by, const QString& value)
    {
        const QByteArray bytes = sync::signQuestion(question(*mine, by, value), mine->key());
        PADRON_ASSIGN(const QByteArray answer, search.answer(mine->store(), 1, bytes, mine->certificateSha256()));
        PADRON_ASSIGN(const auto said, sync::verifyAnswer(answer, {centre.acuse->verifyKey()}));
        if (said.question != envelope::sha256(bytes) || said.store != mine->store())
            return core::fail(core::kInternal);
        return said;
    }
    QList<sync::FamiliesSent> brought()
    {
        QList<sync::FamiliesSent> all;
        const auto page = centre.stream(*mine);
        for (const auto& item : page->items)
            if (const auto* sent = std::get_if<sync::FamiliesSent>(&item.body))
                all.append(*sent);
        return all;
    }

    CentreParts centre;
    PadronSearch search;
    std::unique_ptr<TestDevice> theirs, mine;
    domain::FamilyRecord record;
};

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::kInternal : result.error().code;
}

/// The line between a laptop and the centre, in this process; or none.
class Line final : public ports::SyncTransport
{
public:
    Line(Desk& desk, const fixture::Store& store, QByteArray certificate, bool cut)
        : m_desk(desk), m_store(store.id), m_certificate(std::move(certificate)), m_cut(cut)
    {
    }
    void send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer) override
    {
        QTimer::singleShot(0, &m_context, [this, request, answer = std::move(answer)] {
            ports::TransportReply reply;
            if (m_cut)
                return answer(reply);
            reply.outcome = ports::TransportReply::Outcome::Answered;
            const auto said = m_desk.search.answer(m_store, 1, request.body, m_certificate);
            reply.httpStatus = said ? 200 : said.error().code == kSearchesExceeded ? 429 : 400;
            reply.body = said ? *said : QByteArray();
            answer(reply);
        });
    }
    void abortAll() override {}

private:
    Desk& m_desk;
    const core::StoreId m_store;
    const QByteArray m_certificate;
    const bool m_cut;
    QObject m_context;
};

/// A real store, enrolled at that centre.
struct Laptop
{
    explicit Laptop(Desk& d) : desk(d), store(false)
    {
        desk.centre.clock.now = store.clock.now;
        const QString code = desk.centre.newCode().text();
        const TestDevice tls; // its TLS key will do: nobody connects here
        const auto request = store.session().enrolDevice.request(code, tls.tlsSpkiDer());
        const auto answer = desk.centre.enroller->enrol(*request);
        const auto enrolled = store.session().enrolDevice.accept(code, *answer, {}, store.session().dataKey());
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().printedId()));
        certificate = envelope::sha256(enrolled->tlsCertificateDer);
        store.reopen();
    }
    core::Result<void> pull()
    {
        auto& session = store.session();
        for (;;) {
            PADRON_ASSIGN(const QString path, session.exchange.pullPath());
            const quint64 from = path.mid(path.lastIndexOf(u'=') + 1).toULongLong();
            PADRON_ASSIGN(const QByteArray page, desk.centre.reader->page(store.id, 1, from, certificate));
            PADRON_ASSIGN(const bool more, session.exchange.applyPage(page));
            if (!more)
                return {};
        }
    }

    Desk& desk;
    fixture::Store store;
    QByteArray certificate;
};

} // namespace

class TestCentralSearch : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void theFamilyComesDownAndNothingOfWhatWasTypedStays()
    {
        Desk desk(m_cluster);
        const QString curp = desk.record.people.at(1).curp->text();
        const auto said = desk.ask(QStringLiteral("curp"), curp);
        QVERIFY(said);
        QVERIFY(said->found && !said->here);
        QCOMPARE(said->person, desk.record.people.at(1).id);
        QCOMPARE(said->code, QStringLiteral("en-el-padron"));
        const auto sent = desk.brought();
        QCOMPARE(sent.size(), qsizetype(1));
        QCOMPARE(sent.front().why, QStringLiteral("busqueda"));
        QCOMPARE(sent.front().throughSeq, 0U); // this laptop has written nothing
        QCOMPARE(sent.front().standings.size(), desk.record.people.size());
        const auto value = core::decodeCbor(sent.front().families.front().record);
        const auto family = domain::familyRecordFromCbor(*value, sent.front().families.front().schema);
        QVERIFY(family);
        QCOMPARE(family->people, desk.record.people);
        QCOMPARE(family->family, desk.record.family);
        QVERIFY(family->consents.isEmpty());
        QVERIFY(!sent.front().families.front().version.isNull());
        QCOMPARE(desk.centre.count("familia_en_equipo"), 2);
        QCOMPARE(desk.centre.count("busqueda WHERE por = 'curp' AND persona_id IS NOT NULL"), 1);
        QVERIFY(!desk.centre.ask(QStringLiteral("SELECT b::text FROM busqueda b")).contains(curp));

        const auto again = desk.ask(QStringLiteral("folio"), desk.record.people.at(0).folio.digits());
        QVERIFY(again && again->found && again->here);
    }

    void whoIsNotThereOrNotToBeShownIsNobody()
    {
        Desk desk(m_cluster);
        const auto nobody = desk.ask(QStringLiteral("folio"), domain::Folio::make(*domain::FolioPrefix::parse(u"09-0001-01"), 7).digits());
        QVERIFY(nobody && !nobody->found && nobody->person.isNull());
        const auto& second = desk.record.people.at(1);
        QVERIFY(desk.centre.push(*desk.theirs, desk.theirs->seal({desk.theirs->revocationEntry(
                                                   second.id, desk.record.consents.at(1).id)})));
        const auto revoked = desk.ask(QStringLiteral("curp"), second.curp->text());
        QVERIFY(revoked && !revoked->found);
        QVERIFY(desk.brought().isEmpty());
        QCOMPARE(desk.centre.count("busqueda WHERE persona_id IS NULL"), 2);
        QVERIFY(codeOf(desk.ask(QStringLiteral("nombre"), QStringLiteral("MARIA"))) == kSignatureInvalid);
        QVERIFY(codeOf(desk.ask(QStringLiteral("curp"), second.curp->text().left(17))) == kSignatureInvalid);
    }

    void aFamilyWithSomebodyWhoIsShownToNobodyDoesNotCome()
    {
        Desk desk(m_cluster);
        QVERIFY(desk.centre.push(*desk.theirs, desk.theirs->seal({desk.theirs->revocationEntry(
                                                   desk.record.people.at(1).id, desk.record.consents.at(1).id)})));
        const auto said = desk.ask(QStringLiteral("curp"), desk.record.people.at(0).curp->text());
        QVERIFY(said && said->found && !said->here);
        QCOMPARE(said->code, QString(sync::kFoundReserved));
        QVERIFY(desk.brought().isEmpty());
        QCOMPARE(desk.centre.count("familia_en_equipo"), 1);

        Laptop laptop(desk); // hears it at once, and waits for nothing
        runtime::StoreExecutor executor;
        int brought = 0;
        bool cut = false;
        runtime::CentreSearch search(
            executor, laptop.store.session().askPadron,
            [&](const ports::LineSettings&) { return std::make_unique<Line>(desk, laptop.store, laptop.certificate, cut); },
            [&] { ++brought; }, {.answerMs = 1000, .recordMs = 20'000, .lookMs = 20});
        QSignalSpy told(&search, &runtime::CentreSearch::told), found(&search, &runtime::CentreSearch::found);
        search.ask(desk.record.people.at(0).folio.text(), QStringLiteral("Trae su credencial"));
        QTRY_COMPARE(told.size(), qsizetype(1));
        QCOMPARE(told.front().front().toString(), QString(sync::kFoundReserved));
        QVERIFY(found.isEmpty() && !search.isAsking());
        QCOMPARE(brought, 0);
    }

    void whoDiedIsToldAndNotSent()
    {
        Desk desk(m_cluster);
        desk.centre.ask(QStringLiteral("UPDATE membresia SET hasta_ms = desde_ms + 1, motivo = 'baja_defuncion' WHERE persona_id = '%1'")
                            .arg(desk.record.people.at(3).id.text()));
        const auto said = desk.ask(QStringLiteral("curp"), desk.record.people.at(3).curp->text());
        QVERIFY(said && said->found);
        QCOMPARE(said->code, QStringLiteral("baja"));
        QVERIFY(desk.brought().isEmpty());
    }

    void whatIsOpenAboutTheFamilyComesWithIt()
    {
        Desk desk(m_cluster);
        const auto third = desk.centre.newDevice();
        desk.centre.ask(QStringLiteral("INSERT INTO familia_en_equipo SELECT f.id, e.id FROM familia f, equipo e WHERE e.almacen = '%1'")
                            .arg(third->store().text()));
        const core::EntryId version(QUuid::fromString(desk.centre.ask(QStringLiteral("SELECT version_id FROM familia"))));
        const brigades::Bases base{{desk.record.family.id, version}};
        const auto change = [&](int n, const char* number) {
            return brigades::update(brigades::entryId(n), brigades::edited(desk.record, brigades::kLater + n, brigades::phone(number)), base);
        };
        QVERIFY(desk.centre.push(*desk.theirs, desk.theirs->seal({change(2, "9671110000")})));
        QVERIFY(desk.centre.push(*third, third->seal({change(3, "9672220000")})));
        core::UuidV7Source ids(desk.centre.clock);
        const auto asked = Tasks(desk.centre.store, desk.centre.clock, ids)
                               .ask({.kind = QStringLiteral("contraste"), .module = {}, .device = {},
                                     .folio = desk.record.people.at(1).folio.digits(), .field = {},
                                     .reason = QStringLiteral("Su acta dice otra cosa"), .reference = {}, .due = {}});
        QVERIFY(asked && asked->toldDevices == 2);
        QVERIFY(desk.ask(QStringLiteral("folio"), desk.record.people.at(0).folio.digits()));
        QVERIFY(desk.ask(QStringLiteral("folio"), desk.record.people.at(0).folio.digits())); // once more: the task is not said twice
        QList<core::TaskId> tasks;
        QSet<domain::ConflictId> conflicts;
        const auto page = desk.centre.stream(*desk.mine);
        for (const auto& item : page->items) {
            if (const auto* task = std::get_if<sync::TaskSent>(&item.body))
                tasks.append(task->id);
            if (const auto* conflict = std::get_if<sync::ConflictSent>(&item.body); conflict && conflict->open)
                conflicts.insert(conflict->id);
        }
        QCOMPARE(tasks, QList<core::TaskId>{asked->id});
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(desk.brought().front().why, QStringLiteral("busqueda"));
    }

    void onlyTheDeviceItselfAsks()
    {
        Desk desk(m_cluster);
        const auto asked = question(*desk.mine, QStringLiteral("curp"), desk.record.people.at(0).curp->text());
        const QByteArray good = sync::signQuestion(asked, desk.mine->key());
        const auto answer = [&](const QByteArray& bytes, const QByteArray& certificate) {
            return codeOf(desk.search.answer(desk.mine->store(), 1, bytes, certificate));
        };
        QVERIFY(answer(good, desk.theirs->certificateSha256()) == kCertificateNeeded);
        QVERIFY(answer(good, {}) == kCertificateNeeded);
        QVERIFY(answer(sync::signQuestion(asked, desk.theirs->key()), desk.mine->certificateSha256()) == kSignatureInvalid);
        auto foreign = asked;
        foreign.store = desk.theirs->store();
        QVERIFY(answer(sync::signQuestion(foreign, desk.mine->key()), desk.mine->certificateSha256()) == kSignatureInvalid);
        auto spoilt = good;
        spoilt[spoilt.size() - 3] = char(spoilt.at(spoilt.size() - 3) ^ 1);
        QVERIFY(answer(spoilt, desk.mine->certificateSha256()) == kSignatureInvalid);
        QCOMPARE(desk.centre.count("busqueda"), 0);
    }

    void whoAsksTooOftenIsRefusedAndToldOf()
    {
        Desk desk(m_cluster);
        desk.centre.ask(QStringLiteral("INSERT INTO busqueda (equipo_id, usuario, ms, por) SELECT e.id, '%1', %2, 'curp' "
                                       "FROM equipo e, generate_series(1, %3) WHERE e.almacen = '%4'")
                            .arg(kWho.text())
                            .arg(desk.centre.clock.now - 1000)
                            .arg(PadronSearch::kMostADay - 1)
                            .arg(desk.mine->store().text()));
        const QString folio = desk.record.people.at(0).folio.digits();
        QVERIFY(desk.ask(QStringLiteral("folio"), folio));
        QVERIFY(codeOf(desk.ask(QStringLiteral("folio"), folio)) == kSearchesExceeded);
        QVERIFY(codeOf(desk.ask(QStringLiteral("folio"), folio)) == kSearchesExceeded);
        QCOMPARE(desk.centre.count("alarma WHERE tipo = 'busquedas-en-exceso'"), 1);
        desk.centre.clock.now += kDayMs + 1;
        QVERIFY(desk.ask(QStringLiteral("folio"), folio));
    }

    void aLaptopAsksAndOpensTheFamily()
    {
        Desk desk(m_cluster);
        Laptop laptop(desk);
        runtime::StoreExecutor executor;
        bool cut = false;
        runtime::CentreSearch search(
            executor, laptop.store.session().askPadron,
            [&](const ports::LineSettings&) { return std::make_unique<Line>(desk, laptop.store, laptop.certificate, cut); },
            [&] { executor.run([&laptop] { return laptop.pull(); }); },
            {.answerMs = 1000, .recordMs = 20'000, .lookMs = 20});
        QSignalSpy came(&search, &runtime::CentreSearch::came), found(&search, &runtime::CentreSearch::found);
        QSignalSpy nobody(&search, &runtime::CentreSearch::nobody);
        QList<QString> failed;
        connect(&search, &runtime::CentreSearch::failed, this, [&failed](const core::Error& error) { failed.append(error.printedId()); });
        const auto& person = desk.record.people.at(2);
        search.ask(person.curp->text(), QStringLiteral("Ya se registró en otro módulo"));
        QVERIFY(search.isAsking());
        QTRY_COMPARE(came.size(), qsizetype(1));
        QCOMPARE(found.size(), qsizetype(1));
        QVERIFY(!search.isAsking());
        search.ask(person.folio.text(), QStringLiteral("Trae su credencial")); // here by now
        QTRY_COMPARE(came.size(), qsizetype(2));
        QCOMPARE(found.size(), qsizetype(1));
        search.ask(domain::Folio::make(*domain::FolioPrefix::parse(u"09-0001-01"), 7).text(), QStringLiteral("Dice que sí"));
        QTRY_COMPARE(nobody.size(), qsizetype(1));

        const auto id = [](core::ErrorCode code) { return core::Error{code}.printedId(); };
        cut = true;
        search.ask(person.folio.text(), QStringLiteral("Trae su credencial"));
        QTRY_COMPARE(failed.size(), qsizetype(1));
        QCOMPARE(failed.takeLast(), id(sync::kNobodyToAsk));
        search.ask(QStringLiteral("MARIA"), QStringLiteral("Está aquí"));
        QTRY_COMPARE(failed.size(), qsizetype(1));
        QCOMPARE(failed.takeLast(), id(sync::kQuestionMalformed));
        search.ask(person.folio.text(), QStringLiteral("Trae su credencial"));
        search.cancel();
        QCOMPARE(failed.size(), qsizetype(1));
        QCOMPARE(failed.takeLast(), id(sync::kSearchCancelled));
        QVERIFY(!search.isAsking());

        const auto view = executor.run([&] { return laptop.store.session().openFamily.run(person.id); }).result();
        QVERIFY(view);
        QCOMPARE(view->record.people, desk.record.people);
        QCOMPARE(view->states.front(), ports::RecordState::EnElPadron);
    }
};

QTEST_GUILESS_MAIN(TestCentralSearch)
#include "tst_central_search.moc"
