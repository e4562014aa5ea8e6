// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/arrival.h"
#include "sync/messages/errors.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"
#include "unit/sync/samples.h"

#include <QtTest>

using namespace padron;
using namespace padron::sync;

class TestReceiptStream : public QObject
{
    Q_OBJECT

    envelope::SigningKey m_acuse = samples::key(3);
    QList<envelope::VerifyKey> m_keys{samples::key(4).verifyKey(), samples::key(3).verifyKey()};

    static Receipt receipt()
    {
        Receipt r{samples::id<core::StoreId>(1), 1, 2, QByteArray(32, 's'), 1'700'000'000'000, 6, {},
                  QByteArray(32, 'h'),           9};
        int n = 0;
        for (const VerdictKind kind : {VerdictKind::Aceptado, VerdictKind::YaRecibido, VerdictKind::Observado,
                                       VerdictKind::Rechazado, VerdictKind::EnCuarentena})
            r.verdicts.append({samples::id<core::EntryId>(++n), kind, QStringLiteral("curp-en-padron"), 7});
        return r;
    }

    static StreamPage page()
    {
        StreamPage p{samples::id<core::StoreId>(1), 1, 4, 9, 1'700'000'000'000, {}};
        const auto person = samples::id<core::PersonId>(5);
        p.items = {{5, CredentialSigned{person, 1, 77, 1'700'000'000, "cose"}},
                   {6, PersonStateChanged{person, QStringLiteral("por-aclarar"), QStringLiteral("curp-en-padron")}},
                   {7, ListsUpdated{"trust", {}, "provisionals"}},
                   {8, BatchReceipted{3, "receipt"}}};
        return p;
    }

    static QString codeOf(const core::Result<Receipt>& r) { return r ? QString() : r.error().printedId(); }
    static QString codeOf(const core::Result<StreamPage>& r) { return r ? QString() : r.error().printedId(); }

private Q_SLOTS:
    void receiptComesBack()
    {
        const auto read = verifyReceipt(signReceipt(receipt(), m_acuse), m_keys);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(*read == receipt(), true);
    }

    void forgedReceiptIsRefused()
    {
        const QString forged = QStringLiteral("SYN-201");
        const QByteArray good = signReceipt(receipt(), m_acuse);
        QCOMPARE(codeOf(verifyReceipt(signReceipt(receipt(), samples::key(9)), m_keys)), forged);
        QCOMPARE(codeOf(verifyReceipt("<html>Bienvenido a la red</html>", m_keys)), forged);
        QCOMPARE(codeOf(verifyReceipt({}, m_keys)), forged);
        QCOMPARE(codeOf(verifyReceipt(signStreamPage(page(), m_acuse), m_keys)), forged); // right key, other message
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x40);
            QCOMPARE(codeOf(verifyReceipt(changed, m_keys)), forged);
        }
    }

    void receiptFieldsAreBounded()
    {
        const QString forged = QStringLiteral("SYN-201");
        Receipt r = receipt();
        r.batchSeq = 0;
        QCOMPARE(codeOf(verifyReceipt(signReceipt(r, m_acuse), m_keys)), forged);
        r = receipt();
        r.batchSha256.chop(1);
        QCOMPARE(codeOf(verifyReceipt(signReceipt(r, m_acuse), m_keys)), forged);
        r = receipt();
        r.verdicts[0].entry = core::EntryId();
        QCOMPARE(codeOf(verifyReceipt(signReceipt(r, m_acuse), m_keys)), forged);
        r = receipt();
        r.verdicts[0].kind = static_cast<VerdictKind>(5);
        QCOMPARE(codeOf(verifyReceipt(signReceipt(r, m_acuse), m_keys)), forged);
        r = receipt();
        r.verdicts[0].code = QString(61, u'x');
        QCOMPARE(codeOf(verifyReceipt(signReceipt(r, m_acuse), m_keys)), forged);
        r = receipt();
        r.verdicts = QList<Verdict>(201, r.verdicts.first());
        QCOMPARE(codeOf(verifyReceipt(signReceipt(r, m_acuse), m_keys)), forged);
    }

