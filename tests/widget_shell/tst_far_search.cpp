// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in the padrón and not in this store: asked for at the centre, from the list of what was found.
#include "core/cbor.h"
#include "domain/record_codec.h"
#include "runtime/centre_search.h"
#include "shell/search_results.h"
#include "sync/messages/search.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/inline_message.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

namespace {

/// The centre behind the line: says what a test has it say to a question.
class PadronLine final : public padron::ports::SyncTransport
{
public:
    using Says = std::function<padron::ports::TransportReply(const QByteArray& question)>;
    explicit PadronLine(Says says) : m_says(std::move(says)) {}
    void send(const padron::ports::TransportRequest& request, std::function<void(padron::ports::TransportReply)> answer) override
    {
        QTimer::singleShot(10, &m_context, [this, body = request.body, answer = std::move(answer)] { answer(m_says(body)); });
    }
    void abortAll() override {}

private:
    Says m_says;
    QObject m_context;
};

/// Where somebody is searched who is in the padrón and not in this store.
struct FarSearch
{
    /// `here`: how the record stands that this store made of the same person; none: it made none.
    explicit FarSearch(const char* here = nullptr)
    {
        if (here) {
            auto draft = samples::familyDraft(6);
            auto again = samples::familyDraft(5).people.front(); // with their CURP
            own = again.id = draft.people.front().id;
            draft.people.front() = again;
            if (!store.session().registerFamily.run(draft))
                qFatal("no record here");
            store.tamper("UPDATE person SET unsent_entry = NULL, estado = '" + QByteArray(here) + "'");
        }
        fixture::Store other;
        family = other.registerFamily(5);
        family.consents.clear();
        const auto prefix = *padron::domain::FolioPrefix::parse(u"09-0001-01");
        int counter = 1;
        family.family.folio = padron::domain::Folio::make(prefix, counter++);
        for (auto& person : family.people)
            person.folio = padron::domain::Folio::make(prefix, counter++);
        search.emplace(
            executor, store.session().askPadron,
            [this](const padron::ports::LineSettings&) {
                return std::make_unique<PadronLine>([this](const QByteArray& question) { return answer(question); });
            },
            [this] { executor.run([this] { bring(); return true; }); },
            padron::runtime::CentreSearch::Patience{.answerMs = 1000, .recordMs = 20'000, .lookMs = 20});
        results = std::make_unique<padron::ui::SearchResults>(executor, store.session().searchPeople, nullptr);
        results->askCentreBy(*search);
        results->resize(900, 600);
        results->show();
        results->activateWindow();
    }
    ~FarSearch()
    {
        results.reset();
        search.reset();
        executor.shutdown();
    }

    padron::ports::TransportReply answer(const QByteArray& question)
    {
        padron::ports::TransportReply reply;
        if (cut)
            return reply;
        padron::sync::PadronAnswer said{store.id, 1, padron::envelope::sha256(question), known, false, {}, {}, 1'795'000'200'000};
        if (known) {
            said.person = family.people.front().id;
            said.code = QStringLiteral("en-el-padron");
        }
        reply.outcome = padron::ports::TransportReply::Outcome::Answered;
        reply.httpStatus = 200;
        reply.body = padron::sync::signAnswer(said, store.centre.acuse);
        return reply;
    }
    void bring()
    {
        padron::sync::FamiliesSent sent;
        sent.families = {{family.family.id, padron::core::EntryId(QUuid::createUuid()), false, padron::domain::kRecordSchema,
                          padron::core::encodeCbor(padron::domain::toCbor(family))}};
        for (const auto& person : family.people)
            sent.standings.append({person.id, QStringLiteral("en-el-padron"), {}});
        sent.why = QStringLiteral("busqueda");
        sent.atMs = store.clock.now;
        padron::sync::StreamPage page;
        page.store = store.id;
        page.epoch = 1;
        page.last = 1;
        page.centreMs = 1'795'000'200'000;
        page.items = {{1, sent}};
        if (!store.session().exchange.applyPage(padron::sync::signStreamPage(page, store.centre.acuse)))
            qFatal("the page was not taken");
    }
    template <class W = QWidget> W* find(const char* name) { return results->findChild<W*>(QLatin1String(name)); }
    bool shows(const char* name) { return find(name) && find(name)->isVisible(); }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : results.get(), key); }
    void shot(const char* name)
    {
        if (const QString folder = qEnvironmentVariable("PADRON_SHOTS"); !folder.isEmpty())
            results->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }

