// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera.h"
#include "credential/list_update.h"
#include "runtime/work_pool.h"

#include <QFuture>

#include <chrono>
#include <functional>
#include <memory>

namespace padron::ui {

/// What verifying is done with: lists out of a store or out of a folder, and the things of this computer.
struct VerifyTools
{
    /// The lists here, with the root that is pinned. credential::kRootNotPinned: nobody has compared it yet.
    std::function<QFuture<core::Result<credential::TrustFile>>()> lists;
    std::function<QFuture<core::Result<credential::ListUpdate>>(const QByteArray& file)> take;
    /// Pins the root of the very first lists, if the fingerprint that was typed is its own. Null: it came with the enrolment.
    std::function<QFuture<core::Result<credential::ListUpdate>>(const QByteArray& file, const QString& fingerprint)> begin;

    QString folder;  ///< where other issuers' keys are kept
    QString decoder; ///< the helper program that opens pictures and PDFs
    std::shared_ptr<runtime::WorkPool> images = std::make_shared<runtime::WorkPool>();
    std::function<qint64()> nowSeconds;
    std::function<std::unique_ptr<Camera>()> camera;
    std::chrono::milliseconds idle{90'000}; ///< after which a verdict leaves the screen
};

} // namespace padron::ui
