// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_file.h"
#include "audit/errors.h"
#include "audit/passphrase_box.h"
#include "core/cbor.h"
#include "credential/trust_list.h"
#include "envelope/log_chain.h"
#include "sync/messages/receipt.h"

#include <QTest>
#include <QtEndian>

using namespace padron;

namespace {

constexpr access::KdfCost kQuick{1, 8192};
const core::StoreId kStore(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
const core::UserId kUser(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002")));

core::SecureBytes phrase(const char* text = "tres palabras sueltas")
{
    return core::SecureBytes(QByteArrayView(text));
}

QByteArray entryBytes(int number)
{
    envelope::LogEntry entry;
    entry.id = core::EntryId(QUuid(3, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(number), 1));
    entry.atMs = 1'795'000'000'000 + number;
    entry.bootId = QByteArray(16, 'b');
    entry.user = kUser;
    entry.role = QStringLiteral("supervisora");
    entry.kind = QLatin1String(envelope::kind::kPersonOpened);
    return envelope::encodeEntry(entry);
}

struct Sample
{
    envelope::SigningKey device = envelope::SigningKey::generate();
    envelope::SigningKey root = envelope::SigningKey::generate();
    envelope::SigningKey acuse = envelope::SigningKey::generate();
    audit::Piece piece;

    Sample()
    {
        piece.store = kStore;
        piece.madeMs = 1'795'000'000'000;
        piece.madeBy = kUser;
        piece.madeByName = QStringLiteral("M. Ruiz");
        piece.madeByRole = QStringLiteral("supervisora");
        piece.reason = QStringLiteral("Auditoría de noviembre");
        piece.device = QStringLiteral("D0137 - Módulo San Cristóbal");
        piece.criteria.kinds = {QStringLiteral("persona.consultada")};
        piece.criteria.fromMs = 5;
        piece.users = {{kUser, QStringLiteral("M. Ruiz")}};
        piece.whom = {{core::SubjectId(kUser.uuid()), QStringLiteral("070457020000017"), QStringLiteral("Rosa Luna")}};
        audit::Section section;
        section.epoch = 1;
        section.firstSeq = 40;
        section.prev = QByteArray(32, 'p');
        section.end = section.prev;
        for (int i = 0; i < 6; ++i) {
            const QByteArray bytes = entryBytes(i);
            section.links.append({envelope::sha256(bytes), i % 2 == 0 ? bytes : QByteArray()});
            section.end = envelope::chainNext(kStore, 1, 40 + quint64(i), section.end, section.links.last().sha256);
        }
        piece.sections = {section};
    }
    QByteArray hashAfter(int links) const
    {
        QByteArray hash = piece.sections.front().prev;
        for (int i = 0; i < links; ++i)
            hash = envelope::chainNext(kStore, 1, 40 + quint64(i), hash, piece.sections.front().links.at(i).sha256);
        return hash;
    }
    void addReceipt(const QByteArray& head)
    {
        credential::TrustList trust;
        trust.sequence = 1;
        trust.issuer = QStringLiteral("MXPS");
        trust.issuedAt = 1'794'000'000;
        trust.keys = {{credential::KeyRole::Acuse, acuse.verifyKey().bytes()}};
        piece.rootPublic = root.verifyKey().bytes();
        piece.trustList = credential::signTrustList(trust, root);
        sync::Receipt receipt;
        receipt.store = kStore;
        receipt.epoch = 1;
        receipt.batchSeq = 1;
        receipt.batchSha256 = QByteArray(32, 's');
        receipt.centreMs = 77;
        receipt.nextSeq = 45;
        receipt.headHash = head;
        piece.sections.front().receipt = sync::signReceipt(receipt, acuse);
    }
};

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::kInternal : result.error().code;
}

} // namespace

class TstAuditFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSignedComesBack()
    {
        const Sample sample;
        const auto verified = audit::verifyPiece(audit::signPiece(sample.piece, sample.device));
        QVERIFY(verified);
        QVERIFY(verified->piece == sample.piece);
        QCOMPARE(verified->deviceThumbprint, sample.device.verifyKey().thumbprint());
        QVERIFY(verified->rootThumbprint.isEmpty());
        QCOMPARE(verified->proofs.front().lastSeq, 45U);
        QCOMPARE(verified->proofs.front().receiptedSeq, 0U);
    }

