// SPDX-License-Identifier: GPL-3.0-or-later
// The signed lists in a file, for desks that verify credentials and have no network.
#include "central/command_line.h"
#include "central/commands.h"
#include "central/errors.h"
#include "credential/verify.h"

#include <QFile>

namespace padron::central::command {

using core::Result;

Result<int> lists(const QStringList& arguments)
{
    QStringList words = arguments;
    const QString action = takeWord(words), path = takeWord(words);
    PADRON_ASSIGN(const CommandLine line,
                  CommandLine::parse(words,
                                     QStringLiteral("listas exportar ARCHIVO: la lista de confianza y las dos de estados, firmadas, "
                                                    "para llevarlas en USB a donde se comprueban credenciales."),
                                     {}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    if (action != u"exportar" || path.isEmpty())
        return core::fail(kArgumentsWrong, QStringLiteral("diga exportar y el archivo"));
    PgCentralStore store(line.database(), 2);
    PADRON_TRY(store.checkSchema());
    PADRON_ASSIGN(const auto tx, store.begin());
    PADRON_ASSIGN(const auto lists, tx->lists());
    if (!lists)
        return core::fail(kNotInitialised, QStringLiteral("lists"));
    PADRON_ASSIGN(const QByteArray root, line.keys().publicKey(KeyFile::Raiz));
    const credential::TrustFile file{root, lists->trustList, lists->finalStatus, lists->provisionalStatus};
    if (!credential::verifierFrom(file)) // as a desk will read it
        return core::fail(kKeyFileBroken, QStringLiteral("la carpeta es de otro padrón"));
    QFile::remove(path);
    PADRON_TRY(writeNewFile(path, credential::encodeTrustFile(file), false));
    say(QStringLiteral("LISTO"));
    return 0;
}

} // namespace padron::central::command
