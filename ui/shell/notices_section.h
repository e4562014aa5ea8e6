// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;

/// Ajustes: which privacy notices are in force, and the way in for a set that the institution signed.
class NoticesSection : public QWidget
{
    Q_OBJECT

public:
    NoticesSection(Desk& desk, QWidget* parent = nullptr);
    void load(const QString& path);

private:
    void showInForce();
    void take(const QByteArray& bytes);

    Desk& m_desk;
    Label* m_inForce;
    InlineMessage* m_message;
};

} // namespace padron::ui
