// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "usecases/settings.h"

class QCheckBox;
class QFormLayout;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace padron::ui {

struct Desk;
class Gate;
class InlineMessage;

/// Settings of the module, the device's enrolment, and what the program is.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Desk& desk, Gate& gate, QWidget* parent);

    void enter() override;

Q_SIGNALS:
    void enrolled();
    void cataloguesRequested();
    void accessRequested();
    void finderRequested();
    void changed(const padron::usecases::ModuleSettings& settings);

private:
    void addCapture(QVBoxLayout* column, QWidget* parent);
    void addDevice(QVBoxLayout* column, QWidget* parent, Gate& gate);
    void addModule(QFormLayout* rows, QWidget* parent);
    void addAccess(QVBoxLayout* column, QWidget* parent);
    void addCatalogues(QVBoxLayout* column, QWidget* parent);
    void addAbout(QVBoxLayout* column, QWidget* parent);
    void save();

    Desk& m_desk;
    usecases::ModuleSettings m_stored;
    QCheckBox* m_pad;
    QSpinBox* m_minutes;
    QPushButton* m_save;
    InlineMessage* m_message;
};

} // namespace padron::ui
