// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace padron::credential {

// The lists as QRs shown one after another: "PADRON-LISTAS:03/12:<32 hex of the whole's SHA-256>:<Base45>". Read in any
// order by a scanner or a camera; alphanumeric, so a QR holds half as much again as of bytes.

inline constexpr int kMostListParts = 16;

/// The texts for a trust file, as few and as even as they come. kListsTooLarge.
core::Result<QStringList> listParts(const QByteArray& file);

bool isListPart(QStringView text); ///< whether it claims to be one; nothing else of it is looked at

/// Puts the parts together. Refuses those of other lists until it is cleared.
class ListPartReader
{
public:
    core::Result<void> take(QStringView text); ///< one that is there already is fine. kListPartMalformed, kListPartOfOthers
    int count() const; ///< parts of the whole; 0: none was read yet
    QList<int> missing() const; ///< from 1
    /// Once none is missing. kListPartMalformed when the whole is not what the parts promised; then it starts anew.
    std::optional<core::Result<QByteArray>> whole();
    void clear();

private:
    QString m_promise;
    QList<QByteArray> m_parts;
};

} // namespace padron::credential
