// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/errors.h"
#include "support/samples/sample_family.h"
#include "support/store/faulty_vfs.h"
#include "support/store/store_fixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace padron;
using namespace Qt::StringLiterals;
using fixture::FaultyVfs;

namespace {

const core::DraftId kDraft(QUuid(5, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
const core::PersonId kAna(QUuid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
const core::PersonId kLuis(QUuid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2));
const core::FamilyId kFamily(QUuid(2, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

QByteArray page(int number)
{
    return "PAGINA CANARIO " + QByteArray::number(number) + QByteArray(100'000, 'p');
}

ports::DocumentMeta of(const core::PersonId& person, const QString& kind = u"identificacion"_s)
{
    return {.owner = {.draft = kDraft, .person = person},
            .kind = kind,
            .reference = u"123"_s,
            .mime = u"image/jpeg"_s,
            .atMs = 1'790'000'000'000};
}

} // namespace

class TestDocumentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<fixture::StoreFolder>();
        m_store = m_folder->open(FaultyVfs::install());
    }
    void cleanup()
    {
        FaultyVfs::mend();
        m_store.reset();
        m_folder.reset();
    }

    void aPageComesBackByItsContent()
    {
        auto& documents = m_store->documents();
        const auto sha256 = documents.put(page(1), of(kAna));
        QVERIFY(sha256);
        QCOMPARE(*sha256, QCryptographicHash::hash(page(1), QCryptographicHash::Sha256));
        QCOMPARE(*documents.get(*sha256), page(1));
        QCOMPARE(*documents.totalBytes(), page(1).size());
        QCOMPARE(documents.get(QByteArray(32, 'x')).error().code, ports::kNotFound);

        QVERIFY(documents.put(page(2), of(kAna)));
        const auto pages = documents.ofDraft(kDraft);
        QVERIFY(pages);
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->at(0).page, 1);
        QCOMPARE(pages->at(1).page, 2);
        QCOMPARE(pages->at(1).reference, u"123"_s);
        QCOMPARE(pages->at(1).bytes, page(2).size());
    }

    void theSamePageAgainChangesNothing()
    {
        auto& documents = m_store->documents();
        QVERIFY(documents.put(page(1), of(kAna)));
        QVERIFY(documents.put(page(1), of(kAna)));
        QCOMPARE(documents.ofDraft(kDraft)->size(), 1);
        QVERIFY(documents.put(page(1), of(kLuis))); // the same paper serves two people; it is kept once
        QCOMPARE(documents.ofDraft(kDraft)->size(), 2);
        QCOMPARE(*documents.totalBytes(), page(1).size());
    }

    void nothingReadableReachesTheDisk()
    {
        QVERIFY(m_store->documents().put(page(1), of(kAna)));
        m_store.reset();
        const QDir folder(m_folder->path());
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("PAGINA CANARIO"), qPrintable(name));
        }
    }

    void aCaptureThatIsRegisteredLeavesItsPagesToItsPeople()
    {
        auto& documents = m_store->documents();
        QVERIFY(documents.put(page(1), of(kAna)));
        QVERIFY(documents.put(page(2), of({}, u"comprobante"_s)));
        QVERIFY(documents.put(page(3), of(kLuis))); // taken out of the capture later
        const auto moved = documents.assign(kDraft, kFamily, {kAna});
        QVERIFY(moved);
        QCOMPARE(moved->size(), 2);
        QCOMPARE(documents.ofPerson(kAna)->size(), 1);
        QVERIFY(documents.ofPerson(kAna)->front().draft.isNull());
        QCOMPARE(documents.ofFamily(kFamily)->size(), 1);
        QCOMPARE(documents.ofPerson(kLuis)->size(), 0);
        QVERIFY(documents.assign(kDraft, kFamily, {kAna})->isEmpty());
    }

    void anUpdateAddsPagesAfterThoseThere()
    {
        auto& documents = m_store->documents();
        QVERIFY(documents.put(page(1), of(kAna)));
        QVERIFY(documents.assign(kDraft, kFamily, {kAna}));
        QVERIFY(documents.put(page(1), of(kAna))); // scanned again: the expediente has it
        QVERIFY(documents.put(page(2), of(kAna)));
        const auto moved = documents.assign(kDraft, kFamily, {kAna});
        QCOMPARE(moved->size(), 1);
        const auto pages = documents.ofPerson(kAna);
        QCOMPARE(pages->size(), 2);
        QVERIFY(pages->at(0).page < pages->at(1).page);
    }

