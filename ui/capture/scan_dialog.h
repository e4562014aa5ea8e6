// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanner/scanner_process.h"

#include <QDialog>

#include <chrono>
#include <functional>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace padron::ui {

class InlineMessage;
class Label;
class PictureView;

/// Pages from a scanner: looks for it, and scans at once when there is only one and nothing to choose; Enter scans more,
/// Esc stops, then leaves.
class ScanDialog : public QDialog
{
    Q_OBJECT

public:
    /// `program`: path of `modulo-escaner`; `patience`: how long the scanner may say nothing; `room`: how many
    /// pages fit: the scanner stops at the last, and that is said.
    ScanDialog(const QString& program, std::chrono::milliseconds patience, int room, QWidget* parent);

    void reject() override; ///< Esc: stops first what is running; once more: leaves as soon as it has

Q_SIGNALS:
    void pageScanned(const QImage& page); ///< grey

private:
    void find();
    void showDevices(const QList<scanner::Device>& devices);
    void scan();
    bool canBothSides() const; ///< the scanner that is chosen
    void take(const QImage& page);
    void showEnd();
    void showFault(const core::Error& error);
    bool isFull() const { return m_pages >= m_room; }
    void refresh();

    scanner::ScannerProcess m_scanner;
    Label *m_which, *m_state;
    QComboBox* m_devices;
    QCheckBox* m_bothSides;
    PictureView* m_last;
    QProgressBar* m_bar;
    InlineMessage* m_message;
    QPushButton *m_scan, *m_leave;
    int m_pages = 0;
    const int m_room;
    bool m_stopping = false, m_leaving = false;
};

/// The dialog as a child of `parent`; each page comes while it is open.
ScanDialog* askScanner(QWidget* parent, const QString& program, int room, std::function<void(const QImage& page)> scanned);

} // namespace padron::ui
