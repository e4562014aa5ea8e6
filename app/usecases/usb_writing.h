// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/usb_job.h"

namespace padron::usecases {

/// To a stick.
class UsbWriting final : public UsbJob
{
public:
    UsbWriting(UsbParts parts, std::shared_ptr<ports::PackageFolder> stick, qint64 mostPageBytes);

private:
    core::Result<void> begin() override;
    core::Result<QCborMap> entry() const override;
    core::Result<void> sealTail();
    core::Result<bool> tailSaysSomething();
    core::Result<void> plan();
    core::Result<void> writeBatch(quint64 number);
    core::Result<void> writeRequest();
    core::Result<void> writePage(const ports::PageToSend& page);
    /// False: it lies there already, byte for byte.
    core::Result<bool> put(const sync::PackageName& name, const QByteArray& bytes);

    qint64 m_pageBytesLeft;
    QHash<QString, qint64> m_there; ///< what lies in the stick's "salida": name, bytes
};

} // namespace padron::usecases
