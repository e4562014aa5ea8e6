// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cli.h"

#include "credential/errors.h"
#include "credential/verify.h"
#include "desktop/errors.h"
#include "desktop/open_store.h"
#include "desktop/session.h"
#include "desktop/trust_folder.h"
#include "dialogs/foreign_file.h"
#include "documents/decoder_process.h"
#include "errors/credential_text.h"
#include "errors/error_text.h"
#include "errors/words.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "ports/errors.h"
#include "qrimage/errors.h"
#include "qrimage/qr_reader.h"
#include "sync/messages/errors.h"
#include "usecases/audit_errors.h"
#include "usecases/errors.h"
#include "usecases/sign_in.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

namespace padron::desktop {

namespace {

constexpr std::chrono::seconds kPatience{20};

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

int refuse(const core::Error& error)
{
    QTextStream(stderr) << ui::sentenceFor(error) << '\n';
    return 2;
}

QString claimLines(const credential::Claims& claims)
{
    return QCoreApplication::translate("cli", "Folio: %1\nNombre: %2\nNacimiento: %3\nSexo: %4")
        .arg(claims.folio.text(), claims.fullName, claims.birth.toString(QStringLiteral("dd/MM/yyyy")),
             ui::sexoLabel(claims.sexo));
}

/// Of the pages of a picture or PDF, each once.
core::Result<QStringList> codesIn(const QString& path, const QString& decoder)
{
    PADRON_ASSIGN(const QByteArray file, ui::readForeignFile(path));
    QStringList texts;
    std::optional<core::Error> fault;
    documents::DecoderProcess helper(decoder, kPatience);
    const auto quit = [] { QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection); };
    QObject::connect(&helper, &documents::DecoderProcess::pageDecoded, qApp, [&texts](const documents::DecodedPage& page) {
        texts += qrimage::qrTextsIn(page.image);
    });
    QObject::connect(&helper, &documents::DecoderProcess::finished, qApp, quit);
    QObject::connect(&helper, &documents::DecoderProcess::failed, qApp, [&fault, quit](const core::Error& error) {
        fault = error;
        quit();
    });
    helper.start(file);
    QCoreApplication::exec();
    if (fault)
        return core::fail(*fault);
    texts.removeDuplicates();
    if (texts.isEmpty())
        return core::fail(qrimage::kNoQrFound);
    return texts;
}

core::Result<std::unique_ptr<Session>> openForReading(const QString& directory, const QString& userName,
                                                      ports::KeyVault& vault, const core::Clock& clock)
{
    if (!vault.exists())
        return core::fail(kNoStoreHere);
    usecases::SignIn signIn(vault, clock);
    PADRON_ASSIGN(const QStringList users, signIn.userNames());
    const QString user = userName.isEmpty() && users.size() == 1 ? users.first() : userName;

    QFile input;
    QByteArray line;
    if (input.open(stdin, QIODevice::ReadOnly | QIODevice::Text))
        line = input.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const core::SecureBytes password{QByteArrayView(line)};
    core::wipeMemory(line.data(), static_cast<size_t>(line.size()));

    PADRON_ASSIGN(access::Unlocked unlocked, signIn.withPassword(user, password));
    PADRON_ASSIGN(const QByteArray slotBytes, vault.load());
    PADRON_ASSIGN(const access::SlotFile slots, access::decodeSlotFile(slotBytes));
    PADRON_ASSIGN(auto store, openStore(directory, vault, unlocked.dataKey));
    auto session = std::make_unique<Session>(std::move(store), vault, clock, slots.store, std::move(unlocked));
    PADRON_TRY(session->acknowledgeSlots(false));
    return session;
}

bool isOfTheLog(core::ErrorCode code)
{
    return code == usecases::kLogBroken || code == usecases::kLogTruncated || code == usecases::kLogNotAsReceipted;
}

QString receiptLine(const usecases::CheckedLog& log)
{
    if (log.receiptedSeq == 0)
        return QCoreApplication::translate("cli", "Ningún acuse del centro todavía: si faltara el final, no se vería aquí.");
    if (!log.receiptProven)
        return QCoreApplication::translate("cli", "El acuse del centro hasta el registro %1 no se puede comprobar en este equipo.")
            .arg(log.receiptedSeq);
    return QCoreApplication::translate("cli", "Igual a la que el centro recibió y firmó hasta el registro %1.").arg(log.receiptedSeq);
}

} // namespace

int verifyCommand(const QString& directory, const QString& fileOrText, const QString& decoder)
{
    const platform::SystemClock clock;
    keys::FileKeyVault vault(directory);
    const auto bytes = vault.trustFile();
    if (!bytes && bytes.error().code == ports::kNotFound) // it comes with the enrolment
        return refuse({vault.exists() ? sync::kNotEnrolled : kNoStoreHere});
    if (!bytes)
        return refuse(bytes.error());
    const auto trust = credential::decodeTrustFile(*bytes);
    if (!trust)
        return refuse(trust.error());
    const auto pin = TrustFolder(directory).pin();
    if (!pin)
        return refuse(pin.error());
    if (*pin && trust->rootPublic != (*pin)->bytes())
        return refuse({credential::kListsOfAnotherRoot});
    const auto verifier = credential::verifierFrom(*trust);
    if (!verifier)
        return refuse(verifier.error());

    QStringList texts{fileOrText};
    if (QFileInfo::exists(fileOrText)) {
        const auto read = codesIn(fileOrText, decoder);
        if (!read)
            return refuse(read.error());
        texts = *read;
    }
    bool allGood = true;
    for (const QString& text : texts) {
        const auto verification = verifier->verify(text, clock.wallMs() / 1000);
        allGood = allGood && (verification.verdict == credential::Verdict::Valid ||
                              verification.verdict == credential::Verdict::ValidProvisional);
        out() << ui::verificationText(verification) << '\n';
        if (verification.credential)
            out() << claimLines(verification.credential->claims()) << '\n';
        out() << '\n';
    }
    out().flush();
    return allGood ? 0 : 1;
}

int verifyLogCommand(const QString& directory, const QString& userName)
{
    const platform::SystemClock clock;
    keys::FileKeyVault vault(directory);
    auto session = openForReading(directory, userName, vault, clock);
    if (!session)
        return refuse(session.error());
    const auto outcome = (*session)->checkLog.run();
    const bool isLogs = !outcome && isOfTheLog(outcome.error().code);
    if (isLogs) {
        out() << ui::sentenceFor(outcome.error()) << '\n'
              << QCoreApplication::translate("cli", "Registro: %1").arg(outcome.error().detail) << '\n';
        out().flush();
        return 1;
    }
    if (!outcome)
        return refuse(outcome.error());
    out() << QCoreApplication::translate("cli", "Bitácora íntegra: %1 registros, cabeza %2")
                 .arg(outcome->entries)
                 .arg(QString::fromLatin1(outcome->head.toHex()))
          << '\n'
          << receiptLine(*outcome) << '\n';
    out().flush();
    return 0;
}

} // namespace padron::desktop
