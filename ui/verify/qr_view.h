// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qrimage/qr_symbol.h"

#include <QWidget>

#include <optional>

namespace padron::ui {

/// A QR on the screen, as large as whole dots allow, black on white whatever the theme: scanners want it so.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget* parent);
    void setText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<qrimage::QrSymbol> m_symbol;
};

} // namespace padron::ui
