// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verify_panel.h"

#include "capture/camera_dialog.h"
#include "dialogs/file_dialogs.h"
#include "dialogs/foreign_file.h"
#include "errors/error_text.h"
#include "qrimage/errors.h"
#include "runtime/deliver.h"
#include "verify/foreign_keys.h"
#include "verify/verdict_card.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace padron::ui {

namespace {

constexpr qsizetype kMostCards = 40; // of one picture or PDF

} // namespace

VerifyPanel::VerifyPanel(VerifyTools tools, QWidget* parent)
    : QWidget(parent), m_tools(std::move(tools)), m_field(new QLineEdit(this)),
      m_camera(new QPushButton(tr("Cámara"), this)), m_picture(new QPushButton(tr("Abrir imagen o PDF…"), this)),
      m_key(new QPushButton(tr("Cargar llave del emisor…"), this)),
      m_foreign(new QCheckBox(tr("Credencial de otro emisor"), this)), m_message(new InlineMessage(this)),
      m_scroll(new QScrollArea(this)), m_cards(new QWidget), m_column(new QVBoxLayout(m_cards)),
      m_lists(new ListsSection(m_tools, this))
{
    build();
    connect(m_field, &QLineEdit::returnPressed, this, &VerifyPanel::submit);
    connect(m_camera, &QPushButton::clicked, this, &VerifyPanel::readCamera);
    connect(m_picture, &QPushButton::clicked, this, &VerifyPanel::choosePicture);
    connect(m_key, &QPushButton::clicked, this, &VerifyPanel::chooseKey);
    connect(m_foreign, &QCheckBox::toggled, this, &VerifyPanel::switchMode);
    connect(m_lists, &ListsSection::opened, this, [this] {
        if (isEmpty())
            sayHint();
        if (!m_waiting.isEmpty())
            verify(std::exchange(m_waiting, {}));
    });
    connect(m_lists, &ListsSection::partTaken, this, [this](const QString& said) {
        if (said.isEmpty())
            m_message->hide();
        else
            m_message->say(Theme::Tone::Info, said);
    });
    connect(m_lists, &ListsSection::answered, this, [this] { m_field->setFocus(); });
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_tools.idle);
    connect(&m_idle, &QTimer::timeout, this, &VerifyPanel::clear);
    switchMode(false);
}

void VerifyPanel::build()
{
    setObjectName(QStringLiteral("verifyPanel"));
    m_field->setObjectName(QStringLiteral("verifyField"));
    m_field->setPlaceholderText(tr("Lea el QR con el lector, o péguelo aquí y presione Entrar"));
    m_field->setAccessibleName(tr("Texto del QR"));
    setRole(m_field, "scan");
    m_camera->setObjectName(QStringLiteral("verifyCamera"));
    m_picture->setObjectName(QStringLiteral("verifyPicture"));
    m_key->setObjectName(QStringLiteral("verifyKey"));
    m_foreign->setObjectName(QStringLiteral("verifyForeign"));
    m_message->setObjectName(QStringLiteral("verifyMessage"));
    m_scroll->setObjectName(QStringLiteral("verifyResults"));
    m_scroll->setAccessibleName(tr("Resultado"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    setRole(m_scroll, "reading");
    setRole(m_cards, "page");
    m_scroll->setWidget(m_cards);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::kM);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_camera);
    buttons->addWidget(m_picture);
    buttons->addWidget(m_key);
    buttons->addStretch();
    buttons->addWidget(m_foreign);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_field);
    column->addLayout(buttons);
    column->addWidget(m_message);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_lists);
    m_camera->setVisible(bool(m_tools.camera));
    m_picture->setVisible(!m_tools.decoder.isEmpty());
}

void VerifyPanel::enter()
{
    m_lists->reload();
    m_field->setFocus();
}

bool VerifyPanel::isEmpty() const
{
    return !m_cards->findChild<VerdictCard*>();
}

void VerifyPanel::clear()
{
    m_waiting.clear();
    m_idle.stop();
    m_field->clear();
    sayHint();
}

void VerifyPanel::wipe()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void VerifyPanel::sayHint()
{
    wipe();
    const QString text = !m_lists->lists() ? tr("Cargue primero las listas firmadas del padrón: de una memoria USB, o leyendo aquí sus QR.")
                         : m_foreign->isChecked()
                             ? tr("Aquí se leen credenciales de otros emisores (Claim 169), solo con la llave que ellos le hayan dado.")
                             : tr("Aquí se ve si la firma de una credencial o de un certificado es del padrón y si sigue vigente. Funciona "
                                  "sin conexión y no guarda nada de quien la trae.");
    auto* hint = new Label(text, "fact", m_cards);
    hint->setObjectName(QStringLiteral("verifyHint"));
    hint->setWordWrap(true);
    m_column->addWidget(hint);
    m_column->addStretch();
}

void VerifyPanel::submit()
{
    QString text = m_field->text();
    m_field->clear();
    if (text.trimmed().isEmpty() || m_lists->takePart(text) || m_lists->takePart(text.trimmed()))
        return;
    verify({text});
}

void VerifyPanel::verify(const QStringList& texts)
{
    m_message->hide();
    if (!m_foreign->isChecked() && !m_lists->lists() && m_lists->isLoading()) {
        m_waiting = texts; // whoever scans as soon as the page is there waits a moment
        return;
    }
    if (!m_foreign->isChecked() && !m_lists->lists()) {
        clear();
        m_message->say(Theme::Tone::Info, tr("Sin las listas del padrón no se puede comprobar ninguna firma. Cárguelas primero."));
        return;
    }
    wipe();
    for (const QString& text : texts.mid(0, kMostCards))
        addCard(text);
    showCards(texts.size());
}

