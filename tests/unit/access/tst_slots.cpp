// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/errors.h"
#include "access/slots.h"

#include <QTest>

using namespace padron;
using access::KdfCost;
using access::RecoveryCode;
using core::SecureBytes;

namespace {

constexpr KdfCost kTiny{1, 8192};

SecureBytes secret(const char* text)
{
    return SecureBytes(QByteArrayView(text));
}

access::SessionUser user()
{
    return {core::UserId(QUuid::createUuid()), QStringLiteral("M. Ruiz"), access::Role::Responsable};
}

access::CreatedSlots created()
{
    auto slots = access::createSlots(core::StoreId(QUuid::createUuid()), user(), secret("nopal y tortilla"), kTiny);
    Q_ASSERT(slots);
    return std::move(*slots);
}

} // namespace

class TestSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordOpensTheDataKey()
    {
        const auto made = created();
        const auto opened = access::unlockWithPassword(made.file, u" m. ruiz ", secret("nopal y tortilla"));
        QVERIFY(opened);
        QVERIFY(opened->dataKey == made.dataKey);
        QCOMPARE(opened->user, made.file.users.front().user);
        QCOMPARE(made.dataKey.size(), 32);
    }

    void unknownUserAndWrongPasswordLookTheSame()
    {
        const auto made = created();
        const auto wrong = access::unlockWithPassword(made.file, u"M. Ruiz", secret("nopal y tortillas"));
        const auto unknown = access::unlockWithPassword(made.file, u"Nadie", secret("nopal y tortilla"));
        QVERIFY(!wrong && wrong.error().code == access::kWrongPassword);
        QVERIFY(!unknown && unknown.error().code == access::kWrongPassword);
        QCOMPARE(wrong.error().detail, unknown.error().detail);
    }

    void recoveryCodeOpensTheDataKey()
    {
        const auto made = created();
        const auto code = RecoveryCode::parse(made.recoveryCode.text());
        QVERIFY(code);
        const auto key = access::unlockWithRecoveryCode(made.file, *code);
        QVERIFY(key && *key == made.dataKey);
        const auto other = access::unlockWithRecoveryCode(made.file, RecoveryCode::generate());
        QVERIFY(!other && other.error().code == access::kWrongRecoveryCode);
    }

    void recoveryCodeIsReadAsPeopleWriteIt()
    {
        const RecoveryCode code{SecureBytes(QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df"))};
        QCOMPARE(code.text(), QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"));
        for (const auto typed :
             {u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", u"o123456789abcdefghjkmnpqrstvwxyz",
              u" OI23 4567 89ab cdef ghjk mnpq rstv wxyz ", u"0L23—4567 89AB CDEF GHJK MNPQ RSTV WXYZ"}) {
            const auto parsed = RecoveryCode::parse(typed);
            QVERIFY2(parsed, qPrintable(QString::fromUtf16(typed)));
            QVERIFY(parsed->entropy == code.entropy);
        }
        for (const auto typed :
             {u"", u"0123", u"U123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ0",
              u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY"})
            QVERIFY(!RecoveryCode::parse(typed));
    }

    void fileComesBackAsItWas()
    {
        const auto made = created();
        const envelope::BoxKeyPair centre = envelope::BoxKeyPair::generate();
        const access::SlotFile file = access::withCentre(made.file, made.dataKey, centre.publicKey);
        QCOMPARE(file.generation, made.file.generation + 1);
        const QByteArray bytes = access::encodeSlotFile(file, made.dataKey);
        const auto decoded = access::decodeSlotFile(bytes);
        QVERIFY(decoded);
        QCOMPARE(*decoded, file);
        QVERIFY(access::authenticateSlotFile(bytes, made.dataKey));
        const auto key = envelope::openSealedSecret(centre, decoded->centre->sealedDataKey);
        QVERIFY(key && *key == made.dataKey);
    }

    void fileOfAnotherKeyIsRefused()
    {
        const auto made = created();
        const auto other = created();
        const auto result =
            access::authenticateSlotFile(access::encodeSlotFile(made.file, other.dataKey), made.dataKey);
        QVERIFY(!result && result.error().code == access::kSlotFileDamaged);
    }

    void everyChangedByteIsRefused()
    {
        const auto made = created();
        const QByteArray good = access::encodeSlotFile(made.file, made.dataKey);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x01);
            const auto decoded = access::decodeSlotFile(bad);
            QVERIFY2(!decoded, qPrintable(QString::number(i)));
            QVERIFY(!access::authenticateSlotFile(bad, made.dataKey));
        }
    }

    void everyTruncationIsRefused()
    {
        const auto made = created();
        const QByteArray good = access::encodeSlotFile(made.file, made.dataKey);
        for (qsizetype length = 0; length < good.size(); ++length) {
            const auto decoded = access::decodeSlotFile(good.left(length));
            QVERIFY(!decoded && decoded.error().code == access::kSlotFileDamaged);
        }
        QVERIFY(!access::decodeSlotFile(good + '\0'));
    }

    void newerFormIsToldApart()
    {
        const auto made = created();
        QByteArray bytes = access::encodeSlotFile(made.file, made.dataKey);
        const QByteArray version = QByteArray::fromHex("0202");
        const qsizetype at = bytes.indexOf(version, 14);
        QVERIFY(at > 0);
        bytes[at + 1] = 0x03;
        const auto decoded = access::decodeSlotFile(bytes);
        QVERIFY(!decoded && decoded.error().code == access::kSlotFileNewer);
    }

    void newPasswordReplacesTheOldAndKeepsTheKey()
    {
        const auto made = created();
        const core::UserId id = made.file.users.front().user.id;
        const auto changed = access::withPassword(made.file, id, made.dataKey, secret("otra frase larga"), kTiny);
        QVERIFY(changed);
        QCOMPARE(changed->generation, made.file.generation + 1);
        QVERIFY(!access::unlockWithPassword(*changed, u"M. Ruiz", secret("nopal y tortilla")));
        const auto opened = access::unlockWithPassword(*changed, u"M. Ruiz", secret("otra frase larga"));
        QVERIFY(opened && opened->dataKey == made.dataKey);
        QVERIFY(access::unlockWithRecoveryCode(*changed, made.recoveryCode));
    }

    void slotMovedToAnotherStoreDoesNotOpen()
    {
        auto made = created();
        made.file.store = core::StoreId(QUuid::createUuid());
        QVERIFY(!access::unlockWithPassword(made.file, u"M. Ruiz", secret("nopal y tortilla")));
    }

    void weakPasswordsAreRefused()
    {
        const auto weak = [](const char* password) {
            const auto result = access::checkPassword(secret(password), u"Rosa Luz");
            return !result && result.error().code == access::kPasswordTooWeak;
        };
        QVERIFY(weak(""));
        QVERIFY(weak("nueve-car"));
        QVERIFY(weak("ñañañañañ")); // nine characters, eighteen bytes
        QVERIFY(weak("soy ROSA LUZ aquí"));
        QVERIFY(weak("rosaluz2026"));
        QVERIFY(!weak("diez-carac"));
        QVERIFY(!access::createSlots(core::StoreId(QUuid::createUuid()), user(), secret("corta"), kTiny));
    }

    void keysOfEachUseDiffer()
    {
        const SecureBytes dataKey(QByteArray(32, 'k'));
        const SecureBytes database = access::databaseKey(dataKey);
        QCOMPARE(database.size(), 32);
        QVERIFY(database == access::databaseKey(dataKey));
        QVERIFY(!(database == access::slotFileKey(dataKey)));
        QVERIFY(!(database == access::backupKey(dataKey)));
        QVERIFY(!(database == dataKey));
    }

    void kdfRefusesWhatItCannotDo()
    {
        QVERIFY(access::deriveKek(secret("x"), QByteArray(16, 's'), kTiny));
        const auto impossible = access::deriveKek(secret("x"), QByteArray(16, 's'), {1, 1});
        QVERIFY(!impossible && impossible.error().code == access::kKdfFailed);
        QVERIFY(!access::deriveKek(secret("x"), QByteArray(8, 's'), kTiny));
    }

    void calibrationKeepsTheFloor()
    {
        const KdfCost cost = access::calibratedCost();
        QVERIFY(cost.memoryBytes >= access::kKdfMemoryFloor);
        QVERIFY(cost.memoryBytes <= 512ULL * 1024 * 1024);
        QCOMPARE(cost.passes, 3U);
    }
};

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_slots.moc"
