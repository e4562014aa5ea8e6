// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera_dialog.h"

#include "capture/errors.h"
#include "capture/picture_view.h"
#include "capture/qt_camera.h"
#include "errors/error_text.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

CameraDialog::CameraDialog(std::unique_ptr<Camera> camera, QWidget* parent, For what)
    : QDialog(parent), m_for(what), m_camera(std::move(camera)), m_devices(new QComboBox(this)),
      m_which(new Label(tr("Cámara"), this)), m_help(new Label(QString(), "help", this)), m_view(new PictureView(this)),
      m_message(new InlineMessage(this)), m_take(new QPushButton(tr("Tomar página   Espacio"), this)),
      m_leave(new QPushButton(tr("Terminar   Esc"), this))
{
    setObjectName(QStringLiteral("cameraDialog"));
    m_devices->setObjectName(QStringLiteral("cameraDevice"));
    m_devices->setAccessibleName(m_which->text());
    m_view->setObjectName(QStringLiteral("cameraView"));
    m_view->setAccessibleName(tr("Lo que ve la cámara"));
    m_message->setObjectName(QStringLiteral("cameraMessage"));
    m_help->setObjectName(QStringLiteral("cameraHelp"));
    m_take->setObjectName(QStringLiteral("cameraTake"));
    m_leave->setObjectName(QStringLiteral("cameraLeave"));
    setRole(m_take, "primary");
    m_take->setDefault(true);
    m_leave->setAutoDefault(true);
    m_help->setWordWrap(true);
    sayWhatFor();

    auto* which = new QHBoxLayout;
    which->setSpacing(grid::kS);
    which->addWidget(m_which);
    which->addWidget(m_devices, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_take);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kL, grid::kL, grid::kL);
    column->setSpacing(grid::kM);
    column->addLayout(which);
    column->addWidget(m_view, 1);
    column->addWidget(m_message);
    column->addWidget(m_help);
    column->addLayout(buttons);

    connect(m_take, &QPushButton::clicked, this, &CameraDialog::take);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_devices, &QComboBox::activated, this, [this] {
        m_choosing = true;
        startChosen();
    });
    connect(m_camera.get(), &Camera::frameSeen, this, &CameraDialog::see);
    connect(m_camera.get(), &Camera::failed, this, &CameraDialog::showFault);
    connect(m_camera.get(), &Camera::devicesChanged, this, &CameraDialog::listDevices);
    connect(this, &QDialog::finished, m_camera.get(), &Camera::stop);
    m_take->setEnabled(false);
    (m_for == For::Pages ? m_take : m_leave)->setFocus();
    listDevices();
}

void CameraDialog::sayWhatFor()
{
    const bool pages = m_for == For::Pages;
    setWindowTitle(pages ? tr("Tomar páginas con la cámara") : tr("Leer un código con la cámara"));
    m_help->setText(pages ? tr("Ponga la hoja completa y con luz pareja. Espacio o Entrar toma la página.")
                          : tr("Acerque el código de la CURP, de la identificación o de la credencial hasta que llene la "
                               "imagen. Se lee solo."));
    m_take->setVisible(pages);
}

void CameraDialog::tell(const QString& text)
{
    m_message->say(Theme::Tone::Warn, text);
}

CameraDialog::~CameraDialog()
{
    m_camera->disconnect(this);
}

void CameraDialog::listDevices()
{
    const QByteArray chosen = m_devices->currentData().toByteArray();
    m_devices->clear();
    for (const CameraDevice& device : m_camera->devices())
        m_devices->addItem(device.label, device.id);
    m_which->setVisible(m_devices->count() > 1);
    m_devices->setVisible(m_devices->count() > 1);
    const int again = m_devices->findData(chosen);
    m_devices->setCurrentIndex(again >= 0 ? again : 0);
    if (m_devices->count() == 0)
        showFault(core::Error{kNoCamera});
    else if (again < 0)
        startChosen(); // the first one, or one that was plugged in
}

void CameraDialog::startChosen()
{
    m_message->hide();
    m_frame = {};
    m_view->setPicture({});
    m_take->setEnabled(false);
    m_camera->start(m_devices->currentData().toByteArray());
}

void CameraDialog::see(const QImage& frame)
{
    const bool first = m_frame.isNull();
    m_frame = frame;
    m_view->setPicture(frame);
    if (m_for == For::Code) {
        Q_EMIT frameSeen(frame);
        return;
    }
    if (!first)
        return;
    m_take->setEnabled(true);
    if (!m_choosing) // who tries one camera after the other stays there
        m_take->setFocus();
}

void CameraDialog::take()
{
    if (m_frame.isNull())
        return;
    ++m_taken;
    m_message->say(Theme::Tone::Ok, tr("Páginas tomadas: %1. Ponga la siguiente, o Esc para terminar.").arg(m_taken));
    Q_EMIT pageTaken(m_frame);
}

void CameraDialog::showFault(const core::Error& error)
{
    m_frame = {};
    m_view->setPicture({});
    m_take->setEnabled(false);
    m_leave->setFocus();
    m_message->say(Theme::Tone::Danger, sentenceFor(error));
    if (m_devices->count() == 0)
        return;
    QPushButton* again = m_message->addButton(tr("Intentar de nuevo"));
    again->setObjectName(QStringLiteral("cameraAgain"));
    again->setAutoDefault(true);
    connect(again, &QPushButton::clicked, this, &CameraDialog::startChosen);
    again->setFocus();
}

std::unique_ptr<Camera> ownCamera()
{
    return std::make_unique<QtCamera>();
}

CameraDialog* askCamera(QWidget* parent, std::function<void(const QImage&)> taken)
{
    auto* dialog = new CameraDialog(ownCamera(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &CameraDialog::pageTaken, parent, std::move(taken));
    dialog->open();
    return dialog;
}

} // namespace padron::ui
