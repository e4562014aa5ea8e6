// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/line_settings.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace padron::ui {

struct Desk;
class ChoiceCombo;
class FieldBox;
class InlineMessage;

/// Ajustes: how fast the laptop may send and through which proxy it reaches the centre.
class LineSection : public QWidget
{
    Q_OBJECT

public:
    LineSection(Desk& desk, QWidget* parent);

private:
    void build();
    void read();
    void tell(const ports::LineSettings& line);
    void save();
    void showProxy();

    Desk& m_desk;
    ports::LineSettings m_stored;
    bool m_isSaving = false;
    InlineMessage* m_message;
    ChoiceCombo *m_speed, *m_proxy;
    QWidget* m_manual;
    QLineEdit *m_host, *m_user, *m_password;
    QSpinBox* m_port;
    FieldBox* m_passwordBox;
    QPushButton* m_save;
};

} // namespace padron::ui
