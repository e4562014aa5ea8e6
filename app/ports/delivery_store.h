// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/delivery.h"

#include <QList>

#include <array>

namespace padron::ports {

/// What the progress report counts (43).
enum class ProgressFigure { Registered, Signed, Received, Delivered, Uncollected, Replaced };
inline constexpr int kProgressFigures = 6;

/// Figures of one locality and one week, without anybody's name.
struct ProgressRow
{
    QDate monday;      ///< of the ISO week
    QString localidad; ///< "Rancho Nuevo, San Cristóbal de las Casas", or its key; empty: not known here
    std::array<qint64, kProgressFigures> figures{};
    qint64 of(ProgressFigure figure) const { return figures[static_cast<std::size_t>(figure)]; }
    friend bool operator==(const ProgressRow&, const ProgressRow&) = default;
};

/// Port: deliveries, what was tried before, and replacements. Only added to.
class DeliveryStore
{
public:
    virtual ~DeliveryStore() = default;
    virtual core::Result<void> insert(const domain::Delivery& delivery) = 0; ///< kAlreadyExists: handed over once
    virtual core::Result<QList<domain::Delivery>> ofFolio(const domain::Folio& folio) = 0; ///< newest first
    virtual core::Result<void> add(const domain::ContactAttempt& attempt) = 0;
    virtual core::Result<QList<domain::ContactAttempt>> attempts(const domain::CardKey& key) = 0; ///< newest first
    virtual core::Result<void> insert(const domain::Replacement& replacement) = 0; ///< kAlreadyExists: once an issue
    virtual core::Result<QList<domain::Replacement>> replacements(const domain::Folio& folio) = 0; ///< newest issue first
    /// Newest week first, then by locality. Uncollected counts where it has waited since.
    virtual core::Result<QList<ProgressRow>> progress() = 0;
};

} // namespace padron::ports
