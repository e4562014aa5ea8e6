// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace padron::ui {

/// The most characters an input keeps: far over every rule, so that the rule can say "demasiado largo" and nothing is
/// cut in silence, and still small enough to draw and to save at once.
inline constexpr int kMostTyped = 2000;

/// A few lines of plain text. Tab and Enter move on, as in the one-line inputs.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextArea(int lines, QWidget* parent = nullptr);
    QString text() const { return toPlainText(); }
    void setText(const QString& text);

Q_SIGNALS:
    void textEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool m_setting = false;
};

} // namespace padron::ui
