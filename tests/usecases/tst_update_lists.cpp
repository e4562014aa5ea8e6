// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that come by hand to a store: believed for their signature under the root of the enrolment, and never backwards.
#include "credential/errors.h"
#include "sync/messages/errors.h"
#include "usecases/session_fixture.h"

#include <QDir>
#include <QTest>

using namespace padron;

namespace {

QByteArray brought(const fixture::Centre& centre, quint32 trust, quint32 status)
{
    return credential::encodeTrustFile({centre.root.verifyKey().bytes(), credential::signTrustList(centre.trustList(trust), centre.root),
                                        centre.statusList(false, status), centre.statusList(true, status)});
}

} // namespace

class TstUpdateLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newerOnesChangeStoreAndFile()
    {
        fixture::Store store;
        const auto update = store.session().updateLists.take(brought(store.centre, 5, 5));
        QVERIFY(update);
        QVERIFY(update->changed());
        const auto kept = *store.session().updateLists.lists();
        QCOMPARE(kept.trustList, credential::signTrustList(store.centre.trustList(5), store.centre.root));
        QCOMPARE(*store.vault.trustFile(), credential::encodeTrustFile(kept));
        QCOMPARE((*store.session().device().enrolment())->finalStatus, store.centre.statusList(false, 5));
        const auto again = store.session().updateLists.take(brought(store.centre, 5, 5));
        QVERIFY(again);
        QVERIFY(!again->changed());
    }

    void olderOnesAndOthersChangeNothing()
    {
        fixture::Store store;
        auto& lists = store.session().updateLists;
        QVERIFY(lists.take(brought(store.centre, 5, 5)));
        const QByteArray kept = *store.vault.trustFile();
        QVERIFY(lists.take(brought(store.centre, 4, 4)).error().code == credential::kListsOlder);
        QVERIFY(lists.take(brought(fixture::Centre(), 9, 9)).error().code == credential::kListsOfAnotherRoot);
        QVERIFY(lists.take("no son listas").error().code == credential::kTrustFileMalformed);
        QCOMPARE(*store.vault.trustFile(), kept);
        QCOMPARE(credential::encodeTrustFile(*lists.lists()), kept);
    }

    void aFileThatCannotBeWrittenLeavesTheStoreAsItWas()
    {
        fixture::Store store;
        auto& lists = store.session().updateLists;
        const auto before = credential::encodeTrustFile(*lists.lists());
        const QString path = store.path() + QStringLiteral("/confianza.cbor");
        QFile::remove(path);
        QVERIFY(QDir().mkpath(path + QStringLiteral("/in-the-way")));
        QVERIFY(!lists.take(brought(store.centre, 5, 5)));
        QCOMPARE(credential::encodeTrustFile(*lists.lists()), before);
        QVERIFY(QDir(path).removeRecursively());
        QVERIFY(lists.take(brought(store.centre, 5, 5)));
    }

    void notBeforeTheEnrolment()
    {
        fixture::Store store(false);
        QVERIFY(store.session().updateLists.take(brought(store.centre, 5, 5)).error().code == sync::kNotEnrolled);
        QVERIFY(!store.session().updateLists.lists());
    }
};

QTEST_GUILESS_MAIN(TstUpdateLists)
#include "tst_update_lists.moc"