    void aReceiptProvesWhatTheCentreHas()
    {
        Sample sample;
        sample.addReceipt(sample.hashAfter(5)); // the centre's next is 45: it has up to 44
        auto verified = audit::verifyPiece(audit::signPiece(sample.piece, sample.device));
        QVERIFY(verified);
        QCOMPARE(verified->proofs.front().receiptedSeq, 44U);
        QCOMPARE(verified->proofs.front().receiptMs, 77);
        QCOMPARE(verified->rootThumbprint, sample.root.verifyKey().thumbprint());

        sample.addReceipt(sample.hashAfter(4)); // of another log
        verified = audit::verifyPiece(audit::signPiece(sample.piece, sample.device));
        QVERIFY(codeOf(verified) == audit::kAuditForged);

        sample.addReceipt(sample.hashAfter(5));
        sample.piece.trustList = credential::signTrustList({}, sample.device); // no root says whose receipts count
        verified = audit::verifyPiece(audit::signPiece(sample.piece, sample.device));
        QVERIFY(verified);
        QCOMPARE(verified->proofs.front().receiptedSeq, 0U);
    }

    void aPieceThatDoesNotHoldIsRefused_data()
    {
        QTest::addColumn<int>("fault");
        for (int i = 0; i < 6; ++i)
            QTest::addRow("%d", i) << i;
    }

    void aPieceThatDoesNotHoldIsRefused()
    {
        QFETCH(const int, fault);
        Sample sample;
        audit::Section& section = sample.piece.sections.front();
        if (fault == 0) // an entry exchanged
            section.links[2].bytes = entryBytes(9);
        else if (fault == 1) // a link taken out
            section.links.removeAt(1);
        else if (fault == 2)
            section.links.swapItemsAt(1, 3);
        else if (fault == 3)
            section.firstSeq = 41;
        else if (fault == 4)
            section.prev = QByteArray(32, 'q');
        else
            section.epoch = 2;
        QVERIFY(codeOf(audit::verifyPiece(audit::signPiece(sample.piece, sample.device))) == audit::kAuditForged);
    }

    void anyByteChangedIsRefused()
    {
        const Sample sample;
        const QByteArray message = audit::signPiece(sample.piece, sample.device);
        for (qsizetype i = 0; i < message.size(); ++i) {
            QByteArray changed = message;
            changed[i] = char(changed.at(i) ^ 1);
            QVERIFY2(!audit::verifyPiece(changed), qPrintable(QString::number(i)));
        }
        for (qsizetype cut = 0; cut < message.size(); cut += 7)
            QVERIFY(!audit::verifyPiece(message.left(cut)));
    }

    void theBoxOpensWithItsPhraseAlone()
    {
        const QByteArrayView magic(audit::kMagic);
        const QByteArray plain("Rosa Luna fue atendida");
        const auto sealed = audit::sealWithPassphrase(magic, plain, phrase(), kQuick);
        QVERIFY(sealed);
        QVERIFY(!sealed->contains("Rosa"));
        QCOMPARE(*audit::openWithPassphrase(magic, *sealed, phrase()), plain);
        QVERIFY(codeOf(audit::openWithPassphrase(magic, *sealed, phrase("tres palabras sueltaS"))) == audit::kWrongPassphrase);
        QVERIFY(codeOf(audit::openWithPassphrase("OTRA-COSA\n", *sealed, phrase())) == audit::kNotAnAuditFile);
        QVERIFY(codeOf(audit::sealWithPassphrase(magic, plain, phrase("corta"), kQuick)) == audit::kPassphraseWeak);
        QVERIFY(*audit::sealWithPassphrase(magic, plain, phrase(), kQuick) != *sealed); // another salt and nonce each time
        for (qsizetype i = 0; i < sealed->size(); ++i) {
            QByteArray changed = *sealed;
            changed[i] = char(changed.at(i) ^ 1);
            QVERIFY2(!audit::openWithPassphrase(magic, changed, phrase()), qPrintable(QString::number(i)));
            QVERIFY(!audit::openWithPassphrase(magic, sealed->left(i), phrase()));
        }
    }

    void aStrangersFileAsksForNoMoreThanALaptopHas()
    {
        QByteArray made(audit::kMagic);
        const QByteArray header = core::encodeCbor(
            QCborMap{{1, 1}, {2, QByteArray(16, 's')}, {3, 3}, {4, Q_INT64_C(1) << 40}, {5, QByteArray(24, 'n')}});
        QByteArray length(4, '\0');
        qToBigEndian(quint32(header.size()), length.data());
        made += length + header + QByteArray(64, 'x');
        QVERIFY(codeOf(audit::openWithPassphrase(QByteArrayView(audit::kMagic), made, phrase())) == audit::kNotAnAuditFile);
        QByteArray huge(audit::kMagic);
        huge += QByteArray(4, '\xff') + QByteArray(100, 'x');
        QVERIFY(codeOf(audit::openWithPassphrase(QByteArrayView(audit::kMagic), huge, phrase())) == audit::kNotAnAuditFile);
    }
};

QTEST_GUILESS_MAIN(TstAuditFile)
#include "tst_audit_file.moc"
