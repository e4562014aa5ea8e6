// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QElapsedTimer>

namespace padron::ui {

/// A list to choose one key from. Typing finds the row without accents, by the start of any of its words ("mex" finds
/// "Ciudad de México"); Supr empties it; the wheel never changes it by accident.
class ChoiceCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceCombo(QWidget* parent = nullptr);

    /// Rows after the empty one ("Sin elegir").
    void setChoices(const QList<std::pair<QString, QString>>& keysAndTexts);
    QString key() const;             ///< empty: nothing chosen
    void setKey(const QString& key); ///< without chosenByUser; a key that is not listed is kept and shown as it is

Q_SIGNALS:
    void chosenByUser();

protected:
    void paintEvent(QPaintEvent* event) override; ///< a long name ends in an ellipsis
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void typeAhead(const QString& text);

    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace padron::ui