    fixture::Store store;
    padron::runtime::StoreExecutor executor;
    padron::domain::FamilyRecord family;
    padron::core::PersonId own;
    bool known = true, cut = false;
    std::optional<padron::runtime::CentreSearch> search;
    std::unique_ptr<padron::ui::SearchResults> results;
};

} // namespace

class TstFarSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoNobodyHereHasIsAskedForAtThePadron()
    {
        FarSearch far;
        QSignalSpy opened(far.results.get(), &padron::ui::SearchResults::personOpened);
        far.results->setQuery(far.family.people.front().name.full());
        QTRY_VERIFY(far.find<QLabel>("searchCount")->text().contains(QStringLiteral("Nadie en este equipo")));
        QVERIFY(!far.shows("askPadron")); // never by name
        const QString curp = far.family.people.front().curp->text();
        far.results->setQuery(curp.left(17));
        QTest::qWait(300);
        QVERIFY(!far.shows("askPadron"));
        far.results->setQuery(curp);
        QTRY_VERIFY(far.shows("askPadron"));
        far.shot("padron-ofrece");
        far.results->openCurrent(); // Enter in the box
        QTRY_VERIFY(far.shows("padronReason"));
        far.shot("padron-motivo");
        far.key(Qt::Key_R);
        far.key(Qt::Key_Return);
        QTRY_VERIFY(far.shows("padronStop"));
        far.shot("padron-pregunta");
        QTRY_COMPARE(opened.size(), qsizetype(1));
        QCOMPARE(opened.front().front().value<padron::core::PersonId>(), far.family.people.front().id);
        QVERIFY(!far.shows("padronQuestion"));
    }

    /// Two modules registered the same person: whose record waits here asks for the other one, and both stand side by side.
    void whoWaitsHereIsAskedForToo()
    {
        FarSearch far("por_aclarar");
        QSignalSpy opened(far.results.get(), &padron::ui::SearchResults::personOpened);
        far.results->setQuery(far.family.people.front().name.full());
        QTRY_VERIFY(far.find<QLabel>("searchCount")->text().contains(QStringLiteral("1 persona")));
        QVERIFY(!far.shows("askPadron")); // never by name
        far.results->setQuery(far.family.people.front().curp->text());
        QTRY_VERIFY(far.shows("askPadron"));
        QVERIFY(far.shows("searchResults"));
        QVERIFY(!far.find<QPushButton>("askPadron")->text().contains(QStringLiteral("Entrar"))); // that opens the row
        far.shot("padron-espera");
        QTest::mouseClick(far.find("askPadron"), Qt::LeftButton);
        QTRY_VERIFY(far.shows("padronReason"));
        far.key(Qt::Key_R);
        far.key(Qt::Key_Return);
        QTRY_COMPARE(opened.size(), qsizetype(1));
        QCOMPARE(opened.front().front().value<padron::core::PersonId>(), far.family.people.front().id);
        const auto tasks = far.executor.run([&far] { return far.store.session().tasks.open(); }).result();
        QVERIFY(tasks);
        QCOMPARE(std::count_if(tasks->begin(), tasks->end(), [&far](const auto& task) {
                     return task.person.id == far.own && task.other.id == far.family.people.front().id;
                 }), 1);
    }

    void whoIsInThePadronHereIsNot()
    {
        FarSearch far("en_el_padron");
        far.results->setQuery(far.family.people.front().curp->text());
        QTRY_VERIFY(far.shows("searchResults"));
        QTest::qWait(200);
        QVERIFY(!far.shows("askPadron"));
    }

    void whatThePadronSaysOfNobodyAndWithoutALine()
    {
        FarSearch far;
        const auto ask = [&far] {
            far.results->openCurrent();
            QTRY_VERIFY(far.shows("padronReason"));
            far.key(Qt::Key_C);
            far.key(Qt::Key_Return);
        };
        far.cut = true;
        far.results->setQuery(far.family.people.front().folio.text());
        QTRY_VERIFY(far.shows("askPadron"));
        ask();
        auto* message = far.find<padron::ui::InlineMessage>("padronMessage");
        QTRY_VERIFY(message->text().contains(QStringLiteral("No hay conexión con el padrón")));
        QVERIFY(message->text().contains(QStringLiteral("el centro avisará si ya existe")));
        QVERIFY(far.shows("askPadron")); // it can be asked again
        far.cut = far.known = false;
        ask();
        QTRY_VERIFY(message->text().contains(QStringLiteral("tampoco la tiene")));
        far.shot("padron-nadie");
        far.results->setQuery(QStringLiteral("otra persona"));
        QVERIFY(!far.shows("padronQuestion"));
    }
};

QTEST_MAIN(TstFarSearch)
#include "tst_far_search.moc"
