// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/centre_recovery.h"
#include "access/errors.h"
#include "access/slot_changes.h"

#include <QTest>

using namespace padron;
using access::KdfCost;
using core::SecureBytes;

namespace {

constexpr KdfCost kTiny{1, 8192};
constexpr qint64 kNow = 1'795'000'000'000;

SecureBytes secret(const char* text)
{
    return SecureBytes(QByteArrayView(text));
}

} // namespace

/// A laptop that was enrolled, whose only user forgot the password and whose printed code is lost.
class TestCentreRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const access::SessionUser user{core::UserId(QUuid::createUuid()), QStringLiteral("M. Ruiz"), access::Role::Responsable};
        m_made = *access::createSlots(core::StoreId(QUuid::createUuid()), user, secret("nopal y tortilla"), kTiny);
        m_file = access::withCentre(m_made.file, m_made.dataKey, m_centre.publicKey);
        m_bytes = access::encodeSlotFile(m_file, m_made.dataKey);
        m_pending = *access::askCentre(m_file, u"m. ruiz", secret("una clave distinta"), kTiny, kNow);
    }

    void theCentresAnswerLetsTheUserInUnderTheNewPassword()
    {
        // both ways as files do it
        const QByteArray request = access::encodeRecoveryRequest(m_pending.request);
        const auto atCentre = access::decodeRecoveryRequest(request);
        QVERIFY(atCentre);
        QCOMPARE(*atCentre, m_pending.request);
        const auto answer = access::answerRequest(*atCentre, m_centre);
        QVERIFY(answer);
        const auto kept = access::decodePendingRecovery(access::encodePendingRecovery(m_pending));
        QVERIFY(kept);

        const auto recovered = access::acceptAnswer(m_bytes, *kept, *answer, secret("una clave distinta"));
        QVERIFY(recovered);
        QVERIFY(recovered->unlocked.dataKey == m_made.dataKey);
        QCOMPARE(recovered->file.generation, m_file.generation + 1);
        const auto saved = access::decodeSlotFile(access::encodeSlotFile(recovered->file, m_made.dataKey));
        QVERIFY(access::unlockWithPassword(*saved, u"M. Ruiz", secret("una clave distinta")));
        QVERIFY(!access::unlockWithPassword(*saved, u"M. Ruiz", secret("nopal y tortilla")));
        QVERIFY(access::unlockWithRecoveryCode(*saved, m_made.recoveryCode));
    }

    void nothingInTheRequestOrWhatIsKeptOpensAnything()
    {
        const QByteArray kept = access::encodePendingRecovery(m_pending);
        QVERIFY(!kept.contains(m_made.dataKey.view().toByteArray()));
        // the answer alone, without the new password
        const QByteArray answer = *access::answerRequest(m_pending.request, m_centre);
        QCOMPARE(access::acceptAnswer(m_bytes, m_pending, answer, secret("otra contraseña")).error().code,
                 access::kNoRecoveryPending);
        // another request does not fit it
        const auto second = *access::askCentre(m_file, u"M. Ruiz", secret("una clave distinta"), kTiny, kNow);
        QCOMPARE(access::acceptAnswer(m_bytes, second, answer, secret("una clave distinta")).error().code,
                 access::kRecoveryStale);
    }

    void anAnswerOfBeforeARotationIsOld()
    {
        const QByteArray answer = *access::answerRequest(m_pending.request, m_centre);
        const access::Rotated rotated = access::rotated(m_file, m_made.dataKey);
        const QByteArray now = access::encodeSlotFile(rotated.file, rotated.dataKey);
        QCOMPARE(access::acceptAnswer(now, m_pending, answer, secret("una clave distinta")).error().code,
                 access::kRecoveryStale);
    }

    void theWrongCentreAndAForgedAnswerAreRefused()
    {
        QCOMPARE(access::answerRequest(m_pending.request, envelope::BoxKeyPair::generate()).error().code,
                 access::kRecoveryStale);
        // somebody else's data key, sealed as the centre would
        auto forged = m_pending.request;
        forged.centre.sealedDataKey = envelope::seal(m_centre.publicKey, QByteArray(32, 'x'));
        auto pending = m_pending;
        pending.request = forged;
        const QByteArray answer = *access::answerRequest(forged, m_centre);
        QVERIFY(!access::acceptAnswer(m_bytes, pending, answer, secret("una clave distinta")));
        forged.centre.sealedDataKey = envelope::seal(m_centre.publicKey, QByteArray(31, 'x')) + 'x';
        QCOMPARE(access::answerRequest(forged, m_centre).error().code, access::kRecoveryFileBroken);
    }

    void everyChangedByteIsRefused()
    {
        const QByteArray request = access::encodeRecoveryRequest(m_pending.request);
        const QByteArray answer = *access::answerRequest(m_pending.request, m_centre);
        for (qsizetype i = 0; i < answer.size(); ++i) {
            QByteArray bad = answer;
            bad[i] = static_cast<char>(bad[i] ^ 0x01);
            QVERIFY2(!access::acceptAnswer(m_bytes, m_pending, bad, secret("una clave distinta")), qPrintable(QString::number(i)));
            QVERIFY(!access::acceptAnswer(m_bytes, m_pending, answer.left(i), secret("una clave distinta")));
        }
        // a changed request is another one: its answer does not fit what the laptop keeps
        for (qsizetype i = 0; i < request.size(); ++i) {
            QByteArray bad = request;
            bad[i] = static_cast<char>(bad[i] ^ 0x01);
            const auto decoded = access::decodeRecoveryRequest(bad);
            const auto other = decoded ? access::answerRequest(*decoded, m_centre) : core::fail(decoded.error());
            QVERIFY2(!other || !access::acceptAnswer(m_bytes, m_pending, *other, secret("una clave distinta")),
                     qPrintable(QString::number(i)));
        }
    }

    void theCheckCodeIsOfTheWholeRequest()
    {
        const auto code = access::checkCode(m_pending.request);
        QVERIFY(code);
        QCOMPARE(code->size(), 6);
        QCOMPARE(*access::checkCode(m_pending.request), *code);
        auto other = m_pending.request;
        other.once = envelope::BoxKeyPair::generate().publicKey;
        QVERIFY(*access::checkCode(other) != *code);
        QVERIFY(access::sameCheckCode(u"10AB2C", u"lo a-b2c"));
        QVERIFY(!access::sameCheckCode(u"10AB2C", u"10AB2"));
    }

    void aQrHoldsTheSameBytes()
    {
        const QByteArray request = access::encodeRecoveryRequest(m_pending.request);
        const QString text = access::recoveryText(request);
        QVERIFY(text.size() < 500);
        QCOMPARE(*access::recoveryBytes(text.toLatin1() + "\n"), request);
        QCOMPARE(*access::recoveryBytes(request), request);
        QVERIFY(!access::recoveryBytes("PADRON-R:ñ"));
    }

    void whoCannotAsk()
    {
        const auto code = [this](const access::SlotFile& file, QStringView name) {
            const auto asked = access::askCentre(file, name, secret("una clave distinta"), kTiny, kNow);
            return asked ? core::kInternal : asked.error().code;
        };
        QCOMPARE(code(m_made.file, u"M. Ruiz"), access::kNoCentreSlot);
        QCOMPARE(code(m_file, u"Nadie"), access::kUnknownUser);
        const access::SessionUser second{core::UserId(QUuid::createUuid()), QStringLiteral("Ana"), access::Role::Capturista};
        const auto two = *access::withUser(m_file, second, m_made.dataKey, secret("agua de jamaica"), kTiny);
        const auto asked = *access::askCentre(two, u"Ana", secret("una clave distinta"), kTiny, kNow);
        const auto suspended = *access::suspended(two, second.id);
        QCOMPARE(code(suspended, u"Ana"), access::kUserSuspended);
        // nor an answer that comes after the suspension
        const QByteArray answer = *access::answerRequest(asked.request, m_centre);
        QCOMPARE(access::acceptAnswer(access::encodeSlotFile(suspended, m_made.dataKey), asked, answer, secret("una clave distinta"))
                     .error()
                     .code,
                 access::kUserSuspended);
        const auto weak = access::askCentre(m_file, u"M. Ruiz", secret("corta"), kTiny, kNow);
        QCOMPARE(weak.error().code, access::kPasswordTooWeak);
    }

private:
    const envelope::BoxKeyPair m_centre = envelope::BoxKeyPair::generate();
    access::CreatedSlots m_made;
    access::SlotFile m_file;
    QByteArray m_bytes;
    access::PendingRecovery m_pending;
};

QTEST_GUILESS_MAIN(TestCentreRecovery)
#include "tst_centre_recovery.moc"
