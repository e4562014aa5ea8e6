// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/log_chain.h"
#include "sync/messages/enrolment.h"
#include "unit/sync/samples.h"

#include <QMessageAuthenticationCode>
#include <QtTest>

using namespace padron;
using namespace padron::sync;

class TestEnrolment : public QObject
{
    Q_OBJECT

    envelope::SigningKey m_ca = samples::key(5), m_device = samples::key(6);
    core::StoreId m_store = samples::id<core::StoreId>(1);
    EnrolCode m_code{QByteArray::fromHex("00112233445566778899aabbccddeeff"),
                     EnrolCode::hashOfCa(samples::key(5).verifyKey().bytes())};

    EnrolRequest request() const
    {
        EnrolRequest r;
        r.codeId = m_code.codeId();
        r.store = m_store;
        r.epoch = 3;
        r.signingPublic = m_device.verifyKey().bytes();
        r.tlsSpkiDer = QByteArray(91, 't');
        r.proof = proofOf(m_code, r);
        r.wallMs = 1'700'000'000'000;
        return r;
    }
    EnrolAnswer answer() const { return {m_store, 3, samples::enrolment(m_ca)}; }

private Q_SLOTS:
    void codeIsTypedBack()
    {
        const QString text = m_code.text();
        QCOMPARE(text.size(), 53 + 13);
        QCOMPARE(text.split(u'-').first(), QStringLiteral("008J")); // 00 11 22: 00000 00000 01000 10010
        QCOMPARE(*EnrolCode::parse(text) == m_code, true);
        QCOMPARE(*EnrolCode::parse(QString(text).toLower().replace(u'-', u' ')) == m_code, true);
        QCOMPARE(*EnrolCode::parse(QString(text).replace(u'0', u'o').replace(u'1', u'l')) == m_code, true);
        QCOMPARE(m_code.codeId(), envelope::sha256(m_code.secret).left(8));
    }

    void everyMistypedCharacterIsFound()
    {
        const QString text = m_code.text().remove(u'-');
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const QChar other : QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U!Ñ ")) {
                QString changed = text;
                if (changed.at(at) == other)
                    continue;
                changed[at] = other;
                QVERIFY2(!EnrolCode::parse(changed), qPrintable(changed));
            }
            if (at > 0 && text.at(at) != text.at(at - 1)) {
                QString swapped = text;
                swapped[at] = text.at(at - 1);
                swapped[at - 1] = text.at(at);
                QVERIFY2(!EnrolCode::parse(swapped), qPrintable(swapped));
            }
        }
    }

    void noCodeAtAllIsRefused()
    {
        for (const QString& text : {QString(), QStringLiteral("hola"), QString(10000, u'0'), QString(52, u'0'),
                                    m_code.text() + QStringLiteral("0"), m_code.text().chopped(1)})
            QCOMPARE(EnrolCode::parse(text).error().printedId(), QStringLiteral("SYN-207"));
        QVERIFY(EnrolCode::parse(QString(53, u'0'))); // all zero is a number too; its check character is 0
    }

    void requestProvesKeyAndCode()
    {
        const auto read = verifyEnrolRequest(signEnrolRequest(request(), m_device));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(*read == request(), true);
        QCOMPARE(read->proof, proofOf(m_code, *read));
        QMessageAuthenticationCode mac(QCryptographicHash::Sha256, m_code.secret);
        mac.addData(m_store.bytes() + QByteArray::fromHex("00000003") + m_device.verifyKey().bytes() +
                    QByteArray(91, 't'));
        QCOMPARE(read->proof, mac.result());
        QVERIFY(!signEnrolRequest(request(), m_device).contains(m_code.secret));
    }

    void anotherKeyNeedsAnotherProof()
    {
        EnrolRequest stolen = request();
        stolen.signingPublic = samples::key(7).verifyKey().bytes();
        QVERIFY(proofOf(m_code, stolen) != stolen.proof);
        const auto read = verifyEnrolRequest(signEnrolRequest(stolen, samples::key(7)));
        QVERIFY(read); // it proves its own key, but the centre compares:
        QVERIFY(read->proof != proofOf(m_code, *read));
    }

    void changedRequestIsRefused()
    {
        const QByteArray good = signEnrolRequest(request(), m_device);
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            QVERIFY(!verifyEnrolRequest(changed));
        }
        QVERIFY(!verifyEnrolRequest("x"));
        QVERIFY(
            !verifyEnrolRequest(envelope::signMessage(m_device, envelope::typ::kEnrolRequest, "x"))); // names no key
    }

    void answerComesBack()
    {
        const auto read = verifyEnrolAnswer(signEnrolAnswer(answer(), m_ca), m_code, m_store, 3);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->enrolment == answer().enrolment, true);
        QCOMPARE(*decodeEnrolment(encodeEnrolment(answer().enrolment)) == answer().enrolment, true);
    }

    void forgedAnswerIsRefused()
    {
        const QString forged = QStringLiteral("SYN-209");
        const QByteArray good = signEnrolAnswer(answer(), m_ca);
        const auto code = [&](const QByteArray& bytes, quint32 epoch = 3) {
            const auto read = verifyEnrolAnswer(bytes, m_code, m_store, epoch);
            return read ? QString() : read.error().printedId();
        };
        QCOMPARE(code(good), QString());
        QCOMPARE(code(good, 4), forged); // for another epoch
        QCOMPARE(verifyEnrolAnswer(good, m_code, samples::id<core::StoreId>(2), 3).error().printedId(), forged);
        QCOMPARE(code(signEnrolAnswer(answer(), samples::key(8))), forged); // a CA of its own
        EnrolAnswer mixed = answer();
        mixed.enrolment.caPublic = samples::key(8).verifyKey().bytes();
        QCOMPARE(code(signEnrolAnswer(mixed, m_ca)), forged);
        QCOMPARE(code("<html>"), forged);
        EnrolAnswer noPrefix = answer();
        noPrefix.enrolment.folioPrefix = {};
        QCOMPARE(code(signEnrolAnswer(noPrefix, m_ca)), forged);
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            QCOMPARE(code(changed), forged);
        }
    }

    void damagedEnrolmentIsRefused()
    {
        const QByteArray good = encodeEnrolment(answer().enrolment);
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!decodeEnrolment(good.left(size)));
        QVERIFY(!decodeEnrolment(good + '\0'));
    }
};

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
