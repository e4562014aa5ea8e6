// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/packages.h"

#include "envelope/device_box.h"
#include "envelope/log_chain.h"
#include "sync/messages/batch.h"
#include "sync/messages/fields.h"
#include "sync/messages/package_errors.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

namespace padron::sync {

using core::Result;
using ports::PackageWay;

namespace {

constexpr qint64 kKiB = 1024, kMiB = 1024 * kKiB;
constexpr qint64 kCursor = -65541, kAskedMs = -65542; ///< protected headers of a request: who carries two keeps the later
constexpr qint64 kMostRequest = 4 * kKiB, kMostSealedPage = 9 * kMiB, kMostContent = kMiB;

enum class Tail { Number, Hash, None };
struct Shape
{
    PackageKind kind;
    const char* ending;
    Tail tail;
    PackageWay way;
    qint64 mostBytes;
};
constexpr std::array kShapes{Shape{PackageKind::Lote, "lote", Tail::Number, PackageWay::Salida, 2 * kMiB},
                             Shape{PackageKind::Pedido, "pedido", Tail::None, PackageWay::Salida, kMostRequest},
                             Shape{PackageKind::Adjunto, "adjunto", Tail::Hash, PackageWay::Salida, kMostContent + 4 * kKiB},
                             Shape{PackageKind::Acuse, "acuse", Tail::Number, PackageWay::Entrada, kMiB},
                             Shape{PackageKind::Flujo, "flujo", Tail::Number, PackageWay::Entrada, kMostSealedPage + kKiB},
                             Shape{PackageKind::AcuseDeAdjunto, "adjunto-acuse", Tail::Hash, PackageWay::Entrada, 4 * kKiB}};

const Shape& shapeOf(PackageKind kind)
{
    return *std::find_if(kShapes.begin(), kShapes.end(), [kind](const Shape& one) { return one.kind == kind; });
}

tl::unexpected<core::Error> forged(const core::Error& why)
{
    return core::fail(kPackageForged, why.detail.isEmpty() ? why.printedId() : why.detail);
}

Result<StreamRequest> requestFrom(const QCborMap& extra)
{
    core::CborMapReader reader(extra);
    StreamRequest request;
    request.store = readId<core::StoreId>(reader, header::kStore);
    request.epoch = readU32(reader, header::kEpoch, 1);
    request.cursor = readSeq(reader, kCursor);
    request.wallMs = reader.integer(kAskedMs);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    return request;
}

} // namespace

QString PackageName::text() const
{
    const Shape& shape = shapeOf(kind);
    const QString tail = shape.tail == Tail::Number ? u'-' + QString::number(number)
                         : shape.tail == Tail::Hash ? u'-' + QString::fromLatin1(sha256.toHex())
                                                    : QString();
    return QStringLiteral("%1-%2%3.%4").arg(store.text()).arg(epoch).arg(tail, QLatin1String(shape.ending));
}

std::optional<PackageName> PackageName::parse(QStringView text)
{
    static const QRegularExpression kForm(
        QStringLiteral("\\A([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9][0-9]{0,9})(?:-([0-9a-f]{1,64}))?\\.([a-z-]{1,20})\\z"));
    if (text.size() > 160)
        return std::nullopt;
    const auto match = kForm.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto shape = std::find_if(kShapes.begin(), kShapes.end(),
                                    [&match](const Shape& one) { return match.captured(4) == QLatin1String(one.ending); });
    bool epochFits = false;
    PackageName name;
    name.store = core::StoreId(QUuid::fromString(match.captured(1)));
    name.epoch = match.captured(2).toUInt(&epochFits);
    if (shape == kShapes.end() || !epochFits || name.store.isNull())
        return std::nullopt;
    name.kind = shape->kind;
    if (shape->tail == Tail::Number)
        name.number = match.captured(3).toULongLong();
    else if (shape->tail == Tail::Hash)
        name.sha256 = QByteArray::fromHex(match.captured(3).toLatin1());
    const bool fits = shape->tail == Tail::Number ? name.number <= static_cast<quint64>(kMaxSeq)
                                                  : shape->tail == Tail::None || name.sha256.size() == 32;
    if (!fits || name.text() != text) // no second way to write it: no leading zeros, no tail that is not its kind's
        return std::nullopt;
    return name;
}

PackageWay PackageName::way() const
{
    return shapeOf(kind).way;
}

qint64 PackageName::mostBytes() const
{
    return shapeOf(kind).mostBytes;
}

QList<PackageName> packagesIn(const QList<ports::PackageFile>& files, PackageWay way)
{
    QList<PackageName> names;
    for (const ports::PackageFile& file : files)
        if (const auto name = PackageName::parse(file.name); name && name->way() == way)
            names.append(*name);
    const auto key = [](const PackageName& one) {
        return std::tuple(one.kind, one.store.bytes(), one.epoch, one.number, one.sha256);
    };
    std::sort(names.begin(), names.end(), [&key](const auto& a, const auto& b) { return key(a) < key(b); });
    return names;
}

std::optional<PackageName> receiptFor(const PackageName& name)
{
    if (name.kind != PackageKind::Lote && name.kind != PackageKind::Adjunto)
        return std::nullopt;
    PackageName receipt = name;
    receipt.kind = name.kind == PackageKind::Lote ? PackageKind::Acuse : PackageKind::AcuseDeAdjunto;
    return receipt;
}

bool fits(const PackageName& name, const QByteArray& bytes)
{
    const auto isSigned = [&bytes](const char* typ, qint64 most) {
        return envelope::UnverifiedMessage::parse(bytes, typ, most).has_value();
    };
    const qint64 most = name.mostBytes();
    if (bytes.isEmpty() || bytes.size() > most)
        return false;
    switch (name.kind) {
    case PackageKind::Lote: {
        const auto header = peekBatchHeader(bytes);
        return header && *header == BatchHeader{name.store, name.epoch, name.number};
    }
    case PackageKind::Pedido: {
        const auto request = peekStreamRequest(bytes);
        return request && request->store == name.store && request->epoch == name.epoch;
    }
    case PackageKind::Flujo: {
        const auto page = decodeSealedPage(bytes);
        return page && page->store == name.store && page->epoch == name.epoch && page->from == name.number;
    }
    case PackageKind::Acuse: return isSigned(envelope::typ::kReceipt, most);
    case PackageKind::AcuseDeAdjunto: return isSigned(envelope::typ::kPageReceipt, most);
    case PackageKind::Adjunto: return true; // sealed: only the centre can tell
    }
    return false;
}

bool saysMore(const PackageName& name, const QByteArray& bytes, const QByteArray& than)
{
    if (name.kind == PackageKind::Pedido) {
        const auto one = peekStreamRequest(bytes), other = peekStreamRequest(than);
        return one && (!other || std::pair(one->cursor, one->wallMs) > std::pair(other->cursor, other->wallMs));
    }
    if (name.kind == PackageKind::Flujo) {
        const auto one = decodeSealedPage(bytes), other = decodeSealedPage(than);
        return one && (!other || one->next > other->next);
    }
    return bytes != than; // one content for one name: what differs is spoilt on one side, and this one has just been made or read
}

QByteArray signStreamRequest(const StreamRequest& request, const envelope::SigningKey& device)
{
    QCborMap extra;
    extra.insert(header::kStore, request.store.bytes());
    extra.insert(header::kEpoch, static_cast<qint64>(request.epoch));
    extra.insert(kCursor, static_cast<qint64>(request.cursor));
    extra.insert(kAskedMs, request.wallMs);
    QCborMap map;
    map.insert(1, kMessageVersion);
    return envelope::signMessage(device, envelope::typ::kStreamRequest, core::encodeCbor(map), extra);
}

Result<StreamRequest> peekStreamRequest(const QByteArray& bytes)
{
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kStreamRequest, kMostRequest);
    if (!message)
        return forged(message.error());
    return requestFrom(message->extraProtected());
}

