// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrimage/qr_symbol.h"

#include "qrimage/errors.h"

#include <qrencode.h>

#include <memory>

namespace padron::qrimage {

namespace {

QRecLevel levelOf(Ecc ecc)
{
    switch (ecc) {
    case Ecc::L: return QR_ECLEVEL_L;
    case Ecc::M: return QR_ECLEVEL_M;
    case Ecc::Q: return QR_ECLEVEL_Q;
    case Ecc::H: return QR_ECLEVEL_H;
    }
    return QR_ECLEVEL_Q;
}

struct Freed
{
    void operator()(QRinput* input) const { QRinput_free(input); }
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

core::Result<QrSymbol> encodeQr(const QString& text, Ecc ecc)
{
    const QByteArray bytes = text.toLatin1();
    if (bytes.isEmpty() || QString::fromLatin1(bytes) != text)
        return core::fail(kNotEncodable);
    const std::unique_ptr<QRinput, Freed> input(QRinput_new2(0, levelOf(ecc)));
    // in QR_MODE_AN qrencode itself refuses what is outside 0-9 A-Z and " $%*+-./:"
    if (!input
        || QRinput_append(input.get(), QR_MODE_AN, int(bytes.size()),
                          reinterpret_cast<const unsigned char*>(bytes.constData())) != 0)
        return core::fail(kNotEncodable);
    const std::unique_ptr<QRcode, Freed> code(QRcode_encodeInput(input.get()));
    if (!code)
        return core::fail(kNotEncodable);
    QBitArray dark(code->width * code->width);
    for (int i = 0; i < dark.size(); ++i)
        dark.setBit(i, (code->data[i] & 1) != 0);
    return QrSymbol(code->version, code->width, ecc, std::move(dark));
}

} // namespace padron::qrimage
