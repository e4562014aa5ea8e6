// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"

namespace padron::sync {

/// Why the centre gave a device up. Stable text: the centre's database holds it.
enum class SealReason { Robo, Extravio, Retiro };
QString keyOf(SealReason reason); ///< "robo", "extravio", "retiro"
std::optional<SealReason> sealReasonFrom(QStringView key);

/// The centre's order to a device it revoked: keep everything, let nobody in but through recovery with the centre. Signed,
/// because nobody else may seal a laptop; of one epoch, so that it says nothing to the laptop that came back from it.
struct SealOrder
{
    core::StoreId store;
    quint32 epoch = 0;
    QString deviceId; ///< "D0001"
    SealReason reason = SealReason::Robo;
    qint64 centreMs = 0;
    friend bool operator==(const SealOrder&, const SealOrder&) = default;
};

inline constexpr char kSealOrderTyp[] = "application/padron-baja+cbor";

QByteArray signSealOrder(const SealOrder& order, const envelope::SigningKey& acuse);
core::Result<SealOrder> verifySealOrder(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse); ///< kOrderForged

} // namespace padron::sync