Result<StreamRequest> verifyStreamRequest(const QByteArray& bytes, const envelope::VerifyKey& device)
{
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kStreamRequest, kMostRequest);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, device);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 1, .maxBytes = kMostRequest});
    if (!value)
        return forged(value.error());
    core::CborMapReader reader(*value);
    readVersion(reader);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    return requestFrom(verified->extraProtected());
}

QByteArray encodeSealedPage(const SealedPage& page)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, page.store.bytes());
    map.insert(3, static_cast<qint64>(page.epoch));
    map.insert(4, static_cast<qint64>(page.from));
    map.insert(5, static_cast<qint64>(page.next));
    map.insert(6, page.more);
    map.insert(7, page.sealed);
    return core::encodeCbor(map);
}

Result<SealedPage> decodeSealedPage(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 1, .maxBytes = kMostSealedPage + kKiB});
    if (!value)
        return forged(value.error());
    core::CborMapReader reader(*value);
    SealedPage page;
    readVersion(reader);
    page.store = readId<core::StoreId>(reader, 2);
    page.epoch = readU32(reader, 3, 1);
    page.from = readSeq(reader, 4);
    page.next = readSeq(reader, 5);
    page.more = reader.boolean(6);
    page.sealed = reader.bytes(7, -1, kMostSealedPage);
    if (page.next < page.from || (page.more && page.next == page.from)) // that would turn for ever
        reader.reject(QStringLiteral("next"));
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    return page;
}

