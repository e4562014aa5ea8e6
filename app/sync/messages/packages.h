// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/keys.h"
#include "ports/package_folder.h"

#include <optional>

namespace padron::sync {

/// To the centre: a sealed batch, a request for the stream, a page of an expediente. To laptops: a receipt, a sealed page of
/// the stream, the receipt of a page.
enum class PackageKind { Lote, Pedido, Adjunto, Acuse, Flujo, AcuseDeAdjunto };

/// A package's file name: whose it is and which, never of whom. One text for one name: nothing else parses.
struct PackageName
{
    PackageKind kind = PackageKind::Lote;
    core::StoreId store;
    quint32 epoch = 0;
    quint64 number = 0;  ///< batch, or the position that a page of the stream follows
    QByteArray sha256;   ///< of a page's content

    /// "{store}-{epoch}-{batch}.lote", "{store}-{epoch}.pedido", "{store}-{epoch}-{sha256}.adjunto",
    /// "{store}-{epoch}-{batch}.acuse", "{store}-{epoch}-{from}.flujo", "{store}-{epoch}-{sha256}.adjunto-acuse"
    QString text() const;
    static std::optional<PackageName> parse(QStringView text);
    ports::PackageWay way() const;
    qint64 mostBytes() const; ///< a larger file is none of ours
    friend bool operator==(const PackageName&, const PackageName&) = default;
};

/// Those of a listing that are packages of that way, in the order in which they are taken: kind, device, number.
QList<PackageName> packagesIn(const QList<ports::PackageFile>& files, ports::PackageWay way);

/// The receipt that answers a batch or a page; none for what has none.
std::optional<PackageName> receiptFor(const PackageName& name);

/// Whether the bytes are what their name says, as far as anybody can tell who cannot open them.
bool fits(const PackageName& name, const QByteArray& bytes);
/// Of two that bear the same name, whether the first says more: a later request, a longer page.
bool saysMore(const PackageName& name, const QByteArray& bytes, const QByteArray& than);

/// A laptop without a line asks for what follows its cursor. Signed by it.
struct StreamRequest
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 cursor = 0;
    qint64 wallMs = 0;
    friend bool operator==(const StreamRequest&, const StreamRequest&) = default;
};
QByteArray signStreamRequest(const StreamRequest& request, const envelope::SigningKey& device);
/// Who says to ask, before anything is verified: to look the key up. kPackageForged, like all that follow.
core::Result<StreamRequest> peekStreamRequest(const QByteArray& bytes);
core::Result<StreamRequest> verifyStreamRequest(const QByteArray& bytes, const envelope::VerifyKey& device);

/// A signed page of the stream, sealed to its device: it holds names, and who carries it must not read them. What stands
/// outside only tells a courier where the next page begins; the device believes the page.
struct SealedPage
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 from = 0, next = 0; ///< positions: the page brings what lies between
    bool more = false;
    QByteArray sealed;
    friend bool operator==(const SealedPage&, const SealedPage&) = default;
};
QByteArray encodeSealedPage(const SealedPage& page);
core::Result<SealedPage> decodeSealedPage(const QByteArray& bytes);
core::Result<QByteArray> sealToDevice(const QByteArray& page, const envelope::VerifyKey& device);
core::Result<QByteArray> openForDevice(const SealedPage& page, const core::SecureBytes& signingSeed);

/// A page of an expediente on its way by hand, sealed to the buzón. Its hash is what an entry of its device names.
struct CarriedPage
{
    core::StoreId store;
    quint32 epoch = 0;
    QByteArray sha256;  ///< of the content
    QByteArray content;
    friend bool operator==(const CarriedPage&, const CarriedPage&) = default;
};
core::Result<QByteArray> sealCarriedPage(const CarriedPage& page, const envelope::BoxPublicKey& buzon);
core::Result<CarriedPage> openCarriedPage(const QByteArray& bytes, const envelope::BoxKeyPair& buzon); ///< hash checked

} // namespace padron::sync
