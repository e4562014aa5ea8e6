// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera.h"

#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QTimer>
#include <QVideoSink>

#include <memory>

class QCamera;

namespace padron::ui {

/// The cameras of this computer through Qt Multimedia, at their most dots. No file is written.
class QtCamera : public Camera
{
    Q_OBJECT

public:
    explicit QtCamera(QObject* parent = nullptr);
    ~QtCamera() override;

    QList<CameraDevice> devices() const override;
    void start(const QByteArray& id) override;
    void stop() override;

private:
    void fail(core::ErrorCode code);

    QMediaDevices m_devices;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
    std::unique_ptr<QCamera> m_camera;
    QElapsedTimer m_lastFrame;
    QTimer m_patience; ///< until the first frame
};

} // namespace padron::ui
