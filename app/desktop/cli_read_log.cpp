// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cli.h"

#include "audit/audit_file.h"
#include "audit/errors.h"
#include "audit/passphrase_box.h"
#include "errors/error_text.h"
#include "errors/log_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTextStream>

namespace padron::desktop {

namespace {

/// One line, whatever a name or a reason holds: it goes to a terminal.
QString plain(const QString& text)
{
    QString out;
    for (const QChar c : text)
        out.append(c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u' ') : c);
    return out.simplified();
}

core::SecureBytes passphraseFromInput()
{
    QFile input;
    QByteArray line;
    if (input.open(stdin, QIODevice::ReadOnly | QIODevice::Text))
        line = input.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    core::SecureBytes passphrase{QByteArrayView(line)};
    core::wipeMemory(line.data(), static_cast<size_t>(line.size()));
    return passphrase;
}

core::Result<audit::VerifiedPiece> opened(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > audit::kMostFileBytes)
        return core::fail(audit::kNotAnAuditFile);
    const QByteArray bytes = file.readAll();
    const core::SecureBytes passphrase = passphraseFromInput();
    PADRON_ASSIGN(const QByteArray message,
                  audit::openWithPassphrase(QByteArrayView(audit::kMagic), bytes, passphrase));
    return audit::verifyPiece(message);
}

void printHead(QTextStream& out, const audit::VerifiedPiece& verified)
{
    const audit::Piece& piece = verified.piece;
    out << QCoreApplication::translate("cli", "Equipo: %1").arg(plain(piece.device)) << '\n'
        << QCoreApplication::translate("cli", "Almacén: %1").arg(piece.store.text()) << '\n'
        << QCoreApplication::translate("cli", "Exportó: %1, %2, el %3").arg(plain(piece.madeByName), ui::roleText(piece.madeByRole), ui::logTime(piece.madeMs))
        << '\n'
        << QCoreApplication::translate("cli", "Motivo: %1").arg(plain(piece.reason)) << '\n'
        << QCoreApplication::translate("cli", "Llave del equipo, para compararla con la lista del centro: %1")
               .arg(QString::fromLatin1(verified.deviceThumbprint.toHex()))
        << '\n';
    if (!verified.deviceProven.isEmpty())
        out << QCoreApplication::translate("cli", "El centro dio esa llave al equipo %1").arg(plain(verified.deviceProven)) << '\n';
    if (!verified.rootThumbprint.isEmpty())
        out << QCoreApplication::translate("cli", "Llave raíz del padrón, para compararla con la publicada: %1")
                   .arg(QString::fromLatin1(verified.rootThumbprint.toHex()))
            << '\n';
    for (qsizetype i = 0; i < piece.sections.size(); ++i) {
        const audit::SectionProof& proof = verified.proofs.at(i);
        out << QCoreApplication::translate("cli", "Tramo %1, registros %2 a %3: encadenado íntegro")
                   .arg(piece.sections.at(i).epoch)
                   .arg(piece.sections.at(i).firstSeq)
                   .arg(proof.lastSeq);
        if (proof.receiptedSeq > 0)
            out << QCoreApplication::translate("cli", "; el centro lo recibió y firmó hasta el %1, el %2").arg(proof.receiptedSeq).arg(ui::logTime(proof.receiptMs));
        else
            out << QCoreApplication::translate("cli", "; sin acuse del centro que lo cubra");
        out << '\n';
    }
}

void printTable(QTextStream& out, const audit::Piece& piece)
{
    QHash<core::UserId, QString> users;
    for (const auto& [id, name] : piece.users)
        users.insert(id, name);
    QHash<core::SubjectId, QString> whom;
    for (const auto& one : piece.whom)
        whom.insert(one.id, one.name.isEmpty() ? one.folio : one.name + u' ' + one.folio);
    const auto row = [&out](const QStringList& cells) { out << cells.join(QStringLiteral(" | ")) << '\n'; };
    out << '\n';
    row({QCoreApplication::translate("cli", "Registro"), QCoreApplication::translate("cli", "Fecha"), QCoreApplication::translate("cli", "Quién"), QCoreApplication::translate("cli", "Papel"), QCoreApplication::translate("cli", "Qué"), QCoreApplication::translate("cli", "De quién"), QCoreApplication::translate("cli", "Numeral")});
    for (const audit::Section& section : piece.sections) {
        quint64 seq = section.firstSeq;
        for (const audit::Link& link : section.links) {
            const quint64 own = seq++;
            const auto entry = envelope::decodeEntry(link.bytes);
            if (!entry) // not asked for: only its hash is here
                continue;
            QStringList about;
            for (const auto& subject : entry->subjects)
                about.append(plain(whom.value(subject.id, subject.id.text())));
            row({QStringLiteral("%1-%2").arg(section.epoch).arg(own), ui::logTime(entry->atMs),
                 plain(users.value(entry->user, entry->user.isNull() ? QString() : entry->user.text())), ui::roleText(entry->role),
                 ui::logKindText(entry->kind), about.join(QStringLiteral(", ")), entry->numeral});
        }
    }
}

} // namespace

int readLogCommand(const QString& path)
{
    const auto verified = opened(path);
    if (!verified) {
        QTextStream(stderr) << ui::sentenceFor(verified.error()) << '\n';
        return verified.error().code == audit::kAuditForged ? 1 : 2;
    }
    QTextStream out(stdout);
    printHead(out, *verified);
    printTable(out, verified->piece);
    return 0;
}

} // namespace padron::desktop
