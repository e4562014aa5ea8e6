// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "envelope/keys.h"

#include <functional>

namespace padron::central {

/// Which page of which device.
struct PageName
{
    core::StoreId store;
    quint32 epoch = 0;
    QByteArray sha256; ///< 32 bytes
};

/// How much of a page is here; with its signed receipt when that is all.
struct PageStanding
{
    qint64 next = 0;
    QByteArray receipt;
};

/// What stays free on the disk, which PostgreSQL writes to as well: below either there is no room for pages.
struct PageReserve
{
    quint64 bytes = 1024 * 1024 * 1024;
    quint64 percent = 5;
};

/// Pages of expedientes in a folder, each by its SHA-256: aa/bb/<hash>, readable by its owner alone. While it comes it is
/// `<hash>.<device>.parcial`; it gets its name only whole, on the disk and with the hash that it was announced by.
/// Thread-safe, and several processes may share the folder.
class PageShelf
{
public:
    static constexpr qsizetype kMostChunk = 256 * 1024;
    static constexpr qint64 kMostPageBytes = 1024 * 1024; ///< several times what a laptop makes of a page; a package's most

    /// `probe`: tests make a step fail with an errno; 0 lets it pass.
    using FailureProbe = std::function<int(const char* step)>;
    PageShelf(CentralStore& store, const envelope::SigningKey& acuse, const core::Clock& clock, const QString& folder,
              FailureProbe probe = {}, PageReserve reserve = {});

    /// kPageNotAnnounced, kShelfUnavailable, and what admitDevice refuses.
    core::Result<PageStanding> standing(const PageName& page, const QByteArray& certificateSha256);
    /// Also kPageElsewhere, kPageAltered, kShelfFull, kTooLarge, kRequestMalformed.
    core::Result<PageStanding> take(const PageName& page, qint64 from, const QByteArray& bytes,
                                    const QByteArray& certificateSha256);
    /// All of it at once, as a sealed package brought it: its signature is the caller's to check. The receipt.
    core::Result<QByteArray> takeWhole(const core::StoreId& store, quint32 epoch, const QByteArray& bytes, const QString& despiteRevoked = {});

    /// What lies here under that hash still has it. A page that is not here: false.
    core::Result<bool> holds(const QByteArray& sha256) const;
    /// Takes away the parts that nobody will go on with: of pages that are here, of devices that are revoked. How many.
    core::Result<int> dropLeftovers(DeviceRow device); ///< 0: everybody's

private:
    struct Wanted
    {
        DeviceRow device = 0;
        PageName name;
        qint64 bytes = 0;
        qint64 receivedMs = 0;
    };
    core::Result<Wanted> admit(const PageName& page, const QByteArray& certificateSha256);
    core::Result<Wanted> wanted(CentralTransaction& tx, const Device& device, const QByteArray& sha256);
    core::Result<PageStanding> append(Wanted& page, qint64 from, const QByteArray& bytes, bool anew);
    core::Result<PageStanding> finish(const Wanted& page, int file, const QString& partial);
    enum class Lying { Absent, Sound, Damaged };
    core::Result<Lying> look(const QByteArray& sha256, bool takeDamagedAway) const;
    core::Result<std::optional<PageStanding>> already(Wanted& page);
    core::Result<void> forgetReceived(Wanted& page);
    core::Result<PageStanding> whole(const Wanted& page);
    core::Result<void> refuseAltered(const Wanted& page);
    QByteArray receiptOf(const Wanted& page, qint64 centreMs) const;
    QString pathOf(const QByteArray& sha256) const;
    bool hasRoom(const QString& folder) const;
    bool fails(const char* step) const; ///< by the probe: sets errno

    CentralStore& m_store;
    const envelope::SigningKey& m_acuse;
    const core::Clock& m_clock;
    const QString m_folder;
    const FailureProbe m_probe;
    const PageReserve m_reserve;
};

/// SHA-256 of the file, or nothing when it cannot be read.
QByteArray sha256OfFile(const QString& path);

} // namespace padron::central
