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

/// What a camera sees. For pages, Space or Enter takes one; for a code, each frame is handed on until whoever reads them
/// closes the dialog. Esc leaves. Opens at once; the camera is off when it closes.
class CameraDialog : public QDialog
{
    Q_OBJECT

public:
    enum class For { Pages, Code };
    CameraDialog(std::unique_ptr<Camera> camera, QWidget* parent, For what = For::Pages);
    ~CameraDialog() override;

    void tell(const QString& text); ///< of a code that is not what is looked for

Q_SIGNALS:
    void pageTaken(const QImage& page); ///< grey, as the camera saw it
    void frameSeen(const QImage& frame); ///< for a code: grey

private:
    void sayWhatFor();
    void listDevices();
    void startChosen();
    void see(const QImage& frame);
    void take();
    void showFault(const core::Error& error);

    const For m_for;
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

std::unique_ptr<Camera> ownCamera(); ///< of this computer

/// The dialog over this computer's cameras, as a child of `parent`; each page comes while it is open.
CameraDialog* askCamera(QWidget* parent, std::function<void(const QImage& page)> taken);

} // namespace padron::ui
