// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text_area.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMimeData>

namespace padron::ui {

TextArea::TextArea(int lines, QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * grid::kM);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            Q_EMIT textEdited();
    });
}

void TextArea::setText(const QString& text)
{
    m_setting = true;
    setPlainText(text);
    m_setting = false;
}

void TextArea::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        return;
    }
    const bool adds = !event->text().isEmpty() && event->text().front().isPrint();
    if (adds && !textCursor().hasSelection() && document()->characterCount() > kMostTyped)
        return;
    QPlainTextEdit::keyPressEvent(event);
}

void TextArea::insertFromMimeData(const QMimeData* source)
{
    const qsizetype room = kMostTyped - (document()->characterCount() - 1) + textCursor().selectedText().size();
    insertPlainText(source->text().left(std::max<qsizetype>(room, 0)));
}

} // namespace padron::ui
