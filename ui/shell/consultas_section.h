// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace padron::core {
struct Error;
}

namespace padron::usecases {
struct ConsultaSettings;
}

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;

/// Ajustes: which institutions are asked about derechohabiencia, from the file the coordination hands over, and the
/// authorisation under which those left without an answer are asked again later.
class ConsultasSection : public QWidget
{
    Q_OBJECT

public:
    ConsultasSection(Desk& desk, QWidget* parent);

    void load(const QString& path); ///< of the configuration file

private:
    void build();
    void read();
    void tell(const usecases::ConsultaSettings& settings);
    void save();
    template <class Work> void change(Work work, const QString& done);

    Desk& m_desk;
    InlineMessage* m_message;
    Label* m_who;
    QPushButton *m_load, *m_save;
    QLineEdit* m_authorisation;
    QSpinBox* m_pace;
};

} // namespace padron::ui
