// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace padron::ui {

/// A card in the middle of the window: sign-in and the steps of the first run.
class CentredCard : public QWidget
{
    Q_OBJECT

public:
    CentredCard(const QString& title, const QString& intro, QWidget* parent);

protected:
    QVBoxLayout* column() const { return m_column; }
    /// Who has the focus when the card is shown. No focus proxy: Tab would come to the card and skip what stands before it.
    void setFirst(QWidget* first) { m_first = first; }
    void focusInEvent(QFocusEvent* event) override;

private:
    QVBoxLayout* m_column;
    QPointer<QWidget> m_first;
};

} // namespace padron::ui