Result<QByteArray> sealToDevice(const QByteArray& page, const envelope::VerifyKey& device)
{
    PADRON_ASSIGN(const auto box, envelope::boxKeyOf(device));
    const QByteArray sealed = envelope::seal(box, page);
    if (sealed.isEmpty())
        return core::fail(core::kInternal, QStringLiteral("seal"));
    return sealed;
}

Result<QByteArray> openForDevice(const SealedPage& page, const core::SecureBytes& signingSeed)
{
    PADRON_ASSIGN(const auto box, envelope::boxKeyOf(signingSeed));
    auto plain = envelope::openSealed(box, page.sealed);
    if (!plain)
        return forged(plain.error());
    return plain;
}

Result<QByteArray> sealCarriedPage(const CarriedPage& page, const envelope::BoxPublicKey& buzon)
{
    if (page.content.size() > kMostContent)
        return core::fail(kPackageTooLarge);
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, page.store.bytes());
    map.insert(3, static_cast<qint64>(page.epoch));
    map.insert(4, page.sha256);
    map.insert(5, page.content);
    const QByteArray sealed = envelope::seal(buzon, core::encodeCbor(map));
    if (sealed.isEmpty())
        return core::fail(core::kInternal, QStringLiteral("seal"));
    return sealed;
}

Result<CarriedPage> openCarriedPage(const QByteArray& bytes, const envelope::BoxKeyPair& buzon)
{
    const auto plain = envelope::openSealed(buzon, bytes);
    if (!plain)
        return forged(plain.error());
    const auto value = core::decodeCbor(*plain, {.maxDepth = 1, .maxBytes = kMostContent + kKiB});
    if (!value)
        return forged(value.error());
    core::CborMapReader reader(*value);
    CarriedPage page;
    readVersion(reader);
    page.store = readId<core::StoreId>(reader, 2);
    page.epoch = readU32(reader, 3, 1);
    page.sha256 = reader.bytes(4, 32);
    page.content = reader.bytes(5, -1, kMostContent);
    if (page.sha256 != envelope::sha256(page.content))
        reader.reject(QStringLiteral("content"));
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    return page;
}

} // namespace padron::sync
