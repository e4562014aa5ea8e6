// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera.h"
#include "capture/errors.h"

#include <QTimer>

namespace fixture {

/// Cameras on an invented desk, with a paper before each: they can be plugged in and unplugged, also while one runs.
class DeskCamera final : public padron::ui::Camera
{
    Q_OBJECT

public:
    DeskCamera()
    {
        m_rate.setInterval(20);
        connect(&m_rate, &QTimer::timeout, this, [this] { Q_EMIT frameSeen(paper); });
    }

    QList<padron::ui::CameraDevice> devices() const override { return m_plugged; }
    void start(const QByteArray& id) override
    {
        stop();
        for (const auto& device : m_plugged)
            if (device.id == id)
                m_running = id;
        if (m_running.isEmpty())
            Q_EMIT failed(padron::core::Error{padron::ui::kNoCamera});
        else
            m_rate.start();
    }
    void stop() override
    {
        m_running.clear();
        m_rate.stop();
    }

    void plug(const QByteArray& id)
    {
        m_plugged.append({id, QStringLiteral("Cámara de ") + QString::fromLatin1(id)});
        Q_EMIT devicesChanged();
    }
    void unplug(const QByteArray& id)
    {
        m_plugged.removeIf([&id](const auto& device) { return device.id == id; });
        if (m_running == id) {
            stop();
            Q_EMIT failed(padron::core::Error{padron::ui::kCameraFailed});
        }
        Q_EMIT devicesChanged();
    }
    QByteArray running() const { return m_running; }
    QImage paper;

private:
    QList<padron::ui::CameraDevice> m_plugged;
    QByteArray m_running;
    QTimer m_rate;
};

} // namespace fixture
