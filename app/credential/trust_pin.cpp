// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/trust_pin.h"

namespace padron::credential {

namespace {

constexpr qsizetype kBytes = 16;
constexpr qsizetype kGroup = 4;

QString digits(const envelope::VerifyKey& root)
{
    return QString::fromLatin1(root.thumbprint().left(kBytes).toHex().toUpper());
}

} // namespace

QString rootFingerprint(const envelope::VerifyKey& root)
{
    QString text = digits(root);
    for (qsizetype at = text.size() - kGroup; at > 0; at -= kGroup)
        text.insert(at, u' ');
    return text;
}

bool isFingerprintOf(QStringView typed, const envelope::VerifyKey& root)
{
    QString bare;
    for (const QChar c : typed)
        if (!c.isSpace() && c != u'-')
            bare += c.toUpper();
    return bare == digits(root);
}

} // namespace padron::credential
