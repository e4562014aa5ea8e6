// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::desktop {

/// `--verificar FILE|TEXT`: the verdict of every QR in a PNG, JPEG or PDF, or of a QR's text, against the signed trust
/// file of the folder, a store's or a desk's; nobody signed in. Where `raiz.pub` lies beside it, no other root is believed.
/// `decoder`: the helper program, which alone opens the file. Exit code: 0 all in
/// force, 1 some not, 2 could not be read.
int verifyCommand(const QString& directory, const QString& fileOrText, const QString& decoder);

/// `--verificar-bitacora`: password on standard input; walks the whole chain. Exit code: 0 whole, 1 broken (the first bad
/// entry is named) or not the one that the centre has, 2 could not be opened. An empty user name means the only user of the
/// store.
int verifyLogCommand(const QString& directory, const QString& userName);

/// `--leer-bitacora FILE`: a piece of a log for an auditor; passphrase on standard input, no store needed. Prints who made
/// it, what proves it, and a plain table. Exit code: 0 it holds, 1 it opens and does not hold, 2 could not be opened.
int readLogCommand(const QString& file);

} // namespace padron::desktop
