// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/usb_packages.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class UsbRun;

/// Envíos, without a line: what is to be sent goes to a stick, and what the centre answered comes from one. Says in plain
/// words what was done, and what this laptop carries for others.
class UsbSection : public QWidget
{
    Q_OBJECT

public:
    static bool isFor(const Desk& desk);
    UsbSection(Desk& desk, QWidget* parent);

    void writeTo(const QString& folder);
    void readFrom(const QString& folder);

Q_SIGNALS:
    void changed(); ///< something left or came: counts are other than before

private:
    enum class Way { Write, Read };
    void build();
    void begin(Way way);
    void end(const usecases::UsbReport& report, const std::optional<core::Error>& error, bool cancelled);
    QStringList written(const usecases::UsbReport& report) const;
    QStringList read(const usecases::UsbReport& report) const;
    void refreshCarried();
    void showBusy(bool busy);

    Desk& m_desk;
    UsbRun* m_run;
    Way m_way = Way::Write;
    InlineMessage* m_message;
    Label *m_report, *m_carried;
    QPushButton *m_write, *m_read, *m_cancel;
    QSpinBox* m_most;
    QProgressBar* m_bar;
};

} // namespace padron::ui