    void aDiscardedCaptureTakesItsOwnAndNothingElse()
    {
        auto& documents = m_store->documents();
        QVERIFY(documents.put(page(1), of(kAna)));
        QVERIFY(documents.put(page(2), of(kAna)));
        QVERIFY(documents.assign(kDraft, kFamily, {kAna}));
        domain::FamilyDraft draft = samples::familyDraft(1);
        draft.id = kDraft;
        QVERIFY(m_store->drafts().save(draft, {1'790'000'000'000, QDate(2026, 9, 21), {}, QString()}));
        QVERIFY(documents.put(page(2), of(kLuis)));
        const QByteArray third = *documents.put(page(3), of(kLuis));

        QVERIFY(m_store->drafts().discard(kDraft, 5));
        QCOMPARE(documents.ofDraft(kDraft)->size(), 2); // it can be brought back until it is purged
        QVERIFY(m_store->drafts().purgeDiscarded(6));
        QCOMPARE(documents.ofDraft(kDraft)->size(), 0);
        QVERIFY(!documents.get(third));
        const auto kept = documents.ofPerson(kAna);
        QCOMPARE(kept->size(), 2);
        for (const auto& page : *kept)
            QVERIFY(documents.get(page.sha256));
    }

    void aPageScannedByMistakeGoes()
    {
        auto& documents = m_store->documents();
        const QByteArray sha256 = *documents.put(page(1), of(kAna));
        ports::StoredDocument scanned = documents.ofDraft(kDraft)->first();
        scanned.person = kLuis;
        QCOMPARE(documents.removeFromDraft(scanned).error().code, ports::kNotFound);
        scanned.person = kAna;
        QVERIFY(documents.removeFromDraft(scanned));
        QVERIFY(!documents.get(sha256));
    }

    /// One sheet may be two papers: taking out the one leaves the other, whose content it is still.
    void theSamePictureUnderAnotherKindOrNumberStays()
    {
        auto& documents = m_store->documents();
        auto other = of(kAna, u"comprobante_domicilio"_s);
        const QByteArray sha256 = *documents.put(page(1), of(kAna));
        QVERIFY(documents.put(page(1), other));
        other.reference = u"456"_s;
        QVERIFY(documents.put(page(1), other));
        for (int left = 2; left >= 0; --left) {
            QVERIFY(documents.get(sha256));
            QVERIFY(documents.removeFromDraft(documents.ofDraft(kDraft)->first()));
            QCOMPARE(documents.ofDraft(kDraft)->size(), left);
        }
        QVERIFY(!documents.get(sha256));
    }

    void whatIsRegisteredStays()
    {
        auto& documents = m_store->documents();
        QVERIFY(documents.put(page(1), of(kAna)));
        QVERIFY(documents.assign(kDraft, kFamily, {kAna}));
        ports::StoredDocument registered = documents.ofPerson(kAna)->first();
        registered.draft = kDraft;
        QCOMPARE(documents.removeFromDraft(registered).error().code, ports::kNotFound);
        QVERIFY(!m_store->connection().script("DELETE FROM document"));
        QCOMPARE(documents.ofPerson(kAna)->size(), 1);
    }

    void whereThePaperLies()
    {
        auto& documents = m_store->documents();
        const core::SubjectId ana(kAna.uuid());
        QVERIFY(documents.place(ana)->place.isEmpty());
        QVERIFY(documents.setPlace(ana, {u"Anaquel 3, caja 12"_s, 7}));
        QVERIFY(documents.setPlace(ana, {u"Anaquel 4, caja 1"_s, 8}));
        QCOMPARE(documents.place(ana)->place, u"Anaquel 4, caja 1"_s);
    }

    /// For every write that can find no room: told as such, and the store is as before.
    void fullDiskIsToldAndNothingIsHalfStored()
    {
        auto& documents = m_store->documents();
        QVERIFY(documents.put(page(1), of(kAna)));
        int failures = 0;
        for (int nth = 1;; ++nth) {
            FaultyVfs::failFrom(nth, FaultyVfs::Fault::DiskFull);
            const auto put = documents.put(page(2), of(kAna));
            const bool met = FaultyVfs::failed();
            FaultyVfs::mend();
            if (put && !met)
                break;
            ++failures;
            if (!put) {
                QCOMPARE(put.error().code, ports::kStoreFull);
                QCOMPARE(documents.ofDraft(kDraft)->size(), 1);
                QCOMPARE(*documents.totalBytes(), page(1).size());
            }
            QVERIFY(nth < 500);
        }
        QVERIFY(failures > 10);
        QCOMPARE(documents.ofDraft(kDraft)->size(), 2);
        QCOMPARE(*documents.get(documents.ofDraft(kDraft)->at(1).sha256), page(2));
    }

private:
    std::unique_ptr<fixture::StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
};

QTEST_APPLESS_MAIN(TestDocumentStore)
#include "tst_document_store.moc"
