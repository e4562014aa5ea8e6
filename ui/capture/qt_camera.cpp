// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/qt_camera.h"

#include "capture/errors.h"
#include "capture/grey_frame.h"

#include <QCamera>
#include <QCameraDevice>
#include <QVideoFrame>

namespace padron::ui {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kFrameEveryMs = 80;   ///< enough to lay a page straight, and the window stays free
constexpr float kLeastRate = 4.f;      ///< frames a second that one can still aim by
constexpr auto kPatience = 10s;

/// The most dots at a rate that one can aim by. Null: its own choice.
QCameraFormat finest(const QCameraDevice& device)
{
    QCameraFormat best;
    const auto dots = [](const QCameraFormat& format) {
        return qint64(format.resolution().width()) * format.resolution().height();
    };
    for (const QCameraFormat& format : device.videoFormats())
        if (format.maxFrameRate() >= kLeastRate && (best.isNull() || dots(format) > dots(best)))
            best = format;
    return best;
}

} // namespace

QtCamera::QtCamera(QObject* parent) : Camera(parent)
{
    m_session.setVideoSink(&m_sink);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(kCameraFailed); });
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        if (!m_camera || (m_lastFrame.isValid() && m_lastFrame.elapsed() < kFrameEveryMs))
            return;
        const QImage grey = greyFrame(frame);
        if (grey.isNull())
            return;
        m_lastFrame.start();
        m_patience.stop();
        Q_EMIT frameSeen(grey);
    });
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, [this] {
        if (m_camera && !QMediaDevices::videoInputs().contains(m_camera->cameraDevice()))
            fail(kCameraFailed); // unplugged
        Q_EMIT devicesChanged();
    });
}

QtCamera::~QtCamera()
{
    stop();
}

QList<CameraDevice> QtCamera::devices() const
{
    QList<CameraDevice> devices;
    const QByteArray preferred = QMediaDevices::defaultVideoInput().id();
    for (const QCameraDevice& device : QMediaDevices::videoInputs()) {
        const CameraDevice found{device.id(), device.description()};
        devices.insert(device.id() == preferred ? 0 : devices.size(), found);
    }
    return devices;
}

void QtCamera::start(const QByteArray& id)
{
    stop();
    for (const QCameraDevice& device : QMediaDevices::videoInputs()) {
        if (device.id() != id)
            continue;
        m_camera = std::make_unique<QCamera>(device);
        if (const QCameraFormat format = finest(device); !format.isNull())
            m_camera->setCameraFormat(format);
        connect(m_camera.get(), &QCamera::errorOccurred, this, [this] { fail(kCameraFailed); }, Qt::QueuedConnection);
        m_session.setCamera(m_camera.get());
        m_patience.start();
        m_camera->start();
        return;
    }
    fail(kNoCamera);
}

void QtCamera::stop()
{
    m_patience.stop();
    m_lastFrame.invalidate();
    if (!m_camera)
        return;
    m_camera->stop();
    m_session.setCamera(nullptr);
    m_camera.reset();
}

void QtCamera::fail(core::ErrorCode code)
{
    stop();
    Q_EMIT failed(core::Error{code});
}

} // namespace padron::ui
