// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/choice_row.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;

/// One line that says why, with ready answers where there are some. Enter in the line confirms, Esc takes it back.
class AnswerRow : public QFrame
{
    Q_OBJECT

public:
    struct Words
    {
        QString question;
        QList<ChoiceRow::Choice> ready; ///< may be empty; the one with key "otro" needs the line
        QString line, help, confirm;
    };

    /// Parts are named after it: <name>Motivo, <name>Linea, <name>Confirmar.
    AnswerRow(const QString& name, const Words& words, QWidget* parent);

    void ask(); ///< empty, shown, with the focus

Q_SIGNALS:
    void answered(const QString& reason);
    void takenBack();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void confirm();
    QString reason() const;

    Words m_words;
    ChoiceRow* m_ready = nullptr;
    QLineEdit* m_line;
    FieldBox* m_box;
};

} // namespace padron::ui
