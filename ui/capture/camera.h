// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QImage>
#include <QObject>

namespace padron::ui {

struct CameraDevice
{
    QByteArray id;
    QString label;
    friend bool operator==(const CameraDevice&, const CameraDevice&) = default;
};

/// What a camera sees, grey, some times a second.
class Camera : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QList<CameraDevice> devices() const = 0; ///< the preferred one first
    virtual void start(const QByteArray& id) = 0;    ///< in place of the one before; frames follow, or failed()
    virtual void stop() = 0;

Q_SIGNALS:
    void frameSeen(const QImage& frame);
    void failed(const padron::core::Error& error); ///< it has stopped
    void devicesChanged();
};

} // namespace padron::ui
