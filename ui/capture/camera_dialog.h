// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QPushButton;

namespace padron::ui {

class InlineMessage;
class Label;
class PictureView;

/// Pages by camera: what it sees, Space or Enter takes a page, Esc leaves. Opens at once; the camera is off when it closes.
class CameraDialog : public QDialog
{
    Q_OBJECT

public:
    CameraDialog(std::unique_ptr<Camera> camera, QWidget* parent);
    ~CameraDialog() override;

Q_SIGNALS:
    void pageTaken(const QImage& page); ///< grey, as the camera saw it

private:
    void listDevices();
    void startChosen();
    void see(const QImage& frame);
    void take();
    void showFault(const core::Error& error);

    std::unique_ptr<Camera> m_camera;
    QComboBox* m_devices;
    Label *m_which, *m_help;
    PictureView* m_view;
    InlineMessage* m_message;
    QPushButton *m_take, *m_leave;
    QImage m_frame;
    int m_taken = 0;
    bool m_choosing = false;
};

/// The dialog over this computer's cameras, as a child of `parent`; each page comes while it is open.
CameraDialog* askCamera(QWidget* parent, std::function<void(const QImage& page)> taken);

} // namespace padron::ui
