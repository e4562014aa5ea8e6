// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scan_dialog.h"

#include "capture/picture_view.h"
#include "errors/error_text.h"
#include "scanner/errors.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using namespace std::chrono_literals;

namespace {
constexpr auto kPatience = 90s; // an old lamp warms up for a minute
constexpr int kBothSides = Qt::UserRole + 1;
} // namespace

ScanDialog::ScanDialog(const QString& program, std::chrono::milliseconds patience, int room, QWidget* parent)
    : QDialog(parent), m_scanner(program, patience), m_which(new Label(tr("Escáner"), this)),
      m_state(new Label(QString(), this)), m_devices(new QComboBox(this)), m_bothSides(new QCheckBox(tr("Ambos lados de cada hoja"), this)),
      m_last(new PictureView(this)), m_bar(new QProgressBar(this)), m_message(new InlineMessage(this)),
      m_scan(new QPushButton(tr("Escanear   Entrar"), this)), m_leave(new QPushButton(this)),
      m_room(room)
{
    setObjectName(QStringLiteral("scanDialog"));
    setWindowTitle(tr("Escanear páginas"));
    m_devices->setObjectName(QStringLiteral("scanDevice"));
    m_devices->setAccessibleName(m_which->text());
    m_bothSides->setObjectName(QStringLiteral("scanBothSides"));
    m_state->setObjectName(QStringLiteral("scanState"));
    m_state->setWordWrap(true);
    m_last->setObjectName(QStringLiteral("scanLast"));
    m_last->setAccessibleName(tr("Última página escaneada"));
    m_bar->setRange(0, 0); // a scanner does not tell how far it is
    m_bar->setTextVisible(false);
    m_message->setObjectName(QStringLiteral("scanMessage"));
    m_scan->setObjectName(QStringLiteral("scanStart"));
    m_leave->setObjectName(QStringLiteral("scanLeave"));
    setRole(m_scan, "primary");
    m_scan->setDefault(true);

    auto* which = new QHBoxLayout;
    which->setSpacing(grid::kS);
    which->addWidget(m_which);
    which->addWidget(m_devices, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_scan);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kL, grid::kL, grid::kL);
    column->setSpacing(grid::kM);
    column->addLayout(which);
    column->addWidget(m_bothSides);
    column->addWidget(m_last, 1);
    column->addWidget(m_state);
    column->addWidget(m_bar);
    column->addWidget(m_message);
    column->addLayout(buttons);

    connect(m_scan, &QPushButton::clicked, this, [this] { m_devices->count() > 0 ? scan() : find(); });
    connect(m_devices, &QComboBox::currentIndexChanged, this, [this] { m_bothSides->setVisible(canBothSides()); });
    connect(m_leave, &QPushButton::clicked, this, &ScanDialog::reject);
    connect(&m_scanner, &scanner::ScannerProcess::found, this, &ScanDialog::showDevices);
    connect(&m_scanner, &scanner::ScannerProcess::pageScanned, this, &ScanDialog::take);
    connect(&m_scanner, &scanner::ScannerProcess::finished, this, &ScanDialog::showEnd);
    connect(&m_scanner, &scanner::ScannerProcess::failed, this, &ScanDialog::showFault);
    isFull() ? showEnd() : find();
}

void ScanDialog::find()
{
    m_message->hide();
    m_stopping = false;
    m_state->setText(tr("Buscando el escáner…"));
    m_scanner.findDevices();
    refresh();
}

void ScanDialog::showDevices(const QList<scanner::Device>& devices)
{
    for (const scanner::Device& device : devices) {
        m_devices->addItem(device.label, device.name);
        m_devices->setItemData(m_devices->count() - 1, device.bothSides, kBothSides);
    }
    if (devices.size() == 1 && !canBothSides()) {
        scan();
        return;
    }
    m_state->setText(devices.size() == 1 ? tr("Oprima Entrar para escanear.") : tr("Elija el escáner y oprima Entrar."));
    refresh();
    if (devices.size() > 1)
        m_devices->setFocus();
}

bool ScanDialog::canBothSides() const
{
    return m_devices->currentData(kBothSides).toBool();
}

void ScanDialog::scan()
{
    m_message->hide();
    m_state->setText(tr("Escaneando…"));
    m_stopping = false;
    m_scanner.scan(m_devices->currentData().toString(), canBothSides() && m_bothSides->isChecked());
    refresh();
}

void ScanDialog::take(const QImage& page)
{
    if (isFull())
        return; // it came while the scanner was being stopped: its sheet is asked for again
    ++m_pages;
    m_last->setPicture(page);
    m_state->setText(tr("Escaneando… Páginas: %1").arg(m_pages));
    Q_EMIT pageScanned(page);
    if (isFull())
        m_scanner.stop();
}

void ScanDialog::showEnd()
{
    if (m_leaving) {
        QDialog::reject();
        return;
    }
    if (isFull()) {
        m_state->setText(tr("Páginas escaneadas: %1.").arg(m_pages));
        m_message->say(Theme::Tone::Warn, tr("El documento ya tiene las hojas que caben. Termine y guárdelo; las hojas que "
                                             "siguen van en otro documento. Si el escáner jaló una más, vuelva a ponerla: no "
                                             "se guardó."));
        refresh();
        return;
    }
    m_state->setText(tr("Páginas escaneadas: %1. Ponga la siguiente y oprima Entrar, o Esc para terminar.").arg(m_pages));
    refresh();
}

void ScanDialog::showFault(const core::Error& error)
{
    if (m_leaving) {
        QDialog::reject();
        return;
    }
    m_state->setText(m_pages > 0 ? tr("Páginas escaneadas: %1.").arg(m_pages) : QString());
    m_message->say(Theme::Tone::Danger, sentenceFor(error));
    if (error.code == scanner::kNoScanner)
        m_devices->clear(); // looked for again by the next Enter
    refresh();
}

void ScanDialog::refresh()
{
    const bool running = m_scanner.isRunning();
    m_bar->setVisible(running);
    m_scan->setEnabled(!running && !isFull());
    m_devices->setEnabled(!running);
    m_which->setVisible(m_devices->count() > 1);
    m_devices->setVisible(m_devices->count() > 1);
    m_bothSides->setVisible(canBothSides());
    m_bothSides->setEnabled(!running);
    m_state->setVisible(!m_state->text().isEmpty());
    m_leave->setText(running ? tr("Detener   Esc") : tr("Terminar   Esc"));
    (m_scan->isEnabled() ? m_scan : m_leave)->setFocus();
}

void ScanDialog::reject()
{
    if (!m_scanner.isRunning()) {
        QDialog::reject();
        return;
    }
    m_leaving = m_leaving || m_stopping || m_devices->count() == 0; // a second Esc, or nothing was scanned yet
    m_stopping = true;
    m_state->setText(tr("Deteniendo el escáner…"));
    m_scanner.stop();
}

ScanDialog* askScanner(QWidget* parent, const QString& program, int room, std::function<void(const QImage&)> scanned)
{
    auto* dialog = new ScanDialog(program, kPatience, room, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ScanDialog::pageScanned, parent, std::move(scanned));
    dialog->open();
    return dialog;
}

} // namespace padron::ui
