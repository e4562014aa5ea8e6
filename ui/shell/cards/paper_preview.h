// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace padron::ui {

/// Pages as they will come out of a printer, side by side on a shadowless ground.
class PaperPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPreview(QWidget* parent);

    void setPages(const QList<QImage>& pages);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QImage> m_pages;
};

} // namespace padron::ui