    void arrivalComesBackAndIsNoReceipt()
    {
        const Arrival arrival{samples::id<core::StoreId>(1), 1, 2, QByteArray(32, 's'), 1'700'000'000'000, 6};
        const QByteArray good = signArrival(arrival, m_acuse);
        QCOMPARE(*verifyArrival(good, m_keys) == arrival, true);
        QVERIFY(!verifyReceipt(good, m_keys) && !verifyArrival(signReceipt(receipt(), m_acuse), m_keys));
        QVERIFY(!verifyArrival(signArrival(arrival, samples::key(9)), m_keys));
        Arrival none = arrival;
        none.batchSha256.chop(1);
        QVERIFY(!verifyArrival(signArrival(none, m_acuse), m_keys));
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x40);
            QVERIFY(!verifyArrival(changed, m_keys));
        }
    }

    void verdictsHaveTheirLegalNames()
    {
        QCOMPARE(keyOf(VerdictKind::Aceptado), QStringLiteral("aceptado"));
        QCOMPARE(keyOf(VerdictKind::YaRecibido), QStringLiteral("ya recibido"));
        QCOMPARE(keyOf(VerdictKind::Observado), QStringLiteral("observado"));
        QCOMPARE(keyOf(VerdictKind::Rechazado), QStringLiteral("rechazado"));
        QCOMPARE(keyOf(VerdictKind::EnCuarentena), QStringLiteral("en cuarentena"));
    }

    void pageComesBack()
    {
        const auto read = verifyStreamPage(signStreamPage(page(), m_acuse), m_keys);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(*read == page(), true);
        const StreamPage nothingNew{samples::id<core::StoreId>(1), 1, 9, 9, 0, {}};
        QCOMPARE(*verifyStreamPage(signStreamPage(nothingNew, m_acuse), m_keys) == nothingNew, true);
    }

    void forgedPageIsRefused()
    {
        const QString forged = QStringLiteral("SYN-203");
        const QByteArray good = signStreamPage(page(), m_acuse);
        QCOMPARE(codeOf(verifyStreamPage(signStreamPage(page(), samples::key(9)), m_keys)), forged);
        QCOMPARE(codeOf(verifyStreamPage("<html>", m_keys)), forged);
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x40);
            QCOMPARE(codeOf(verifyStreamPage(changed, m_keys)), forged);
        }
    }

    void pageHasNoGapAndLeadsOn()
    {
        const QString forged = QStringLiteral("SYN-203");
        StreamPage p = page();
        p.items.removeAt(1);
        QCOMPARE(codeOf(verifyStreamPage(signStreamPage(p, m_acuse), m_keys)), forged);
        p = page();
        p.from = 3;
        QCOMPARE(codeOf(verifyStreamPage(signStreamPage(p, m_acuse), m_keys)), forged);
        p = page();
        p.last = 6; // before its own items
        QCOMPARE(codeOf(verifyStreamPage(signStreamPage(p, m_acuse), m_keys)), forged);
        p = page();
        p.items.clear(); // "more", and nothing to go on from
        QCOMPARE(codeOf(verifyStreamPage(signStreamPage(p, m_acuse), m_keys)), forged);
        p.last = 2; // the centre lost what it had told
        QCOMPARE(codeOf(verifyStreamPage(signStreamPage(p, m_acuse), m_keys)), forged);
    }

    void streamPath()
    {
        QCOMPARE(sync::streamPath(samples::id<core::StoreId>(1), 2, 30),
                 QStringLiteral("/v1/flujo/01010101-0101-0101-0101-010101010001/2?desde=30"));
    }
};

QTEST_GUILESS_MAIN(TestReceiptStream)
#include "tst_receipt_stream.moc"
