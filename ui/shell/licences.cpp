// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/licences.h"

namespace padron::ui {

// Proper names and licence identifiers (SPDX): not translated.
QString licencesText()
{
    return QStringLiteral("Qt 6 - LGPL-3.0-only - https://www.qt.io\n"
                          "SQLCipher - BSD-3-Clause - https://www.zetetic.net/sqlcipher\n"
                          "SQLite - dominio público - https://www.sqlite.org\n"
                          "OpenSSL - Apache-2.0 - https://www.openssl.org\n"
                          "libsodium - ISC - https://libsodium.org\n"
                          "Zstandard - BSD-3-Clause - https://facebook.github.io/zstd\n"
                          "zlib - Zlib - https://zlib.net\n"
                          "libarchive - BSD-2-Clause - https://www.libarchive.org\n"
                          "libqrencode - LGPL-2.1-or-later - https://fukuchi.org/works/qrencode\n"
                          "QuaZip - LGPL-2.1-or-later, con excepción de enlace estático - https://github.com/stachenov/quazip\n"
                          "ZXing-C++ - Apache-2.0 - https://github.com/zxing-cpp/zxing-cpp\n"
                          "tl::expected - CC0-1.0 - https://github.com/TartanLlama/expected");
}

} // namespace padron::ui
