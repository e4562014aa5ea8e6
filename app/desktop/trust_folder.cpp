// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/trust_folder.h"

#include "credential/errors.h"
#include "credential/trust_pin.h"
#include "dialogs/foreign_file.h"
#include "platform/durable_file.h"

#include <QDir>
#include <QFile>

namespace padron::desktop {

using core::Result;
using credential::TrustFile;
using envelope::VerifyKey;

namespace {

constexpr char kLists[] = "confianza.cbor";
constexpr char kPin[] = "raiz.pub";
constexpr qint64 kMostBytes = 24 * 1024 * 1024 + 1024;

Result<void> written(const QString& path, const QByteArray& bytes)
{
    return platform::writeDurably(path, bytes) ? Result<void>() : core::fail(credential::kListsNotWritten);
}

} // namespace

QString TrustFolder::path(const char* name) const
{
    return m_directory + u'/' + QLatin1String(name);
}

Result<std::optional<VerifyKey>> TrustFolder::pin() const
{
    if (!QFile::exists(path(kPin)))
        return std::optional<VerifyKey>();
    const auto bytes = ui::readForeignFile(path(kPin), 1024);
    const auto root = VerifyKey::fromBytes(QByteArray::fromHex(bytes.value_or(QByteArray()).trimmed()));
    if (!root)
        return core::fail(credential::kRootNotPinned, QStringLiteral("raiz.pub"));
    return std::optional(*root);
}

Result<TrustFile> TrustFolder::lists() const
{
    PADRON_ASSIGN(const auto root, pin());
    if (!root)
        return core::fail(credential::kRootNotPinned);
    PADRON_ASSIGN(const QByteArray bytes, ui::readForeignFile(path(kLists), kMostBytes));
    PADRON_ASSIGN(const TrustFile file, credential::decodeTrustFile(bytes));
    if (file.rootPublic != root->bytes())
        return core::fail(credential::kListsOfAnotherRoot);
    return file;
}

Result<credential::ListUpdate> TrustFolder::keep(const QByteArray& bytes, const VerifyKey& root) const
{
    PADRON_ASSIGN(const TrustFile brought, credential::decodeTrustFile(bytes));
    const auto here = lists(); // a damaged file is mended by the next that comes
    PADRON_ASSIGN(const auto update, credential::updatedLists(here.value_or(TrustFile()), brought, root));
    if (update.changed())
        PADRON_TRY(written(path(kLists), credential::encodeTrustFile(update.file)));
    return update;
}

Result<credential::ListUpdate> TrustFolder::take(const QByteArray& file) const
{
    PADRON_ASSIGN(const auto root, pin());
    if (!root)
        return core::fail(credential::kRootNotPinned);
    return keep(file, *root);
}

Result<credential::ListUpdate> TrustFolder::begin(const QByteArray& bytes, const QString& fingerprint) const
{
    const auto pinned = pin();
    if (pinned && *pinned) // one that cannot be read is none: the fingerprint that is typed decides
        return take(bytes);
    PADRON_ASSIGN(const TrustFile brought, credential::decodeTrustFile(bytes));
    PADRON_ASSIGN(const auto root, VerifyKey::fromBytes(brought.rootPublic));
    if (!credential::isFingerprintOf(fingerprint, root))
        return core::fail(credential::kFingerprintDiffers);
    if (!QDir().mkpath(m_directory))
        return core::fail(credential::kListsNotWritten);
    // the lists first: a pin without lists would leave a desk that knows whom to believe and nothing to read
    PADRON_ASSIGN(const auto update, keep(bytes, root));
    PADRON_TRY(written(path(kPin), root.bytes().toHex() + '\n'));
    return update;
}

} // namespace padron::desktop
