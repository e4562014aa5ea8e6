// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by camera: by keys, with none, unplugged in the middle, and what the frames of real cameras look like.
#include "capture/camera_dialog.h"
#include "capture/grey_frame.h"
#include "capture/qt_camera.h"
#include "support/papers/desk_camera.h"
#include "support/papers/drawn_page.h"
#include "widgets/inline_message.h"

#include <QCameraDevice>
#include <QComboBox>
#include <QMediaDevices>
#include <QPushButton>
#include <QTest>
#include <QVideoFrame>
#include <QVideoFrameFormat>

#include <memory>

using fixture::DeskCamera;
using namespace padron;

namespace {

/// The dialog shown and active over such cameras.
class Desk
{
public:
    explicit Desk(const QList<QByteArray>& plugged)
    {
        auto made = std::make_unique<DeskCamera>();
        camera = made.get();
        for (const QByteArray& id : plugged)
            camera->plug(id);
        camera->paper = fixture::drawnPage(600);
        dialog = std::make_unique<ui::CameraDialog>(std::move(made), nullptr);
        QObject::connect(dialog.get(), &ui::CameraDialog::pageTaken, dialog.get(), [this](const QImage& page) { pages << page; });
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }
    void key(Qt::Key key) { QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.get(), key); }
    QPushButton* button(const char* name) { return dialog->findChild<QPushButton*>(QLatin1String(name)); }
    QString said() { return dialog->findChild<ui::InlineMessage*>(QStringLiteral("cameraMessage"))->text(); }

    DeskCamera* camera = nullptr;
    std::unique_ptr<ui::CameraDialog> dialog;
    QList<QImage> pages;
};

QVideoFrame frameOf(QVideoFrameFormat::PixelFormat format, const std::function<void(QVideoFrame&)>& paint)
{
    QVideoFrame frame(QVideoFrameFormat(QSize(64, 48), format));
    if (frame.map(QVideoFrame::WriteOnly)) {
        paint(frame);
        frame.unmap();
    }
    return frame;
}

} // namespace

class TstCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spaceAndEnterTakePagesAndEscLeaves()
    {
        Desk desk({"mesa"});
        QTRY_VERIFY(desk.button("cameraTake")->isEnabled());
        desk.key(Qt::Key_Space);
        QCOMPARE(desk.pages.size(), 1);
        QCOMPARE(desk.pages.first(), desk.camera->paper);
        QVERIFY(desk.said().contains(QStringLiteral("Páginas tomadas: 1")));
        desk.camera->paper = fixture::drawnPage(600, 2);
        QTest::qWait(60);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.pages.size(), 2);
        QVERIFY(desk.pages.at(0) != desk.pages.at(1));
        QCOMPARE(desk.camera->running(), QByteArray("mesa"));
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.camera->running(), QByteArray()); // its light goes out
    }

    void withoutOneItIsSaidAndOneThatComesIsUsed()
    {
        Desk desk({});
        QVERIFY(desk.said().contains(QStringLiteral("DOC-221")));
        QVERIFY(desk.said().contains(QStringLiteral("No se encontró una cámara")));
        QVERIFY(!desk.button("cameraTake")->isEnabled());
        desk.key(Qt::Key_Space); // closes, at most: takes nothing
        QVERIFY(desk.pages.isEmpty());
        desk.dialog->open();
        desk.camera->plug("nueva");
        QTRY_VERIFY(desk.button("cameraTake")->isEnabled());
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.pages.size(), 1);
    }

    void unpluggedInTheMiddleKeepsWhatCame()
    {
        Desk desk({"mesa", "tapa"});
        QTRY_VERIFY(desk.button("cameraTake")->isEnabled());
        desk.key(Qt::Key_Space);
        desk.camera->unplug("mesa");
        QTRY_VERIFY(desk.dialog->findChild<QComboBox*>(QStringLiteral("cameraDevice"))->count() == 1);
        QTRY_COMPARE(desk.camera->running(), QByteArray("tapa")); // the other one goes on
        QTRY_VERIFY(desk.button("cameraTake")->isEnabled());
        desk.camera->unplug("tapa");
        QVERIFY(desk.said().contains(QStringLiteral("DOC-22")));
        QVERIFY(!desk.button("cameraTake")->isEnabled());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.pages.size(), 1);
    }

    void anotherCameraIsChosenByKeys()
    {
        Desk desk({"mesa", "tapa"});
        QTRY_VERIFY(desk.button("cameraTake")->isEnabled());
        auto* devices = desk.dialog->findChild<QComboBox*>(QStringLiteral("cameraDevice"));
        QVERIFY(devices->isVisible());
        devices->setFocus();
        QTest::keyClick(devices, Qt::Key_Down);
        QTRY_COMPARE(desk.camera->running(), QByteArray("tapa"));
    }

    void forACodeEachFrameIsHandedOnAndNothingIsTaken()
    {
        auto made = std::make_unique<DeskCamera>();
        DeskCamera* camera = made.get();
        camera->plug("mesa");
        camera->paper = fixture::drawnPage(600);
        ui::CameraDialog dialog(std::move(made), nullptr, ui::CameraDialog::For::Code);
        QList<QImage> frames;
        connect(&dialog, &ui::CameraDialog::frameSeen, &dialog, [&frames](const QImage& frame) { frames << frame; });
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_VERIFY(frames.size() >= 2);
        QCOMPARE(frames.first(), camera->paper);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("cameraTake"))->isVisible());
        dialog.tell(QStringLiteral("No es ése"));
        QVERIFY(dialog.findChild<ui::InlineMessage*>(QStringLiteral("cameraMessage"))->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(camera->running(), QByteArray());
    }

    void thisComputersCamerasAreAskedForReally()
    {
        auto camera = std::make_unique<ui::QtCamera>();
        QCOMPARE(camera->devices().size(), QMediaDevices::videoInputs().size());
        QStringList faults;
        QObject::connect(camera.get(), &ui::Camera::failed, camera.get(),
                         [&faults](const core::Error& error) { faults << error.printedId(); });
        camera->start("no such camera");
        QCOMPARE(faults, QStringList{QStringLiteral("DOC-221")});
        camera->stop();
    }

    void framesBecomeGreyPages()
    {
        using F = QVideoFrameFormat;
        for (const F::PixelFormat format : {F::Format_YUV420P, F::Format_NV12, F::Format_Y8}) {
            const QImage grey = ui::greyFrame(frameOf(format, [](QVideoFrame& frame) {
                for (int y = 0; y < 48; ++y)
                    for (int x = 0; x < 64; ++x)
                        frame.bits(0)[y * frame.bytesPerLine(0) + x] = uchar(x + y);
            }));
            QCOMPARE(grey.size(), QSize(64, 48));
            QCOMPARE(qGray(grey.pixel(10, 20)), 30);
            QCOMPARE(qGray(grey.pixel(63, 47)), 110);
        }
        for (const F::PixelFormat format : {F::Format_YUYV, F::Format_UYVY}) {
            const int first = format == F::Format_UYVY ? 1 : 0;
            const QImage grey = ui::greyFrame(frameOf(format, [first](QVideoFrame& frame) {
                for (int y = 0; y < 48; ++y)
                    for (int x = 0; x < 64; ++x)
                        frame.bits(0)[y * frame.bytesPerLine(0) + 2 * x + first] = uchar(2 * x + y);
            }));
            QCOMPARE(grey.size(), QSize(64, 48));
            QCOMPARE(qGray(grey.pixel(30, 7)), 67);
        }
        QVERIFY(ui::greyFrame(QVideoFrame()).isNull());
    }
};

QTEST_MAIN(TstCamera)
#include "tst_camera.moc"