void VerifyPanel::addCard(const QString& text)
{
    const qint64 now = m_tools.nowSeconds();
    if (m_foreign->isChecked()) {
        m_column->addWidget(new VerdictCard(credential::verifyForeign(text, m_keys, now), m_cards));
        return;
    }
    credential::Verification verification = m_lists->lists()->verifier.verify(text, now);
    if (!verification.credential && text != text.trimmed()) // a space may be the code's own, or come with the pasting
        if (auto again = m_lists->lists()->verifier.verify(text.trimmed(), now); again.credential)
            verification = std::move(again);
    m_column->addWidget(new VerdictCard(verification, m_cards));
}

void VerifyPanel::showCards(qsizetype count)
{
    if (count > 1)
        m_message->say(Theme::Tone::Info, tr("%n código(s) en la imagen; cada uno con su resultado.", nullptr, int(count)));
    auto* leave = new Label(tr("Con Esc se borra de la pantalla; si no, se borra sin más en un rato."), "help", m_cards);
    leave->setWordWrap(true);
    m_column->addWidget(leave);
    m_column->addStretch();
    m_idle.start();
    m_field->setFocus();
}

void VerifyPanel::choosePicture()
{
    askWhichFile(this, tr("Imagen o PDF con el QR"),
                 {tr("Imagen o PDF"), QStringLiteral("png"), {QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("pdf")}},
                 [this](const QString& path) { readPicture(path); });
}

void VerifyPanel::readPicture(const QString& path)
{
    delete m_reading;
    m_found.clear();
    m_message->say(Theme::Tone::Info, tr("Buscando códigos en el archivo…"));
    m_reading = new ScanPicture(m_tools.decoder, m_tools.images, this, qrimage::Symbols::Qr);
    connect(m_reading, &ScanPicture::textsFound, this, [this](const QStringList& texts) {
        m_found += texts;
        m_found.removeDuplicates();
    });
    const auto end = [this](const core::Error& error) {
        m_reading->deleteLater();
        m_reading = nullptr;
        const QStringList found = std::exchange(m_found, {});
        QStringList codes;
        for (const QString& text : found)
            if (!m_lists->takePart(text))
                codes.append(text);
        if (!codes.isEmpty())
            return verify(codes);
        if (!found.isEmpty())
            return;
        clear();
        m_message->say(Theme::Tone::Warn, sentenceFor(error));
    };
    connect(m_reading, &ScanPicture::finished, this, [end] { end(core::Error{qrimage::kNoQrFound}); });
    connect(m_reading, &ScanPicture::failed, this, end);
    m_reading->start(path);
}

void VerifyPanel::readCamera()
{
    auto* dialog = new CameraDialog(m_tools.camera(), this, CameraDialog::For::Code);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto busy = std::make_shared<bool>(false); // one frame at a time; those in between are let go
    connect(m_lists, &ListsSection::partTaken, dialog, [dialog](const QString& said) {
        if (said.isEmpty())
            dialog->accept();
        else
            dialog->tell(said);
    });
    connect(dialog, &CameraDialog::frameSeen, this, [this, dialog, busy](const QImage& frame) {
        if (std::exchange(*busy, true))
            return;
        runtime::deliver(m_tools.images->run([frame] { return qrimage::qrTextsIn(frame); }), dialog,
                         [this, dialog, busy](const QStringList& texts) {
                             *busy = false;
                             if (!dialog->isVisible() || texts.isEmpty() || m_lists->takePart(texts.first()))
                                 return;
                             dialog->accept();
                             verify(texts);
                         });
    });
    dialog->open();
}

void VerifyPanel::switchMode(bool foreign)
{
    m_key->setVisible(foreign);
    clear();
    m_message->hide();
    if (foreign)
        readKeys();
    m_field->setFocus();
}

void VerifyPanel::readKeys()
{
    runtime::deliver(m_tools.images->run([folder = m_tools.folder] { return keptForeignKeys(folder); }), this,
                     [this](const QList<credential::ForeignKey>& keys) {
                         m_keys = keys;
                         if (m_foreign->isChecked() && isEmpty())
                             m_message->say(Theme::Tone::Info, tr("Llaves de otros emisores cargadas aquí: %1.").arg(m_keys.size()));
                     });
}

void VerifyPanel::chooseKey()
{
    askWhichFile(this, tr("Llave pública del emisor"),
                 {tr("Llave pública"), QStringLiteral("jwk"),
                  {QStringLiteral("json"), QStringLiteral("pem"), QStringLiteral("pub"), QStringLiteral("bin")}},
                 [this](const QString& path) {
                     auto work = [path, folder = m_tools.folder]() -> core::Result<void> {
                         PADRON_ASSIGN(const QByteArray file, readForeignFile(path, 64 * 1024));
                         return keepForeignKey(folder, file);
                     };
                     runtime::deliver(m_tools.images->run(std::move(work)), this, [this](const core::Result<void>& kept) {
                         if (!kept)
                             m_message->say(Theme::Tone::Warn, sentenceFor(kept.error()));
                         else
                             readKeys();
                     });
                 });
}

void VerifyPanel::keyPressEvent(QKeyEvent* event)
{
    const bool something = !isEmpty() || !m_field->text().isEmpty() || m_lists->isReading();
    if (event->key() != Qt::Key_Escape || !something) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_lists->stopReading();
    m_message->hide();
    clear();
    m_field->setFocus();
}

} // namespace padron::ui
