// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/errors.h"
#include "access/slot_changes.h"

#include <QFile>
#include <QTest>

using namespace padron;
using access::KdfCost;
using access::Role;
using access::SlotFile;
using core::SecureBytes;

namespace {

constexpr KdfCost kTiny{1, 8192};

SecureBytes secret(const char* text)
{
    return SecureBytes(QByteArrayView(text));
}

access::SessionUser person(const char16_t* name, Role role)
{
    return {core::UserId(QUuid::createUuid()), QString::fromUtf16(name), role};
}

core::ErrorCode codeOf(const core::Result<SlotFile>& result)
{
    return result ? core::kInternal : result.error().code;
}

} // namespace

/// A laptop with a responsable and a capturista.
class TestSlotChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_first = person(u"M. Ruiz", Role::Responsable);
        m_second = person(u"Ana Pech", Role::Capturista);
        m_made = *access::createSlots(core::StoreId(QUuid::createUuid()), m_first, secret("nopal y tortilla"), kTiny);
        m_file = *access::withUser(m_made.file, m_second, m_made.dataKey, secret("agua de jamaica"), kTiny);
    }

    void anAddedUserOpensTheSameKey()
    {
        QCOMPARE(m_file.generation, m_made.file.generation + 1);
        const auto opened = access::unlockWithPassword(m_file, u"ana pech", secret("agua de jamaica"));
        QVERIFY(opened && opened->dataKey == m_made.dataKey);
        QCOMPARE(opened->user, m_second);
        QVERIFY(access::unlockWithPassword(m_file, u"M. Ruiz", secret("nopal y tortilla")));
    }

    void aPasswordOfTenThousandCharactersIsOne()
    {
        const QByteArray longest = QByteArray("ñ").repeated(9'999) + 'x';
        const SlotFile file = *access::withPassword(m_file, m_second.id, m_made.dataKey, SecureBytes(longest), kTiny);
        QVERIFY(access::unlockWithPassword(file, u"Ana Pech", SecureBytes(longest)));
        QCOMPARE(access::unlockWithPassword(file, u"Ana Pech", SecureBytes(longest.chopped(1))).error().code, access::kWrongPassword);
    }

    void aNameIsOnesOwn()
    {
        const auto twin = person(u" ANA pech", Role::Brigadista);
        QCOMPARE(codeOf(access::withUser(m_file, twin, m_made.dataKey, secret("otra frase larga"), kTiny)), access::kNameTaken);
        auto renamed = m_second;
        renamed.name = QStringLiteral("m. ruiz");
        QCOMPARE(codeOf(access::withUserAs(m_file, renamed)), access::kNameTaken);
        renamed.name = QStringLiteral("Ana PECH"); // one's own in other letters
        QVERIFY(access::withUserAs(m_file, renamed));
    }

    void sixtyFourUsersAndNoMore()
    {
        SlotFile file = m_file;
        while (file.users.size() < access::kMostUsers) {
            access::UserSlot slot = m_file.users.back();
            slot.user = person(u"x", Role::Capturista);
            slot.user.name = QString::number(file.users.size());
            file.users.append(slot);
        }
        QVERIFY(access::decodeSlotFile(access::encodeSlotFile(file, m_made.dataKey)));
        const auto more = person(u"Una más", Role::Capturista);
        QCOMPARE(codeOf(access::withUser(file, more, m_made.dataKey, secret("otra frase larga"), kTiny)), access::kTooManyUsers);
    }

    void aRemovedUserIsUnknown()
    {
        const auto file = access::withoutUser(m_file, m_second.id);
        QVERIFY(file);
        QCOMPARE(access::unlockWithPassword(*file, u"Ana Pech", secret("agua de jamaica")).error().code, access::kWrongPassword);
        QCOMPARE(codeOf(access::withoutUser(*file, m_second.id)), access::kUnknownUser);
    }

    void aSuspendedUserIsToldSoOnlyWithTheRightPassword()
    {
        const auto file = access::suspended(m_file, m_second.id);
        QVERIFY(file);
        QCOMPARE(access::unlockWithPassword(*file, u"Ana Pech", secret("agua de jamaica")).error().code, access::kUserSuspended);
        QCOMPARE(access::unlockWithPassword(*file, u"Ana Pech", secret("agua de horchata")).error().code, access::kWrongPassword);
        // nor does a new password give the key back
        QCOMPARE(codeOf(access::withPassword(*file, m_second.id, m_made.dataKey, secret("otra frase larga"), kTiny)),
                 access::kUserSuspended);
    }

    void liftingNeedsNoPassword()
    {
        const auto file = access::lifted(*access::suspended(m_file, m_second.id), m_second.id, m_made.dataKey);
        QVERIFY(file);
        const auto opened = access::unlockWithPassword(*file, u"Ana Pech", secret("agua de jamaica"));
        QVERIFY(opened && opened->dataKey == m_made.dataKey);
    }

    void theLastActiveResponsableStays()
    {
        QCOMPARE(codeOf(access::withoutUser(m_file, m_first.id)), access::kLastResponsable);
        QCOMPARE(codeOf(access::suspended(m_file, m_first.id)), access::kLastResponsable);
        auto less = m_first;
        less.role = Role::Supervisora;
        QCOMPARE(codeOf(access::withUserAs(m_file, less)), access::kLastResponsable);

        auto more = m_second;
        more.role = Role::Responsable;
        const SlotFile two = *access::withUserAs(m_file, more);
        QVERIFY(access::withoutUser(two, m_first.id));
        const SlotFile one = *access::suspended(two, m_second.id); // two of them, one suspended
        QCOMPARE(codeOf(access::withUserAs(one, less)), access::kLastResponsable);
    }

    void aRoleComesBackFromTheFile()
    {
        auto more = m_second;
        more.role = Role::Supervisora;
        const SlotFile file = *access::withUserAs(m_file, more);
        const auto decoded = access::decodeSlotFile(access::encodeSlotFile(file, m_made.dataKey));
        QVERIFY(decoded);
        QCOMPARE(access::unlockWithPassword(*decoded, u"Ana Pech", secret("agua de jamaica"))->user.role, Role::Supervisora);
    }

    void aRenewedCodeTakesTheOldOnesPlace()
    {
        const auto code = access::RecoveryCode::generate();
        const auto file = access::withRecoveryCode(m_file, m_made.dataKey, code);
        QVERIFY(file);
        const auto key = access::unlockWithRecoveryCode(*file, code);
        QVERIFY(key && *key == m_made.dataKey);
        QVERIFY(!access::unlockWithRecoveryCode(*file, m_made.recoveryCode));
    }

    void rotationGivesEverybodyTheNewKeyAndKeepsTheOldUntilItIsFinished()
    {
        const envelope::BoxKeyPair centre = envelope::BoxKeyPair::generate();
        const auto third = person(u"Luz Canul", Role::Brigadista);
        SlotFile before = *access::withUser(access::withCentre(m_file, m_made.dataKey, centre.publicKey), third,
                                            m_made.dataKey, secret("pozol y cacao"), kTiny);
        before = *access::suspended(before, third.id);
        const access::Rotated rotated = access::rotated(before, m_made.dataKey);
        QCOMPARE(rotated.file.keyGeneration, before.keyGeneration + 1);
        QCOMPARE(rotated.file.generation, before.generation + 1);
        QVERIFY(!(rotated.dataKey == m_made.dataKey));

        const QByteArray bytes = access::encodeSlotFile(rotated.file, rotated.dataKey);
        const auto decoded = access::decodeSlotFile(bytes);
        QVERIFY(decoded);
        QCOMPARE(*decoded, rotated.file);
        QVERIFY(access::authenticateSlotFile(bytes, rotated.dataKey));
        QVERIFY(!access::authenticateSlotFile(bytes, m_made.dataKey));

        QVERIFY(access::unlockWithPassword(*decoded, u"M. Ruiz", secret("nopal y tortilla"))->dataKey == rotated.dataKey);
        QVERIFY(access::unlockWithPassword(*decoded, u"Ana Pech", secret("agua de jamaica"))->dataKey == rotated.dataKey);
        QVERIFY(*access::unlockWithRecoveryCode(*decoded, m_made.recoveryCode) == rotated.dataKey);
        QVERIFY(*envelope::openSealedSecret(centre, decoded->centre->sealedDataKey) == rotated.dataKey);
        // who was suspended got nothing, and still can be let in again
        QCOMPARE(access::unlockWithPassword(*decoded, u"Luz Canul", secret("pozol y cacao")).error().code, access::kUserSuspended);
        const SlotFile again = *access::lifted(*decoded, third.id, rotated.dataKey);
        QVERIFY(access::unlockWithPassword(again, u"Luz Canul", secret("pozol y cacao"))->dataKey == rotated.dataKey);

        const auto previous = access::previousDataKey(*decoded, rotated.dataKey);
        QVERIFY(previous && *previous == m_made.dataKey);
        QVERIFY(!access::previousDataKey(*decoded, m_made.dataKey));
        QVERIFY(!access::previousDataKey(access::rotationFinished(*decoded), rotated.dataKey));
        QVERIFY(access::decodeSlotFile(access::encodeSlotFile(access::rotationFinished(*decoded), rotated.dataKey)));
    }

    void everyChangedByteAndTruncationIsRefused()
    {
        const access::Rotated rotated = access::rotated(*access::suspended(m_file, m_second.id), m_made.dataKey);
        const QByteArray good = access::encodeSlotFile(rotated.file, rotated.dataKey);
        QVERIFY(access::decodeSlotFile(good));
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const char flip : {'\x01', '\x80', '\xff'}) {
                QByteArray bad = good;
                bad[i] = static_cast<char>(bad[i] ^ flip);
                QVERIFY2(!access::decodeSlotFile(bad), qPrintable(QString::number(i)));
                QVERIFY(!access::authenticateSlotFile(bad, rotated.dataKey));
            }
            QVERIFY(!access::decodeSlotFile(good.left(i)));
        }
    }

    void aFileOfTheFirstVersionStillOpensAndIsWrittenInTheSecond()
    {
        QFile source(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/keys/claves_v1.cbor"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray bytes = source.readAll();
        const auto file = access::decodeSlotFile(bytes);
        QVERIFY(file);
        const auto opened = access::unlockWithPassword(*file, u"M. Ruiz", secret("nopal y tortilla"));
        QVERIFY(opened);
        QVERIFY(access::authenticateSlotFile(bytes, opened->dataKey));
        const auto code = access::RecoveryCode::parse(u"9RT1-CAJG-RNSD-3F8C-5437-0KKD-TDHE-JN6G");
        QVERIFY(*access::unlockWithRecoveryCode(*file, *code) == opened->dataKey);
        QCOMPARE(file->keyGeneration, 1U);
        QVERIFY(file->previousKey.isEmpty() && file->centre);

        const QByteArray second = access::encodeSlotFile(*file, opened->dataKey);
        QVERIFY(second != bytes);
        QCOMPARE(*access::decodeSlotFile(second), *file);
        QVERIFY(access::authenticateSlotFile(second, opened->dataKey));
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray bad = bytes;
            bad[i] = static_cast<char>(bad[i] ^ 0x01);
            QVERIFY2(!access::decodeSlotFile(bad) || !access::authenticateSlotFile(bad, opened->dataKey),
                     qPrintable(QString::number(i)));
        }
    }

private:
    access::SessionUser m_first, m_second;
    access::CreatedSlots m_made;
    SlotFile m_file;
};

QTEST_GUILESS_MAIN(TestSlotChanges)
#include "tst_slot_changes.moc"
