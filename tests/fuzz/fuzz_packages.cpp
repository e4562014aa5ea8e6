// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "sync/messages/packages.h"

namespace padron::fuzz {

namespace {

using namespace padron::sync;

void nameIt(const QString& text)
{
    const auto name = PackageName::parse(text);
    if (!name)
        return;
    require(name->text() == text, "one text of a name");
    require(!text.contains(u'/') && !text.contains(u'\\') && !text.startsWith(u'.'), "a name stays in its folder");
    require(packagesIn({{text, 1}}, name->way()) == QList{*name}, "listed for its way");
    require(packagesIn({{text, 1}}, name->way() == ports::PackageWay::Salida ? ports::PackageWay::Entrada
                                                                            : ports::PackageWay::Salida).isEmpty(),
            "and for no other");
    if (const auto receipt = receiptFor(*name))
        require(PackageName::parse(receipt->text()) == receipt && receipt->way() != name->way(), "a receipt comes back");
}

void carry(const QByteArray& bytes)
{
    static const auto store = *core::StoreId::fromBytes(QByteArray::fromHex("01990000000070008000000000000001"));
    for (const auto kind : {PackageKind::Lote, PackageKind::Pedido, PackageKind::Adjunto, PackageKind::Acuse,
                            PackageKind::Flujo, PackageKind::AcuseDeAdjunto}) {
        const PackageName name{kind, store, 1, 0, {}};
        (void)fits(name, bytes);
        require(!saysMore(name, bytes, bytes), "nothing says more than itself");
    }
    if (const auto page = decodeSealedPage(bytes)) {
        require(encodeSealedPage(*page) == bytes, "one encoding of a sealed page");
        (void)openForDevice(*page, core::SecureBytes(QByteArray(32, 'd')));
    }
    if (const auto page = openCarriedPage(bytes, buzon())) {
        const auto again = sealCarriedPage(*page, buzon().publicKey);
        require(again && openCarriedPage(*again, buzon()) == *page, "carried page round trip");
    }
}

} // namespace

void packages(const QByteArray& input)
{
    nameIt(QString::fromUtf8(input));
    carry(input);
    carry(envelope::seal(buzon().publicKey, input));
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::packages)
