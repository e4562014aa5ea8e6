// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/evidence_file.h"

#include "dialogs/foreign_file.h"
#include "usecases/notice_errors.h"

namespace padron::ui {

namespace {

constexpr qint64 kMostSheetBytes = 10 * 1024 * 1024, kMostSignatureBytes = 2 * 1024 * 1024;

/// By the first bytes, whatever the file's name says; empty: none of ours.
QString mimeOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return QStringLiteral("image/jpeg");
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return QStringLiteral("image/png");
    if (bytes.startsWith("%PDF-"))
        return QStringLiteral("application/pdf");
    return {};
}

} // namespace

core::Result<usecases::DocumentPage> readEvidence(const QString& path, domain::ConsentMedium medium)
{
    const bool signature = medium == domain::ConsentMedium::ESignature;
    const auto file = readForeignFile(path, signature ? kMostSignatureBytes : kMostSheetBytes);
    if (!file || file->isEmpty())
        return core::fail(usecases::kNoticeFileUnread);
    const QByteArray bytes = *file;
    const QString mime = mimeOf(bytes);
    if (mime.isEmpty() && !signature)
        return core::fail(usecases::kEvidenceNotOfItsKind);
    return usecases::DocumentPage{bytes, mime.isEmpty() ? QStringLiteral("application/octet-stream") : mime};
}

QString evidenceKind(domain::ConsentMedium medium)
{
    switch (medium) {
    case domain::ConsentMedium::Fingerprint: return QStringLiteral("consentimiento_huella");
    case domain::ConsentMedium::ESignature: return QStringLiteral("consentimiento_firma");
    default: return QStringLiteral("consentimiento_hoja");
    }
}

} // namespace padron::ui
