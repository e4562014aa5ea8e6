// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label.h"

#include "widgets/theme.h"

namespace padron::ui {

QString shownText(const QString& text)
{
    QString shown = text;
    for (QChar& c : shown) {
        const QChar::Category category = c.category();
        if (c != u'\n' && (category == QChar::Other_Control || category == QChar::Other_Format))
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

Label::Label(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

Label::Label(const QString& text, QWidget* parent) : Label(parent)
{
    setText(text);
}

Label::Label(const QString& text, const char* role, QWidget* parent) : Label(text, parent)
{
    setRole(this, role);
}

void Label::setText(const QString& text)
{
    QLabel::setText(shownText(text));
}

} // namespace padron::ui
