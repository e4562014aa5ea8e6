// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace padron::ui {

/// A few choices side by side: arrows walk, the underlined letter chooses while the row has the focus, Supr empties.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString key, text;
        QChar letter; ///< pressed alone, chooses; underlined when the text has it
    };

    explicit ChoiceRow(const QList<Choice>& choices, QWidget* parent = nullptr);

    QString key() const;
    void setKey(const QString& key); ///< without chosenByUser

Q_SIGNALS:
    void chosenByUser();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(QRadioButton* button);
    void settleTabStop();

    QList<Choice> m_choices;
    QButtonGroup* m_group;
};

} // namespace padron::ui
